import { dagErna, dagErvoor, type Datum } from '@iwlz/basis';
import type { Toewijzing } from './dossier.js';
import type { Einde } from './einde.js';
import type { OpenStaat } from './mutatiesoort.js';
import { inZorgTotEinddatum, type Stap, type Verloop } from './verloop.js';

/** Every state of 1.5. The last six are terminal. */
export type Staat =
  OpenStaat | 'BEEINDIGD' | 'VERVALLEN' | 'OVERGEPLAATST' | 'OVERGEDRAGEN' | 'INGETROKKEN' | 'VERLOPEN';

/** A state with what goes with it; what does not apply is `null`. */
export interface Toestand {
  readonly staat: Staat;
  /** In WACHTEND and AANGEHOUDEN. */
  readonly leveringsstatus: string | null;
  readonly classificatie: string | null;
  /** In OVERGEPLAATST and OVERGEDRAGEN: AGB-code of the provider that takes over. */
  readonly naar: string | null;
  /** In INGETROKKEN: COD172. */
  readonly reden: string | null;
}

/** Days in one state; `tot` is the last of them, `null` in the last period. */
export interface Staatperiode extends Toestand {
  readonly van: Datum;
  readonly tot: Datum | null;
}

interface Begin extends Toestand {
  readonly van: Datum;
}

/** The periods of a toewijzing, in order and without gaps (9.2, Periods). */
export function perioden(t: Toewijzing, v: Verloop): Staatperiode[] {
  const begin = { van: t.sleutel.ingangsdatum, ...toestand('TOEGEWEZEN') };
  const open = v.stappen.flatMap(beginVan).reduce(nietLeeg, [begin]);
  return metTot(samengevoegd([...totEinde(open, v.einde), ...terminaal(v)]), v.einde);
}

/** The state on a day: that of the period that holds it, TOEGEWEZEN before the first. */
export function staatOp(p: readonly Staatperiode[], dag: Datum): Staat {
  return p.findLast((periode) => periode.van <= dag)?.staat ?? 'TOEGEWEZEN';
}

/** How a toewijzing stands after its end (9.1, point 3). */
function eindtoestand(einde: Einde, v: Verloop): Toestand {
  switch (einde.oorzaak) {
    case 'MUTATIE':
      return { ...toestand(einde.sluiting.staat), naar: einde.naar };
    case 'EINDDATUM':
      return toestand(inZorgTotEinddatum(v) ? 'BEEINDIGD' : 'VERLOPEN');
    default:
      return { ...toestand('INGETROKKEN'), reden: einde.reden };
  }
}

function toestand(staat: Staat): Toestand {
  return { staat, leveringsstatus: null, classificatie: null, naar: null, reden: null };
}

/** The state that a record brings; a 20 does so the day after its Mutatiedatum, the last day of care. */
function beginVan({ record, naar }: Stap): Begin[] {
  if (naar === 'GESLOTEN') return [];
  if (record.soort === 'MAZ') return [{ van: record.datum, ...toestand(naar) }];
  const van = record.soort === '20' ? dagErna(record.datum) : record.datum;
  const { leveringsstatus, classificatie } = record.mutatie;
  return van === undefined ? [] : [{ van, ...toestand(naar), leveringsstatus, classificatie }];
}

/** A state that starts on or before the start of an earlier one replaces it. */
function nietLeeg(eerdere: readonly Begin[], later: Begin): Begin[] {
  return [...eerdere.filter((e) => e.van < later.van), later];
}

function totEinde(open: readonly Begin[], einde: Einde | null): readonly Begin[] {
  return einde === null ? open : open.filter((b) => b.van <= einde.datum);
}

/** The terminal state starts the day after the end; after 9999-12-31 there is none. */
function terminaal(v: Verloop): Begin[] {
  const van = v.einde === null ? undefined : dagErna(v.einde.datum);
  return v.einde === null || van === undefined ? [] : [{ van, ...eindtoestand(v.einde, v) }];
}

/** Equal neighbours are one period. */
function samengevoegd(p: readonly Begin[]): readonly Begin[] {
  return p.filter((b, i) => i === 0 || !gelijk(b, p[i - 1]!));
}

function gelijk(a: Begin, b: Begin): boolean {
  return a.staat === b.staat && a.leveringsstatus === b.leveringsstatus && a.classificatie === b.classificatie;
}

function metTot(p: readonly Begin[], einde: Einde | null): Staatperiode[] {
  return p.map(({ van, ...rest }, i) => {
    const volgende = p[i + 1];
    // Only an end on the last day of the calendar leaves a last period that is closed: no terminal one follows it.
    const tot = volgende ? dagErvoor(volgende.van) : einde && einde.datum >= van ? einde.datum : null;
    return { van, tot, ...rest };
  });
}
