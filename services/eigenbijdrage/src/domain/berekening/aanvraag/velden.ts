import { maandenTussen, type Maand } from '../kalender/maand.js';
import { periodenTussen, type Bijdrageperiode } from '../kalender/bijdrageperiode.js';
import type * as Personen from '../personen/persoon.js';
import type * as Termijnen from '../termijnen/termijnen.js';
import type { KalenderInvoer } from '../termijnen/kalender.js';
import type * as Wlz from '../wlz/wlz.js';
import type * as Wmo from '../wmo/wmo.js';
import type * as Za from '../za/za.js';
import * as V from './veld.js';
import { optioneel, verplicht, type Toets, type Velden } from './veld.js';

/** The fields of every kind of question (docs/referentie/bijdragen.md, sections 3 and 4). */

const VAN_TM = [['van', 'tm']] as const;
const HOOGSTENS = 60;

const tijdvak = V.object<Personen.Tijdvak>({ van: verplicht(V.datum()), tm: optioneel(V.datum()) }, { paren: VAN_TM });

const omvang: Velden<Personen.MptOmvang> = {
  urenHonderdsten: optioneel(V.bedrag),
  dagdelen: optioneel(V.geheel(0, 1000)),
  etmalen: optioneel(V.geheel(0, 31)),
};

const zorgperiode = V.object<Personen.Zorgperiode>(
  {
    leveringsvorm: verplicht(V.keuze('VB', 'VKB', 'BW', 'DTV', 'VPT', 'PGB', 'MPT', 'OVERBRUGGING', 'LOGEREN')),
    van: verplicht(V.datum()),
    tm: optioneel(V.datum()),
    naGgzMaximum: optioneel(V.waarheid),
    tweeWekenRegeling: optioneel(V.waarheid),
    verwacht: optioneel(V.object<Personen.MptOmvang>(omvang)),
    werkelijk: optioneel(
      V.lijst(V.object<Personen.WerkelijkeOmvang>({ maand: verplicht(V.maand()), ...omvang }), 'maand'),
    ),
  },
  { paren: VAN_TM },
);

const JAREN = V.geheel(2010, 2026);

const inkomen = V.object<Personen.Inkomen>({
  peiljaar: verplicht(JAREN),
  inkomen: verplicht(V.bedragMetTeken),
  belasting: optioneel(V.bedrag),
  bijdrageInkomenZvw: optioneel(V.bedrag),
  zorgtoeslag: optioneel(V.waarheid),
  wuvWubo: optioneel(V.bedrag),
  grondslagSparenBeleggen: optioneel(V.bedrag),
  rendementsgrondslag: optioneel(V.bedrag),
  uitgezonderdeUitkering: optioneel(V.bedrag),
});

const arbeid = V.object<Personen.Arbeid>({ jaar: verplicht(JAREN), nettoOpbrengst: verplicht(V.bedrag) });

const persoonsvelden: Velden<Personen.Persoon> = {
  geboortedatum: verplicht(V.datum()),
  bsn: optioneel(V.bsn),
  aowDatum: optioneel(V.datum()),
  overlijdensdatum: optioneel(V.datum()),
  zorgperioden: optioneel(V.lijst(zorgperiode)),
  inkomens: optioneel(V.lijst(inkomen, 'peiljaar')),
  arbeid: optioneel(V.lijst(arbeid, 'jaar')),
};

const GELEEFD = [['geboortedatum', 'overlijdensdatum']] as const;

const client = V.object<Personen.Persoon>(persoonsvelden, { paren: GELEEFD });

const partner = V.object<Personen.Partner>(
  {
    ...persoonsvelden,
    relatie: verplicht(V.keuze('GEHUWD', 'GEREGISTREERD', 'SAMENWONEND', 'EERSTEGRAADS', 'GESCHEIDEN_LEVEND')),
    van: optioneel(V.datum()),
    tm: optioneel(V.datum()),
  },
  { paren: [...GELEEFD, ...VAN_TM] },
);

const huishouden = { client: verplicht(client), partner: optioneel(partner) };

/** `van` up to and including `tm` are at most sixty. */
function hoogstensZestig<T>(tussen: (van: T, tm: T) => number): Toets {
  return ({ van, tm }) => {
    if (van === undefined || tm === undefined || tussen(van as T, tm as T) < HOOGSTENS) return [];
    const tekst = `Van en met dit zijn het er meer dan ${HOOGSTENS}.`;
    return [{ code: 'WAARDE_BUITEN_BEREIK', veld: 'tm', tekst }];
  };
}

const reeksVanMaanden = { paren: VAN_TM, toets: hoogstensZestig<Maand>(maandenTussen) };
const reeksVanPerioden = { paren: VAN_TM, toets: hoogstensZestig<Bijdrageperiode>(periodenTussen) };

