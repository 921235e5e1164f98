import { describe, expect, it } from 'vitest';
import { schrijfTekst } from '../schrijven.js';
import { aw35, aw39, bsn, header, MUTATIE, oordeelOver, PAKKET } from '../testhulp/voorbeelden.js';

const GOED = schrijfTekst('AW35', header('AW35'), [aw35([PAKKET, { ...PAKKET, begindatum: '2020-09-11' }])]);
const CLIENT = '/Bericht/Clienten/Client';
const PAKKETTEN = `${CLIENT}/GeleverdeZorgzwaartepakketten`;

/** Path and text of what is found after a change of the text of the message. */
async function na(...veranderingen: readonly [string | RegExp, string][]): Promise<[string, string][]> {
  const xml = veranderingen.reduce((tekst, [van, naar]) => tekst.replace(van, naar), GOED);
  const { oordeel, fouten } = await oordeelOver(xml);
  expect(
    fouten.every((f) => f.code === 'xsd' && f.retourcode === '0001' && f.regel !== undefined && f.kolom !== undefined),
  ).toBe(true);
  expect(oordeel).toBe('afgekeurd');
  return fouten.map((f) => [f.pad, f.tekst]);
}

describe('oordeel over de structuur', () => {
  it('vindt niets in een goed bericht', async () => expect((await oordeelOver(GOED)).fouten).toEqual([]));

  it('noemt een onbekend element en gaat verder', async () => {
    expect(
      await na(['<aw35:Geslacht>', '<aw35:Sekse>'], ['</aw35:Geslacht>', '</aw35:Sekse>'], ['KE7', 'ke7']),
    ).toEqual([
      [CLIENT, expect.stringMatching(/<Geslacht> ontbreekt in <Client>/)],
      [`${CLIENT}/Sekse`, expect.stringMatching(/"Sekse" hoort niet in <Client>.*<Geslacht>/)],
      [
        `${PAKKETTEN}/GeleverdZorgzwaartepakket[1]/Klasse`,
        expect.stringMatching(/"ke7"; verwacht: een code uit codelijst COD756/),
      ],
    ]);
  });

  it('laat van een vreemde naam niet meer zien dan mag, ook niet in het pad', async () => {
    const [pad, tekst] = (await na([/aw35:Behandeling/g, 'aw35:Bsn999900006']))[0]!;
    expect(`${pad} ${tekst}`).not.toContain('999900006');
    expect(pad).toMatch(/\/Bsn\*{7}06$/);
    const [langPad] = (await na([/aw35:Behandeling/g, `aw35:${'a'.repeat(5_000)}`]))[0]!;
    expect(langPad.length).toBeLessThan(200);
  });

  it('raadt de naam bij verkeerde hoofdletters', async () => {
    expect(await na([/aw35:Behandeling/g, 'aw35:behandeling'])).toContainEqual([
      expect.anything(),
      expect.stringMatching(/Bedoelt u <Behandeling>/),
    ]);
  });

  it('noemt een element met de naam van een ingebouwde eigenschap gewoon onbekend', async () => {
    for (const naam of ['__proto__', 'constructor', 'toString']) {
      const gevonden = await na([/aw35:Behandeling/g, `aw35:${naam}`]);
      expect(gevonden[0]).toEqual([
        `${PAKKETTEN}/GeleverdZorgzwaartepakket[1]/${naam}`,
        expect.stringContaining('hoort niet in'),
      ]);
      expect(({} as Record<string, unknown>)['1']).toBeUndefined();
    }
  });

  it('noemt wat ontbreekt, dubbel is en op de verkeerde plaats staat', async () => {
    expect(await na([/\s*<aw35:Bsn>\d+<\/aw35:Bsn>/, ''])).toEqual([
      [CLIENT, expect.stringContaining('<Bsn> ontbreekt')],
    ]);
    expect(await na([/(<aw35:Geslacht>.*<\/aw35:Geslacht>)/, '$1$1'])).toEqual([
      [`${CLIENT}/Geslacht[2]`, expect.stringContaining('<Geslacht> staat meer dan één keer in <Client>')],
    ]);
    expect(
      await na([
        /(<aw35:ZzpCode>.*<\/aw35:ZzpCode>)(\s*)(<aw35:ToewijzingIngangsdatum>.*<\/aw35:ToewijzingIngangsdatum>)/,
        '$3$2$1',
      ]),
    ).toEqual([
      [
        `${PAKKETTEN}/GeleverdZorgzwaartepakket[1]/ZzpCode`,
        expect.stringContaining('hoort het voor <ToewijzingIngangsdatum>'),
      ],
    ]);
  });

  it('eist van de delen van een samengesteld type de naamruimte van het Basisschema', async () => {
    expect(await na([/iwlz:Achternaam/g, 'aw35:Achternaam'])).toEqual([
      [
        `${CLIENT}/Naam/Geslachtsnaam/Achternaam`,
        expect.stringMatching(/staat in naamruimte .*hoort in ".*basisschema/),
      ],
    ]);
  });

  it('weigert losse tekst, attributen en elementen in een veld', async () => {
    expect(await na(['<aw35:Clienten>', '<aw35:Clienten>hallo'])).toEqual([
      ['/Bericht/Clienten', expect.stringContaining('losse tekst ("hallo")')],
    ]);
    expect(await na(['<aw35:Geslacht>', '<aw35:Geslacht soort="x">'])).toEqual([
      [`${CLIENT}/Geslacht`, expect.stringContaining('attribuut "soort"')],
    ]);
    expect(await na(['<aw35:Geslacht>2', '<aw35:Geslacht><b>2</b>'])).toEqual([
      [`${CLIENT}/Geslacht`, expect.stringContaining('element "b"')],
    ]);
  });

  it('duldt xsi:schemaLocation, commentaar, CDATA en een ander voorvoegsel', async () => {
    const anders = GOED.replaceAll('aw35:', 'p:')
      .replace('xmlns:p:', 'xmlns:p')
      .replace('xmlns:aw35', 'xmlns:p')
      .replace(
        '<p:Bericht',
        '<p:Bericht xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"',
      )
      .replace('KE7', 'K<!-- commentaar --><![CDATA[E7]]>');
    expect((await oordeelOver(anders)).fouten).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    [
      '<aw35:Geslacht>2',
      '<aw35:Geslacht>7',
      /"7"; verwacht: een van de codes 0 \(onbekend\), 1 \(mannelijk\), 2 \(vrouwelijk\)/,
    ],
    ['<aw35:Geslacht>2', '<aw35:Geslacht> 2', /Verwijder de spaties eromheen/],
    ['2020-09-10', '2020-09-31', /"2020-09-31"; verwacht: een bestaande datum/],
    ['2020-09-10', '2020-09-10Z', /zonder tijdzone/],
    ['2020-09-10', '', /<Begindatum> is leeg/],
    ['<aw35:Ontvanger>5509', '<aw35:Ontvanger>5522', /ZorgkantoorCode/],
    ['<aw35:BerichtCode>354', '<aw35:BerichtCode>358', /verwacht: "354"/],
    ['<aw35:BerichtVersie>5', '<aw35:BerichtVersie>05', /verwacht: "5"/],
    ['<aw35:Besluitnummer>123456', '<aw35:Besluitnummer>1234567890', /een geheel getal van 0 tot en met 999999999/],
    [
      '<iwlz:Voorletters>AB',
      '<iwlz:Voorletters>A.B.',
      /onjuiste waarde van 4 tekens \(niet getoond\); verwacht: 1 tot en met 6 letters/,
    ],
    ['<iwlz:Identificatie>PROEF0001', '<iwlz:Identificatie>1234567890123', /1 tot en met 12 tekens/],
  ])('%s wordt %s', async (van, naar, tekst) =>
    expect((await na([van, naar])).map(([, t]) => t)).toEqual([expect.stringMatching(tekst)]),
  );

  it('geeft alles tegelijk, in de volgorde van het bestand', async () => {
    const gevonden = await na(
      ['<aw35:Geslacht>2', '<aw35:Geslacht>7'],
      ['<aw35:BerichtCode>354', '<aw35:BerichtCode>1'],
      ['KE7', 'x'],
      ['>754<', '>x<'],
    );
    expect(gevonden.map(([pad]) => pad.split('/').at(-1))).toEqual(['BerichtCode', 'Geslacht', 'ZzpCode', 'Klasse']);
  });

  it('zegt de regel en de kolom', async () => {
    const { fouten } = await oordeelOver(GOED.replace('<aw35:Geslacht>2', '<aw35:Geslacht>7'));
    const regels = GOED.split('\r\n');
    const regel = regels.findIndex((r) => r.includes('<aw35:Geslacht>'));
    expect(fouten[0]).toMatchObject({ regel: regel + 1, kolom: (regels[regel] ?? '').indexOf('<') + 1 });
  });

  it('toont nooit een BSN, ook niet een dat op een verkeerde plaats staat', async () => {
    const nummer = bsn(0);
    const plaatsen = [
      `<aw35:Bsn>${nummer}`,
      `<aw35:Bsn> ${nummer}`,
      `<aw35:Geslacht>${nummer}`,
      `<iwlz:Identificatie>BSN ${nummer} van de client`,
    ];
    for (const plaats of plaatsen) {
      const veld = plaats.slice(0, plaats.indexOf('>') + 1);
      const { fouten } = await oordeelOver(
        GOED.replace(new RegExp(`${veld}[^<]*`), plaats).replace('<aw35:Clienten>', `<aw35:Clienten>${nummer}`),
      );
      expect(fouten.length).toBeGreaterThan(0);
      expect(JSON.stringify(fouten)).not.toContain(nummer);
    }
  });

  it('vermeldt niet meer dan de grens, en zegt hoeveel er nog zijn', async () => {
    const xml = schrijfTekst('AW39', header('AW39'), [aw39(Array.from({ length: 20 }, () => MUTATIE))]).replaceAll(
      '>754<',
      '>x<',
    );
    const { fouten, aantalFouten, oordeel } = await oordeelOver(xml, { bevindingen: 15 });
    expect([fouten.length, aantalFouten, oordeel]).toEqual([15, 20, 'afgekeurd']);
    expect(new Set(fouten.map((f) => f.code))).toEqual(new Set(['xsd']));
  });

  it('geeft na de eerste fout geen blokken meer', async () => {
    const clienten = [0, 1, 2].map((n) => ({ ...aw35(), bsn: bsn(n) }));
    const xml = schrijfTekst('AW35', header('AW35'), clienten).replace(bsn(1), 'x');
    const { delen, aantalClienten, geheelAfgekeurd } = await oordeelOver(xml);
    expect(delen.map((d) => d.soort)).toEqual(['header', 'client']);
    expect([aantalClienten, geheelAfgekeurd]).toEqual([3, true]);
  });
});
