import type { Mutatie } from './mutaties.js';

/* Small changes of the written text of a message: most of them break its structure or a value, some only just do not. */

/** Values that break a type, or only just do not. */
const LEXICAAL = [
  ...['', ' ', '\n', '\t', '\u00a0', '\u{1F600}', '\u{1F600}'.repeat(24), 'a'.repeat(80), 'a'.repeat(201)],
  ...'x 1 +5 -5 007 5.0 1e3 99999999999 04 ke7 1.0 01.0.0 6050 6000 <![CDATA[4]]> a&#10;b a&#13;b a&amp;b &#x20;'.split(
    ' ',
  ),
  ...'2020-02-30 2100-02-29 2020-9-01 2020-09-10Z 2020-09-10+01:00 -2020-09-10 0000-01-01 12020-09-10'.split(' '),
  ...'24:00:00 24:00:01 08:00:60 8:00:00 08:00:00Z 08:00:00.123'.split(' '),
  ...['4 ', ' 4', '1.0.0 ', '999900006 '],
];

/** What can be done to one line of the written message; every element starts its own line. */
const REGELBEWERKINGEN: readonly ((regels: string[], i: number, keus: number) => void)[] = [
  // Twice, because there is the most to choose from.
  andereTekst,
  andereTekst,
  (regels, i) => (isBlad(regels[i]) ? regels.splice(i, 1) : undefined),
  (regels, i) => (isBlad(regels[i]) ? regels.splice(i, 0, regels[i] ?? '') : undefined),
  (regels, i) =>
    isBlad(regels[i]) && isBlad(regels[i + 1]) ? regels.splice(i, 2, regels[i + 1] ?? '', regels[i] ?? '') : undefined,
  (regels, i) =>
    (regels[i] = (regels[i] ?? '').replace(/:([A-Z])/g, (_, letter: string) => `:${letter.toLowerCase()}`)),
  (regels, i) => (regels[i] = (regels[i] ?? '').replaceAll(/(<\/?)[a-z0-9]+:/g, '$1iwlz:')),
  (regels, i) => (regels[i] = (regels[i] ?? '').replace(/^(\s*<[a-z0-9]+:\w+)/, '$1 id="1"')),
  (regels, i) => void regels.splice(i, 0, 'tekst'),
  (regels, i) => void regels.splice(i, 0, '<!-- opmerking --><?instructie?>'),
  (regels, i) => (regels[i] = (regels[i] ?? '').replace('</', '<extra/></')),
  (regels, i) => (regels[i] = metTekst(regels[i] ?? '', ` ${inhoud(regels[i] ?? '')} `)),
];

/** The written message with this change somewhere within its root element. It may still be valid. */
export function verminkt(xml: string, { plek, soort, keus }: Mutatie): string {
  const regels = xml.split('\r\n');
  // Not the declaration and the root, in front and at the end.
  const i = 2 + (plek % (regels.length - 4));
  REGELBEWERKINGEN[soort % REGELBEWERKINGEN.length]?.(regels, i, keus);
  return regels.join('\r\n');
}

function andereTekst(regels: string[], i: number, keus: number): void {
  regels[i] = metTekst(regels[i] ?? '', LEXICAAL[keus % LEXICAAL.length] ?? '');
}

function isBlad(regel: string | undefined): boolean {
  return regel !== undefined && /^\s*<([^/>]+)>[^<]*<\/\1>$/.test(regel);
}

function inhoud(regel: string): string {
  return />([^<]*)</.exec(regel)?.[1] ?? '';
}

function metTekst(regel: string, tekst: string): string {
  return isBlad(regel) ? regel.replace(/>[^<]*</, () => `>${tekst}<`) : regel;
}
