import type { Datum } from '@iwlz/basis';
import type { melding, zorg } from '@iwlz/contracts';
import type { Overgang } from './overgang.js';
import { vergelijkSleutels, type Sleutel } from './sleutel.js';

/**
 * What the zorgkantoor knows of one client, folded from its own facts by `evolve` and from nothing else. A plain value:
 * stored as JSON text and compared by hash, so every object in it is made with its fields in one fixed order.
 */
export interface Dossier {
  readonly overlijdensdatum: Datum | null;
  /** In order of key. */
  readonly toewijzingen: readonly Toewijzing[];
  /** Blocks without a final answer, in order of arrival. */
  readonly wachtend: readonly WachtendBlok[];
  /** The care as it was last published (`ZorgverloopGewijzigd`). */
  readonly zorgverloop: readonly zorg.Zorgperiode[];
}

/** One toewijzing: its effective version, the accepted records that were not deleted, and what was published about it. */
export interface Toewijzing {
  readonly sleutel: Sleutel;
  readonly versie: Versie;
  /** In order of Begindatum; no two are equal (9074). */
  readonly mazzen: readonly Maz[];
  /** In order of Mutatiedatum; no two are equal (9074). */
  readonly mutaties: readonly Mutatie[];
  /** The last day on which a deletion on this toewijzing was accepted. */
  readonly verwijderdOp: Datum | null;
  /** Transitions that were published and not taken back since, in order of publication. */
  readonly gepubliceerd: readonly Overgang[];
}

/** The effective version of a toewijzing: its line of the AW33. */
export type Versie = Omit<melding.ToewijzingRegel, 'volgnummer' | 'toewijzing'>;

/** A known MAZ; what the fold and the rules need of it. */
export interface Maz {
  readonly begindatum: Datum;
  readonly sleuteldatum: Datum | null;
}

/** A known MUT or MEZ. */
export interface Mutatie {
  readonly mutatiedatum: Datum;
  readonly mutatiecode: string;
  readonly leveringsstatus: string;
  readonly classificatie: string | null;
  /** Begindatum of the MAZ that it ends; only at 17, 19, 20. */
  readonly begindatum: Datum | null;
  /** Where the client goes; only at 17 and 21. */
  readonly bestemming: string | null;
}

/** Why a block has no final answer yet (9.5). */
export type Wachtreden = 'VOORGANGER' | 'AKKOORD';

/** Whether the text is a reason to wait. */
export function isWachtreden(tekst: string): tekst is Wachtreden {
  return tekst === 'VOORGANGER' || tekst === 'AKKOORD';
}

/** A block that waits. */
export interface WachtendBlok {
  readonly reden: Wachtreden;
  /** Day of receipt; the terms run from it. */
  readonly ontvangenOp: Datum;
  readonly blok: melding.Melding;
}

/** A client of whom nothing is known. */
export const LEEG: Dossier = { overlijdensdatum: null, toewijzingen: [], wachtend: [], zorgverloop: [] };

/** The toewijzing with this key, if it is known. */
export function vindToewijzing(dossier: Dossier, sleutel: Sleutel): Toewijzing | undefined {
  return dossier.toewijzingen.find((t) => vergelijkSleutels(t.sleutel, sleutel) === 0);
}

/** The block of this message that waits, if it does. */
export function vindWachtend(dossier: Dossier, herkomst: melding.Berichtherkomst): WachtendBlok | undefined {
  return dossier.wachtend.find((w) => zelfdeBlok(w.blok.herkomst, herkomst));
}

/** Whether the two are the same client block of the same message. */
export function zelfdeBlok(a: melding.Berichtherkomst, b: melding.Berichtherkomst): boolean {
  return a.berichtId === b.berichtId && a.blok === b.blok;
}
