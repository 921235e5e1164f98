import type { zorg } from '@iwlz/contracts';

/** The logical key of a toewijzing within its client. */
export type Sleutel = zorg.ToewijzingSleutel;

/** What the keys of a toewijzing and of a request have in common. */
type Plaats = Omit<Sleutel, 'ingangsdatum'>;

/** Order in which keys are listed everywhere (9.6): field by field, an absent instelling first. */
export function vergelijkSleutels(a: Sleutel, b: Sleutel): number {
  return vergelijkPlaats(a, b) || vergelijkTekst(a.ingangsdatum, b.ingangsdatum);
}

/** The same without the date at the end. */
export function vergelijkPlaats(a: Plaats, b: Plaats): number {
  return (
    a.besluitnummer - b.besluitnummer ||
    vergelijkTekst(a.instelling ?? '', b.instelling ?? '') ||
    vergelijkTekst(a.zzpCode, b.zzpCode) ||
    vergelijkTekst(a.leveringsvorm, b.leveringsvorm)
  );
}

/** Order of two texts by code unit, the same on every machine. */
export function vergelijkTekst(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The key with its fields in one fixed order, so that a stored dossier reads the same however the key came in. */
export function sleutelVan(s: Sleutel): Sleutel {
  return {
    besluitnummer: s.besluitnummer,
    instelling: s.instelling,
    zzpCode: s.zzpCode,
    leveringsvorm: s.leveringsvorm,
    ingangsdatum: s.ingangsdatum,
  };
}
