import { datum } from '@iwlz/basis';
import { codelijst, type Codetabel } from './codelijst.js';

/**
 * The code lists of iWlz 2.2 (berichten.md 4.2) as dated data. A row with a date is a change of the list in time; which rows
 * a release accepts is decided by its reference day, never by the day on which a message is read.
 */

const D = datum;

export const MUTATIE_CODE = codelijst('COD588', 'MutatieCode', {
  '02': { betekenis: 'overlijden', tot: D('2020-12-31') },
  '12': 'cliënt wil de zorg nu (nog) niet',
  '17': 'overplaatsing (er is een melding aanvang zorg)',
  '18': 'aanbieder kan de zorg nu nog niet leveren',
  '19': 'levering beëindigd, toewijzing sluiten',
  '20': 'levering beëindigd, toewijzing aanhouden',
  '21': 'overdracht toewijzing (er is geen melding aanvang zorg)',
});

export const LEVERINGSSTATUS = codelijst('COD167', 'Leveringsstatus', {
  '1': 'actief wachtend (oud)',
  '2': 'wacht op voorkeur',
  '3': 'wacht uit voorzorg',
  '4': 'in zorg',
  '5': 'einde zorgvraag',
  '6': { betekenis: 'urgent plaatsen', vanaf: D('2021-01-01') },
  '7': { betekenis: 'actief plaatsen', vanaf: D('2021-01-01') },
});

export const LEVERINGSSTATUS_CLASSIFICATIE = codelijst('COD168', 'LeveringsstatusClassificatie', {
  '01': 'geen passend crisisbed beschikbaar',
  '02': 'doorstroom crisisbed',
  '03': 'doorstroom ziekenhuis',
  '04': 'doorstroom eerstelijnsverblijf',
  '05': 'doorstroom geriatrische revalidatiezorg',
  '06': 'palliatief terminale zorg',
  '07': 'artikel 28a Wzd',
  '08': 'rechterlijke machtiging',
  '09': 'dreigende crisis (thuis)',
  '10': 'niet passende zorg',
  '11': '(tijdelijk) andere aanbieder bespreekbaar',
  '12': 'voorkeuraanbieder leidend',
  '13': 'specifieke locatie of woonwens',
  '14': 'specifieke locatie of gespecialiseerde zorg',
  '15': 'partneropname',
  '16': 'logeren',
  '17': 'specifieke geografische redenen',
  '18': 'doorstroom naar geclusterd wonen VPT',
  '19': 'geen aanvullende wens',
  '20': { betekenis: 'doorstroom klinische ggz', vanaf: D('2023-01-01') },
});

export const LEVERINGSVORM = codelijst('COD578', 'Leveringsvorm', {
  '2': 'persoonsgebonden budget (pgb)',
  '4': 'verblijf',
  '5': 'volledig pakket thuis (VPT)',
  '7': 'modulair pakket thuis (MPT)',
  '8': 'deeltijdverblijf (DTV)',
  '9': 'verkeerde bed (VKB)',
});

export const STATUS_AANLEVERING = codelijst('COD467', 'StatusAanlevering', {
  '1': 'eerste aanlevering',
  '2': 'gewijzigde aanlevering',
  '3': 'verwijderen aanlevering',
  '9': 'niet van toepassing (ongewijzigd)',
});

export const SOORT_TOEWIJZING = codelijst('COD165', 'SoortToewijzing', {
  '1': 'regulier',
  '2': { betekenis: 'alternatief', tot: D('2018-12-31') },
  '3': 'overbrugging',
  '4': { betekenis: 'transfer', tot: D('2018-12-31') },
  '5': 'administratief',
});

export const ETMALEN = codelijst('COD755', 'Etmalen', {
  '3,5': '3,5 etmaal per week',
  '4,0': '4 etmalen per week',
  '4,5': '4,5 etmaal per week',
});

export const KLASSE = codelijst('COD756', 'Klasse', {
  '99': 'niet van toepassing',
  K0: '0 tot 1 uur per week',
  K1: '0 tot 2 uur per week',
  K2: '2 tot 4 uur per week',
  K3: '4 tot 7 uur per week',
  K4: '7 tot 10 uur per week',
  K5: '10 tot 13 uur per week',
  K6: '13 tot 16 uur per week',
  K7: '16 tot 20 uur per week',
  K8: '20 tot 25 uur per week',
  ...reeks(1, 15, (n) => [`KD${String(n).padStart(2, '0')}`, `${n} ${n === 1 ? 'dagdeel' : 'dagdelen'} per week`]),
  ...reeks(1, 7, (n) => [`KE${n}`, `${n} ${n === 1 ? 'etmaal' : 'etmalen'} per week`]),
});

