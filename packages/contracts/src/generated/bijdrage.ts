// Generated from schemas/ by packages/contracts/tools/generate.mjs; do not edit.

import type { Datum } from '@iwlz/basis';
import { eventType, type EventType, type Feit, type TopicInfo } from '../event-type.js';
import type * as bijdragegegevens from './bijdragegegevens.js';
import type * as melding from './melding.js';
import type * as zorg from './zorg.js';
import * as schema from './bijdrage.schema.js';

/** Wat het CAK moet weten en besluit: meldingen, de bijdrage per maand, en waarop zij berust. */
export const topic: TopicInfo = {
  topic: 'iwlz.bijdrage',
  sleutel: 'pseudoniem van de client; DagBegonnen en CakRunGevraagd zonder sleutel, eenmaal per partitie',
  schrijver: 'eigenbijdrage',
  lezers: ['intake', 'cak', 'auditor'],
  persoonsgegevens: 'gepseudonimiseerd',
  bewaren: 'altijd',
  omschrijving: 'Wat het CAK moet weten en besluit: meldingen, de bijdrage per maand, en waarop zij berust.',
};

/** Opbrengst van arbeid in een jaar, in centen. */
export interface Arbeidsgegeven {
  /** Id van de gebeurtenis waarin dit stond. */
  readonly bron: string;
  /** Dag waarop de bron het vaststelde; het laatste telt. */
  readonly vastgesteldOp: Datum;
  /** Het jaar. */
  readonly jaar: number;
  /** Netto verdiend of als ziekengeld gekregen. */
  readonly nettoOpbrengst: number;
}

/** Aan de feiten klopt iets niet, of het is nodig om te weten; de rest gaat door. */
export interface BevindingGedaan {
  /** Dag van het besluit. */
  readonly opDag: Datum;
  /** Code van de regel. */
  readonly code: string;
  /** Waarover: onderscheidt bevindingen met een zelfde code. */
  readonly over: string;
  /** De bevinding als zin. */
  readonly tekst: string;
  /** Ids van de gebeurtenissen waarop het berust. */
  readonly feiten: readonly string[];
}

/** Een eerdere bevinding geldt niet meer. */
export interface BevindingVervallen {
  /** Dag van het besluit. */
  readonly opDag: Datum;
  /** Code van de regel. */
  readonly code: string;
  /** Waarover. */
  readonly over: string;
}

/** De bijdrage over deze maanden is anders dan eerder vastgesteld. */
export interface BijdrageHerzien {
  /** Dag van het besluit. */
  readonly opDag: Datum;
  /** Versie van regels en parameters; met feiten is de uitleg precies te herhalen. */
  readonly regelversie: string;
  /** Ids van de gebeurtenissen die aanleiding gaven, of de dag die begon. */
  readonly oorzaak: readonly string[];
  /** Ids van de gebeurtenissen waarop het berust. */
  readonly feiten: readonly string[];
  /** In volgorde. */
  readonly maanden: readonly Herzienemaand[];
  /** Som van de verschillen, in centen; negatief is terug te betalen. */
  readonly verschil: number;
}

/** Over de bijdrage kan nog niet worden besloten. */
export interface BijdrageUitgesteld {
  /** Dag van het besluit. */
  readonly opDag: Datum;
  /** GEBOORTEDATUM_ONTBREEKT, GEBOORTE_NA_OVERLIJDEN, PARTNERGEGEVENS_ONTBREKEN of PARAMETERJAAR_ONTBREEKT. */
  readonly reden: string;
  /** De reden als zin. */
  readonly tekst: string;
  /** Eerste maand waarover niet is besloten, JJJJ-MM. */
  readonly vanaf: string;
  /** Laatste dag waarop een besluit die maand nog bereikt. */
  readonly uiterlijk: Datum;
  /** Dag waarop het opnieuw wordt bezien, ook als niets binnenkomt. */
  readonly opnieuwOp: Datum;
}

