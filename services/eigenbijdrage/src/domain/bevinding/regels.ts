import { dagErna, type Datum } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import { maandVan, plusMaanden } from '../berekening/index.js';
import { ALLEENSTAAND } from '../besluit/vraag.js';
import type { Bekend, Gegeven } from '../gegevens/gegevens.js';
import type { Stand } from '../stand.js';
import { samenlopen } from '../zorg/samenloop.js';
import { VORMEN, zorgtijden } from '../zorg/zorgtijd.js';

/** What a rule found: about what, the sentence, and the events that told it. */
export interface Vondst {
  readonly over: string;
  readonly tekst: string;
  readonly feiten: readonly string[];
}

/** A rule about facts that do not fit. What it finds stops nothing: the sentence says what the computation makes of it. */
export interface Bevindingregel {
  readonly code: string;
  /** Rule book chapter. */
  readonly bron: string;
  readonly zoek: (stand: Stand) => readonly Vondst[];
}

/** All rules, in order of code. The codes are our own. */
export const BEVINDINGREGELS: readonly Bevindingregel[] = [
  {
    code: 'EB-B01',
    bron: 'A8 (start- en einddag tellen mee)',
    zoek: (stand) =>
      zorgtijden(stand)
        .filter((z) => z.tm !== null && z.tm < z.van)
        .map((z) => ({
          over: `${z.leveringsvorm} ${z.van}`,
          tekst: `De zorg vanaf ${z.van} eindigt eerder dan zij begint (${z.tm ?? ''}). Zij telt niet mee.`,
          feiten: [z.bron],
        })),
  },
  {
    code: 'EB-B02',
    bron: 'A2 (rangorde)',
    zoek: (stand) => drieVormen(stand),
  },
  {
    code: 'EB-B03',
    bron: 'A7 (een inkomensgegeven per peiljaar)',
    zoek: ({ gegevens }) =>
      weersproken(gegevens.inkomens, (i) => [
        `inkomen ${i.peiljaar}`,
        `Over ${i.peiljaar} is meer dan een inkomen gemeld. Het laatst vastgestelde telt.`,
      ]),
  },
  {
    code: 'EB-B04',
    bron: 'A1 (vanaf de 18e verjaardag)',
    zoek: ({ gegevens: { geboortedatum } }) =>
      weersproken(geboortedatum ? [geboortedatum] : [], ({ dag }) => [
        'geboortedatum',
        `De geboortedatum is anders gemeld dan eerder. De 18e verjaardag is nu ${plusMaanden(dag, 216)}.`,
      ]),
  },
  {
    code: 'EB-B05',
    bron: 'A8 (overlijden)',
    zoek: ({ gegevens: { overlijdensdatum: o } }) =>
      o && maandVan(o.bekendOp) > maandVan(o.dag)
        ? [
            {
              over: 'overlijden bekend',
              tekst: `Het overlijden op ${o.dag} werd pas op ${o.bekendOp} bekend. Wat over de tijd daarna was vastgesteld, wordt herzien.`,
              feiten: [o.bron],
            },
          ]
        : [],
  },
  {
    code: 'EB-B06',
    bron: 'A8 (overlijden)',
    zoek: ({ gegevens: { overlijdensdatum } }) =>
      weersproken(overlijdensdatum ? [overlijdensdatum] : [], ({ dag }) => [
        'overlijdensdatum',
        `De dag van overlijden is anders gemeld dan eerder. Nu telt ${dag}.`,
      ]),
  },
  {
    code: 'EB-B07',
    bron: 'A1, A8',
    zoek: ({ gegevens: { geboortedatum: g, overlijdensdatum: o } }) =>
      g && o && o.dag < g.dag
        ? [
            {
              over: 'geboorte en overlijden',
              tekst: `De dag van overlijden (${o.dag}) ligt voor de geboortedatum. Tot een van beide is hersteld, wordt niet besloten.`,
              feiten: [g.bron, o.bron],
            },
          ]
        : [],
  },
  {
    code: 'EB-B08',
    bron: 'A8 (overlijden)',
    zoek: (stand) => zorgNaOverlijden(stand),
  },
  {
    code: 'EB-B09',
    bron: 'A1 (een huishouden)',
    zoek: ({ gegevens }) => dubbeleHuishoudens(gegevens.huishoudens),
  },
  {
    code: 'EB-B10',
    bron: 'C5 (leveringsvormen)',
    zoek: (stand) =>
      zorgtijden(stand)
        .filter((z) => !VORMEN.includes(z.leveringsvorm))
        .map((z) => ({
          over: `${z.leveringsvorm} ${z.van}`,
          tekst: `De leveringsvorm van de zorg vanaf ${z.van} is onbekend. Zij telt niet mee.`,
          feiten: [z.bron],
        })),
  },
  {
    code: 'EB-B11',
    bron: 'A8 (start- en einddag tellen mee)',
    zoek: ({ gegevens: g }) =>
      [...g.omstandigheden, ...g.mptVerwacht, ...g.maandbedragen, ...g.huishoudens]
        .filter((o) => !o.vervallen && o.van !== null && o.tm !== null && o.tm < o.van)
        .map((o) => ({
          over: o.bron,
          tekst: `Een gegeven vanaf ${o.van ?? ''} eindigt eerder dan het begint (${o.tm ?? ''}). Het telt niet mee.`,
          feiten: [o.bron],
        })),
  },
];

