import { datum, stelZeker, type Datum } from '@iwlz/basis';
import { catalogus, type melding, type zorg } from '@iwlz/contracts';
import type { Dossier } from '../domain/dossier.js';
import { STANDAARD, type Instellingen } from '../domain/instellingen.js';
import { blok, herkomst, SLEUTEL, ZORGKANTOOR } from '../domain/voorbeelden.js';
import { maakZorgtoewijzing } from './index.js';

/** One client's story for specs: what comes in day by day, as the loop of the log would bring it. */
export class Verhaal {
  readonly service: ReturnType<typeof maakZorgtoewijzing>;
  /** All facts so far. */
  readonly feiten: zorg.ZorgFeit[] = [];
  dossier: Dossier;
  vandaag: Datum;
  #berichten = 0;

  constructor(vandaag: string, instellingen: Instellingen = STANDAARD) {
    this.service = maakZorgtoewijzing(instellingen);
    this.dossier = this.service.initial;
    this.vandaag = datum(vandaag);
  }

  /** Lets the days begin up to and including this one; gives what they brought. */
  dag(tot: string): zorg.ZorgFeit[] {
    const nieuw: zorg.ZorgFeit[] = [];
    for (;;) {
      const due = this.service.due(this.dossier);
      if (due === undefined || due > tot) break;
      nieuw.push(...this.#leg(this.service.ticks.DagBegonnen(this.dossier, due)));
    }
    this.vandaag = datum(tot);
    return nieuw;
  }

  /** An AW33 with these lines. */
  aw33(...regels: melding.ToewijzingRegel[]): zorg.ZorgFeit[] {
    const indicatie = {
      besluitnummer: 700_001,
      afgiftedatum: datum('2026-01-15'),
      ingangsdatum: null,
      einddatum: null,
      soort: null,
    };
    const data = { herkomst: this.#herkomst('AW33'), indicatie, regels };
    return this.#leg(this.service.on.Toewijzing(this.dossier, data, this));
  }

  /** A block of an AW35 or AW39. */
  meld(inhoud: Partial<melding.Melding>): zorg.ZorgFeit[] {
    const data = overHetLog('iwlz.melding', 'Melding', blok({ herkomst: this.#herkomst('AW39'), ...inhoud }));
    return this.#leg(this.service.on.Melding(this.dossier, data, this));
  }

  overlijden(dag: string): zorg.ZorgFeit[] {
    const data = { feit: FEIT, overlijdensdatum: datum(dag) };
    return this.#leg(this.service.on.Overlijden(this.dossier, data, this));
  }

  /** A ZK31 from the zorgkantoor of the examples to another, with these lines. */
  overdracht(dag: string, anders: Partial<melding.Dossieroverdracht> = {}): zorg.ZorgFeit[] {
    const kop = { ...this.#herkomst('ZK31'), afzender: ZORGKANTOOR, ontvanger: ANDER_ZORGKANTOOR };
    const data = overHetLog('iwlz.melding', 'Dossieroverdracht', {
      herkomst: kop,
      indicatie: { besluitnummer: SLEUTEL.besluitnummer, ...BESLUITVELDEN, ingangsdatum: null },
      overdrachtdatum: datum(dag),
      verhuisdatum: null,
      regels: [],
      ...anders,
    });
    return this.#leg(this.service.on.Dossieroverdracht(this.dossier, data, this));
  }

  /** An IO31: another besluit that takes effect on this day. */
  besluit(ingangsdatum: string, anders: Partial<melding.Indicatiebesluit> = {}): zorg.ZorgFeit[] {
    const indicatie = { besluitnummer: 700_002, ...BESLUITVELDEN, ingangsdatum: datum(ingangsdatum), ...anders };
    const data = { feit: FEIT, herkomst: null, indicatie, profielen: [] };
    return this.#leg(this.service.on.Indicatie(this.dossier, data, this));
  }

  /** The zorgkantoor refuses the requests of the message with this number. */
  aatBesluit(nummer: number, besluit = 'AFGEWEZEN'): zorg.ZorgFeit[] {
    const { berichtsoort, afzender, identificatie } = herkomst(nummer);
    const data = { feit: FEIT, bij: { berichtsoort, afzender, identificatie }, besluit };
    return this.#leg(this.service.on.AatBesluit(this.dossier, data, this));
  }

  /** The answer about the message with this number (the n-th that came in). */
  akkoord(nummer: number, akkoord: boolean): zorg.ZorgFeit[] {
    const { berichtsoort, afzender, identificatie } = herkomst(nummer);
    const data = { feit: FEIT, bij: { berichtsoort, afzender, identificatie }, akkoord };
    return this.#leg(this.service.on.Akkoord(this.dossier, data, this));
  }

  #herkomst(berichtsoort: string): melding.Berichtherkomst {
    return herkomst(++this.#berichten, { berichtsoort, dagtekening: this.vandaag });
  }

  #leg(feiten: zorg.ZorgFeit[]): zorg.ZorgFeit[] {
    this.feiten.push(...feiten);
    this.dossier = feiten.reduce(this.service.evolve, this.dossier);
    return feiten;
  }
}

/** The data of an event as a reader of the log gets it: written and read back. */
export function overHetLog<T>(topic: string, naam: string, data: T): T {
  const type = catalogus.vind(topic, naam);
  stelZeker(type, `${naam} staat niet op ${topic}`);
  return type.decode(type.encode(1, data), type.schema) as T;
}

const FEIT = { bron: '/voorbeeld', bronId: '1' };
/** The zorgkantoor to which a file goes. */
export const ANDER_ZORGKANTOOR = '5599';
/** Of a besluit: later than that of the examples (15 January 2026). */
const BESLUITVELDEN = { afgiftedatum: datum('2026-02-15'), einddatum: null, soort: null };
