import { datum } from '@iwlz/basis';
import type { melding } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import type { Zicht } from './einde.js';
import { WERKING, type OpenStaat } from './mutatiesoort.js';
import { verloopVan, type Verlooprecord } from './verloop.js';
import { dossierMet, maz, mez, mut, regel, toewijzingIn, vastgesteld } from './voorbeelden.js';

type Meldingrecord = melding.Maz | melding.Mut | melding.Mez;

function verloop(
  records: readonly Meldingrecord[],
  versie = regel(),
  overlijdensdatum?: string,
  zicht: Zicht = 'ALLES',
) {
  const dossier = dossierMet(vastgesteld(versie), ...records);
  const bekend = overlijdensdatum ? { ...dossier, overlijdensdatum: datum(overlijdensdatum) } : dossier;
  return verloopVan(toewijzingIn(bekend), bekend, zicht);
}

/** Records that bring a toewijzing in each open state before 1 June. */
const TOT: Readonly<Record<OpenStaat, readonly Meldingrecord[]>> = {
  TOEGEWEZEN: [],
  WACHTEND: [mut('18/7', '2026-03-10')],
  IN_ZORG: [maz('2026-03-10')],
  AANGEHOUDEN: [maz('2026-03-10'), mez('20/7', '2026-04-10', '2026-03-10')],
};

const RECORDS: Readonly<Record<Verlooprecord['soort'], Meldingrecord>> = {
  MAZ: maz('2026-06-01'),
  '12/3': mut('12/3', '2026-06-01'),
  '12/5': mut('12/5', '2026-06-01'),
  '17': mez('17/5', '2026-06-01', '2026-03-10'),
  '18': mut('18/6', '2026-06-01'),
  '19': mez('19/5', '2026-06-01', '2026-03-10'),
  '20': mez('20/2', '2026-06-01', '2026-03-10'),
  '21': mut('21/5', '2026-06-01'),
};

describe('de tabel van 9.2: elk record in elke staat', () => {
  const cellen = Object.keys(TOT).flatMap((staat) =>
    Object.keys(RECORDS).map((soort) => [soort as Verlooprecord['soort'], staat as OpenStaat] as const),
  );

  it.each(cellen)('%s in %s', (soort, staat) => {
    const voor = TOT[staat];
    const v = verloop([...voor, RECORDS[soort]]);
    const naar = WERKING[soort][staat];
    expect(verloop(voor).laatste).toBe(staat);
    expect(v.laatste).toBe(naar ?? staat);
    expect(v.stappen).toHaveLength(voor.length + (naar ? 1 : 0));
  });

  it('laat na een afsluitende mutatie niets meer werken', () => {
    const v = verloop([mut('12/5', '2026-03-10'), maz('2026-03-11'), mut('18/7', '2026-03-12')]);
    expect(v.stappen.map((s) => s.record.soort)).toEqual(['12/5']);
  });
});

describe('de volgorde op een dag (9.2)', () => {
  it.each([
    ['18 voor de MAZ', [maz('2026-03-10'), mut('18/7', '2026-03-10')], ['18', 'MAZ']],
    [
      'het einde van eerdere zorg voor de MAZ',
      [maz('2026-03-10'), maz('2026-04-10'), mez('20/7', '2026-04-10', '2026-03-10')],
      ['MAZ', '20', 'MAZ'],
    ],
    [
      'het einde van zorg van die dag na de MAZ',
      [maz('2026-03-10'), mez('19/5', '2026-03-10', '2026-03-10')],
      ['MAZ', '19'],
    ],
  ] as const)('%s', (_, records, verwacht) => {
    expect(verloop(records).stappen.map((s) => s.record.soort)).toEqual(verwacht);
    expect(verloop(records.toReversed()).stappen.map((s) => s.record.soort)).toEqual(verwacht);
  });

  it('telt de MAZ die de client al in zorg trof', () => {
    expect(verloop([maz('2026-03-10')]).mazInZorg).toBe(0);
    expect(verloop([maz('2026-03-10'), maz('2026-03-12'), maz('2026-03-14')]).mazInZorg).toBe(2);
  });
});

