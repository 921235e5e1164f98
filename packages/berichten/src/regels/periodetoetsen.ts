import { dagenErna } from './perioden.js';
import { fout, getal, gevuld, op, type Eenheid, type Omgeving, type Uitkomst } from './regel.js';

/** The functions and packages that an indication grants. */
function geindiceerd(indicatie: Eenheid): Eenheid[] {
  return [...(indicatie.geindiceerdeFuncties ?? []), ...(indicatie.geindiceerdeZorgzwaartepakketten ?? [])];
}

/** TR015: the indication starts with the first of what it grants. Dates are equal when their texts are. */
export function ingangsdatumVanIndicatie(k: Eenheid): Uitkomst {
  const eenheden = geindiceerd(k);
  const eerste = uiterste(
    eenheden,
    (e) => e.ingangsdatum,
    '9999-99-99',
    (a, b) => a < b,
  );
  const opEerste = eenheden.filter((e) => e.ingangsdatum === eerste);
  return (
    opEerste.length > 0 &&
    k.ingangsdatum !== eerste &&
    fout(op(k, 'ingangsdatum'), ...opEerste.map((e) => op(e, 'ingangsdatum')))
  );
}

/**
 * TR014: the indication ends with the last of what it grants, and is open when some of that is (berichten.md 6.6). Where it
 * grants nothing at all it is broken without any place to name: that is what the official set does.
 */
export function einddatumVanIndicatie(k: Eenheid): Uitkomst {
  const eenheden = geindiceerd(k);
  const metEinde = eenheden.filter((e) => e.einddatum !== undefined);
  if (k.einddatum === undefined) {
    return metEinde.length === eenheden.length && fout(...metEinde.map((e) => op(e, 'einddatum')));
  }
  if (metEinde.length !== eenheden.length) return fout(op(k, 'einddatum'));
  const laatste = uiterste(
    eenheden,
    (e) => e.einddatum,
    '0000-00-00',
    (a, b) => a > b,
  );
  const opLaatste = eenheden.filter((e) => e.einddatum === laatste);
  return (
    opLaatste.length > 0 &&
    k.einddatum !== laatste &&
    fout(op(k, 'einddatum'), ...opLaatste.map((e) => op(e, 'einddatum')))
  );
}

/** The text of the first date that beats all others, starting from a date that none can equal. */
function uiterste(
  eenheden: readonly Eenheid[],
  datum: (e: Eenheid) => string | undefined,
  begin: string,
  wint: (a: number, b: number) => boolean,
) {
  return eenheden.reduce((tot, e) => {
    const kandidaat = datum(e);
    return kandidaat !== undefined && wint(getal(kandidaat), getal(tot)) ? kandidaat : tot;
  }, begin);
}

/**
 * TR127 for a line without admission: lines with admission must cover each of its days (berichten.md 6.8). The official set
 * walks from day to day; going through the lines by their first day finds the same gaps.
 */
export function deeltijdMetGat(k: Eenheid, o: Omgeving): Uitkomst {
  if (k.opname !== '2' || o.ouder?.eenheid.leveringsvorm !== '8') return false;
  const [begin, einde] = [getal(k.toewijzingIngangsdatum), tot(k)];
  if (!(begin <= einde)) return false;
  const rakend = o.broers.filter((s) => s.opname === '1' && van(s) <= einde && tot(s) >= begin);
  const dekkend = rakend.filter((s) => tot(s) >= van(s)).toSorted((a, b) => van(a) - van(b));
  let dag = begin;
  for (const s of dekkend) {
    if (van(s) > dag || dag > einde) break;
    if (tot(s) >= dag) dag = tot(s) === Infinity ? Infinity : dagenErna(tot(s), 1);
  }
  const gedekt = dag === Infinity || dag > einde;
  return !gedekt && fout(...rakend.map((s) => op(s)), op(k));
}

/** TR127 for the lines with admission: no two on one day. One finding per line that later ones overlap. */
export function deeltijdOverlap(k: Eenheid, o: Omgeving): Uitkomst {
  if (k.leveringsvorm !== '8') return false;
  const metOpname = o.lijst.filter((s) => s.opname === '1');
  return metOpname.flatMap((s, i) => {
    const overlappend = metOpname.slice(i + 1).filter((later) => van(later) <= tot(s) && tot(later) >= van(s));
    return overlappend.length > 0 ? [[...op(s), ...overlappend.flatMap((later) => op(later))]] : [];
  });
}

function van(aanvraagInstelling: Eenheid): number {
  return getal(aanvraagInstelling.toewijzingIngangsdatum);
}

function tot(aanvraagInstelling: Eenheid): number {
  return gevuld(aanvraagInstelling.toewijzingEinddatum) ? getal(aanvraagInstelling.toewijzingEinddatum) : Infinity;
}