/** What was told otherwise before or since. */
function weersproken<T extends Gegeven>(
  rijen: readonly Bekend<T>[],
  zin: (rij: Bekend<T>) => readonly [over: string, tekst: string],
): Vondst[] {
  return rijen
    .filter((r) => r.tegengesproken.length > 0)
    .map((r) => {
      const [over, tekst] = zin(r);
      return { over, tekst, feiten: [...r.tegengesproken, r.bron] };
    });
}

/** The first day on which three forms or more are given at once. */
function drieVormen(stand: Stand): Vondst[] {
  return samenlopen(zorgtijden(stand))
    .slice(0, 1)
    .map(({ dag, vormen, bronnen }) => ({
      over: 'leveringsvormen',
      tekst: `Op ${dag} zijn er drie of meer leveringsvormen tegelijk (${vormen.join(', ')}). Alleen de hoogste in rang telt.`,
      feiten: bronnen,
    }));
}

function zorgNaOverlijden(stand: Stand): Vondst[] {
  const o = stand.gegevens.overlijdensdatum;
  if (!o) return [];
  return zorgtijden(stand)
    .filter((z) => z.van > o.dag)
    .map((z) => ({
      over: `${z.leveringsvorm} ${z.van}`,
      tekst: `De zorg vanaf ${z.van} begint na het overlijden op ${o.dag}. Zij telt niet mee.`,
      feiten: [z.bron, o.bron],
    }));
}

function dubbeleHuishoudens(rijen: readonly bijdrage.Huishoudgegeven[]): Vondst[] {
  const geldig = rijen.filter((h) => !h.vervallen && !ALLEENSTAAND.includes(h.relatie));
  return geldig.flatMap((a, i) =>
    geldig
      .slice(i + 1)
      .filter((b) => b.partner !== a.partner && overlapt(a, b))
      .map((b) => ({
        over: [a.bron, b.bron].sort().join(' '),
        tekst: 'De client heeft volgens de gegevens twee partners tegelijk. Het huishouden dat het laatst begon, telt.',
        feiten: [a.bron, b.bron],
      })),
  );
}

type Vak = { readonly van: Datum | null; readonly tm: Datum | null };

function overlapt(a: Vak, b: Vak): boolean {
  return voorEinde(a.van, b.tm) && voorEinde(b.van, a.tm);
}

/** Someone who parts and marries on one day has one household after the other. */
function voorEinde(van: Datum | null, tm: Datum | null): boolean {
  return van === null || tm === null || van < (dagErna(tm) ?? tm);
}