export const FUNCTIE_CODE = codelijst('COD732', 'FunctieCode', {
  '21': 'huishoudelijke hulp',
  '31': 'persoonlijke verzorging',
  '41': 'verpleging',
  '61': 'behandeling algemeen',
  '62': 'behandeling met verblijf',
  '63': 'behandeling individueel',
  '64': 'behandeling in groepsverband',
  '71': 'verblijf tijdelijk',
  '81': 'begeleiding individueel',
  '82': 'begeleiding in groepsverband',
  '91': 'ADL-assistentie',
});

export const ZZP_CODE = codelijst('COD163', 'ZzpCode', {
  ...reeks(1, 10, (n) => [String(749 + n), `${n}VV`]),
  '190': '9VV A',
  '191': '9VV B',
  ...genummerd('GGZ B', ['860', '862', '864', '766', '768', '770', '772']),
  ...genummerd('GGZ C', ['760', '762', '764', '866', '868', '870']),
  ...genummerd('GGZ W', ['880', '882', '884', '886', '888']),
  ...genummerd('LVG', ['780', '781', '782', '783', '784']),
  ...genummerd('SGLVG', ['790']),
  ...genummerd('VG', ['800', '802', '804', '806', '808', '810', '812', '814']),
  ...genummerd('LG', ['820', '822', '824', '826', '828', '830', '832']),
  ...genummerd('ZGvis', ['840', '842', '844', '846', '848']),
  ...genummerd('ZGaud', ['850', '852', '854', '856']),
  '996': 'Wlz-indiceerbaar',
  '997': 'start of stop van een pgb van een Wlz-indiceerbare, alleen naar het CAK',
  '998': 'onbepaald zorgzwaartepakket (ZZPX)',
  '999': 'partnerverblijf (ZZP0)',
});

export const ZORGKANTOOR_CODE = codelijst('COD001', 'ZorgkantoorCode', {
  '5501': 'Groningen',
  '5502': 'Friesland',
  '5503': 'Drenthe',
  '5504': 'Zwolle',
  '5505': 'Twente',
  '5506': 'Apeldoorn, Zutphen en omstreken',
  '5507': 'Arnhem',
  '5508': 'Nijmegen',
  '5509': 'Utrecht',
  '5510': 'Flevoland',
  '5511': "'t Gooi",
  '5512': 'Noord-Holland Noord',
  '5513': 'Kennemerland',
  '5514': 'Zaanstreek/Waterland',
  '5515': 'Amsterdam',
  '5516': 'Amstelland en De Meerlanden',
  '5517': 'Zuid-Holland Noord',
  '5518': 'Haaglanden',
  '5519': 'Delft Westland Oostland',
  '5520': 'Midden-Holland',
  '5521': 'Rotterdam',
  '5523': 'Zuid-Hollandse Eilanden',
  '5524': 'Waardenland',
  '5525': 'Zeeland',
  '5526': 'West-Brabant',
  '5527': 'Midden-Brabant',
  '5528': 'Noordoost-Brabant',
  '5529': 'Zuidoost-Brabant',
  '5530': 'Noord- en Midden-Limburg',
  '5531': 'Zuid-Limburg',
  '5532': 'Midden-IJssel',
  '5533': 'Friesland',
});

export const GESLACHT = codelijst('COD046', 'Geslacht', { '0': 'onbekend', '1': 'mannelijk', '2': 'vrouwelijk' });
export const JA_NEE = codelijst('COD260', 'JaNee', { '1': 'ja', '2': 'nee' });

export const BURGERLIJKE_STAAT = codelijst('COD366', 'BurgerlijkeStaat', {
  '1': 'nooit gehuwd of geregistreerd partner geweest',
  '2': 'gehuwd',
  '3': 'gescheiden',
  '4': 'weduwe of weduwnaar',
  '5': 'geregistreerd partner',
  '6': 'gescheiden geregistreerd partner',
  '7': 'achtergebleven geregistreerd partner',
  '9': 'ongehuwd, eventueel eerder gehuwd of geregistreerd partner',
});

export const DATUM_GEBRUIK = codelijst('COD170', 'DatumGebruik', {
  '1': 'dag onbekend',
  '2': 'dag en maand onbekend',
  '3': 'datum geheel onbekend',
});

export const NAAM_GEBRUIK = codelijst('COD700', 'NaamGebruik', {
  '1': 'eigen naam',
  '2': 'naam van de partner',
  '3': 'naam van de partner, dan eigen naam',
  '4': 'eigen naam, dan naam van de partner',
  '5': 'pseudoniem',
  '6': 'niet-natuurlijk persoon',
});

