import { GeschondenInvariant } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { BERICHTEN, RETOUR_VAN, type Clientwaarde, type Heenbericht } from '../catalogus.js';
import { GEEN_OPMERKING, TECHNISCH_AFGEKEURD } from '../codelijsten/retourcodes.js';
import { isRegelVanDeSet } from '../bevindingen.js';
import type { Grenzen } from '../lezen/grenzen.js';
import type { Clientdeel } from '../oordeel.js';
import { headercodes, retourClient, retourHeader, retourNietBeoordeeld, retourVanBlok } from './maken.js';
import { schrijfTekst } from '../schrijven.js';
import { AANVRAAG, aw33, aw35, aw39, header, MUTATIE, oordeelOver, PAKKET } from '../testhulp/voorbeelden.js';

/** The first client of a message as it goes back on what is wrong within the message. */
async function terugVan<B extends Heenbericht>(bericht: B, grenzen: Partial<Grenzen>, ...clienten: Clientwaarde<B>[]) {
  const { delen, ...oordeel } = await oordeelOver(schrijfTekst(bericht, header(bericht), clienten), grenzen);
  return { fouten: oordeel.fouten, terug: retourVanBlok(bericht, delen[1] as Clientdeel, oordeel) };
}

const KENMERK = { identificatieRetour: 'RETOUR1', dagtekeningRetour: '2020-09-16', metXsltVersie: false };

