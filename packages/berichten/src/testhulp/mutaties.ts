import fc from 'fast-check';
import type { Berichtnaam } from '../catalogus.js';
import { planVan, type Plan, type Planveld } from '../tabellen/plan.js';
import type { Berichtboom, Boom } from './goed.js';
import { kandidaten, vanPlan } from './willekeurig.js';

/* Small changes of a message, so that it is nearly right: of values and of what is there. The structure stays right. */

/** A change: where, how and to what. Each number chooses, modulo how many there are to choose from. */
export interface Mutatie {
  readonly plek: number;
  readonly soort: number;
  readonly keus: number;
}

export function mutaties(hooguit: number): fc.Arbitrary<readonly Mutatie[]> {
  return fc.array(fc.record({ plek: fc.nat(), soort: fc.nat(), keus: fc.nat() }), { minLength: 1, maxLength: hooguit });
}

/** A place that can be changed: a field of an object, there or not, or a list. */
type Plek =
  | { readonly soort: 'veld'; readonly in: Boom; readonly veld: Planveld }
  | { readonly soort: 'lijst'; readonly lijst: unknown[]; readonly weg: (() => void) | undefined };

/** The message with these changes, one after another; the structure stays as the tables want it. */
export function gemuteerd(naam: Berichtnaam, bericht: Berichtboom, reeks: readonly Mutatie[]): Berichtboom {
  const kopie = structuredClone(bericht) as { header: Boom; clienten: Boom[] };
  for (const mutatie of reeks) {
    const plekken = allePlekken(naam, kopie);
    muteer(plekken[mutatie.plek % plekken.length] as Plek, mutatie);
  }
  return kopie;
}

function allePlekken(naam: Berichtnaam, { header, clienten }: { header: Boom; clienten: Boom[] }): Plek[] {
  const plan = planVan(naam);
  const vanClienten = clienten.flatMap((client) => plekkenIn(plan.client, client));
  const lijst: Plek[] = plan.clienten.plan?.isLijst ? [{ soort: 'lijst', lijst: clienten, weg: undefined }] : [];
  // Half of the changes of a small Header would be lost in a large block.
  const vanHeader = plekkenIn(plan.header, header);
  return [...vanHeader, ...(vanClienten.length > 100 ? [...vanHeader, ...vanHeader] : []), ...lijst, ...vanClienten];
}

function plekkenIn(plan: Plan, boom: Boom): Plek[] {
  return plan.velden.flatMap((veld): Plek[] => {
    const kind = boom[veld.sleutel];
    const eigen: Plek[] = veld.type !== undefined || !veld.verplicht ? [{ soort: 'veld', in: boom, veld }] : [];
    if (kind === undefined || !veld.plan) return eigen;
    if (!veld.plan.isLijst) return [...eigen, ...plekkenIn(veld.plan, kind as Boom)];
    const item = veld.plan.velden[0]?.plan;
    const lijst = kind as unknown[];
    const weg = veld.verplicht ? undefined : () => void Reflect.deleteProperty(boom, veld.sleutel);
    return [{ soort: 'lijst', lijst, weg }, ...(item ? lijst.flatMap((w) => plekkenIn(item, w as Boom)) : [])];
  });
}

function muteer(plek: Plek, { soort, keus }: Mutatie): void {
  if (plek.soort === 'lijst') {
    muteerLijst(plek.lijst, plek.weg, soort, keus);
    return;
  }
  const { in: boom, veld } = plek;
  const waarden = veld.type ? kandidaten(veld) : [];
  const i = keus % (waarden.length + (veld.verplicht ? 0 : 1 + Math.ceil(waarden.length / 4)));
  if (i < waarden.length) boom[veld.sleutel] = waarden[i];
  else if (boom[veld.sleutel] !== undefined) Reflect.deleteProperty(boom, veld.sleutel);
  else if (veld.plan) boom[veld.sleutel] = fc.sample(vanPlan(veld.plan), { seed: keus, numRuns: 1 })[0];
}

function muteerLijst(lijst: unknown[], weg: (() => void) | undefined, soort: number, keus: number): void {
  const i = keus % lijst.length;
  if (soort % 3 === 0 && lijst.length < 4)
    lijst.splice(soort % 2 === 0 ? i : lijst.length, 0, structuredClone(lijst[i]));
  else if (soort % 3 === 1) lijst.reverse();
  else if (lijst.length > 1) lijst.splice(i, 1);
  else weg?.();
}
