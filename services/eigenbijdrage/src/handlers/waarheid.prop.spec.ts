import { plusDagen } from '@iwlz/basis';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maand, maandenVan, maandVan, type Maand, type Wlzmaand } from '../domain/berekening/index.js';
import { perMaand, totaal } from '../domain/besluit/maandrij.js';
import { grenzen } from '../domain/besluit/termijn.js';
import type { Stand } from '../domain/stand.js';
import { BEGIN, gebeurtenissen, PERSONEN, speel } from './testhulp/verhalen.js';
import { Waarheid } from './testhulp/waarheid.js';
import { Verhaal } from './verhaal.js';

const RUNS = { numRuns: 50 };
/** Before anything that a story tells. */
const EERSTE = maand('2023-01');

let vergeleken = 0;

it('is wat gepubliceerd is wat een berekening vanaf niets geeft, in welke volgorde alles ook binnenkomt', () => {
  fc.assert(
    fc.property(gebeurtenissen, (verhaal) => {
      const v = new Verhaal(BEGIN);
      const waarheid = new Waarheid(v);
      for (const g of verhaal) {
        speel(v, g);
        waarheid.hoor(g, plusDagen(v.vandaag, -g.oud));
      }
      for (const wie of PERSONEN) {
        expect(gepubliceerd(v, wie)).toBe(totaal(v.stand(wie).maanden));
        klopt(v, waarheid, wie);
      }
    }),
    RUNS,
  );
  expect(vergeleken).toBeGreaterThan(RUNS.numRuns);
});

/** The sum of all that was ever published about the client. */
function gepubliceerd(v: Verhaal, wie: string): number {
  const eerst = v.van(wie, 'BijdrageVastgesteld').flatMap((b) => b.maanden.map((m) => m.clientdeel));
  const daarna = v.van(wie, 'BijdrageHerzien').map((b) => b.verschil);
  return [...eerst, ...daarna].reduce((som, b) => som + b, 0);
}

/** Every month is decided as it comes out, or out of reach; there is waiting when, and only when, something is missing that matters. */
function klopt(v: Verhaal, waarheid: Waarheid, wie: string): void {
  const stand = v.stand(wie);
  const besloten = perMaand(stand.maanden);
  const { eerste, herziening } = grenzen(v.vandaag);
  const onbekend: Maand[] = [];
  for (const m of maandenVan(EERSTE, maandVan(v.vandaag))) {
    const uitkomst = waarheid.maand(wie, m);
    const rij = besloten.get(m);
    const zorg = waarheid.heeftZorg(wie, m);
    if (rij?.teLaat) continue;
    if (!uitkomst) {
      if (rij ? m >= herziening : zorg && m >= eerste) onbekend.push(m);
    } else if (rij) {
      const moet = { bedrag: uitkomst.bedrag, berekend: uitkomst.clientdeel };
      const betaalt = m >= herziening ? { clientdeel: uitkomst.clientdeel } : {};
      expect([wie, m, rij]).toMatchObject([wie, m, { ...moet, ...betaalt }]);
      vergeleken++;
    } else {
      expect([wie, m, zorg, nietVerschuldigd(uitkomst)]).toEqual([wie, m, false, true]);
    }
  }
  verwacht(stand, onbekend.length > 0, v);
}

const nietVerschuldigd = ({ clientdeel }: Wlzmaand): boolean => clientdeel === 0;

function verwacht({ uitstel }: Stand, moetWachten: boolean, v: Verhaal): void {
  expect([uitstel?.reden, uitstel !== null]).toEqual([uitstel?.reden, moetWachten]);
  if (uitstel) expect(uitstel.opnieuwOp > v.vandaag).toBe(true);
}
