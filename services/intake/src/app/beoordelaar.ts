import { setTimeout as wacht } from 'node:timers/promises';
import {
  genormaliseerdeClient,
  genormaliseerdeHeader,
  type Berichtdeel,
  type Fout,
  type Oordeel,
} from '@iwlz/berichten';
import type { bericht } from '@iwlz/contracts';
import {
  Encoder,
  partitionOf,
  reasonOf,
  RETRY_AFTER_MS,
  Unavailable,
  type Closable,
  type NewRecord,
  type SqlTransaction,
} from '@iwlz/event-log';
import type { Platform } from '@iwlz/nest-kit';
import { feitVanBlok, kopVan, persoonVanBlok, type Blok, type Kop } from '../domain/blok.js';
import { isAangenomen, NIET_AANGENOMEN, toetsOntvangst, type Ontvangstregel } from '../domain/ontvangst.js';
import type { Inbox, Wachtend } from './inbox.js';
import type { Register } from './register.js';

/** Client blocks that are published in one transaction. */
const BLOKKEN_PER_KEER = 200;
/** Findings that a message shows; the rest is counted. */
const FOUTEN_GETOOND = 200;
const GROEP = 'intake.oordeel';

/** The verdict on the whole, known before anything of it is published. */
interface Uitspraak {
  readonly oordeel: Oordeel;
  readonly kop: Kop | undefined;
  /** Rules on the message itself that it breaks (9.3 step 3). */
  readonly ontvangst: readonly Omit<Ontvangstregel, 'geldt'>[];
}

/**
 * Judges what is in the inbox, one message at a time in the order of arrival: one pass for the verdict, a second to publish
 * the blocks that passed, in chunks that a restart takes up where they were left.
 */
export class Beoordelaar {
  readonly #encoder: Encoder;
  #lidmaatschap: Closable | undefined;
  #nieuws: Closable | undefined;
  #werk: Promise<void> = Promise.resolve();
  #stopsein = new AbortController();
  #wek: () => void = () => undefined;

  constructor(
    private readonly platform: Platform,
    private readonly inbox: Inbox,
    private readonly register: Register,
  ) {
    this.#encoder = new Encoder(platform.engine.log);
  }

  /** Joins the group of judges; one of them works at a time. */
  async start(): Promise<void> {
    for (const topic of ['iwlz.bericht', 'iwlz.melding', 'iwlz.client']) await this.#encoder.prepare(topic);
    this.#nieuws = await this.platform.engine.log.watch(['iwlz.bericht'], () => this.#wek());
    this.#lidmaatschap = await this.platform.engine.log.join(
      GROEP,
      {
        assigned: () => {
          const { signal } = (this.#stopsein = new AbortController());
          this.#werk = this.#werk.then(() => this.#werkAf(signal));
        },
        revoked: () => this.#stop(),
      },
      1,
    );
  }

  async stop(): Promise<void> {
    await this.#nieuws?.close();
    await this.#lidmaatschap?.close();
    await this.#stop();
  }

