import fc from 'fast-check';
import { BERICHTEN, type Berichtnaam } from '../catalogus.js';
import type { Berichtboom, Boom } from './goed.js';
import { codesOp } from '../codelijsten/codelijst.js';
import { RELEASE } from '../release.js';
import { planVan, type Plan, type Planveld } from '../tabellen/plan.js';
import type { EnkelType } from '../tabellen/enkelvoudig.js';
import { samengevouwen } from '../tabellen/xsd.js';
import { AANBIEDER, ANDER_ZORGKANTOOR, ANDERE_AANBIEDER, bsn, ZORGKANTOOR } from './voorbeelden.js';

/**
 * Random messages, drawn from the field tables: every field from its code list or from a few values that matter, optional
 * ones sometimes absent. They are right in structure and wrong in every way that rules can be broken.
 */

/** Few values each, so that dates meet, keys collide and rules are broken by one day; also what XSD allows and people do not. */
const DATA = [
  ...['2020-09-14', '2020-09-15', '2020-09-15', '2020-09-16', '2020-08-31', '2020-09-01', ' 2020-09-15 ', '2021-03-31'],
  ...['2019-09-01', '2019-12-31', '2020-01-01', '2020-10-01', '2020-12-31', '2021-01-01', '1900-01-01', '1940-05-01'],
];
const RAAR = ['2100-02-28', '2100-03-01', '2020-02-28', '2020-02-29', '-0010-01-01', '12020-09-15'];
/** By the name of the element. */
const VELDWAARDEN: Readonly<Record<string, readonly string[]>> = {
  Dagtekening: [
    ...[
      '2020-09-15',
      '2020-09-15',
      '2020-09-15',
      ' 2020-09-15 ',
      '2020-09-16',
      '2020-09-14',
      '2020-03-06',
      '2020-03-05',
    ],
    ...['2020-10-31', '2020-11-01', '2020-12-31', '2021-01-01', '2019-12-31', ...RAAR],
  ],
  Datum: [
    ...['1940-05-17', '1940-05-01', '1940-01-01', ' 1940-01-01 ', '1900-01-01', ' 1900-01-01', '1899-12-31'],
    ...['1900-09-14', '1900-09-15', '1900-09-16', '2020-09-15', '2020-09-16', '2000-02-29', ...RAAR],
  ],
  Afgiftedatum: ['2007-03-01', '2007-03-02', '2019-08-20', '2020-08-20', '2020-08-20', '2020-09-15', '2020-09-16'],
  Startdatum: ['2019-12-31', '2020-01-01', ' 2019-12-31 ', '2020-09-10', '2020-09-15', '2020-09-16'],
  Overdrachtdatum: ['2021-01-01', '\n2021-01-01', '2020-09-15', '2020-09-16', '2020-10-01', '2021-03-31'],
  ToewijzingIngangsdatum: [
    '2020-09-15',
    '2020-10-01',
    '2020-10-02',
    '2020-12-31',
    '2021-01-01',
    ' 2021-01-01',
    ...RAAR,
  ],
  ToewijzingEinddatum: ['2020-09-30', '2020-10-01', '2020-12-31', '2020-12-30', '2021-01-01', ...RAAR],
  VolgnummerIndicatie: ['1', '2', '3', '+2', '02', ' 2 ', '10'],
};
/** By the type. */
const WAARDEN: Readonly<Record<string, readonly string[]>> = {
  BurgerServicenummer: [bsn(0), bsn(1), bsn(2), '999900001', '000000000'],
  iWlzAgbCode: [AANBIEDER, AANBIEDER, ANDERE_AANBIEDER],
  AgbCode: ['01000001', '75000001'],
  Postcode: ['1234AB', '123 AB', '0123AB', 'B-1000', '1234', '12 4', '0123', '1234\tB', '1234ab'],
  StoornisCode: ['01', '21', '22', 'b110', 'b210', 'b310', 'b117.0', 'b210.1', 'b230.1', 'x'],
  HeelPercentage: ['6000', '10000', ' 6000 '],
  Percentage: ['6000', '10000', '100', '5050', ' 5000', '\n500', '\t5000', '+5000', '05000', '0'],
  LandCode: ['NL', 'NL', 'BE'],
  Versie: ['1.0.0', '9.9.9'],
  Voorletters: ['A', 'ÉL', 'JP'],
  Telefoonnummer: ['0201234567', '1'],
  ZorgkantoorCode: [ZORGKANTOOR, ZORGKANTOOR, ANDER_ZORGKANTOOR],
  ZzpCode: ['754', '754', '999', '812'],
  FunctieCode: ['41', '41', '71', '91', '91', '64', '21', '61'],
  Klasse: ['KE7', 'KE7', 'KE4', 'KE3', 'K7', 'K8', 'K0', 'KD09', 'KD10', '99'],
  SoortToewijzing: ['1', '1', '3', '5'],
  Leveringsvorm: ['4', '4', '8', '8', '2', '5', '7', '9'],
  BeperkingVraag: ['0101', '0102', '0611'],
  StoornisVraag: ['0101', '0102', '0605'],
  Huisletter: ['a', '\u{1F600}'],
  UUID: ['1b4e28ba-2fa1-4d12-883f-0016d3cca427', '1b4e28ba-2fa1-4d12-983f-0016d3cca428'],
};
const BERICHTCODES = Object.values(BERICHTEN).map((b) => b.code);
const TEKSTEN = ['x', 'Van Dé', ' a ', 'a&b<c>"d\'', '\u{1F600}', 'a\tb', '\u00a0'];