/** Over deze maanden is voor het eerst een bijdrage vastgesteld. */
export interface BijdrageVastgesteld {
  /** Dag van het besluit. */
  readonly opDag: Datum;
  /** Versie van regels en parameters; met feiten is de uitleg precies te herhalen. */
  readonly regelversie: string;
  /** Ids van de gebeurtenissen die aanleiding gaven, of de dag die begon. */
  readonly oorzaak: readonly string[];
  /** Ids van de gebeurtenissen waarop het berust. */
  readonly feiten: readonly string[];
  /** Eerste dag van zorg, bij het eerste besluit over deze client. */
  readonly eersteZorgdag: Datum | null;
  /** In volgorde. */
  readonly maanden: readonly Maandbesluit[];
  /** Maanden met zorg (JJJJ-MM) die een eerste besluit op deze dag niet meer bereikt: daarover is niets verschuldigd. */
  readonly teLaat: readonly string[];
}

/** De dagelijkse levering aan het CAK is gevraagd. */
export interface CakRunGevraagd {
  /** De dag waarvoor zij geldt. */
  readonly dag: Datum;
}

/** Een nieuwe dag in Europe/Amsterdam, eenmaal per partitie en in volgorde; vandaag is de laatste hiervan. */
export interface DagBegonnen {
  /** De dag die begint. */
  readonly dag: Datum;
}

/** Een dag in het leven van een persoon. */
export interface Daggegeven {
  /** Id van de gebeurtenis waarin dit stond. */
  readonly bron: string;
  /** Dag waarop de bron het vaststelde; het laatste telt. */
  readonly vastgesteldOp: Datum;
  /** De dag. */
  readonly dag: Datum;
}

/** Een gegeven over de client, overgenomen van iwlz.bijdragegegevens; precies een van de velden is gevuld. */
export interface GegevensOvergenomen {
  /** Dag waarop dit hier bekend werd. */
  readonly bekendOp: Datum;
  /** Geboortedatum. */
  readonly geboortedatum: Daggegeven | null;
  /** Dag waarop de AOW-leeftijd is bereikt. */
  readonly aowDatum: Daggegeven | null;
  /** Dag van overlijden. */
  readonly overlijdensdatum: Daggegeven | null;
  /** Inkomen. */
  readonly inkomen: Inkomensgegeven | null;
  /** Vermogen. */
  readonly vermogen: Vermogensgegeven | null;
  /** Arbeid. */
  readonly arbeid: Arbeidsgegeven | null;
  /** Verwacht modulair pakket thuis. */
  readonly mptVerwacht: MptVerwachtgegeven | null;
  /** Geleverd modulair pakket thuis. */
  readonly mptGeleverd: MptLevergegeven | null;
  /** Omstandigheid. */
  readonly omstandigheid: Omstandigheidgegeven | null;
  /** Zorg die niet uit toewijzingen blijkt. */
  readonly zorg: Zorggegeven | null;
  /** Maandbedrag dat vaststaat. */
  readonly maandbedrag: Maandbedraggegeven | null;
  /** Huishouden. */
  readonly huishouden: Huishoudgegeven | null;
}

/** Een maand die anders wordt; bedragen in centen. */
export interface Herzienemaand {
  /** Wat nu geldt. */
  readonly nieuw: Maandbesluit;
  /** Eerder bedrag van het huishouden. */
  readonly oudBedrag: number;
  /** Wat de client eerder verschuldigd was. */
  readonly oudClientdeel: number;
  /** Nieuw min oud clientdeel; negatief is terug te betalen. */
  readonly verschil: number;
}

/** De partner moet weten wat er over de client bekend is; wordt doorgegeven op iwlz.huishouden. */
export interface HuisgenootGemeld {
  /** Pseudoniem van de partner voor wie het bestemd is. */
  readonly partner: string;
  /** Wat over de client bekend is. */
  readonly persoon: Persoonsbeeld;
}

/** Met wie de persoon een huishouden heeft. */
export interface Huishoudgegeven {
  /** Id van de gebeurtenis waarin dit stond. */
  readonly bron: string;
  /** Dag waarop de bron het vaststelde; het laatste telt. */
  readonly vastgesteldOp: Datum;
  /** Pseudoniem van de partner. */
  readonly partner: string;
  /** GEHUWD, GEREGISTREERD, SAMENWONEND, EERSTEGRAADS of GESCHEIDEN_LEVEND. */
  readonly relatie: string;
  /** Eerste dag; leeg is altijd al. */
  readonly van: Datum | null;
  /** Laatste dag; leeg zolang het loopt. */
  readonly tm: Datum | null;
  /** Het is toch niet zo. */
  readonly vervallen: boolean;
}

