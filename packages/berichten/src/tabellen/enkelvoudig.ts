import * as lijsten from '../codelijsten/codelijsten.js';
import { LAND_CODE } from '../codelijsten/landen.js';
import { RETOUR_CODE } from '../codelijsten/retourcodes.js';
import { codesOp, type Codelijst } from '../codelijsten/codelijst.js';
import { RELEASE, type Release } from '../release.js';
import { heeftInhoud, isGeheelGetal, isXsdDatum, isXsdTijd, tekens } from './xsd.js';

/** A simple type (LDT): which texts it takes, and in plain Dutch what it expects. */
export interface EnkelType {
  readonly soort: 'enkel';
  readonly naam: string;
  /** What kind of value the text is; numbers, dates and times lose surrounding white space before they are judged. */
  readonly waarde: 'tekst' | 'getal' | 'datum' | 'tijd';
  /** Completes "verwacht: ...". */
  readonly verwacht: string;
  /** Whether the text fits; for numbers, dates and times the collapsed text. */
  readonly past: (tekst: string) => boolean;
  /** The value may identify a person and is never shown in a finding. */
  readonly geheim: boolean;
  readonly codelijst?: Codelijst;
  /** What it is in a release, when that makes a difference; the type itself is that of the release that is written. */
  readonly in?: (release: Release) => EnkelType;
}

type Kern = Omit<EnkelType, 'soort' | 'waarde' | 'geheim'> & Partial<Pick<EnkelType, 'waarde' | 'geheim'>>;

function type(kern: Kern): EnkelType {
  return { soort: 'enkel', waarde: 'tekst', geheim: false, ...kern };
}

/** Text of a length in characters with at least one that is no white space; XSD's `.*[^\s].*` allows no line break. */
function regel(naam: string, max: number, geheim = false): EnkelType {
  return type({
    naam,
    geheim,
    verwacht: `1 tot en met ${max} tekens op één regel, niet alleen spaties`,
    past: (t) => t.length > 0 && !/[\r\n]/.test(t) && heeftInhoud(t) && tekens(t) <= max,
  });
}

function patroon(naam: string, vorm: RegExp, verwacht: string, geheim = false): EnkelType {
  return type({ naam, verwacht, geheim, past: (t) => vorm.test(t) });
}

function getal(naam: string, min: number, max: number): EnkelType {
  return type({
    naam,
    waarde: 'getal',
    verwacht: `een geheel getal van ${min} tot en met ${max}`,
    past: (t) => isGeheelGetal(t, min, max),
  });
}

function perRelease(maak: (release: Release) => EnkelType): EnkelType {
  return { ...maak(RELEASE), in: maak };
}

function code(lijst: Codelijst): EnkelType {
  return perRelease((release) => {
    const codes = codesOp(lijst, release.peildatum);
    const toegestaan = new Set(codes.map((c) => c.code));
    const opsomming = codes.map((c) => `${c.code} (${c.betekenis})`).join(', ');
    const verwacht =
      codes.length <= 10
        ? `een van de codes ${opsomming}`
        : `een code uit codelijst ${lijst.nummer} (${lijst.naam}) van release ${release.naam}`;
    return type({ naam: lijst.naam, verwacht, past: (t) => toegestaan.has(t), codelijst: lijst });
  });
}

/** A fixed text, for the first three fields of a Header. */
export function vast(basis: EnkelType, tekst: (release: Release) => string): EnkelType {
  return perRelease((release) => {
    const hoort = tekst(release);
    return { ...basis, verwacht: `"${hoort}"`, past: (t) => t === hoort };
  });
}

/** Marks what may identify a person. */
const PERSOON = true;
const achtCijfers = { vorm: /^[0-9]{8}$/, verwacht: 'precies acht cijfers, zonder spaties' };
const versie = /^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$/;
const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const percentage = getal('Percentage', 0, 99999);

