import { createReadStream, type Stats } from 'node:fs';
import { mkdir, open, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import type { Platform } from '@iwlz/nest-kit';
import { statusVan, type Berichtstand } from '../handlers/index.js';
import type { Berichten, Berichtweergave } from './berichten.js';
import type { Inbox } from './inbox.js';
import type { Retouren } from './retouren.js';

const MAPPEN = ['in', 'verwerkt', 'afgekeurd', 'retour'] as const;
const KIJK_MS = 500;
/** A file that does not end as a message does may still be growing; after this long without a change it is taken as it is. */
const STILSTAND_MS = 60_000;
const ANTWOORD_WACHT_MS = 60_000;
/** Names under which programs write what is not finished. */
const ONAF = /^\.|\.(tmp|part|partial|filepart|crdownload|swp)$|~$/i;
const SLOT = /<\/([\w.-]+:)?Bericht\s*>\s*$/;

/**
 * The watched folder, for those who still have files: what is laid in `in/` is taken in as if it was posted, and moves to
 * `verwerkt/` or `afgekeurd/` once it has its verdict; its retour is laid in `retour/`. Nothing is ever deleted.
 */
export class Uitwisselmap {
  readonly #map: string;
  readonly #gezien = new Map<string, Pick<Stats, 'size' | 'mtimeMs'>>();
  readonly #onderhanden = new Map<string, Promise<void>>();
  readonly #stop = new AbortController();
  #rondes: Promise<void> = Promise.resolve();

  constructor(
    private readonly platform: Platform,
    private readonly inbox: Inbox,
    private readonly berichten: Berichten,
    private readonly retouren: Retouren,
  ) {
    this.#map = platform.config.KETEN_MAP ?? join(platform.config.KETEN_DATA, 'uitwisseling');
  }

  async start(): Promise<void> {
    for (const naam of MAPPEN) await mkdir(join(this.#map, naam), { recursive: true });
    this.#rondes = this.#loop();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#rondes;
    await Promise.allSettled(this.#onderhanden.values());
  }

  async #loop(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      await this.#ronde().catch((error: unknown) =>
        this.platform.logger.warn({ err: error }, 'de map in/ kon niet gelezen worden'),
      );
      await wacht(KIJK_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #ronde(): Promise<void> {
    for (const naam of (await readdir(join(this.#map, 'in'))).sort()) {
      if (ONAF.test(naam) || this.#onderhanden.has(naam) || !(await this.#isAf(naam))) continue;
      const werk = this.#verwerk(naam)
        // The file is still there: the next round tries again, and the same bytes are the same message.
        .catch((error: unknown) =>
          this.platform.logger.warn({ err: error }, 'een bestand in in/ kon nog niet verwerkt worden'),
        )
        .finally(() => this.#onderhanden.delete(naam));
      this.#onderhanden.set(naam, werk);
    }
  }

  /** Whether nobody is writing any more: the same twice in a row, and it ends as a message ends (or has not changed for long). */
  async #isAf(naam: string): Promise<boolean> {
    const pad = join(this.#map, 'in', naam);
    const nu = await stat(pad).catch(() => undefined);
    if (!nu?.isFile()) return false;
    const eerder = this.#gezien.get(naam);
    this.#gezien.set(naam, { size: nu.size, mtimeMs: nu.mtimeMs });
    if (eerder?.size !== nu.size || eerder.mtimeMs !== nu.mtimeMs) return false;
    return Date.now() - nu.mtimeMs > STILSTAND_MS || SLOT.test(await staart(pad, nu.size));
  }

  async #verwerk(naam: string): Promise<void> {
    const pad = join(this.#map, 'in', naam);
    const { size } = await stat(pad);
    if (size === 0) return this.#leg(naam, 'afgekeurd', 'leeg', 'Het bestand is leeg.\n');
    const id = await this.inbox.bewaar(createReadStream(pad), 'map');
    const stand = await this.berichten.afgehandeld(id, ANTWOORD_WACHT_MS, this.#stop.signal);
    // Without an answer it stays where it is; a next round or start asks again.
    if (!stand?.oordeel || statusVan(stand) === 'ontvangen') return;
    const weergave = await this.berichten.weergave(id, stand);
    await this.#legRetouren(naam, id, stand);
    const goed = weergave.status === 'aanvaard' || weergave.status === 'in behandeling';
    await this.#leg(naam, goed ? 'verwerkt' : 'afgekeurd', id, goed ? undefined : bevindingen(weergave));
  }

  async #legRetouren(naam: string, id: string, stand: Berichtstand): Promise<void> {
    for (const retour of stand.retouren) {
      const delen: string[] = [];
      for await (const deel of this.retouren.maak(id, stand, retour)) delen.push(deel);
      await schrijfIneens(join(this.#map, 'retour', `${naam}.retour${retour.volgnummer}.xml`), delen.join(''));
    }
  }

  /** Moves the file, under a name that no other has; beside a refused one lies why. */
  async #leg(naam: string, map: 'verwerkt' | 'afgekeurd', id: string, uitleg?: string): Promise<void> {
    const doel = join(this.#map, map, naam);
    const bezet = await stat(doel).catch(() => undefined);
    const vrij = bezet ? `${doel}.${id.slice(0, 8)}.${Math.trunc(Date.now())}` : doel;
    if (uitleg !== undefined) await schrijfIneens(`${vrij}.bevindingen.txt`, uitleg);
    await rename(join(this.#map, 'in', naam), vrij);
    this.#gezien.delete(naam);
  }
}

async function schrijfIneens(pad: string, tekst: string): Promise<void> {
  await writeFile(`${pad}.tmp`, tekst);
  await rename(`${pad}.tmp`, pad);
}

async function staart(pad: string, omvang: number): Promise<string> {
  const bestand = await open(pad);
  try {
    const aantal = Math.min(256, omvang);
    const { buffer } = await bestand.read(Buffer.alloc(aantal), 0, aantal, omvang - aantal);
    return buffer.toString('latin1');
  } finally {
    await bestand.close();
  }
}

function bevindingen({ status, fouten }: Berichtweergave): string {
  const regels = fouten.map(
    (f) => `${f.retourcode}\t${f.code}\t${f.regel ?? ''}:${f.kolom ?? ''}\t${f.pad}\t${f.tekst}`,
  );
  return [`status: ${status}`, 'retourcode\tregel\tplaats\tlocatie\tuitleg', ...regels, ''].join('\n');
}
