// Generated from schemas/ by packages/contracts/tools/generate.mjs; do not edit.

import type { Datum } from '@iwlz/basis';
import { eventType, type EventType, type Feit, type TopicInfo } from '../event-type.js';
import type * as melding from './melding.js';
import * as schema from './bijdragegegevens.schema.js';

/** Wat de eigen bijdrage van een client moet weten: persoon, huishouden, inkomen, vermogen en wat er nog meer toe doet. */
export const topic: TopicInfo = {
  topic: 'iwlz.bijdragegegevens',
  sleutel: 'pseudoniem van de client of diens partner',
  schrijver: 'intake',
  lezers: ['eigenbijdrage', 'cak', 'auditor'],
  persoonsgegevens: 'gepseudonimiseerd',
  bewaren: 'altijd',
  omschrijving:
    'Wat de eigen bijdrage van een client moet weten: persoon, huishouden, inkomen, vermogen en wat er nog meer toe doet.',
};

/** Wanneer de persoon de AOW-leeftijd bereikt (SVB); het laatste telt. Zonder volgt de dag uit de geboortedatum. */
export interface AowDatum {
  /** De melder en zijn id. */
  readonly feit: melding.Feitherkomst;
  /** Dag waarop de bron dit vaststelde; zegt de bron die niet, de dag van ontvangst. */
  readonly vastgesteldOp: Datum;
  /** Dag waarop de AOW-leeftijd is bereikt. */
  readonly aowDatum: Datum;
}

/** Wat de persoon in een jaar met arbeid verdiende of als ziekengeld kreeg; per jaar telt het laatste. */
export interface Arbeid {
  /** De melder en zijn id. */
  readonly feit: melding.Feitherkomst;
  /** Dag waarop de bron dit vaststelde; zegt de bron die niet, de dag van ontvangst. */
  readonly vastgesteldOp: Datum;
  /** Jaar waarover. */
  readonly jaar: number;
  /** Netto-opbrengst, in centen. */
  readonly nettoOpbrengst: number;
}

/** Wanneer de persoon is geboren (BRP); het laatste telt. */
export interface Geboortedatum {
  /** De melder en zijn id. */
  readonly feit: melding.Feitherkomst;
  /** Dag waarop de bron dit vaststelde; zegt de bron die niet, de dag van ontvangst. */
  readonly vastgesteldOp: Datum;
  /** Geboortedatum. */
  readonly geboortedatum: Datum;
}

/** Een GeleverdeZorg van een CA317: begin van zorg. */
export interface GeleverdeZorg {
  /** Plaats van het record onder de records van zijn klasse in het clientblok, vanaf 1; de retour wijst het hiermee aan. */
  readonly volgnummer: number;
  /** GeleverdeZorgID: kenmerk van dit begin. */
  readonly geleverdeZorgId: string;
  /** Eerste dag van de zorg: Sleuteldatum, anders Begindatum. */
  readonly startdatum: Datum;
  /** Zorgprofiel, COD163. */
  readonly zzpCode: string;
  /** AGB-code; alleen bij leveringsvorm 4, 5, 8 en 9. */
  readonly instelling: string | null;
  /** COD755; alleen DTV. */
  readonly etmalen: string | null;
  /** COD756; alleen bij zorg tot en met 2019. */
  readonly klasse: string | null;
  /** Leveringsvorm, COD578. */
  readonly leveringsvorm: string;
  /** 1 eerste, 2 gewijzigd, 3 verwijderd; COD467. */
  readonly statusAanlevering: string;
}

