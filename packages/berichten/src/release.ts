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

/** iWlz 2.2: the one release that is read and written. A next one gets its row here and its tables beside those of 2.2. */
export const RELEASE: Release = {
  naam: '2.2',
  inNaamruimte: '2_2',
  berichtVersie: '5',
  berichtSubversie: '2',
  xsdVersie: '1.0.0',
  xsltVersie: '2.1.4',
  peildatum: datum('2021-01-01'),
};

/** The namespace of a message (`AW35`) or of the `basisschema`. */
export function naamruimte(deel: string): string {
  return `http://www.istandaarden.nl/iwlz/${RELEASE.inNaamruimte}/${deel.toLowerCase()}/schema`;
}
