#!/usr/bin/env node
/**
 * Writes docs/referentie/berichten/ from the field tables, code lists and rules. With `--check` it writes nothing, and fails
 * with a sentence when a page is stale.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { ensureCompiled } from '../../../tools/ensure-compiled.mjs';

const FOLDER = fileURLToPath(new URL('../../../docs/referentie/berichten/', import.meta.url));

await ensureCompiled();
// What is compiled can be imported only now.
const { referentiepaginas } = await import('../dist/referentie/paginas.js');

mkdirSync(FOLDER, { recursive: true });
const wanted = new Map();
for (const [name, text] of referentiepaginas()) {
  const path = join(FOLDER, name);
  wanted.set(name, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}
const present = readdirSync(FOLDER);
const superfluous = present.filter((name) => !wanted.has(name));
const stale = [...wanted.keys()].filter((name) => {
  return !present.includes(name) || readFileSync(join(FOLDER, name), 'utf8') !== wanted.get(name);
});

if (!process.argv.includes('--check')) {
  for (const name of superfluous) rmSync(join(FOLDER, name));
  for (const name of stale) writeFileSync(join(FOLDER, name), wanted.get(name));
  console.log(`${wanted.size} pagina's over berichten: ${stale.length} geschreven, ${superfluous.length} verwijderd.`);
} else if (stale.length + superfluous.length > 0) {
  console.error(
    `Verouderd in docs/referentie/berichten: ${[...stale, ...superfluous].join(', ')}. Draai npm run generate.`,
  );
  process.exitCode = 1;
}
