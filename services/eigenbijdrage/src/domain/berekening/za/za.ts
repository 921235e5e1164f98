import type { Datum } from '@iwlz/basis';
import type { Bijdrageperiode } from '../kalender/bijdrageperiode.js';

/** One ZA file of a provider, and what is known to judge it by (rule book C3, C4). */
export interface ZaInvoer {
  readonly kop: ZaKop;
  readonly regels: readonly ZaRegel[];
  /** Earlier files of this sender. */
  readonly eerdereBestanden?: readonly { readonly verwerkingsdatum: Datum; readonly volgnummer: number }[];
  /** Everyone who is known. */
  readonly clienten?: readonly ZaClient[];
  /** Product codes and the periods in which they exist. */
  readonly conversietabel?: readonly ZaConversie[];
  /** What this municipality opened. */
  readonly producten?: readonly ZaProduct[];
}

export interface ZaKop {
  readonly afzender: string;
  readonly gemeentecode: string;
  readonly verwerkingsdatum: Datum;
  readonly volgnummer: number;
  readonly periode: Bijdrageperiode;
  readonly standaardVersie: number;
  readonly aantalRecords: number;
}

/** A record: what a client got of one product in the period. */
export interface ZaRegel {
  readonly recordRef: string;
  /** As it was delivered, whatever it is. */
  readonly bsn?: string;
  readonly geboortedatum?: Datum;
  readonly productcode: string;
  readonly eenheid: 'UUR' | 'DAGDEEL' | 'ETMAAL' | 'STUK';
  readonly aantalHonderdsten?: number;
  readonly startdatum?: Datum;
  readonly einddatum?: Datum;
}

export interface ZaClient {
  readonly bsn: string;
  readonly geboortedatum: Datum;
  readonly overlijdensdatum?: Datum;
}

export interface ZaConversie {
  readonly productcode: string;
  readonly van: Bijdrageperiode;
  readonly tm?: Bijdrageperiode;
}

export interface ZaProduct {
  readonly productcode: string;
  readonly soort: 'ALGEMEEN' | 'SPECIFIEK';
  /** Whose product it is, when SPECIFIEK. */
  readonly agbOfWza?: string;
  readonly tarief?: number;
}

/** Codes of our own (rule book C4): the official lists were not found. */
export type Uitvalcode =
  'EB001' | 'EB002' | 'EB010' | 'EB011' | 'EB012' | 'EB020' | 'EB021' | 'EB022' | 'EB030' | 'EB031' | 'EB032' | 'EB042';

export interface ZaUitkomst {
  readonly bestand: 'VERWERKT' | 'AFGEKEURD';
  /** By record in the order of the file, codes ascending; `recordRef` is `null` for the file as a whole. */
  readonly uitval: readonly { readonly recordRef: string | null; readonly code: Uitvalcode }[];
  /** The records without a code, in the order of the file. */
  readonly aangenomen: readonly string[];
}
