/** Renders the model of schemas.mjs as TypeScript: per topic its types and event types, and the texts of its schemas. */
import { fullName, schemaText } from './schemas.mjs';

const HEADER = '// Generated from schemas/ by packages/contracts/tools/generate.mjs; do not edit.\n';
const PRIMITIVE = { null: 'null', boolean: 'boolean', int: 'number', long: 'number', string: 'string' };
const LOGICAL = { date: 'Datum', 'timestamp-millis': 'Tijdstip', uuid: 'string' };
const FROM_BASIS = ['Datum', 'Tijdstip'];

/**
 * File name under src/generated/ to its text, not yet formatted.
 * @param {import('./schemas.mjs').Model} model
 * @returns {Map<string, string>}
 */
export function renderTypescript({ topics, records }) {
  const files = topics.flatMap((topic) => {
    const own = [...records.values()].filter((record) => record.context === topic.context);
    own.sort((a, b) => (a.name < b.name ? -1 : 1));
    return [
      [`${topic.context}.ts`, topicFile(topic, own)],
      [`${topic.context}.schema.ts`, schemaFile(topic)],
    ];
  });
  const index = topics.map(({ context }) => `export * as ${context} from './${context}.js';`);
  return new Map([...files, ['index.ts', [HEADER, ...index].join('\n')]]);
}

function topicFile({ info, context, events }, records) {
  const used = new Set();
  const interfaces = records.map((record) => interfaceText(record, used));
  const basis = FROM_BASIS.filter((name) => used.has(name));
  const elsewhere = [...used].filter((name) => !FROM_BASIS.includes(name)).sort();
  return [
    HEADER,
    basis.length > 0 ? `import type { ${basis.join(', ')} } from '@iwlz/basis';` : '',
    `import { eventType, type EventType, type Feit, type TopicInfo } from '../event-type.js';`,
    ...elsewhere.map((other) => `import type * as ${other} from './${other}.js';`),
    `import * as schema from './${context}.schema.js';\n`,
    `${comment(info.omschrijving)}export const topic: TopicInfo = ${JSON.stringify(info)};\n`,
    ...interfaces,
    ...events.map(eventText),
    `${comment(`Every event type of ${info.topic}.`)}export const events: readonly EventType<string, unknown>[] =`,
    `[${events.map(({ name }) => name).join(', ')}];\n`,
    `${comment(`A fact of ${info.topic}, as domain code makes and matches it.`)}export type ${capital(context)}Feit =`,
    `${events.map(({ name }) => `Feit<'${name}', ${name}>`).join(' | ')};`,
  ].join('\n');
}

function interfaceText({ name, context, schema }, used) {
  const fields = schema.fields.map(
    (field) => `${comment(field.doc)}readonly ${field.name}: ${typescriptType(field.type, context, used)};`,
  );
  return `${comment(schema.doc)}export interface ${name} {\n${fields.join('\n')}\n}\n`;
}

/** The TypeScript of a type inside `context`; what must be imported for it is added to `used`. */
function typescriptType(type, context, used) {
  if (Array.isArray(type)) {
    const branches = type.filter((branch) => branch !== 'null').map((branch) => typescriptType(branch, context, used));
    return [...branches, ...(type.includes('null') ? ['null'] : [])].join(' | ');
  }
  if (type.type === 'array') {
    const item = typescriptType(type.items, context, used);
    return item.includes(' ') ? `readonly (${item})[]` : `readonly ${item}[]`;
  }
  if (type.type === 'record')
    return recordName(fullName(type.name, type.namespace ?? `nl.iwlz.${context}`), context, used);
  if (typeof type === 'string')
    return PRIMITIVE[type] ?? recordName(fullName(type, `nl.iwlz.${context}`), context, used);
  const name = LOGICAL[type.logicalType] ?? PRIMITIVE[type.type];
  if (FROM_BASIS.includes(name)) used.add(name);
  return name;
}

function recordName(name, context, used) {
  const [other, own] = name.split('.').slice(-2);
  if (other === context) return own;
  used.add(other);
  return `${other}.${own}`;
}

function eventText({ topic, name, version, ceType, subject }) {
  const names = `topic: '${topic}', naam: '${name}', versie: ${version}, ceType: '${ceType}', subject: '${subject}'`;
  return `export const ${name}: EventType<'${name}', ${name}> = eventType({ ${names}, schema: schema.${name} });\n`;
}

function schemaFile({ events }) {
  const texts = events.map(({ name, schema }) => {
    return `export const ${name} =\n${JSON.stringify(schemaText(schema, { docs: true }))};`;
  });
  return [HEADER, '// The Avro schemas as they are registered, whole: docs and defaults included.', ...texts].join(
    '\n',
  );
}

function comment(doc) {
  return `/** ${doc.replaceAll('*/', '* /')} */\n`;
}

function capital(context) {
  return context[0].toUpperCase() + context.slice(1);
}
