import { datum } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import { Verhaal } from '../handlers/verhaal.js';
import { STANDAARD } from './instellingen.js';
import { maz, mez, mut, regel, SLEUTEL, wegMut } from './voorbeelden.js';

const normen = (feiten: readonly zorg.ZorgFeit[]) =>
  feiten.flatMap((f) =>
    f.type === 'WachtnormOverschreden'
      ? [`${f.data.leveringsstatus} ${f.data.sinds} ${f.data.datum} op ${f.data.opDag}`]
      : [],
  );

/** A client with profile 754 (VV) who waits from 4 March 2026, told the same day. */
function wacht(status = '18/7', instellingen = STANDAARD): Verhaal {
  const v = new Verhaal('2026-03-04', instellingen);
  v.aw33(regel());
  v.meld({ mut: [mut(status, '2026-03-04')] });
  return v;
}

describe('een wachttijd die over de norm gaat (5)', () => {
  it.each([
    ['urgent: twee weken', '18/6', '2026-03-18', '2026-03-19'],
    ['actief, V&V: zes weken', '18/7', '2026-04-15', '2026-04-16'],
    ['voorkeur: een jaar', '18/2', '2027-03-04', '2027-03-05'],
  ])('%s', (_, status, laatste, op) => {
    const v = wacht(status);
    expect(normen(v.dag(laatste))).toEqual([]);
    expect(normen(v.dag(op))).toEqual([`${status.slice(3)} 2026-03-04 ${laatste} op ${op}`]);
    expect(normen(v.dag('2028-01-01'))).toEqual([]);
    expect(v.service.due(v.dossier)).toBeUndefined();
  });

  it('uit voorzorg bouwt geen wachttijd op', () => {
    expect(normen(wacht('12/3').dag('2030-01-01'))).toEqual([]);
  });

  it('eindigt met de zorg, en begint na een onderbreking opnieuw', () => {
    const v = wacht();
    v.dag('2026-03-25');
    v.meld({ maz: [maz('2026-03-20')] });
    v.meld({ mez: [mez('20/6', '2026-03-24', '2026-03-20')] });
    expect(normen(v.dag('2026-05-01'))).toEqual(['6 2026-03-25 2026-04-08 op 2026-04-09']);
  });

  it('begint opnieuw bij een andere status of classificatie (OP103)', () => {
    const v = wacht();
    v.dag('2026-04-10');
    v.meld({ mut: [mut('18/7', '2026-04-10', { leveringsstatusClassificatie: '12' })] });
    expect(normen(v.dag('2026-05-22'))).toEqual([]);
    expect(normen(v.dag('2026-05-23'))).toEqual(['7 2026-04-10 2026-05-22 op 2026-05-23']);
  });

  it('die al om is als zij bekend wordt, wordt dan gemeld; en niet nog eens als zij even weg was', () => {
    const v = new Verhaal('2026-06-01');
    v.aw33(regel());
    expect(normen(v.meld({ mut: [mut('18/7', '2026-03-04')] }))).toEqual(['7 2026-03-04 2026-04-15 op 2026-06-01']);
    v.meld({ mutatieVerwijderingen: [wegMut('2026-03-04')] });
    expect(normen(v.meld({ mut: [mut('18/7', '2026-03-04')] }))).toEqual([]);
  });

  it('loopt niet door na het einde van de toewijzing', () => {
    const v = wacht();
    v.overlijden('2026-03-20');
    expect(normen(v.dag('2027-01-01'))).toEqual([]);
  });

  it('heeft in een andere sector een andere norm, en zonder norm geen melding', () => {
    const v = new Verhaal('2026-03-04');
    v.aw33(
      regel({ toewijzing: { ...SLEUTEL, zzpCode: '800' } }),
      regel({ toewijzing: { ...SLEUTEL, zzpCode: '999' } }),
    );
    for (const zzpCode of ['800', '999'])
      v.meld({ mut: [mut('18/7', '2026-03-04', { toewijzing: { ...SLEUTEL, zzpCode } })] });
    expect(normen(v.dag('2027-01-01'))).toEqual(['7 2026-03-04 2026-06-03 op 2026-06-04']);
  });

  it('volgt de norm die gold toen het wachten begon', () => {
    const [urgent] = STANDAARD.wachtnormen;
    const toen = { ...urgent!, tot: datum('2026-03-03') };
    const nu = { ...urgent!, vanaf: datum('2026-03-04'), dagen: 7 };
    expect(normen(wacht('18/6', { ...STANDAARD, wachtnormen: [toen, nu] }).dag('2026-03-12'))).toEqual([
      '6 2026-03-04 2026-03-11 op 2026-03-12',
    ]);
  });
});
