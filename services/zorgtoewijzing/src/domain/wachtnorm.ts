import { eerste, LAATSTE_DATUM, plusDagen, type Datum } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';
import type { Dossier, Toewijzing, Wachttijd } from './dossier.js';
import type { Instellingen } from './instellingen.js';
import { perioden } from './perioden.js';
import { verloopVan } from './verloop.js';
import { wachtnorm } from './wachtnormen.js';

type Normfeit = Extract<zorg.ZorgFeit, { type: 'WachtnormOverschreden' }>;

/** A wait that goes over its norm. */
interface Overschrijding extends Wachttijd {
  /** The last day within the norm. */
  readonly datum: Datum;
  readonly normDagen: number;
}

/** What is published of the waits that went over their norm by this day (section 5). Each wait is published once. */
export function teLangGewacht(dossier: Dossier, vandaag: Datum, instellingen: Instellingen): Normfeit[] {
  return dossier.toewijzingen.flatMap((t) =>
    overschrijdingen(t, dossier, instellingen)
      .filter((o) => o.datum < vandaag)
      .map((o): Normfeit => ({ type: 'WachtnormOverschreden', data: { toewijzing: t.sleutel, opDag: vandaag, ...o } })),
  );
}

/** The first day on which a wait on this toewijzing goes over its norm, as far as that was not published. */
export function volgendeNormdag(t: Toewijzing, dossier: Dossier, instellingen: Instellingen): Datum | undefined {
  return eerste(...overschrijdingen(t, dossier, instellingen).map((o) => plusDagen(o.datum, 1)));
}

/** The wait that a published fact is about. */
export function wachttijdVan({ sinds, leveringsstatus, classificatie }: zorg.WachtnormOverschreden): Wachttijd {
  return { sinds, leveringsstatus, classificatie };
}

/** The waits that last longer than the norm that held when they began, and were not published yet. */
function overschrijdingen(t: Toewijzing, dossier: Dossier, { wachtnormen }: Instellingen): Overschrijding[] {
  // Only a mutation or a transfer makes a client wait; most toewijzingen have neither.
  if (t.mutaties.length === 0 && dossier.overdrachten.length === 0) return [];
  return perioden(t, verloopVan(t, dossier, 'ALLES')).flatMap(({ van: sinds, tot, leveringsstatus, classificatie }) => {
    if (leveringsstatus === null) return [];
    const norm = wachtnorm(wachtnormen, leveringsstatus, t.sleutel.zzpCode, sinds);
    if (!norm) return [];
    const datum = plusDagen(sinds, norm.dagen);
    const gemeld = t.normMeldingen.some(
      (w) => w.sinds === sinds && w.leveringsstatus === leveringsstatus && w.classificatie === classificatie,
    );
    if (gemeld || datum >= (tot ?? LAATSTE_DATUM)) return [];
    return [{ datum, leveringsstatus, classificatie, sinds, normDagen: norm.dagen }];
  });
}