/** Met wie de persoon een huishouden heeft. Staat bij beide partners; per partner en van telt het laatste. */
export interface Huishouden {
  /** De melder en zijn id. */
  readonly feit: melding.Feitherkomst;
  /** Dag waarop de bron dit vaststelde; zegt de bron die niet, de dag van ontvangst. */
  readonly vastgesteldOp: Datum;
  /** Pseudoniem van de partner. */
  readonly partner: string;
  /** GEHUWD, GEREGISTREERD, SAMENWONEND; of EERSTEGRAADS, GESCHEIDEN_LEVEND, die als alleenstaand tellen. */
  readonly relatie: string;
  /** Eerste dag; leeg is altijd al. */
  readonly van: Datum | null;
  /** Laatste dag; leeg zolang het loopt. */
  readonly tm: Datum | null;
  /** Het is toch niet zo: wat eerder over hetzelfde is gezegd, telt niet meer. */
  readonly vervallen: boolean;
}

/** Het inkomen van de persoon in een peiljaar (Belastingdienst); per peiljaar telt het laatste. */
export interface Inkomen {
  /** De melder en zijn id. */
  readonly feit: melding.Feitherkomst;
  /** Dag waarop de bron dit vaststelde; zegt de bron die niet, de dag van ontvangst. */
  readonly vastgesteldOp: Datum;
  /** Jaar waarover. */
  readonly peiljaar: number;
  /** Inkomensgegeven: verzamelinkomen, anders belastbaar loon; in centen, mag negatief zijn. */
  readonly inkomen: number;
  /** Belasting en premie over dat inkomen, in centen. */
  readonly belasting: number;
  /** Bijdrage-inkomen voor de Zvw, in centen; leeg is gelijk aan het inkomen. */
  readonly bijdrageInkomenZvw: number | null;
  /** Recht op zorgtoeslag op 1 januari. */
  readonly zorgtoeslag: boolean;
  /** Uitkering WUV of WUBO waarvoor aftrek is gevraagd, in centen; leeg als die niet is gevraagd. */
  readonly wuvWubo: number | null;
}

/** Een maandbedrag dat al vaststaat voor een regime; het wordt gebruikt zoals het is. Per regime en van telt het laatste. */
export interface Maandbedrag {
  /** De melder en zijn id. */
  readonly feit: melding.Feitherkomst;
  /** Dag waarop de bron dit vaststelde; zegt de bron die niet, de dag van ontvangst. */
  readonly vastgesteldOp: Datum;
  /** LAAG of HOOG. */
  readonly regime: string;
  /** Per maand, in centen. */
  readonly bedrag: number;
  /** Eerste dag. */
  readonly van: Datum;
  /** Laatste dag; leeg zolang het loopt. */
  readonly tm: Datum | null;
  /** Het is toch niet zo: wat eerder over hetzelfde is gezegd, telt niet meer. */
  readonly vervallen: boolean;
}

/** Hoeveel modulair pakket thuis in een maand is geleverd; per maand telt het laatste. */
export interface MptLevering {
  /** De melder en zijn id. */
  readonly feit: melding.Feitherkomst;
  /** Dag waarop de bron dit vaststelde; zegt de bron die niet, de dag van ontvangst. */
  readonly vastgesteldOp: Datum;
  /** JJJJ-MM. */
  readonly maand: string;
  /** Uren per maand, in honderdsten. */
  readonly urenHonderdsten: number;
  /** Dagdelen per maand. */
  readonly dagdelen: number;
  /** Etmalen per maand. */
  readonly etmalen: number;
}

/** Hoeveel modulair pakket thuis per maand wordt verwacht; per van telt het laatste. Zonder is het meer dan 20 uur. */
export interface MptVerwachting {
  /** De melder en zijn id. */
  readonly feit: melding.Feitherkomst;
  /** Dag waarop de bron dit vaststelde; zegt de bron die niet, de dag van ontvangst. */
  readonly vastgesteldOp: Datum;
  /** Eerste dag. */
  readonly van: Datum;
  /** Laatste dag; leeg zolang het loopt. */
  readonly tm: Datum | null;
  /** Uren per maand, in honderdsten. */
  readonly urenHonderdsten: number;
  /** Dagdelen per maand. */
  readonly dagdelen: number;
  /** Etmalen per maand. */
  readonly etmalen: number;
  /** Het is toch niet zo: wat eerder over hetzelfde is gezegd, telt niet meer. */
  readonly vervallen: boolean;
}

