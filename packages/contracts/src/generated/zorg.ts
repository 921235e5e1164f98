// Generated from schemas/ by packages/contracts/tools/generate.mjs; do not edit.

import type { Datum } from '@iwlz/basis';
import { eventType, type EventType, type Feit, type TopicInfo } from '../event-type.js';
import type * as melding from './melding.js';
import * as schema from './zorg.schema.js';

/** Wat is: antwoorden, aanvaarde records, overgangen en het zorgverloop. */
export const topic: TopicInfo = {
  topic: 'iwlz.zorg',
  sleutel: 'pseudoniem van de client; DagBegonnen en CakRunGevraagd zonder sleutel, eenmaal per partitie',
  schrijver: 'zorgtoewijzing',
  lezers: ['intake', 'eigenbijdrage', 'zorgkantoor', 'zorgaanbieder', 'cak', 'auditor'],
  persoonsgegevens: 'gepseudonimiseerd',
  bewaren: 'altijd',
  omschrijving: 'Wat is: antwoorden, aanvaarde records, overgangen en het zorgverloop.',
};

/** Het zorgkantoor wijst de aanvraag af; de aanvraag is klaar. */
export interface AanvraagAfgewezen {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** Plaats van de aanvraag onder de aanvragen van het clientblok, vanaf 1. */
  readonly volgnummer: number;
  /** De aanvraag. */
  readonly aanvraag: AanvraagSleutel;
  /** De dag van het besluit. */
  readonly datum: Datum;
}

/** Een aanvraag is ontvangen en aanvaard; het zorgkantoor beslist. */
export interface AanvraagOntvangen {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** Plaats van de aanvraag onder de aanvragen van het clientblok, vanaf 1. */
  readonly volgnummer: number;
  /** De aanvraag. */
  readonly aanvraag: AanvraagSleutel;
  /** Dagtekening van het bericht. */
  readonly datum: Datum;
}

/** Logische sleutel van een aanvraag binnen een client (iWlz 2.2 TR101). Dezelfde aanvraag kan vaker komen: herkomst en volgnummer samen wijzen er een aan. */
export interface AanvraagSleutel {
  /** Besluitnummer van de indicatie. */
  readonly besluitnummer: number;
  /** AGB-code van de aanvrager. */
  readonly instelling: string;
  /** Zorgprofiel, COD163. */
  readonly zzpCode: string;
  /** Gevraagde leveringsvorm, COD578. */
  readonly leveringsvorm: string;
  /** Afgiftedatum van het besluit. */
  readonly afgiftedatum: Datum;
}

/** Op alles wat de aanvraag vraagt is toegewezen; de aanvraag is klaar. */
export interface AanvraagToegewezen {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** Plaats van de aanvraag onder de aanvragen van het clientblok, vanaf 1. */
  readonly volgnummer: number;
  /** De aanvraag. */
  readonly aanvraag: AanvraagSleutel;
  /** De dag waarop dat zo werd. */
  readonly datum: Datum;
  /** De toewijzingen, in de volgorde van de regels van de aanvraag. */
  readonly toewijzingen: readonly ToewijzingSleutel[];
}

/** Een aanvraag is aanvaard. */
export interface AatAanvaard {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** De dag waarop het record is aanvaard. */
  readonly opDag: Datum;
  /** Het record. */
  readonly aat: melding.Aat;
}

/** Inhoud van een AatBesluit. */
export interface AatBesluitInhoud {
  /** Het bericht met de aanvragen. */
  readonly bij: melding.Berichtverwijzing;
  /** AFGEWEZEN. */
  readonly besluit: string;
}

/** Inhoud van een Akkoord. */
export interface AkkoordInhoud {
  /** Het aangehouden bericht. */
  readonly bij: melding.Berichtverwijzing;
  /** Of de correctie mag. */
  readonly akkoord: boolean;
}

