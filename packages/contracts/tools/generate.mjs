#!/usr/bin/env node
/**
 * Writes what follows from schemas/: src/generated/ and docs/referentie/gebeurtenissen.md.
 * With `--check` it writes nothing and fails with a sentence when one of them is stale.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { leesSchemas } from './schemas.mjs';
import { alsTypescript } from './typescript.mjs';

const WORTEL = fileURLToPath(new URL('../../..', import.meta.url));
const DOEL = join(WORTEL, 'packages/contracts/src/generated');

const bestanden = await gewenst(leesSchemas(join(WORTEL, 'schemas')));
const over = existsSync(DOEL)
  ? readdirSync(DOEL)
      .map((b) => join(DOEL, b))
      .filter((pad) => !bestanden.has(pad))
  : [];
const verouderd = [...bestanden].filter(([pad, tekst]) => !existsSync(pad) || readFileSync(pad, 'utf8') !== tekst);

if (process.argv.includes('--check')) controleer([...verouderd.map(([pad]) => pad), ...over]);
else schrijf();

async function gewenst(model) {
  const ruw = [...alsTypescript(model)].map(([naam, tekst]) => [join(DOEL, naam), tekst]);
  const opgemaakt = ruw.map(async ([pad, tekst]) => [
    pad,
    await format(tekst, { ...(await resolveConfig(pad)), filepath: pad }),
  ]);
  return new Map(await Promise.all(opgemaakt));
}

function controleer(paden) {
  if (paden.length === 0) return;
  const namen = paden.map((pad) => relative(WORTEL, pad)).join(', ');
  console.error(`Niet meer gelijk aan schemas/: ${namen}. Draai: npm run generate -w @iwlz/contracts`);
  process.exitCode = 1;
}

function schrijf() {
  for (const pad of over) rmSync(pad);
  for (const [pad, tekst] of verouderd) {
    mkdirSync(dirname(pad), { recursive: true });
    writeFileSync(pad, tekst);
  }
  console.error(`${bestanden.size} bestanden, ${verouderd.length} geschreven, ${over.length} verwijderd`);
}