describe('het einde (9.1)', () => {
  const zorg = maz('2026-03-10');
  const mez19 = mez('19/5', '2026-05-20', '2026-03-10');
  const intrekking = (einddatum: string) => regel({ einddatum, redenIntrekking: '7' });

  it.each([
    ['geen', [zorg], regel(), undefined, undefined, undefined],
    ['(a) mutatie', [zorg, mez19], regel(), undefined, 'MUTATIE', '2026-05-20'],
    ['(b) intrekking', [zorg], intrekking('2026-05-25'), undefined, 'INTREKKING', '2026-05-25'],
    ['(c) overlijden', [zorg], regel(), '2026-06-03', 'OVERLIJDEN', '2026-06-03'],
    ['(f) einddatum', [zorg], regel({ einddatum: '2026-06-30' }), undefined, 'EINDDATUM', '2026-06-30'],
    [
      '(a) gaat op een gelijke dag voor (b)',
      [zorg, mez19],
      intrekking('2026-05-20'),
      undefined,
      'MUTATIE',
      '2026-05-20',
    ],
    [
      '(b) gaat op een gelijke dag voor (c)',
      [zorg],
      intrekking('2026-05-25'),
      '2026-05-25',
      'INTREKKING',
      '2026-05-25',
    ],
    [
      '(c) gaat op een gelijke dag voor (f)',
      [zorg],
      regel({ einddatum: '2026-06-30' }),
      '2026-06-30',
      'OVERLIJDEN',
      '2026-06-30',
    ],
    ['de kleinste: (c) voor (b)', [zorg], intrekking('2026-05-25'), '2026-05-24', 'OVERLIJDEN', '2026-05-24'],
    ['de kleinste: (f) voor (c)', [zorg], regel({ einddatum: '2026-06-02' }), '2026-06-03', 'EINDDATUM', '2026-06-02'],
    [
      'een reden zonder einddatum is geen einde',
      [zorg],
      regel({ redenIntrekking: '7' }),
      undefined,
      undefined,
      undefined,
    ],
    [
      'voor de ingangsdatum telt als de ingangsdatum: (a)',
      [mut('12/5', '2026-02-20')],
      regel(),
      undefined,
      'MUTATIE',
      '2026-03-01',
    ],
    ['voor de ingangsdatum telt als de ingangsdatum: (c)', [], regel(), '2026-01-01', 'OVERLIJDEN', '2026-03-01'],
  ] as const)('%s', (_, records, versie, overleden, oorzaak, dag) => {
    const { einde } = verloop(records, versie, overleden);
    expect(einde?.oorzaak).toBe(oorzaak);
    expect(einde?.datum).toBe(dag);
  });

  it.each([
    ['de dag ervoor', '2026-05-24', 2, 'MUTATIE'],
    ['de dag zelf', '2026-05-25', 2, 'MUTATIE'],
    ['de dag erna', '2026-05-26', 1, 'INTREKKING'],
  ])('een record %s van een einde van buiten: werkt het?', (_, dag, stappen, oorzaak) => {
    const v = verloop([zorg, mez('19/5', dag, '2026-03-10')], intrekking('2026-05-25'));
    expect(v.stappen).toHaveLength(stappen);
    expect(v.einde?.oorzaak).toBe(oorzaak);
  });

  it('laat de aanbieder niet zien wat alleen de BRP zegt', () => {
    expect(verloop([zorg], regel(), '2026-06-03', 'AANBIEDER').einde).toBeNull();
    expect(verloop([zorg, mez19], regel(), '2026-05-01', 'AANBIEDER').einde?.oorzaak).toBe('MUTATIE');
    expect(verloop([zorg, mez19], regel(), '2026-05-01').einde).toMatchObject({ oorzaak: 'OVERLIJDEN', reden: '1' });
  });
});