/** Inkomen in een peiljaar, in centen. */
export interface Inkomensgegeven {
  /** Id van de gebeurtenis waarin dit stond. */
  readonly bron: string;
  /** Dag waarop de bron het vaststelde; het laatste telt. */
  readonly vastgesteldOp: Datum;
  /** Jaar waarover. */
  readonly peiljaar: number;
  /** Inkomensgegeven; mag negatief zijn. */
  readonly inkomen: number;
  /** Belasting en premie daarover. */
  readonly belasting: number;
  /** Bijdrage-inkomen Zvw; leeg is gelijk aan het inkomen. */
  readonly bijdrageInkomenZvw: number | null;
  /** Recht op zorgtoeslag op 1 januari. */
  readonly zorgtoeslag: boolean;
  /** Uitkering WUV of WUBO waarvoor aftrek is gevraagd. */
  readonly wuvWubo: number | null;
}

/** Maandbedrag dat al vaststaat. */
export interface Maandbedraggegeven {
  /** Id van de gebeurtenis waarin dit stond. */
  readonly bron: string;
  /** Dag waarop de bron het vaststelde; het laatste telt. */
  readonly vastgesteldOp: Datum;
  /** LAAG of HOOG. */
  readonly regime: string;
  /** Per maand, in centen. */
  readonly bedrag: number;
  /** Eerste dag. */
  readonly van: Datum;
  /** Laatste dag; leeg zolang het loopt. */
  readonly tm: Datum | null;
  /** Het is toch niet zo. */
  readonly vervallen: boolean;
}

/** Wat over een maand is besloten; bedragen in centen. */
export interface Maandbesluit {
  /** JJJJ-MM. */
  readonly maand: string;
  /** Van het huishouden. */
  readonly bedrag: number;
  /** Deel van de client volgens de berekening. */
  readonly berekend: number;
  /** Wat de client verschuldigd is: het berekende, behalve buiten de termijn. */
  readonly clientdeel: number;
  /** De termijn staat niet toe dat het berekende (nog) geldt. */
  readonly buitenTermijn: boolean;
  /** Waarom het nog kan veranderen; leeg is definitief. */
  readonly voorlopig: readonly string[];
  /** Jaar van de bedragen. */
  readonly parameterjaar: number;
  /** Jaar van inkomen en vermogen. */
  readonly peiljaar: number;
  /** Waaruit het bedrag bestaat. */
  readonly delen: readonly Maanddeel[];
}

/** Dagen van een maand met een zelfde regime, korting, betaler en maandbedrag; bedragen in centen. */
export interface Maanddeel {
  /** LAAG, HOOG, NIHIL (Participatiewet) of UREN (MPT in 2015). */
  readonly regime: string;
  /** De korting voor zorg thuis is er afgegaan. */
  readonly korting: boolean;
  /** CLIENT, PARTNER of BEIDEN. */
  readonly betaler: string;
  /** Van het huishouden, voor een hele maand. */
  readonly maandbedrag: number;
  /** Hoeveel dagen. */
  readonly dagen: number;
  /** Van het huishouden, voor deze dagen. */
  readonly bedrag: number;
  /** Wat de client daarvan betaalt. */
  readonly clientdeel: number;
}

/** Modulair pakket thuis dat in een maand is geleverd. */
export interface MptLevergegeven {
  /** Id van de gebeurtenis waarin dit stond. */
  readonly bron: string;
  /** Dag waarop de bron het vaststelde; het laatste telt. */
  readonly vastgesteldOp: Datum;
  /** JJJJ-MM. */
  readonly maand: string;
  /** Uren, in honderdsten. */
  readonly urenHonderdsten: number;
  /** Dagdelen. */
  readonly dagdelen: number;
  /** Etmalen. */
  readonly etmalen: number;
}

/** Modulair pakket thuis dat per maand wordt verwacht. */
export interface MptVerwachtgegeven {
  /** Id van de gebeurtenis waarin dit stond. */
  readonly bron: string;
  /** Dag waarop de bron het vaststelde; het laatste telt. */
  readonly vastgesteldOp: Datum;
  /** Eerste dag. */
  readonly van: Datum;
  /** Laatste dag; leeg zolang het loopt. */
  readonly tm: Datum | null;
  /** Uren, in honderdsten. */
  readonly urenHonderdsten: number;
  /** Dagdelen. */
  readonly dagdelen: number;
  /** Etmalen. */
  readonly etmalen: number;
  /** Het is toch niet zo. */
  readonly vervallen: boolean;
}

