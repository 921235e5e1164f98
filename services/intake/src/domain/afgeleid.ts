/*
 * Marks that follow from a text: the same text gives the same mark, on every machine and in every rebuild. No secret, and nobody
 * has to be kept from making two texts with one mark: a hash without cryptography does (FNV-1a, 128 bits).
 */

const BASIS = 0x6c62272e07bb014262b821756295c58dn;
const PRIEM = 0x0000000001000000000000000000013bn;

function hash(tekst: string): bigint {
  let h = BASIS;
  for (let i = 0; i < tekst.length; i++) h = BigInt.asUintN(128, (h ^ BigInt(tekst.charCodeAt(i))) * PRIEM);
  return h;
}

/** A UUID in the form of version 4, as iWlz wants it. */
export function afgeleideUuid(tekst: string): string {
  const hex = hash(tekst).toString(16).padStart(32, '0');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** All that eleven signs can say. */
const KENMERKEN = 36n ** 11n;

/** An Identificatie of twelve signs (LDT_IdentificatieBericht), the first one given. */
export function afgeleideIdentificatie(letter: string, tekst: string): string {
  return letter + (hash(tekst) % KENMERKEN).toString(36).toUpperCase().padStart(11, '0');
}
