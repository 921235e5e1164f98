import type { Datum } from '@iwlz/basis';
import type { melding, zorg } from '@iwlz/contracts';
import { AANVRAAGREGELS } from './aanvraagregels.js';
import { vindToewijzing, type Dossier, type Toewijzing } from './dossier.js';
import { evolve } from './evolve.js';
import type { Instellingen } from './instellingen.js';
import { fout, type Regeltekst } from './regel.js';
import { recordsVan, type Regelrecord } from './regelrecord.js';
import { actueleMaz, GESLOTEN, mazOp, REGELS, SLEUTELREGELS, SNIJDT_ZORG_AF, type Kennis } from './regels.js';
import { verloopVan } from './verloop.js';
import { AANVRAAGWAARSCHUWINGEN, WAARSCHUWINGEN, type Omstandigheid } from './waarschuwingen.js';

/** What the rules across messages say of a block (9.3, step 4). */
export interface Toetsing {
  /** All codes on all records; empty when the block may be accepted. */
  readonly fouten: readonly zorg.Fout[];
  /** How many of them say that a record lacks its predecessor; when all do, the block may wait (9.5). */
  readonly zonderVoorganger: number;
  /** Codes of 9.9, each once, sorted; they count only when the block is accepted. */
  readonly waarschuwingen: readonly string[];
  /** The facts that record the block once it is accepted, in order. */
  readonly feiten: readonly zorg.ZorgFeit[];
}

/** Judges a block against what is known. Pure: says what would be so, changes nothing. */
export function toets(dossier: Dossier, blok: melding.Melding, vandaag: Datum, instellingen: Instellingen): Toetsing {
  const records = toetsRecords(dossier, blok, vandaag, instellingen);
  const mist = records.some((r) => r.zonderVoorganger > 0);
  // Aanvragen stay unjudged while a record lacks its predecessor.
  const aanvragen = mist ? [] : blok.aat.map((a) => toetsAanvraag(a, dossier, blok, vandaag));
  const alles = [...records, ...aanvragen];
  return {
    fouten: alles.flatMap((r) => r.fouten),
    zonderVoorganger: alles.reduce((som, r) => som + r.zonderVoorganger, 0),
    waarschuwingen: [...new Set(alles.flatMap((r) => r.waarschuwingen))].sort(),
    feiten: alles.flatMap((r) => r.feiten),
  };
}

/** The records in order; one without a code counts for those after it (N20). */
function toetsRecords(dossier: Dossier, blok: melding.Melding, vandaag: Datum, instellingen: Instellingen): Toetsing[] {
  const uitkomsten: Toetsing[] = [];
  let bekend = dossier;
  for (const m of recordsVan(blok)) {
    const uitkomst = toetsRecord(m, { dossier: bekend, blok, vandaag, instellingen });
    bekend = uitkomst.feiten.reduce(evolve, bekend);
    uitkomsten.push(uitkomst);
  }
  return uitkomsten;
}

type Omgeving = Pick<Omstandigheid, 'dossier' | 'blok' | 'vandaag' | 'instellingen'>;

function toetsRecord(m: Regelrecord, o: Omgeving): Toetsing {
  const t = vindToewijzing(o.dossier, m.sleutel);
  const voor = t && verloopVan(t, o.dossier, 'AANBIEDER');
  const geraakt = regelsOp(m, t && voor && { t, verloop: voor, instellingen: o.instellingen });
  if (geraakt.length > 0 || !t || !voor) {
    const fouten = geraakt.map((r) => fout(r, m.klasse, m.volgnummer));
    const zonderVoorganger = geraakt.filter(({ code }) => duidtOpVoorganger(code, m, t)).length;
    return { fouten, zonderVoorganger, waarschuwingen: [], feiten: [] };
  }
  const feit = m.aanvaard(o.vandaag);
  const bekend = evolve(o.dossier, feit);
  const na = verloopVan(vindToewijzing(bekend, m.sleutel) ?? t, bekend, 'AANBIEDER');
  const waarschuwingen = WAARSCHUWINGEN.filter((w) => w.op.includes(m.op) && w.geldt(m, { ...o, t, voor, na }));
  return { fouten: [], zonderVoorganger: 0, waarschuwingen: waarschuwingen.map((w) => w.code), feiten: [feit] };
}

/** All rules that a record breaks, as 9.4 groups them: a later group is looked at only when the one before found nothing. */
function regelsOp(m: Regelrecord, k: Kennis | undefined): readonly Regeltekst[] {
  const opSleutel = SLEUTELREGELS.filter((r) => r.op.includes(m.op) && r.geldt(m, k?.t));
  if (opSleutel.length > 0 || !k) return opSleutel;
  for (const groep of [REGELS, [GESLOTEN], [SNIJDT_ZORG_AF]]) {
    const geraakt = groep.filter((r) => r.op.includes(m.op) && r.geldt(m, k));
    if (geraakt.length > 0) return geraakt;
  }
  return [];
}

/** Whether the code may only mean that what the record refers to has not come yet (9.5). */
function duidtOpVoorganger(code: string, m: Regelrecord, t: Toewijzing | undefined): boolean {
  if (code === '9069' && t) return mazOp(t, m.begindatum) === undefined && actueleMaz(t, m.datum) === undefined;
  return code === '9019';
}

function toetsAanvraag(aat: melding.Aat, dossier: Dossier, blok: melding.Melding, opDag: Datum): Toetsing {
  const geraakt = AANVRAAGREGELS.filter((r) => r.geldt(aat, blok, dossier));
  return {
    fouten: geraakt.map((r) => fout(r, 'Aanvraag', aat.volgnummer)),
    zonderVoorganger: 0,
    waarschuwingen: AANVRAAGWAARSCHUWINGEN.filter((w) => w.geldt(aat, blok, dossier)).map((w) => w.code),
    feiten: [{ type: 'AatAanvaard', data: { herkomst: blok.herkomst, opDag, aat } }],
  };
}
