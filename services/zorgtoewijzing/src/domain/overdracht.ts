import type { melding } from '@iwlz/contracts';
import type { Dossier, Mutatie, Overdracht, Overdrachtregel, Toewijzing } from './dossier.js';
import { mutatiesoort } from './mutatiesoort.js';
import { vergelijkTekst } from './sleutel.js';

/** With these a client waits; the others say that care runs or is not wanted any more. */
const WACHTSTATUSSEN: readonly string[] = ['2', '3', '6', '7'];

/** The lines of a ZK31 that say how a client waits, with their fields in one fixed order. */
export function wachtendeRegels(regels: readonly melding.Overdrachtregel[]): Overdrachtregel[] {
  return regels
    .filter((r) => WACHTSTATUSSEN.includes(r.leveringsstatus))
    .map((r) => ({
      zzpCode: r.zzpCode,
      instelling: r.instelling,
      leveringsvorm: r.leveringsvorm,
      leveringsstatus: r.leveringsstatus,
      classificatie: r.leveringsstatusClassificatie,
    }));
}

/**
 * The wachtstatus that came along with the file to the zorgkantoor of this toewijzing, as the fold reads it: a MUT-18 on the
 * ingangsdatum (9.2, N3). `undefined` when none came, or when the provider has said it himself by then.
 */
export function wachtstatusUitOverdracht(t: Toewijzing, dossier: Dossier): Mutatie | undefined {
  const gevonden = dossier.overdrachten
    .flatMap((overdracht) => {
      const regel = brengtMee(overdracht, t);
      return regel ? [{ overdracht, regel }] : [];
    })
    .sort((a, b) => laterEerst(a.overdracht, b.overdracht))[0];
  if (!gevonden || t.mutaties.some((m) => zegtWachtstatus(m) && m.mutatiedatum <= t.sleutel.ingangsdatum))
    return undefined;
  return {
    mutatiedatum: t.sleutel.ingangsdatum,
    mutatiecode: '18',
    leveringsstatus: gevonden.regel.leveringsstatus,
    classificatie: gevonden.regel.classificatie,
    begindatum: null,
    bestemming: null,
  };
}

/** The line on this toewijzing; when several could be meant, the one of its own provider or none. */
function brengtMee(o: Overdracht, { sleutel, versie }: Toewijzing): Overdrachtregel | undefined {
  if (o.naar !== versie.zorgkantoor || o.besluitnummer !== sleutel.besluitnummer) return undefined;
  if (o.overdrachtdatum !== sleutel.ingangsdatum) return undefined;
  const regels = o.wachtend.filter((r) => r.zzpCode === sleutel.zzpCode && r.leveringsvorm === sleutel.leveringsvorm);
  return regels.length > 1 ? regels.find((r) => r.instelling === sleutel.instelling) : regels[0];
}

function laterEerst(a: Overdracht, b: Overdracht): number {
  return vergelijkTekst(b.dagtekening, a.dagtekening) || vergelijkTekst(b.identificatie, a.identificatie);
}

function zegtWachtstatus(m: Mutatie): boolean {
  return ['12/3', '18'].includes(mutatiesoort(m.mutatiecode, m.leveringsstatus));
}
