import type { Berichtnaam, Clientwaarde, Headerwaarde } from './catalogus.js';
import { planVan, type Plan } from './tabellen/plan.js';
import { samengevouwen } from './tabellen/xsd.js';

/*
 * The values of a message are its texts as they stand, because the rules, the retour and a second reading need them so. Who
 * takes a message in wants one form for one value: ` 2020-09-10 ` is 2020-09-10, `+007` is 7.
 */

/** A client block with its numbers, dates and times in their normal form; texts and codes unchanged. */
export function genormaliseerdeClient<B extends Berichtnaam>(bericht: B, client: Clientwaarde<B>): Clientwaarde<B> {
  return genormaliseerd(planVan(bericht).client, client) as Clientwaarde<B>;
}

/** The same for a Header. */
export function genormaliseerdeHeader<B extends Berichtnaam>(bericht: B, header: Headerwaarde<B>): Headerwaarde<B> {
  return genormaliseerd(planVan(bericht).header, header) as Headerwaarde<B>;
}

function genormaliseerd(plan: Plan, waarde: unknown): unknown {
  const [item] = plan.velden;
  if (plan.isLijst && item) {
    return (waarde as readonly unknown[]).map((w) =>
      item.plan ? genormaliseerd(item.plan, w) : tekst(w, item.type?.waarde),
    );
  }
  const velden = plan.velden.flatMap((veld) => {
    const w = (waarde as Record<string, unknown>)[veld.sleutel];
    if (w === undefined) return [];
    return [[veld.sleutel, veld.plan ? genormaliseerd(veld.plan, w) : tekst(w, veld.type?.waarde)] as const];
  });
  return Object.fromEntries(velden);
}

function tekst(waarde: unknown, soort: 'tekst' | 'getal' | 'datum' | 'tijd' | undefined): unknown {
  if (typeof waarde !== 'string' || soort === 'tekst') return waarde;
  const kaal = samengevouwen(waarde);
  // BigInt, because a number of any length is valid XML; `-0` is 0.
  return soort === 'getal' && /^[+-]?\d+$/.test(kaal) ? String(BigInt(kaal.replace('+', ''))) : kaal;
}
