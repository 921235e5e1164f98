import { dagErna, datum, plusDagen } from '@iwlz/basis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dagenIn, eersteDag, maandenVan, plusMaand } from '../kalender/maand.js';
import { huishoudenVan } from '../personen/huishouden.js';
import type { Persoon } from '../personen/persoon.js';
import { wlzInvoer } from '../testhulp/willekeurig.js';
import { Spoor } from '../uitleg/spoor.js';
import type { Stap } from '../uitleg/stap.js';
import { berekenWlz } from './bereken.js';
import { Regimes } from './regime.js';
import type { WlzInvoer } from './wlz.js';

const RUNS = { numRuns: 100 };

/** The household seen from the other side. Both alive: with the client everything ends. */
function gespiegeld(invoer: WlzInvoer): WlzInvoer {
  const { relatie, van, tm, ...client } = invoer.partner!;
  return { ...invoer, client, partner: { ...invoer.client, relatie, ...(van && { van }), ...(tm && { tm }) } };
}

function onsterfelijk<P extends Persoon>({ overlijdensdatum: _, ...persoon }: P): Omit<P, 'overlijdensdatum'> {
  return persoon;
}

describe('the Wlz contribution', () => {
  it('is never negative, and is the sum of its parts', () => {
    fc.assert(
      fc.property(wlzInvoer, (invoer) => {
        const { maanden, totaal } = berekenWlz(invoer);
        expect(totaal).toBe(maanden.reduce((som, m) => som + m.bedrag, 0));
        for (const m of maanden) {
          expect(m.bedrag).toBe(m.delen.reduce((som, d) => som + d.bedrag, 0));
          expect(m.clientdeel).toBe(m.delen.reduce((som, d) => som + d.clientdeel, 0));
          for (const d of m.delen) {
            expect(d.bedrag).toBeGreaterThanOrEqual(0);
            expect(d.clientdeel).toBeGreaterThanOrEqual(0);
            expect(d.clientdeel).toBeLessThanOrEqual(d.bedrag);
          }
          expect(m.delen.reduce((som, d) => som + d.dagen, 0)).toBeLessThanOrEqual(dagenIn(m.maand));
        }
      }),
      RUNS,
    );
  });

  it('is the same however the range of months is cut', () => {
    fc.assert(
      fc.property(wlzInvoer, (invoer) => {
        const los = maandenVan(invoer.van, invoer.tm!).map((van) => berekenWlz({ ...invoer, van, tm: van }).maanden[0]);
        expect(berekenWlz(invoer).maanden).toEqual(los);
      }),
      RUNS,
    );
  });

  it('does not depend on the order of any list', () => {
    const omgekeerd = <P extends Persoon>(p: P): P => ({
      ...p,
      zorgperioden: p.zorgperioden?.toReversed(),
      inkomens: p.inkomens?.toReversed(),
    });
    fc.assert(
      fc.property(wlzInvoer, (invoer) => {
        const anders = {
          ...invoer,
          client: omgekeerd(invoer.client),
          ...(invoer.partner && { partner: omgekeerd(invoer.partner) }),
        };
        expect(berekenWlz(anders)).toEqual(berekenWlz(invoer));
      }),
      RUNS,
    );
  });

  it('of a couple is the same from either side, and the shares add up to the whole but for a cent', () => {
    const paren = wlzInvoer.filter(
      (invoer) => invoer.partner !== undefined && invoer.partner.relatie !== 'EERSTEGRAADS',
    );
    fc.assert(
      fc.property(paren, (invoer) => {
        // Only while they are a couple: outside the relation each is asked about themselves.
        const { van: _, tm: __, ...partner } = invoer.partner!;
        const paar: WlzInvoer = {
          ...invoer,
          client: onsterfelijk(invoer.client),
          partner: onsterfelijk(partner),
        };
        const [heen, terug] = [berekenWlz(paar), berekenWlz(gespiegeld(paar))];
        expect(terug.totaal).toBe(heen.totaal);
        expect(terug.regimeverloop).toEqual(heen.regimeverloop);
        for (const [i, m] of heen.maanden.entries()) {
          expect(Math.abs(m.clientdeel + terug.maanden[i]!.clientdeel - m.bedrag)).toBeLessThanOrEqual(m.delen.length);
        }
      }),
      RUNS,
    );
  });

  it('has each day in the regime that the table gives for that day alone', () => {
    fc.assert(
      fc.property(wlzInvoer, (invoer) => {
        const verloop = berekenWlz(invoer).regimeverloop;
        const regimes = new Regimes(huishoudenVan(invoer.client, invoer.partner), invoer);
        const einde = eersteDag(plusMaand(invoer.tm!, 1));
        for (let dag = eersteDag(invoer.van); dag < einde; dag = plusDagen(dag, 1)) {
          const duur = verloop.find((r) => r.van <= dag && dag <= r.tm);
          expect(duur?.regime, dag).toBe(regimes.op(dag)?.regime);
        }
        for (const [i, r] of verloop.slice(1).entries()) {
          expect(verloop[i]!.regime !== r.regime || dagErna(verloop[i]!.tm)! < r.van).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('comes out the same when it explains itself, and every step has a text and a source', () => {
    fc.assert(
      fc.property(wlzInvoer, (invoer) => {
        const spoor = new Spoor();
        expect(berekenWlz(invoer, spoor)).toEqual(berekenWlz(invoer));
        expect(spoor.stappen).toHaveLength(maandenVan(invoer.van, invoer.tm!).length);
        spoor.stappen.forEach(klopt);
      }),
      RUNS,
    );

    function klopt(stap: Stap): void {
      expect(stap.tekst).toMatch(/\S\.$/);
      expect(stap.tekst).not.toMatch(/undefined|NaN/);
      expect(stap.bron).not.toBe('');
      stap.stappen.forEach(klopt);
    }
  });

  it('does not care about absence, a BSN, or care after the range', () => {
    fc.assert(
      fc.property(wlzInvoer, (invoer) => {
        const later = { leveringsvorm: 'VB', van: datum('2027-06-01') } as const;
        const client = { ...invoer.client, zorgperioden: [...invoer.client.zorgperioden!, later] };
        const afwezigheden = [{ van: eersteDag(invoer.van) }];
        expect(berekenWlz({ ...invoer, client, afwezigheden })).toEqual(berekenWlz(invoer));
      }),
      RUNS,
    );
  });
});
