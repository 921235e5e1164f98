import type { Tijdstip } from '@iwlz/basis';
import type { bericht } from '@iwlz/contracts';
import { partitionOf } from '@iwlz/event-log';
import { PLATFORM, type Platform } from '@iwlz/nest-kit';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import {
  berichtView,
  isUitbehandeld,
  LEGE_STAND,
  statusVan,
  type Berichtstand,
  type Berichtstatus,
  type Blokstand,
  type OntvangenRetour,
  type Retour,
} from '../handlers/index.js';
import { Inbox } from './inbox.js';
import { Wachtkamer } from './wachtkamer.js';

/** A finding as the outside sees it. */
export interface Bevindingweergave {
  readonly code: string;
  readonly retourcode: string;
  readonly pad: string;
  readonly regel?: number;
  readonly kolom?: number;
  readonly tekst: string;
}

/** The answer of `GET /berichten/{id}`. */
export interface Berichtweergave {
  readonly id: string;
  readonly soort?: string;
  readonly status: Berichtstatus;
  /** When it came in; absent when the platform sent it. */
  readonly ontvangen?: Tijdstip;
  readonly fouten: readonly Bevindingweergave[];
  /** How many there are, when not all are listed. */
  readonly aantalFouten: number;
  readonly clienten: readonly Clientweergave[];
  /** Retours that partners sent on it; absent when there are none. */
  readonly ontvangenRetouren?: readonly OntvangenRetour[];
  readonly correlationid: string;
  readonly links: {
    readonly self: string;
    readonly retour?: string;
    /** Of a retour: the message that it answers. */
    readonly opBericht?: string;
    readonly gebeurtenissen: string;
  };
}

export interface Clientweergave {
  readonly blok: number;
  readonly pseudoniem?: string;
  readonly status: string;
  readonly fouten: readonly Bevindingweergave[];
  readonly waarschuwingen: readonly string[];
}

