import type { Clientwaarde, Heenbericht } from '../../catalogus.js';
import { goedBericht, type Berichtboom, type Boom } from '../goed.js';
import { header } from '../voorbeelden.js';

/** A message and what the official set says of it (XSD 1e48e1b, XSLT 2.1.4). */
export interface Geval {
  readonly bericht: Heenbericht;
  readonly naam: string;
  /** The codes in the order of the report, with spaces between; `xsd` when the structure is not right. */
  readonly verwacht: string;
  readonly boom: Berichtboom;
}

/** Rows of name, expected codes and clients, with the Header that belongs to them. */
export function tabel<B extends Heenbericht>(
  bericht: B,
  rijen: readonly (readonly [naam: string, verwacht: string, clienten: Clientwaarde<B> | readonly Clientwaarde<B>[]])[],
): Geval[] {
  return rijen.map(([naam, verwacht, clienten]) => ({
    ...{ bericht, naam, verwacht },
    boom: { header: header(bericht), clienten: [clienten].flat() },
  }));
}

/** What to change: a path, `header.periode.einddatum` or `indicatie.stoornissen.0.prognose`, and the value; undefined removes. */
export type Wijzigingen = Readonly<Record<string, unknown>>;

/** Rows of name, expected codes and changes of the good message with one client. */
export function gewijzigd(
  bericht: Heenbericht,
  rijen: readonly (readonly [naam: string, verwacht: string, wijzigingen: Wijzigingen])[],
): Geval[] {
  return rijen.map(([naam, verwacht, wijzigingen]) => {
    const { header: kop, clienten } = structuredClone(goedBericht(bericht)) as { header: Boom; clienten: Boom[] };
    const [client = {}] = clienten;
    for (const [pad, waarde] of Object.entries(wijzigingen)) zet({ ...client, header: kop }, client, pad, waarde);
    return { bericht, naam, verwacht, boom: { header: kop, clienten: [client] } };
  });
}

function zet(wortel: Boom, client: Boom, pad: string, waarde: unknown): void {
  const stappen = pad.split('.');
  const sleutel = stappen.pop() as string;
  const houder = stappen.length === 0 ? client : stappen.reduce((boom, stap) => boom[stap] as Boom, wortel);
  if (waarde === undefined) Reflect.deleteProperty(houder, sleutel);
  else houder[sleutel] = waarde;
}