export const wlz = V.object<Wlz.WlzInvoer>(
  {
    van: verplicht(V.maand('2015-01', '2026-12')),
    tm: optioneel(V.maand('2015-01', '2026-12')),
    ...huishouden,
    kinderlast: optioneel(V.lijst(tijdvak)),
    terugkeerVerwacht: optioneel(V.lijst(tijdvak)),
    wmoVoorzieningen: optioneel(V.lijst(tijdvak)),
    participatiewet: optioneel(
      V.lijst(
        V.object<Wlz.Participatiewet>(
          { van: verplicht(V.datum()), tm: optioneel(V.datum()), opAanvraag: optioneel(V.waarheid) },
          { paren: VAN_TM },
        ),
      ),
    ),
    afwezigheden: optioneel(V.lijst(tijdvak)),
    maandbedragen: optioneel(V.object<Wlz.Maandbedragen>({ LAAG: optioneel(V.bedrag), HOOG: optioneel(V.bedrag) })),
  },
  reeksVanMaanden,
);

export const mptUren = V.object<Wmo.MptUrenInvoer>({
  periode: verplicht(V.periode('2015-P01', '2015-P13')),
  ...huishouden,
  urenHonderdsten: verplicht(V.bedrag),
  groepsdagdelen: optioneel(V.geheel(0, 1000)),
  wmoBijdrage: optioneel(V.bedrag),
});

const levering = V.object<Wmo.Levering>(
  {
    levering: verplicht(V.tekst()),
    product: verplicht(V.tekst()),
    soort: verplicht(V.keuze('HULP', 'HULPMIDDEL', 'WONINGAANPASSING', 'ROLSTOEL')),
    periodeVan: verplicht(V.periode()),
    periodeTm: optioneel(V.periode()),
    startdatum: verplicht(V.datum()),
    kosten: optioneel(V.bedrag),
    aantalHonderdsten: optioneel(V.bedrag),
    tarief: optioneel(V.bedrag),
  },
  {
    paren: [['periodeVan', 'periodeTm']],
    toets: ({ kosten, aantalHonderdsten, tarief }, foutloos) => {
      if (!foutloos || kosten !== undefined || (aantalHonderdsten !== undefined && tarief !== undefined)) return [];
      const tekst = 'Zonder kosten zijn aantalHonderdsten en tarief allebei verplicht.';
      return [{ code: 'VELD_ONTBREEKT', veld: 'kosten', tekst }];
    },
  },
);

export const wmoPeriode = V.object<Wmo.WmoPeriodeInvoer>(
  {
    van: verplicht(V.periode('2015-P01', '2019-P13')),
    tm: optioneel(V.periode('2015-P01', '2019-P13')),
    ...huishouden,
    leveringen: verplicht(V.lijst(levering, 'levering')),
    gemeente: optioneel(
      V.object<Wmo.Gemeenteparameters>({
        basis1p: optioneel(V.bedrag),
        basisMp: optioneel(V.bedrag),
        drempel1pNietAow: optioneel(V.bedrag),
        drempel1pAow: optioneel(V.bedrag),
        drempelMpNietAow: optioneel(V.bedrag),
        drempelMpAow: optioneel(V.bedrag),
        percentageMilli: optioneel(V.bedrag),
        minimagrens: optioneel(V.bedrag),
      }),
    ),
    opvang: optioneel(
      V.lijst(V.object<Wmo.Opvang>({ van: verplicht(V.datum()), tm: verplicht(V.datum()) }, { paren: VAN_TM })),
    ),
    vrijstellingen: optioneel(
      V.lijst(
        V.object<Wmo.Vrijstelling>(
          {
            grond: verplicht(V.keuze('KINDRISICO', 'BETAALCAPACITEIT', 'INTEGRALE_AANPAK')),
            van: verplicht(V.datum()),
            tm: optioneel(V.datum()),
            bekendOp: optioneel(V.datum()),
          },
          { paren: VAN_TM },
        ),
      ),
    ),
  },
  reeksVanPerioden,
);

export const wmoMaand = V.object<Wmo.WmoMaandInvoer>(
  {
    van: verplicht(V.maand('2020-01', '2026-12')),
    tm: optioneel(V.maand('2020-01', '2026-12')),
    ...huishouden,
    startdatum: verplicht(V.datum()),
    stopdatum: optioneel(V.datum()),
    kostprijs: optioneel(V.bedrag),
    voorziening: optioneel(V.keuze('OVERIG', 'HULPMIDDEL', 'WONINGAANPASSING', 'ROLSTOEL', 'VERVOER')),
  },
  { ...reeksVanMaanden, paren: [...VAN_TM, ['startdatum', 'stopdatum']] },
);

const LAATSTE_WMO_JAAR = 2018;

export const lopendJaar = V.object<Termijnen.LopendJaarInvoer>(
  {
    regeling: verplicht(V.keuze('WLZ', 'WMO')),
    jaar: verplicht(V.geheel(2015, 2026)),
    bpiPeiljaar: verplicht(V.bedragMetTeken),
    bpiVerwacht: verplicht(V.bedragMetTeken),
    bijstand: optioneel(V.waarheid),
    aanvraagdatum: optioneel(V.datum()),
    besluitdatum: optioneel(V.datum()),
  },
  {
    toets: ({ regeling, jaar }) => {
      if (regeling !== 'WMO' || typeof jaar !== 'number' || jaar <= LAATSTE_WMO_JAAR) return [];
      return [
        { code: 'WAARDE_BUITEN_BEREIK', veld: 'jaar', tekst: `Voor de Wmo kan dit tot en met ${LAATSTE_WMO_JAAR}.` },
      ];
    },
  },
);