/** Een MutatieZorg van een CA319: einde of onderbreking van zorg. */
export interface MutatieZorg {
  /** Plaats van het record onder de records van zijn klasse in het clientblok, vanaf 1; de retour wijst het hiermee aan. */
  readonly volgnummer: number;
  /** MutatieZorgID: kenmerk; volgens TR118 het GeleverdeZorgID van het begin dat eindigt. */
  readonly mutatieZorgId: string;
  /** 19 beeindigd of 20 onderbroken (CS067). */
  readonly mutatiecode: string;
  /** Laatste dag van de zorg. */
  readonly mutatiedatum: Datum;
  /** 1 eerste, 2 gewijzigd, 3 verwijderd; COD467. */
  readonly statusAanlevering: string;
}

/** Iets dat op deze dagen geldt en de bijdrage raakt; per soort en van telt het laatste. */
export interface Omstandigheid {
  /** De melder en zijn id. */
  readonly feit: melding.Feitherkomst;
  /** Dag waarop de bron dit vaststelde; zegt de bron die niet, de dag van ontvangst. */
  readonly vastgesteldOp: Datum;
  /** KINDERLAST, TERUGKEER_VERWACHT, PARTICIPATIEWET, WMO_VOORZIENING (maatwerkvoorziening of Wmo-pgb van het huishouden, geen BW), AFWEZIGHEID; of over het verblijf in die dagen NA_GGZ_MAXIMUM (volgt op een Zvw-ggz-verblijf dat zijn maximum bereikte), TWEE_WEKEN_REGELING (ten hoogste twee weken per twee maanden). */
  readonly soort: string;
  /** Eerste dag. */
  readonly van: Datum;
  /** Laatste dag; leeg zolang het loopt. */
  readonly tm: Datum | null;
  /** Bij PARTICIPATIEWET: de client vroeg erom. */
  readonly opAanvraag: boolean;
  /** Het is toch niet zo: wat eerder over hetzelfde is gezegd, telt niet meer. */
  readonly vervallen: boolean;
}

/** Zorg van de persoon die niet uit de toewijzingen blijkt, zoals beschermd wonen bij de gemeente; per leveringsvorm en van telt het laatste. */
export interface OverigeZorg {
  /** De melder en zijn id. */
  readonly feit: melding.Feitherkomst;
  /** Dag waarop de bron dit vaststelde; zegt de bron die niet, de dag van ontvangst. */
  readonly vastgesteldOp: Datum;
  /** BW, VB, VKB, DTV, VPT, PGB, MPT, OVERBRUGGING of LOGEREN. */
  readonly leveringsvorm: string;
  /** Eerste dag. */
  readonly van: Datum;
  /** Laatste dag; leeg zolang het loopt. */
  readonly tm: Datum | null;
  /** Het is toch niet zo: wat eerder over hetzelfde is gezegd, telt niet meer. */
  readonly vervallen: boolean;
}

/** De persoon is overleden (BRP); hetzelfde feit staat op iwlz.melding. Het laatste telt. */
export interface Overlijden {
  /** De melder en zijn id. */
  readonly feit: melding.Feitherkomst;
  /** Dag waarop de bron dit vaststelde; zegt de bron die niet, de dag van ontvangst. */
  readonly vastgesteldOp: Datum;
  /** Dag van overlijden; de laatste dag van de zorg. */
  readonly overlijdensdatum: Datum;
}

