import { GEEN_OPMERKING, NIET_BEOORDEELD, RETOUR_CODE, zoekCode, type Clientwaarde } from '@iwlz/berichten';
import type { zorg } from '@iwlz/contracts';

/** The retours on messages that the platform itself sends. */
export type Cakretour = Clientwaarde<'CA318'> | Clientwaarde<'CA320'>;

/** What a retour says of one client: the codes that mean something, class by class. */
export function retourcodesVan(client: Cakretour): zorg.Fout[] {
  const [klasse, records] =
    'zorgLeveringen' in client
      ? (['GeleverdeZorg', client.zorgLeveringen] as const)
      : (['MutatieZorg', client.mutatiesZorg] as const);
  return [
    ...fouten('Client', 1, client.retourCodes),
    ...records.flatMap((r, i) => fouten(klasse, i + 1, r.retourCodes)),
  ];
}

const ZONDER_BETEKENIS: ReadonlySet<string> = new Set([GEEN_OPMERKING, NIET_BEOORDEELD]);

/** The codes on one class, with what they mean. */
export function fouten(klasse: string, volgnummer: number, codes: readonly string[]): zorg.Fout[] {
  return codes
    .filter((code) => !ZONDER_BETEKENIS.has(code))
    .map((retourcode) => ({ retourcode, klasse, volgnummer, tekst: betekenis(retourcode) }));
}

function betekenis(code: string): string {
  return zoekCode(RETOUR_CODE, code)?.betekenis ?? 'Een code die deze release niet kent.';
}
