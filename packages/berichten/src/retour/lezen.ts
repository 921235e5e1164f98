import type { Klasseverwijzing } from '../bevindingen.js';
import { BERICHTEN, heenVan, type Clientwaarde, type Headerwaarde, type Retourbericht } from '../catalogus.js';
import { Plaatsen } from '../regels/plaatsen.js';
import { planVan } from '../tabellen/plan.js';

/** What a retour says of one class of a client block. */
export interface Klasseoordeel extends Omit<Klasseverwijzing, 'blok'> {
  readonly codes: readonly string[];
}

/** What a retour says of a client block, class by class, in the order of the document. */
export function klasseoordelen<B extends Retourbericht>(bericht: B, client: Clientwaarde<B>): Klasseoordeel[] {
  const plan = planVan(bericht).client;
  return [...new Plaatsen(plan, client, plan.pad, undefined).klassen()].map(({ eenheid, klasse }) => ({
    ...klasse,
    codes: retourCodes(eenheid),
  }));
}

/** The RetourCodes of a class or of the Header; none when there are none. */
export function retourCodes(eenheid: object): readonly string[] {
  return (eenheid as { readonly retourCodes?: readonly string[] }).retourCodes ?? [];
}

/** The Header of the heenbericht that a retour answers: what the retour added is taken away again. */
export function heenheader(bericht: Retourbericht, header: Headerwaarde<Retourbericht>): object {
  const heen = heenVan(bericht);
  const velden = new Set(planVan(heen).header.velden.map((veld) => veld.sleutel));
  const over = Object.entries(header).filter(([sleutel]) => velden.has(sleutel));
  return { ...Object.fromEntries(over), berichtCode: BERICHTEN[heen].code };
}

/** The client block as it was sent: the same without RetourCodes. */
export function heenclient(client: Clientwaarde<Retourbericht>): object {
  return zonderRetourCodes(client) as object;
}

function zonderRetourCodes(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(zonderRetourCodes);
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const over = Object.entries(waarde).filter(([sleutel]) => sleutel !== 'retourCodes');
  return Object.fromEntries(over.map(([sleutel, kind]) => [sleutel, zonderRetourCodes(kind)]));
}
