import { datum, type Datum } from '@iwlz/basis';

/** A release of the standard: what a message says of itself, and the day whose code lists it fixes. */
export interface Release {
  readonly naam: string;
  /** As it stands in the namespaces: `http://www.istandaarden.nl/iwlz/2_2/aw35/schema`. */
  readonly inNaamruimte: string;
  readonly berichtVersie: string;
  readonly berichtSubversie: string;
  readonly xsdVersie: string;
  /** Version of the official rule set (XSLT) that the rules restate. */
  readonly xsltVersie: string;
  /** The code lists as they were on this day are those of the release, whatever day the message is sent. */
  readonly peildatum: Datum;
}

const IWLZ_2_2: Release = {
  naam: '2.2',
  inNaamruimte: '2_2',
  berichtVersie: '5',
  berichtSubversie: '2',
  xsdVersie: '1.0.0',
  xsltVersie: '2.1.4',
  peildatum: datum('2021-01-01'),
};

/**
 * The releases that are read, oldest first. A message is judged by the one that it names. 2.3 is added here: its row in this
 * list, its codes with `vanaf` and `tot` in `codelijsten/`, its elements in `tabellen/`, its rules in `regels/index.ts`.
 */
export const RELEASES: readonly Release[] = [IWLZ_2_2];

/** The release that is written. */
export const RELEASE: Release = IWLZ_2_2;

/** The namespace of a message (`AW35`) or of the `basisschema`. */
export function naamruimte(deel: string, release = RELEASE): string {
  return `http://www.istandaarden.nl/iwlz/${release.inNaamruimte}/${deel.toLowerCase()}/schema`;
}
