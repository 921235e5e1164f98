/**
 * Reads schemas/<topic>/topic.json and schemas/<topic>/<Event>.v<N>.avsc into the one model that the generator, the
 * catalogue and the history work from, and refuses what breaks the rules of the contracts.
 *
 * @typedef {object} NamedRecord a named record, once, however many files define it
 * @property {string} fullName `nl.iwlz.melding.Maz`
 * @property {string} name
 * @property {string} context the last part of its namespace
 * @property {any} schema
 * @property {string} where the file that defined it first
 *
 * @typedef {object} EventSchema
 * @property {string} topic
 * @property {string} name of the record: the event's name, from version 2 on followed by `V2`
 * @property {number} version
 * @property {string} id its file under schemas/ without `.avsc`: `iwlz.zorg/MazAanvaard.v1`
 * @property {string} ceType
 * @property {string} subject
 * @property {any} schema
 *
 * @typedef {{ info: any, context: string, events: EventSchema[] }} Topic
 * @typedef {{ topics: Topic[], records: Map<string, NamedRecord> }} Model
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = 'nl.iwlz.';
const EVENT_FILE = /^([A-Z][A-Za-z]*)\.v(\d+)\.avsc$/;
const RECORD_NAME = /^[A-Z][A-Za-z0-9]*$/;
const FIELD_NAME = /^[a-z][A-Za-z0-9]*$/;
const PRIMITIVES = new Set(['null', 'boolean', 'int', 'long', 'string']);
const LOGICAL = { date: 'int', 'timestamp-millis': 'long', uuid: 'string' };

/**
 * The model of all schemas under `dir`; throws one Error that lists every mistake found.
 * @param {string} dir
 * @returns {Model}
 */
export function readSchemas(dir) {
  const json = (...path) => JSON.parse(readFileSync(join(dir, ...path), 'utf8'));
  const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return modelOf(
    folders.map(({ name: topic }) => {
      const files = readdirSync(join(dir, topic)).filter((file) => file.endsWith('.avsc'));
      return { topic, info: json(topic, 'topic.json'), schemas: files.map((file) => [file, json(topic, file)]) };
    }),
  );
}

/**
 * As `readSchemas`, of what was read: per topic its folder name, its topic.json, and its schemas by file name.
 * @param {{ topic: string, info: any, schemas: [string, any][] }[]} folders
 * @returns {Model}
 */
export function modelOf(folders) {
  const found = { records: new Map(), mistakes: [] };
  const topics = folders.map(({ topic, info, schemas }) => {
    if (info.topic !== topic) found.mistakes.push(`${topic}/topic.json: noemt topic ${info.topic}`);
    const context = topic.replace(/^iwlz\./, '');
    const events = schemas.sort(byFirst).flatMap(([file, schema]) => eventOf(topic, context, file, schema, found));
    return { info, context, events };
  });
  for (const { fullName, context, where } of found.records.values()) {
    if (!topics.some((topic) => topic.context === context))
      found.mistakes.push(`${where}: ${fullName} hoort bij geen topic`);
  }
  if (found.mistakes.length > 0) throw new Error(`Fouten in de schema's:\n- ${found.mistakes.join('\n- ')}`);
  return { topics: topics.sort((a, b) => (a.context < b.context ? -1 : 1)), records: found.records };
}

function eventOf(topic, context, file, schema, found) {
  const where = `${topic}/${file}`;
  const [, stem, number] = EVENT_FILE.exec(file) ?? [];
  if (!stem) {
    found.mistakes.push(`${where}: heet niet <Event>.v<N>.avsc`);
    return [];
  }
  const version = Number(number);
  const namespace = ROOT + context;
  // A breaking version is another record with its own subject, so from v2 on the number is part of the name.
  const name = version === 1 ? stem : `${stem}V${version}`;
  if (schema.name !== name) found.mistakes.push(`${where}: het record heet ${schema.name}, verwacht ${name}`);
  if (schema.namespace !== namespace)
    found.mistakes.push(`${where}: namespace ${schema.namespace}, verwacht ${namespace}`);
  collect(schema, namespace, where, { ...found, defined: new Set() });
  const id = where.slice(0, -'.avsc'.length);
  return [
    {
      topic,
      name,
      version,
      id,
      ceType: `${namespace}.${stem}.v${version}`,
      subject: `${topic}-${namespace}.${name}`,
      schema,
    },
  ];
}

