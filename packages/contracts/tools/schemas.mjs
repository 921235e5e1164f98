/**
 * Reads schemas/<topic>/topic.json and schemas/<topic>/<Event>.v<N>.avsc into one model that the generator, the
 * catalogue and the history all work from.
 *
 * @typedef {{ naam: string, type: unknown, doc: string, default?: unknown }} Veld
 * @typedef {{ volledigeNaam: string, naam: string, context: string, doc: string, schema: any, events: string[] }} Soort
 *   a named record, once, with the events (topic and name) in which it occurs
 * @typedef {{ topic: string, context: string, naam: string, versie: number, ceType: string, subject: string, schema: any }} Gebeurtenis
 * @typedef {{ info: any, context: string, events: Gebeurtenis[] }} Topic
 * @typedef {{ topics: Topic[], soorten: Map<string, Soort> }} Model
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WORTEL = 'nl.iwlz.';
const BESTAND = /^([A-Z][A-Za-z]*)\.v(\d+)\.avsc$/;
const PRIMITIEF = new Set(['null', 'boolean', 'int', 'long', 'float', 'double', 'bytes', 'string']);

/**
 * The model of all schemas under `map`; throws one Error that lists every mistake found.
 * @param {string} map
 * @returns {Model}
 */
export function leesSchemas(map) {
  const fouten = [];
  const soorten = new Map();
  const topics = mappen(map).map((topic) => leesTopic(map, topic, soorten, fouten));
  for (const soort of soorten.values()) {
    if (!topics.some((t) => t.context === soort.context))
      fouten.push(`${soort.volledigeNaam}: geen topic iwlz.${soort.context}`);
  }
  if (fouten.length > 0) throw new Error(`Fouten in ${map}:\n- ${fouten.join('\n- ')}`);
  return { topics, soorten };
}

function mappen(map) {
  const items = readdirSync(map, { withFileTypes: true });
  return items
    .filter((i) => i.isDirectory())
    .map((i) => i.name)
    .sort();
}

function leesTopic(map, topic, soorten, fouten) {
  const info = JSON.parse(readFileSync(join(map, topic, 'topic.json'), 'utf8'));
  if (info.topic !== topic) fouten.push(`${topic}/topic.json: noemt topic ${info.topic}`);
  const context = topic.replace(/^iwlz\./, '');
  const bestanden = readdirSync(join(map, topic)).filter((b) => b.endsWith('.avsc'));
  const events = bestanden.sort().flatMap((bestand) => {
    const delen = BESTAND.exec(bestand);
    if (!delen) return (fouten.push(`${topic}/${bestand}: heet niet <Event>.v<N>.avsc`), []);
    const schema = JSON.parse(readFileSync(join(map, topic, bestand), 'utf8'));
    return [maakEvent(topic, context, delen[1], Number(delen[2]), schema, soorten, fouten)];
  });
  return { info, context, events };
}

// A breaking version is another record with its own subject, so from v2 on the number is part of the name.
function maakEvent(topic, context, stam, versie, schema, soorten, fouten) {
  const naam = versie === 1 ? stam : `${stam}V${versie}`;
  const waar = `${topic}/${stam}.v${versie}.avsc`;
  if (schema.name !== naam) fouten.push(`${waar}: het record heet ${schema.name}, verwacht ${naam}`);
  if (schema.namespace !== WORTEL + context)
    fouten.push(`${waar}: namespace ${schema.namespace}, verwacht ${WORTEL}${context}`);
  verzamel(schema, schema.namespace, { soorten, fouten, waar, event: `${topic} ${naam}` });
  const ceType = `${WORTEL}${context}.${stam}.v${versie}`;
  return { topic, context, naam, versie, ceType, subject: `${topic}-${schema.namespace}.${naam}`, schema };
}

/** Walks a schema and files every named record; the same name must always mean the same thing. */
function verzamel(type, namespace, bij) {
  if (typeof type === 'string') {
    const naam = volledig(type, namespace);
    if (PRIMITIEF.has(type)) return;
    if (!bij.soorten.has(naam)) bij.fouten.push(`${bij.waar}: onbekend type ${type}`);
    else noteer(bij.soorten.get(naam), bij.event);
  } else if (Array.isArray(type)) {
    for (const tak of type) verzamel(tak, namespace, bij);
  } else if (type.type === 'array') {
    verzamel(type.items, namespace, bij);
  } else if (type.type === 'record') {
    verzamelRecord(type, namespace, bij);
  } else if (!PRIMITIEF.has(type.type)) {
    bij.fouten.push(`${bij.waar}: ${type.type} wordt niet gebruikt in de contracten`);
  }
}

function verzamelRecord(type, namespace, bij) {
  const volledigeNaam = volledig(type.name, type.namespace ?? namespace);
  const eigen = volledigeNaam.slice(0, volledigeNaam.lastIndexOf('.'));
  const bekend = bij.soorten.get(volledigeNaam);
  if (bekend && platgeslagen(bekend.schema) !== platgeslagen(type)) {
    bij.fouten.push(`${bij.waar}: ${volledigeNaam} is hier anders dan in ${bekend.events[0]}`);
  }
  const soort = bekend ?? {
    volledigeNaam,
    naam: type.name,
    context: eigen.slice(WORTEL.length),
    doc: type.doc,
    schema: type,
    events: [],
  };
  bij.soorten.set(volledigeNaam, soort);
  noteer(soort, bij.event);
  for (const veld of type.fields) verzamel(veld.type, eigen, bij);
}

function noteer(soort, event) {
  if (!soort.events.includes(event)) soort.events.push(event);
}

// Inside a definition other records count by name only: those are compared by themselves.
function platgeslagen(record) {
  return JSON.stringify(
    record.fields.map((veld) => [veld.name, verwijzing(veld.type, record.namespace), veld.doc, veld.default]),
  );
}

function verwijzing(type, namespace) {
  if (typeof type === 'string') return PRIMITIEF.has(type) ? type : volledig(type, namespace);
  if (Array.isArray(type)) return type.map((tak) => verwijzing(tak, namespace));
  if (type.type === 'array') return { items: verwijzing(type.items, namespace) };
  if (type.type === 'record') return volledig(type.name, type.namespace ?? namespace);
  return [type.type, type.logicalType];
}

/** The full name of a type reference inside `namespace`. */
export function volledig(naam, namespace) {
  return naam.includes('.') || PRIMITIEF.has(naam) ? naam : `${namespace}.${naam}`;
}