export const terugwerkendeKracht = V.object<Termijnen.TerugwerkendeKrachtInvoer>({
  regeling: verplicht(V.keuze('WLZ', 'BW', 'WMO')),
  vaststelling: verplicht(V.keuze('EERSTE', 'HERZIENING')),
  besluitdatum: verplicht(V.datum()),
  zorgVanaf: verplicht(V.datum()),
  kennisgevingOp: optioneel(V.datum()),
});

export const herziening = V.object<Termijnen.HerzieningInvoer>({
  regeling: verplicht(V.keuze('WLZ', 'BW')),
  besluitdatum: verplicht(V.datum()),
  kennisgevingOp: optioneel(V.datum()),
  maanden: verplicht(
    V.lijst(
      V.object<Termijnen.HerzieningInvoer['maanden'][number]>({
        maand: verplicht(V.maand()),
        oud: verplicht(V.bedrag),
        nieuw: verplicht(V.bedrag),
      }),
      'maand',
    ),
  ),
});

export const termijn = V.object<Termijnen.TermijnInvoer>({
  termijn: verplicht(V.keuze('BEZWAAR', 'MELDING', 'BETALING', 'MPT_AFREKENING')),
  vanaf: verplicht(V.datum()),
  op: verplicht(V.datum()),
});

const GEVRAAGD = { PERIODE: 'periode', DATUM: 'datum', JAAR: 'jaar' } as const;

/** Absent or not sound are two things here: a field that is there but wrong is not also missing. */
const gevraagdOntbreekt: Toets = ({ vraag }, _, aanwezig) => {
  const veld = GEVRAAGD[vraag as keyof typeof GEVRAAGD] as string | undefined;
  if (veld === undefined || aanwezig(veld)) return [];
  return [{ code: 'VELD_ONTBREEKT', veld, tekst: 'Dit veld is verplicht bij deze vraag.' }];
};

export const kalender = V.object<KalenderInvoer>(
  {
    vraag: verplicht(V.keuze('PERIODE', 'DATUM', 'JAAR')),
    periode: optioneel(V.periode('2015-P01', '2026-P13')),
    datum: optioneel(V.datum('2014-12-29', '2027-01-03')),
    jaar: optioneel(V.geheel(2015, 2026)),
  },
  { toets: gevraagdOntbreekt },
);

const zaKop = V.object<Za.ZaKop>({
  afzender: verplicht(V.tekst()),
  gemeentecode: verplicht(V.tekst()),
  verwerkingsdatum: verplicht(V.datum()),
  volgnummer: verplicht(V.geheel(1, 1_000_000_000)),
  periode: verplicht(V.periode('2015-P01', '2019-P13')),
  standaardVersie: verplicht(V.geheel(1, 99)),
  aantalRecords: verplicht(V.geheel(0, 1_000_000_000)),
});

const zaRegel = V.object<Za.ZaRegel>({
  recordRef: verplicht(V.tekst()),
  bsn: optioneel(V.tekst(0)),
  geboortedatum: optioneel(V.datum()),
  productcode: verplicht(V.tekst()),
  eenheid: verplicht(V.keuze('UUR', 'DAGDEEL', 'ETMAAL', 'STUK')),
  aantalHonderdsten: optioneel(V.bedragMetTeken),
  startdatum: optioneel(V.datum()),
  einddatum: optioneel(V.datum()),
});

export const zaAanlevering = V.object<Za.ZaInvoer>({
  kop: verplicht(zaKop),
  regels: verplicht(V.lijst(zaRegel, 'recordRef')),
  eerdereBestanden: optioneel(
    V.lijst(
      V.object<NonNullable<Za.ZaInvoer['eerdereBestanden']>[number]>({
        verwerkingsdatum: verplicht(V.datum()),
        volgnummer: verplicht(V.geheel(1, 1_000_000_000)),
      }),
    ),
  ),
  clienten: optioneel(
    V.lijst(
      V.object<Za.ZaClient>(
        { bsn: verplicht(V.bsn), geboortedatum: verplicht(V.datum()), overlijdensdatum: optioneel(V.datum()) },
        { paren: GELEEFD },
      ),
    ),
  ),
  conversietabel: optioneel(
    V.lijst(
      V.object<Za.ZaConversie>(
        { productcode: verplicht(V.tekst()), van: verplicht(V.periode()), tm: optioneel(V.periode()) },
        { paren: VAN_TM },
      ),
    ),
  ),
  producten: optioneel(
    V.lijst(
      V.object<Za.ZaProduct>({
        productcode: verplicht(V.tekst()),
        soort: verplicht(V.keuze('ALGEMEEN', 'SPECIFIEK')),
        agbOfWza: optioneel(V.tekst()),
        tarief: optioneel(V.bedrag),
      }),
      'productcode',
    ),
  ),
});
