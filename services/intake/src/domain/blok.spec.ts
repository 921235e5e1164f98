import { datum } from '@iwlz/basis';
import type { Clientwaarde } from '@iwlz/berichten';
import type { melding } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import { feitVanBlok, isBlokbericht, kopVan, persoonVan } from './blok.js';

const PERSOON = {
  bsn: '999900006',
  geboortedatum: { datum: '1941-03-14', datumGebruik: '1' },
  geslacht: '2',
  naam: { geslachtsnaam: { achternaam: 'Voorbeeld', voorvoegsel: 'van' }, voorletters: 'A' },
} as const;

const HERKOMST: melding.Berichtherkomst = {
  berichtId: '00000000-0000-4000-8000-000000000001',
  berichtsoort: 'AW39',
  afzender: '99990001',
  ontvanger: '5531',
  identificatie: 'X1',
  dagtekening: datum('2026-05-20'),
  blok: 1,
};

const BESLUIT = { besluitnummer: '700002', soort: '1', afgiftedatum: '2026-03-20', ingangsdatum: '2026-04-01' };
const INDICATIE = {
  besluitnummer: 700_002,
  afgiftedatum: '2026-03-20',
  ingangsdatum: '2026-04-01',
  einddatum: null,
  soort: '1',
};

const SLEUTEL = {
  besluitnummer: '700001',
  zzpCode: '754',
  toewijzingIngangsdatum: '2026-03-01',
  instelling: '99990001',
  leveringsvorm: '4',
};
const TOEWIJZING = {
  besluitnummer: 700001,
  instelling: '99990001',
  zzpCode: '754',
  leveringsvorm: '4',
  ingangsdatum: '2026-03-01',
};

const maz = (statusAanlevering: string) => ({
  ...SLEUTEL,
  begindatum: '2026-03-02',
  leveringsstatus: '4',
  statusAanlevering,
});
const mutatie = (mutatiecode: string, statusAanlevering = '1') => ({
  ...SLEUTEL,
  begindatum: '2026-03-02',
  mutatiecode,
  mutatiedatum: '2026-05-20',
  leveringsstatus: '5',
  statusAanlevering,
});

function melding39(...mutatieZorgzwaartepakketten: ReturnType<typeof mutatie>[]): melding.Melding {
  const client: Clientwaarde<'AW39'> = { ...PERSOON, mutatieZorgzwaartepakketten };
  return feitVanBlok({ soort: 'AW39', client }, HERKOMST).feit.data as melding.Melding;
}

