import { dagErna, datum, stelZeker, type Datum } from '@iwlz/basis';
import { catalogus, type bijdrage, type bijdragegegevens, type zorg } from '@iwlz/contracts';
import type { Bereken } from '../domain/besluit/maanden.js';
import { huisgenoten, maakEigenbijdrage, type Stand } from './index.js';

/** A fact, and whom it is about. */
export interface Gezegd {
  readonly wie: string;
  readonly feit: bijdrage.BijdrageFeit;
}

type Naam = Exclude<bijdragegegevens.BijdragegegevensFeit['type'], 'Zorgmelding'>;
type Data<N extends Naam> = Extract<bijdragegegevens.BijdragegegevensFeit, { type: N }>['data'];
type Los<N extends Naam> = Omit<Data<N>, 'feit' | 'vastgesteldOp'> & { readonly vastgesteldOp?: string };

/** The story of some clients for specs: what comes in day by day, as the loop of the log would bring it, partners included. */
export class Verhaal {
  readonly service: ReturnType<typeof maakEigenbijdrage>;
  readonly gezegd: Gezegd[] = [];
  readonly #standen = new Map<string, Stand>();
  vandaag: Datum;
  #positie = 0;

  constructor(vandaag: string, bereken?: Bereken) {
    this.service = maakEigenbijdrage(bereken);
    this.vandaag = datum(vandaag);
  }

  stand(wie: string): Stand {
    return this.#standen.get(wie) ?? this.service.initial;
  }

  /** The facts of one kind about a client, so far. */
  van<T extends bijdrage.BijdrageFeit['type']>(
    wie: string,
    type: T,
  ): Extract<bijdrage.BijdrageFeit, { type: T }>['data'][] {
    return this.gezegd.flatMap((g) => (g.wie === wie && g.feit.type === type ? [g.feit.data as never] : []));
  }

  /** Care on a toewijzing, the whole of it. */
  zorg(
    wie: string,
    ...tijden: { van: string; tot?: string; vorm?: string; soort?: string }[]
  ): bijdrage.BijdrageFeit[] {
    const perioden = tijden.map(({ van, tot, vorm = '4', soort = '1' }): zorg.Zorgperiode => {
      const toewijzing = {
        besluitnummer: 1,
        instelling: '99990001',
        zzpCode: '754',
        leveringsvorm: vorm,
        ingangsdatum: datum(van),
      };
      const einde = tot === undefined ? { tot: null, einde: null } : { tot: datum(tot), einde: 'MUT19' };
      return { toewijzing, zorgkantoor: '5598', soort, etmalen: null, van: datum(van), ...einde, reden: null };
    });
    return this.#leg(wie, 'ZorgverloopGewijzigd', 'iwlz.zorg', { perioden });
  }

  /** Something from `iwlz.bijdragegegevens`, established today unless it says otherwise. */
  meld<N extends Naam>(wie: string, naam: N, data: Los<N>): bijdrage.BijdrageFeit[] {
    const vast = { feit: { bron: 'urn:nld:proef', bronId: '1' }, vastgesteldOp: this.vandaag };
    return this.#leg(wie, naam, 'iwlz.bijdragegegevens', { ...vast, ...data });
  }

  /** A start of care as a file tells it (CA317). */
  begin(
    wie: string,
    {
      nummer,
      ...start
    }: { nummer: number } & Pick<bijdragegegevens.GeleverdeZorg, 'startdatum' | 'leveringsvorm' | 'statusAanlevering'>,
  ): bijdrage.BijdrageFeit[] {
    const vast = { zzpCode: '754', instelling: '99990001', etmalen: null, klasse: null };
    return this.#blok(wie, [{ volgnummer: 1, geleverdeZorgId: kenmerk(nummer), ...vast, ...start }], []);
  }

  /** An end of care as a file tells it (CA319). */
  einde(
    wie: string,
    { nummer, ...einde }: { nummer: number } & Pick<bijdragegegevens.MutatieZorg, 'mutatiedatum' | 'statusAanlevering'>,
  ): bijdrage.BijdrageFeit[] {
    return this.#blok(wie, [], [{ volgnummer: 1, mutatieZorgId: kenmerk(nummer), mutatiecode: '19', ...einde }]);
  }

