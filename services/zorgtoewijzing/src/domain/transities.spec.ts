import { datum, type Datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { evolve } from './evolve.js';
import { HERSTELD, overgangVan } from './overgang.js';
import { dagNaEinddatum, transities, verschil } from './transities.js';
import { verloopVan } from './verloop.js';
import { B, dossierMet, maz, mez, mut, regel, SLEUTEL, toewijzingIn, vastgesteld } from './voorbeelden.js';

const VANDAAG = datum('2026-06-10');

function transitiesVan(dossier: ReturnType<typeof dossierMet>, vandaag: Datum = VANDAAG) {
  return transities(verloopVan(toewijzingIn(dossier), dossier, 'ALLES'), vandaag);
}

describe('transities (9.6)', () => {
  it('geeft per record met werking een stap, en bij een afsluiting het einde', () => {
    const dossier = dossierMet(
      vastgesteld(),
      mut('18/7', '2026-03-02'),
      maz('2026-03-05'),
      mez('20/2', '2026-04-10', '2026-03-05'),
      maz('2026-05-02'),
      mez('17/5', '2026-05-20', '2026-05-02'),
    );
    expect(transitiesVan(dossier)).toEqual([
      { type: 'WachtstatusVastgesteld', datum: '2026-03-02', leveringsstatus: '7', classificatie: '09' },
      { type: 'ZorgAangevangen', datum: '2026-03-05' },
      { type: 'ZorgAangehouden', datum: '2026-04-10', leveringsstatus: '2', classificatie: '13' },
      { type: 'ZorgHervat', datum: '2026-05-02' },
      { type: 'ZorgOvergeplaatst', datum: '2026-05-20', naar: B },
    ]);
  });

  it.each([
    ['12/5', [mut('12/5', '2026-05-20')], { type: 'ToewijzingVervallen', datum: '2026-05-20' }],
    ['21', [mut('21/5', '2026-05-20')], { type: 'ToewijzingOvergedragen', datum: '2026-05-20', naar: B }],
    ['12/5 voor de start', [mut('12/5', '2026-02-16')], { type: 'ToewijzingVervallen', datum: '2026-03-01' }],
  ])('einde door %s', (_, records, verwacht) => {
    expect(transitiesVan(dossierMet(vastgesteld(), ...records)).at(-1)).toEqual(verwacht);
  });

  it('meldt een intrekking meteen, ook als zij in de toekomst ligt', () => {
    const dossier = dossierMet(vastgesteld(regel({ einddatum: '2027-01-01', redenIntrekking: '3' })));
    expect(transitiesVan(dossier)).toEqual([{ type: 'ToewijzingIngetrokken', datum: '2027-01-01', reden: '3' }]);
  });

  it.each([
    ['de dag ervoor', '2026-06-29', []],
    ['de dag zelf', '2026-06-30', []],
    ['de dag erna', '2026-07-01', ['ZorgBeeindigd']],
  ])('meldt een verstreken einddatum pas als zij voorbij is: %s', (_, vandaag, verwacht) => {
    const dossier = dossierMet(vastgesteld(regel({ einddatum: '2026-06-30' })), maz('2026-03-01'));
    expect(transitiesVan(dossier, datum(vandaag)).map((o) => o.type)).toEqual(['ZorgAangevangen', ...verwacht]);
  });

  it('meldt zonder zorg ToewijzingVerlopen', () => {
    const dossier = dossierMet(vastgesteld(regel({ einddatum: '2026-06-09' })));
    expect(transitiesVan(dossier)).toEqual([{ type: 'ToewijzingVerlopen', datum: '2026-06-09' }]);
  });
});

describe('verschil met wat is gepubliceerd', () => {
  it('neemt terug wat niet meer zo is, en meldt wat nieuw is', () => {
    const eerst = dossierMet(vastgesteld(), mut('18/7', '2026-03-04'));
    const gemeld = verschil(eerst, VANDAAG).reduce(evolve, eerst);
    expect(verschil(gemeld, VANDAAG)).toEqual([]);
    const { toewijzingen } = dossierMet(vastgesteld(), maz('2026-03-02'), mut('18/7', '2026-03-04'));
    const nu = {
      ...gemeld,
      toewijzingen: toewijzingen.map((t) => ({ ...t, gepubliceerd: toewijzingIn(gemeld).gepubliceerd })),
    };
    expect(verschil(nu, VANDAAG)).toEqual([
      {
        type: 'WachtstatusHersteld',
        data: { toewijzing: SLEUTEL, datum: '2026-03-04', leveringsstatus: '7', classificatie: '09' },
      },
      { type: 'ZorgAangevangen', data: { toewijzing: SLEUTEL, datum: '2026-03-02' } },
    ]);
  });

  it('publiceert het herstel ook als alleen een regel veranderde', () => {
    const dossier = dossierMet(vastgesteld(), {
      type: 'ZorgHervat',
      data: { toewijzing: SLEUTEL, datum: datum('2026-04-01') },
    });
    expect(verschil(dossier, VANDAAG).map((f) => f.type)).toEqual(['ZorgHervatHersteld']);
  });

  it('ordent per sleutel, dan datum, dan type', () => {
    const anders = { ...SLEUTEL, besluitnummer: 600_000 };
    const dossier = dossierMet(
      vastgesteld(),
      vastgesteld(regel({ toewijzing: anders })),
      maz('2026-03-01'),
      maz('2026-03-05', { toewijzing: anders }),
      mez('19/5', '2026-03-05', '2026-03-05', { toewijzing: anders }),
    );
    expect(
      verschil(dossier, VANDAAG).map(({ type, data }) => [data.toewijzing.besluitnummer, data.datum, type]),
    ).toEqual([
      [600_000, '2026-03-05', 'ZorgAangevangen'],
      [600_000, '2026-03-05', 'ZorgBeeindigd'],
      [700_001, '2026-03-01', 'ZorgAangevangen'],
    ]);
  });

  it('kent bij elke transitie haar herstel', () => {
    for (const [type, hersteld] of Object.entries(HERSTELD)) {
      const feit = { type: hersteld, data: { toewijzing: SLEUTEL, datum: VANDAAG } };
      expect(overgangVan(feit as Parameters<typeof overgangVan>[0]).type).toBe(type);
    }
  });
});

describe('de dag na de einddatum', () => {
  const eind = (einddatum: string | null) => dossierMet(vastgesteld(regel({ einddatum })));

  it('is er alleen zolang het verstrijken niet is gemeld', () => {
    const dossier = eind('2026-06-09');
    expect(dagNaEinddatum(toewijzingIn(dossier), dossier)).toBe('2026-06-10');
    const gemeld = verschil(dossier, VANDAAG).reduce(evolve, dossier);
    expect(dagNaEinddatum(toewijzingIn(gemeld), gemeld)).toBeUndefined();
  });

  it.each([[null], ['9999-12-31']])('is er niet bij einddatum %s', (einddatum) => {
    const dossier = eind(einddatum);
    expect(dagNaEinddatum(toewijzingIn(dossier), dossier)).toBeUndefined();
    expect(verschil(dossier, VANDAAG)).toEqual([]);
  });
});
