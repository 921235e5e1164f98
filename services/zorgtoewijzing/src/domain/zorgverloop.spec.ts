import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { B, dossierMet, maz, mez, regel, SLEUTEL, vastgesteld, ZORGKANTOOR } from './voorbeelden.js';
import { genormaliseerd, zorgverloop } from './zorgverloop.js';

const ZORG = maz('2026-03-05');
const tijden = (dossier: ReturnType<typeof dossierMet>) =>
  zorgverloop(dossier).map(({ van, tot, einde, reden }) => [van, tot, einde, reden]);

describe('zorgverloop (9.7, Care)', () => {
  it('geeft per tijd in zorg haar situatie', () => {
    expect(zorgverloop(dossierMet(vastgesteld(), ZORG))).toEqual([
      {
        toewijzing: SLEUTEL,
        zorgkantoor: ZORGKANTOOR,
        soort: '1',
        etmalen: null,
        van: '2026-03-05',
        tot: null,
        einde: null,
        reden: null,
      },
    ]);
  });

  it.each([
    ['17', 'MUT17'],
    ['19', 'MUT19'],
    ['20', 'MUT20'],
  ])('eindigt met een %s', (code, einde) => {
    const ls = code === '20' ? '7' : '5';
    const dossier = dossierMet(vastgesteld(), ZORG, mez(`${code}/${ls}`, '2026-05-20', '2026-03-05'));
    expect(tijden(dossier)).toEqual([['2026-03-05', '2026-05-20', einde, null]]);
  });

  it('begint op de Sleuteldatum', () => {
    const dossier = dossierMet(vastgesteld(), maz('2026-03-05', { sleuteldatum: '2026-03-02' }));
    expect(tijden(dossier)).toEqual([['2026-03-02', null, null, null]]);
  });

  it('houdt onderbroken zorg uit elkaar, ook als zij aansluit', () => {
    const dossier = dossierMet(vastgesteld(), ZORG, mez('20/7', '2026-04-10', '2026-03-05'), maz('2026-04-11'));
    expect(tijden(dossier)).toEqual([
      ['2026-03-05', '2026-04-10', 'MUT20', null],
      ['2026-04-11', null, null, null],
    ]);
  });

  it('eindigt door wat van buiten komt', () => {
    expect(tijden(dossierMet(vastgesteld(regel({ einddatum: '2026-06-30' })), ZORG))).toEqual([
      ['2026-03-05', '2026-06-30', 'EINDDATUM', null],
    ]);
    expect(tijden(dossierMet(vastgesteld(regel({ einddatum: '2026-05-25', redenIntrekking: '7' })), ZORG))).toEqual([
      ['2026-03-05', '2026-05-25', 'INTREKKING', '7'],
    ]);
    const overleden = { ...dossierMet(vastgesteld(), ZORG), overlijdensdatum: datum('2026-06-03') };
    expect(tijden(overleden)).toEqual([['2026-03-05', '2026-06-03', 'OVERLIJDEN', '1']]);
  });

  it('ordent op eerste dag en dan op sleutel', () => {
    const bijB = { ...SLEUTEL, instelling: B };
    const dossier = dossierMet(
      vastgesteld(),
      vastgesteld(regel({ toewijzing: bijB })),
      ZORG,
      maz('2026-03-05', { toewijzing: bijB }),
      maz('2026-03-03', { toewijzing: { ...bijB } }),
    );
    expect(zorgverloop(dossier).map((p) => [p.van, p.toewijzing.instelling])).toEqual([
      ['2026-03-03', B],
      ['2026-03-05', SLEUTEL.instelling],
    ]);
  });
});

it('maakt van gelijke perioden dezelfde tekst, in welke volgorde hun velden ook staan', () => {
  const [p] = zorgverloop(dossierMet(vastgesteld(), ZORG));
  const gedraaid = Object.fromEntries(Object.entries(p!).reverse()) as typeof p;
  expect(JSON.stringify(genormaliseerd([gedraaid!]))).toBe(JSON.stringify([p]));
});
