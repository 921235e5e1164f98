import { dagErna, type Datum } from '@iwlz/basis';

/**
 * What intake knows about messages as such (rule book zorgtoewijzing, 9.3 steps 1 and 3): whether one was sent before, and
 * the rules that need the other messages or the clock. Step 2, the rules inside the message, lies between them.
 */
export interface Bericht {
  /** AW33, CA317, ... */
  readonly berichtsoort: string;
  readonly afzender: string;
  readonly identificatie: string;
  readonly dagtekening: Datum;
  /** Stands for the content, byte for byte: equal texts are the same message. */
  readonly inhoud: string;
  /** The days that the message is about, when its Header says so (AW317). */
  readonly periode?: Dagen;
}

/** Days from `van` to and including `tm`. */
export interface Dagen {
  readonly van: Datum;
  readonly tm: Datum;
}

/** What is known around a message when it is judged. */
export interface Omgeving {
  /** The first message with this kind, Afzender and Identificatie, refused ones included. */
  readonly eerste: Bericht | undefined;
  readonly vandaag: Datum;
  /** The last days that an accepted message of this kind and Afzender was about. */
  readonly vorigePeriode?: Dagen | undefined;
}

/** A rule on the message itself. */
export interface Ontvangstregel {
  /** The retourcode. */
  readonly code: string;
  readonly geldt: (bericht: Bericht, omgeving: Omgeving) => boolean;
  readonly tekst: string;
  readonly bron: string;
}

/** The rules of step 3. */
export const ONTVANGSTREGELS: readonly Ontvangstregel[] = [
  {
    code: '9056',
    geldt: (_, { eerste }) => eerste !== undefined,
    tekst:
      'U stuurde al een ander bericht van deze soort met deze Identificatie. Geef elk bericht een eigen Identificatie; ' +
      'een bericht dat u gelijk opnieuw stuurt krijgt het antwoord van het eerste.',
    bron: 'iWlz 2.2 TR056',
  },
  {
    code: 'S064',
    geldt: ({ dagtekening }, { vandaag }) => dagtekening > vandaag,
    tekst: 'De Dagtekening ligt in de toekomst. Stuur het bericht op of na de dag die erin staat.',
    bron: 'iWlz 2.2 CS064',
  },
  {
    code: '9080',
    geldt: ({ periode }, { vorigePeriode: vorige }) =>
      periode !== undefined && vorige !== undefined && !isGelijk(periode, vorige) && periode.van !== dagErna(vorige.tm),
    tekst:
      'De Periode sluit niet aan op die van uw vorige bericht. Begin op de dag na de Einddatum daarvan, of lever dezelfde ' +
      'Periode opnieuw.',
    bron: 'iWlz 2.2 TR080',
  },
];

function isGelijk(a: Dagen, b: Dagen): boolean {
  return a.van === b.van && a.tm === b.tm;
}

/** What can be wrong with a message that gets no retour: an answer to an answer would go round for ever. */
export type Weigering = Omit<Ontvangstregel, 'geldt'>;

/** A retour on a message that never came along here. */
export const RETOUR_ZONDER_BERICHT: Weigering = {
  code: 'ZT-R01',
  tekst:
    'Deze retour hoort bij geen bericht dat hier bekend is. Kijk of Afzender en Identificatie dezelfde zijn als in het ' +
    'bericht waarop u antwoordt.',
  bron: 'berichten.md 7',
};

/** A message that the platform made itself and that comes back in. */
export const EIGEN_BERICHT: Weigering = {
  code: 'ZT-R02',
  tekst:
    'Dit bericht is door het platform zelf gemaakt en hier al bekend; het wordt niet nog eens ingelezen. Stuur het door ' +
    'naar wie het moet hebben, en lever hier alleen de retour daarop aan.',
  bron: 'eigen regel: wat uitgaat komt niet als invoer terug',
};

/** Everything for which a message is not taken in at all. */
export const WEIGERINGEN: readonly Weigering[] = [RETOUR_ZONDER_BERICHT, EIGEN_BERICHT];

/** What makes two messages the same one to the standard: kind, Afzender and Identificatie. */
export function berichtkenmerk(b: Pick<Bericht, 'berichtsoort' | 'afzender' | 'identificatie'>): string {
  return JSON.stringify([b.berichtsoort, b.afzender, b.identificatie]);
}

/** Step 1: whether the message is a repeat, to be answered as the first and otherwise let be (N17). */
export function isHerhaling(bericht: Bericht, eerste: Bericht | undefined): boolean {
  return eerste !== undefined && eerste.inhoud === bericht.inhoud;
}

/** Step 3: all rules of the message itself that it breaks. */
export function toetsOntvangst(bericht: Bericht, omgeving: Omgeving): Ontvangstregel[] {
  return ONTVANGSTREGELS.filter((r) => r.geldt(bericht, omgeving));
}
