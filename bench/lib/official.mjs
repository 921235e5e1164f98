/** The official set, as far as it is there: checkouts of iStandaarden/XSD-iWlz and iStandaarden/iWlz-Xslt in IWLZ_OFFICIEEL. */
import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run-program.mjs';

const FOLDER = process.env.IWLZ_OFFICIEEL;
const TIMING = { xmllint: /Parsing took (\d+) ms/, xsltproc: /Running stylesheet and saving result took (\d+) ms/ };

/** What is missing to measure beside the official set; undefined when nothing is. */
export async function missing() {
  if (FOLDER === undefined) return 'IWLZ_OFFICIEEL is not set';
  for (const program of ['xmllint', 'xsltproc']) {
    if (!(await run(program, ['--version']).catch(() => undefined))) return `${program} is not installed`;
  }
  return undefined;
}

/** Copies the schemas to where they find each other: they import `basisschema.xsd`, and the file has a capital. */
export async function copySchemas(to) {
  const from = join(FOLDER, 'XSD-iWlz/XSD');
  for (const name of (await readdir(from)).filter((each) => each.endsWith('.xsd'))) {
    await copyFile(join(from, name), join(to, name === 'Basisschema.xsd' ? 'basisschema.xsd' : name));
  }
}

/** Seconds that xmllint needs for the structure, by its own clock: without its start and without reading the schema. */
export async function structureSeconds(schemas, file) {
  const args = ['--timing', '--stream', '--noout', '--schema', join(schemas, 'AW39.xsd'), file];
  return timed('xmllint', args);
}

/** Seconds that xsltproc needs for the rules, by its own clock. */
export async function rulesSeconds(file) {
  const stylesheet = join(FOLDER, 'iWlz-Xslt/xslt-validatie/wlz/2_2/AW39.xsl');
  return timed('xsltproc', ['--timing', '--output', '/dev/null', stylesheet, file]);
}

async function timed(program, args) {
  const { stderr } = await run(program, args);
  const [, ms] = TIMING[program].exec(stderr) ?? [];
  if (ms === undefined) throw new Error(`${program} says no time: ${stderr.slice(0, 500)}`);
  return Number(ms) / 1_000;
}
