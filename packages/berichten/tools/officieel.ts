import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Berichtnaam } from '../src/catalogus.js';

/** What the official set says of a document. */
export interface OfficieelOordeel {
  readonly isGeldig: boolean;
  /** Code and Locaties of every Fout, in order; only of a valid heenbericht. */
  readonly fouten: readonly (readonly string[])[];
}

/**
 * The official XSD and XSLT as a judge, by xmllint and xsltproc. The folder holds checkouts of iStandaarden/XSD-iWlz and
 * iStandaarden/iWlz-Xslt, under those names.
 */
export class OfficieleSet {
  readonly #map: string;
  readonly #werkmap: string;

  private constructor(map: string, werkmap: string) {
    this.#map = map;
    this.#werkmap = werkmap;
  }

  static async open(map: string): Promise<OfficieleSet> {
    const werkmap = await mkdtemp(join(tmpdir(), 'iwlz-officieel-'));
    const bron = join(map, 'XSD-iWlz', 'XSD');
    for (const bestand of (await readdir(bron)).filter((naam) => naam.endsWith('.xsd'))) {
      // The schemas import `basisschema.xsd`; the file has a capital.
      await copyFile(join(bron, bestand), join(werkmap, bestand === 'Basisschema.xsd' ? 'basisschema.xsd' : bestand));
    }
    return new OfficieleSet(map, werkmap);
  }

  sluit(): Promise<void> {
    return rm(this.#werkmap, { recursive: true, force: true });
  }

  /** Judges documents of one message, all in one go. `metRegels`: the message has a stylesheet (a retour has none). */
  async beoordeel(naam: Berichtnaam, documenten: readonly string[], metRegels: boolean): Promise<OfficieelOordeel[]> {
    const map = await mkdtemp(join(this.#werkmap, `${naam}-`));
    const bestanden = documenten.map((_, i) => join(map, `${i}.xml`));
    await Promise.all(documenten.map((document, i) => writeFile(bestanden[i] as string, document)));
    const { fouten } = await draai('xmllint', [
      '--noout',
      '--schema',
      join(this.#werkmap, `${naam}.xsd`),
      ...bestanden,
    ]);
    const geldig = bestanden.map((bestand) => fouten.includes(`${bestand} validates`));
    const teToetsen = metRegels ? bestanden.filter((_, i) => geldig[i]) : [];
    const rapporten = teToetsen.length > 0 ? await this.#rapporten(naam, teToetsen) : [];
    await rm(map, { recursive: true });
    return geldig.map((isGeldig, i) => ({
      isGeldig,
      fouten: gelezenFouten(rapporten[teToetsen.indexOf(bestanden[i] as string)] ?? ''),
    }));
  }

  async #rapporten(naam: Berichtnaam, bestanden: readonly string[]): Promise<string[]> {
    const stylesheet = join(this.#map, 'iWlz-Xslt', 'xslt-validatie', 'wlz', '2_2', `${naam}.xsl`);
    const { uitvoer, fouten } = await draai('xsltproc', [stylesheet, ...bestanden]);
    const rapporten = uitvoer.split('<?xml version').slice(1);
    if (rapporten.length !== bestanden.length)
      throw new Error(`de officiële set gaf niet overal een rapport: ${fouten}`);
    return rapporten;
  }
}

/** Code and Locaties of each Fout of an official report. */
function gelezenFouten(rapport: string): string[][] {
  return [...rapport.matchAll(/<(?:\w+:)?Fout>(.*?)<\/(?:\w+:)?Fout>/gs)].map(([, fout = '']) => [
    ...teksten(fout, 'Code'),
    ...teksten(fout, 'Locatie'),
  ]);
}

function teksten(xml: string, naam: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${naam}>(.*?)</`, 'gs'))].map(([, tekst = '']) => tekst.trim());
}

/** Runs a program to its end. Its exit code says nothing here: xmllint ends with 3 when one document is not valid. */
function draai(programma: string, argumenten: readonly string[]): Promise<{ uitvoer: string; fouten: string }> {
  return new Promise((klaar, mislukt) => {
    const proces = spawn(programma, argumenten, { stdio: ['ignore', 'pipe', 'pipe'] });
    let uitvoer = '';
    let fouten = '';
    proces.stdout.setEncoding('utf8').on('data', (stuk: string) => (uitvoer += stuk));
    proces.stderr.setEncoding('utf8').on('data', (stuk: string) => (fouten += stuk));
    proces.on('error', mislukt).on('close', () => klaar({ uitvoer, fouten }));
  });
}
