import { GeschondenInvariant } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { BERICHTEN, RETOUR_VAN, type Heenbericht } from '../catalogus.js';
import { GEEN_OPMERKING, TECHNISCH_AFGEKEURD } from '../codelijsten/retourcodes.js';
import { isRegelVanDeSet } from '../bevindingen.js';
import { klassecodes, retourClient, retourHeader, retourNietBeoordeeld } from './maken.js';
import { schrijfTekst } from '../schrijven.js';
import { AANVRAAG, aw33, aw35, aw39, header, MUTATIE, oordeelOver, PAKKET } from '../testhulp/voorbeelden.js';

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
    const { fouten } = await oordeelOver(schrijfTekst('AW35', header('AW35'), [client]));
    const { client: terug, nietVermeld } = retourClient('AW35', client, klassecodes(fouten, 1));
    expect(nietVermeld).toEqual([]);
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
    const { fouten } = await oordeelOver(schrijfTekst('AW39', header('AW39'), [client]));
    expect(
      retourClient('AW39', client, klassecodes(fouten, 1)).client.mutatieZorgzwaartepakketten?.map(
        (m) => m.retourCodes,
      ),
    ).toEqual([['9101'], ['9101']]);
  });

  it('kan een eigen code niet vermelden en geeft haar terug', async () => {
    const client = aw35([{ ...PAKKET, sleuteldatum: '2020-08-01' }]);
    const { fouten } = await oordeelOver(schrijfTekst('AW35', header('AW35'), [client]));
    const { client: terug, nietVermeld } = retourClient('AW35', client, klassecodes(fouten, 1));
    expect(nietVermeld).toEqual(['ZT-D01']);
    expect(terug.geleverdeZorgzwaartepakketten?.[0]?.retourCodes).toEqual([GEEN_OPMERKING]);
    expect(retourHeader('AW35', header('AW35'), { ...KENMERK, codes: ['ZT-B01'] })).toMatchObject({
      retourCodes: [TECHNISCH_AFGEKEURD],
    });
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