/** Inhoud van een Indicatie: een besluit van het CIZ. */
export interface BesluitInhoud {
  /** Nummer van het besluit. */
  readonly besluitnummer: number;
  /** Afgiftedatum. */
  readonly afgiftedatum: Datum;
  /** Geldig vanaf. */
  readonly ingangsdatum: Datum;
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

/** Een dossieroverdracht (ZK31) is aanvaard. */
export interface DossierOvergedragen {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** De dag waarop het record is aanvaard. */
  readonly opDag: Datum;
  /** Het besluit dat overgaat. */
  readonly besluitnummer: number;
  /** Overdrachtdatum. */
  readonly datum: Datum;
  /** Hoe de toewijzingen erbij staan bij de overdracht. */
  readonly regels: readonly melding.Overdrachtregel[];
}

/** Antwoord op een feit dat geen bericht is; draagt het feit. */
export interface FeitAanvaard {
  /** De melder en zijn id. */
  readonly feit: melding.Feitherkomst;
  /** Bij Overlijden. */
  readonly overlijdensdatum: Datum | null;
  /** Bij Akkoord. */
  readonly akkoord: AkkoordInhoud | null;
  /** Bij AatBesluit. */
  readonly aatBesluit: AatBesluitInhoud | null;
  /** Bij Indicatie. */
  readonly besluit: BesluitInhoud | null;
}

/** Een retourcode op een klasse van het clientblok. */
export interface Fout {
  /** Retourcode, COD910, of een ZT-code van het platform. */
  readonly retourcode: string;
  /** Client, GeleverdZorgzwaartepakket, MutatieZorgzwaartepakket, Aanvraag of ToegewezenZorgzwaartepakket. */
  readonly klasse: string;
  /** Plaats onder de records van die klasse in het blok, vanaf 1; 1 bij Client. */
  readonly volgnummer: number;
  /** Wat er mis is en wat te doen, in gewoon Nederlands; zonder BSN. */
  readonly tekst: string;
}

/** Een intrekking werd de geldende versie; wat zij beeindigt staat in ToewijzingIngetrokken. */
export interface IntrekkingAanvaard {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** De dag waarop het record is aanvaard. */
  readonly opDag: Datum;
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Ingangsdatum bij ToewijzingVastgesteld, anders de Toewijzingsdatum. */
  readonly datum: Datum;
  /** Afgiftedatum van het besluit. */
  readonly afgiftedatum: Datum;
  /** De versie die nu geldt. */
  readonly versie: melding.ToewijzingRegel;
}

/** Een MAZ is aanvaard. */
export interface MazAanvaard {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** De dag waarop het record is aanvaard. */
  readonly opDag: Datum;
  /** Het record. */
  readonly maz: melding.Maz;
}

/** Een MAZ is verwijderd. */
export interface MazVerwijderd {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** De dag waarop het record is aanvaard. */
  readonly opDag: Datum;
  /** Het record. */
  readonly verwijdering: melding.MazVerwijdering;
}

/** Tussenantwoord: het blok wacht op zijn voorganger of op akkoord. */
export interface MeldingAangehouden {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** VOORGANGER of AKKOORD. */
  readonly reden: string;
  /** Dag van ontvangst; hiervan lopen de termijnen. */
  readonly ontvangenOp: Datum;
  /** Het blok dat wacht. */
  readonly blok: melding.Melding;
}

/** Eindantwoord op een clientblok: aanvaard. */
export interface MeldingAanvaard {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** Codes ZT-W..., zonder gevolg voor de aanvaarding. */
  readonly waarschuwingen: readonly string[];
}

/** Eindantwoord op een clientblok: als geheel geweigerd, met alle codes. */
export interface MeldingAfgekeurd {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** Alle retourcodes. */
  readonly fouten: readonly Fout[];
}

/** Een MEZ (17, 19, 20) is aanvaard. */
export interface MezAanvaard {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** De dag waarop het record is aanvaard. */
  readonly opDag: Datum;
  /** Het record. */
  readonly mez: melding.Mez;
}

/** Een MUT (12, 18, 21) is aanvaard. */
export interface MutAanvaard {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** De dag waarop het record is aanvaard. */
  readonly opDag: Datum;
  /** Het record. */
  readonly mut: melding.Mut;
}

/** Een MUT of MEZ is verwijderd. */
export interface MutatieVerwijderd {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** De dag waarop het record is aanvaard. */
  readonly opDag: Datum;
  /** Het record. */
  readonly verwijdering: melding.MutatieVerwijdering;
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

/** Op een nieuwe toewijzing is nog niet geantwoord en de termijn daarvoor loopt bijna af. */
export interface TermijnNadert {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** De dag waarop dit bleek. */
  readonly opDag: Datum;
  /** De laatste dag van de termijn. */
  readonly datum: Datum;
  /** Lengte van de termijn in werkdagen. */
  readonly termijn: number;
}

/** Op een nieuwe toewijzing is niet binnen de termijn geantwoord; nog eens, met werkdagenTeLaat, als het antwoord alsnog komt. */
export interface TermijnOverschreden {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** De dag waarop dit bleek. */
  readonly opDag: Datum;
  /** De laatste dag van de termijn. */
  readonly datum: Datum;
  /** Lengte van de termijn in werkdagen. */
  readonly termijn: number;
  /** Aantal werkdagen na de laatste dag tot en met die van het antwoord; leeg zolang dat er niet is. */
  readonly werkdagenTeLaat: number | null;
}

/** Een termijn zou naderen of overschreden zijn, maar de toewijzing was al geeindigd: er is niets te melden. */
export interface TermijnVervallen {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** De dag waarop dit bleek. */
  readonly opDag: Datum;
  /** De laatste dag van de termijn. */
  readonly datum: Datum;
  /** Lengte van de termijn in werkdagen. */
  readonly termijn: number;
}

/** Een nieuwere versie werd geldend zonder verschil in inhoud. */
export interface ToewijzingBevestigd {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** De dag waarop het record is aanvaard. */
  readonly opDag: Datum;
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Ingangsdatum bij ToewijzingVastgesteld, anders de Toewijzingsdatum. */
  readonly datum: Datum;
  /** Afgiftedatum van het besluit. */
  readonly afgiftedatum: Datum;
  /** De versie die nu geldt. */
  readonly versie: melding.ToewijzingRegel;
}

/** Een andere versie werd geldend, geen intrekking, met een verschil in inhoud. */
export interface ToewijzingGewijzigd {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** De dag waarop het record is aanvaard. */
  readonly opDag: Datum;
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Ingangsdatum bij ToewijzingVastgesteld, anders de Toewijzingsdatum. */
  readonly datum: Datum;
  /** Afgiftedatum van het besluit. */
  readonly afgiftedatum: Datum;
  /** De versie die nu geldt. */
  readonly versie: melding.ToewijzingRegel;
}

/** De toewijzing is ingetrokken. */
export interface ToewijzingIngetrokken {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Einddatum: de laatste dag. */
  readonly datum: Datum;
  /** Reden intrekking, COD172. */
  readonly reden: string;
}

/** Compensatie van ToewijzingIngetrokken: de toewijzing is ingetrokken, en dat geldt niet meer. */
export interface ToewijzingIngetrokkenHersteld {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Einddatum: de laatste dag. */
  readonly datum: Datum;
  /** Reden intrekking, COD172. */
  readonly reden: string;
}

/** De toewijzing is overgedragen (mutatiecode 21). */
export interface ToewijzingOvergedragen {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Einddatum: de laatste dag. */
  readonly datum: Datum;
  /** AGB-code van de aanbieder van bestemming. */
  readonly naar: string | null;
}

/** Compensatie van ToewijzingOvergedragen: de toewijzing is overgedragen (mutatiecode 21), en dat geldt niet meer. */
export interface ToewijzingOvergedragenHersteld {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Einddatum: de laatste dag. */
  readonly datum: Datum;
  /** AGB-code van de aanbieder van bestemming. */
  readonly naar: string | null;
}

/** Logische sleutel van een toewijzing binnen een client (iWlz 2.2 TR101, OP066). */
export interface ToewijzingSleutel {
  /** Besluitnummer van de indicatie. */
  readonly besluitnummer: number;
  /** AGB-code van de aanbieder; leeg bij pgb (leveringsvorm 2). */
  readonly instelling: string | null;
  /** Zorgprofiel, COD163. */
  readonly zzpCode: string;
  /** Leveringsvorm, COD578. */
  readonly leveringsvorm: string;
  /** Ingangsdatum van de toewijzing. */
  readonly ingangsdatum: Datum;
}

/** De eerste AW33 van deze sleutel. */
export interface ToewijzingVastgesteld {
  /** Het bericht en het blok. */
  readonly herkomst: melding.Berichtherkomst;
  /** De dag waarop het record is aanvaard. */
  readonly opDag: Datum;
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Ingangsdatum bij ToewijzingVastgesteld, anders de Toewijzingsdatum. */
  readonly datum: Datum;
  /** Afgiftedatum van het besluit. */
  readonly afgiftedatum: Datum;
  /** De versie die nu geldt. */
  readonly versie: melding.ToewijzingRegel;
}

/** De einddatum is verstreken zonder zorg. */
export interface ToewijzingVerlopen {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Einddatum: de laatste dag. */
  readonly datum: Datum;
}

/** Compensatie van ToewijzingVerlopen: de einddatum is verstreken zonder zorg, en dat geldt niet meer. */
export interface ToewijzingVerlopenHersteld {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Einddatum: de laatste dag. */
  readonly datum: Datum;
}

/** De toewijzing is vervallen (mutatiecode 12/5). */
export interface ToewijzingVervallen {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Einddatum: de laatste dag. */
  readonly datum: Datum;
}

/** Compensatie van ToewijzingVervallen: de toewijzing is vervallen (mutatiecode 12/5), en dat geldt niet meer. */
export interface ToewijzingVervallenHersteld {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Einddatum: de laatste dag. */
  readonly datum: Datum;
}

/** De client wacht op deze toewijzing langer dan de norm voor zijn status en sector. */
export interface WachtnormOverschreden {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** De dag waarop dit bleek. */
  readonly opDag: Datum;
  /** De laatste dag binnen de norm. */
  readonly datum: Datum;
  /** Status waarin hij wacht, COD167. */
  readonly leveringsstatus: string;
  /** Classificatie binnen de status, COD168. */
  readonly classificatie: string | null;
  /** De eerste dag in deze status en classificatie. */
  readonly sinds: Datum;
  /** De norm in kalenderdagen. */
  readonly normDagen: number;
}

/** Compensatie van WachtstatusVastgesteld: de wachtstatus is vastgesteld (mutatiecode 12/3 of 18), en dat geldt niet meer. */
export interface WachtstatusHersteld {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Mutatiedatum. */
  readonly datum: Datum;
  /** Leveringsstatus, COD167. */
  readonly leveringsstatus: string;
  /** Classificatie, COD168. */
  readonly classificatie: string | null;
}

/** De wachtstatus is vastgesteld (mutatiecode 12/3 of 18). */
export interface WachtstatusVastgesteld {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Mutatiedatum. */
  readonly datum: Datum;
  /** Leveringsstatus, COD167. */
  readonly leveringsstatus: string;
  /** Classificatie, COD168. */
  readonly classificatie: string | null;
}

/** De zorg is onderbroken (mutatiecode 20); de toewijzing blijft open. */
export interface ZorgAangehouden {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Mutatiedatum: de laatste dag van zorg. */
  readonly datum: Datum;
  /** Leveringsstatus, COD167. */
  readonly leveringsstatus: string;
  /** Classificatie, COD168. */
  readonly classificatie: string | null;
}

/** Compensatie van ZorgAangehouden: de zorg is onderbroken (mutatiecode 20); de toewijzing blijft open, en dat geldt niet meer. */
export interface ZorgAangehoudenHersteld {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Mutatiedatum: de laatste dag van zorg. */
  readonly datum: Datum;
  /** Leveringsstatus, COD167. */
  readonly leveringsstatus: string;
  /** Classificatie, COD168. */
  readonly classificatie: string | null;
}

/** De zorg is begonnen. */
export interface ZorgAangevangen {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Begindatum van de MAZ. */
  readonly datum: Datum;
}

/** Compensatie van ZorgAangevangen: de zorg is begonnen, en dat geldt niet meer. */
export interface ZorgAangevangenHersteld {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Begindatum van de MAZ. */
  readonly datum: Datum;
}

/** De zorg is geeindigd (mutatiecode 19, of de einddatum is bereikt). */
export interface ZorgBeeindigd {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Einddatum: de laatste dag. */
  readonly datum: Datum;
}

/** Compensatie van ZorgBeeindigd: de zorg is geeindigd (mutatiecode 19, of de einddatum is bereikt), en dat geldt niet meer. */
export interface ZorgBeeindigdHersteld {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Einddatum: de laatste dag. */
  readonly datum: Datum;
}

/** De zorg is hervat na een onderbreking. */
export interface ZorgHervat {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Begindatum van de MAZ. */
  readonly datum: Datum;
}

/** Compensatie van ZorgHervat: de zorg is hervat na een onderbreking, en dat geldt niet meer. */
export interface ZorgHervatHersteld {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Begindatum van de MAZ. */
  readonly datum: Datum;
}

/** De client is overgeplaatst (mutatiecode 17). */
export interface ZorgOvergeplaatst {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Einddatum: de laatste dag. */
  readonly datum: Datum;
  /** AGB-code van de aanbieder van bestemming. */
  readonly naar: string | null;
}

/** Compensatie van ZorgOvergeplaatst: de client is overgeplaatst (mutatiecode 17), en dat geldt niet meer. */
export interface ZorgOvergeplaatstHersteld {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Einddatum: de laatste dag. */
  readonly datum: Datum;
  /** AGB-code van de aanbieder van bestemming. */
  readonly naar: string | null;
}

/** Een aaneengesloten tijd in zorg op een toewijzing, met haar situatie (rule book 9.7). */
export interface Zorgperiode {
  /** De toewijzing. */
  readonly toewijzing: ToewijzingSleutel;
  /** Zorgkantoor van de geldende versie. */
  readonly zorgkantoor: string;
  /** Soort toewijzing, COD165; 5 telt niet voor het CAK. */
  readonly soort: string;
  /** Etmalen van de geldende versie, COD755. */
  readonly etmalen: string | null;
  /** Sleuteldatum, anders Begindatum, van de MAZ die de zorg opende. */
  readonly van: Datum;
  /** Laatste dag; leeg is lopend. */
  readonly tot: Datum | null;
  /** Waardoor de zorg eindigt: MUT17, MUT19, MUT20, INTREKKING, OVERLIJDEN, OVERDRACHT, HERINDICATIE of EINDDATUM; leeg zolang zij loopt. */
  readonly einde: string | null;
  /** Reden intrekking bij INTREKKING, OVERLIJDEN, OVERDRACHT en HERINDICATIE, COD172. */
  readonly reden: string | null;
}

/** De zorg van de client zoals zij er nu voorstaat, geheel; vervangt wat eerder is gezegd. */
export interface ZorgverloopGewijzigd {
  /** Alle tijden in zorg, op volgorde van van en toewijzing. */
  readonly perioden: readonly Zorgperiode[];
}

export const AanvraagAfgewezen: EventType<'AanvraagAfgewezen', AanvraagAfgewezen> = eventType({
  topic: 'iwlz.zorg',
  naam: 'AanvraagAfgewezen',
  versie: 1,
  ceType: 'nl.iwlz.zorg.AanvraagAfgewezen.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.AanvraagAfgewezen',
  schema: schema.AanvraagAfgewezen,
});

export const AanvraagOntvangen: EventType<'AanvraagOntvangen', AanvraagOntvangen> = eventType({
  topic: 'iwlz.zorg',
  naam: 'AanvraagOntvangen',
  versie: 1,
  ceType: 'nl.iwlz.zorg.AanvraagOntvangen.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.AanvraagOntvangen',
  schema: schema.AanvraagOntvangen,
});

export const AanvraagToegewezen: EventType<'AanvraagToegewezen', AanvraagToegewezen> = eventType({
  topic: 'iwlz.zorg',
  naam: 'AanvraagToegewezen',
  versie: 1,
  ceType: 'nl.iwlz.zorg.AanvraagToegewezen.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.AanvraagToegewezen',
  schema: schema.AanvraagToegewezen,
});

export const AatAanvaard: EventType<'AatAanvaard', AatAanvaard> = eventType({
  topic: 'iwlz.zorg',
  naam: 'AatAanvaard',
  versie: 1,
  ceType: 'nl.iwlz.zorg.AatAanvaard.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.AatAanvaard',
  schema: schema.AatAanvaard,
});

export const CakRunGevraagd: EventType<'CakRunGevraagd', CakRunGevraagd> = eventType({
  topic: 'iwlz.zorg',
  naam: 'CakRunGevraagd',
  versie: 1,
  ceType: 'nl.iwlz.zorg.CakRunGevraagd.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.CakRunGevraagd',
  schema: schema.CakRunGevraagd,
});

export const DagBegonnen: EventType<'DagBegonnen', DagBegonnen> = eventType({
  topic: 'iwlz.zorg',
  naam: 'DagBegonnen',
  versie: 1,
  ceType: 'nl.iwlz.zorg.DagBegonnen.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.DagBegonnen',
  schema: schema.DagBegonnen,
});

export const DossierOvergedragen: EventType<'DossierOvergedragen', DossierOvergedragen> = eventType({
  topic: 'iwlz.zorg',
  naam: 'DossierOvergedragen',
  versie: 1,
  ceType: 'nl.iwlz.zorg.DossierOvergedragen.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.DossierOvergedragen',
  schema: schema.DossierOvergedragen,
});

export const FeitAanvaard: EventType<'FeitAanvaard', FeitAanvaard> = eventType({
  topic: 'iwlz.zorg',
  naam: 'FeitAanvaard',
  versie: 1,
  ceType: 'nl.iwlz.zorg.FeitAanvaard.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.FeitAanvaard',
  schema: schema.FeitAanvaard,
});

export const IntrekkingAanvaard: EventType<'IntrekkingAanvaard', IntrekkingAanvaard> = eventType({
  topic: 'iwlz.zorg',
  naam: 'IntrekkingAanvaard',
  versie: 1,
  ceType: 'nl.iwlz.zorg.IntrekkingAanvaard.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.IntrekkingAanvaard',
  schema: schema.IntrekkingAanvaard,
});

export const MazAanvaard: EventType<'MazAanvaard', MazAanvaard> = eventType({
  topic: 'iwlz.zorg',
  naam: 'MazAanvaard',
  versie: 1,
  ceType: 'nl.iwlz.zorg.MazAanvaard.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.MazAanvaard',
  schema: schema.MazAanvaard,
});

export const MazVerwijderd: EventType<'MazVerwijderd', MazVerwijderd> = eventType({
  topic: 'iwlz.zorg',
  naam: 'MazVerwijderd',
  versie: 1,
  ceType: 'nl.iwlz.zorg.MazVerwijderd.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.MazVerwijderd',
  schema: schema.MazVerwijderd,
});

export const MeldingAangehouden: EventType<'MeldingAangehouden', MeldingAangehouden> = eventType({
  topic: 'iwlz.zorg',
  naam: 'MeldingAangehouden',
  versie: 1,
  ceType: 'nl.iwlz.zorg.MeldingAangehouden.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.MeldingAangehouden',
  schema: schema.MeldingAangehouden,
});

export const MeldingAanvaard: EventType<'MeldingAanvaard', MeldingAanvaard> = eventType({
  topic: 'iwlz.zorg',
  naam: 'MeldingAanvaard',
  versie: 1,
  ceType: 'nl.iwlz.zorg.MeldingAanvaard.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.MeldingAanvaard',
  schema: schema.MeldingAanvaard,
});

export const MeldingAfgekeurd: EventType<'MeldingAfgekeurd', MeldingAfgekeurd> = eventType({
  topic: 'iwlz.zorg',
  naam: 'MeldingAfgekeurd',
  versie: 1,
  ceType: 'nl.iwlz.zorg.MeldingAfgekeurd.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.MeldingAfgekeurd',
  schema: schema.MeldingAfgekeurd,
});

export const MezAanvaard: EventType<'MezAanvaard', MezAanvaard> = eventType({
  topic: 'iwlz.zorg',
  naam: 'MezAanvaard',
  versie: 1,
  ceType: 'nl.iwlz.zorg.MezAanvaard.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.MezAanvaard',
  schema: schema.MezAanvaard,
});

export const MutAanvaard: EventType<'MutAanvaard', MutAanvaard> = eventType({
  topic: 'iwlz.zorg',
  naam: 'MutAanvaard',
  versie: 1,
  ceType: 'nl.iwlz.zorg.MutAanvaard.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.MutAanvaard',
  schema: schema.MutAanvaard,
});

export const MutatieVerwijderd: EventType<'MutatieVerwijderd', MutatieVerwijderd> = eventType({
  topic: 'iwlz.zorg',
  naam: 'MutatieVerwijderd',
  versie: 1,
  ceType: 'nl.iwlz.zorg.MutatieVerwijderd.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.MutatieVerwijderd',
  schema: schema.MutatieVerwijderd,
});

export const SleutelHervat: EventType<'SleutelHervat', SleutelHervat> = eventType({
  topic: 'iwlz.zorg',
  naam: 'SleutelHervat',
  versie: 1,
  ceType: 'nl.iwlz.zorg.SleutelHervat.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.SleutelHervat',
  schema: schema.SleutelHervat,
});

export const SleutelVerworpen: EventType<'SleutelVerworpen', SleutelVerworpen> = eventType({
  topic: 'iwlz.zorg',
  naam: 'SleutelVerworpen',
  versie: 1,
  ceType: 'nl.iwlz.zorg.SleutelVerworpen.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.SleutelVerworpen',
  schema: schema.SleutelVerworpen,
});

export const TermijnNadert: EventType<'TermijnNadert', TermijnNadert> = eventType({
  topic: 'iwlz.zorg',
  naam: 'TermijnNadert',
  versie: 1,
  ceType: 'nl.iwlz.zorg.TermijnNadert.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.TermijnNadert',
  schema: schema.TermijnNadert,
});

export const TermijnOverschreden: EventType<'TermijnOverschreden', TermijnOverschreden> = eventType({
  topic: 'iwlz.zorg',
  naam: 'TermijnOverschreden',
  versie: 1,
  ceType: 'nl.iwlz.zorg.TermijnOverschreden.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.TermijnOverschreden',
  schema: schema.TermijnOverschreden,
});

export const TermijnVervallen: EventType<'TermijnVervallen', TermijnVervallen> = eventType({
  topic: 'iwlz.zorg',
  naam: 'TermijnVervallen',
  versie: 1,
  ceType: 'nl.iwlz.zorg.TermijnVervallen.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.TermijnVervallen',
  schema: schema.TermijnVervallen,
});

export const ToewijzingBevestigd: EventType<'ToewijzingBevestigd', ToewijzingBevestigd> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ToewijzingBevestigd',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ToewijzingBevestigd.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ToewijzingBevestigd',
  schema: schema.ToewijzingBevestigd,
});

