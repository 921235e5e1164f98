import { describe, expect, it } from 'vitest';
import { GEVALLEN, type Geval } from '../testhulp/gevallen/index.js';
import { REGELS } from './index.js';
import { op, toetstNiets, type Regel, type Uitkomst } from './regel.js';
import { Toetser } from './toetser.js';
import { isEigenCode } from './zt.js';

/*
 * Proof that the tests see every row of the rules: with its predicate turned round, and with the row silenced, at least one
 * of the messages of `gevallen.spec.ts` gets another verdict than the official set gives it.
 */

const OFFICIEEL = REGELS.filter((regel) => !isEigenCode(regel.code));
const LEESBAAR = GEVALLEN.filter(({ verwacht }) => verwacht !== 'xsd');

function codes({ bericht, boom }: Geval, regels: readonly Regel[]): string {
  const toetser = new Toetser(bericht, regels);
  const { header, clienten } = boom;
  const fouten = [
    ...toetser.header(header),
    ...clienten.flatMap((client, i) => [...toetser.client(client, i + 1, clienten.length === 1)]),
    ...toetser.einde(),
  ];
  return fouten.map((f) => f.code).join(' ');
}

/** The messages whose verdict changes when this row is replaced. */
function gezien(rij: Regel, vervanging: Regel): Geval | undefined {
  const regels = OFFICIEEL.map((regel) => (regel === rij ? vervanging : regel));
  const vanBericht = LEESBAAR.filter((geval) => rij.berichten.includes(geval.bericht));
  // Those that break the rule first: there it is most likely to be seen.
  const [wel, niet] = [true, false].map((met) => vanBericht.filter((g) => g.verwacht.includes(rij.code) === met));
  return [...wel!, ...niet!].find((geval) => codes(geval, regels) !== geval.verwacht);
}

function omgekeerd(regel: Regel): Regel {
  const draaiOm = (uitkomst: Uitkomst, eenheid: object): Uitkomst =>
    [...(uitkomst || [])].length === 0 && [op(eenheid)];
  if ('toets' in regel) return { ...regel, toets: (k, o) => draaiOm(regel.toets(k, o), k) };
  if ('slot' in regel) return { ...regel, slot: (header) => draaiOm(regel.slot(header), header) };
  return { ...regel, uniek: (client) => (regel.uniek(client) === '' ? 'x' : '') };
}

function zwijgend(regel: Regel): Regel {
  if ('toets' in regel) return { ...regel, toets: toetstNiets };
  if ('slot' in regel) return { ...regel, slot: toetstNiets };
  let nummer = 0;
  return { ...regel, uniek: () => String(nummer++) };
}

describe('elke rij wordt getoetst', () => {
  it('in het geheugen is het oordeel hetzelfde als over een bestand', () => {
    for (const geval of LEESBAAR)
      expect(codes(geval, OFFICIEEL), `${geval.bericht} ${geval.naam}`).toBe(geval.verwacht);
  });

  it.each(OFFICIEEL.map((rij) => [rij.code, rij.bron, rij] as const))('%s (%s)', (_, __, rij) => {
    expect(gezien(rij, omgekeerd(rij)), 'omgekeerd').toBeDefined();
    const isOpen = 'toets' in rij && rij.toets === toetstNiets;
    expect(gezien(rij, zwijgend(rij)) !== undefined, 'zwijgend').toBe(!isOpen);
  });
});
