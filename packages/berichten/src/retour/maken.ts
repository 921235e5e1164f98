import { stelZeker } from '@iwlz/basis';
import type { Fout, Klasseverwijzing } from '../bevindingen.js';
import { BERICHTEN, RETOUR_VAN, type Clientwaarde, type Headerwaarde, type Heenbericht } from '../catalogus.js';
import { GEEN_OPMERKING, NIET_BEOORDEELD, retourcodeIn, TECHNISCH_AFGEKEURD } from '../codelijsten/retourcodes.js';
import { RELEASE } from '../release.js';
import { planVan, type Plan } from '../tabellen/plan.js';

export type RetourOp<B extends Heenbericht> = (typeof RETOUR_VAN)[B];

/** What the retour says of itself. There is no clock here: the caller says which day it is. */
export interface Retourkenmerk {
  readonly identificatieRetour: string;
  readonly dagtekeningRetour: string;
  /** Rules of the official set led to a refusal: the retour then names the version of that set. */
  readonly metXsltVersie: boolean;
  /**
   * Codes on the message as a whole; absent when everything was accepted. Those of the platform's own cannot stand in a
   * retour: when there are no others, the Header says 0001, because the whole is refused.
   */
  readonly codes?: readonly string[];
}

/** Codes on one class of a client block. */
export interface Klassecodes extends Omit<Klasseverwijzing, 'blok'> {
  readonly codes: readonly string[];
}

/** A client block as it goes back. */
export interface Retourclient<B extends Heenbericht> {
  readonly client: Clientwaarde<RetourOp<B>>;
  /** Codes that the retour of this release has no place for: the platform's own. The sender must hear them another way. */
  readonly nietVermeld: readonly string[];
}

/**
 * The Header of a retour (berichten.md 7): that of the heenbericht unchanged, also Afzender and Ontvanger, with the fields of
 * the retour. Everything accepted: write it without clients. Something refused: codes `[GEEN_OPMERKING]` here, and the blocks.
 * Technical refusal, the short form: codes `[TECHNISCH_AFGEKEURD]`, and nothing after it.
 */
export function retourHeader<B extends Heenbericht>(
  bericht: B,
  heen: Headerwaarde<B>,
  kenmerk: Retourkenmerk,
): Headerwaarde<RetourOp<B>> {
  const codes = kenmerk.codes?.flatMap((code) => retourcodeIn(code) ?? []);
  const header = {
    ...heen,
    berichtCode: BERICHTEN[RETOUR_VAN[bericht]].code,
    identificatieRetour: kenmerk.identificatieRetour,
    dagtekeningRetour: kenmerk.dagtekeningRetour,
    ...(kenmerk.metXsltVersie ? { xsltVersie: RELEASE.xsltVersie } : {}),
    xsdVersieRetour: { basisschemaXsdVersie: RELEASE.xsdVersie, berichtXsdVersie: RELEASE.xsdVersie },
    ...(codes ? { retourCodes: codes.length > 0 ? codes : [TECHNISCH_AFGEKEURD] } : {}),
  };
  return header as object as Headerwaarde<RetourOp<B>>;
}

/**
 * A client block with its codes: the whole block unchanged, each class with the codes that were found on it, and
 * `GEEN_OPMERKING` on the others. A block is in a retour only if it was refused; that it stands there is the refusal.
 *
 * Codes that came after this release go out as `retourcodeIn` says. Those outside the official list (`ZT-...`) cannot stand in
 * the message and are given back. A class with only such a code has `GEEN_OPMERKING`: 0001 would refuse the whole message,
 * also the clients that were accepted, and 0233 would be untrue.
 */
export function retourClient<B extends Heenbericht>(
  bericht: B,
  client: Clientwaarde<B>,
  opKlassen: readonly Klassecodes[],
): Retourclient<B> {
  const opKlasse = new Map<string, Set<string>>();
  const nietVermeld = new Set<string>();
  for (const { klasse, volgnummer, codes } of opKlassen) {
    for (const code of codes) {
      const vermeld = retourcodeIn(code);
      if (vermeld === undefined) nietVermeld.add(code);
      else voegToe(opKlasse, `${klasse} ${volgnummer}`, vermeld);
    }
  }
  const met = metCodes(planVan(bericht).client, client, (klasse, volgnummer) => {
    const sleutel = `${klasse} ${volgnummer}`;
    const codes = opKlasse.get(sleutel);
    opKlasse.delete(sleutel);
    return codes ? [...codes] : [GEEN_OPMERKING];
  });
  stelZeker(opKlasse.size === 0, `retourcodes op een klasse die er niet is: ${[...opKlasse.keys()].join(', ')}`);
  return { client: met as Clientwaarde<RetourOp<B>>, nietVermeld: [...nietVermeld] };
}

/** A client block that was not judged, because the message as a whole was refused. */
export function retourNietBeoordeeld<B extends Heenbericht>(
  bericht: B,
  client: Clientwaarde<B>,
): Clientwaarde<RetourOp<B>> {
  return metCodes(planVan(bericht).client, client, () => [NIET_BEOORDEELD]) as Clientwaarde<RetourOp<B>>;
}

/** The codes of the findings of a block, class by class: what `retourClient` takes. */
export function klassecodes(fouten: readonly Fout[], blok: number): Klassecodes[] {
  return fouten.flatMap((fout) =>
    fout.klassen
      .filter((k) => k.blok === blok)
      .map(({ klasse, volgnummer }) => ({ klasse, volgnummer, codes: [fout.retourcode] })),
  );
}

/** A copy in which each class of the message carries RetourCodes; classes of one name are numbered as they stand. */
function metCodes(
  plan: Plan,
  waarde: object,
  codesVan: (klasse: string, volgnummer: number) => readonly string[],
): object {
  const tellers = new Map<string, number>();

  function kopie(p: Plan, w: object): object {
    if (!p.isBerichtklasse) return w;
    const volgnummer = (tellers.get(p.naam) ?? 0) + 1;
    tellers.set(p.naam, volgnummer);
    const velden = p.velden.flatMap((veld) => {
      const kind = (w as Record<string, unknown>)[veld.sleutel];
      return kind === undefined ? [] : [[veld.sleutel, veld.plan ? inhoud(veld.plan, kind) : kind] as const];
    });
    return { ...Object.fromEntries(velden), retourCodes: codesVan(p.naam, volgnummer) };
  }

  function inhoud(p: Plan, w: unknown): unknown {
    const item = p.isLijst ? p.velden[0]?.plan : undefined;
    if (item) return (w as readonly object[]).map((eenheid) => kopie(item, eenheid));
    return p.isLijst ? w : kopie(p, w as object);
  }

  return kopie(plan, waarde);
}

function voegToe(opKlasse: Map<string, Set<string>>, sleutel: string, code: string): void {
  const codes = opKlasse.get(sleutel);
  if (codes) codes.add(code);
  else opKlasse.set(sleutel, new Set([code]));
}
