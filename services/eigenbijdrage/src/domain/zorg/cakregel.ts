import type { Datum } from '@iwlz/basis';
import { EERSTE, VERWIJDERD, type Zorgmeldingen } from './zorgmelding.js';

/** What a record of a CA317 or CA319 is judged against. */
export interface Bekend {
  /** What files told: the blocks before, and the other records of this one. */
  readonly meldingen: Zorgmeldingen;
  readonly geboortedatum: Datum | undefined;
  readonly overlijdensdatum: Datum | undefined;
  readonly vandaag: Datum;
  /** Whether the record makes three forms begin to be given at once on a day on which there were fewer (`samenlopen`). */
  readonly geeftSamenloop: () => boolean;
}

/** A code of the CAK (COD910, which says from when until when it may be given) and when a record gets it. */
export interface Cakregel<R> {
  readonly code: string;
  /** What is wrong and what to do. */
  readonly tekst: string;
  readonly bron: string;
  /** On the client instead of on the record. */
  readonly klasse?: 'Client';
  readonly geldt: (record: R, bekend: Bekend) => boolean;
}

/** A code of the CAK that is never given here, and why. */
export interface NietGegeven {
  readonly code: string;
  readonly tekst: string;
  readonly bron: string;
}

/** The meaning of the code in the list of codes, dated 3 June 2021, decides what the predicate is. */
export const CODELIJST = 'iWlz-codelijsten COD910; IM iWlz 2.2 OP339, IV032';

type Aanlevering = { readonly statusAanlevering: string };

/** Delivered for the first time. */
export const isNieuw = ({ statusAanlevering }: Aanlevering): boolean => statusAanlevering === EERSTE;
/** Takes back what was delivered before. */
export const isWeg = ({ statusAanlevering }: Aanlevering): boolean => statusAanlevering === VERWIJDERD;

/** What stands in the list, or between its numbers, and no record can get. */
export const NIET_GEGEVEN: readonly NietGegeven[] = [
  {
    code: '0448',
    tekst:
      'Het platform geeft deze code niet: van wie in een bestand staat, kan de geboortedatum nog komen. De bijdrage wacht daarop.',
    bron: `rule book C5 noemt geen voorwaarde; ${CODELIJST}`,
  },
  ...['0697', '0698', '1159'].map((code) => ({
    code,
    tekst: 'Deze code bestaat niet: het nummer ligt tussen die van het CAK, maar staat niet in de codelijst.',
    bron: CODELIJST,
  })),
  {
    code: '1158',
    tekst: 'Het platform geeft deze code niet: een CA319 heeft sinds release 2.0 geen instelling van bestemming.',
    bron: CODELIJST,
  },
];
