import type { Datum } from '@iwlz/basis';
import type { bijdrage, zorg } from '@iwlz/contracts';
import type { Maand } from './berekening/index.js';
import type { Maandreeks } from './besluit/maandrij.js';
import { GEEN_GEGEVENS, type Gegevens } from './gegevens/gegevens.js';
import { GEEN_ZORGMELDINGEN, type Zorgmeldingen } from './zorg/zorgmelding.js';

/**
 * What the CAK side knows of one client: the care as zorgtoewijzing told it, what went to the CAK and was not taken back, what
 * was learned of person and household, and what was decided. A plain value, stored as JSON text and compared by hash: its
 * objects have their fields in one fixed order.
 */
export interface Stand {
  readonly perioden: readonly zorg.Zorgperiode[];
  /** In order of sending. */
  readonly starts: readonly bijdrage.StartGemeld[];
  /** In order of sending. */
  readonly stops: readonly bijdrage.StopGemeld[];
  /** Id of the event that told `perioden`; `null` for none, and for facts that are older than this field. */
  readonly zorgBron: string | null;
  /** Day on which `perioden` became known here. */
  readonly zorgBekendOp: Datum | null;
  readonly zorgmeldingen: Zorgmeldingen;
  readonly gegevens: Gegevens;
  /** In order of pseudonym. */
  readonly partners: readonly Partnerbeeld[];
  /** What was decided, in order of month; consecutive months of which the same holds are one. */
  readonly maanden: readonly Maandreeks[];
  /** In order of decision. */
  readonly herzieningen: readonly Herziening[];
  readonly eersteBesluit: EersteBesluit | null;
  /** Why nothing can be decided now; `null` when nothing stands in the way. */
  readonly uitstel: Uitstel | null;
  /** The month up to which waiting is over without there being anything to decide. */
  readonly bezienTm: Maand | null;
  /** Published and not taken back, in order of publication. */
  readonly bevindingen: readonly Bevinding[];
}

/** The last that was told of a partner. */
export interface Partnerbeeld {
  readonly partner: string;
  readonly bron: string;
  readonly bekendOp: Datum;
  readonly persoon: bijdrage.Persoonsbeeld;
}

/** A revision, as far as the client's own view needs it. `verschil` in cents. */
export interface Herziening {
  readonly opDag: Datum;
  readonly van: Maand;
  readonly tm: Maand;
  readonly verschil: number;
  readonly oorzaak: readonly string[];
}

/** The first decision about a client. */
export interface EersteBesluit {
  readonly opDag: Datum;
  readonly eersteZorgdag: Datum | null;
}

/** See `BijdrageUitgesteld`. */
export type Uitstel = Omit<bijdrage.BijdrageUitgesteld, 'opDag'> & { readonly sinds: Datum };

/** See `BevindingGedaan`. */
export type Bevinding = Omit<bijdrage.BevindingGedaan, 'opDag'>;

/** A client of whom nothing is known. */
export const LEEG: Stand = {
  perioden: [],
  starts: [],
  stops: [],
  zorgBron: null,
  zorgBekendOp: null,
  zorgmeldingen: GEEN_ZORGMELDINGEN,
  gegevens: GEEN_GEGEVENS,
  partners: [],
  maanden: [],
  herzieningen: [],
  eersteBesluit: null,
  uitstel: null,
  bezienTm: null,
  bevindingen: [],
};