/** Iets dat op deze dagen geldt. */
export interface Omstandigheidgegeven {
  /** Id van de gebeurtenis waarin dit stond. */
  readonly bron: string;
  /** Dag waarop de bron het vaststelde; het laatste telt. */
  readonly vastgesteldOp: Datum;
  /** Als in Omstandigheid van iwlz.bijdragegegevens. */
  readonly soort: string;
  /** Eerste dag. */
  readonly van: Datum;
  /** Laatste dag; leeg zolang het loopt. */
  readonly tm: Datum | null;
  /** Bij PARTICIPATIEWET: de client vroeg erom. */
  readonly opAanvraag: boolean;
  /** Het is toch niet zo. */
  readonly vervallen: boolean;
}

/** Wat over de partner van de client bekend is, overgenomen van iwlz.huishouden. */
export interface PartnerOvergenomen {
  /** Id van de gebeurtenis waarin dit stond. */
  readonly bron: string;
  /** Dag waarop dit hier bekend werd. */
  readonly bekendOp: Datum;
  /** Pseudoniem van de partner. */
  readonly partner: string;
  /** Wat over de partner bekend is. */
  readonly persoon: Persoonsbeeld;
}

/** Wat over een persoon voor de bijdrage bekend is, geheel; vervangt wat eerder is gezegd. */
export interface Persoonsbeeld {
  /** Geboortedatum; leeg zolang zij niet bekend is. */
  readonly geboortedatum: Daggegeven | null;
  /** Dag waarop de AOW-leeftijd is bereikt, als die is gemeld. */
  readonly aowDatum: Daggegeven | null;
  /** Dag van overlijden. */
  readonly overlijdensdatum: Daggegeven | null;
  /** Per peiljaar. */
  readonly inkomens: readonly Inkomensgegeven[];
  /** Per peiljaar. */
  readonly vermogens: readonly Vermogensgegeven[];
  /** Per jaar. */
  readonly arbeid: readonly Arbeidsgegeven[];
  /** Per eerste dag. */
  readonly mptVerwacht: readonly MptVerwachtgegeven[];
  /** Per maand. */
  readonly mptGeleverd: readonly MptLevergegeven[];
  /** Per soort en eerste dag. */
  readonly omstandigheden: readonly Omstandigheidgegeven[];
  /** Alle tijden in zorg, uit toewijzingen, bestanden en andere bronnen. */
  readonly zorg: readonly Zorgtijd[];
}

/** Een beheerder liet een geparkeerde sleutel weer lopen. */
export interface SleutelHervat {
  /** De geparkeerde sleutel. */
  readonly sleutel: string;
  /** De lezende groep. */
  readonly groep: string;
  /** Hoeveel vastgehouden gebeurtenissen het betreft. */
  readonly aantal: number;
}

/** Een beheerder verwierp wat voor een geparkeerde sleutel was vastgehouden. */
export interface SleutelVerworpen {
  /** De geparkeerde sleutel. */
  readonly sleutel: string;
  /** De lezende groep. */
  readonly groep: string;
  /** Hoeveel vastgehouden gebeurtenissen het betreft. */
  readonly aantal: number;
  /** Waarom. */
  readonly reden: string;
  /** De ids van wat verworpen is, in volgorde: een herbouw laat ze weg. */
  readonly gebeurtenissen: readonly string[];
}

/** Het CAK moet weten: vanaf deze dag zorg in deze situatie (CA317). */
export interface StartGemeld {
  /** Eerste dag van de zorg. */
  readonly datum: Datum;
  /** Leveringsvorm, COD578. */
  readonly leveringsvorm: string;
  /** Zorgprofiel, COD163. */
  readonly zzpCode: string;
  /** AGB-code; leeg bij leveringsvorm 7. */
  readonly instelling: string | null;
  /** Zorgkantoor, COD001. */
  readonly zorgkantoor: string;
  /** COD755; alleen DTV. */
  readonly etmalen: string | null;
}