export const ToewijzingGewijzigd: EventType<'ToewijzingGewijzigd', ToewijzingGewijzigd> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ToewijzingGewijzigd',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ToewijzingGewijzigd.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ToewijzingGewijzigd',
  schema: schema.ToewijzingGewijzigd,
});

export const ToewijzingIngetrokken: EventType<'ToewijzingIngetrokken', ToewijzingIngetrokken> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ToewijzingIngetrokken',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ToewijzingIngetrokken.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ToewijzingIngetrokken',
  schema: schema.ToewijzingIngetrokken,
});

export const ToewijzingIngetrokkenHersteld: EventType<'ToewijzingIngetrokkenHersteld', ToewijzingIngetrokkenHersteld> =
  eventType({
    topic: 'iwlz.zorg',
    naam: 'ToewijzingIngetrokkenHersteld',
    versie: 1,
    ceType: 'nl.iwlz.zorg.ToewijzingIngetrokkenHersteld.v1',
    subject: 'iwlz.zorg-nl.iwlz.zorg.ToewijzingIngetrokkenHersteld',
    schema: schema.ToewijzingIngetrokkenHersteld,
  });

export const ToewijzingOvergedragen: EventType<'ToewijzingOvergedragen', ToewijzingOvergedragen> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ToewijzingOvergedragen',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ToewijzingOvergedragen.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ToewijzingOvergedragen',
  schema: schema.ToewijzingOvergedragen,
});

