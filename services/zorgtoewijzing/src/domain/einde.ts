import { dagErvoor, type Datum } from '@iwlz/basis';
import type { Dossier, Mutatie, Toewijzing } from './dossier.js';
import { SLUITINGEN, type Mutatiesoort, type Sluiting } from './mutatiesoort.js';

/** What ended a toewijzing, and on which day: the last that counts (9.1, points 2 and 3). */
export type Einde =
  | {
      readonly oorzaak: 'MUTATIE';
      readonly datum: Datum;
      readonly soort: Mutatiesoort;
      readonly sluiting: Sluiting;
      readonly naar: string | null;
    }
  | { readonly oorzaak: Intrekkingsoorzaak; readonly datum: Datum; readonly reden: string }
  | { readonly oorzaak: 'EINDDATUM'; readonly datum: Datum };

/** Causes (b) to (e) of 9.1. */
export type Intrekkingsoorzaak = 'INTREKKING' | 'OVERLIJDEN' | 'OVERDRACHT' | 'HERINDICATIE';

/**
 * Whose eyes see the toewijzing: AANBIEDER is what the sender of a message can know (9.1, point 4: no death, overdracht or
 * besluit before an AW33 told it), ALLES is all that is known here.
 */
export type Zicht = 'ALLES' | 'AANBIEDER';

/** COD172, where no AW33 gives it. */
const REDEN = { OVERLIJDEN: '1', HERINDICATIE: '3', OVERDRACHT: '8' } as const;

/** The end by cause (a), when this mutation closes a toewijzing. */
export function eindeDoorMutatie(soort: Mutatiesoort, mutatie: Mutatie, t: Toewijzing): Einde | null {
  const sluiting = SLUITINGEN[soort];
  if (!sluiting) return null;
  return {
    oorzaak: 'MUTATIE',
    datum: nietVoorStart(mutatie.mutatiedatum, t),
    soort,
    sluiting,
    naar: mutatie.bestemming,
  };
}

/** The end by the first of the causes (b) to (f); on equal dates the earlier letter. `null` when none ends it. */
export function eindeVanBuiten(t: Toewijzing, dossier: Dossier, zicht: Zicht): Einde | null {
  const { einddatum: datum, redenIntrekking: reden } = t.versie;
  const oorzaken: Einde[] = [];
  if (datum && reden) oorzaken.push({ oorzaak: 'INTREKKING', datum: nietVoorStart(datum, t), reden });
  if (zicht === 'ALLES') oorzaken.push(...onzichtbareEinden(t, dossier));
  if (datum && !reden) oorzaken.push({ oorzaak: 'EINDDATUM', datum: nietVoorStart(datum, t) });
  return oorzaken.reduce<Einde | null>((eerste, e) => (eerste === null || e.datum < eerste.datum ? e : eerste), null);
}

/** Causes (c), (d) and (e), in this order. */
function onzichtbareEinden(t: Toewijzing, { overlijdensdatum, overdrachten, besluiten }: Dossier): Einde[] {
  const einden: Einde[] = [];
  const voeg = (oorzaak: keyof typeof REDEN, datum: Datum) =>
    einden.push({ oorzaak, datum: nietVoorStart(datum, t), reden: REDEN[oorzaak] });
  if (overlijdensdatum) voeg('OVERLIJDEN', overlijdensdatum);
  for (const o of overdrachten) {
    if (o.besluitnummer === t.sleutel.besluitnummer && o.van === t.versie.zorgkantoor) {
      voeg('OVERDRACHT', dagEerder(o.overdrachtdatum, t));
    }
  }
  for (const b of besluiten) {
    if (b.besluitnummer !== t.sleutel.besluitnummer && b.afgiftedatum > t.afgiftedatum) {
      voeg('HERINDICATIE', dagEerder(b.ingangsdatum, t));
    }
  }
  return einden;
}

/** The day before, as far as that matters: what comes before the ingangsdatum counts as the ingangsdatum. */
function dagEerder(datum: Datum, t: Toewijzing): Datum {
  return datum > t.sleutel.ingangsdatum ? dagErvoor(datum) : datum;
}

/** OP151: an end before the ingangsdatum counts as the ingangsdatum. */
function nietVoorStart(datum: Datum, t: Toewijzing): Datum {
  return datum < t.sleutel.ingangsdatum ? t.sleutel.ingangsdatum : datum;
}
