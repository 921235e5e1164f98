import { stelZeker } from '@iwlz/basis';

/** How lines end in what is written, and by how much each level is indented. */
export const EINDE = '\r\n';
export const INSPRINGING = '  ';

const BIJZONDER = /[&<>\r]/g;
const VERVANGING: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
/** What XML 1.0 has no way to write: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const ONSCHRIJFBAAR = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** A text as it stands between two tags. Throws `GeschondenInvariant` for a character that XML cannot hold. */
export function ontsnapt(tekst: string): string {
  stelZeker(!ONSCHRIJFBAAR.test(tekst), 'een waarde bevat een teken dat in XML niet bestaat');
  return tekst.replace(BIJZONDER, (teken) => VERVANGING[teken] ?? teken);
}
