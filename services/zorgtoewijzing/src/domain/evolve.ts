import { GeschondenInvariant, stelZeker } from '@iwlz/basis';
import type { melding, zorg } from '@iwlz/contracts';
import { aanvraagVan, zelfdeAanvraag } from './aanvraag.js';
import {
  isWachtreden,
  vindToewijzing,
  vindWachtend,
  zelfdeBlok,
  type Aanvraagstatus,
  type Dossier,
  type Mutatie,
  type Toewijzing,
  type WachtendBlok,
} from './dossier.js';
import { HERSTELD, HERSTELT, overgangVan, zelfdeOvergang, type Overgangsfeit } from './overgang.js';
import { wachtendeRegels } from './overdracht.js';
import { sleutelVan, vergelijkSleutels, vergelijkTekst, type Sleutel } from './sleutel.js';
import { metAntwoord, metTermijnfeit, nieuweTermijn } from './termijn.js';
import { versieVan } from './versie.js';
import { wachttijdVan } from './wachtnorm.js';
import { genormaliseerd } from './zorgverloop.js';

/**
 * The dossier after one more recorded fact: the only way in which it changes. It does not judge, so it takes what was
 * accepted under any rule that ever held. It throws `GeschondenInvariant` on a fact it does not know, or on a record of a
 * toewijzing that was never established: then the log itself is not whole.
 */
export function evolve(dossier: Dossier, feit: zorg.ZorgFeit): Dossier {
  switch (feit.type) {
    case 'MeldingAangehouden':
      return metWachtend(dossier, feit.data);
    case 'MeldingAanvaard':
    case 'MeldingAfgekeurd':
      return zonderWachtend(dossier, feit.data.herkomst);
    case 'FeitAanvaard':
      return metFeit(dossier, feit.data);
    case 'DossierOvergedragen':
      return metOverdracht(dossier, feit.data);
    case 'ToewijzingVastgesteld':
      return metNieuwe(dossier, feit.data);
    case 'ToewijzingGewijzigd':
    case 'ToewijzingBevestigd':
    case 'IntrekkingAanvaard': {
      const { toewijzing, afgiftedatum } = feit.data;
      const versie = versieVan(feit.data.versie);
      return met(dossier, toewijzing, (t) => ({ ...t, versie, afgiftedatum }));
    }
    case 'MazAanvaard':
      return met(dossier, feit.data.maz.toewijzing, (t) => metMaz(t, feit.data.maz));
    case 'MutAanvaard':
      return met(dossier, feit.data.mut.toewijzing, (t) => metMutatie(t, feit.data.mut));
    case 'MezAanvaard':
      return met(dossier, feit.data.mez.toewijzing, (t) => metMutatie(t, feit.data.mez));
    case 'MazVerwijderd': {
      const { toewijzing, begindatum } = feit.data.verwijdering;
      return met(dossier, toewijzing, (t) => ({
        ...t,
        mazzen: t.mazzen.filter((m) => m.begindatum !== begindatum),
        verwijderdOp: feit.data.opDag,
      }));
    }
    case 'MutatieVerwijderd': {
      const { toewijzing, mutatiedatum } = feit.data.verwijdering;
      return met(dossier, toewijzing, (t) => ({
        ...t,
        mutaties: t.mutaties.filter((m) => m.mutatiedatum !== mutatiedatum),
        verwijderdOp: feit.data.opDag,
      }));
    }
    case 'ZorgverloopGewijzigd':
      return { ...dossier, zorgverloop: genormaliseerd(feit.data.perioden) };
    case 'AatAanvaard':
      return { ...dossier, aanvragen: [...dossier.aanvragen, aanvraagVan(feit.data)] };
    case 'AanvraagOntvangen': // announces what AatAanvaard records
      return dossier;
    case 'AanvraagToegewezen':
      return metStatus(dossier, feit.data, 'TOEGEWEZEN');
    case 'AanvraagAfgewezen':
      return metStatus(dossier, feit.data, 'AFGEWEZEN');
    case 'TermijnNadert':
    case 'TermijnOverschreden':
    case 'TermijnVervallen':
      return met(dossier, feit.data.toewijzing, (t) => ({ ...t, termijn: metTermijnfeit(t.termijn, feit) }));
    case 'WachtnormOverschreden': {
      const wacht = wachttijdVan(feit.data);
      return met(dossier, feit.data.toewijzing, (t) => ({ ...t, normMeldingen: [...t.normMeldingen, wacht] }));
    }
    case 'DagBegonnen':
    case 'CakRunGevraagd':
    case 'SleutelHervat':
    case 'SleutelVerworpen':
      throw new GeschondenInvariant(`dit feit hoort niet in een dossier: ${feit.type}`);
    default:
      return metOvergang(dossier, feit);
  }
}

/** Every type that is left is a transition or a compensation, or comes from a newer version of this program. */
function metOvergang(dossier: Dossier, feit: Overgangsfeit): Dossier {
  stelZeker(feit.type in HERSTELD || feit.type in HERSTELT, `onbekend feit: ${feit.type}`);
  const overgang = overgangVan(feit);
  return met(dossier, feit.data.toewijzing, (t) => ({
    ...t,
    gepubliceerd:
      feit.type in HERSTELT
        ? t.gepubliceerd.filter((o) => !zelfdeOvergang(o, overgang))
        : [...t.gepubliceerd, overgang],
  }));
}

