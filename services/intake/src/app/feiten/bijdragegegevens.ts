import type { bijdragegegevens } from '@iwlz/contracts';
import { z } from 'zod';
import { feitsoort, type Feitsoort, type Kader, type Publicatie } from './soort.js';
import { bedrag, bedragOfTekort, bsn, dag, dagen, honderdsten, jaar, maand, mag, nee, opVolgorde } from './velden.js';

type Gegeven = bijdragegegevens.BijdragegegevensFeit;
/** Facts that someone outside tells about one person; a Zorgmelding comes from a message, Overlijden and Huishouden are not alone. */
type Naam = Exclude<Gegeven['type'], 'Zorgmelding' | 'Huishouden' | 'Overlijden'>;
type Inhoud<N extends Gegeven['type']> = Omit<Extract<Gegeven, { type: N }>['data'], 'feit' | 'vastgesteldOp'>;

const kop = z.object({ bsn, vastgesteldOp: mag(dag) });
type Kop = z.output<typeof kop>;

/** A fact about one person whose fields in `data` are those of the event. */
function gegeven<N extends Naam>(type: N, inhoud: z.ZodType<Inhoud<N>>): Feitsoort {
  return feitsoort(z.intersection(kop, inhoud), (data, k) => {
    const { bsn: persoon, vastgesteldOp, ...velden } = data;
    // The compiler cannot see that `type` and its fields belong together; the parameter above made sure.
    return [publicatie(persoon, { type, data: { ...herkomst(vastgesteldOp, k), ...velden } } as unknown as Gegeven)];
  });
}

function publicatie(persoon: string, feit: Gegeven): Publicatie {
  return { topic: 'iwlz.bijdragegegevens', bsn: persoon, feit };
}

function herkomst(
  vastgesteldOp: Kop['vastgesteldOp'],
  k: Kader,
): Pick<bijdragegegevens.Arbeid, 'feit' | 'vastgesteldOp'> {
  return { feit: k.feit, vastgesteldOp: vastgesteldOp ?? k.vandaag };
}

const RELATIES = ['GEHUWD', 'GEREGISTREERD', 'SAMENWONEND', 'EERSTEGRAADS', 'GESCHEIDEN_LEVEND'] as const;
const OMSTANDIGHEDEN = [
  ...(['KINDERLAST', 'TERUGKEER_VERWACHT', 'PARTICIPATIEWET', 'WMO_VOORZIENING', 'AFWEZIGHEID'] as const),
  ...(['NA_GGZ_MAXIMUM', 'TWEE_WEKEN_REGELING'] as const),
] as const;
const LEVERINGSVORMEN = ['VB', 'VKB', 'BW', 'DTV', 'VPT', 'PGB', 'MPT', 'OVERBRUGGING', 'LOGEREN'] as const;

const omvang = {
  urenHonderdsten: honderdsten.default(0),
  dagdelen: z.int().min(0).max(1_000).default(0),
  etmalen: z.int().min(0).max(31).default(0),
};

const huishouden = z
  .intersection(
    kop,
    opVolgorde(z.object({ partner: bsn, relatie: z.enum(RELATIES), van: mag(dag), tm: mag(dag), vervallen: nee })),
  )
  .refine((d) => d.partner !== d.bsn, { path: ['partner'], error: 'is dezelfde persoon als bsn' });

/** What the tax office says of a person and a year: the vermogen may come with the income, and is then a fact beside it. */
const vermogen = {
  grondslagSparenBeleggen: bedrag.default(0),
  rendementsgrondslag: bedrag.default(0),
  uitgezonderdeUitkering: bedrag.default(0),
};
const inkomen = z.intersection(
  kop,
  z.object({
    peiljaar: jaar,
    inkomen: bedragOfTekort,
    belasting: bedrag.default(0),
    bijdrageInkomenZvw: mag(bedrag),
    zorgtoeslag: nee,
    wuvWubo: mag(bedrag),
    grondslagSparenBeleggen: bedrag.optional(),
    rendementsgrondslag: bedrag.optional(),
    uitgezonderdeUitkering: bedrag.optional(),
  }),
);

function bijInkomen(data: z.output<typeof inkomen>, k: Kader): Publicatie[] {
  const { bsn: persoon, vastgesteldOp, peiljaar } = data;
  const { grondslagSparenBeleggen, rendementsgrondslag, uitgezonderdeUitkering } = data;
  const { inkomen: bedragInkomen, belasting, bijdrageInkomenZvw, zorgtoeslag, wuvWubo } = data;
  const uit = herkomst(vastgesteldOp, k);
  const opInkomen = { ...uit, peiljaar, inkomen: bedragInkomen, belasting, bijdrageInkomenZvw, zorgtoeslag, wuvWubo };
  const opVermogen = [grondslagSparenBeleggen, rendementsgrondslag, uitgezonderdeUitkering];
  return [
    publicatie(persoon, { type: 'Inkomen', data: opInkomen }),
    ...(opVermogen.some((v) => v !== undefined)
      ? [
          publicatie(persoon, {
            type: 'Vermogen',
            data: {
              ...uit,
              peiljaar,
              grondslagSparenBeleggen: grondslagSparenBeleggen ?? 0,
              rendementsgrondslag: rendementsgrondslag ?? 0,
              uitgezonderdeUitkering: uitgezonderdeUitkering ?? 0,
            },
          }),
        ]
      : []),
  ];
}

/** What the contribution must know of a person, by name. */
export const FEITEN_BIJDRAGE = {
  Geboortedatum: gegeven('Geboortedatum', z.object({ geboortedatum: dag })),
  AowDatum: gegeven('AowDatum', z.object({ aowDatum: dag })),
  /** One fact about two persons: it stands under each of them, with the other as the partner. */
  Huishouden: feitsoort(
    huishouden,
    ({ bsn: een, partner: ander, vastgesteldOp, ...velden }, k) =>
      [
        [een, ander],
        [ander, een],
      ].map(([persoon, partner]) =>
        publicatie(persoon!, {
          type: 'Huishouden',
          data: { ...herkomst(vastgesteldOp, k), partner: k.pseudoniem(partner!), ...velden },
        }),
      ),
    (d) => [d.bsn, d.partner],
  ),
  Inkomen: feitsoort(inkomen, bijInkomen),
  Vermogen: gegeven('Vermogen', z.object({ peiljaar: jaar, ...vermogen })),
  Arbeid: gegeven('Arbeid', z.object({ jaar, nettoOpbrengst: bedrag })),
  Omstandigheid: gegeven(
    'Omstandigheid',
    opVolgorde(z.object({ soort: z.enum(OMSTANDIGHEDEN), ...dagen, opAanvraag: nee, vervallen: nee })),
  ),
  OverigeZorg: gegeven(
    'OverigeZorg',
    opVolgorde(z.object({ leveringsvorm: z.enum(LEVERINGSVORMEN), ...dagen, vervallen: nee })),
  ),
  MptVerwachting: gegeven('MptVerwachting', opVolgorde(z.object({ ...dagen, ...omvang, vervallen: nee }))),
  MptLevering: gegeven('MptLevering', z.object({ maand, ...omvang })),
  Maandbedrag: gegeven(
    'Maandbedrag',
    opVolgorde(z.object({ regime: z.enum(['LAAG', 'HOOG']), bedrag, ...dagen, vervallen: nee })),
  ),
} as const;