/** A message: its Header and one to three clients. */
export function willekeurigBericht(naam: Berichtnaam): fc.Arbitrary<Berichtboom> {
  const { header, client, clienten } = planVan(naam);
  const aantal = { minLength: clienten.verplicht ? 1 : 0, maxLength: clienten.plan?.isLijst ? 3 : 1 };
  return fc.record({
    header: vanPlan(header) as fc.Arbitrary<Boom>,
    clienten: fc.array(vanPlan(client) as fc.Arbitrary<Boom>, aantal),
  });
}

export function vanPlan(plan: Plan): fc.Arbitrary<unknown> {
  const [item] = plan.velden;
  if (plan.isLijst && item) return fc.array(vanVeld(item), { minLength: 1, maxLength: 3 });
  return fc
    .tuple(
      ...plan.velden.map((veld) =>
        veld.verplicht ? vanVeld(veld) : fc.option(vanVeld(veld), { nil: undefined, freq: 2 }),
      ),
    )
    .map((waarden) => {
      const velden = plan.velden.map(({ sleutel }, i): [string, unknown] => [sleutel, waarden[i]]);
      return Object.fromEntries(velden.filter(([, waarde]) => waarde !== undefined));
    });
}

function vanVeld(veld: Planveld): fc.Arbitrary<unknown> {
  return veld.plan ? vanPlan(veld.plan) : fc.constantFrom(...kandidaten(veld));
}

/** Values that a field of a simple type may have; all of them fit the type. */
export function kandidaten(veld: Planveld): readonly string[] {
  const type = veld.type as EnkelType;
  const passend = (VELDWAARDEN[veld.naam] ?? WAARDEN[type.naam] ?? vanSoort(type)).filter((t) =>
    type.past(type.waarde === 'tekst' ? t : samengevouwen(t)),
  );
  if (passend.length === 0) throw new Error(`geen voorbeeldwaarde voor ${type.naam}: ${type.verwacht}`);
  return passend;
}

function vanSoort(type: EnkelType): readonly string[] {
  if (type.codelijst) return codesOp(type.codelijst, RELEASE.peildatum).map((c) => c.code);
  if (type.waarde === 'datum') return DATA;
  if (type.waarde === 'tijd') return ['08:00:00', '24:00:00', ' 23:59:59.5 '];
  if (type.waarde === 'getal') return ['5', '2', '1', '+5', '007', ' 12 ', '123456', '6000'];
  return [...TEKSTEN, ...BERICHTCODES];
}