export const ToewijzingOvergedragenHersteld: EventType<
  'ToewijzingOvergedragenHersteld',
  ToewijzingOvergedragenHersteld
> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ToewijzingOvergedragenHersteld',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ToewijzingOvergedragenHersteld.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ToewijzingOvergedragenHersteld',
  schema: schema.ToewijzingOvergedragenHersteld,
});

export const ToewijzingVastgesteld: EventType<'ToewijzingVastgesteld', ToewijzingVastgesteld> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ToewijzingVastgesteld',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ToewijzingVastgesteld.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ToewijzingVastgesteld',
  schema: schema.ToewijzingVastgesteld,
});

export const ToewijzingVerlopen: EventType<'ToewijzingVerlopen', ToewijzingVerlopen> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ToewijzingVerlopen',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ToewijzingVerlopen.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ToewijzingVerlopen',
  schema: schema.ToewijzingVerlopen,
});

export const ToewijzingVerlopenHersteld: EventType<'ToewijzingVerlopenHersteld', ToewijzingVerlopenHersteld> =
  eventType({
    topic: 'iwlz.zorg',
    naam: 'ToewijzingVerlopenHersteld',
    versie: 1,
    ceType: 'nl.iwlz.zorg.ToewijzingVerlopenHersteld.v1',
    subject: 'iwlz.zorg-nl.iwlz.zorg.ToewijzingVerlopenHersteld',
    schema: schema.ToewijzingVerlopenHersteld,
  });

