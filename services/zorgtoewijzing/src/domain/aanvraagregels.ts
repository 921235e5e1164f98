import type { Datum } from '@iwlz/basis';
import type { melding } from '@iwlz/contracts';
import { vindToewijzing, type Dossier, type Toewijzing } from './dossier.js';
import type { Regeltekst } from './regel.js';
import { loopt } from './zicht.js';

/** A rule across messages, on an Aanvraag; judged against what was known before its message (9.3, step 4). */
export interface Aanvraagregel extends Regeltekst {
  readonly geldt: (a: melding.Aat, blok: melding.Melding, dossier: Dossier) => boolean;
}

/** The rules of 9.4 on an Aanvraag. */
export const AANVRAAGREGELS: readonly Aanvraagregel[] = [
  {
    code: '9107',
    geldt: (a, blok, dossier) => !magAanvragen(a, blok.herkomst, dossier),
    tekst:
      'U hebt op dit besluit niet de rol om dit aan te vragen: verblijf, VPT en DTV vraagt de dossierhouder aan, MPT de ' +
      'coordinator zorg thuis. Laat hen de aanvraag sturen.',
    bron: 'iWlz 2.2 TR107, OP162, OP317',
  },
  {
    code: '9070',
    geldt: (a, blok, dossier) =>
      [...blok.mut, ...blok.mez].some(
        (m) => m.toewijzing.besluitnummer === a.besluitnummer && valtBuiten(a, vindToewijzing(dossier, m.toewijzing)),
      ),
    tekst:
      'De aanvraag valt niet binnen de toewijzing waarover de MUT in hetzelfde bericht gaat. Laat haar beginnen op of na de ' +
      'ingangsdatum en eindigen op of voor de einddatum van die toewijzing, of stuur haar apart.',
    bron: 'iWlz 2.2 TR070',
  },
];

const VAN_DE_DOSSIERHOUDER: readonly string[] = ['4', '5', '8'];

function magAanvragen(a: melding.Aat, { afzender, dagtekening }: melding.Berichtherkomst, dossier: Dossier): boolean {
  const lopend = dossier.toewijzingen.filter(
    (t) => t.sleutel.besluitnummer === a.besluitnummer && loopt(t, dossier, dagtekening),
  );
  const eigen = lopend.filter((t) => t.sleutel.instelling === afzender);
  const alsDossierhouder = eigen.some(
    (t) =>
      t.versie.soort === '1' &&
      VAN_DE_DOSSIERHOUDER.includes(t.sleutel.leveringsvorm) &&
      t.versie.dossierhouder === afzender,
  );
  if (a.leveringsvorm !== '7') return alsDossierhouder;
  const mpt = (t: Toewijzing) => t.sleutel.leveringsvorm === '7';
  return (
    eigen.some((t) => mpt(t) && t.versie.coordinatorZorgThuis === afzender) || (!lopend.some(mpt) && alsDossierhouder)
  );
}

function valtBuiten(a: melding.Aat, t: Toewijzing | undefined): boolean {
  if (!t) return false;
  const einde = t.versie.einddatum;
  const laat = (tot: Datum | null) => einde !== null && (tot === null || tot > einde);
  return a.regels.some((r) => r.ingangsdatum < t.sleutel.ingangsdatum || laat(r.einddatum));
}
