import type { Datum } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';
import type { Dossier, Toewijzing } from './dossier.js';
import type { Einde } from './einde.js';
import { sleutelVan, vergelijkSleutels, vergelijkTekst } from './sleutel.js';
import { verloopVan, type Verloop } from './verloop.js';

/** Every time in zorg of the client with its situation, as readers like eigenbijdrage get it (9.7); by van and toewijzing. */
export function zorgverloop(dossier: Dossier): zorg.Zorgperiode[] {
  return dossier.toewijzingen
    .flatMap((t) => zorgtijden(verloopVan(t, dossier, 'ALLES')).map((tijd) => zorgperiode(t, tijd)))
    .sort((a, b) => vergelijkTekst(a.van, b.van) || vergelijkSleutels(a.toewijzing, b.toewijzing));
}

/** The periods with their fields in one fixed order, so that equal ones read the same in a stored dossier. */
export function genormaliseerd(perioden: readonly zorg.Zorgperiode[]): zorg.Zorgperiode[] {
  return perioden.map((p) => ({
    toewijzing: sleutelVan(p.toewijzing),
    zorgkantoor: p.zorgkantoor,
    soort: p.soort,
    etmalen: p.etmalen,
    van: p.van,
    tot: p.tot,
    einde: p.einde,
    reden: p.reden,
  }));
}

/** Whether the two say the same. */
export function zelfdeZorgverloop(a: readonly zorg.Zorgperiode[], b: readonly zorg.Zorgperiode[]): boolean {
  return a.length === b.length && a.every((p, i) => zelfdePeriode(p, b[i]!));
}

function zelfdePeriode(a: zorg.Zorgperiode, b: zorg.Zorgperiode): boolean {
  return (
    vergelijkSleutels(a.toewijzing, b.toewijzing) === 0 &&
    a.van === b.van &&
    a.tot === b.tot &&
    a.einde === b.einde &&
    a.reden === b.reden &&
    a.zorgkantoor === b.zorgkantoor &&
    a.soort === b.soort &&
    a.etmalen === b.etmalen
  );
}

type Zorgtijd = Pick<zorg.Zorgperiode, 'van' | 'tot' | 'einde' | 'reden'>;

/** From the Sleuteldatum, else the Begindatum, of the MAZ that opened the care, to the last day of care. */
function zorgtijden(v: Verloop): Zorgtijd[] {
  const tijden: Zorgtijd[] = [];
  let van: Datum | null = null;
  for (const { record } of v.stappen) {
    if (record.soort === 'MAZ') {
      van = record.maz.sleuteldatum ?? record.maz.begindatum;
    } else if (van !== null) {
      // Only 17, 19 and 20 have effect on a client who is in care.
      tijden.push({ van, tot: record.datum, einde: `MUT${record.soort}`, reden: null });
      van = null;
    }
  }
  return van === null ? tijden : [...tijden, { van, ...slot(v.einde) }];
}

function slot(einde: Einde | null): Omit<Zorgtijd, 'van'> {
  if (einde === null) return { tot: null, einde: null, reden: null };
  return { tot: einde.datum, einde: einde.oorzaak, reden: 'reden' in einde ? einde.reden : null };
}

function zorgperiode(t: Toewijzing, tijd: Zorgtijd): zorg.Zorgperiode {
  const { zorgkantoor, soort, etmalen } = t.versie;
  return { toewijzing: t.sleutel, zorgkantoor, soort, etmalen, ...tijd };
}
