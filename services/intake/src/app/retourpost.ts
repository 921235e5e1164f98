import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isBeslist, type Berichtstand } from '../handlers/index.js';
import type { Berichten } from './berichten.js';
import { isBezet, schrijfIneens } from './bestanden.js';
import type { Retouren } from './retouren.js';

/** A file that was taken in: the message it became, and how many of its retours have been laid down. */
interface Briefje {
  readonly bericht: string;
  readonly naam: string;
  readonly gelegd: number;
}

/** Longer names leave no room for what is put behind them; a file system takes 255 bytes. */
const LANGSTE_NAAM_BYTES = 200;

/**
 * Lays the retours on files in `retour/`, also those that come days later. What is still to come is noted in a folder beside it:
 * the names of files stay with the files, and a restart goes on where it was.
 */
export class Retourpost {
  readonly #briefjes = new Map<string, Briefje>();
  readonly #map: string;
  readonly #wachtend: string;
  #werk: Promise<void> = Promise.resolve();

  constructor(
    map: string,
    private readonly berichten: Berichten,
    private readonly retouren: Retouren,
  ) {
    this.#map = join(map, 'retour');
    this.#wachtend = join(map, '.wachtend');
  }

  async open(): Promise<void> {
    for (const map of [this.#map, this.#wachtend]) await mkdir(map, { recursive: true });
    for (const naam of (await readdir(this.#wachtend)).filter((n) => n.endsWith('.json'))) {
      this.#briefjes.set(naam, JSON.parse(await readFile(join(this.#wachtend, naam), 'utf8')) as Briefje);
    }
  }

  /** From now on the retours on this message are laid down for this file. */
  verwacht(bericht: string, naam: string): Promise<void> {
    const hash = createHash('sha256').update(naam).digest('hex').slice(0, 16);
    return this.#noteer(`${bericht}-${hash}.json`, { bericht, naam, gelegd: 0 });
  }

  /** Lays down what has come since the last time, of one message or of all; one round after the other, whoever asks. */
  bezorg(alleen?: string): Promise<void> {
    const ronde = this.#werk.then(() => this.#bezorg(alleen));
    this.#werk = ronde.catch(() => undefined);
    return ronde;
  }

  /** A file that cannot have its retour now does not hold up the others; the first reason is thrown afterwards. */
  async #bezorg(alleen: string | undefined): Promise<void> {
    const briefjes = [...this.#briefjes].filter(([, b]) => alleen === undefined || b.bericht === alleen);
    const standen = await this.berichten.standen([...new Set(briefjes.map(([, b]) => b.bericht))]);
    const fouten: unknown[] = [];
    for (const [sleutel, briefje] of briefjes) {
      const stand = standen.get(briefje.bericht);
      if (stand) await this.#werkBij(sleutel, briefje, stand).catch((error: unknown) => fouten.push(error));
    }
    if (fouten.length > 0) throw fouten[0];
  }

  async #werkBij(sleutel: string, briefje: Briefje, stand: Berichtstand): Promise<void> {
    await this.#leg(briefje, stand);
    if (isBeslist(stand)) {
      this.#briefjes.delete(sleutel);
      await rm(join(this.#wachtend, sleutel), { force: true });
    } else if (stand.retouren.length > briefje.gelegd) {
      await this.#noteer(sleutel, { ...briefje, gelegd: stand.retouren.length });
    }
  }

  async #leg({ bericht, naam, gelegd }: Briefje, stand: Berichtstand): Promise<void> {
    for (const retour of stand.retouren.slice(gelegd)) {
      const delen: string[] = [];
      for await (const deel of this.retouren.maak(bericht, stand, retour)) delen.push(deel);
      const tekst = delen.join('');
      const pad = join(this.#map, kort(naam, bericht));
      // Another file of the same name may have had its retour before.
      const slot = `retour${retour.volgnummer}.xml`;
      const vrij = (await isBezet(`${pad}.${slot}`, tekst))
        ? `${pad}.${bericht.slice(0, 8)}.${slot}`
        : `${pad}.${slot}`;
      await schrijfIneens(vrij, tekst);
    }
  }

  async #noteer(sleutel: string, briefje: Briefje): Promise<void> {
    await schrijfIneens(join(this.#wachtend, sleutel), JSON.stringify(briefje));
    this.#briefjes.set(sleutel, briefje);
  }
}

/** A name with room for more behind it: its own, or the id of its message. */
export function kort(naam: string, bericht: string): string {
  return Buffer.byteLength(naam) <= LANGSTE_NAAM_BYTES ? naam : bericht;
}
