import { datum } from '@iwlz/basis';
import type { melding } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import { perioden, staatOp } from './perioden.js';
import { verloopVan } from './verloop.js';
import { B, dossierMet, maz, mez, mut, regel, toewijzingIn, vastgesteld } from './voorbeelden.js';

type Records = readonly (melding.Maz | melding.Mut | melding.Mez)[];

function periodenVan(records: Records, versie = regel()) {
  const dossier = dossierMet(vastgesteld(versie), ...records);
  const t = toewijzingIn(dossier);
  return perioden(t, verloopVan(t, dossier, 'ALLES'));
}

const kort = (records: Records, versie = regel()) =>
  periodenVan(records, versie).map((p) => `${p.van}..${p.tot ?? ''} ${p.staat}${p.leveringsstatus ?? ''}`);

describe('perioden (9.2)', () => {
  it.each<[string, Records, melding.ToewijzingRegel, string[]]>([
    ['alleen toegewezen', [], regel(), ['2026-03-01.. TOEGEWEZEN']],
    ['zorg vanaf de ingangsdatum', [maz('2026-03-01')], regel(), ['2026-03-01.. IN_ZORG']],
    ['zorg een dag later', [maz('2026-03-02')], regel(), ['2026-03-01..2026-03-01 TOEGEWEZEN', '2026-03-02.. IN_ZORG']],
    ['wachten voor de ingangsdatum', [mut('18/7', '2026-02-25')], regel(), ['2026-02-25.. WACHTEND7']],
    [
      'onderbreking en hervatting',
      [maz('2026-03-01'), mez('20/7', '2026-04-10', '2026-03-01'), maz('2026-05-02')],
      regel(),
      ['2026-03-01..2026-04-10 IN_ZORG', '2026-04-11..2026-05-01 AANGEHOUDEN7', '2026-05-02.. IN_ZORG'],
    ],
    [
      'hervatting de dag na de onderbreking: geen lege periode, een aaneengesloten tijd',
      [maz('2026-03-01'), mez('20/7', '2026-04-10', '2026-03-01'), maz('2026-04-11')],
      regel(),
      ['2026-03-01.. IN_ZORG'],
    ],
    [
      'gelijke buren zijn een periode',
      [mut('18/7', '2026-03-04'), mut('18/7', '2026-03-10')],
      regel(),
      ['2026-03-01..2026-03-03 TOEGEWEZEN', '2026-03-04.. WACHTEND7'],
    ],
    [
      'een andere status is een andere periode',
      [mut('18/7', '2026-03-04'), mut('18/6', '2026-03-10')],
      regel(),
      ['2026-03-01..2026-03-03 TOEGEWEZEN', '2026-03-04..2026-03-09 WACHTEND7', '2026-03-10.. WACHTEND6'],
    ],
    [
      'een dag zorg',
      [maz('2026-03-01'), mez('19/5', '2026-03-01', '2026-03-01')],
      regel(),
      ['2026-03-01..2026-03-01 IN_ZORG', '2026-03-02.. BEEINDIGD'],
    ],
    [
      'vervallen voor de start',
      [mut('12/5', '2026-02-16')],
      regel(),
      ['2026-03-01..2026-03-01 TOEGEWEZEN', '2026-03-02.. VERVALLEN'],
    ],
    [
      'einddatum in zorg',
      [maz('2026-03-01')],
      regel({ einddatum: '2026-06-30' }),
      ['2026-03-01..2026-06-30 IN_ZORG', '2026-07-01.. BEEINDIGD'],
    ],
    [
      'einddatum zonder zorg',
      [mut('18/7', '2026-03-01')],
      regel({ einddatum: '2026-06-30' }),
      ['2026-03-01..2026-06-30 WACHTEND7', '2026-07-01.. VERLOPEN'],
    ],
    [
      'een onderbreking op de einddatum krijgt geen dagen, maar telt',
      [maz('2026-03-01'), mez('20/7', '2026-06-30', '2026-03-01')],
      regel({ einddatum: '2026-06-30' }),
      ['2026-03-01..2026-06-30 IN_ZORG', '2026-07-01.. VERLOPEN'],
    ],
    [
      'einddatum op de laatste dag van de kalender: daarna is er niets',
      [maz('2026-03-01')],
      regel({ einddatum: '9999-12-31' }),
      ['2026-03-01..9999-12-31 IN_ZORG'],
    ],
    [
      'intrekking voor de start',
      [],
      regel({ einddatum: '2026-02-01', redenIntrekking: '3' }),
      ['2026-03-01..2026-03-01 TOEGEWEZEN', '2026-03-02.. INGETROKKEN'],
    ],
  ])('%s', (_, records, versie, verwacht) => {
    expect(kort(records, versie)).toEqual(verwacht);
  });

  it('zegt waarheen en waarom', () => {
    const laatste = (records: Records, versie = regel()) => periodenVan(records, versie).at(-1);
    expect(laatste([maz('2026-03-01'), mez('17/5', '2026-05-20', '2026-03-01')])).toMatchObject({
      staat: 'OVERGEPLAATST',
      naar: B,
    });
    expect(laatste([mut('21/5', '2026-03-01')])).toMatchObject({ staat: 'OVERGEDRAGEN', naar: B });
    expect(laatste([], regel({ einddatum: '2026-05-25', redenIntrekking: '7' }))).toMatchObject({
      staat: 'INGETROKKEN',
      reden: '7',
    });
  });
});

describe('staat op een dag', () => {
  const p = periodenVan([maz('2026-03-05'), mez('19/5', '2026-05-20', '2026-03-05')]);

  it.each([
    ['voor de ingangsdatum', '2026-02-01', 'TOEGEWEZEN'],
    ['de dag voor de MAZ', '2026-03-04', 'TOEGEWEZEN'],
    ['de dag van de MAZ', '2026-03-05', 'IN_ZORG'],
    ['de laatste dag van zorg', '2026-05-20', 'IN_ZORG'],
    ['de dag erna', '2026-05-21', 'BEEINDIGD'],
    ['de laatste dag van de kalender', '9999-12-31', 'BEEINDIGD'],
  ])('%s', (_, dag, staat) => {
    expect(staatOp(p, datum(dag))).toBe(staat);
  });
});
