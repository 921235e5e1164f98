import type { Datum } from '@iwlz/basis';

/**
 * What intake knows about messages as such (rule book zorgtoewijzing, 9.3 steps 1 and 3): whether one was sent before, and
 * the two rules that need the other messages or the clock. Step 2, the rules inside the message, lies between them.
 */
export interface Bericht {
  /** AW33, AW35, AW39. */
  readonly berichtsoort: string;
  readonly afzender: string;
  readonly identificatie: string;
  readonly dagtekening: Datum;
  /** Stands for the content, byte for byte: equal texts are the same message. */
  readonly inhoud: string;
}

/** A rule on the message itself. */
export interface Ontvangstregel {
  /** The retourcode. */
  readonly code: string;
  /** `eerste` is the first message with this kind, Afzender and Identificatie, refused ones included. */
  readonly geldt: (bericht: Bericht, eerste: Bericht | undefined, vandaag: Datum) => boolean;
  readonly tekst: string;
  readonly bron: string;
}

/** The rules of step 3. */
export const ONTVANGSTREGELS: readonly Ontvangstregel[] = [
  {
    code: '9056',
    geldt: (_, eerste) => eerste !== undefined,
    tekst:
      'U stuurde al een ander bericht van deze soort met deze Identificatie. Geef elk bericht een eigen Identificatie; ' +
      'een bericht dat u gelijk opnieuw stuurt krijgt het antwoord van het eerste.',
    bron: 'iWlz 2.2 TR056',
  },
  {
    code: 'S064',
    geldt: ({ dagtekening }, _, vandaag) => dagtekening > vandaag,
    tekst: 'De Dagtekening ligt in de toekomst. Stuur het bericht op of na de dag die erin staat.',
    bron: 'iWlz 2.2 CS064',
  },
];

/** The messages whose client blocks become events. What else can be read is an answer to one of them. */
const AANGENOMEN = ['AW33', 'AW35', 'AW39'] as const;

export function isAangenomen(berichtsoort: string): berichtsoort is (typeof AANGENOMEN)[number] {
  return (AANGENOMEN as readonly string[]).includes(berichtsoort);
}

/** On a message that is read but not taken in. It gets no retour: an answer to an answer would go round for ever. */
export const NIET_AANGENOMEN: Omit<Ontvangstregel, 'geldt'> = {
  code: '0001',
  tekst: `Dit bericht is zelf een antwoord en wordt hier niet aangenomen. Aangenomen worden: ${AANGENOMEN.join(', ')}.`,
  bron: 'berichten.md 1',
};

/** What makes two messages the same one to the standard: kind, Afzender and Identificatie. */
export function berichtkenmerk(b: Pick<Bericht, 'berichtsoort' | 'afzender' | 'identificatie'>): string {
  return JSON.stringify([b.berichtsoort, b.afzender, b.identificatie]);
}

/** Step 1: whether the message is a repeat, to be answered as the first and otherwise let be (N17). */
export function isHerhaling(bericht: Bericht, eerste: Bericht | undefined): boolean {
  return eerste !== undefined && eerste.inhoud === bericht.inhoud;
}

/** Step 3: all rules of the message itself that it breaks. */
export function toetsOntvangst(bericht: Bericht, eerste: Bericht | undefined, vandaag: Datum): Ontvangstregel[] {
  return ONTVANGSTREGELS.filter((r) => r.geldt(bericht, eerste, vandaag));
}
