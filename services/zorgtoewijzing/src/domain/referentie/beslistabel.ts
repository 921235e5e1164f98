import { dagErna, datum, type Datum } from '@iwlz/basis';
import type { melding, zorg } from '@iwlz/contracts';
import type { Dossier } from '../dossier.js';
import { evolve } from '../evolve.js';
import { STANDAARD } from '../instellingen.js';
import { eindigtZorg, MUTATIEREGELS, type Mutatieregel } from '../mutatiesoort.js';
import { perioden, staatOp, type Staat } from '../perioden.js';
import { toets } from '../toets.js';
import { verloopVan } from '../verloop.js';
import { blok, dossierMet, maz, mez, mut, regel, toewijzingIn, vastgesteld } from '../voorbeelden.js';

/*
 * What the rules decide on each mutation, in each state of a toewijzing: asked from the rules themselves, on an example of
 * every state. All examples start on 1 March 2026; care starts on 10 March and whatever ends it does so on 10 April.
 */

const ZORG = '2026-03-10';
const EINDE = '2026-04-10';

type Voorbeeld = readonly (melding.Maz | melding.Mut | melding.Mez)[];

/** How a toewijzing came into each state; the AW33 with which it begins is `versie`. */
const VOORBEELDEN: Readonly<Record<Staat, { readonly records: Voorbeeld; readonly versie: object }>> = {
  TOEGEWEZEN: { records: [], versie: {} },
  WACHTEND: { records: [mut('18/7', '2026-03-04')], versie: {} },
  IN_ZORG: { records: [maz(ZORG)], versie: {} },
  AANGEHOUDEN: { records: [maz(ZORG), mez('20/7', EINDE, ZORG)], versie: {} },
  BEEINDIGD: { records: [maz(ZORG), mez('19/5', EINDE, ZORG)], versie: {} },
  OVERGEPLAATST: { records: [maz(ZORG), mez('17/5', EINDE, ZORG)], versie: {} },
  VERVALLEN: { records: [mut('12/5', EINDE)], versie: {} },
  OVERGEDRAGEN: { records: [mut('21/5', EINDE)], versie: {} },
  INGETROKKEN: { records: [], versie: { einddatum: datum(EINDE), redenIntrekking: '7' } },
  VERLOPEN: { records: [], versie: { einddatum: datum(EINDE) } },
};

export const OPEN_STATEN = ['TOEGEWEZEN', 'WACHTEND', 'IN_ZORG', 'AANGEHOUDEN'] as const satisfies readonly Staat[];
export const EINDSTATEN = Object.keys(VOORBEELDEN).filter((s) => !OPEN_STATEN.some((o) => o === s)) as Staat[];

/** Well after everything in the examples, and just before the end of those that have one. */
export const NA_ALLES = datum('2026-05-20');
export const VOOR_HET_EINDE = datum('2026-04-09');

/** What becomes of a mutation: the state the day after, or the codes of its refusal. */
export type Beslissing = { readonly staat: Staat } | { readonly codes: readonly string[] };

/** The row for this mutatiecode and leveringsstatus; `undefined` when they do not go together (9046). */
export function mutatieregel(mutatiecode: string, leveringsstatus: string): Mutatieregel | undefined {
  return MUTATIEREGELS.find((r) => r.mutatiecode === mutatiecode && r.leveringsstatussen.includes(leveringsstatus));
}

/** What the rules decide on this mutation, on a toewijzing of this soort in this state. */
export function besluitOp(
  mutatiecode: string,
  leveringsstatus: string,
  soort: string,
  staat: Staat,
  opDag: Datum = NA_ALLES,
): Beslissing {
  const rij = mutatieregel(mutatiecode, leveringsstatus);
  if (!rij) return { codes: ['9046'] };
  const codeEnStatus = `${mutatiecode}/${leveringsstatus}`;
  const inhoud = eindigtZorg(rij.soort)
    ? { mez: [mez(codeEnStatus, opDag, ZORG)] }
    : { mut: [mut(codeEnStatus, opDag)] };
  return besluitOpMelding(inhoud, soort, staat, opDag);
}

/** What the rules decide on a MAZ with this Begindatum. */
export function besluitOpMaz(soort: string, staat: Staat, opDag: Datum = NA_ALLES): Beslissing {
  return besluitOpMelding({ maz: [maz(opDag)] }, soort, staat, opDag);
}

/** In which state a toewijzing in this state ends when its einddatum passes, or when it is withdrawn. */
export function naEinddatum(staat: Staat, redenIntrekking: string | null = null): Staat {
  return staatNa(dossierIn('1', staat, { einddatum: NA_ALLES, redenIntrekking }), NA_ALLES);
}

function besluitOpMelding(inhoud: Partial<melding.Melding>, soort: string, staat: Staat, opDag: Datum): Beslissing {
  const dossier = dossierIn(soort, staat);
  const { fouten, feiten } = toets(dossier, blok(inhoud), NA_ALLES, STANDAARD);
  if (fouten.length > 0) return { codes: fouten.map((f) => f.retourcode).sort() };
  return { staat: staatNa(feiten.reduce(evolve, dossier), opDag) };
}

function dossierIn(soort: string, staat: Staat, versie: object = VOORBEELDEN[staat].versie): Dossier {
  const aw33: zorg.ZorgFeit = vastgesteld(regel({ soort, ...versie }));
  return dossierMet(aw33, ...VOORBEELDEN[staat].records);
}

function staatNa(dossier: Dossier, dag: Datum): Staat {
  const t = toewijzingIn(dossier);
  return staatOp(perioden(t, verloopVan(t, dossier, 'ALLES')), dagErna(dag) ?? dag);
}
