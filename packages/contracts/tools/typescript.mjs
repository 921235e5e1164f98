/** Renders the model of schemas.mjs as TypeScript: per context its types and event types, and the texts of its schemas. */
import { volledig } from './schemas.mjs';

const KOP = '// Generated from schemas/ by packages/contracts/tools/generate.mjs; do not edit.\n';
const LOGISCH = { date: 'Datum', 'timestamp-millis': 'Tijdstip', uuid: 'string' };
const PRIMITIEF = { boolean: 'boolean', int: 'number', long: 'number', string: 'string' };

/**
 * File name under src/generated/ to its text, not yet formatted.
 * @param {import('./schemas.mjs').Model} model
 * @returns {Map<string, string>}
 */
export function alsTypescript({ topics, soorten }) {
  const bestanden = new Map();
  for (const topic of topics) {
    const eigen = [...soorten.values()].filter((s) => s.context === topic.context);
    bestanden.set(`${topic.context}.ts`, contextBestand(topic, eigen));
    bestanden.set(`${topic.context}.schema.ts`, schemaBestand(topic));
  }
  bestanden.set('index.ts', indexBestand(topics));
  return bestanden;
}

function contextBestand(topic, soorten) {
  const elders = new Set();
  const basis = new Set();
  const body = soorten.sort(opNaam).map((soort) => interfaceTekst(soort, elders, basis));
  return [
    KOP,
    basis.size > 0 ? `import type { ${[...basis].sort().join(', ')} } from '@iwlz/basis';` : '',
    `import { eventType, type EventType, type Feit, type TopicInfo } from '../event-type.js';`,
    `import * as schema from './${topic.context}.schema.js';`,
    ...[...elders].sort().map((context) => `import type * as ${context} from './${context}.js';`),
    '',
    commentaar(topic.info.omschrijving) + `export const topic: TopicInfo = ${JSON.stringify(topic.info)};\n`,
    ...body,
    ...topic.events.map(eventTekst),
    `/** Every event of ${topic.info.topic}. */`,
    `export const events: readonly EventType<string, unknown>[] = [${topic.events.map((e) => e.naam).join(', ')}];\n`,
    `/** Every event of ${topic.info.topic}, as domain code makes and matches it. */`,
    `export type ${feitNaam(topic.context)} = ${topic.events.map((e) => `Feit<'${e.naam}', ${e.naam}>`).join(' | ')};`,
  ].join('\n');
}

function interfaceTekst(soort, elders, basis) {
  const namespace = `nl.iwlz.${soort.context}`;
  const verwijs = (volledigeNaam) => {
    const [context, naam] = volledigeNaam.split('.').slice(-2);
    if (context === soort.context) return naam;
    elders.add(context);
    return `${context}.${naam}`;
  };
  const velden = soort.schema.fields.map(
    (veld) => `${commentaar(veld.doc)}  readonly ${veld.name}: ${tsType(veld.type, namespace, verwijs, basis)};`,
  );
  return `${commentaar(soort.doc)}export interface ${soort.naam} {\n${velden.join('\n')}\n}\n`;
}

function tsType(type, namespace, verwijs, basis) {
  if (Array.isArray(type)) {
    // null comes last, as people write it
    const takken = [...type].sort((a, b) => Number(a === 'null') - Number(b === 'null'));
    return takken.map((tak) => tsType(tak, namespace, verwijs, basis)).join(' | ');
  }
  if (type === 'null') return 'null';
  if (typeof type === 'string') return PRIMITIEF[type] ?? verwijs(volledig(type, namespace));
  if (type.type === 'array') {
    const item = tsType(type.items, namespace, verwijs, basis);
    return `readonly ${item.includes('|') ? `(${item})` : item}[]`;
  }
  if (type.type === 'record') return verwijs(volledig(type.name, type.namespace ?? namespace));
  const logisch = LOGISCH[type.logicalType];
  if (logisch === 'Datum' || logisch === 'Tijdstip') basis.add(logisch);
  return logisch ?? PRIMITIEF[type.type];
}

function eventTekst({ naam, versie, ceType, subject, topic }) {
  const kenmerken = `topic: '${topic}', naam: '${naam}', versie: ${versie}, ceType: '${ceType}', subject: '${subject}'`;
  return `/** \`${ceType}\` on ${topic}. */
export const ${naam}: EventType<'${naam}', ${naam}> = eventType({ ${kenmerken}, schema: schema.${naam} });\n`;
}

function schemaBestand(topic) {
  const regels = topic.events.map(
    ({ naam, schema }) => `export const ${naam} = ${JSON.stringify(schemaTekst(schema))};`,
  );
  return [KOP, '// The Avro schemas as they are registered: whole, docs and defaults included.', ...regels].join('\n');
}

function indexBestand(topics) {
  return KOP + topics.map(({ context }) => `export * as ${context} from './${context}.js';`).join('\n');
}

/**
 * One JSON text for one schema, whatever order and white space its file has: the registry and the caches compare text.
 * @param {unknown} schema
 * @returns {string}
 */
export function schemaTekst(schema) {
  return JSON.stringify(geordend(schema));
}

const VOLGORDE = ['type', 'logicalType', 'name', 'namespace', 'doc', 'fields', 'items', 'default'];

function geordend(waarde) {
  if (Array.isArray(waarde)) return waarde.map(geordend);
  if (waarde === null || typeof waarde !== 'object') return waarde;
  const namen = [
    ...VOLGORDE.filter((n) => n in waarde),
    ...Object.keys(waarde)
      .filter((n) => !VOLGORDE.includes(n))
      .sort(),
  ];
  return Object.fromEntries(namen.map((naam) => [naam, geordend(waarde[naam])]));
}

function commentaar(doc) {
  return `/** ${doc.replaceAll('*/', '* /')} */\n`;
}

function feitNaam(context) {
  return `${context[0].toUpperCase()}${context.slice(1)}Feit`;
}

function opNaam(a, b) {
  return a.naam < b.naam ? -1 : 1;
}