describe('een clientblok als gebeurtenis', () => {
  it('deelt een AW35 in aanvangen en verwijderingen, elk met zijn plaats in het blok', () => {
    const client: Clientwaarde<'AW35'> = { ...PERSOON, geleverdeZorgzwaartepakketten: [maz('3'), maz('1')] };
    const { type, data } = feitVanBlok({ soort: 'AW35', client }, { ...HERKOMST, berichtsoort: 'AW35' }).feit;
    const { maz: aanvangen, mazVerwijderingen } = data as melding.Melding;
    expect(type).toBe('Melding');
    expect(mazVerwijderingen).toEqual([{ volgnummer: 1, toewijzing: TOEWIJZING, begindatum: '2026-03-02' }]);
    expect(aanvangen).toEqual([
      {
        volgnummer: 2,
        toewijzing: TOEWIJZING,
        begindatum: '2026-03-02',
        sleuteldatum: null,
        etmalen: null,
        klasse: null,
        leveringsstatus: '4',
        behandeling: null,
      },
    ]);
  });

  it.each([
    ['12', 'mut'],
    ['18', 'mut'],
    ['21', 'mut'],
    ['17', 'mez'],
    ['19', 'mez'],
    ['20', 'mez'],
  ] as const)('brengt mutatiecode %s onder bij %s', (code, lijst) => {
    const blok = melding39(mutatie(code));
    expect([blok.mut.length, blok.mez.length]).toEqual(lijst === 'mut' ? [1, 0] : [0, 1]);
    expect(blok[lijst][0]).toMatchObject({ mutatiecode: code, mutatiedatum: '2026-05-20', volgnummer: 1 });
  });

  it('zegt van een verwijderde mutatie alleen de sleutel: de code hoort er niet bij', () => {
    const blok = melding39(mutatie('19', '3'));
    expect(blok.mez).toEqual([]);
    expect(blok.mutatieVerwijderingen).toEqual([{ volgnummer: 1, toewijzing: TOEWIJZING, mutatiedatum: '2026-05-20' }]);
  });

  it('houdt de persoon buiten de gebeurtenis', () => {
    const client: Clientwaarde<'AW39'> = { ...PERSOON, mutatieZorgzwaartepakketten: [mutatie('19')] };
    expect(JSON.stringify(feitVanBlok({ soort: 'AW39', client }, HERKOMST))).not.toContain(PERSOON.bsn);
    expect(persoonVan(client)).toEqual({
      bsn: PERSOON.bsn,
      gegevens: {
        bsn: PERSOON.bsn,
        geboortedatum: '1941-03-14',
        datumGebruik: '1',
        geslacht: '2',
        naam: { geslachtsnaam: 'Voorbeeld', voorvoegsel: 'van', voornamen: null, voorletters: 'A' },
        woonplaats: null,
      },
    });
  });

  it.each([
    ['het BRP-adres', [adres('03', 'BE'), adres('01', 'NL', '1234AB')], { land: 'NL', postcode: '1234' }],
    [
      'anders het verblijfadres',
      [adres('02', 'NL', '9999ZZ'), adres('03', 'NL', '2345CD')],
      { land: 'NL', postcode: '2345' },
    ],
    ['buiten Nederland zonder postcode', [adres('01', 'BE', '1000')], { land: 'BE', postcode: null }],
    ['niet het correspondentieadres', [adres('02', 'NL', '1234AB')], null],
    ['geen adres zonder land', [{ soort: '01' }, adres('01')], null],
  ])('neemt als woonplaats %s', (_, contactgegevens, woonplaats) => {
    const client = { ...PERSOON, contactgegevens } as unknown as Clientwaarde<'AW33'>;
    expect(persoonVan(client).gegevens!.woonplaats).toEqual(woonplaats);
  });

  it('een IO31 is een feit van intake zelf, met het besluit en waar de client recht op heeft', () => {
    const profiel = { zzpCode: '754', ingangsdatum: '2026-04-01', klasse: 'KE7', financiering: '1' };
    const client = {
      ...PERSOON,
      indicatie: { ...BESLUIT, geindiceerdeZorgzwaartepakketten: [{ ...profiel, instellingVoorkeur: '99990001' }] },
    } as unknown as Clientwaarde<'IO31'>;
    expect(feitVanBlok({ soort: 'IO31', client }, HERKOMST)).toEqual({
      topic: 'iwlz.melding',
      feit: {
        type: 'Indicatie',
        data: {
          feit: { bron: 'urn:nld:iwlz:intake', bronId: `${HERKOMST.berichtId}/1` },
          herkomst: HERKOMST,
          indicatie: INDICATIE,
          profielen: [
            {
              zzpCode: '754',
              ingangsdatum: '2026-04-01',
              einddatum: null,
              voorkeurClient: null,
              instellingVoorkeur: '99990001',
            },
          ],
        },
      },
    });
  });

  it('een ZK31 zegt wanneer het dossier overgaat en hoe elke toewijzing erbij staat', () => {
    const regel = { zzpCode: '754', leveringsvorm: '4', ingangsdatum: '2026-03-01', leveringsstatus: '3' };
    const client = {
      ...PERSOON,
      verhuisdatum: '2026-06-30',
      indicatie: { ...BESLUIT, overdrachtdatum: '2026-07-01', toegewezenZorgzwaartepakketten: [regel] },
    } as unknown as Clientwaarde<'ZK31'>;
    expect(feitVanBlok({ soort: 'ZK31', client }, HERKOMST)).toEqual({
      topic: 'iwlz.melding',
      feit: {
        type: 'Dossieroverdracht',
        data: {
          herkomst: HERKOMST,
          indicatie: INDICATIE,
          overdrachtdatum: '2026-07-01',
          verhuisdatum: '2026-06-30',
          regels: [{ volgnummer: 1, ...regel, instelling: null, einddatum: null, leveringsstatusClassificatie: null }],
        },
      },
    });
  });

  it('een CA317 en een CA319 zijn voor de eigen bijdrage, en zeggen van de persoon alleen het BSN', () => {
    const id = '2f1c0006-9990-4000-8000-000000000001';
    const begin = { startdatum: '2026-03-02', zzpCode: '754', leveringsvorm: '7', statusAanlevering: '1' };
    const ca317: Clientwaarde<'CA317'> = { bsn: PERSOON.bsn, zorgLeveringen: [{ geleverdeZorgID: id, ...begin }] };
    const einde = { mutatiecode: '19', mutatiedatum: '2026-05-20', statusAanlevering: '1' };
    const ca319: Clientwaarde<'CA319'> = { bsn: PERSOON.bsn, mutatiesZorg: [{ mutatieZorgID: id, ...einde }] };
    expect(feitVanBlok({ soort: 'CA317', client: ca317 }, HERKOMST)).toEqual({
      topic: 'iwlz.bijdragegegevens',
      feit: {
        type: 'Zorgmelding',
        data: {
          herkomst: HERKOMST,
          geleverdeZorg: [
            { volgnummer: 1, geleverdeZorgId: id, ...begin, instelling: null, etmalen: null, klasse: null },
          ],
          mutatiesZorg: [],
        },
      },
    });
    expect(feitVanBlok({ soort: 'CA319', client: ca319 }, HERKOMST).feit.data).toEqual({
      herkomst: HERKOMST,
      geleverdeZorg: [],
      mutatiesZorg: [{ volgnummer: 1, mutatieZorgId: id, ...einde }],
    });
    expect([persoonVan(ca317), persoonVan(ca319)]).toEqual([{ bsn: PERSOON.bsn }, { bsn: PERSOON.bsn }]);
  });
});

