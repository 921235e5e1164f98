/** Renders the model of schemas.mjs as the event catalogue for readers: docs/referentie/gebeurtenissen.md. */
import { fullName } from './schemas.mjs';

const PRIMITIVE = { boolean: 'ja/nee', int: 'geheel getal', long: 'geheel getal (64 bits)', string: 'tekst' };
const LOGICAL = { date: 'datum', 'timestamp-millis': 'tijdstip', uuid: 'uuid' };

const INTRODUCTION = `# Gebeurtenissen

<!-- Generated from schemas/ by packages/contracts/tools/generate.mjs; do not edit. -->

Alles wat op het netwerk gebeurd is, staat als gebeurtenis op een van deze topics. Elk topic heeft één schrijver. De waarde
is Avro achter een byte 0 en het nummer van het schema (4 bytes, big-endian). De kenmerken volgens CloudEvents staan in de
headers. Onder zijn subject staat het schema in het schemaregister.

Een datum is een kalenderdag (\`2026-03-01\`; in Avro het aantal dagen sinds 1970-01-01), een tijdstip een moment in UTC (in
Avro milliseconden). Een veld is altijd gevuld, tenzij erbij staat: of leeg.
`;

/**
 * The text of the page, not yet formatted.
 * @param {import('./schemas.mjs').Model} model
 * @returns {string}
 */
export function renderCatalogue({ topics, records }) {
  const events = new Set(
    topics.flatMap((topic) => topic.events.map(({ schema }) => `${schema.namespace}.${schema.name}`)),
  );
  const parts = [...records.values()].filter((record) => !events.has(record.fullName));
  parts.sort((a, b) => (label(a.fullName) < label(b.fullName) ? -1 : 1));
  return [
    INTRODUCTION,
    '## Inhoud',
    ...topics.map(contents),
    `- [Onderdelen](#onderdelen): ${parts.map(({ fullName }) => link(fullName)).join(', ')}`,
    ...topics.map(topicSection),
    '\n## Onderdelen\n\nRecords die in gebeurtenissen voorkomen.\n',
    ...parts.map(({ fullName, schema }) => `### ${label(fullName)}\n\n${schema.doc}\n\n${fieldTable(schema)}`),
  ].join('\n');
}

function contents({ info, events }) {
  const names = events.map(({ schema, name }) => `[${name}](#${anchor(label(`${schema.namespace}.${name}`))})`);
  return `- [${info.topic}](#${anchor(info.topic)}): ${names.join(', ')}`;
}

function topicSection({ info, events }) {
  return `
## ${info.topic}

${info.omschrijving}

- Sleutel: ${info.sleutel}
- Schrijver: ${info.schrijver}
- Lezers: ${info.lezers.join(', ')}
- Persoonsgegevens: ${info.persoonsgegevens}
- Bewaard: ${info.bewaren}

${events.map(eventSection).join('\n')}`;
}

function eventSection({ name, ceType, subject, schema }) {
  return `### ${label(`${schema.namespace}.${name}`)}

${schema.doc}

- \`ce_type\`: \`${ceType}\`
- Subject: \`${subject}\`

${fieldTable(schema)}`;
}

function fieldTable({ namespace, fields }) {
  const rows = fields.map(({ name, type, doc }) => `| ${name} | ${typeText(type, namespace)} | ${cell(doc)} |`);
  return ['| Veld | Soort | Betekenis |', '|---|---|---|', ...rows, ''].join('\n');
}

function typeText(type, namespace) {
  if (Array.isArray(type)) {
    const branches = type.filter((branch) => branch !== 'null').map((branch) => typeText(branch, namespace));
    return [...branches, ...(type.includes('null') ? ['leeg'] : [])].join(' of ');
  }
  if (type.type === 'array') return `lijst van ${typeText(type.items, namespace)}`;
  if (type.type === 'record') return link(fullName(type.name, type.namespace ?? namespace));
  if (typeof type === 'string') return PRIMITIVE[type] ?? link(fullName(type, namespace));
  return LOGICAL[type.logicalType] ?? PRIMITIVE[type.type];
}

function link(name) {
  return `[${label(name)}](#${anchor(label(name))})`;
}

// Names occur in several contexts (DagBegonnen, Client), so a heading says both: `zorg.DagBegonnen`.
function label(name) {
  return name.split('.').slice(-2).join('.');
}

// As GitHub and most other renderers make the anchor of a heading.
function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

function cell(text) {
  return text.replaceAll('|', '\\|');
}
