import type { Datum } from '@iwlz/basis';
import type { bijdragegegevens, melding } from '@iwlz/contracts';
import type { z } from 'zod';

/** An event that a fact becomes: where it goes, and under which person. */
export type Publicatie =
  | { readonly topic: 'iwlz.melding'; readonly bsn: string; readonly feit: melding.MeldingFeit }
  | {
      readonly topic: 'iwlz.bijdragegegevens';
      readonly bsn: string;
      readonly feit: bijdragegegevens.BijdragegegevensFeit;
    };

/** What is known around a fact when it becomes events. */
export interface Kader {
  readonly feit: melding.Feitherkomst;
  readonly vandaag: Datum;
  /** Of a person that the fact names. */
  readonly pseudoniem: (bsn: string) => string;
}

/** A kind of fact: how its `data` is read, whom it names, and what it becomes. */
export interface Feitsoort {
  readonly data: z.ZodType;
  readonly bsns: (data: never) => readonly string[];
  readonly publicaties: (data: never, kader: Kader) => readonly Publicatie[];
}

/** Makes a kind of fact; the fields of `data` decide the types of the rest. */
export function feitsoort<D extends { readonly bsn: string }>(
  data: z.ZodType<D>,
  publicaties: (data: D, kader: Kader) => readonly Publicatie[],
  bsns: (data: D) => readonly string[] = (d) => [d.bsn],
): Feitsoort {
  return { data, bsns, publicaties };
}