describe('retour', () => {
  it.each(Object.keys(RETOUR_VAN) as Heenbericht[])(
    'van een geheel aanvaard %s is alleen een Header',
    async (bericht: Heenbericht) => {
      const retour = RETOUR_VAN[bericht];
      const heen = header(bericht);
      const kop = retourHeader(bericht, heen, KENMERK);
      const { delen, ...oordeel } = await oordeelOver(schrijfTekst(retour, kop, []));
      expect(oordeel).toMatchObject({ bericht: retour, oordeel: 'aanvaard', aantalClienten: 0 });
      expect(delen[0]).toMatchObject({
        header: { ...heen, berichtCode: BERICHTEN[retour].code, identificatieRetour: 'RETOUR1' },
      });
      expect(kop).not.toHaveProperty('retourCodes');
      expect(kop).not.toHaveProperty('xsltVersie');
    },
  );

  it('geeft het hele blok terug met de code bij de klasse waar het om gaat', async () => {
    const client = aw35([PAKKET, { ...PAKKET, klasse: 'KE3', begindatum: '2020-09-11' }]);
    const { fouten, terug } = await terugVan('AW35', {}, client);
    expect(terug).toMatchObject({ ...client, retourCodes: [GEEN_OPMERKING] });
    expect(terug.geleverdeZorgzwaartepakketten?.map((p) => p.retourCodes)).toEqual([[GEEN_OPMERKING], ['S074']]);

    const metXsltVersie = fouten.some((f) => isRegelVanDeSet(f.code));
    const kop = retourHeader('AW35', header('AW35'), { ...KENMERK, metXsltVersie, codes: [GEEN_OPMERKING] });
    expect(kop).toMatchObject({ xsltVersie: '2.1.4', retourCodes: ['0200'] });
    expect(await oordeelOver(schrijfTekst('AW36', kop, [terug]))).toMatchObject({
      oordeel: 'aanvaard',
      aantalClienten: 1,
    });
  });

  it('neemt codes van regels over berichten heen zoals ze gegeven worden', () => {
    const { client } = retourClient('AW39', aw39([MUTATIE, { ...MUTATIE, mutatiedatum: '2020-09-13' }], [AANVRAAG]), [
      { klasse: 'MutatieZorgzwaartepakket', volgnummer: 2, codes: ['9019', '9073', '9019'] },
      { klasse: 'AanvraagInstelling', volgnummer: 2, codes: ['9070'] },
      { klasse: 'Client', volgnummer: 1, codes: ['0448'] },
    ]);
    expect(client.retourCodes).toEqual(['0448']);
    expect(client.mutatieZorgzwaartepakketten?.map((m) => m.retourCodes)).toEqual([['0200'], ['9019', '9073']]);
    expect(client.aanvragen?.[0]?.retourCodes).toEqual(['0200']);
    expect(client.aanvragen?.[0]?.aanvraagInstellingen.map((a) => a.retourCodes)).toEqual([['0200'], ['9070']]);
  });

  it('zet bij een dubbel paar de code op beide', async () => {
    const client = aw39([MUTATIE, MUTATIE]);
    const { terug } = await terugVan('AW39', {}, client);
    expect(terug.mutatieZorgzwaartepakketten?.map((m) => m.retourCodes)).toEqual([['9101'], ['9101']]);
  });

  it('zet de code ook op een cliënt die verderop in het bericht terugkomt', async () => {
    const { terug } = await terugVan('AW35', { bevindingen: 1 }, aw35(), aw35(), aw35());
    expect(terug.retourCodes).toEqual(['9101']);
    expect(terug.geleverdeZorgzwaartepakketten?.[0]?.retourCodes).toEqual([GEEN_OPMERKING]);
  });

  it('noemt wat niet meer bekeken is ook zo, en niet goed', async () => {
    const fout = (begindatum: string) => ({ ...PAKKET, klasse: 'KE3', begindatum });
    const client = aw35([fout('2020-09-10'), fout('2020-09-11'), fout('2020-09-12')]);
    const { terug } = await terugVan('AW35', { bevindingen: 2 }, client);
    expect(terug.geleverdeZorgzwaartepakketten?.map((p) => p.retourCodes)).toEqual([['S074'], ['S074'], ['0233']]);
    expect(
      await oordeelOver(schrijfTekst('AW36', { ...retourHeader('AW35', header('AW35'), KENMERK) }, [terug])),
    ).toMatchObject({ oordeel: 'aanvaard' });
  });

  it('kan een eigen code niet vermelden en geeft haar terug', async () => {
    const client = aw35([{ ...PAKKET, sleuteldatum: '2020-08-01' }]);
    const { terug } = await terugVan('AW35', {}, client);
    expect(terug.geleverdeZorgzwaartepakketten?.[0]?.retourCodes).toEqual([GEEN_OPMERKING]);
    const opKlassen = [{ klasse: 'GeleverdZorgzwaartepakket', volgnummer: 1, codes: ['ZT-D01'] }];
    expect(retourClient('AW35', client, opKlassen).nietVermeld).toEqual(['ZT-D01']);
  });

  it('zegt in de Header wat er met het bericht zelf mis is, en anders niets', () => {
    expect(headercodes([])).toEqual([GEEN_OPMERKING]);
    expect(headercodes(['9056', 'ZT-B01', '9056'])).toEqual(['9056']);
    expect(headercodes(['ZT-B01'])).toEqual([TECHNISCH_AFGEKEURD]);
  });

  it('zegt dat niets beoordeeld is wanneer het bericht als geheel is afgekeurd', async () => {
    const client = retourNietBeoordeeld('AW33', aw33());
    expect(client.retourCodes).toEqual(['0233']);
    expect(client.contactgegevens[0]?.retourCodes).toEqual(['0233']);
    expect(client.indicatie.toegewezenZorgzwaartepakketten?.[0]?.retourCodes).toEqual(['0233']);
    expect(client.naam).not.toHaveProperty('retourCodes');
    const kop = retourHeader('AW33', header('AW33'), { ...KENMERK, codes: ['9056'] });
    expect((await oordeelOver(schrijfTekst('AW34', kop, [client]))).oordeel).toBe('aanvaard');
  });

  it('weigert een code op een klasse die er niet is', () => {
    expect(() =>
      retourClient('AW35', aw35(), [{ klasse: 'GeleverdeFunctie', volgnummer: 1, codes: ['9019'] }]),
    ).toThrow(GeschondenInvariant);
  });
});
