import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { heeftOfficieelRapport, rapportXml, type Oordeel, type Rapport } from '@iwlz/berichten';
import { EXIT, Halt } from './exit.js';

/**
 * Lays the report on a message in a folder, which is made when it is not there: `NAME.rapport.json` always, `NAME.rapport.xml`
 * when the official set would give one; else an older one goes, so that nobody takes it for this verdict. Throws `Halt` when
 * the folder does not let us.
 */
export async function writeReport(folder: string, name: string, oordeel: Oordeel, report: Rapport): Promise<void> {
  const path = join(folder, `${name}.rapport`);
  const { bericht = null, oordeel: verdict } = oordeel;
  try {
    await mkdir(folder, { recursive: true });
    await put(`${path}.json`, `${JSON.stringify({ bericht, oordeel: verdict, ...report }, null, 2)}\n`);
    if (heeftOfficieelRapport(oordeel)) await put(`${path}.xml`, rapportXml(report));
    else await rm(`${path}.xml`, { force: true });
  } catch (error) {
    throw new Halt(EXIT.wrongUse, `${path}: het rapport kan hier niet worden bewaard (${(error as Error).message}).`);
  }
}

/** At once under its name: whoever looks never sees a half one. */
async function put(path: string, text: string): Promise<void> {
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
}
