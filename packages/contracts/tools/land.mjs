#!/usr/bin/env node
/**
 * Adds to the history each schema that differs from the newest one there (a change of docs alone does not count), with an
 * event written with it. Refuses, and writes nothing, when one is not compatible with all that landed before it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { incompatibilities } from './compatibility.mjs';
import { historyFolder, readHistory } from './history.mjs';
import { encodeSample, sampleOf } from './sample.mjs';
import { readSchemas, schemaText } from './schemas.mjs';

const SCHEMAS = fileURLToPath(new URL('../../../schemas', import.meta.url));

const events = readSchemas(SCHEMAS).topics.flatMap((topic) => topic.events);
const changed = events.map((event) => ({ ...event, history: readHistory(SCHEMAS, event.id) })).filter(isChanged);
const refusals = changed.flatMap(refusalsOf);

if (refusals.length > 0) {
  console.error(`Niet geland; maak hiervan een volgende versie (.v2.avsc):\n- ${refusals.join('\n- ')}`);
  process.exitCode = 1;
} else {
  for (const event of changed) await land(event);
  console.log(`${changed.length} van ${events.length} schema's geland.`);
}

function isChanged({ schema, history }) {
  const newest = history.at(-1);
  return !newest || schemaText(newest.schema, { docs: false }) !== schemaText(schema, { docs: false });
}

function refusalsOf({ id, schema, history }) {
  return history.flatMap((old) =>
    incompatibilities(old.schema, schema).map((why) => `${id}, tegen nummer ${old.n}: ${why}`),
  );
}

async function land({ id, schema, history }) {
  const folder = historyFolder(SCHEMAS, id);
  const n = (history.at(-1)?.n ?? 0) + 1;
  const value = sampleOf(schema);
  const sample = { value, bytes: encodeSample(schema, value).toString('base64') };
  mkdirSync(folder, { recursive: true });
  await writeJson(join(folder, `${n}.avsc`), schema);
  await writeJson(join(folder, `${n}.json`), sample);
}

async function writeJson(path, value) {
  writeFileSync(path, await format(JSON.stringify(value, null, 2), { ...(await resolveConfig(path)), filepath: path }));
}
