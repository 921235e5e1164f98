import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { Verhaal } from '../../handlers/verhaal.js';
import { BEVINDINGREGELS } from './regels.js';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';
const C = '00000000-0000-4000-8000-00000000000c';

function verhaal(vandaag = '2026-03-16'): Verhaal {
  const v = new Verhaal(vandaag);
  v.geboren(A, '1970-05-20');
  v.inkomen(A, 2024, 3_000_000);
  return v;
}

const codes = (v: Verhaal): string[] => v.stand(A).bevindingen.map((b) => b.code);

describe('wat niet klopt, krijgt een bevinding; de rest gaat door', () => {
  it('EB-B01 een einde voor het begin: die zorg telt niet, andere wel', () => {
    const v = verhaal();
    v.meld(A, 'OverigeZorg', {
      leveringsvorm: 'PGB',
      van: datum('2026-03-01'),
      tm: datum('2026-02-28'),
      vervallen: false,
    });
    v.zorg(A, { van: '2026-03-01' });
    expect(codes(v)).toEqual(['EB-B01']);
    expect(v.stand(A).maanden).toMatchObject([{ clientdeel: 25000 }]);
    v.meld(A, 'OverigeZorg', {
      leveringsvorm: 'PGB',
      van: datum('2026-03-01'),
      tm: datum('2026-03-01'),
      vervallen: false,
    });
    expect(codes(v)).toEqual([]);
    expect(v.van(A, 'BevindingVervallen')).toMatchObject([{ code: 'EB-B01' }]);
  });

  it('EB-B02 drie leveringsvormen tegelijk: de hoogste in rang telt', () => {
    const v = verhaal();
    v.zorg(A, { van: '2026-03-01', vorm: '7' }, { van: '2026-03-01', vorm: '5' });
    expect(codes(v)).toEqual([]);
    v.zorg(A, { van: '2026-03-01', vorm: '7' }, { van: '2026-03-01', vorm: '5' }, { van: '2026-03-01', vorm: '4' });
    expect(codes(v)).toEqual(['EB-B02']);
    expect(v.van(A, 'BijdrageHerzien').at(-1)?.maanden[0]?.nieuw.delen ?? []).toMatchObject([]);
    expect(v.stand(A).maanden).toMatchObject([{ clientdeel: 25000 }]);
  });

  it('EB-B03 tweemaal inkomen over een jaar: het laatst vastgestelde telt, ook als het eerder binnenkomt', () => {
    const v = verhaal();
    v.zorg(A, { van: '2026-03-01' });
    v.inkomen(A, 2024, 3_600_000, '2026-03-15');
    expect(v.stand(A).maanden).toMatchObject([{ clientdeel: 25000 }]);
    v.inkomen(A, 2024, 3_600_000, '2026-03-17');
    expect(v.stand(A).maanden).toMatchObject([{ clientdeel: 30000 }]);
    expect(codes(v)).toEqual(['EB-B03']);
    expect(v.stand(A).bevindingen[0]!.feiten).toHaveLength(3);
  });

  it('EB-B04 een geboortedatum die de 18e verjaardag verzet', () => {
    const v = verhaal();
    v.zorg(A, { van: '2026-03-01' });
    v.geboren(A, '2008-03-16');
    expect(codes(v)).toEqual(['EB-B04']);
    expect(v.stand(A).bevindingen[0]!.tekst).toContain('2026-03-16');
    expect(v.stand(A).maanden).toMatchObject([{ clientdeel: 13151 }]);
    v.geboren(A, '2008-04-16');
    expect(v.stand(A).maanden).toMatchObject([{ clientdeel: 0 }]);
  });

  it('EB-B05 een overlijden dat laat bekend wordt: wat daarna was vastgesteld, gaat terug', () => {
    const v = verhaal('2026-01-01');
    v.zorg(A, { van: '2026-01-01', vorm: '5' });
    v.dag('2026-05-01');
    v.meld(A, 'Overlijden', { overlijdensdatum: datum('2026-02-28') });
    expect(codes(v)).toEqual(['EB-B05']);
    const [herziening] = v.van(A, 'BijdrageHerzien');
    expect(herziening!.maanden.map((m) => [m.nieuw.maand, m.verschil])).toEqual([
      ['2026-03', -25000],
      ['2026-04', -25000],
      ['2026-05', -25000],
    ]);
    expect(v.dag('2026-08-01')).toEqual([]);
  });

  it('EB-B06 en EB-B07 een overlijden dat verandert, en een voor de geboorte: er wordt gewacht', () => {
    const v = verhaal();
    v.zorg(A, { van: '2026-03-01' });
    v.meld(A, 'Overlijden', { overlijdensdatum: datum('2026-03-10') });
    v.meld(A, 'Overlijden', { overlijdensdatum: datum('1960-03-10') });
    expect(codes(v).sort()).toEqual(['EB-B05', 'EB-B06', 'EB-B07', 'EB-B08']);
    expect(v.stand(A).uitstel).toMatchObject({ reden: 'GEBOORTE_NA_OVERLIJDEN' });
    v.meld(A, 'Overlijden', { overlijdensdatum: datum('2026-03-10') });
    expect(v.stand(A).uitstel).toBeNull();
    expect(codes(v)).toEqual(['EB-B06']);
  });

  it('EB-B08 zorg die na het overlijden begint', () => {
    const v = verhaal();
    v.meld(A, 'Overlijden', { overlijdensdatum: datum('2026-03-10') });
    v.zorg(A, { van: '2026-03-11' });
    expect(codes(v)).toEqual(['EB-B08']);
    expect(v.stand(A).maanden).toEqual([]);
  });

  it('EB-B09 twee partners tegelijk: wie het laatst kwam, telt; na elkaar mag', () => {
    const v = verhaal();
    const tot = { van: datum('2020-01-01'), tm: datum('2025-12-31') };
    v.meld(A, 'Huishouden', { partner: B, relatie: 'GEHUWD', ...tot, vervallen: false });
    v.meld(A, 'Huishouden', { partner: C, relatie: 'GEHUWD', van: datum('2026-01-01'), tm: null, vervallen: false });
    expect(codes(v)).toEqual([]);
    v.meld(A, 'Huishouden', { partner: B, relatie: 'GEHUWD', van: datum('2020-01-01'), tm: null, vervallen: false });
    expect(codes(v)).toEqual(['EB-B09']);
  });

  it('EB-B10 en EB-B11 een onbekende vorm, en een gegeven dat eindigt voor het begint', () => {
    const v = verhaal();
    v.zorg(A, { van: '2026-03-01', vorm: '6' });
    const rest = { soort: 'KINDERLAST', opAanvraag: false, vervallen: false };
    v.meld(A, 'Omstandigheid', { van: datum('2026-03-02'), tm: datum('2026-03-01'), ...rest });
    expect(codes(v)).toEqual(['EB-B10', 'EB-B11']);
    expect(v.stand(A).maanden).toEqual([]);
  });
});

it('heeft van elke regel een eigen code, in volgorde', () => {
  const alle = BEVINDINGREGELS.map((r) => r.code);
  expect(alle).toEqual([...new Set(alle)].sort());
});
