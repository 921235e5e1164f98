import type { melding } from '@iwlz/contracts';
import type { Versie } from './dossier.js';

/** The version of a toewijzing that a line of an AW33 brings, with its fields in one fixed order. */
export function versieVan(regel: melding.ToewijzingRegel): Versie {
  return {
    zorgkantoor: regel.zorgkantoor,
    soort: regel.soort,
    toewijzingsdatum: regel.toewijzingsdatum,
    toewijzingstijd: regel.toewijzingstijd,
    percentage: regel.percentage,
    einddatum: regel.einddatum,
    redenIntrekking: regel.redenIntrekking,
    etmalen: regel.etmalen,
    klasse: regel.klasse,
    instellingBestemming: regel.instellingBestemming,
    dossierhouder: regel.dossierhouder,
    coordinatorZorgThuis: regel.coordinatorZorgThuis,
    opname: regel.opname,
  };
}

/**
 * Whether `nieuw` takes the place of `geldend` (9.1, point 1): a higher Toewijzingsdatum and -tijd wins, whenever it
 * arrived (IV013); on a tie the smaller Einddatum, none being the largest; when these are equal too, the first that came.
 */
export function vervangt(nieuw: Versie, geldend: Versie): boolean {
  const [a, b] = [moment(nieuw), moment(geldend)];
  return a === b ? einde(nieuw) < einde(geldend) : a > b;
}

/** Whether the version withdraws the toewijzing: it has a reason and an end. */
export function isIntrekking(v: Versie): boolean {
  return v.redenIntrekking !== null && v.einddatum !== null;
}

/** Whether a field of the line other than the moment of the version differs (9.6, ToewijzingGewijzigd). */
export function verschiltInInhoud(a: Versie, b: Versie): boolean {
  return inhoud(a) !== inhoud(b);
}

function moment(v: Versie): string {
  return `${v.toewijzingsdatum} ${v.toewijzingstijd}`;
}

function einde(v: Versie): string {
  return v.einddatum ?? 'open'; // sorts after every date
}

function inhoud(v: Versie): string {
  return JSON.stringify({ ...v, toewijzingsdatum: null, toewijzingstijd: null });
}