export const ToewijzingVervallen: EventType<'ToewijzingVervallen', ToewijzingVervallen> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ToewijzingVervallen',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ToewijzingVervallen.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ToewijzingVervallen',
  schema: schema.ToewijzingVervallen,
});

export const ToewijzingVervallenHersteld: EventType<'ToewijzingVervallenHersteld', ToewijzingVervallenHersteld> =
  eventType({
    topic: 'iwlz.zorg',
    naam: 'ToewijzingVervallenHersteld',
    versie: 1,
    ceType: 'nl.iwlz.zorg.ToewijzingVervallenHersteld.v1',
    subject: 'iwlz.zorg-nl.iwlz.zorg.ToewijzingVervallenHersteld',
    schema: schema.ToewijzingVervallenHersteld,
  });

export const WachtnormOverschreden: EventType<'WachtnormOverschreden', WachtnormOverschreden> = eventType({
  topic: 'iwlz.zorg',
  naam: 'WachtnormOverschreden',
  versie: 1,
  ceType: 'nl.iwlz.zorg.WachtnormOverschreden.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.WachtnormOverschreden',
  schema: schema.WachtnormOverschreden,
});

export const WachtstatusHersteld: EventType<'WachtstatusHersteld', WachtstatusHersteld> = eventType({
  topic: 'iwlz.zorg',
  naam: 'WachtstatusHersteld',
  versie: 1,
  ceType: 'nl.iwlz.zorg.WachtstatusHersteld.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.WachtstatusHersteld',
  schema: schema.WachtstatusHersteld,
});

