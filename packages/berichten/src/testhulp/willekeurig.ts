import fc from 'fast-check';
import { BERICHTEN, type Berichtnaam } from '../catalogus.js';
import { codesOp } from '../codelijsten/codelijst.js';
import { RELEASE } from '../release.js';
import { planVan, type Plan, type Planveld } from '../tabellen/plan.js';
import type { EnkelType } from '../tabellen/enkelvoudig.js';
import { samengevouwen } from '../tabellen/xsd.js';
import { AANBIEDER, ANDERE_AANBIEDER, bsn } from './voorbeelden.js';

/**
 * Random messages, drawn from the field tables: every field from its code list or from a few values that matter, optional
 * ones sometimes absent. They are right in structure and wrong in every way that rules can be broken.
 */

type Boom = Record<string, unknown>;

/** Few values each, so that dates meet and keys collide. */
const DATA = [
  '2020-09-14',
  '2020-09-15',
  '2020-09-15',
  '2020-09-16',
  '2020-08-31',
  ' 2020-09-15 ',
  '1900-01-01',
  '1940-05-01',
  '1900-09-14',
];
const WAARDEN: Readonly<Record<string, readonly string[]>> = {
  BurgerServicenummer: [bsn(0), bsn(1), bsn(2), '999900001'],
  iWlzAgbCode: [AANBIEDER, AANBIEDER, ANDERE_AANBIEDER],
  AgbCode: ['01000001', '75000001'],
  Postcode: ['1234AB', '123 AB', '0123AB', 'B-1000'],
  StoornisCode: ['01', 'b110', 'b210', 'b310', 'b117.0', 'b210.1', 'b230.1', 'x'],
  HeelPercentage: ['6000', '10000'],
  Percentage: ['6000', '10000', '100'],
  LandCode: ['NL', 'NL', 'BE'],
  Versie: ['1.0.0', '9.9.9'],
  Voorletters: ['A', 'ÉL', 'JP'],
  Telefoonnummer: ['0201234567', '1'],
  UUID: ['1b4e28ba-2fa1-4d12-883f-0016d3cca427', '1b4e28ba-2fa1-4d12-983f-0016d3cca428'],
  ZorgkantoorCode: ['5509', '5531'],
  ZzpCode: ['754', '754', '999', '812'],
  FunctieCode: ['41', '41', '71', '91', '64', '21', '61'],
  SoortToewijzing: ['1', '1', '3', '5'],
  Leveringsvorm: ['4', '4', '8', '8', '2', '5', '7', '9'],
  Huisletter: ['a', '\u{1F600}'],
};
const BERICHTCODES = Object.values(BERICHTEN).map((b) => b.code);
const TEKSTEN = ['x', 'Van Dé', ' a ', 'a&b<c>"d\'', '\u{1F600}', 'a\tb', '\u00a0'];

/** A message: its Header and one to three clients. */
export function willekeurigBericht(naam: Berichtnaam): fc.Arbitrary<{ header: Boom; clienten: Boom[] }> {
  const { header, client, clienten } = planVan(naam);
  const aantal = { minLength: clienten.verplicht ? 1 : 0, maxLength: clienten.plan?.isLijst ? 3 : 1 };
  return fc.record({
    header: vanPlan(header) as fc.Arbitrary<Boom>,
    clienten: fc.array(vanPlan(client) as fc.Arbitrary<Boom>, aantal),
  });
}

function vanPlan(plan: Plan): fc.Arbitrary<unknown> {
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
  return veld.plan ? vanPlan(veld.plan) : vanType(veld.type as EnkelType);
}

function vanType(type: EnkelType): fc.Arbitrary<string> {
  const passend = (WAARDEN[type.naam] ?? kandidaten(type)).filter((t) =>
    type.past(type.waarde === 'tekst' ? t : samengevouwen(t)),
  );
  if (passend.length === 0) throw new Error(`geen voorbeeldwaarde voor ${type.naam}: ${type.verwacht}`);
  return fc.constantFrom(...passend);
}

function kandidaten(type: EnkelType): readonly string[] {
  if (type.codelijst) return codesOp(type.codelijst, RELEASE.peildatum).map((c) => c.code);
  if (type.waarde === 'datum') return DATA;
  if (type.waarde === 'tijd') return ['08:00:00', '24:00:00', ' 23:59:59.5 '];
  if (type.waarde === 'getal') return ['5', '2', '1', '+5', '007', ' 12 ', '123456', '6000'];
  return [...TEKSTEN, ...BERICHTCODES];
}
