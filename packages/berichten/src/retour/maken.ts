import { stelZeker } from '@iwlz/basis';
import type { Klasseverwijzing } from '../bevindingen.js';
import { BERICHTEN, RETOUR_VAN, type Clientwaarde, type Headerwaarde, type Heenbericht } from '../catalogus.js';
import { GEEN_OPMERKING, NIET_BEOORDEELD, retourcodeIn, TECHNISCH_AFGEKEURD } from '../codelijsten/retourcodes.js';
import type { Clientdeel, Oordeel } from '../oordeel.js';
import { RELEASE } from '../release.js';
import { planVan, type Plan } from '../tabellen/plan.js';

export type RetourOp<B extends Heenbericht> = (typeof RETOUR_VAN)[B];

/** What the retour says of itself. There is no clock here: the caller says which day it is. */
export interface Retourkenmerk {
  readonly identificatieRetour: string;
  readonly dagtekeningRetour: string;
  /** Rules of the official set led to a refusal: the retour then names the version of that set. */
  readonly metXsltVersie: boolean;
  /** Codes on the message as a whole (`headercodes`); absent when everything was accepted. */
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
  const { codes } = kenmerk;
  const header = {
    ...heen,
    berichtCode: BERICHTEN[RETOUR_VAN[bericht]].code,
    identificatieRetour: kenmerk.identificatieRetour,
    dagtekeningRetour: kenmerk.dagtekeningRetour,
    ...(kenmerk.metXsltVersie ? { xsltVersie: RELEASE.xsltVersie } : {}),
    xsdVersieRetour: { basisschemaXsdVersie: RELEASE.xsdVersie, berichtXsdVersie: RELEASE.xsdVersie },
    ...(codes ? { retourCodes: codes } : {}),
  };
  return header as object as Headerwaarde<RetourOp<B>>;
}

/**
 * The codes on the Header of the retour on a refused message: those of what is wrong with the message as a whole. The
 * platform's own cannot stand there: when there are no others, it is the short form, after which no client block may follow.
 */
export function headercodes(opGeheel: readonly string[]): readonly string[] {
  if (opGeheel.length === 0) return [GEEN_OPMERKING];
  const codes = [...new Set(opGeheel.flatMap((code) => retourcodeIn(code) ?? []))];
  return codes.length > 0 ? codes : KORTE_VORM;
}

/** The whole is refused, and there is no more to say. */
export const KORTE_VORM: readonly string[] = [TECHNISCH_AFGEKEURD];

/**
 * A client block that was refused, as it goes back: the codes of what was found in it, of what the whole message showed
 * (`oordeel`), and `andere` that someone else put on it. Without any the message as a whole was refused, and the block was not judged.
 */
export function retourVanBlok<B extends Heenbericht>(
  bericht: B,
  deel: Clientdeel,
  oordeel: Pick<Oordeel, 'opClient'>,
  andere: readonly Klassecodes[] = [],
): Clientwaarde<RetourOp<B>> {
  const client = deel.client as Clientwaarde<B>;
  const codes = [...klassecodes(deel, oordeel), ...andere];
  if (codes.length === 0) return retourNietBeoordeeld(bericht, client);
  return retourClient(bericht, client, codes, deel.volledig ? GEEN_OPMERKING : NIET_BEOORDEELD).client;
}

/**
 * A client block with its codes: the whole block unchanged, each class with the codes that were found on it, and
 * `zonder` on the others. A block is in a retour only if it was refused; that it stands there is the refusal.
 *
 * Codes that came after this release go out as `retourcodeIn` says. Those outside the official list (`ZT-...`) cannot stand in
 * the message and are given back. A class with only such a code has `zonder`: 0001 would refuse the whole message, also the
 * clients that were accepted, and 0233 would be untrue.
 */
export function retourClient<B extends Heenbericht>(
  bericht: B,
  client: Clientwaarde<B>,
  opKlassen: readonly Klassecodes[],
  zonder = GEEN_OPMERKING,
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
    return codes ? [...codes] : [zonder];
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

/** The codes of what was found in a block and of what the whole message showed of it, class by class. */
function klassecodes({ blok, fouten }: Clientdeel, { opClient }: Pick<Oordeel, 'opClient'>): Klassecodes[] {
  const inBlok = fouten.flatMap(({ klassen, retourcode }) =>
    klassen
      .filter((k) => k.blok === blok)
      .map(({ klasse, volgnummer }) => ({ klasse, volgnummer, codes: [retourcode] })),
  );
  const overBlokken = opClient.get(blok);
  if (!overBlokken) return inBlok;
  return [...inBlok, { klasse: 'Client', volgnummer: 1, codes: overBlokken.map((k) => k.retourcode) }];
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