export const WachtstatusVastgesteld: EventType<'WachtstatusVastgesteld', WachtstatusVastgesteld> = eventType({
  topic: 'iwlz.zorg',
  naam: 'WachtstatusVastgesteld',
  versie: 1,
  ceType: 'nl.iwlz.zorg.WachtstatusVastgesteld.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.WachtstatusVastgesteld',
  schema: schema.WachtstatusVastgesteld,
});

export const ZorgAangehouden: EventType<'ZorgAangehouden', ZorgAangehouden> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ZorgAangehouden',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ZorgAangehouden.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ZorgAangehouden',
  schema: schema.ZorgAangehouden,
});

export const ZorgAangehoudenHersteld: EventType<'ZorgAangehoudenHersteld', ZorgAangehoudenHersteld> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ZorgAangehoudenHersteld',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ZorgAangehoudenHersteld.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ZorgAangehoudenHersteld',
  schema: schema.ZorgAangehoudenHersteld,
});

export const ZorgAangevangen: EventType<'ZorgAangevangen', ZorgAangevangen> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ZorgAangevangen',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ZorgAangevangen.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ZorgAangevangen',
  schema: schema.ZorgAangevangen,
});

export const ZorgAangevangenHersteld: EventType<'ZorgAangevangenHersteld', ZorgAangevangenHersteld> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ZorgAangevangenHersteld',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ZorgAangevangenHersteld.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ZorgAangevangenHersteld',
  schema: schema.ZorgAangevangenHersteld,
});