describe('de Header', () => {
  const KOP = { berichtCode: '352', berichtVersie: '5', berichtSubversie: '2' };
  const XSD = { xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' } };
  const berichtIdentificatie = { identificatie: ' M1 ', dagtekening: '2026-05-20' };

  it.each([
    ['van aanbieder aan zorgkantoor', { afzender: '99990001', ontvanger: '5531' }, '99990001', '5531'],
    ['van het CIZ, dat er niet in staat', { ontvanger: '5531' }, 'CIZ', '5531'],
    ['aan het CAK, dat er niet in staat', { afzender: '5531' }, '5531', null],
  ])('%s', (_, partijen, afzender, ontvanger) => {
    expect(kopVan({ ...KOP, ...partijen, berichtIdentificatie, ...XSD })).toEqual({
      afzender,
      ontvanger,
      identificatie: 'M1',
      dagtekening: '2026-05-20',
    });
  });

  it('een dag die geen kalender kent is geen dag', () => {
    const kop = { ...KOP, afzender: '5531', berichtIdentificatie: { identificatie: 'M1', dagtekening: '2026-02-30' } };
    expect(kopVan({ ...kop, ...XSD }).dagtekening).toBeNull();
  });
});

it.each([
  ...['AW33', 'AW35', 'AW39', 'IO31', 'ZK31', 'CA317', 'CA319'].map((s) => [s, true] as const),
  ...['AW36', 'ZK33', 'AW317', 'toString'].map((s) => [s, false] as const),
])('de clientblokken van een %s worden gebeurtenissen: %s', (soort, verwacht) => {
  expect(isBlokbericht(soort)).toBe(verwacht);
});

function adres(soort: string, landCode?: string, postcode?: string) {
  return { soort, adres: { landCode, postcode } };
}
