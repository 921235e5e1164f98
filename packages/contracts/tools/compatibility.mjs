/**
 * Whether two versions of a schema can read each other's events: FULL compatibility as schema registries define it, for
 * the part of Avro that schemas.mjs allows. Stricter in one thing: a logical type is part of the type.
 *
 * @typedef {{ kind: string, name?: string, fields?: Field[], items?: Shape, branches?: Shape[] }} Shape
 *   a type with its references followed; `kind` is record, array, union, or the logical or primitive type
 * @typedef {{ name: string, type: Shape, default?: unknown }} Field
 */
import { fullName } from './schemas.mjs';

/**
 * What makes that one of the two cannot read what the other wrote: a sentence per place, none when all is well.
 * @param {unknown} before schema as JSON value
 * @param {unknown} after
 * @returns {string[]}
 */
export function incompatibilities(before, after) {
  return compare(shapeOf(before), shapeOf(after), '');
}

function compare(before, after, path) {
  if (before.kind !== after.kind) return [`${place(path)}: ${before.kind} is ${after.kind} geworden`];
  if (before.kind === 'record') return compareRecords(before, after, path);
  if (before.kind === 'union') return compareUnions(before, after, path);
  if (before.kind === 'array') return compare(before.items, after.items, `${path}[]`);
  return [];
}

function compareRecords(before, after, path) {
  if (before.name !== after.name) return [`${place(path)}: record ${before.name} heet nu ${after.name}`];
  const [common, removed] = split(before.fields, after.fields, (field) => field.name);
  const [, added] = split(after.fields, before.fields, (field) => field.name);
  return [
    ...removed.filter(lacksDefault).map(({ name }) => `${place(path)}: ${name} is weg en had geen default`),
    ...added.filter(lacksDefault).map(({ name }) => `${place(path)}: ${name} is nieuw en heeft geen default`),
    ...common.flatMap(([a, b]) => compare(a.type, b.type, path ? `${path}.${a.name}` : a.name)),
  ];
}

function compareUnions(before, after, path) {
  const [common, removed] = split(before.branches, after.branches, branchName);
  const [, added] = split(after.branches, before.branches, branchName);
  return [
    ...removed.map((branch) => `${place(path)}: de mogelijkheid ${branchName(branch)} is weg`),
    ...added.map((branch) => `${place(path)}: de mogelijkheid ${branchName(branch)} is nieuw`),
    ...common.flatMap(([a, b]) => compare(a, b, path)),
  ];
}

/** Pairs of `list` and `others` with the same key, and what of `list` has none. */
function split(list, others, keyOf) {
  const byKey = new Map(others.map((item) => [keyOf(item), item]));
  const common = list.filter((item) => byKey.has(keyOf(item))).map((item) => [item, byKey.get(keyOf(item))]);
  return [common, list.filter((item) => !byKey.has(keyOf(item)))];
}

function lacksDefault(field) {
  return field.default === undefined;
}

function branchName(shape) {
  return shape.name ?? shape.kind;
}

function place(path) {
  return path || 'het geheel';
}

/**
 * The type with its references followed. The contracts have no record that holds itself, so this ends.
 * @param {any} type
 * @param {string} namespace of the record it stands in
 * @param {Map<string, Shape>} records that were defined before it, by full name
 * @returns {Shape}
 */
export function shapeOf(type, namespace = '', records = new Map()) {
  if (Array.isArray(type))
    return { kind: 'union', branches: type.map((branch) => shapeOf(branch, namespace, records)) };
  if (typeof type === 'string') return records.get(fullName(type, namespace)) ?? { kind: type };
  if (type.type === 'array') return { kind: 'array', items: shapeOf(type.items, namespace, records) };
  if (type.type !== 'record') return { kind: type.logicalType ?? type.type };
  const own = type.namespace ?? namespace;
  const name = fullName(type.name, own);
  const fields = type.fields.map((field) => ({ ...field, type: shapeOf(field.type, own, records) }));
  records.set(name, { kind: 'record', name, fields });
  return records.get(name);
}