/** The simple types of the Basisschema (berichten.md 4.1 and 4.2), by their name without `LDT_`. */
export const LDT = {
  BurgerServicenummer: patroon('BurgerServicenummer', /^[0-9]{9}$/, 'precies negen cijfers, zonder spaties', PERSOON),
  IWlzAgbCode: patroon('iWlzAgbCode', achtCijfers.vorm, achtCijfers.verwacht),
  AgbCode: patroon('AgbCode', achtCijfers.vorm, achtCijfers.verwacht),
  BerichtCode: patroon('BerichtCode', /^.{1,3}$/su, '1 tot en met 3 tekens'),
  BerichtVersie: getal('BerichtVersie', 0, 99),
  BerichtSubversie: getal('BerichtSubversie', 0, 99),
  Besluitnummer: getal('Besluitnummer', 1, 999_999_999),
  Nummer: getal('Nummer', 0, 999_999_999),
  Opslag: getal('Opslag', 0, 99),
  RelatieVolgorde: getal('RelatieVolgorde', 0, 99),
  Huisnummer: getal('Huisnummer', 0, 99_999),
  Percentage: percentage,
  /** Whole percents in hundredths, as AW33 and AW39 ask. */
  HeelPercentage: {
    ...percentage,
    verwacht: 'hele procenten in honderdsten, bijvoorbeeld 6000 voor 60%',
    past: (t: string) => percentage.past(t) && /^[1-9][0-9]*00$/.test(t),
  },
  Jaar: getal('Jaar', 0, 9999),
  Datum: type({
    naam: 'Datum',
    waarde: 'datum',
    verwacht: 'een bestaande datum als JJJJ-MM-DD, zonder tijdzone',
    past: isXsdDatum,
  }),
  Tijd: type({ naam: 'Tijd', waarde: 'tijd', verwacht: 'een tijd als UU:MM:SS, zonder tijdzone', past: isXsdTijd }),
  UUID: patroon('UUID', UUID_4, 'een UUID van versie 4 in kleine letters'),
  Versie: patroon('Versie', versie, 'drie gehele getallen met punten ertussen, bijvoorbeeld 1.0.0'),
  IdentificatieBericht: regel('IdentificatieBericht', 12),
  Persoonsid: regel('Persoonsid', 20, PERSOON),
  Naam: regel('Naam', 200, PERSOON),
  Voorvoegsel: regel('Voorvoegsel', 10, PERSOON),
  Voorletters: patroon(
    'Voorletters',
    /^[a-zA-Z\u00C0-\u1EF3]{1,6}$/u,
    '1 tot en met 6 letters, zonder punten of spaties',
    PERSOON,
  ),
  Postcode: regel('Postcode', 8, PERSOON),
  Straatnaam: regel('Straatnaam', 24, PERSOON),
  Plaatsnaam: regel('Plaatsnaam', 80, PERSOON),
  Huisletter: regel('Huisletter', 1, PERSOON),
  HuisnummerToevoeging: regel('HuisnummerToevoeging', 4, PERSOON),
  Landnummer: regel('Landnummer', 4),
  Taal: regel('Taal', 25),
  Organisatienaam: regel('Organisatienaam', 35),
  Emailadres: regel('Emailadres', 80, PERSOON),
  Telefoonnummer: patroon('Telefoonnummer', /^[0-9]{1,15}$/, '1 tot en met 15 cijfers', PERSOON),
  StoornisCode: type({
    naam: 'StoornisCode',
    verwacht: '1 tot en met 8 tekens',
    past: (t) => t.length > 0 && tekens(t) <= 8,
  }),
  // The official pattern has nested quantifiers and backtracks exponentially in JavaScript; this is what it says.
  Commentaar: type({
    naam: 'Commentaar',
    verwacht: 'tekst die niet alleen uit spaties bestaat',
    geheim: PERSOON,
    past: heeftInhoud,
  }),

  MutatieCode: code(lijsten.MUTATIE_CODE),
  Leveringsstatus: code(lijsten.LEVERINGSSTATUS),
  LeveringsstatusClassificatie: code(lijsten.LEVERINGSSTATUS_CLASSIFICATIE),
  Leveringsvorm: code(lijsten.LEVERINGSVORM),
  StatusAanlevering: code(lijsten.STATUS_AANLEVERING),
  SoortToewijzing: code(lijsten.SOORT_TOEWIJZING),
  Etmalen: code(lijsten.ETMALEN),
  Klasse: code(lijsten.KLASSE),
  FunctieCode: code(lijsten.FUNCTIE_CODE),
  ZzpCode: code(lijsten.ZZP_CODE),
  ZorgkantoorCode: code(lijsten.ZORGKANTOOR_CODE),
  Geslacht: code(lijsten.GESLACHT),
  JaNee: code(lijsten.JA_NEE),
  BurgerlijkeStaat: code(lijsten.BURGERLIJKE_STAAT),
  DatumGebruik: code(lijsten.DATUM_GEBRUIK),
  NaamGebruik: code(lijsten.NAAM_GEBRUIK),
  Leefeenheid: code(lijsten.LEEFEENHEID),
  Communicatievorm: code(lijsten.COMMUNICATIEVORM),
  AdresSoort: code(lijsten.ADRES_SOORT),
  AanduidingWoonadres: code(lijsten.AANDUIDING_WOONADRES),
  LandCode: code(LAND_CODE),
  SoortRelatie: code(lijsten.SOORT_RELATIE),
  SoortIndicatie: code(lijsten.SOORT_INDICATIE),
  Grondslag: code(lijsten.GRONDSLAG),
  Financiering: code(lijsten.FINANCIERING),
  DiagnoseCodelijst: code(lijsten.DIAGNOSE_CODELIJST),
  DiagnoseSubcodelijst: code(lijsten.DIAGNOSE_SUBCODELIJST),
  Prognose: code(lijsten.PROGNOSE),
  Duur: code(lijsten.DUUR),
  BeperkingCategorie: code(lijsten.BEPERKING_CATEGORIE),
  BeperkingVraag: code(lijsten.BEPERKING_VRAAG),
  BeperkingScore: code(lijsten.BEPERKING_SCORE),
  StoornisVraag: code(lijsten.STOORNIS_VRAAG),
  StoornisScore: code(lijsten.STOORNIS_SCORE),
  Leveringsvoorwaarde: code(lijsten.LEVERINGSVOORWAARDE),
  Vervoer: code(lijsten.VERVOER),
  VoorkeurClient: code(lijsten.VOORKEUR_CLIENT),
  RedenIntrekking: code(lijsten.REDEN_INTREKKING),
  WzdVerklaring: code(lijsten.WZD_VERKLARING),
  ExtraKostenThuis: code(lijsten.EXTRA_KOSTEN_THUIS),
  ToeslagBeademing: code(lijsten.TOESLAG_BEADEMING),
  ToeslagOverig: code(lijsten.TOESLAG_OVERIG),
  RetourCode: code(RETOUR_CODE),
} as const satisfies Record<string, EnkelType>;