/** Walks a type, files every record in it and notes what the contracts do not allow. */
function collect(type, namespace, where, found) {
  if (Array.isArray(type)) {
    for (const branch of type) collect(branch, namespace, where, found);
  } else if (type.type === 'array') {
    collect(type.items, namespace, where, found);
  } else if (type.type === 'record') {
    collectRecord(type, namespace, where, found);
  } else if (!isKnown(type, namespace, found.defined)) {
    found.mistakes.push(`${where}: ${JSON.stringify(type)} is geen bekend type`);
  }
}

// Avro knows a record by its name from its definition on, within one schema.
function isKnown(type, namespace, defined) {
  if (typeof type === 'string') return PRIMITIVES.has(type) || defined.has(fullName(type, namespace));
  return LOGICAL[type.logicalType] === type.type;
}

function collectRecord(record, outer, where, found) {
  const namespace = record.namespace ?? outer;
  const name = fullName(record.name, namespace);
  found.mistakes.push(...recordMistakes(record, namespace).map((mistake) => `${where}: ${name}${mistake}`));
  if (found.defined.has(name)) {
    found.mistakes.push(`${where}: ${name} staat hier twee keer; schrijf de tweede keer alleen de naam`);
  }
  found.defined.add(name);
  const known = found.records.get(name);
  if (known && shape(known.schema, outer) !== shape(record, outer)) {
    found.mistakes.push(`${where}: ${name} is hier anders dan in ${known.where}`);
  }
  const context = namespace.slice(ROOT.length);
  if (!known) found.records.set(name, { fullName: name, name: record.name, context, schema: record, where });
  for (const field of record.fields) collect(field.type, namespace, where, found);
}

function recordMistakes(record, namespace) {
  return [
    ...(namespace.startsWith(ROOT) ? [] : [`: namespace begint niet met ${ROOT}`]),
    ...(RECORD_NAME.test(record.name) ? [] : [': geen naam als MazAanvaard']),
    ...(record.doc ? [] : [' heeft geen doc']),
    ...(record.aliases ? [' heeft aliases; een andere naam is een andere versie'] : []),
    ...record.fields
      .filter((field) => !FIELD_NAME.test(field.name))
      .map((field) => `.${field.name}: geen naam als opDag`),
    ...record.fields.filter((field) => !field.doc).map((field) => `.${field.name} heeft geen doc`),
  ];
}

// What one definition of a record says; the records inside it are compared by themselves, so here they count by name.
function shape(record, outer) {
  const namespace = record.namespace ?? outer;
  return JSON.stringify([
    record.doc,
    record.fields.map((f) => [f.name, reference(f.type, namespace), f.doc, f.default]),
  ]);
}

function reference(type, namespace) {
  if (typeof type === 'string') return fullName(type, namespace);
  if (Array.isArray(type)) return type.map((branch) => reference(branch, namespace));
  if (type.type === 'array') return { items: reference(type.items, namespace) };
  if (type.type === 'record') return fullName(type.name, type.namespace ?? namespace);
  return { type: type.type, logicalType: type.logicalType };
}

/**
 * The full name of a type that is called `name` inside `namespace`.
 * @param {string} name
 * @param {string} namespace
 */
export function fullName(name, namespace) {
  return name.includes('.') || PRIMITIVES.has(name) ? name : `${namespace}.${name}`;
}

const KEY_ORDER = ['type', 'logicalType', 'name', 'namespace', 'doc', 'fields', 'items', 'default'];

/**
 * One JSON text for one schema, whatever the order and white space of its file: the registry and the caches compare text.
 * @param {unknown} schema
 * @param {{ docs: boolean }} options without docs it is the text that says what bytes and types follow from it
 * @returns {string}
 */
export function schemaText(schema, { docs }) {
  const ordered = (value) => {
    if (Array.isArray(value)) return value.map(ordered);
    if (value === null || typeof value !== 'object') return value;
    const keys = [...KEY_ORDER, ...Object.keys(value).sort()].filter((key) => key in value && (docs || key !== 'doc'));
    return Object.fromEntries(keys.map((key) => [key, ordered(value[key])]));
  };
  return JSON.stringify(ordered(schema));
}

function byFirst([a], [b]) {
  return a < b ? -1 : 1;
}