/** Een eerder gemelde start geldt niet. */
export interface StartVerwijderd {
  /** Eerste dag van de zorg. */
  readonly datum: Datum;
  /** Leveringsvorm, COD578. */
  readonly leveringsvorm: string;
  /** Zorgprofiel, COD163. */
  readonly zzpCode: string;
  /** AGB-code; leeg bij leveringsvorm 7. */
  readonly instelling: string | null;
  /** Zorgkantoor, COD001. */
  readonly zorgkantoor: string;
  /** COD755; alleen DTV. */
  readonly etmalen: string | null;
}

/** Het CAK moet weten: dit was de laatste dag van zorg (CA319). */
export interface StopGemeld {
  /** Laatste dag van de zorg. */
  readonly datum: Datum;
  /** Leveringsvorm, COD578. */
  readonly leveringsvorm: string;
  /** Zorgprofiel, COD163. */
  readonly zzpCode: string;
  /** AGB-code; leeg bij leveringsvorm 7. */
  readonly instelling: string | null;
  /** Zorgkantoor, COD001. */
  readonly zorgkantoor: string;
  /** COD755; alleen DTV. */
  readonly etmalen: string | null;
  /** 19 beeindigd of 20 aangehouden (CS067). */
  readonly mutatiecode: string;
  /** Eerste dag van de zorg die eindigt, zoals zij gemeld is; het MutatieZorgID volgt eruit (TR118). */
  readonly begindatum: Datum | null;
}

/** Een eerder gemelde stop geldt niet. */
export interface StopVerwijderd {
  /** Laatste dag van de zorg. */
  readonly datum: Datum;
  /** Leveringsvorm, COD578. */
  readonly leveringsvorm: string;
  /** Zorgprofiel, COD163. */
  readonly zzpCode: string;
  /** AGB-code; leeg bij leveringsvorm 7. */
  readonly instelling: string | null;
  /** Zorgkantoor, COD001. */
  readonly zorgkantoor: string;
  /** COD755; alleen DTV. */
  readonly etmalen: string | null;
  /** 19 beeindigd of 20 aangehouden (CS067). */
  readonly mutatiecode: string;
  /** Eerste dag van de zorg die eindigt, zoals zij gemeld is; het MutatieZorgID volgt eruit (TR118). */
  readonly begindatum: Datum | null;
}

/** Het wachten is voorbij. */
export interface UitstelBeeindigd {
  /** Dag van het besluit. */
  readonly opDag: Datum;
  /** De reden van het uitstel. */
  readonly reden: string;
  /** Ids van de gebeurtenissen die aanleiding gaven, of de dag die begon. */
  readonly oorzaak: readonly string[];
}

/** Vermogen in een peiljaar, in centen. */
export interface Vermogensgegeven {
  /** Id van de gebeurtenis waarin dit stond. */
  readonly bron: string;
  /** Dag waarop de bron het vaststelde; het laatste telt. */
  readonly vastgesteldOp: Datum;
  /** Jaar waarover. */
  readonly peiljaar: number;
  /** Grondslag sparen en beleggen. */
  readonly grondslagSparenBeleggen: number;
  /** Rendementsgrondslag voor de drempel. */
  readonly rendementsgrondslag: number;
  /** Eenmalige uitkering die op verzoek niet meetelt. */
  readonly uitgezonderdeUitkering: number;
}

/** Tijd in zorg die niet uit toewijzingen blijkt. */
export interface Zorggegeven {
  /** Id van de gebeurtenis waarin dit stond. */
  readonly bron: string;
  /** Dag waarop de bron het vaststelde; het laatste telt. */
  readonly vastgesteldOp: Datum;
  /** BW, VB, VKB, DTV, VPT, PGB, MPT, OVERBRUGGING of LOGEREN. */
  readonly leveringsvorm: string;
  /** Eerste dag. */
  readonly van: Datum;
  /** Laatste dag; leeg zolang het loopt. */
  readonly tm: Datum | null;
  /** Het is toch niet zo. */
  readonly vervallen: boolean;
}

/** Antwoord op een clientblok van een CA317 of CA319: aanvaard; de zorg die het meldt telt. */
export interface ZorgmeldingAanvaard {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** Id van de gebeurtenis waarin dit stond. */
  readonly bron: string;
  /** Dag waarop dit hier bekend werd. */
  readonly bekendOp: Datum;
  /** Begin van zorg; leeg bij een CA319. */
  readonly geleverdeZorg: readonly bijdragegegevens.GeleverdeZorg[];
  /** Einden van zorg; leeg bij een CA317. */
  readonly mutatiesZorg: readonly bijdragegegevens.MutatieZorg[];
}

