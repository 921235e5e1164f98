// Generated from schemas/ by packages/contracts/tools/generate.mjs; do not edit.

import type { Datum } from '@iwlz/basis';
import { eventType, type EventType, type Feit, type TopicInfo } from '../event-type.js';
import type * as zorg from './zorg.js';
import * as schema from './melding.schema.js';

/** Wat is ingestuurd, beoordeeld binnen het bericht. */
export const topic: TopicInfo = {
  topic: 'iwlz.melding',
  sleutel: 'pseudoniem van de client; DagBegonnen en CakRunGevraagd zonder sleutel, eenmaal per partitie',
  schrijver: 'intake',
  lezers: ['zorgtoewijzing', 'zorgkantoor', 'zorgaanbieder', 'auditor'],
  persoonsgegevens: 'gepseudonimiseerd',
  bewaren: 'altijd',
  omschrijving: 'Wat is ingestuurd, beoordeeld binnen het bericht.',
};

/** Aanvraag aangepaste zorgtoewijzing: een Aanvraag van een AW39. */
export interface Aat {
  /** Plaats van het record onder de records van zijn klasse in het clientblok, vanaf 1; de retour wijst het hiermee aan. */
  readonly volgnummer: number;
  /** Besluitnummer van de indicatie. */
  readonly besluitnummer: number;
  /** Afgiftedatum van het besluit. */
  readonly afgiftedatum: Datum;
  /** AGB-code van de aanvrager. */
  readonly instelling: string;
  /** Zorgprofiel, COD163. */
  readonly zzpCode: string;
  /** COD755; alleen DTV. */
  readonly etmalen: string | null;
  /** COD756; vervalt na iWlz 2.3. */
  readonly klasse: string | null;
  /** Gevraagde leveringsvorm, COD578. */
  readonly leveringsvorm: string;
  /** AGB-code; bij 4, 5 en 8. */
  readonly dossierhouder: string | null;
  /** AGB-code; bij 7. */
  readonly coordinatorZorgThuis: string | null;
  /** COD260; bij 7 en 8. */
  readonly doelmatig: string | null;
  /** Verplicht als Doelmatig 2 is. */
  readonly bijzondereSituatie: BijzondereSituatie | null;
  /** COD260; bij 7 en 8. */
  readonly verantwoord: string | null;
  /** De gevraagde aanbieders. */
  readonly regels: readonly AatRegel[];
}

/** Het zorgkantoor wijst een aanvraag af; toewijzen blijkt uit de AW33. */
export interface AatBesluit {
  /** De melder en zijn id. */
  readonly feit: Feitherkomst;
  /** Het bericht met de aanvragen. */
  readonly bij: Berichtverwijzing;
  /** AFGEWEZEN. */
  readonly besluit: string;
}

/** Een AanvraagInstelling: wat voor een aanbieder wordt gevraagd. */
export interface AatRegel {
  /** AGB-code van de aanbieder. */
  readonly instelling: string;
  /** Soort toewijzing, COD165. */
  readonly soort: string;
  /** Gevraagde ingangsdatum. */
  readonly ingangsdatum: Datum;
  /** Gevraagde einddatum. */
  readonly einddatum: Datum | null;
  /** Deel van het budget in honderdsten van een procent; 6000 is 60 %. */
  readonly percentage: number | null;
  /** Client verblijft bij deze aanbieder, COD260. */
  readonly opname: string | null;
}

/** Zorgkantoor en CAK zijn het wel of niet eens met een aangehouden oude correctie (OP253). */
export interface Akkoord {
  /** De melder en zijn id. */
  readonly feit: Feitherkomst;
  /** Het aangehouden bericht. */
  readonly bij: Berichtverwijzing;
  /** Of de correctie mag. */
  readonly akkoord: boolean;
}

