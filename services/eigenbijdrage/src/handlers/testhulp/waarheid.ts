import type { Datum } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import { berekenWlz, eersteDag, laatsteDag, type Maand, type Wlzmaand } from '../../domain/berekening/index.js';
import { eigenDeel } from '../../domain/besluit/maanden.js';
import { omstandigheden, persoonVan } from '../../domain/besluit/persoon.js';
import { bestandsperioden } from '../../domain/zorg/zorgmelding.js';
import type { Verhaal } from '../verhaal.js';
import { dagNa, geboortedag, type Gebeurtenis } from './verhalen.js';

type Beeld = bijdrage.Persoonsbeeld;
type Geval<S extends Gebeurtenis['soort']> = Extract<Gebeurtenis, { soort: S }>;

interface Gezegd {
  readonly g: Gebeurtenis;
  readonly vastgesteldOp: Datum;
}

const VORM: Readonly<Record<string, string>> = { 4: 'VB', 5: 'VPT', 7: 'MPT', 8: 'DTV' };

/**
 * What a story comes to, by who remembers all of it and knows nothing of events, deltas, dossiers or terms: of each thing that
 * was said what counts, and what a month then comes to.
 */
export class Waarheid {
  readonly #gezegd: Gezegd[] = [];

  constructor(private readonly v: Verhaal) {}

  hoor(g: Gebeurtenis, vastgesteldOp: Datum): void {
    this.#gezegd.push({ g, vastgesteldOp });
  }

  /** What the person owes for the month; `undefined` while someone's birth date is missing, or makes no sense. */
  maand(wie: string, m: Maand): Wlzmaand | undefined {
    const client = this.#beeld(wie);
    const huishouden = this.#huishouden(wie, m);
    const partner = huishouden && this.#beeld(huishouden.met);
    if (!kan(client) || (partner && !kan(partner))) return undefined;
    const beelden = partner ? [client, partner] : [client];
    const invoer = {
      van: m,
      client: persoonVan(client, client.geboortedatum!.dag),
      ...(huishouden &&
        partner && { partner: { ...persoonVan(partner, partner.geboortedatum!.dag), ...huishouden.band } }),
      kinderlast: omstandigheden(beelden, 'KINDERLAST'),
      terugkeerVerwacht: omstandigheden(beelden, 'TERUGKEER_VERWACHT'),
      participatiewet: omstandigheden(beelden, 'PARTICIPATIEWET'),
    };
    const vraag = { van: m, tm: m, invoer, client, partner: partner ?? null, huishouden: null, vast: [] };
    return eigenDeel(berekenWlz(invoer).maanden[0]!, vraag);
  }

  /** Whether the person has care of their own in the month, in life. */
  heeftZorg(wie: string, m: Maand): boolean {
    const { zorg, overlijdensdatum } = this.#beeld(wie);
    const tm = laatsteDag(m);
    const leeft = (dag: Datum): boolean => !overlijdensdatum || dag <= overlijdensdatum.dag;
    const van = eersteDag(m);
    return zorg.some(
      (z) => (z.tm === null || (z.tm >= z.van && z.tm >= van)) && z.van <= tm && leeft(z.van > van ? z.van : van),
    );
  }

