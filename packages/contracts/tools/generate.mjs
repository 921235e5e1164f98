#!/usr/bin/env node
/**
 * Writes what follows from schemas/: src/generated/ and docs/referentie/gebeurtenissen.md.
 * With `--check` it writes nothing, and fails with a sentence when one of them is stale.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { renderCatalogue } from './catalogue.mjs';
import { readSchemas } from './schemas.mjs';
import { renderTypescript } from './typescript.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const GENERATED = join(ROOT, 'packages/contracts/src/generated');
const CATALOGUE = join(ROOT, 'docs/referentie/gebeurtenissen.md');

mkdirSync(GENERATED, { recursive: true });
const wanted = await wantedFiles(readSchemas(join(ROOT, 'schemas')));
const stale = [...wanted.keys()].filter((path) => current(path) !== wanted.get(path));
const superfluous = readdirSync(GENERATED)
  .map((name) => join(GENERATED, name))
  .filter((path) => !wanted.has(path));

if (process.argv.includes('--check')) report([...stale, ...superfluous]);
else write();

/** Path to text, of every file that should be there. */
async function wantedFiles(model) {
  const raw = new Map([...renderTypescript(model)].map(([name, text]) => [join(GENERATED, name), text]));
  raw.set(CATALOGUE, renderCatalogue(model));
  const formatted = [...raw].map(async ([path, text]) => {
    return [path, await format(text, { ...(await resolveConfig(path)), filepath: path })];
  });
  return new Map(await Promise.all(formatted));
}

function current(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function report(paths) {
  if (paths.length === 0) return;
  const names = paths.map((path) => relative(ROOT, path)).join(', ');
  console.error(`Verouderd: ${names}. Draai npm run generate -w @iwlz/contracts.`);
  process.exitCode = 1;
}

function write() {
  for (const path of superfluous) rmSync(path);
  for (const path of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted.get(path));
  }
  console.log(
    `${wanted.size} bestanden volgen uit schemas/: ${stale.length} geschreven, ${superfluous.length} verwijderd.`,
  );
}