/** Where messages stand, read from the view that follows them. */
@Injectable()
export class Berichten implements OnModuleInit, OnModuleDestroy {
  readonly #wachtkamer = new Wachtkamer(async (ids) =>
    [...(await this.standen(ids))].filter(([, stand]) => isUitbehandeld(stand)).map(([id]) => id),
  );

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Inbox) private readonly inbox: Inbox,
  ) {}

  onModuleInit(): Promise<void> {
    return this.#wachtkamer.open(this.platform.engine.log);
  }

  onModuleDestroy(): Promise<void> {
    return this.#wachtkamer.sluit();
  }

  /** Undefined when there is no such message. One that was stored just now may not have reached the view yet. */
  async stand(id: string): Promise<Berichtstand | undefined> {
    const [rij] = await this.inbox.store.rows(berichtView.group, partitionOf(id), [id]);
    if (rij) return JSON.parse(rij.value) as Berichtstand;
    return (await this.inbox.kent(id)) ? LEGE_STAND : undefined;
  }

  /** As `stand`, but waits up to so long until no client block is in behandeling any more. */
  async afgehandeld(id: string, wachttijdMs: number, signal?: AbortSignal): Promise<Berichtstand | undefined> {
    const stand = await this.stand(id);
    if (!stand || isUitbehandeld(stand) || wachttijdMs === 0) return stand;
    await this.#wachtkamer.tot(id, wachttijdMs, signal);
    return this.stand(id);
  }

  /** Where these messages stand, as far as the view has them. */
  async standen(ids: readonly string[]): Promise<Map<string, Berichtstand>> {
    const perPartitie = new Map<number, string[]>();
    for (const id of ids) perPartitie.set(partitionOf(id), [...(perPartitie.get(partitionOf(id)) ?? []), id]);
    const rijen = await Promise.all(
      [...perPartitie].map(([partitie, sleutels]) => this.inbox.store.rows(berichtView.group, partitie, sleutels)),
    );
    return new Map(rijen.flat().map((rij) => [rij.key, JSON.parse(rij.value) as Berichtstand]));
  }

  /** The client blocks of a message as they stand, in the order of the message. */
  async blokken(id: string): Promise<(Blokstand & { readonly blok: number })[]> {
    const rijen = await this.inbox.vraag<{ key: string; value: string }>(
      `SELECT key, value FROM intake.state WHERE group_name = $1 AND partition = $2 AND key > $3 AND key < $4 ORDER BY key`,
      [berichtView.group, partitionOf(id), `${id}/`, `${id}0`],
    );
    return rijen.map((r) => ({ ...(JSON.parse(r.value) as Blokstand), blok: Number(r.key.slice(id.length + 1)) }));
  }

  async weergave(id: string, stand: Berichtstand): Promise<Berichtweergave> {
    const blokken = await this.blokken(id);
    const aantal = stand.oordeel?.aantalClienten ?? 0;
    const clienten = blokken.map((b): Clientweergave => ({
      blok: b.blok,
      ...(b.pseudoniem !== null && { pseudoniem: b.pseudoniem }),
      status: b.status,
      fouten: [...b.fouten.map(bevinding), ...b.retourcodes.map((f) => vanBeslisser(f, b.blok, aantal))],
      waarschuwingen: b.waarschuwingen,
    }));
    const vanKantoor = blokken.flatMap((b) => b.retourcodes.map((f) => vanBeslisser(f, b.blok, aantal)));
    const soort = stand.oordeel?.berichtsoort;
    const opBericht = stand.oordeel?.opBericht;
    const ontvangen = stand.verzonden ? undefined : await this.inbox.ontvangenOp(id);
    return {
      id,
      ...(soort != null && { soort }),
      status: statusVan(stand),
      ...(ontvangen !== undefined && { ontvangen }),
      fouten: [...(stand.oordeel?.fouten ?? []).map(bevinding), ...vanKantoor],
      aantalFouten: (stand.oordeel?.aantalFouten ?? 0) + vanKantoor.length,
      clienten,
      ...(stand.ontvangenRetouren && { ontvangenRetouren: stand.ontvangenRetouren }),
      correlationid: id,
      links: {
        self: `/berichten/${id}`,
        ...(stand.retouren.length > 0 && { retour: `/berichten/${id}/retour` }),
        ...(opBericht !== undefined && { opBericht: `/berichten/${opBericht}` }),
        gebeurtenissen: `/events/iwlz.bericht?from=begin&key=${id}`,
      },
    };
  }

  /** The retour with that number; the last one without. */
  retour(stand: Berichtstand, volgnummer?: number): Retour | undefined {
    return volgnummer === undefined ? stand.retouren.at(-1) : stand.retouren.find((r) => r.volgnummer === volgnummer);
  }
}

function bevinding({ regel, kolom, ...rest }: bericht.Bevinding): Bevindingweergave {
  return { ...rest, ...(regel !== null && { regel }), ...(kolom !== null && { kolom }) };
}

/** Where a class stands in its client block, as a Locatie. */
const IN_BLOK: Readonly<Record<string, string>> = {
  Client: '',
  GeleverdZorgzwaartepakket: '/GeleverdeZorgzwaartepakketten/GeleverdZorgzwaartepakket',
  MutatieZorgzwaartepakket: '/MutatieZorgzwaartepakketten/MutatieZorgzwaartepakket',
  Aanvraag: '/Aanvragen/Aanvraag',
  GeleverdeZorg: '/ZorgLeveringen/GeleverdeZorg',
  MutatieZorg: '/MutatiesZorg/MutatieZorg',
  ToegewezenZorgzwaartepakket: '/Indicatie/ToegewezenZorgzwaartepakketten/ToegewezenZorgzwaartepakket',
};

function vanBeslisser(
  fout: bericht.BlokBeantwoord['retourcodes'][number],
  blok: number,
  aantal: number,
): Bevindingweergave {
  const client = `/Bericht/Clienten/Client${aantal > 1 ? `[${blok}]` : ''}`;
  const record = `${IN_BLOK[fout.klasse] ?? ''}${fout.volgnummer > 1 ? `[${fout.volgnummer}]` : ''}`;
  return {
    code: fout.retourcode,
    retourcode: fout.retourcode,
    pad: client + record,
    tekst: fout.tekst,
  };
}
