import { describe, expect, it } from 'vitest';
import { heenVan, isRetourbericht, type Clientwaarde } from '../catalogus.js';
import { klasseoordelen } from './lezen.js';
import type { Clientdeel } from '../oordeel.js';
import { retourClient, retourHeader, retourVanBlok, type Klassecodes } from './maken.js';
import { schrijfTekst } from '../schrijven.js';
import { goedBericht } from '../testhulp/goed.js';
import { ALLE, aw35, bsn, header, oordeelOver, PAKKET } from '../testhulp/voorbeelden.js';

const KENMERK = { identificatieRetour: 'RETOUR1', dagtekeningRetour: '2020-09-16', metXsltVersie: true };
const PAKKETCLIENT = aw35([PAKKET, { ...PAKKET, klasse: 'KE3', begindatum: '2020-09-11' }]);

/** The findings on an AW36 with these codes in the Header and on the classes of its clients. */
async function iv028(headercodes: readonly string[], ...clienten: [Clientwaarde<'AW35'>, ...Klassecodes[]][]) {
  const kop = retourHeader('AW35', header('AW35'), { ...KENMERK, codes: headercodes });
  const blokken = clienten.map(([client, ...codes]) => retourClient('AW35', client, codes).client);
  const { fouten } = await oordeelOver(schrijfTekst('AW36', kop, blokken));
  return fouten.map((f) => [f.code, ...f.locaties.map((l) => l.replace('/Bericht/', ''))]);
}
const op = (klasse: string, volgnummer: number, ...codes: string[]): Klassecodes => ({ klasse, volgnummer, codes });
const LZ = 'Clienten/Client/GeleverdeZorgzwaartepakketten/GeleverdZorgzwaartepakket';

describe('een ontvangen retour (IV028)', () => {
  it.each(ALLE.filter(isRetourbericht))('%s die wij zelf maken is waar', async (naam) => {
    const heen = heenVan(naam);
    const { header: kop, clienten } = goedBericht(heen);
    const client = { ...(clienten[0] as object), bsn: '999900001' } as Clientwaarde<typeof heen>;
    const { delen, ...oordeel } = await oordeelOver(schrijfTekst(heen, kop as never, [client]));
    expect(oordeel.fouten.map((f) => f.code)).toEqual(['CS002']);
    const terug = retourVanBlok(heen, delen[1] as Clientdeel, oordeel);
    const retour = schrijfTekst(naam, retourHeader(heen, kop as never, { ...KENMERK, codes: ['0200'] }), [terug]);
    expect(await oordeelOver(retour)).toMatchObject({ oordeel: 'aanvaard', fouten: [] });
    expect(klasseoordelen(naam, terug)[0]).toEqual({ klasse: 'Client', volgnummer: 1, codes: ['S002'] });
  });

  it('mag een regel noemen die in de klasse of eronder is overtreden, en nergens anders', async () => {
    expect(await iv028(['0200'], [PAKKETCLIENT, op('GeleverdZorgzwaartepakket', 2, 'S074')])).toEqual([]);
    expect(await iv028(['0200'], [PAKKETCLIENT, op('Client', 1, 'S074')])).toEqual([]);
    expect(await iv028(['0200'], [PAKKETCLIENT, op('GeleverdZorgzwaartepakket', 1, 'S074')])).toEqual([
      ['IV028', `${LZ}[1]/RetourCodes/RetourCode`],
    ]);
    expect(await iv028(['0200'], [PAKKETCLIENT, op('GeleverdZorgzwaartepakket', 2, 'S074', '9064')])).toEqual([
      ['IV028', `${LZ}[2]/RetourCodes/RetourCode[2]`],
    ]);
    expect(await iv028(['S074'], [PAKKETCLIENT])).toEqual([['IV028', 'Header/RetourCodes/RetourCode']]);
  });

  it('neemt aan wat hier niet te zien is: regels over berichten heen en codes van het CAK', async () => {
    expect(await iv028(['9056'], [aw35(), op('GeleverdZorgzwaartepakket', 1, '9019', '9129', '9042', '0448')])).toEqual(
      [],
    );
  });

  it('kent een fout in de Header ook als de regel bij de cliënt hangt', async () => {
    expect(await iv028(['9064'], [aw35([{ ...PAKKET, instelling: '75759999' }])])).toEqual([]);
    expect(await iv028(['9064'], [aw35()])).toEqual([['IV028', 'Header/RetourCodes/RetourCode']]);
  });

  it('ziet een cliënt die dubbel is pas als alle cliënten er zijn', async () => {
    const dubbel = (n: number): [Clientwaarde<'AW35'>, Klassecodes] => [
      aw35([PAKKET], { bsn: bsn(n) }),
      op('Client', 1, '9101'),
    ];
    expect(await iv028(['0200'], dubbel(0), dubbel(0))).toEqual([]);
    expect(await iv028(['0200'], dubbel(0), dubbel(1), dubbel(0))).toEqual([
      ['IV028', 'Clienten/Client[2]/RetourCodes/RetourCode'],
    ]);
  });

  it('blijft te doen, hoeveel paren er ook dubbel zijn: regels in een blok, en cliënten in een bericht', async () => {
    const lijst = Array.from({ length: 250 }, () => PAKKET);
    const opElk = lijst.map((_, i) => op('GeleverdZorgzwaartepakket', i + 1, '9101'));
    expect(await iv028(['0200'], [aw35(lijst), ...opElk])).toEqual([]);
    const clienten = Array.from({ length: 1_500 }, (): [Clientwaarde<'AW35'>, Klassecodes] => [
      aw35(),
      op('Client', 1, '9101'),
    ]);
    expect(await iv028(['0200'], ...clienten)).toEqual([]);
  });

  it('kent 0001 alleen in de Header, zonder cliënten', async () => {
    expect(await iv028(['0001'])).toEqual([]);
    expect(await iv028(['0001'], [aw35()])).toEqual([['IV028', 'Header/RetourCodes', 'Clienten']]);
    expect(await iv028(['0200'], [aw35(), op('Client', 1, '0001')])).toEqual([
      ['IV028', 'Clienten/Client/RetourCodes/RetourCode'],
    ]);
  });

  it('wijst de plaats in het bestand aan', async () => {
    const kop = retourHeader('AW35', header('AW35'), { ...KENMERK, codes: ['0200'] });
    const { client } = retourClient('AW35', aw35(), [op('Client', 1, 'S002')]);
    const { fouten, afgekeurdeBlokken } = await oordeelOver(schrijfTekst('AW36', kop, [client]));
    expect([...afgekeurdeBlokken]).toEqual([1]);
    expect(fouten[0]).toMatchObject({ kolom: 7 });
    expect(fouten[0]?.tekst).toMatch(/S002/);
  });
});