  #blok(
    wie: string,
    geleverdeZorg: bijdragegegevens.GeleverdeZorg[],
    mutatiesZorg: bijdragegegevens.MutatieZorg[],
  ): bijdrage.BijdrageFeit[] {
    const herkomst = {
      ...{ berichtId: kenmerk(99), berichtsoort: geleverdeZorg.length > 0 ? 'CA317' : 'CA319', afzender: '5598' },
      ...{ ontvanger: null, identificatie: '1', dagtekening: this.vandaag, blok: 1 },
    };
    return this.#leg(wie, 'Zorgmelding', 'iwlz.bijdragegegevens', { herkomst, geleverdeZorg, mutatiesZorg });
  }

  geboren(wie: string, dag: string): bijdrage.BijdrageFeit[] {
    return this.meld(wie, 'Geboortedatum', { geboortedatum: datum(dag) });
  }

  /** Income in cents; no tax, no vermogen. */
  inkomen(
    wie: string,
    peiljaar: number,
    inkomen: number,
    vastgesteldOp: string = this.vandaag,
  ): bijdrage.BijdrageFeit[] {
    const rest = { belasting: 0, bijdrageInkomenZvw: null, zorgtoeslag: false, wuvWubo: null };
    return this.meld(wie, 'Inkomen', { peiljaar, inkomen, vastgesteldOp, ...rest });
  }

  /** Under both keys, as intake does. */
  huishouden(a: string, b: string, anders: Partial<Los<'Huishouden'>> = {}): bijdrage.BijdrageFeit[] {
    const vast = { relatie: 'GEHUWD', van: null, tm: null, vervallen: false, ...anders };
    return [
      ...this.meld(a, 'Huishouden', { partner: b, ...vast }),
      ...this.meld(b, 'Huishouden', { partner: a, ...vast }),
    ];
  }

  /** Lets the days begin up to and including this one; gives what they brought. */
  dag(tot: string): bijdrage.BijdrageFeit[] {
    const nieuw: bijdrage.BijdrageFeit[] = [];
    while (this.vandaag < tot) {
      this.vandaag = dagErna(this.vandaag)!;
      for (const [wie, stand] of this.#standen) {
        const due = this.service.due(stand, 'DagBegonnen');
        if (due === undefined || due > this.vandaag) continue;
        nieuw.push(...this.#bewaar(wie, this.service.ticks.DagBegonnen(stand, this.vandaag)));
        const daarna = this.service.due(this.stand(wie), 'DagBegonnen');
        stelZeker(daarna === undefined || daarna > this.vandaag, `agenda blijft op ${daarna} na ${this.vandaag}`);
      }
    }
    return nieuw;
  }

  #leg(wie: string, naam: string, topic: string, data: unknown): bijdrage.BijdrageFeit[] {
    const record = { topic, partition: 0, position: this.#positie++ };
    const handler = this.service.on[naam as keyof typeof this.service.on];
    const feiten = handler(this.stand(wie), overHetLog(topic, naam, data) as never, { vandaag: this.vandaag, record });
    return this.#bewaar(wie, feiten);
  }

  /** What is told of a partner arrives at once; the log brings it a moment later. */
  #bewaar(wie: string, feiten: bijdrage.BijdrageFeit[]): bijdrage.BijdrageFeit[] {
    this.#standen.set(wie, feiten.reduce(this.service.evolve, this.stand(wie)));
    this.gezegd.push(...feiten.map((feit) => ({ wie, feit })));
    const verder = feiten.flatMap(({ type, data }) =>
      huisgenoten.forward!({ type, key: wie, data, time: '' }, 0).flatMap(({ topic, key, fact }) =>
        this.#leg(key!, fact.type, topic, fact.data),
      ),
    );
    return [...feiten, ...verder];
  }
}

const kenmerk = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The data of an event as a reader of the log gets it: written and read back. */
export function overHetLog<T>(topic: string, naam: string, data: T): T {
  const type = catalogus.vind(topic, naam);
  stelZeker(type, `${naam} staat niet op ${topic}`);
  return type.decode(type.encode(1, data), type.schema) as T;
}