export const LEEFEENHEID = codelijst('COD478', 'Leefeenheid', {
  '1': 'alleenwonend',
  '2': 'als kind bij ouder(s)',
  '3': 'met uitsluitend partner',
  '4': 'met partner en kinderen',
  '5': 'volwassene met kinderen',
  '6': 'ander meerpersoonshuishouden',
  '7': 'in een zorginstelling',
  '9': 'onbekend',
});

export const COMMUNICATIEVORM = codelijst('COD747', 'Communicatievorm', {
  '1': 'tolk taal',
  '2': 'doventolk',
  '3': 'doofblindentolk',
});

export const ADRES_SOORT = codelijst('COD757', 'AdresSoort', {
  '01': 'BRP-adres',
  '02': 'correspondentieadres',
  '03': 'verblijfadres',
  '04': 'tijdelijk verblijfadres',
});

export const AANDUIDING_WOONADRES = codelijst('NUM061', 'AanduidingWoonadres', {
  AB: 'aan boord',
  BY: 'bij',
  TO: 'tegenover',
  WW: 'woonwagen',
});

export const SOORT_RELATIE = codelijst('COD472', 'SoortRelatie', {
  '03': 'curator',
  '04': 'financieel gemachtigde',
  '05': 'financiële toetsing',
  '06': 'leefeenheid',
  '07': 'hulpverlener',
  '08': 'specialist',
  '09': 'anders',
  '10': 'ouder',
  '11': 'voogd',
  '12': 'partner of echtgenoot',
  '13': 'pleegouder',
  '14': 'bewindvoerder',
  '15': 'mentor',
  '16': 'zoon of dochter',
  '17': 'familielid',
  '18': 'gezinslid',
  '19': 'buur',
  '20': 'vriend of kennis',
  '21': 'cliëntondersteuner',
  '22': 'huisarts',
  '23': 'erven van',
  '24': 'werkgever',
  '25': 'wijkcoach',
});

export const SOORT_INDICATIE = codelijst('COD169', 'SoortIndicatie', {
  '1': 'CIZ-indicatie',
  '2': 'BJZ-indicatie',
  '3': 'CIZ/BJZ-indicatie',
  '4': 'experimenten',
});

export const GRONDSLAG = codelijst('COD736', 'Grondslag', {
  '01': 'somatische ziekte of aandoening',
  '02': 'psychogeriatrische ziekte of aandoening',
  '03': 'psychiatrische aandoening',
  '04': 'lichamelijke handicap',
  '05': 'verstandelijke handicap',
  '06': 'zintuiglijke handicap',
  '07': 'psychosociale problemen',
});

export const FINANCIERING = codelijst('COD998', 'Financiering', {
  '1': 'Wlz',
  '2': 'Wlz, voorheen Wlz-indiceerbaar',
  '3': 'subsidieregeling',
  '4': 'anders',
});

export const DIAGNOSE_CODELIJST = codelijst('COD392', 'DiagnoseCodelijst', {
  '014': 'ICD-10',
  '019': 'DSM-IV',
  '021': 'ICF',
  '022': 'IQ',
  '023': 'visueel',
  '024': 'auditief',
});

export const DIAGNOSE_SUBCODELIJST = codelijst('COD770', 'DiagnoseSubcodelijst', {
  '01': 'mentaal',
  '02': 'zintuiglijk',
  '03': 'fysiek',
  '04': '1e aandoening',
  '05': '2e aandoening',
  '06': '3e aandoening',
  '07': 'as I',
  '08': 'as II',
  '09': 'as III',
  '10': 'as IV',
  '11': 'as V',
  '12': 'visueel',
  '13': 'auditief',
});

export const PROGNOSE = codelijst('COD737', 'Prognose', {
  '1': 'volledig herstel binnen een jaar',
  '2': 'gedeeltelijk herstel binnen een jaar',
  '3': 'blijft hetzelfde',
  '4': 'verslechtering binnen een jaar',
  '5': 'onbekend',
});

export const DUUR = codelijst('COD749', 'Duur', {
  '1': 'korter dan drie maanden',
  '2': 'drie tot zes maanden',
  '3': 'zes tot twaalf maanden',
  '4': 'langer dan een jaar',
});

export const BEPERKING_CATEGORIE = codelijst('COD539', 'BeperkingCategorie', {
  '1': 'sociale redzaamheid',
  '2': 'mobiliteit',
  '3': 'persoonlijke zorg',
  '4': 'huishoudelijk leven',
  '5': 'sociale relaties en maatschappelijk leven',
  '6': 'deelname aan leren en werken',
});

export const BEPERKING_VRAAG = codelijst('COD825', 'BeperkingVraag', {
  ...vragen('01', 14, 'sociale redzaamheid'),
  ...vragen('02', 14, 'mobiliteit'),
  ...vragen('03', 9, 'persoonlijke zorg'),
  ...vragen('04', 11, 'huishoudelijk leven'),
  ...vragen('05', 6, 'sociale relaties en maatschappelijk leven'),
  ...vragen('06', 11, 'deelname aan leren en werken'),
});

