import { dagInAmsterdam, leesTijdstip, type Tijdstip } from '@iwlz/basis';
import { STANDAARD } from '@iwlz/zorgtoewijzing/handlers';
import { BERICHTLEZERS, type Bericht, type Berichtsoort } from './bericht.js';
import { anders, getalVan, isObject, janee, lijst, mag, object, tekst, type Lezer } from './lezer.js';
import type { Json, Scenario, Scenarioinstellingen, Stap } from './scenario.js';

/** A line that holds no scenario: its number in the text, from 1, and all that is wrong with it. */
export interface Leesfout {
  readonly regel: number;
  readonly fouten: readonly string[];
}

/** What was read. A line is either a scenario or an error; empty lines are neither. */
export interface Gelezen {
  readonly scenarios: readonly Scenario[];
  readonly fouten: readonly Leesfout[];
}

/** Reads JSON Lines, one scenario per line. Never throws for what is in the text. */
export function leesScenarios(text: string): Gelezen {
  const scenarios: Scenario[] = [];
  const fouten: Leesfout[] = [];
  text.split('\n').forEach((regel, i) => {
    if (regel.trim() === '') return;
    const mis: string[] = [];
    const scenario = leesScenario(regel, i + 1, mis);
    if (scenario) scenarios.push(scenario);
    else fouten.push({ regel: i + 1, fouten: mis });
  });
  return { scenarios, fouten };
}

const DAG_STANDAARD = 14;
/** More days than any zorgkantoor lets someone wait. */
const dagen = getalVan(0, 999);

const INSTELLINGEN = object({
  antwoordtermijnen: anders(lijst(dagen), STANDAARD.antwoordtermijnen),
  wachtWerkdagen: anders(dagen, STANDAARD.wachtWerkdagen),
  goedeVrijdagVrij: anders(janee, STANDAARD.goedeVrijdagVrij),
  bevrijdingsdagVrij: anders(janee, STANDAARD.bevrijdingsdagVrij),
  eindeInclusief: anders(janee, STANDAARD.eindeInclusief),
  correctieDagLater: anders(janee, STANDAARD.correctieDagLater),
  sleuteldatumMaxDagen: anders(dagen, DAG_STANDAARD),
});

const bekend = new Map<string, Scenarioinstellingen>();

/** Equal settings are one object: what follows from them is computed once for all scenarios that have them. */
function eenmaal(instellingen: Scenarioinstellingen): Scenarioinstellingen {
  const kenmerk = JSON.stringify(instellingen);
  const eerder = bekend.get(kenmerk);
  if (!eerder) bekend.set(kenmerk, instellingen);
  return eerder ?? instellingen;
}

const ruw: Lezer<Json> = (waarde, pad, fouten) => {
  if (isObject(waarde)) return waarde;
  fouten.push(`${pad}: hier hoort een object te staan`);
  return {};
};

const bericht: Lezer<Bericht> = (waarde, pad, fouten) => {
  const soort = isObject(waarde) ? waarde['berichtsoort'] : undefined;
  if (typeof soort === 'string' && Object.hasOwn(BERICHTLEZERS, soort)) {
    return BERICHTLEZERS[soort as Berichtsoort](waarde, pad, fouten) as Bericht;
  }
  fouten.push(`${pad}.berichtsoort: hier hoort een van ${Object.keys(BERICHTLEZERS).join(', ')} te staan`);
  return waarde as Bericht;
};

/** The clock goes day by day: a slip of the pen is not walked to. */
const KLOK = { van: '1900', tot: '2200' } as const;

const moment: Lezer<Tijdstip> = (waarde, pad, fouten) => {
  const t = typeof waarde === 'string' ? leesTijdstip(waarde) : undefined;
  if (t === undefined) fouten.push(`${pad}: hier hoort een tijdstip met zone te staan, 2026-05-20T10:00:00+02:00`);
  else if (t < KLOK.van || t >= KLOK.tot) fouten.push(`${pad}: de klok loopt van ${KLOK.van} tot ${KLOK.tot}`);
  return t ?? (waarde as Tijdstip);
};

const SCENARIO = object({
  id: tekst,
  titel: anders(tekst, ''),
  instellingen: mag(INSTELLINGEN),
  stappen: lijst(object({ op: moment, bericht: mag(bericht), klok: anders(janee, false), verwacht: mag(ruw) })),
  eindstand: lijst(ruw),
  cak: lijst(ruw),
});

function leesScenario(tekstregel: string, regel: number, fouten: string[]): Scenario | undefined {
  let json: unknown;
  try {
    json = JSON.parse(tekstregel.trim()); // a file may begin with a byte order mark
  } catch {
    fouten.push('dit is geen JSON');
    return undefined;
  }
  const { stappen, instellingen, ...rest } = SCENARIO(json, '', fouten);
  if (fouten.length === 0 && stappen.length === 0) fouten.push('stappen: een scenario heeft ten minste een stap');
  stappen.forEach(({ op }, i) => {
    const vorige = stappen[i - 1]?.op;
    if (vorige !== undefined && op < vorige) fouten.push(`stappen[${i}].op: ligt voor de stap ervoor`);
  });
  if (fouten.length > 0) return undefined;
  return {
    ...rest,
    regel,
    instellingen: eenmaal({ ...STANDAARD, ...(instellingen ?? INSTELLINGEN({}, '', fouten)) }),
    stappen: stappen.map(({ op, bericht: b, klok, verwacht }): Stap => ({
      op,
      vandaag: dagInAmsterdam(op),
      bericht: b ?? undefined,
      klok,
      verwacht: verwacht ?? undefined,
    })),
  };
}
