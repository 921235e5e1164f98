/**
 * How much a document may be before it is refused unread; crossing one is a finding, never an error of the program.
 * `bevindingen` refuses nothing: it bounds what is kept and shown.
 */
export const GRENZEN = {
  diepte: { standaard: 64, uitleg: 'elementen in elkaar' },
  tekstTekens: { standaard: 65_536, uitleg: 'tekens tussen twee tags, en binnen één tag' },
  attributen: { standaard: 32, uitleg: 'attributen van één element' },
  documentBytes: { standaard: 256 * 1024 * 1024, uitleg: 'bytes van het hele bestand' },
  clienten: { standaard: 100_000, uitleg: 'cliënten in één bericht' },
  // Bounds memory, and the rules that compare units with each other.
  elementenPerClient: { standaard: 5_000, uitleg: 'elementen bij één cliënt' },
  bevindingen: {
    standaard: 10_000,
    uitleg: 'fouten die worden vermeld, en bij één cliënt gezocht; voor het oordeel tellen ze alle',
  },
} as const satisfies Readonly<Record<string, { readonly standaard: number; readonly uitleg: string }>>;

/** A value for each limit. */
export type Grenzen = Readonly<Record<keyof typeof GRENZEN, number>>;

export const STANDAARDGRENZEN = Object.fromEntries(
  Object.entries(GRENZEN).map(([naam, { standaard }]) => [naam, standaard]),
) as Grenzen;

/** What is said about a document that is larger than the limit, whether it was read or only weighed. */
export function teGroot(documentBytes: number): string {
  return `Het bestand is groter dan ${documentBytes} bytes. Verdeel de cliënten over meer berichten.`;
}
