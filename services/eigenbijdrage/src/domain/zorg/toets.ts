import type { Datum } from '@iwlz/basis';
import { codesOp, RETOUR_CODE } from '@iwlz/berichten';
import type { bijdrage, bijdragegegevens, zorg } from '@iwlz/contracts';
import type { Stand } from '../stand.js';
import { NIET_GEGEVEN, type Bekend, type Cakregel } from './cakregel.js';
import { EINDREGELS } from './eindregels.js';
import { samenlopen } from './samenloop.js';
import { STARTREGELS } from './startregels.js';
import { metZorgmelding, type Zorgmeldingen } from './zorgmelding.js';
import { zorgtijden } from './zorgtijd.js';

type Blok = bijdragegegevens.Zorgmelding;
type Records = Pick<Blok, 'geleverdeZorg' | 'mutatiesZorg'>;

/** Every code that the CAK may give on a CA317 or CA319, by which rule, and those that are never given. */
export const CAKCODES: readonly { readonly code: string; readonly tekst: string; readonly bron: string }[] = [
  ...STARTREGELS,
  ...EINDREGELS,
  ...NIET_GEGEVEN,
];

/**
 * All codes on a client block of a CA317 or CA319, in order of record and code; empty when it can be accepted, which it is as a
 * whole. A code is given on the days on which the list has it; what a retour of this release says for it is decided where the
 * retour is made (`retourcodeIn`).
 */
export function toetsZorgmelding(stand: Stand, blok: Blok, vandaag: Datum): zorg.Fout[] {
  const geldig = new Set(codesOp(RETOUR_CODE, vandaag).map(({ code }) => code));
  const bekend = (dit: Records, andere: Records): Bekend =>
    bekendBij(stand, { ...blok, ...dit }, { ...blok, ...andere }, vandaag);
  const { geleverdeZorg, mutatiesZorg } = blok;
  return [
    ...geleverdeZorg.flatMap((g) => {
      const andere = { geleverdeZorg: geleverdeZorg.filter((a) => a !== g), mutatiesZorg };
      return fouten(STARTREGELS, geldig, 'GeleverdeZorg', g, bekend({ geleverdeZorg: [g], mutatiesZorg: [] }, andere));
    }),
    ...mutatiesZorg.flatMap((m) => {
      const andere = { geleverdeZorg, mutatiesZorg: mutatiesZorg.filter((a) => a !== m) };
      return fouten(EINDREGELS, geldig, 'MutatieZorg', m, bekend({ geleverdeZorg: [], mutatiesZorg: [m] }, andere));
    }),
  ];
}

/** A record is judged as if the others of its block were known already: the order in which they stand has no meaning (OP080). */
function bekendBij(stand: Stand, dit: Blok, andere: Blok, vandaag: Datum): Bekend {
  const { geboortedatum, overlijdensdatum } = stand.gegevens;
  const meldingen = metZorgmelding(stand.zorgmeldingen, { ...andere, bron: '', bekendOp: vandaag });
  const dagen = (zorgmeldingen: Zorgmeldingen): Datum[] =>
    samenlopen(zorgtijden({ ...stand, zorgmeldingen })).map((s) => s.dag);
  return {
    meldingen,
    geboortedatum: geboortedatum?.dag,
    overlijdensdatum: overlijdensdatum?.dag,
    vandaag,
    geeftSamenloop: () => {
      const zonder = dagen(meldingen);
      return dagen(metZorgmelding(meldingen, { ...dit, bron: '', bekendOp: vandaag })).some(
        (dag) => !zonder.includes(dag),
      );
    },
  };
}

function fouten<R extends { readonly volgnummer: number }>(
  regels: readonly Cakregel<R>[],
  geldig: ReadonlySet<string>,
  klasse: string,
  record: R,
  bekend: Bekend,
): zorg.Fout[] {
  return regels
    .filter((r) => geldig.has(r.code) && r.geldt(record, bekend))
    .map((r) => ({
      retourcode: r.code,
      klasse: r.klasse ?? klasse,
      volgnummer: r.klasse ? 1 : record.volgnummer,
      tekst: r.tekst,
    }));
}

/** The answer to a client block. */
export function antwoordOp(
  stand: Stand,
  blok: Blok,
  bron: string,
  vandaag: Datum,
): Extract<bijdrage.BijdrageFeit, { type: 'ZorgmeldingAanvaard' | 'ZorgmeldingAfgekeurd' }> {
  const gevonden = toetsZorgmelding(stand, blok, vandaag);
  const { herkomst, geleverdeZorg, mutatiesZorg } = blok;
  if (gevonden.length > 0)
    return { type: 'ZorgmeldingAfgekeurd', data: { herkomst, opDag: vandaag, fouten: gevonden } };
  return { type: 'ZorgmeldingAanvaard', data: { herkomst, bron, bekendOp: vandaag, geleverdeZorg, mutatiesZorg } };
}