/** Uit welk bericht, en welk clientblok daarvan, dit komt. */
export interface Berichtherkomst {
  /** Id dat intake aan het bericht gaf; GET /berichten/{id}. */
  readonly berichtId: string;
  /** AW33, AW35, AW39. */
  readonly berichtsoort: string;
  /** Afzender uit de Header: zorgkantoorcode of AGB-code. */
  readonly afzender: string;
  /** Ontvanger uit de Header. */
  readonly ontvanger: string | null;
  /** Identificatie uit de Header, uniek per soort en afzender. */
  readonly identificatie: string;
  /** Dagtekening uit de Header. */
  readonly dagtekening: Datum;
  /** Volgnummer van het clientblok in het bericht, vanaf 1. */
  readonly blok: number;
}

/** Wijst een eerder bericht aan. */
export interface Berichtverwijzing {
  /** Soort van het bericht. */
  readonly berichtsoort: string;
  /** Afzender van het bericht. */
  readonly afzender: string;
  /** Identificatie van het bericht. */
  readonly identificatie: string;
}

/** Reden voor een hoger budget (CD047, CD048). */
export interface BijzondereSituatie {
  /** COD981. */
  readonly extraKostenThuis: string | null;
  /** COD982. */
  readonly toeslagBeademing: string | null;
  /** COD983. */
  readonly toeslagOverig: string | null;
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

/** Het clientblok van een ZK31: een zorgkantoor draagt het dossier over aan een ander. */
export interface Dossieroverdracht {
  /** Het bericht en het blok; afzender is het oude zorgkantoor, ontvanger het nieuwe. */
  readonly herkomst: Berichtherkomst;
  /** Het besluit dat overgaat. */
  readonly indicatie: Indicatiebesluit;
  /** Eerste dag van het nieuwe zorgkantoor. */
  readonly overdrachtdatum: Datum;
  /** Dag waarop de client verhuist. */
  readonly verhuisdatum: Datum | null;
  /** De toegewezen zorgzwaartepakketten. */
  readonly regels: readonly Overdrachtregel[];
}

/** Waar een feit vandaan komt dat geen bericht is. */
export interface Feitherkomst {
  /** CloudEvents source van de melder. */
  readonly bron: string;
  /** CloudEvents id bij de melder; bron en bronId samen zijn het feit. */
  readonly bronId: string;
}

/** Een GeindiceerdZorgzwaartepakket: waarop de client recht heeft. */
export interface GeindiceerdProfiel {
  /** Zorgprofiel, COD163. */
  readonly zzpCode: string;
  /** Geldig vanaf. */
  readonly ingangsdatum: Datum;
  /** Geldig tot en met; leeg is open. */
  readonly einddatum: Datum | null;
  /** Wat de client verkiest, VoorkeurClient. */
  readonly voorkeurClient: string | null;
  /** AGB-code van de aanbieder van voorkeur. */
  readonly instellingVoorkeur: string | null;
}

/** Het CIZ nam een besluit: een clientblok van een IO31, of het feit dat het genomen is. */
export interface Indicatie {
  /** De melder en zijn id; bij een IO31 is bron urn:nld:iwlz:intake en bronId het id van het bericht en het blok, als id/blok. */
  readonly feit: Feitherkomst;
  /** Het IO31 en het blok; leeg bij een feit dat geen bericht is. */
  readonly herkomst: Berichtherkomst | null;
  /** Het besluit; ingangsdatum is altijd gevuld. */
  readonly indicatie: Indicatiebesluit;
  /** De geindiceerde zorgprofielen; leeg bij een feit dat geen bericht is. */
  readonly profielen: readonly GeindiceerdProfiel[];
}

/** Het CIZ-besluit waarop is toegewezen. */
export interface Indicatiebesluit {
  /** Nummer van het besluit. */
  readonly besluitnummer: number;
  /** Afgiftedatum. */
  readonly afgiftedatum: Datum;
  /** Geldig vanaf. */
  readonly ingangsdatum: Datum | null;
  /** Geldig tot en met; leeg is open. */
  readonly einddatum: Datum | null;
  /** Soort indicatie, COD169. */
  readonly soort: string | null;
}

/** Melding aanvang zorg: een GeleverdZorgzwaartepakket van een AW35 met StatusAanlevering 1. */
export interface Maz {
  /** Plaats van het record onder de records van zijn klasse in het clientblok, vanaf 1; de retour wijst het hiermee aan. */
  readonly volgnummer: number;
  /** De toewijzing waarop zorg begon. */
  readonly toewijzing: zorg.ToewijzingSleutel;
  /** Eerste dag van de zorg. */
  readonly begindatum: Datum;
  /** Dag waarop de kamer beschikbaar was, voor de opname. */
  readonly sleuteldatum: Datum | null;
  /** Etmalen per week, COD755; alleen DTV. */
  readonly etmalen: string | null;
  /** Klasse, COD756; vervalt na iWlz 2.3. */
  readonly klasse: string | null;
  /** Altijd 4 (in zorg), CS062. */
  readonly leveringsstatus: string;
  /** 1 verblijf met behandeling, 2 zonder; COD260. */
  readonly behandeling: string | null;
}

/** Verwijdering van een MAZ: StatusAanlevering 3, gevonden op de volle sleutel. */
export interface MazVerwijdering {
  /** Plaats van het record onder de records van zijn klasse in het clientblok, vanaf 1; de retour wijst het hiermee aan. */
  readonly volgnummer: number;
  /** De toewijzing van de MAZ. */
  readonly toewijzing: zorg.ToewijzingSleutel;
  /** Begindatum van de MAZ. */
  readonly begindatum: Datum;
}

/** Een clientblok van een AW35 of AW39. Het zorgkantoor aanvaardt of weigert het als geheel (OP093). */
export interface Melding {
  /** Het bericht en het blok. */
  readonly herkomst: Berichtherkomst;
  /** Meldingen aanvang zorg. */
  readonly maz: readonly Maz[];
  /** Mutaties zonder lopende zorg. */
  readonly mut: readonly Mut[];
  /** Meldingen einde zorg. */
  readonly mez: readonly Mez[];
  /** Aanvragen. */
  readonly aat: readonly Aat[];
  /** Verwijderingen van een MAZ. */
  readonly mazVerwijderingen: readonly MazVerwijdering[];
  /** Verwijderingen van een MUT of MEZ. */
  readonly mutatieVerwijderingen: readonly MutatieVerwijdering[];
}

/** Melding einde zorg: Mutatiecode 17, 19 of 20. */
export interface Mez {
  /** Plaats van het record onder de records van zijn klasse in het clientblok, vanaf 1; de retour wijst het hiermee aan. */
  readonly volgnummer: number;
  /** De toewijzing waarop de mutatie slaat. */
  readonly toewijzing: zorg.ToewijzingSleutel;
  /** Begindatum van de MAZ die eindigt (TR066, TR069). */
  readonly begindatum: Datum;
  /** Mutatiecode, COD588. */
  readonly mutatiecode: string;
  /** Datum van de mutatie; bij einde zorg de laatste dag van zorg. */
  readonly mutatiedatum: Datum;
  /** Leveringsstatus, COD167. */
  readonly leveringsstatus: string;
  /** Classificatie binnen de status, COD168. */
  readonly leveringsstatusClassificatie: string | null;
  /** AGB-code van de aanbieder die overneemt; bij 17 en 21. */
  readonly instellingBestemming: string | null;
}

/** Melding mutatie zonder lopende zorg: Mutatiecode 12, 18 of 21. */
export interface Mut {
  /** Plaats van het record onder de records van zijn klasse in het clientblok, vanaf 1; de retour wijst het hiermee aan. */
  readonly volgnummer: number;
  /** De toewijzing waarop de mutatie slaat. */
  readonly toewijzing: zorg.ToewijzingSleutel;
  /** Mutatiecode, COD588. */
  readonly mutatiecode: string;
  /** Datum van de mutatie; bij einde zorg de laatste dag van zorg. */
  readonly mutatiedatum: Datum;
  /** Leveringsstatus, COD167. */
  readonly leveringsstatus: string;
  /** Classificatie binnen de status, COD168. */
  readonly leveringsstatusClassificatie: string | null;
  /** AGB-code van de aanbieder die overneemt; bij 17 en 21. */
  readonly instellingBestemming: string | null;
}

/** Verwijdering van een MUT of MEZ: StatusAanlevering 3; de code hoort niet tot de sleutel. */
export interface MutatieVerwijdering {
  /** Plaats van het record onder de records van zijn klasse in het clientblok, vanaf 1; de retour wijst het hiermee aan. */
  readonly volgnummer: number;
  /** De toewijzing van de mutatie. */
  readonly toewijzing: zorg.ToewijzingSleutel;
  /** Mutatiedatum van de mutatie. */
  readonly mutatiedatum: Datum;
}

/** Een ToegewezenZorgzwaartepakket van een ZK31: hoe de toewijzing erbij staat. */
export interface Overdrachtregel {
  /** Plaats van het record onder de records van zijn klasse in het clientblok, vanaf 1; de retour wijst het hiermee aan. */
  readonly volgnummer: number;
  /** Zorgprofiel, COD163. */
  readonly zzpCode: string;
  /** AGB-code van de aanbieder; leeg bij pgb (leveringsvorm 2). */
  readonly instelling: string | null;
  /** Leveringsvorm, COD578. */
  readonly leveringsvorm: string;
  /** Ingangsdatum van de toewijzing bij het oude zorgkantoor. */
  readonly ingangsdatum: Datum | null;
  /** Laatste dag; leeg is open. */
  readonly einddatum: Datum | null;
  /** Leveringsstatus, COD167. */
  readonly leveringsstatus: string;
  /** Classificatie binnen de status, COD168. */
  readonly leveringsstatusClassificatie: string | null;
}

/** De client is overleden, volgens de BRP. */
export interface Overlijden {
  /** De melder en zijn id. */
  readonly feit: Feitherkomst;
  /** Dag van overlijden. */
  readonly overlijdensdatum: Datum;
}

/** Een clientblok van een AW33: de indicatie en haar toewijzingen. */
export interface Toewijzing {
  /** Het bericht en het blok. */
  readonly herkomst: Berichtherkomst;
  /** Het besluit. */
  readonly indicatie: Indicatiebesluit;
  /** De toegewezen zorgzwaartepakketten. */
  readonly regels: readonly ToewijzingRegel[];
}

/** Een ToegewezenZorgzwaartepakket van een AW33: een versie van een toewijzing. */
export interface ToewijzingRegel {
  /** Plaats van het record onder de records van zijn klasse in het clientblok, vanaf 1; de retour wijst het hiermee aan. */
  readonly volgnummer: number;
  /** Sleutel van de toewijzing. */
  readonly toewijzing: zorg.ToewijzingSleutel;
  /** Zorgkantoor dat toewees, COD001. */
  readonly zorgkantoor: string;
  /** 1 regulier, 3 overbrugging, 5 administratief; COD165. */
  readonly soort: string;
  /** Dag waarop deze versie is vastgesteld. */
  readonly toewijzingsdatum: Datum;
  /** Tijd daarvan, UU:MM:SS; de hoogste datum en tijd is de geldende versie (IV013). */
  readonly toewijzingstijd: string;
  /** Deel van het budget in honderdsten van een procent. */
  readonly percentage: number | null;
  /** Laatste dag; leeg is open. */
  readonly einddatum: Datum | null;
  /** COD172; met Einddatum samen een intrekking. */
  readonly redenIntrekking: string | null;
  /** COD755. */
  readonly etmalen: string | null;
  /** COD756; vervalt na iWlz 2.3. */
  readonly klasse: string | null;
  /** Aanbieder die overneemt. */
  readonly instellingBestemming: string | null;
  /** AGB-code van de dossierhouder. */
  readonly dossierhouder: string | null;
  /** AGB-code van de coordinator zorg thuis. */
  readonly coordinatorZorgThuis: string | null;
  /** COD260. */
  readonly opname: string | null;
}

export const AatBesluit: EventType<'AatBesluit', AatBesluit> = eventType({
  topic: 'iwlz.melding',
  naam: 'AatBesluit',
  versie: 1,
  ceType: 'nl.iwlz.melding.AatBesluit.v1',
  subject: 'iwlz.melding-nl.iwlz.melding.AatBesluit',
  schema: schema.AatBesluit,
});

export const Akkoord: EventType<'Akkoord', Akkoord> = eventType({
  topic: 'iwlz.melding',
  naam: 'Akkoord',
  versie: 1,
  ceType: 'nl.iwlz.melding.Akkoord.v1',
  subject: 'iwlz.melding-nl.iwlz.melding.Akkoord',
  schema: schema.Akkoord,
});

export const CakRunGevraagd: EventType<'CakRunGevraagd', CakRunGevraagd> = eventType({
  topic: 'iwlz.melding',
  naam: 'CakRunGevraagd',
  versie: 1,
  ceType: 'nl.iwlz.melding.CakRunGevraagd.v1',
  subject: 'iwlz.melding-nl.iwlz.melding.CakRunGevraagd',
  schema: schema.CakRunGevraagd,
});

export const DagBegonnen: EventType<'DagBegonnen', DagBegonnen> = eventType({
  topic: 'iwlz.melding',
  naam: 'DagBegonnen',
  versie: 1,
  ceType: 'nl.iwlz.melding.DagBegonnen.v1',
  subject: 'iwlz.melding-nl.iwlz.melding.DagBegonnen',
  schema: schema.DagBegonnen,
});

export const Dossieroverdracht: EventType<'Dossieroverdracht', Dossieroverdracht> = eventType({
  topic: 'iwlz.melding',
  naam: 'Dossieroverdracht',
  versie: 1,
  ceType: 'nl.iwlz.melding.Dossieroverdracht.v1',
  subject: 'iwlz.melding-nl.iwlz.melding.Dossieroverdracht',
  schema: schema.Dossieroverdracht,
});

export const Indicatie: EventType<'Indicatie', Indicatie> = eventType({
  topic: 'iwlz.melding',
  naam: 'Indicatie',
  versie: 1,
  ceType: 'nl.iwlz.melding.Indicatie.v1',
  subject: 'iwlz.melding-nl.iwlz.melding.Indicatie',
  schema: schema.Indicatie,
});

export const Melding: EventType<'Melding', Melding> = eventType({
  topic: 'iwlz.melding',
  naam: 'Melding',
  versie: 1,
  ceType: 'nl.iwlz.melding.Melding.v1',
  subject: 'iwlz.melding-nl.iwlz.melding.Melding',
  schema: schema.Melding,
});

export const Overlijden: EventType<'Overlijden', Overlijden> = eventType({
  topic: 'iwlz.melding',
  naam: 'Overlijden',
  versie: 1,
  ceType: 'nl.iwlz.melding.Overlijden.v1',
  subject: 'iwlz.melding-nl.iwlz.melding.Overlijden',
  schema: schema.Overlijden,
});

export const Toewijzing: EventType<'Toewijzing', Toewijzing> = eventType({
  topic: 'iwlz.melding',
  naam: 'Toewijzing',
  versie: 1,
  ceType: 'nl.iwlz.melding.Toewijzing.v1',
  subject: 'iwlz.melding-nl.iwlz.melding.Toewijzing',
  schema: schema.Toewijzing,
});

/** Every event type of iwlz.melding. */
export const events: readonly EventType<string, unknown>[] = [
  AatBesluit,
  Akkoord,
  CakRunGevraagd,
  DagBegonnen,
  Dossieroverdracht,
  Indicatie,
  Melding,
  Overlijden,
  Toewijzing,
];

/** A fact of iwlz.melding, as domain code makes and matches it. */
export type MeldingFeit =
  | Feit<'AatBesluit', AatBesluit>
  | Feit<'Akkoord', Akkoord>
  | Feit<'CakRunGevraagd', CakRunGevraagd>
  | Feit<'DagBegonnen', DagBegonnen>
  | Feit<'Dossieroverdracht', Dossieroverdracht>
  | Feit<'Indicatie', Indicatie>
  | Feit<'Melding', Melding>
  | Feit<'Overlijden', Overlijden>
  | Feit<'Toewijzing', Toewijzing>;
