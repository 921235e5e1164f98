#!/usr/bin/env node
/**
 * Writes docs/referentie/mutaties.md from the tables and rules of this service. With `--check` it writes nothing, and fails
 * with a sentence when the page is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { ensureCompiled } from '../../../tools/ensure-compiled.mjs';

const PAGE = fileURLToPath(new URL('../../../docs/referentie/mutaties.md', import.meta.url));

await ensureCompiled();
// What is compiled can be imported only now.
const { mutatiepagina } = await import('../dist/domain/referentie/mutatiepagina.js');

const wanted = await format(mutatiepagina(), { ...(await resolveConfig(PAGE)), filepath: PAGE });
const stale = !existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== wanted;

if (!process.argv.includes('--check')) {
  if (stale) writeFileSync(PAGE, wanted);
  console.log(`docs/referentie/mutaties.md: ${stale ? 'geschreven' : 'was al bij'}.`);
} else if (stale) {
  console.error('Verouderd: docs/referentie/mutaties.md. Draai npm run generate -w @iwlz/zorgtoewijzing.');
  process.exitCode = 1;
}