/** Antwoord op een clientblok van een CA317 of CA319: afgekeurd, geheel. */
export interface ZorgmeldingAfgekeurd {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** Dag van het besluit. */
  readonly opDag: Datum;
  /** Alle retourcodes. */
  readonly fouten: readonly zorg.Fout[];
}

/** Een tijd in zorg zoals zij voor de bijdrage telt. */
export interface Zorgtijd {
  /** Id van de gebeurtenis waarin dit stond. */
  readonly bron: string;
  /** VB, VKB, BW, DTV, VPT, PGB, MPT, OVERBRUGGING of LOGEREN. */
  readonly leveringsvorm: string;
  /** Eerste dag. */
  readonly van: Datum;
  /** Laatste dag; leeg zolang het loopt. */
  readonly tm: Datum | null;
}

/** Het zorgverloop waarop de meldingen aan het CAK berusten, zoals gelezen van iwlz.zorg. */
export interface ZorgverloopOvergenomen {
  /** Als in ZorgverloopGewijzigd. */
  readonly perioden: readonly zorg.Zorgperiode[];
  /** Id van de gebeurtenis waarin dit stond; leeg in wat voor v0.2 is geschreven. */
  readonly bron: string | null;
  /** Dag waarop dit hier bekend werd; leeg in wat voor v0.2 is geschreven. */
  readonly bekendOp: Datum | null;
}

export const BevindingGedaan: EventType<'BevindingGedaan', BevindingGedaan> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'BevindingGedaan',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.BevindingGedaan.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.BevindingGedaan',
  schema: schema.BevindingGedaan,
});

export const BevindingVervallen: EventType<'BevindingVervallen', BevindingVervallen> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'BevindingVervallen',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.BevindingVervallen.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.BevindingVervallen',
  schema: schema.BevindingVervallen,
});

export const BijdrageHerzien: EventType<'BijdrageHerzien', BijdrageHerzien> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'BijdrageHerzien',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.BijdrageHerzien.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.BijdrageHerzien',
  schema: schema.BijdrageHerzien,
});

export const BijdrageUitgesteld: EventType<'BijdrageUitgesteld', BijdrageUitgesteld> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'BijdrageUitgesteld',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.BijdrageUitgesteld.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.BijdrageUitgesteld',
  schema: schema.BijdrageUitgesteld,
});

export const BijdrageVastgesteld: EventType<'BijdrageVastgesteld', BijdrageVastgesteld> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'BijdrageVastgesteld',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.BijdrageVastgesteld.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.BijdrageVastgesteld',
  schema: schema.BijdrageVastgesteld,
});

export const CakRunGevraagd: EventType<'CakRunGevraagd', CakRunGevraagd> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'CakRunGevraagd',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.CakRunGevraagd.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.CakRunGevraagd',
  schema: schema.CakRunGevraagd,
});

export const DagBegonnen: EventType<'DagBegonnen', DagBegonnen> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'DagBegonnen',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.DagBegonnen.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.DagBegonnen',
  schema: schema.DagBegonnen,
});

export const GegevensOvergenomen: EventType<'GegevensOvergenomen', GegevensOvergenomen> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'GegevensOvergenomen',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.GegevensOvergenomen.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.GegevensOvergenomen',
  schema: schema.GegevensOvergenomen,
});

export const HuisgenootGemeld: EventType<'HuisgenootGemeld', HuisgenootGemeld> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'HuisgenootGemeld',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.HuisgenootGemeld.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.HuisgenootGemeld',
  schema: schema.HuisgenootGemeld,
});

export const PartnerOvergenomen: EventType<'PartnerOvergenomen', PartnerOvergenomen> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'PartnerOvergenomen',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.PartnerOvergenomen.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.PartnerOvergenomen',
  schema: schema.PartnerOvergenomen,
});

export const SleutelHervat: EventType<'SleutelHervat', SleutelHervat> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'SleutelHervat',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.SleutelHervat.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.SleutelHervat',
  schema: schema.SleutelHervat,
});

export const SleutelVerworpen: EventType<'SleutelVerworpen', SleutelVerworpen> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'SleutelVerworpen',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.SleutelVerworpen.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.SleutelVerworpen',
  schema: schema.SleutelVerworpen,
});

