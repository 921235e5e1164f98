import { dagErna, type Datum } from '@iwlz/basis';
import type { Dossier, Toewijzing } from './dossier.js';
import { herstelfeit, overgangsfeit, zelfdeOvergang, type Overgang, type Overgangsfeit } from './overgang.js';
import { vergelijkTekst } from './sleutel.js';
import { inZorgTotEinddatum, verloopVan, type Stap, type Verloop } from './verloop.js';

/** The transitions of a toewijzing as they are on this day (9.6). */
export function transities(v: Verloop, vandaag: Datum): Overgang[] {
  return [...v.stappen.flatMap(vanStap), ...vanEinde(v, vandaag)];
}

/**
 * What must be published so that everything published, minus everything taken back, is the transitions of the present
 * fold: first the compensations, then the new ones, each by key, datum and type. Compared with what was published and not
 * with an earlier fold, so that a mended rule publishes its repair.
 */
export function verschil(dossier: Dossier, vandaag: Datum): Overgangsfeit[] {
  const weg: Overgangsfeit[] = [];
  const nieuw: Overgangsfeit[] = [];
  for (const t of dossier.toewijzingen) {
    const nu = transities(verloopVan(t, dossier, 'ALLES'), vandaag);
    weg.push(...zonder(t.gepubliceerd, nu).map((o) => herstelfeit(t.sleutel, o)));
    nieuw.push(...zonder(nu, t.gepubliceerd).map((o) => overgangsfeit(t.sleutel, o)));
  }
  return [...weg, ...nieuw];
}

/** The day on which the passing of its einddatum is published, as long as that was not done; `undefined` without one. */
export function dagNaEinddatum(t: Toewijzing, dossier: Dossier): Datum | undefined {
  const v = verloopVan(t, dossier, 'ALLES');
  if (v.einde?.oorzaak !== 'EINDDATUM') return undefined;
  const { datum } = v.einde;
  const gebeurd = t.gepubliceerd.some((o) => o.type === typeNaEinddatum(v) && o.datum === datum);
  return gebeurd ? undefined : dagErna(datum);
}

function vanStap({ record, van }: Stap): Overgang[] {
  const { datum } = record;
  switch (record.soort) {
    case 'MAZ':
      return [{ type: van === 'AANGEHOUDEN' ? 'ZorgHervat' : 'ZorgAangevangen', datum }];
    case '12/3':
    case '18':
      return [{ type: 'WachtstatusVastgesteld', datum, ...wachtstatus(record.mutatie) }];
    case '20':
      return [{ type: 'ZorgAangehouden', datum, ...wachtstatus(record.mutatie) }];
    default:
      return []; // a record that closes is the end of the toewijzing
  }
}

function vanEinde(v: Verloop, vandaag: Datum): Overgang[] {
  if (v.einde === null) return [];
  const { einde } = v;
  const { datum } = einde;
  switch (einde.oorzaak) {
    case 'MUTATIE': {
      const type = einde.sluiting.overgang;
      const metBestemming = type === 'ZorgOvergeplaatst' || type === 'ToewijzingOvergedragen';
      return [metBestemming ? { type, datum, naar: einde.naar } : { type, datum }];
    }
    case 'EINDDATUM':
      return vandaag > datum ? [{ type: typeNaEinddatum(v), datum }] : [];
    default:
      return [{ type: 'ToewijzingIngetrokken', datum, reden: einde.reden }];
  }
}

function typeNaEinddatum(v: Verloop): 'ZorgBeeindigd' | 'ToewijzingVerlopen' {
  return inZorgTotEinddatum(v) ? 'ZorgBeeindigd' : 'ToewijzingVerlopen';
}

function wachtstatus(m: { leveringsstatus: string; classificatie: string | null }) {
  return { leveringsstatus: m.leveringsstatus, classificatie: m.classificatie };
}

/** The transitions of `a` that `b` has not, by datum and type. */
function zonder(a: readonly Overgang[], b: readonly Overgang[]): Overgang[] {
  return a
    .filter((x) => !b.some((y) => zelfdeOvergang(x, y)))
    .sort((x, y) => vergelijkTekst(x.datum, y.datum) || vergelijkTekst(x.type, y.type));
}
