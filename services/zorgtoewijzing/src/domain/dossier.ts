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
  /** Besluiten of the CIZ, in order of arrival; no two are equal. */
  readonly besluiten: readonly Besluit[];
  /** Accepted transfers of the file (ZK31), in order of arrival. */
  readonly overdrachten: readonly Overdracht[];
  /** In order of key. */
  readonly toewijzingen: readonly Toewijzing[];
  /** Accepted requests, in order of arrival. */
  readonly aanvragen: readonly Aanvraag[];
  /** Blocks without a final answer, in order of arrival. */
  readonly wachtend: readonly WachtendBlok[];
  /** The care as it was last published (`ZorgverloopGewijzigd`). */
  readonly zorgverloop: readonly zorg.Zorgperiode[];
}

/** One toewijzing: its effective version, the accepted records that were not deleted, and what was published about it. */
export interface Toewijzing {
  readonly sleutel: Sleutel;
  readonly versie: Versie;
  /** Afgiftedatum of its besluit, as the AW33 of that version has it. */
  readonly afgiftedatum: Datum;
  /** In order of Begindatum; no two are equal (9074). */
  readonly mazzen: readonly Maz[];
  /** In order of Mutatiedatum; no two are equal (9074). */
  readonly mutaties: readonly Mutatie[];
  /** The last day on which a deletion on this toewijzing was accepted. */
  readonly verwijderdOp: Datum | null;
  readonly termijn: Antwoordtermijn;
  /** The waits of which was published that they went over their norm, in order of publication. */
  readonly normMeldingen: readonly Wachttijd[];
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

/** How it stands with the term for an answer on a new toewijzing (9.8). */
export interface Antwoordtermijn {
  /** Day 0: that of the first AW33. */
  readonly vanaf: Datum;
  /** Whether a MAZ or MUT was ever accepted on it. */
  readonly beantwoord: boolean;
  /** Moments up to and including this day were looked at. */
  readonly bekekenTot: Datum;
  /** The longest term that was published as overdue: its number of werkdagen and its last day. */
  readonly overschreden: { readonly termijn: number; readonly datum: Datum } | null;
  /** Whether it was published how late the answer came. */
  readonly teLaatGemeld: boolean;
}

/** A wait: its status, and the first day in it. */
export interface Wachttijd {
  readonly sinds: Datum;
  readonly leveringsstatus: string;
  readonly classificatie: string | null;
}

/** A besluit of the CIZ (IO31). */
export type Besluit = zorg.BesluitInhoud;

/** A file that went to another zorgkantoor. */
export interface Overdracht {
  readonly besluitnummer: number;
  /** First day of the new zorgkantoor. */
  readonly overdrachtdatum: Datum;
  /** The old zorgkantoor. */
  readonly van: string;
  /** The new zorgkantoor. */
  readonly naar: string | null;
  readonly dagtekening: Datum;
  readonly identificatie: string;
  /** Only the lines of a waiting client: with status 2, 3, 6 or 7. */
  readonly wachtend: readonly Overdrachtregel[];
}

/** How a client waited when his file went over. */
export interface Overdrachtregel {
  readonly zzpCode: string;
  readonly instelling: string | null;
  readonly leveringsvorm: string;
  readonly leveringsstatus: string;
  readonly classificatie: string | null;
}

/** The logical key of a request within its client; the same may be asked more than once. */
export type Aanvraagsleutel = zorg.AanvraagSleutel;

/** Life of a request (3.5): it ends when all it asks is assigned, or when it is refused. */
export type Aanvraagstatus = 'INGEDIEND' | 'TOEGEWEZEN' | 'AFGEWEZEN';

/** A request (AAT). Where it came from and its number there tell it from all others. */
export interface Aanvraag {
  readonly herkomst: melding.Berichtherkomst;
  readonly volgnummer: number;
  readonly sleutel: Aanvraagsleutel;
  /** The toewijzingen it asks for, in order of its lines. */
  readonly gevraagd: readonly Sleutel[];
  readonly status: Aanvraagstatus;
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
export const LEEG: Dossier = {
  overlijdensdatum: null,
  besluiten: [],
  overdrachten: [],
  toewijzingen: [],
  aanvragen: [],
  wachtend: [],
  zorgverloop: [],
};

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