export const BEPERKING_SCORE = codelijst('COD828', 'BeperkingScore', {
  '0': 'kan het zelf',
  '1': 'kan het zelf, met toezicht of stimulans',
  '2': 'slechts met veel moeite of met hulp',
  '3': 'iemand anders moet het overnemen',
  '9': 'niet beoordeeld',
});

export const STOORNIS_VRAAG = codelijst('COD824', 'StoornisVraag', {
  ...vragen('01', 4, 'oriëntatie'),
  ...vragen('02', 4, 'psychosociale functies'),
  ...vragen('03', 6, 'motorisch functioneren'),
  ...vragen('04', 7, 'probleemgedrag en veiligheid'),
  ...vragen('05', 4, 'verslaving'),
  ...vragen('06', 5, 'psychosociaal welbevinden'),
});

export const STOORNIS_SCORE = codelijst('COD827', 'StoornisScore', {
  '0': 'geen probleem',
  '1': 'af en toe hulp, toezicht of sturing nodig',
  '2': 'vaak hulp, toezicht of sturing nodig',
  '3': 'voortdurend hulp, toezicht of sturing nodig',
  '9': 'niet beoordeeld',
});

export const LEVERINGSVOORWAARDE = codelijst('COD740', 'Leveringsvoorwaarde', {
  '1': 'op geplande tijden',
  '2': 'op geplande tijden en direct oproepbaar',
  '3': 'voortdurend in de nabijheid',
  '4': '24 uur per dag',
  '8': 'onbekend',
});

export const VERVOER = codelijst('COD741', 'Vervoer', { '1': 'nodig', '2': 'niet nodig', '9': 'onbekend' });

export const VOORKEUR_CLIENT = codelijst('COD999', 'VoorkeurClient', {
  '2': 'pgb',
  '3': 'zorg thuis, niet nader gespecificeerd',
  '4': 'verblijf',
  '5': 'VPT',
  '6': 'pgb en MPT',
  '7': 'MPT',
  '8': 'VPT en pgb',
  '9': 'verblijf en pgb',
  '10': 'deeltijdverblijf',
});

export const REDEN_INTREKKING = codelijst('COD172', 'RedenIntrekking', {
  '1': 'cliënt overleden',
  '2': 'negatief indicatiebesluit',
  '3': 'herindicatie',
  '4': 'overplaatsing',
  '5': 'wijziging leveringsvorm',
  '6': 'uitstroom',
  '7': 'andere aanbieder heeft de cliënt in zorg genomen',
  '8': 'verhuizing',
});

export const WZD_VERKLARING = codelijst('COD127', 'WzdVerklaring', {
  '1': 'artikel 21 is aan de orde',
  '2': 'artikel 21 is niet aan de orde',
  '3': 'niet aan de orde, er is bereidheid',
  '4': 'niet aan de orde, er is verzet',
  '9': 'onbekend',
});

export const EXTRA_KOSTEN_THUIS = codelijst('COD981', 'ExtraKostenThuis', { '5': 'extra kosten thuis' });
export const TOESLAG_BEADEMING = codelijst('COD982', 'ToeslagBeademing', {
  '1': 'non-invasieve beademing',
  '2': 'invasieve beademing',
});

export const TOESLAG_OVERIG = codelijst('COD983', 'ToeslagOverig', {
  '1': 'extra overbruggingszorg',
  '2': 'palliatief terminale zorg',
  '3': 'meerzorg',
  '4': 'extra budget voor behandeling',
  '5': 'overig',
  '6': 'gespecialiseerd verpleegkundig handelen',
  '7': 'extra kosten thuis en extra behandeling',
  '8': 'thuiswonend kind onder 18 met ontwikkelperspectief',
  '9': 'maatwerk volwassenen',
  '10': { betekenis: 'logeren', vanaf: D('2023-01-01') },
});

/** Rows for n from `van` to `tot`. */
function reeks(van: number, tot: number, rij: (n: number) => [string, string]): Codetabel {
  return Object.fromEntries(Array.from({ length: tot - van + 1 }, (_, i) => rij(van + i)));
}

/** Packages of one sector, numbered from 1. */
function genummerd(sector: string, codes: readonly string[]): Codetabel {
  return Object.fromEntries(codes.map((code, i) => [code, `${i + 1}${sector}`]));
}

/** The questions of one category: its number, then a sequence number. */
function vragen(categorie: string, aantal: number, onderwerp: string): Codetabel {
  return reeks(1, aantal, (n) => [`${categorie}${String(n).padStart(2, '0')}`, `${onderwerp}, vraag ${n}`]);
}