export const ZorgBeeindigd: EventType<'ZorgBeeindigd', ZorgBeeindigd> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ZorgBeeindigd',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ZorgBeeindigd.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ZorgBeeindigd',
  schema: schema.ZorgBeeindigd,
});

export const ZorgBeeindigdHersteld: EventType<'ZorgBeeindigdHersteld', ZorgBeeindigdHersteld> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ZorgBeeindigdHersteld',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ZorgBeeindigdHersteld.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ZorgBeeindigdHersteld',
  schema: schema.ZorgBeeindigdHersteld,
});

export const ZorgHervat: EventType<'ZorgHervat', ZorgHervat> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ZorgHervat',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ZorgHervat.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ZorgHervat',
  schema: schema.ZorgHervat,
});

export const ZorgHervatHersteld: EventType<'ZorgHervatHersteld', ZorgHervatHersteld> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ZorgHervatHersteld',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ZorgHervatHersteld.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ZorgHervatHersteld',
  schema: schema.ZorgHervatHersteld,
});

export const ZorgOvergeplaatst: EventType<'ZorgOvergeplaatst', ZorgOvergeplaatst> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ZorgOvergeplaatst',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ZorgOvergeplaatst.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ZorgOvergeplaatst',
  schema: schema.ZorgOvergeplaatst,
});

export const ZorgOvergeplaatstHersteld: EventType<'ZorgOvergeplaatstHersteld', ZorgOvergeplaatstHersteld> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ZorgOvergeplaatstHersteld',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ZorgOvergeplaatstHersteld.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ZorgOvergeplaatstHersteld',
  schema: schema.ZorgOvergeplaatstHersteld,
});

export const ZorgverloopGewijzigd: EventType<'ZorgverloopGewijzigd', ZorgverloopGewijzigd> = eventType({
  topic: 'iwlz.zorg',
  naam: 'ZorgverloopGewijzigd',
  versie: 1,
  ceType: 'nl.iwlz.zorg.ZorgverloopGewijzigd.v1',
  subject: 'iwlz.zorg-nl.iwlz.zorg.ZorgverloopGewijzigd',
  schema: schema.ZorgverloopGewijzigd,
});