function met(dossier: Dossier, sleutel: Sleutel, verander: (t: Toewijzing) => Toewijzing): Dossier {
  const oud = vindToewijzing(dossier, sleutel);
  stelZeker(oud, 'feit over een toewijzing die nooit is vastgesteld');
  return { ...dossier, toewijzingen: dossier.toewijzingen.map((t) => (t === oud ? verander(t) : t)) };
}

function metNieuwe(dossier: Dossier, feit: zorg.ToewijzingVastgesteld): Dossier {
  const { toewijzing, versie, afgiftedatum, opDag } = feit;
  const nieuw: Toewijzing = {
    sleutel: sleutelVan(toewijzing),
    versie: versieVan(versie),
    afgiftedatum,
    mazzen: [],
    mutaties: [],
    verwijderdOp: null,
    termijn: nieuweTermijn(opDag),
    normMeldingen: [],
    gepubliceerd: [],
  };
  const toewijzingen = [...dossier.toewijzingen, nieuw].sort((a, b) => vergelijkSleutels(a.sleutel, b.sleutel));
  return { ...dossier, toewijzingen };
}

function metMaz(t: Toewijzing, { begindatum, sleuteldatum }: melding.Maz): Toewijzing {
  const mazzen = [...t.mazzen, { begindatum, sleuteldatum }];
  const opDatum = mazzen.sort((a, b) => vergelijkTekst(a.begindatum, b.begindatum));
  return { ...t, mazzen: opDatum, termijn: metAntwoord(t.termijn) };
}

function metMutatie(t: Toewijzing, mut: melding.Mut | melding.Mez): Toewijzing {
  const mutatie: Mutatie = {
    mutatiedatum: mut.mutatiedatum,
    mutatiecode: mut.mutatiecode,
    leveringsstatus: mut.leveringsstatus,
    classificatie: mut.leveringsstatusClassificatie,
    begindatum: 'begindatum' in mut ? mut.begindatum : null,
    bestemming: mut.instellingBestemming,
  };
  const mutaties = [...t.mutaties, mutatie];
  const opDatum = mutaties.sort((a, b) => vergelijkTekst(a.mutatiedatum, b.mutatiedatum));
  return { ...t, mutaties: opDatum, termijn: metAntwoord(t.termijn) };
}

/** A fact that is no message: a death, or a besluit of the CIZ. What else it can say is no part of the state. */
function metFeit(dossier: Dossier, { overlijdensdatum, besluit }: zorg.FeitAanvaard): Dossier {
  if (overlijdensdatum !== null) return { ...dossier, overlijdensdatum };
  if (besluit === null) return dossier;
  const { besluitnummer, afgiftedatum, ingangsdatum } = besluit;
  const bekend = dossier.besluiten.some(
    (b) => b.besluitnummer === besluitnummer && b.afgiftedatum === afgiftedatum && b.ingangsdatum === ingangsdatum,
  );
  if (bekend) return dossier;
  return { ...dossier, besluiten: [...dossier.besluiten, { besluitnummer, afgiftedatum, ingangsdatum }] };
}

function metOverdracht(
  dossier: Dossier,
  { herkomst, besluitnummer, datum, regels }: zorg.DossierOvergedragen,
): Dossier {
  const overdracht = {
    besluitnummer,
    overdrachtdatum: datum,
    van: herkomst.afzender,
    naar: herkomst.ontvanger,
    dagtekening: herkomst.dagtekening,
    identificatie: herkomst.identificatie,
    wachtend: wachtendeRegels(regels),
  };
  return { ...dossier, overdrachten: [...dossier.overdrachten, overdracht] };
}

function metStatus(
  dossier: Dossier,
  feit: zorg.AanvraagToegewezen | zorg.AanvraagAfgewezen,
  status: Aanvraagstatus,
): Dossier {
  return { ...dossier, aanvragen: dossier.aanvragen.map((a) => (zelfdeAanvraag(a, feit) ? { ...a, status } : a)) };
}

/** A block that already waits keeps its place among the others; only its reason is new. */
function metWachtend(dossier: Dossier, { reden, ontvangenOp, blok }: zorg.MeldingAangehouden): Dossier {
  stelZeker(isWachtreden(reden), `onbekende reden om te wachten: ${reden}`);
  const nieuw: WachtendBlok = { reden, ontvangenOp, blok };
  const wachtend = vindWachtend(dossier, blok.herkomst)
    ? dossier.wachtend.map((w) => (zelfdeBlok(w.blok.herkomst, blok.herkomst) ? nieuw : w))
    : [...dossier.wachtend, nieuw];
  return { ...dossier, wachtend };
}

function zonderWachtend(dossier: Dossier, herkomst: melding.Berichtherkomst): Dossier {
  if (!vindWachtend(dossier, herkomst)) return dossier;
  return { ...dossier, wachtend: dossier.wachtend.filter((w) => !zelfdeBlok(w.blok.herkomst, herkomst)) };
}
