import type { Datum } from '@iwlz/basis';
import type { Bekend, Gegeven } from '../gegevens/gegevens.js';
import type { Stand } from '../stand.js';

/** Something that is known: what, by which event, and since when. */
export interface BekendFeit {
  /** Id of the event. */
  readonly id: string;
  /** What it is about, in a few words. */
  readonly wat: string;
  /** Day on which the source established it. */
  readonly vastgesteldOp: Datum | null;
  /** Day on which it became known here. */
  readonly bekendOp: Datum | null;
  /** Events that said otherwise. */
  readonly tegengesproken: readonly string[];
}

/** Everything that is known of the client and that a contribution may rest on, as it became known. */
export function bekendeFeiten({
  gegevens: g,
  perioden,
  zorgBron,
  zorgBekendOp,
  zorgmeldingen,
  partners,
}: Stand): BekendFeit[] {
  const feiten: BekendFeit[] = [
    ...rij(g.geboortedatum ? [g.geboortedatum] : [], () => 'geboortedatum'),
    ...rij(g.aowDatum ? [g.aowDatum] : [], (a) => `AOW-leeftijd op ${a.dag}`),
    ...rij(g.overlijdensdatum ? [g.overlijdensdatum] : [], (o) => `overlijden op ${o.dag}`),
    ...rij(g.inkomens, (i) => `inkomen over ${i.peiljaar}`),
    ...rij(g.vermogens, (v) => `vermogen over ${v.peiljaar}`),
    ...rij(g.arbeid, (a) => `arbeid in ${a.jaar}`),
    ...rij(g.mptVerwacht, (m) => `verwacht modulair pakket thuis ${vak(m)}`),
    ...rij(g.mptGeleverd, (m) => `geleverd modulair pakket thuis in ${m.maand}`),
    ...rij(g.omstandigheden, (o) => `${o.soort} ${vak(o)}`),
    ...rij(g.zorg, (z) => `zorg (${z.leveringsvorm}) ${vak(z)}`),
    ...rij(g.maandbedragen, (m) => `vast maandbedrag ${m.regime} ${vak(m)}`),
    ...rij(g.huishoudens, (h) => `huishouden (${h.relatie}) ${vak(h)}`),
    ...partners.map(({ bron, bekendOp }) => los(bron, 'gegevens van de partner', bekendOp)),
    ...(zorgBron !== null && perioden.length > 0 ? [los(zorgBron, 'zorg op toewijzingen', zorgBekendOp)] : []),
    ...zorgmeldingen.starts.map((s) => los(s.bron, `begin van zorg op ${s.startdatum} (CA317)`, s.bekendOp)),
    ...zorgmeldingen.einden.map((e) => los(e.bron, `einde van zorg op ${e.mutatiedatum} (CA319)`, e.bekendOp)),
  ];
  return feiten.sort((a, b) => ((a.bekendOp ?? '') < (b.bekendOp ?? '') ? -1 : 1));
}

function rij<T extends Gegeven>(gegevens: readonly Bekend<T>[], wat: (g: Bekend<T>) => string): BekendFeit[] {
  return gegevens.map((g) => {
    const { bron: id, vastgesteldOp, bekendOp, tegengesproken } = g;
    return { id, wat: wat(g), vastgesteldOp, bekendOp, tegengesproken };
  });
}

function los(id: string, wat: string, bekendOp: Datum | null): BekendFeit {
  return { id, wat, vastgesteldOp: null, bekendOp, tegengesproken: [] };
}

function vak(v: { readonly van: Datum | null; readonly tm: Datum | null; readonly vervallen: boolean }): string {
  const dagen = `${v.van === null ? '' : `vanaf ${v.van} `}${v.tm === null ? '' : `t/m ${v.tm}`}`.trim();
  return v.vervallen ? `${dagen}, vervallen` : dagen;
}
