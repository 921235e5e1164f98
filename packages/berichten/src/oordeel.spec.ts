import { describe, expect, it } from 'vitest';
import { beoordeel } from './oordeel.js';
import { schrijfTekst } from './schrijven.js';
import {
  ADRES,
  aw33,
  aw35,
  aw39,
  bsn,
  header,
  INDICATIE,
  inStukken,
  MUTATIE,
  oordeelOver,
  PAKKET,
} from './testhulp/voorbeelden.js';

const metBsn = (n: number, pakketten = [PAKKET]) => aw35(pakketten, { bsn: bsn(n) });
const bericht = (...clienten: ReturnType<typeof aw35>[]) => schrijfTekst('AW35', header('AW35'), clienten);
const KE3 = [{ ...PAKKET, klasse: 'KE3' }];
const PAKKETTEN = 'GeleverdeZorgzwaartepakketten/GeleverdZorgzwaartepakket';

describe('oordeel over een bericht', () => {
  it('aanvaardt een goed bericht en geeft het in delen', async () => {
    const { delen, ...oordeel } = await oordeelOver(bericht(metBsn(0), metBsn(1)));
    expect(oordeel).toEqual({
      ...{ bericht: 'AW35', oordeel: 'aanvaard', fouten: [], aantalFouten: 0, aantalClienten: 2 },
      ...{ opbouwGoed: true, geheelAfgekeurd: false, afgekeurdeBlokken: new Set() },
      ...{ codesOpHeader: [], opClient: new Map() },
    });
    expect(delen.map((d) => [d.soort, d.bericht, d.soort === 'client' ? d.blok : 0])).toEqual([
      ['header', 'AW35', 0],
      ['client', 'AW35', 1],
      ['client', 'AW35', 2],
    ]);
  });

  it('keurt alleen de blokken af waarin iets staat', async () => {
    const { delen, afgekeurdeBlokken, geheelAfgekeurd, oordeel } = await oordeelOver(
      bericht(metBsn(0), metBsn(1, KE3), metBsn(2)),
    );
    expect([oordeel, geheelAfgekeurd, [...afgekeurdeBlokken]]).toEqual(['afgekeurd', false, [2]]);
    expect(delen.map((d) => d.fouten.map((f) => f.code))).toEqual([[], [], ['CS074'], []]);
  });

  it('noemt de Locatie zoals het officiële rapport, met een nummer alleen waar er meer zijn', async () => {
    const [een] = (await oordeelOver(bericht(metBsn(0, KE3)))).fouten;
    expect(een?.locaties).toEqual([`/Bericht/Clienten/Client/${PAKKETTEN}/Klasse`]);
    const [twee] = (
      await oordeelOver(bericht(metBsn(0, [PAKKET, { ...PAKKET, klasse: 'KE3', begindatum: '2020-09-11' }]), metBsn(1)))
    ).fouten;
    expect(twee?.locaties).toEqual([`/Bericht/Clienten/Client[1]/${PAKKETTEN}[2]/Klasse`]);
  });

  it('noemt alle plaatsen in volgorde; het pad is de eerste buiten de Header', async () => {
    const [fout] = (await oordeelOver(bericht(metBsn(0, [{ ...PAKKET, instelling: '75759999' }])))).fouten;
    expect(fout).toMatchObject({
      ...{ code: 'TR064', retourcode: '9064', pad: `/Bericht/Clienten/Client/${PAKKETTEN}/Instelling` },
      locaties: ['/Bericht/Header/Afzender', `/Bericht/Clienten/Client/${PAKKETTEN}/Instelling`],
      klassen: [{ klasse: 'GeleverdZorgzwaartepakket', volgnummer: 1, blok: 1 }],
    });
  });

  it('weet de regel en kolom van wat het noemt', async () => {
    const xml = bericht(metBsn(0), metBsn(1, KE3));
    const regels = xml.split('\r\n');
    const regel = regels.findIndex((r) => r.includes('>KE3<'));
    expect((await oordeelOver(xml)).fouten[0]).toMatchObject({
      regel: regel + 1,
      kolom: (regels[regel] ?? '').indexOf('<') + 1,
    });
  });

  it('zegt wat er op elke plaats staat, maar toont een persoon niet', async () => {
    const anders = { ...PAKKET, instelling: '75759999' };
    const { fouten } = await oordeelOver(bericht({ ...metBsn(0, [anders]), bsn: '999900007' }));
    expect(fouten.map((f) => [f.code, ...f.waarden])).toEqual([
      ['CS002', '*******07'],
      ['TR064', '41419999', '75759999'],
    ]);
    const adres = { ...ADRES, postcode: '0123AB' };
    const zonder = aw33(undefined, { contactgegevens: [{ soort: '01', adres }] });
    const postcode = (await oordeelOver(schrijfTekst('AW33', header('AW33'), [zonder]))).fouten[0];
    expect([postcode?.code, postcode?.waarden[0]]).toEqual(['CS089', undefined]);
  });

  it('geeft een fout zonder plaats een leeg pad, en de regel van de klasse waar hij optreedt', async () => {
    const zonder = aw33({ ...INDICATIE, geindiceerdeZorgzwaartepakketten: undefined as never });
    const xml = schrijfTekst('AW33', header('AW33'), [zonder]);
    const { fouten } = await oordeelOver(xml);
    expect(fouten[0]).toMatchObject({
      code: 'TR014',
      pad: '',
      regel: xml.split('\r\n').findIndex((r) => r.includes('Indicatie>')) + 1,
      locaties: [],
      klassen: [{ klasse: 'Indicatie', volgnummer: 1, blok: 1 }],
    });
  });

  it('vindt een cliënt die terugkomt, en keurt elk blok van hem af', async () => {
    const { fouten, afgekeurdeBlokken, opClient, delen } = await oordeelOver(
      bericht(metBsn(0), metBsn(1), metBsn(0), metBsn(1), metBsn(0)),
    );
    expect(fouten.map((f) => [f.code, f.locaties.map((l) => l.slice(-2, -1)).join('-')])).toEqual([
      ['TR101', '1-3'],
      ['TR101', '1-5'],
      ['TR101', '2-4'],
      ['TR101', '3-5'],
    ]);
    expect(fouten[0]?.klassen).toEqual([
      { klasse: 'Client', volgnummer: 1, blok: 1 },
      { klasse: 'Client', volgnummer: 1, blok: 3 },
    ]);
    expect([...afgekeurdeBlokken].toSorted()).toEqual([1, 2, 3, 4, 5]);
    expect([...opClient].map(([blok, klachten]) => `${blok} ${klachten[0]?.retourcode}`).toSorted()).toEqual(
      [1, 2, 3, 4, 5].map((blok) => `${blok} 9101`),
    );
    expect(delen.flatMap((d) => d.fouten)).toEqual([]);
  });

  it('zet de eigen codes van het platform achter de officiële', async () => {
    const vroeg = [{ ...PAKKET, sleuteldatum: '2020-08-26' }];
    const { fouten } = await oordeelOver(bericht(metBsn(0, vroeg), metBsn(1, KE3)));
    expect(fouten.map((f) => f.code)).toEqual(['CS074', 'ZT-D01']);
  });

  it('keurt het geheel af om de Header', async () => {
    const kop = { ...header('AW35'), berichtIdentificatie: { identificatie: 'X', dagtekening: '12020-09-15' } };
    const { fouten, geheelAfgekeurd, codesOpHeader } = await oordeelOver(
      schrijfTekst('AW35', kop, [aw35(undefined, { geboortedatum: { datum: '11940-05-17' } })]),
    );
    expect([geheelAfgekeurd, codesOpHeader]).toEqual([true, ['ZT-B01']]);
    expect(fouten.map((f) => [f.code, f.pad])).toEqual([
      ['ZT-B01', '/Bericht/Header/BerichtIdentificatie/Dagtekening'],
      ['ZT-B01', '/Bericht/Clienten/Client/Geboortedatum/Datum'],
    ]);
  });

  it.each([
    ['9999-12-31', []],
    ['0001-01-01', ['TR002']],
    ['-0001-01-01', ['TR002', 'ZT-B01']],
    ['12020-01-01', ['CS023', 'ZT-B01']],
  ])('kent de geboortedatum %s', async (datum, codes) => {
    const kop = { ...header('AW35'), berichtIdentificatie: { identificatie: 'X', dagtekening: '9999-12-31' } };
    const dagtekening = datum === '9999-12-31' ? kop : header('AW35');
    const { fouten } = await oordeelOver(
      schrijfTekst('AW35', dagtekening, [aw35(undefined, { geboortedatum: { datum } })]),
    );
    expect(fouten.map((f) => f.code)).toEqual(codes);
  });

  it('vermeldt niet meer dan de grens, maar beoordeelt elk blok geheel', async () => {
    const twee = [{ ...PAKKET, klasse: 'KE3', instelling: '75759999' }];
    const clienten = [metBsn(0, twee), metBsn(1, twee), metBsn(2), metBsn(3, twee)];
    const { fouten, aantalFouten, afgekeurdeBlokken, delen, ...rest } = await oordeelOver(bericht(...clienten), {
      bevindingen: 2,
    });
    expect([fouten.map((f) => f.code), aantalFouten]).toEqual([['TR064', 'CS074'], 6]);
    expect(rest).toMatchObject({ oordeel: 'afgekeurd', opbouwGoed: true, geheelAfgekeurd: false });
    expect([...afgekeurdeBlokken]).toEqual([1, 2, 4]);
    expect(delen.slice(1).map((d) => d.fouten.map((f) => f.code).join(' '))).toEqual([
      ...['TR064 CS074', 'TR064 CS074', '', 'TR064 CS074'],
    ]);
  });

  it('vermeldt de officiële fouten ook als er eigen genoeg zijn om de grens te vullen', async () => {
    const vroeg = [{ ...PAKKET, sleuteldatum: '2020-08-26' }];
    const clienten = [metBsn(0, vroeg), metBsn(1, vroeg), metBsn(2, KE3)];
    const { fouten, aantalFouten } = await oordeelOver(bericht(...clienten), { bevindingen: 2 });
    expect([fouten.map((f) => f.code), aantalFouten]).toEqual([['CS074', 'ZT-D01'], 3]);
  });

  it('kent een Header met een fout ook als die niet meer wordt vermeld', async () => {
    const kop = { ...header('AW35'), berichtIdentificatie: { identificatie: 'X', dagtekening: '12020-09-15' } };
    const xml = schrijfTekst('AW35', kop, [metBsn(0, KE3)]);
    const { fouten, geheelAfgekeurd, codesOpHeader } = await oordeelOver(xml, { bevindingen: 1 });
    expect([fouten.map((f) => f.code), geheelAfgekeurd, codesOpHeader]).toEqual([['TR002'], true, ['ZT-B01']]);
  });

  it('raakt niet verdwaald in een cliënt met honderden gelijke regels', async () => {
    const xml = schrijfTekst('AW39', header('AW39'), [aw39(Array.from({ length: 300 }, () => MUTATIE))]);
    const { fouten, aantalFouten, delen } = await oordeelOver(xml, { bevindingen: 1_000 });
    expect([fouten.length, aantalFouten]).toEqual([1_000, 1_001]);
    expect(delen[1]).toMatchObject({ volledig: false });
  });

  it('geeft bij een tweede lezing precies hetzelfde', async () => {
    const xml = bericht(metBsn(0, KE3), metBsn(1), metBsn(0));
    expect(await oordeelOver(xml, {}, 100)).toEqual(await oordeelOver(xml));
  });

  it('leest ook een retour', async () => {
    const kop = {
      ...{ ...header('AW35'), berichtCode: '355', identificatieRetour: 'R1', dagtekeningRetour: '2020-09-16' },
      xsdVersieRetour: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
    };
    expect(await oordeelOver(schrijfTekst('AW36', kop, []))).toMatchObject({
      bericht: 'AW36',
      oordeel: 'aanvaard',
      aantalClienten: 0,
    });
  });

  it('sluit de bron wanneer de lezer ophoudt', async () => {
    let gesloten = false;
    function* bron() {
      try {
        yield* inStukken(Buffer.from(bericht(metBsn(0), metBsn(1))), 100);
      } finally {
        gesloten = true;
      }
    }
    for await (const deel of beoordeel(bron())) if (deel.soort === 'header') break;
    expect(gesloten).toBe(true);
  });
});
