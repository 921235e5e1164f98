import { createReadStream, type Stats } from 'node:fs';
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import type { Closable } from '@iwlz/event-log';
import type { Platform } from '@iwlz/nest-kit';
import type { Berichten, Berichtweergave } from './berichten.js';
import { isBezet, schrijfIneens, staart, zonderNaam } from './bestanden.js';
import { Leeg, TeGroot } from './delen.js';
import type { Inbox } from './inbox.js';
import type { Retouren } from './retouren.js';
import { kort, Retourpost } from './retourpost.js';
import { Uitgaandpost } from './uitgaandpost.js';

const MAPPEN = ['in', 'verwerkt', 'afgekeurd'] as const;
const KIJK_MS = 500;
/** A file that does not end as a message does may still be growing; after this long without a change it is taken as it is. */
const STILSTAND_MS = 60_000;
/** After a fault with a file (the database is away, no right to read it). */
const HERKANSING_MS = 5_000;
const ANTWOORD_WACHT_MS = 60_000;
const TEGELIJK = 16;
/** Names under which programs write what is not finished. */
const ONAF = /^\.|\.(tmp|part|partial|filepart|crdownload|swp)$|~$/i;
const SLOT = /<\/([\w.-]+:)?Bericht\s*>\s*$/;
const SLOT_BYTES = 256;

/**
 * The watched folder, for those who still have files: what is laid in `in/` is taken in as if it was posted, and moves to
 * `verwerkt/` or `afgekeurd/` once it has its verdict; its retours are laid in `retour/`, messages of the platform itself in `uit/`.
 * Nothing is ever deleted.
 */
export class Uitwisselmap {
  readonly #map: string;
  readonly #retourpost: Retourpost;
  readonly #uitgaand: Uitgaandpost;
  readonly #gezien = new Map<string, Pick<Stats, 'size' | 'mtimeMs'>>();
  readonly #onderhanden = new Map<string, Promise<void>>();
  readonly #pasNaMs = new Map<string, number>();
  readonly #stop = new AbortController();
  #nieuws: Closable | undefined;
  #isNieuws = true;
  #rondes: Promise<void> = Promise.resolve();

  constructor(
    private readonly platform: Platform,
    private readonly inbox: Inbox,
    private readonly berichten: Berichten,
    retouren: Retouren,
  ) {
    this.#map = platform.config.KETEN_MAP ?? join(platform.config.KETEN_DATA, 'uitwisseling');
    this.#retourpost = new Retourpost(this.#map, berichten, retouren);
    this.#uitgaand = new Uitgaandpost(this.#map, platform, inbox);
  }

