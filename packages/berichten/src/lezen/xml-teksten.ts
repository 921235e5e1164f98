/** What is said about text that is no XML. It repeats nothing that the document says. */

export const GEEN_XML =
  'Het bestand is hier geen welgevormde XML. Maak het opnieuw aan met een programma dat XML schrijft.';
export const LEEG = 'Er staat geen XML in het bestand.';
export const AFGEBROKEN = 'Het bestand houdt op voordat alle elementen gesloten zijn. Is het volledig aangekomen?';
export const VERKEERD_GESLOTEN =
  'Hier sluit een element dat niet als laatste is geopend. Sluit elk element in omgekeerde volgorde.';
export const TEKST_BUITEN = 'Er staat tekst buiten het element Bericht. Verwijder die tekst.';
export const TWEEDE_WORTEL = 'Er staat meer dan één hoofdelement in het bestand. Stuur elk bericht als eigen bestand.';
export const VERWIJZING = 'Hier staat een verwijzing (&...;) die XML niet kent. Schrijf een los &-teken als &amp;.';
export const VOORVOEGSEL = 'Hier staat een voorvoegsel dat niet met xmlns is verklaard.';
export const NAAM = 'Hier staat een naam van een element of attribuut die in XML niet mag.';
export const NAAMRUIMTE = 'Hier staat een onjuiste xmlns.';
export const ATTRIBUUT_DUBBEL = 'Hetzelfde attribuut staat twee keer in één element.';
export const MISPLAATST =
  'Hier staat een teken dat in XML niet mag voorkomen (zoals een stuurteken of een < in tekst).';
export const DTD = 'Het bestand bevat een DTD (DOCTYPE). Dat is niet toegestaan; verwijder de DOCTYPE-regel.';
export const DECLARATIE = 'De XML-declaratie op de eerste regel klopt niet.';
