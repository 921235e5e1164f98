/** What the XML parser says, and the same in plain Dutch with what to do about it. The first row that matches is used. */
const MELDINGEN: readonly (readonly [RegExp, string])[] = [
  [/document must contain a root element/, 'Er staat geen XML in het bestand.'],
  [
    /unclosed tag|unexpected end/,
    'Het bestand houdt op voordat alle elementen gesloten zijn. Is het volledig aangekomen?',
  ],
  [
    /unexpected close tag|unmatched closing tag/,
    'Hier sluit een element dat niet als laatste is geopend. Sluit elk element in omgekeerde volgorde.',
  ],
  [/text data outside of root node/, 'Er staat tekst buiten het element Bericht. Verwijder die tekst.'],
  [/only one root/, 'Er staat meer dan één hoofdelement in het bestand. Stuur elk bericht als eigen bestand.'],
  [/undefined entity/, 'Hier staat een verwijzing (&...;) die XML niet kent. Schrijf een los &-teken als &amp;.'],
  [
    /empty entity name|malformed character entity|disallowed character in entity name/,
    'Hier staat een onjuiste verwijzing (&...;). Schrijf een los &-teken als &amp;.',
  ],
  [/unbound namespace prefix|malformed name/, 'Hier staat een voorvoegsel dat niet met xmlns is verklaard.'],
  [/duplicate attribute/, 'Hetzelfde attribuut staat twee keer in één element.'],
  [
    /disallowed character/,
    'Hier staat een teken dat in XML niet mag voorkomen (zoals een stuurteken of een < in tekst).',
  ],
  [/doctype/, 'Het bestand bevat een DTD (DOCTYPE). Dat is niet toegestaan; verwijder de DOCTYPE-regel.'],
  [
    /XML declaration|version number|encoding value|standalone value/,
    'De XML-declaratie op de eerste regel klopt niet.',
  ],
];

/** The parser's message, `3:14: unclosed tag: x`, in Dutch. It repeats nothing that the document says. */
export function vertaald(melding: string): string {
  const rij = MELDINGEN.find(([vorm]) => vorm.test(melding));
  return rij
    ? rij[1]
    : 'Het bestand is hier geen welgevormde XML. Maak het opnieuw aan met een programma dat XML schrijft.';
}
