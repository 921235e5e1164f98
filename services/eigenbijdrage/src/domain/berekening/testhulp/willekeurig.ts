import { datum, plusDagen, type Datum } from '@iwlz/basis';
import fc from 'fast-check';
import { maand, plusMaand, type Maand } from '../kalender/maand.js';
import type { Inkomen, Leveringsvorm, MptOmvang, Partner, Persoon, Tijdvak, Zorgperiode } from '../personen/persoon.js';
import type { WlzInvoer } from '../wlz/wlz.js';

/** Random households for property tests: dense in what decides (short stays, gaps around 60 days, ages around 18 and AOW). */

const EERSTE_DAG = datum('2014-01-01');

const dag: fc.Arbitrary<Datum> = fc.integer({ min: 0, max: 13 * 365 }).map((n) => plusDagen(EERSTE_DAG, n));

const tijdvak: fc.Arbitrary<Tijdvak> = fc
  .tuple(dag, fc.option(fc.integer({ min: 0, max: 400 })))
  .map(([van, duur]) => (duur === null ? { van } : { van, tm: plusDagen(van, duur) }));

const VORMEN: readonly Leveringsvorm[] = [
  'VB',
  'VB',
  'VB',
  'VKB',
  'BW',
  'DTV',
  'VPT',
  'PGB',
  'MPT',
  'MPT',
  'OVERBRUGGING',
  'LOGEREN',
];

const omvang: fc.Arbitrary<MptOmvang> = fc.record({ urenHonderdsten: fc.constantFrom(0, 12_00, 20_00, 20_01, 30_00) });

const zorgperiode: fc.Arbitrary<Zorgperiode> = fc
  .tuple(
    tijdvak,
    fc.constantFrom(...VORMEN),
    fc.record(
      { naGgzMaximum: fc.constant(true), tweeWekenRegeling: fc.constant(true), verwacht: omvang },
      { requiredKeys: [] },
    ),
    fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 24 }), omvang), { selector: ([n]) => n, maxLength: 4 }),
  )
  .map(([t, leveringsvorm, extra, werkelijk]) => {
    const eerste = maand(t.van.slice(0, 7));
    return {
      ...t,
      leveringsvorm,
      ...extra,
      werkelijk: werkelijk.map(([n, o]) => ({ maand: plusMaand(eerste, n), ...o })),
    };
  });

const bedrag = fc.integer({ min: 0, max: 80_000_00 });

const inkomen = (peiljaar: number): fc.Arbitrary<Inkomen> =>
  fc.record(
    {
      peiljaar: fc.constant(peiljaar),
      inkomen: fc.integer({ min: -10_000_00, max: 120_000_00 }),
      belasting: bedrag,
      zorgtoeslag: fc.boolean(),
      wuvWubo: bedrag,
      grondslagSparenBeleggen: bedrag,
      rendementsgrondslag: bedrag,
      uitgezonderdeUitkering: bedrag,
    },
    { requiredKeys: ['peiljaar', 'inkomen'] },
  );

const PEILJAREN = Array.from({ length: 12 }, (_, i) => 2013 + i);

const inkomens: fc.Arbitrary<Inkomen[]> = fc
  .tuple(...PEILJAREN.map((jaar) => fc.option(inkomen(jaar), { freq: 5 })))
  .map((lijst) => lijst.filter((i) => i !== null));

const geboortedatum = fc
  .constantFrom('1935-05-05', '1951-09-17', '1955-02-28', '1960-08-31', '1975-01-01', '2000-02-29')
  .map(datum);

const persoon: fc.Arbitrary<Persoon> = fc
  .tuple(geboortedatum, fc.array(zorgperiode, { maxLength: 5 }), inkomens, fc.option(dag, { freq: 5 }))
  .map(([geboren, zorgperioden, jaren, overleden]) => ({
    geboortedatum: geboren,
    zorgperioden,
    inkomens: jaren,
    ...(overleden !== null && { overlijdensdatum: overleden }),
  }));

const partner: fc.Arbitrary<Partner> = fc
  .tuple(persoon, fc.constantFrom('GEHUWD', 'SAMENWONEND', 'EERSTEGRAADS'), fc.option(tijdvak))
  .map(([p, relatie, duur]) => ({ ...p, relatie, ...duur }));

const maandVan: fc.Arbitrary<Maand> = fc.integer({ min: 0, max: 11 * 12 }).map((n) => plusMaand(maand('2015-01'), n));

/** A question of one up to eighteen months, with a partner as often as not. */
export const wlzInvoer: fc.Arbitrary<WlzInvoer> = fc
  .record({
    van: maandVan,
    aantal: fc.integer({ min: 0, max: 11 }),
    client: persoon,
    partner: fc.option(partner),
    kinderlast: fc.array(tijdvak, { maxLength: 1 }),
    terugkeerVerwacht: fc.array(tijdvak, { maxLength: 1 }),
    participatiewet: fc.array(
      fc.tuple(tijdvak, fc.boolean()).map(([t, opAanvraag]) => ({ ...t, opAanvraag })),
      { maxLength: 1 },
    ),
  })
  .map(({ aantal, partner: p, ...rest }) => ({
    ...rest,
    tm: plusMaand(rest.van, aantal),
    ...(p !== null && { partner: p }),
  }));