/** Het vermogen van de persoon in een peiljaar (Belastingdienst); per peiljaar telt het laatste. Zonder is het 0. */
export interface Vermogen {
  /** De melder en zijn id. */
  readonly feit: melding.Feitherkomst;
  /** Dag waarop de bron dit vaststelde; zegt de bron die niet, de dag van ontvangst. */
  readonly vastgesteldOp: Datum;
  /** Jaar waarover. */
  readonly peiljaar: number;
  /** Grondslag sparen en beleggen (box 3), na het heffingvrije deel, in centen; voor bijdragejaren tot en met 2022. */
  readonly grondslagSparenBeleggen: number;
  /** Rendementsgrondslag op 1 januari, voor de grens van art. 9.4 Wet IB 2001, in centen; voor bijdragejaren vanaf 2023. */
  readonly rendementsgrondslag: number;
  /** Eenmalige uitkering die op verzoek buiten het vermogen blijft, in centen. */
  readonly uitgezonderdeUitkering: number;
}

/** Een clientblok van een CA317 of CA319, van een zorgkantoor dat nog bestanden stuurt. Krijgt als geheel een antwoord. */
export interface Zorgmelding {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** Begin van zorg; leeg bij een CA319. */
  readonly geleverdeZorg: readonly GeleverdeZorg[];
  /** Einden van zorg; leeg bij een CA317. */
  readonly mutatiesZorg: readonly MutatieZorg[];
}

export const AowDatum: EventType<'AowDatum', AowDatum> = eventType({
  topic: 'iwlz.bijdragegegevens',
  naam: 'AowDatum',
  versie: 1,
  ceType: 'nl.iwlz.bijdragegegevens.AowDatum.v1',
  subject: 'iwlz.bijdragegegevens-nl.iwlz.bijdragegegevens.AowDatum',
  schema: schema.AowDatum,
});

export const Arbeid: EventType<'Arbeid', Arbeid> = eventType({
  topic: 'iwlz.bijdragegegevens',
  naam: 'Arbeid',
  versie: 1,
  ceType: 'nl.iwlz.bijdragegegevens.Arbeid.v1',
  subject: 'iwlz.bijdragegegevens-nl.iwlz.bijdragegegevens.Arbeid',
  schema: schema.Arbeid,
});

export const Geboortedatum: EventType<'Geboortedatum', Geboortedatum> = eventType({
  topic: 'iwlz.bijdragegegevens',
  naam: 'Geboortedatum',
  versie: 1,
  ceType: 'nl.iwlz.bijdragegegevens.Geboortedatum.v1',
  subject: 'iwlz.bijdragegegevens-nl.iwlz.bijdragegegevens.Geboortedatum',
  schema: schema.Geboortedatum,
});

export const Huishouden: EventType<'Huishouden', Huishouden> = eventType({
  topic: 'iwlz.bijdragegegevens',
  naam: 'Huishouden',
  versie: 1,
  ceType: 'nl.iwlz.bijdragegegevens.Huishouden.v1',
  subject: 'iwlz.bijdragegegevens-nl.iwlz.bijdragegegevens.Huishouden',
  schema: schema.Huishouden,
});

export const Inkomen: EventType<'Inkomen', Inkomen> = eventType({
  topic: 'iwlz.bijdragegegevens',
  naam: 'Inkomen',
  versie: 1,
  ceType: 'nl.iwlz.bijdragegegevens.Inkomen.v1',
  subject: 'iwlz.bijdragegegevens-nl.iwlz.bijdragegegevens.Inkomen',
  schema: schema.Inkomen,
});

export const Maandbedrag: EventType<'Maandbedrag', Maandbedrag> = eventType({
  topic: 'iwlz.bijdragegegevens',
  naam: 'Maandbedrag',
  versie: 1,
  ceType: 'nl.iwlz.bijdragegegevens.Maandbedrag.v1',
  subject: 'iwlz.bijdragegegevens-nl.iwlz.bijdragegegevens.Maandbedrag',
  schema: schema.Maandbedrag,
});

export const MptLevering: EventType<'MptLevering', MptLevering> = eventType({
  topic: 'iwlz.bijdragegegevens',
  naam: 'MptLevering',
  versie: 1,
  ceType: 'nl.iwlz.bijdragegegevens.MptLevering.v1',
  subject: 'iwlz.bijdragegegevens-nl.iwlz.bijdragegegevens.MptLevering',
  schema: schema.MptLevering,
});