  #stop(): Promise<void> {
    this.#stopsein.abort();
    this.#wek();
    return this.#werk;
  }

  async #werkAf(signal: AbortSignal): Promise<void> {
    for (let fouten = 0; !signal.aborted;) {
      let bezig: Wachtend | undefined;
      try {
        // Asked for before looking: what comes in while we look is not missed.
        const wakker = new Promise<void>((klaar) => (this.#wek = klaar));
        bezig = await this.inbox.volgende();
        if (bezig) await this.#behandel(bezig);
        else await wakker;
        fouten = 0;
      } catch (error) {
        if (error instanceof Unavailable || !bezig || !(await this.#zetApart(bezig, error))) {
          const wachtMs = RETRY_AFTER_MS[Math.min(fouten++, RETRY_AFTER_MS.length - 1)]!;
          this.platform.logger.warn({ reden: reasonOf(error), wachtMs }, 'beoordelen wacht op herstel');
          await wacht(wachtMs, undefined, { signal }).catch(() => undefined);
        }
      }
    }
  }

  /** A message that this version cannot handle is a defect: it stays in the inbox, the next one goes on. */
  async #zetApart(bezig: Wachtend, error: unknown): Promise<boolean> {
    this.platform.logger.error(
      { bericht: bezig.id, reden: reasonOf(error) },
      'bericht vastgelopen; het blijft bewaard en wordt bij de volgende start opnieuw geprobeerd',
    );
    return this.inbox.zetVast(bezig.id).then(
      () => true,
      () => false,
    );
  }

  async #behandel(wachtend: Wachtend): Promise<void> {
    const uitspraak = await this.#spreekUit(wachtend);
    if (!uitspraak.kop || uitspraak.oordeel.fouten.some((f) => f.retourcode === '0001')) {
      await this.#neemTransactie(wachtend, 0, 0, true, () =>
        Promise.resolve([this.#beoordeeld(wachtend, uitspraak, 0)]),
      );
      return;
    }
    await this.#publiceer(wachtend, uitspraak, uitspraak.kop);
  }

  /** The first pass. */
  async #spreekUit(wachtend: Wachtend): Promise<Uitspraak> {
    const delen = this.inbox.beoordeel(wachtend.id);
    let kop: Kop | undefined;
    let deel = await delen.next();
    for (; !deel.done; deel = await delen.next()) {
      if (deel.value.soort === 'header' && isBlokbericht(deel.value))
        kop = kopVan(genormaliseerdeHeader(deel.value.bericht, deel.value.header));
    }
    const oordeel = deel.value;
    const { bericht: berichtsoort, aantalClienten, afgekeurdeBlokken, geheelAfgekeurd } = oordeel;
    if (!berichtsoort || oordeel.fouten.some((f) => f.retourcode === '0001')) return { oordeel, kop, ontvangst: [] };
    if (!kop) return { oordeel, kop, ontvangst: [NIET_AANGENOMEN] };
    // Every message that could be read counts as known, also one that step 2 refuses; step 3 judges what step 2 let pass.
    const eerste = await this.inbox.eersteMetKenmerk(berichtsoort, kop, wachtend.id);
    const ietsOver = !geheelAfgekeurd && afgekeurdeBlokken.size < aantalClienten;
    if (!ietsOver || kop.dagtekening === null) return { oordeel, kop, ontvangst: [] };
    const zelf = { berichtsoort, ...kop, dagtekening: kop.dagtekening, inhoud: wachtend.id };
    return {
      oordeel,
      kop,
      ontvangst: toetsOntvangst(zelf, eerste === wachtend.id ? undefined : { ...zelf, inhoud: eerste }, wachtend.opDag),
    };
  }

  /** The second pass: every block gets its first answer, and those that passed go out as events. */
  async #publiceer(wachtend: Wachtend, uitspraak: Uitspraak, kop: Kop): Promise<void> {
    const { oordeel } = uitspraak;
    let vanaf = wachtend.voortgang;
    let groep: Extract<Berichtdeel, { soort: 'client' }>[] = [];
    const verzend = async (laatste: boolean): Promise<void> => {
      const tot = vanaf + groep.length;
      const blokken = groep;
      await this.#neemTransactie(wachtend, vanaf, tot, laatste, async (tx) => [
        ...(vanaf === 0 ? [this.#beoordeeld(wachtend, uitspraak, oordeel.aantalClienten)] : []),
        ...(await this.#blokken(tx, wachtend, uitspraak, kop, blokken)),
      ]);
      vanaf = tot;
      groep = [];
    };
    for await (const deel of this.inbox.beoordeel(wachtend.id)) {
      if (deel.soort !== 'client' || deel.blok <= vanaf) continue;
      groep.push(deel);
      if (groep.length === BLOKKEN_PER_KEER) await verzend(deel.blok === oordeel.aantalClienten);
    }
    if (groep.length > 0) await verzend(true);
  }

  async #blokken(
    tx: SqlTransaction,
    wachtend: Wachtend,
    { oordeel, ontvangst }: Uitspraak,
    kop: Kop,
    delen: readonly Extract<Berichtdeel, { soort: 'client' }>[],
  ): Promise<NewRecord[]> {
    const geweigerd = (blok: number): boolean =>
      oordeel.geheelAfgekeurd || ontvangst.length > 0 || oordeel.afgekeurdeBlokken.has(blok);
    const goede = delen
      .filter((d) => !geweigerd(d.blok))
      .map((d) => ({
        blok: d.blok,
        waarde: { soort: d.bericht, client: genormaliseerdeClient(d.bericht, d.client) } as Blok,
      }));
    const personen = goede.map((g) => persoonVanBlok(g.waarde));
    const { pseudoniemen, gewijzigd } = await this.register.zoek(
      tx,
      personen.map((gegevens) => ({ bsn: gegevens.bsn, gegevens })),
    );
    const records: NewRecord[] = gewijzigd.map((g) =>
      this.#record(wachtend, 'iwlz.client', g.pseudoniem, { type: 'Client', data: g.gegevens }),
    );
    goede.forEach(({ blok, waarde }, i) => {
      const pseudoniem = pseudoniemen.get(personen[i]!.bsn)!;
      const herkomst = {
        berichtId: wachtend.id,
        berichtsoort: waarde.soort,
        ...kop,
        dagtekening: kop.dagtekening!,
        blok,
      };
      records.push(this.#record(wachtend, 'iwlz.melding', pseudoniem, feitVanBlok(waarde, herkomst)));
      records.push(this.#antwoord(wachtend, blok, pseudoniem, 'in behandeling', []));
    });
    for (const { blok } of delen.filter((d) => geweigerd(d.blok))) {
      const eigen = oordeel.fouten.filter((f) => f.klassen.some((k) => k.blok === blok));
      records.push(this.#antwoord(wachtend, blok, null, 'afgekeurd', eigen));
    }
    return records;
  }

  #antwoord(
    wachtend: Wachtend,
    blok: number,
    pseudoniem: string | null,
    status: string,
    fouten: readonly Fout[],
  ): NewRecord {
    const data: bericht.BlokBeantwoord = {
      berichtId: wachtend.id,
      blok,
      pseudoniem,
      status,
      fouten: fouten.slice(0, FOUTEN_GETOOND).map(bevinding),
      retourcodes: [],
      waarschuwingen: [],
    };
    return this.#record(wachtend, 'iwlz.bericht', wachtend.id, { type: 'BlokBeantwoord', data });
  }

  #beoordeeld(wachtend: Wachtend, { oordeel, kop, ontvangst }: Uitspraak, aantalClienten: number): NewRecord {
    const fouten = [...oordeel.fouten.map(bevinding), ...ontvangst.map(vanOntvangst)];
    const data: bericht.BerichtBeoordeeld = {
      berichtId: wachtend.id,
      berichtsoort: oordeel.bericht ?? null,
      afzender: kop?.afzender ?? null,
      ontvanger: kop?.ontvanger ?? null,
      identificatie: kop?.identificatie ?? null,
      dagtekening: kop?.dagtekening ?? null,
      oordeel: ontvangst.length > 0 ? 'afgekeurd' : oordeel.oordeel,
      aantalClienten,
      fouten: fouten.slice(0, FOUTEN_GETOOND),
      aantalFouten: fouten.length,
      opDag: wachtend.opDag,
    };
    return this.#record(wachtend, 'iwlz.bericht', wachtend.id, { type: 'BerichtBeoordeeld', data });
  }

  /** One chunk: what it publishes and how far we are, together. Whoever lost the message to another judge fails here. */
  #neemTransactie(
    wachtend: Wachtend,
    van: number,
    tot: number,
    laatste: boolean,
    records: (tx: SqlTransaction) => Promise<NewRecord[]>,
  ): Promise<void> {
    return this.inbox.store.transaction(async (tx) => {
      const [gezet] = await tx.query(
        `UPDATE intake.inbox SET voortgang = $3, status = $4 WHERE id = $1 AND voortgang = $2 AND status = 'bewaard' RETURNING id`,
        [wachtend.id, van, tot, laatste ? 'beoordeeld' : 'bewaard'],
      );
      if (!gezet) throw new Unavailable(`bericht ${wachtend.id} wordt al door een ander beoordeeld`);
      await tx.publish(await records(tx));
    });
  }

  #record(wachtend: Wachtend, topic: string, key: string, fact: { type: string; data: unknown }): NewRecord {
    return {
      topic,
      partition: partitionOf(key),
      key,
      value: this.#encoder.encode(topic, fact),
      time: this.platform.klok.nu(),
      correlationId: wachtend.id,
      causationId: null,
      traceparent: null,
    };
  }
}

/** Whether the message is one whose blocks become events. */
function isBlokbericht<D extends { readonly bericht: string }>(
  deel: D,
): deel is D & { readonly bericht: 'AW33' | 'AW35' | 'AW39' } {
  return isAangenomen(deel.bericht);
}

function bevinding(f: Fout): bericht.Bevinding {
  return {
    code: f.code,
    retourcode: f.retourcode,
    pad: f.pad,
    regel: f.regel ?? null,
    kolom: f.kolom ?? null,
    tekst: f.tekst,
  };
}

function vanOntvangst(r: Omit<Ontvangstregel, 'geldt'>): bericht.Bevinding {
  return {
    code: r.code,
    retourcode: r.code,
    pad: '/Bericht/Header/BerichtIdentificatie',
    regel: null,
    kolom: null,
    tekst: r.tekst,
  };
}
