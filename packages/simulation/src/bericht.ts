import { dag, een, getal, janee, lijst, mag, object, tekst, tijd, type Gelezen } from './lezer.js';

/**
 * The messages and facts of a scenario (docs/referentie/scenarios.md, section 4), one reader per berichtsoort. A field that
 * the XSD demands is demanded here; what the rules demand is for the rules to say.
 */
const KOP = {
  berichtsoort: tekst,
  identificatie: tekst,
  dagtekening: dag,
  afzender: tekst,
  ontvanger: mag(tekst),
  bsn: tekst,
};

const TOEGEWEZEN = object({
  zzpCode: tekst,
  instelling: mag(tekst),
  zorgkantoor: tekst,
  soort: tekst,
  toewijzingsdatum: dag,
  toewijzingstijd: tijd,
  toewijzingPercentage: mag(getal),
  ingangsdatum: dag,
  einddatum: mag(dag),
  redenIntrekking: mag(tekst),
  etmalen: mag(tekst),
  instellingBestemming: mag(tekst),
  leveringsvorm: tekst,
  dossierhouder: mag(tekst),
  coordinatorZorgThuis: mag(tekst),
  opname: mag(tekst),
});

const AW33 = object({
  ...KOP,
  indicatie: object({ besluitnummer: getal, afgiftedatum: dag }),
  toegewezenZorgzwaartepakketten: lijst(TOEGEWEZEN),
});

const GELEVERD = object({
  besluitnummer: getal,
  zzpCode: tekst,
  toewijzingIngangsdatum: dag,
  begindatum: dag,
  sleuteldatum: mag(dag),
  instelling: tekst,
  etmalen: mag(tekst),
  leveringsstatus: tekst,
  leveringsvorm: tekst,
  behandeling: mag(tekst),
  statusAanlevering: tekst,
});

const AW35 = object({ ...KOP, geleverdeZorgzwaartepakketten: lijst(GELEVERD) });

const MUTATIE = object({
  besluitnummer: getal,
  zzpCode: tekst,
  toewijzingIngangsdatum: dag,
  begindatum: mag(dag),
  instelling: tekst,
  mutatiecode: een('12', '17', '18', '19', '20', '21'),
  mutatiedatum: dag,
  leveringsstatus: tekst,
  leveringsstatusClassificatie: mag(tekst),
  leveringsvorm: tekst,
  instellingBestemming: mag(tekst),
  statusAanlevering: tekst,
});

const AANVRAAG = object({
  besluitnummer: getal,
  afgiftedatum: dag,
  instelling: tekst,
  zzpCode: tekst,
  etmalen: mag(tekst),
  leveringsvorm: tekst,
  dossierhouder: mag(tekst),
  coordinatorZorgThuis: mag(tekst),
  doelmatig: mag(tekst),
  bijzondereSituatie: mag(
    object({ extraKostenThuis: mag(tekst), toeslagBeademing: mag(tekst), toeslagOverig: mag(tekst) }),
  ),
  verantwoord: mag(tekst),
  aanvraagInstellingen: lijst(
    object({
      instelling: tekst,
      soort: tekst,
      toewijzingIngangsdatum: dag,
      toewijzingEinddatum: mag(dag),
      toewijzingPercentage: mag(getal),
      opname: mag(tekst),
    }),
  ),
});

const AW39 = object({ ...KOP, mutatieZorgzwaartepakketten: lijst(MUTATIE), aanvragen: lijst(AANVRAAG) });

const OVERGEDRAGEN = object({
  zzpCode: tekst,
  instelling: mag(tekst),
  leveringsvorm: tekst,
  einddatum: mag(dag),
  leveringsstatus: mag(tekst),
  leveringsstatusClassificatie: mag(tekst),
});

const ZK31 = object({
  ...KOP,
  indicatie: object({ besluitnummer: getal, afgiftedatum: dag, overdrachtdatum: dag }),
  toegewezenZorgzwaartepakketten: lijst(OVERGEDRAGEN),
});

const VERWIJZING = object({ berichtsoort: tekst, afzender: tekst, identificatie: tekst });

const BRP = object({ berichtsoort: tekst, bsn: tekst, overlijdensdatum: dag });
const AKKOORD = object({ berichtsoort: tekst, bsn: tekst, bij: VERWIJZING, akkoord: janee });
const AATBESLUIT = object({ berichtsoort: tekst, bsn: tekst, bij: VERWIJZING, besluit: tekst });

const IO31 = object({
  berichtsoort: tekst,
  bsn: tekst,
  indicatie: object({ besluitnummer: getal, afgiftedatum: dag, ingangsdatum: dag }),
});

/** Reader per berichtsoort. */
export const BERICHTLEZERS = { AW33, AW35, AW39, ZK31, BRP, IO31, AKKOORD, AATBESLUIT } as const;

export type Berichtsoort = keyof typeof BERICHTLEZERS;

type Soort<S extends Berichtsoort> = Omit<Gelezen<(typeof BERICHTLEZERS)[S]>, 'berichtsoort'> & {
  readonly berichtsoort: S;
};

export type Aw33 = Soort<'AW33'>;
export type Aw35 = Soort<'AW35'>;
export type Aw39 = Soort<'AW39'>;
export type Zk31 = Soort<'ZK31'>;
/** A message: it has a Header and gets an answer. */
export type Heenbericht = Aw33 | Aw35 | Aw39 | Zk31;
/** A fact: always accepted. */
export type Feitbericht = Soort<'BRP'> | Soort<'IO31'> | Soort<'AKKOORD'> | Soort<'AATBESLUIT'>;
/** Anything a step can bring. */
export type Bericht = Heenbericht | Feitbericht;

/** Whether it is a message, and not a fact. */
export function isHeenbericht(bericht: Bericht): bericht is Heenbericht {
  return 'identificatie' in bericht;
}