export const MptVerwachting: EventType<'MptVerwachting', MptVerwachting> = eventType({
  topic: 'iwlz.bijdragegegevens',
  naam: 'MptVerwachting',
  versie: 1,
  ceType: 'nl.iwlz.bijdragegegevens.MptVerwachting.v1',
  subject: 'iwlz.bijdragegegevens-nl.iwlz.bijdragegegevens.MptVerwachting',
  schema: schema.MptVerwachting,
});

export const Omstandigheid: EventType<'Omstandigheid', Omstandigheid> = eventType({
  topic: 'iwlz.bijdragegegevens',
  naam: 'Omstandigheid',
  versie: 1,
  ceType: 'nl.iwlz.bijdragegegevens.Omstandigheid.v1',
  subject: 'iwlz.bijdragegegevens-nl.iwlz.bijdragegegevens.Omstandigheid',
  schema: schema.Omstandigheid,
});

export const OverigeZorg: EventType<'OverigeZorg', OverigeZorg> = eventType({
  topic: 'iwlz.bijdragegegevens',
  naam: 'OverigeZorg',
  versie: 1,
  ceType: 'nl.iwlz.bijdragegegevens.OverigeZorg.v1',
  subject: 'iwlz.bijdragegegevens-nl.iwlz.bijdragegegevens.OverigeZorg',
  schema: schema.OverigeZorg,
});

export const Overlijden: EventType<'Overlijden', Overlijden> = eventType({
  topic: 'iwlz.bijdragegegevens',
  naam: 'Overlijden',
  versie: 1,
  ceType: 'nl.iwlz.bijdragegegevens.Overlijden.v1',
  subject: 'iwlz.bijdragegegevens-nl.iwlz.bijdragegegevens.Overlijden',
  schema: schema.Overlijden,
});

export const Vermogen: EventType<'Vermogen', Vermogen> = eventType({
  topic: 'iwlz.bijdragegegevens',
  naam: 'Vermogen',
  versie: 1,
  ceType: 'nl.iwlz.bijdragegegevens.Vermogen.v1',
  subject: 'iwlz.bijdragegegevens-nl.iwlz.bijdragegegevens.Vermogen',
  schema: schema.Vermogen,
});

export const Zorgmelding: EventType<'Zorgmelding', Zorgmelding> = eventType({
  topic: 'iwlz.bijdragegegevens',
  naam: 'Zorgmelding',
  versie: 1,
  ceType: 'nl.iwlz.bijdragegegevens.Zorgmelding.v1',
  subject: 'iwlz.bijdragegegevens-nl.iwlz.bijdragegegevens.Zorgmelding',
  schema: schema.Zorgmelding,
});

/** Every event type of iwlz.bijdragegegevens. */
export const events: readonly EventType<string, unknown>[] = [
  AowDatum,
  Arbeid,
  Geboortedatum,
  Huishouden,
  Inkomen,
  Maandbedrag,
  MptLevering,
  MptVerwachting,
  Omstandigheid,
  OverigeZorg,
  Overlijden,
  Vermogen,
  Zorgmelding,
];

/** A fact of iwlz.bijdragegegevens, as domain code makes and matches it. */
export type BijdragegegevensFeit =
  | Feit<'AowDatum', AowDatum>
  | Feit<'Arbeid', Arbeid>
  | Feit<'Geboortedatum', Geboortedatum>
  | Feit<'Huishouden', Huishouden>
  | Feit<'Inkomen', Inkomen>
  | Feit<'Maandbedrag', Maandbedrag>
  | Feit<'MptLevering', MptLevering>
  | Feit<'MptVerwachting', MptVerwachting>
  | Feit<'Omstandigheid', Omstandigheid>
  | Feit<'OverigeZorg', OverigeZorg>
  | Feit<'Overlijden', Overlijden>
  | Feit<'Vermogen', Vermogen>
  | Feit<'Zorgmelding', Zorgmelding>;