  async start(): Promise<void> {
    for (const naam of MAPPEN) await mkdir(join(this.#map, naam), { recursive: true });
    await this.#retourpost.open();
    await this.#uitgaand.open();
    this.#nieuws = await this.platform.engine.log.watch(['iwlz.bericht'], () => (this.#isNieuws = true));
    this.#rondes = this.#loop();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#nieuws?.close();
    await this.#rondes;
    await Promise.allSettled(this.#onderhanden.values());
  }

  async #loop(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      await this.#ronde().catch((error: unknown) => this.#meld(error, 'de uitwisselmap kon niet bijgewerkt worden'));
      await wacht(KIJK_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #ronde(): Promise<void> {
    const namen = (await readdir(join(this.#map, 'in'))).filter((naam) => !ONAF.test(naam)).sort();
    this.#vergeetWatWegIs(new Set(namen));
    for (const naam of namen) {
      if (this.#onderhanden.size >= TEGELIJK) break;
      if (this.#onderhanden.has(naam) || (this.#pasNaMs.get(naam) ?? 0) > Date.now()) continue;
      if (!(await this.#isAf(naam))) continue;
      const werk = this.#verwerk(naam)
        .catch((error: unknown) => {
          // The file is still there: it is tried again, and the same bytes are the same message.
          this.#pasNaMs.set(naam, Date.now() + HERKANSING_MS);
          this.#meld(error, 'een bestand in in/ kon nog niet verwerkt worden');
        })
        .finally(() => this.#onderhanden.delete(naam));
      this.#onderhanden.set(naam, werk);
    }
    if (!this.#isNieuws) return;
    this.#isNieuws = false;
    try {
      await this.#retourpost.bezorg();
      await this.#uitgaand.bezorg();
    } catch (error) {
      // What could not be laid down is tried again, also when nothing new comes.
      this.#isNieuws = true;
      throw error;
    }
  }

  #vergeetWatWegIs(er: ReadonlySet<string>): void {
    for (const map of [this.#gezien, this.#pasNaMs]) for (const naam of map.keys()) if (!er.has(naam)) map.delete(naam);
  }

  /** Whether nobody is writing any more: the same twice in a row, and it ends as a message ends (or has not changed for long). */
  async #isAf(naam: string): Promise<boolean> {
    const pad = join(this.#map, 'in', naam);
    const nu = await stat(pad).catch(() => undefined);
    if (!nu?.isFile()) return false;
    const eerder = this.#gezien.get(naam);
    this.#gezien.set(naam, { size: nu.size, mtimeMs: nu.mtimeMs });
    if (eerder?.size !== nu.size || eerder.mtimeMs !== nu.mtimeMs) return false;
    return Date.now() - nu.mtimeMs > STILSTAND_MS || SLOT.test(await staart(pad, nu.size, SLOT_BYTES));
  }

  async #verwerk(naam: string): Promise<void> {
    const id = await this.#neemIn(naam);
    if (id === undefined) return;
    await this.#retourpost.verwacht(id, naam);
    const stand = await this.berichten.afgehandeld(id, ANTWOORD_WACHT_MS, this.#stop.signal);
    // Without a verdict it stays where it is; a next round or start asks again.
    if (!stand?.oordeel) return;
    const weergave = await this.berichten.weergave(id, stand);
    await this.#retourpost.bezorg(id);
    const goed = weergave.status === 'aanvaard' || weergave.status === 'in behandeling';
    await this.#leg(naam, goed ? 'verwerkt' : 'afgekeurd', id, goed ? undefined : bevindingen(weergave));
  }

  /** Undefined when the file is nothing that can be taken in, which is then said beside it. */
  async #neemIn(naam: string): Promise<string | undefined> {
    try {
      return await this.inbox.bewaar(createReadStream(join(this.#map, 'in', naam)), 'map');
    } catch (error) {
      if (!(error instanceof Leeg || error instanceof TeGroot)) throw error;
      const mb = this.platform.config.MAX_BERICHT_MB;
      const uitleg =
        error instanceof Leeg
          ? 'Het bestand is leeg.\n'
          : `Het bestand is groter dan ${mb} MB; verdeel de clienten over meer berichten.\n`;
      await this.#leg(naam, 'afgekeurd', 'geen', uitleg);
      return undefined;
    }
  }

  /** Moves the file, under a name that no other has; beside a refused one lies why. */
  async #leg(naam: string, map: 'verwerkt' | 'afgekeurd', id: string, uitleg?: string): Promise<void> {
    const doel = join(this.#map, map, naam);
    const erbij = `${id.slice(0, 8)}.${Date.now()}`;
    const vrij = (await isBezet(doel)) ? join(this.#map, map, `${kort(naam, id)}.${erbij}`) : doel;
    if (uitleg !== undefined) {
      const ernaast = vrij === doel ? join(this.#map, map, kort(naam, id)) : vrij;
      await schrijfIneens(`${ernaast}.bevindingen.txt`, uitleg);
    }
    await rename(join(this.#map, 'in', naam), vrij);
  }

  #meld(error: unknown, wat: string): void {
    this.platform.logger.warn({ reden: zonderNaam(error) }, wat);
  }
}

function bevindingen({ status, fouten }: Berichtweergave): string {
  const regels = fouten.map(
    (f) => `${f.retourcode}\t${f.code}\t${f.regel ?? ''}:${f.kolom ?? ''}\t${f.pad}\t${f.tekst}`,
  );
  return [`status: ${status}`, 'retourcode\tregel\tplaats\tlocatie\tuitleg', ...regels, ''].join('\n');
}
