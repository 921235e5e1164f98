import type { Datum } from '@iwlz/basis';
import type { melding, zorg } from '@iwlz/contracts';
import type { Beslissing } from './beslissing.js';
import { vindToewijzing, type Dossier } from './dossier.js';
import { evolve } from './evolve.js';
import { vergelijkSleutels } from './sleutel.js';
import { verloopVan } from './verloop.js';
import { isIntrekking, versieVan, verschiltInInhoud, vervangt } from './versie.js';
import { VERSIEWAARSCHUWINGEN } from './waarschuwingen.js';

/** Accepts a client block of an AW33: no rule across messages refuses one. Its lines in order of key (9.6). */
export function behandelToewijzing(b: Beslissing, aw33: melding.Toewijzing): void {
  const regels = [...aw33.regels].sort((x, y) => vergelijkSleutels(x.toewijzing, y.toewijzing));
  const feiten: zorg.ZorgFeit[] = [];
  const waarschuwingen = new Set<string>();
  let bekend = b.dossier;
  for (const regel of regels) {
    const feit = versiefeit(bekend, aw33, regel, b.vandaag);
    if (!feit) continue;
    waarschuwingenVan(bekend, regel, feit, b.vandaag).forEach((code) => waarschuwingen.add(code));
    feiten.push(feit);
    bekend = evolve(bekend, feit);
  }
  const antwoord = { herkomst: aw33.herkomst, waarschuwingen: [...waarschuwingen].sort() };
  b.neem({ type: 'MeldingAanvaard', data: antwoord }, ...feiten);
}

/** The fact that a line became the effective version of its toewijzing; `undefined` when an other one stays so (IV013). */
function versiefeit(
  dossier: Dossier,
  { herkomst, indicatie }: melding.Toewijzing,
  regel: melding.ToewijzingRegel,
  opDag: Datum,
): zorg.ZorgFeit | undefined {
  const { toewijzing } = regel;
  const bekend = vindToewijzing(dossier, toewijzing);
  const nieuw = versieVan(regel);
  const data = (datum: Datum) => ({
    herkomst,
    opDag,
    toewijzing,
    datum,
    afgiftedatum: indicatie.afgiftedatum,
    versie: regel,
  });
  if (!bekend) return { type: 'ToewijzingVastgesteld', data: data(toewijzing.ingangsdatum) };
  if (!vervangt(nieuw, bekend.versie)) return undefined;
  const verschilt = verschiltInInhoud(nieuw, bekend.versie);
  const type = isIntrekking(nieuw) ? 'IntrekkingAanvaard' : verschilt ? 'ToewijzingGewijzigd' : 'ToewijzingBevestigd';
  return { type, data: data(regel.toewijzingsdatum) };
}

function waarschuwingenVan(
  dossier: Dossier,
  regel: melding.ToewijzingRegel,
  feit: zorg.ZorgFeit,
  vandaag: Datum,
): string[] {
  const t = vindToewijzing(dossier, regel.toewijzing);
  if (!t) return [];
  const wissel = {
    gewijzigd: feit.type === 'ToewijzingGewijzigd',
    t,
    voor: verloopVan(t, dossier, 'AANBIEDER'),
    vandaag,
  };
  return VERSIEWAARSCHUWINGEN.filter((w) => w.geldt(versieVan(regel), wissel)).map((w) => w.code);
}