  /** Of what was said about the same, what was established last; on one day what came last. */
  #telt<S extends Gebeurtenis['soort']>(
    wie: string,
    soort: S,
    sleutel: (g: Geval<S>) => string,
  ): (Geval<S> & { op: Datum })[] {
    const per = new Map<string, Geval<S> & { op: Datum }>();
    for (const { g, vastgesteldOp: op } of this.#gezegd) {
      if (g.soort !== soort || g.wie !== wie) continue;
      const geval = g as Geval<S>;
      const oud = per.get(sleutel(geval));
      if (!oud || op >= oud.op) per.set(sleutel(geval), { ...geval, op });
    }
    return [...per.values()];
  }

  #beeld(wie: string): Beeld {
    const bron = 'x';
    const gegeven = (op: Datum) => ({ bron, vastgesteldOp: op });
    const dag = (rij: { op: Datum } | undefined, d: Datum | undefined) =>
      rij && d ? { ...gegeven(rij.op), dag: d } : null;
    const [geboren] = this.#telt(wie, 'geboren', () => '');
    const [aow] = this.#telt(wie, 'aow', () => '');
    const [dood] = this.#telt(wie, 'dood', () => '');
    return {
      geboortedatum: dag(geboren, geboren && (geboortedag(geboren.dag, wie) as Datum)),
      aowDatum: dag(aow, aow && dagNa(aow.van)),
      overlijdensdatum: dag(dood, dood && dagNa(dood.van)),
      inkomens: this.#telt(wie, 'inkomen', (i) => String(i.peiljaar)).map((i) => ({
        ...{ ...gegeven(i.op), peiljaar: i.peiljaar, inkomen: i.euro * 100, belasting: i.belasting * 100 },
        ...{ bijdrageInkomenZvw: null, zorgtoeslag: false, wuvWubo: null },
      })),
      vermogens: this.#telt(wie, 'vermogen', (x) => String(x.peiljaar)).map((x) => ({
        ...{ ...gegeven(x.op), peiljaar: x.peiljaar, uitgezonderdeUitkering: 0 },
        ...{ grondslagSparenBeleggen: x.euro * 100, rendementsgrondslag: x.euro * 100 },
      })),
      arbeid: [],
      mptVerwacht: this.#telt(wie, 'mptVerwacht', (x) => String(x.van)).map((x) => ({
        ...{ ...gegeven(x.op), ...dagen(x), vervallen: false, urenHonderdsten: x.uren, dagdelen: 0, etmalen: 0 },
      })),
      mptGeleverd: this.#telt(wie, 'mptGeleverd', (x) => String(x.maand)).map((x) => ({
        ...{ ...gegeven(x.op), maand: `2025-0${x.maand}`, urenHonderdsten: x.uren, dagdelen: 0, etmalen: 0 },
      })),
      omstandigheden: this.#telt(wie, 'omstandigheid', (o) => `${o.wat} ${o.van}`)
        .sort((a, b) => (`${a.wat} ${dagNa(a.van)}` < `${b.wat} ${dagNa(b.van)}` ? -1 : 1))
        .map((o) => ({ ...gegeven(o.op), ...dagen(o), soort: o.wat, opAanvraag: false, vervallen: o.vervallen })),
      zorg: this.#zorg(wie),
    };
  }

  #zorg(wie: string): bijdrage.Zorgtijd[] {
    const laatste = this.#gezegd.findLast(({ g }) => g.soort === 'zorg' && g.wie === wie)?.g as
      Geval<'zorg'> | undefined;
    const tijd = (vorm: string, t: { van: number; duur: number | null }) => ({
      bron: 'x',
      leveringsvorm: vorm,
      ...dagen(t),
    });
    return [
      ...(laatste?.tijden ?? []).map((t) => tijd(VORM[t.vorm]!, t)),
      ...bestandsperioden(this.v.stand(wie).zorgmeldingen).map(({ start, tm }) => ({
        ...{ bron: 'x', leveringsvorm: VORM[start.leveringsvorm]!, van: start.startdatum, tm },
      })),
      ...this.#telt(wie, 'elders', (e) => `${e.tijd.vorm} ${e.tijd.van}`)
        .filter((e) => !e.vervallen)
        .map((e) => tijd(e.tijd.vorm, e.tijd)),
    ];
  }

  /** The household that began last of those that hold in the month. */
  #huishouden(
    wie: string,
    m: Maand,
  ): { met: string; band: { relatie: 'GEHUWD'; van?: Datum; tm?: Datum } } | undefined {
    const per = new Map<string, { met: string; van: Datum | null; tm: Datum | null; telt: boolean; op: Datum }>();
    for (const { g, vastgesteldOp: op } of this.#gezegd) {
      if (g.soort !== 'huishouden' || g.met === g.wie || ![g.wie, g.met].includes(wie)) continue;
      const met = g.wie === wie ? g.met : g.wie;
      const van = g.van === null ? null : dagNa(g.van);
      const tm = g.duur === null ? null : dagNa((g.van ?? 0) + g.duur);
      const sleutel = `${met} ${van}`;
      if ((per.get(sleutel)?.op ?? '') <= op) {
        per.set(sleutel, { met, van, tm, telt: !g.vervallen && g.relatie !== 'GESCHEIDEN_LEVEND', op });
      }
    }
    const geldig = [...per.values()]
      .filter((h) => h.telt && (h.van === null || h.tm === null || h.tm >= h.van))
      .filter((h) => (h.van === null || h.van <= laatsteDag(m)) && (h.tm === null || h.tm >= eersteDag(m)))
      .sort((a, b) => (`${a.van ?? '0'} ${a.met}` < `${b.van ?? '0'} ${b.met}` ? -1 : 1));
    const laatste = geldig.at(-1);
    if (!laatste) return undefined;
    const { met, van, tm } = laatste;
    return { met, band: { relatie: 'GEHUWD', ...(van !== null && { van }), ...(tm !== null && { tm }) } };
  }
}

function kan({ geboortedatum, overlijdensdatum }: Beeld): boolean {
  return geboortedatum !== null && (!overlijdensdatum || overlijdensdatum.dag >= geboortedatum.dag);
}

function dagen({ van, duur }: { van: number; duur: number | null }): { van: Datum; tm: Datum | null } {
  return { van: dagNa(van), tm: duur === null ? null : dagNa(van + duur) };
}
