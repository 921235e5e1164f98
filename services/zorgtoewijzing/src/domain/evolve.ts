import { GeschondenInvariant, stelZeker } from '@iwlz/basis';
import type { melding, zorg } from '@iwlz/contracts';
import {
  isWachtreden,
  vindToewijzing,
  vindWachtend,
  zelfdeBlok,
  type Dossier,
  type Mutatie,
  type Toewijzing,
  type WachtendBlok,
} from './dossier.js';
import { HERSTELD, HERSTELT, overgangVan, zelfdeOvergang, type Overgangsfeit } from './overgang.js';
import { sleutelVan, vergelijkSleutels, vergelijkTekst, type Sleutel } from './sleutel.js';
import { versieVan } from './versie.js';
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
      return feit.data.overlijdensdatum === null
        ? dossier
        : { ...dossier, overlijdensdatum: feit.data.overlijdensdatum };
    case 'ToewijzingVastgesteld':
      return metNieuwe(dossier, feit.data);
    case 'ToewijzingGewijzigd':
    case 'ToewijzingBevestigd':
    case 'IntrekkingAanvaard': {
      const versie = versieVan(feit.data.versie);
      return met(dossier, feit.data.toewijzing, (t) => ({ ...t, versie }));
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
    case 'AatAanvaard': // what becomes of a request is not kept yet
      return dossier;
    case 'DagBegonnen':
    case 'CakRunGevraagd':
    case 'SleutelHervat':
    case 'SleutelVerworpen':
    case 'DossierOvergedragen':
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

function metNieuwe(dossier: Dossier, { toewijzing, versie }: zorg.ToewijzingVastgesteld): Dossier {
  const nieuw: Toewijzing = {
    sleutel: sleutelVan(toewijzing),
    versie: versieVan(versie),
    mazzen: [],
    mutaties: [],
    verwijderdOp: null,
    gepubliceerd: [],
  };
  const toewijzingen = [...dossier.toewijzingen, nieuw].sort((a, b) => vergelijkSleutels(a.sleutel, b.sleutel));
  return { ...dossier, toewijzingen };
}

function metMaz(t: Toewijzing, { begindatum, sleuteldatum }: melding.Maz): Toewijzing {
  const mazzen = [...t.mazzen, { begindatum, sleuteldatum }];
  return { ...t, mazzen: mazzen.sort((a, b) => vergelijkTekst(a.begindatum, b.begindatum)) };
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
  return { ...t, mutaties: mutaties.sort((a, b) => vergelijkTekst(a.mutatiedatum, b.mutatiedatum)) };
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