/** Every event type of iwlz.zorg. */
export const events: readonly EventType<string, unknown>[] = [
  AanvraagAfgewezen,
  AanvraagOntvangen,
  AanvraagToegewezen,
  AatAanvaard,
  CakRunGevraagd,
  DagBegonnen,
  DossierOvergedragen,
  FeitAanvaard,
  IntrekkingAanvaard,
  MazAanvaard,
  MazVerwijderd,
  MeldingAangehouden,
  MeldingAanvaard,
  MeldingAfgekeurd,
  MezAanvaard,
  MutAanvaard,
  MutatieVerwijderd,
  SleutelHervat,
  SleutelVerworpen,
  TermijnNadert,
  TermijnOverschreden,
  TermijnVervallen,
  ToewijzingBevestigd,
  ToewijzingGewijzigd,
  ToewijzingIngetrokken,
  ToewijzingIngetrokkenHersteld,
  ToewijzingOvergedragen,
  ToewijzingOvergedragenHersteld,
  ToewijzingVastgesteld,
  ToewijzingVerlopen,
  ToewijzingVerlopenHersteld,
  ToewijzingVervallen,
  ToewijzingVervallenHersteld,
  WachtnormOverschreden,
  WachtstatusHersteld,
  WachtstatusVastgesteld,
  ZorgAangehouden,
  ZorgAangehoudenHersteld,
  ZorgAangevangen,
  ZorgAangevangenHersteld,
  ZorgBeeindigd,
  ZorgBeeindigdHersteld,
  ZorgHervat,
  ZorgHervatHersteld,
  ZorgOvergeplaatst,
  ZorgOvergeplaatstHersteld,
  ZorgverloopGewijzigd,
];

/** A fact of iwlz.zorg, as domain code makes and matches it. */
export type ZorgFeit =
  | Feit<'AanvraagAfgewezen', AanvraagAfgewezen>
  | Feit<'AanvraagOntvangen', AanvraagOntvangen>
  | Feit<'AanvraagToegewezen', AanvraagToegewezen>
  | Feit<'AatAanvaard', AatAanvaard>
  | Feit<'CakRunGevraagd', CakRunGevraagd>
  | Feit<'DagBegonnen', DagBegonnen>
  | Feit<'DossierOvergedragen', DossierOvergedragen>
  | Feit<'FeitAanvaard', FeitAanvaard>
  | Feit<'IntrekkingAanvaard', IntrekkingAanvaard>
  | Feit<'MazAanvaard', MazAanvaard>
  | Feit<'MazVerwijderd', MazVerwijderd>
  | Feit<'MeldingAangehouden', MeldingAangehouden>
  | Feit<'MeldingAanvaard', MeldingAanvaard>
  | Feit<'MeldingAfgekeurd', MeldingAfgekeurd>
  | Feit<'MezAanvaard', MezAanvaard>
  | Feit<'MutAanvaard', MutAanvaard>
  | Feit<'MutatieVerwijderd', MutatieVerwijderd>
  | Feit<'SleutelHervat', SleutelHervat>
  | Feit<'SleutelVerworpen', SleutelVerworpen>
  | Feit<'TermijnNadert', TermijnNadert>
  | Feit<'TermijnOverschreden', TermijnOverschreden>
  | Feit<'TermijnVervallen', TermijnVervallen>
  | Feit<'ToewijzingBevestigd', ToewijzingBevestigd>
  | Feit<'ToewijzingGewijzigd', ToewijzingGewijzigd>
  | Feit<'ToewijzingIngetrokken', ToewijzingIngetrokken>
  | Feit<'ToewijzingIngetrokkenHersteld', ToewijzingIngetrokkenHersteld>
  | Feit<'ToewijzingOvergedragen', ToewijzingOvergedragen>
  | Feit<'ToewijzingOvergedragenHersteld', ToewijzingOvergedragenHersteld>
  | Feit<'ToewijzingVastgesteld', ToewijzingVastgesteld>
  | Feit<'ToewijzingVerlopen', ToewijzingVerlopen>
  | Feit<'ToewijzingVerlopenHersteld', ToewijzingVerlopenHersteld>
  | Feit<'ToewijzingVervallen', ToewijzingVervallen>
  | Feit<'ToewijzingVervallenHersteld', ToewijzingVervallenHersteld>
  | Feit<'WachtnormOverschreden', WachtnormOverschreden>
  | Feit<'WachtstatusHersteld', WachtstatusHersteld>
  | Feit<'WachtstatusVastgesteld', WachtstatusVastgesteld>
  | Feit<'ZorgAangehouden', ZorgAangehouden>
  | Feit<'ZorgAangehoudenHersteld', ZorgAangehoudenHersteld>
  | Feit<'ZorgAangevangen', ZorgAangevangen>
  | Feit<'ZorgAangevangenHersteld', ZorgAangevangenHersteld>
  | Feit<'ZorgBeeindigd', ZorgBeeindigd>
  | Feit<'ZorgBeeindigdHersteld', ZorgBeeindigdHersteld>
  | Feit<'ZorgHervat', ZorgHervat>
  | Feit<'ZorgHervatHersteld', ZorgHervatHersteld>
  | Feit<'ZorgOvergeplaatst', ZorgOvergeplaatst>
  | Feit<'ZorgOvergeplaatstHersteld', ZorgOvergeplaatstHersteld>
  | Feit<'ZorgverloopGewijzigd', ZorgverloopGewijzigd>;