export const StartGemeld: EventType<'StartGemeld', StartGemeld> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'StartGemeld',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.StartGemeld.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.StartGemeld',
  schema: schema.StartGemeld,
});

export const StartVerwijderd: EventType<'StartVerwijderd', StartVerwijderd> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'StartVerwijderd',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.StartVerwijderd.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.StartVerwijderd',
  schema: schema.StartVerwijderd,
});

export const StopGemeld: EventType<'StopGemeld', StopGemeld> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'StopGemeld',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.StopGemeld.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.StopGemeld',
  schema: schema.StopGemeld,
});

export const StopVerwijderd: EventType<'StopVerwijderd', StopVerwijderd> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'StopVerwijderd',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.StopVerwijderd.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.StopVerwijderd',
  schema: schema.StopVerwijderd,
});

export const UitstelBeeindigd: EventType<'UitstelBeeindigd', UitstelBeeindigd> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'UitstelBeeindigd',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.UitstelBeeindigd.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.UitstelBeeindigd',
  schema: schema.UitstelBeeindigd,
});

export const ZorgmeldingAanvaard: EventType<'ZorgmeldingAanvaard', ZorgmeldingAanvaard> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'ZorgmeldingAanvaard',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.ZorgmeldingAanvaard.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.ZorgmeldingAanvaard',
  schema: schema.ZorgmeldingAanvaard,
});

export const ZorgmeldingAfgekeurd: EventType<'ZorgmeldingAfgekeurd', ZorgmeldingAfgekeurd> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'ZorgmeldingAfgekeurd',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.ZorgmeldingAfgekeurd.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.ZorgmeldingAfgekeurd',
  schema: schema.ZorgmeldingAfgekeurd,
});

export const ZorgverloopOvergenomen: EventType<'ZorgverloopOvergenomen', ZorgverloopOvergenomen> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'ZorgverloopOvergenomen',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.ZorgverloopOvergenomen.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.ZorgverloopOvergenomen',
  schema: schema.ZorgverloopOvergenomen,
});

/** Every event type of iwlz.bijdrage. */
export const events: readonly EventType<string, unknown>[] = [
  BevindingGedaan,
  BevindingVervallen,
  BijdrageHerzien,
  BijdrageUitgesteld,
  BijdrageVastgesteld,
  CakRunGevraagd,
  DagBegonnen,
  GegevensOvergenomen,
  HuisgenootGemeld,
  PartnerOvergenomen,
  SleutelHervat,
  SleutelVerworpen,
  StartGemeld,
  StartVerwijderd,
  StopGemeld,
  StopVerwijderd,
  UitstelBeeindigd,
  ZorgmeldingAanvaard,
  ZorgmeldingAfgekeurd,
  ZorgverloopOvergenomen,
];

/** A fact of iwlz.bijdrage, as domain code makes and matches it. */
export type BijdrageFeit =
  | Feit<'BevindingGedaan', BevindingGedaan>
  | Feit<'BevindingVervallen', BevindingVervallen>
  | Feit<'BijdrageHerzien', BijdrageHerzien>
  | Feit<'BijdrageUitgesteld', BijdrageUitgesteld>
  | Feit<'BijdrageVastgesteld', BijdrageVastgesteld>
  | Feit<'CakRunGevraagd', CakRunGevraagd>
  | Feit<'DagBegonnen', DagBegonnen>
  | Feit<'GegevensOvergenomen', GegevensOvergenomen>
  | Feit<'HuisgenootGemeld', HuisgenootGemeld>
  | Feit<'PartnerOvergenomen', PartnerOvergenomen>
  | Feit<'SleutelHervat', SleutelHervat>
  | Feit<'SleutelVerworpen', SleutelVerworpen>
  | Feit<'StartGemeld', StartGemeld>
  | Feit<'StartVerwijderd', StartVerwijderd>
  | Feit<'StopGemeld', StopGemeld>
  | Feit<'StopVerwijderd', StopVerwijderd>
  | Feit<'UitstelBeeindigd', UitstelBeeindigd>
  | Feit<'ZorgmeldingAanvaard', ZorgmeldingAanvaard>
  | Feit<'ZorgmeldingAfgekeurd', ZorgmeldingAfgekeurd>
  | Feit<'ZorgverloopOvergenomen', ZorgverloopOvergenomen>;
