import { datum } from '@iwlz/basis';
import type { Clientwaarde } from '@iwlz/berichten';
import type { melding } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import { feitVanBlok, persoonVanBlok } from './blok.js';

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
  return feitVanBlok({ soort: 'AW39', client }, HERKOMST).data as melding.Melding;
}

describe('een clientblok als gebeurtenis', () => {
  it('deelt een AW35 in aanvangen en verwijderingen, elk met zijn plaats in het blok', () => {
    const client: Clientwaarde<'AW35'> = { ...PERSOON, geleverdeZorgzwaartepakketten: [maz('3'), maz('1')] };
    const { type, data } = feitVanBlok({ soort: 'AW35', client }, { ...HERKOMST, berichtsoort: 'AW35' });
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
    expect(persoonVanBlok({ soort: 'AW39', client })).toEqual({
      bsn: PERSOON.bsn,
      geboortedatum: '1941-03-14',
      datumGebruik: '1',
      geslacht: '2',
      naam: { geslachtsnaam: 'Voorbeeld', voorvoegsel: 'van', voornamen: null, voorletters: 'A' },
    });
  });
});
