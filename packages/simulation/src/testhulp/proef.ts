import { leesScenarios } from '../lees-scenarios.js';
import type { Json, Resultaat, Stapuitkomst } from '../scenario.js';
import { voerScenarioUit } from '../voer-uit.js';

/** Invented people and parties of the row specs. */
export const BSN = '999900006';
export const A = '99990001';
export const B = '99990002';
export const C = '99990003';
export const ZK1 = '5598';
export const ZK2 = '5599';

/** Fields of a message, as the format names them. */
export type Velden = Readonly<Record<string, unknown>>;

/** A toewijzing of a proef: what its messages say of it. Regular verblijf at A from 1 March 2026 when nothing else is said. */
export interface Toewijzing {
  readonly besluitnummer: number;
  readonly instelling: string | null;
  readonly zzpCode: string;
  readonly leveringsvorm: string;
  readonly ingangsdatum: string;
  readonly zorgkantoor: string;
  /** Beside the key: what an AW33 says, as the format names it. */
  readonly versie: Velden;
}

export function toewijzing(anders: Partial<Omit<Toewijzing, 'versie'>> = {}, versie: Velden = {}): Toewijzing {
  const vast = {
    besluitnummer: 700_001,
    instelling: A,
    zzpCode: '754',
    leveringsvorm: '4',
    ingangsdatum: '2026-03-01',
  };
  const t = { ...vast, zorgkantoor: ZK1, ...anders };
  return { ...t, versie: { ...perLeveringsvorm(t), ...versie } };
}

/** What the standard asks of an AW33 for each leveringsvorm; the role is that of the instelling itself. */
function perLeveringsvorm({ leveringsvorm, instelling }: { leveringsvorm: string; instelling: string | null }): Velden {
  switch (leveringsvorm) {
    case '2':
      return {};
    case '4':
      return { dossierhouder: instelling, opname: '1', toewijzingPercentage: 10_000 };
    case '5':
      return { dossierhouder: instelling, toewijzingPercentage: 10_000 };
    case '7':
      return { coordinatorZorgThuis: instelling, toewijzingPercentage: 10_000 };
    default:
      return { dossierhouder: instelling, opname: '1', etmalen: '3', toewijzingPercentage: 10_000 };
  }
}

/** The record of an AW35 on it. */
export function maz(begindatum: string, t: Toewijzing = toewijzing(), anders: Velden = {}): Velden {
  const metOpname = t.leveringsvorm === '4' && t.versie['opname'] === '1';
  return {
    ...{ ...sleutel(t), begindatum, leveringsstatus: '4', statusAanlevering: '1' },
    ...{ etmalen: t.versie['etmalen'], behandeling: metOpname ? '1' : null, ...anders },
  };
}

/** The record of an AW39 on it: `18/7` is its code and leveringsstatus; a 17, 19 or 20 ends the care that began on `begindatum`. */
export function mut(
  codeEnStatus: string,
  mutatiedatum: string,
  begindatum: string | null = null,
  t: Toewijzing = toewijzing(),
  anders: Velden = {},
): Velden {
  const [mutatiecode = '', leveringsstatus = ''] = codeEnStatus.split('/');
  return {
    ...{ ...sleutel(t), mutatiecode, mutatiedatum, begindatum, leveringsstatus, statusAanlevering: '1' },
    leveringsstatusClassificatie: { '2': '13', '3': '19', '6': '01', '7': '09' }[leveringsstatus],
    instellingBestemming: ['17', '21'].includes(mutatiecode) ? B : null,
    ...anders,
  };
}

/** The deletion of a record. */
export function weg(record: Velden): Velden {
  return { ...record, statusAanlevering: '3' };
}

/** An Aanvraag by A for all care of this leveringsvorm at A from 1 April 2026. */
export function aanvraag(leveringsvorm: string, anders: Velden = {}): Velden {
  const [rol, thuis] = [
    leveringsvorm === '7' ? 'coordinatorZorgThuis' : 'dossierhouder',
    ['7', '8'].includes(leveringsvorm),
  ];
  return {
    ...{ besluitnummer: 700_001, afgiftedatum: '2025-01-15', instelling: A, zzpCode: '754', leveringsvorm, [rol]: A },
    ...(thuis && { doelmatig: '1', verantwoord: '1' }),
    ...(leveringsvorm === '8' && { etmalen: '3' }),
    aanvraagInstellingen: [regel(A, 10_000, ['4', '8'].includes(leveringsvorm) ? { opname: '1' } : {})],
    ...anders,
  };
}

/** A line of an Aanvraag. */
export function regel(instelling: string, toewijzingPercentage: number, anders: Velden = {}): Velden {
  return { instelling, soort: '1', toewijzingIngangsdatum: '2026-04-01', toewijzingPercentage, ...anders };
}

function sleutel({ besluitnummer, instelling, zzpCode, leveringsvorm, ingangsdatum }: Toewijzing): Velden {
  return { besluitnummer, instelling, zzpCode, leveringsvorm, toewijzingIngangsdatum: ingangsdatum };
}

/**
 * A story of one client in a few words, run as a scenario. Every step is on the day that `dag` set last. What it came to is
 * asked in one line of text, so that a row of a table in the rule book is a row in a spec.
 */
export class Proef {
  readonly #stappen: Velden[] = [];
  #dag: string;
  #uitkomst: Resultaat | undefined;

  constructor(
    dag = '2026-02-20',
    private readonly instellingen: Velden = {},
  ) {
    this.#dag = dag;
  }

  /** Moves the clock, and lets a run to the CAK take place. */
  dag(dag: string): this {
    this.#dag = dag;
    return this.#stap({ klok: true });
  }

  /** An AW33 of today with these toewijzingen. */
  aw33(...regels: readonly Toewijzing[]): this {
    return this.bericht('AW33', regels[0]?.zorgkantoor ?? ZK1, {
      indicatie: { besluitnummer: regels[0]?.besluitnummer, afgiftedatum: '2025-01-15' },
      toegewezenZorgzwaartepakketten: regels.map(({ besluitnummer: _, versie, ...rest }) => ({
        ...{ soort: '1', toewijzingsdatum: this.#dag, toewijzingstijd: '08:00:00', ...rest, ...versie },
      })),
    });
  }

  /** An AW35 of A, or of the instelling in its first record. */
  aw35(...records: readonly Velden[]): this {
    return this.bericht('AW35', afzenderVan(records), { geleverdeZorgzwaartepakketten: records });
  }

  /** An AW39: mutations, and whatever has lines of its own is an Aanvraag. */
  aw39(...records: readonly Velden[]): this {
    const isAanvraag = (r: Velden) => 'aanvraagInstellingen' in r;
    return this.bericht('AW39', afzenderVan(records), {
      mutatieZorgzwaartepakketten: records.filter((r) => !isAanvraag(r)),
      aanvragen: records.filter(isAanvraag),
    });
  }

  /** A ZK31 from ZK1 to ZK2 with these lines. */
  zk31(overdrachtdatum: string, ...regels: readonly Velden[]): this {
    const indicatie = { besluitnummer: 700_001, afgiftedatum: '2025-01-15', overdrachtdatum };
    const lijnen = regels.map((r) => ({
      zzpCode: '754',
      instelling: A,
      leveringsvorm: '4',
      leveringsstatus: '4',
      ...r,
    }));
    return this.bericht('ZK31', ZK1, { ontvanger: ZK2, indicatie, toegewezenZorgzwaartepakketten: lijnen });
  }

  /** Any message or fact, of today. */
  bericht(berichtsoort: string, afzender: string, inhoud: Velden): this {
    const kop = { identificatie: `P${this.#stappen.length + 1}`, dagtekening: this.#dag, afzender, ontvanger: ZK1 };
    return this.#stap({ bericht: { berichtsoort, ...kop, bsn: BSN, ...inhoud } });
  }

  brp(overlijdensdatum: string): this {
    return this.bericht('BRP', '', { overlijdensdatum });
  }

  io31(besluitnummer: number, afgiftedatum: string, ingangsdatum: string): this {
    return this.bericht('IO31', '', { indicatie: { besluitnummer, afgiftedatum, ingangsdatum } });
  }

  /** A decision of people about the message that came `terug` steps ago. */
  besluit(berichtsoort: 'AKKOORD' | 'AATBESLUIT', inhoud: Velden, terug = 1): this {
    return this.bericht(berichtsoort, '', { bij: this.#stappen.at(-terug)?.['bericht'], ...inhoud });
  }

  /** The answer to the last step: `aanvaard`, `aanvaard ZT-W04`, the codes of a refusal, or what else it was. */
  get antwoord(): string {
    return this.antwoordVoor(0);
  }

  /** The same for the step that came `terug` steps before the last. */
  antwoordVoor(terug: number): string {
    const stap = this.#resultaat.stappen.at(-1 - terug);
    return stap ? antwoordVan(stap) : 'niets';
  }

  /** The answers to earlier messages in the last step, the same way. */
  get afgehandeld(): string {
    return this.#laatste.afgehandeld.map((a) => antwoordVan(a as unknown as Stapuitkomst)).join(', ');
  }

  /** What the last step published: types and dates. */
  get gebeurtenissen(): string {
    return this.#laatste.gebeurtenissen.map(({ type, termijn, datum }) => samen(type, termijn, datum)).join(', ');
  }

  /** What the whole story published. */
  get alles(): string {
    return this.#resultaat.stappen
      .flatMap((s) => s.gebeurtenissen.map(({ type, termijn, datum }) => samen(type, termijn, datum)))
      .join(', ');
  }

  /** The state of the toewijzing that was there first, and of each further one. */
  get staat(): string {
    return this.#eindstand.map((t) => t['staat']).join(', ');
  }

  /** The periods of the first toewijzing: the state and its first day. */
  get perioden(): string {
    const [eerste] = this.#eindstand;
    return ((eerste?.['perioden'] ?? []) as Json[])
      .map(({ staat, van, leveringsstatus, classificatie, naar, reden }) =>
        samen(staat, leveringsstatus, classificatie, naar, reden, van),
      )
      .join(', ');
  }

  get einddatum(): unknown {
    return this.#eindstand[0]?.['einddatum'];
  }

  /** What went to the CAK: kind, date, leveringsvorm, and the code of a stop. */
  get cak(): string {
    return this.#resultaat.cak
      .map(({ soort, datum, leveringsvorm, mutatiecode }) => samen(soort, datum, leveringsvorm, mutatiecode))
      .join(', ');
  }

  get #laatste(): Stapuitkomst {
    return this.#resultaat.stappen.at(-1)!;
  }

  /** In the order in which they came, which `zzpCode` and the like do not disturb: the first is what a row is about. */
  get #eindstand(): readonly Json[] {
    const volgorde = this.#resultaat.stappen
      .flatMap((s) => s.gebeurtenissen.filter((g) => g['type'] === 'ToewijzingVastgesteld'))
      .map((g) => JSON.stringify(g['toewijzing']));
    return [...this.#resultaat.eindstand].sort(
      (a, b) => volgorde.indexOf(JSON.stringify(a['toewijzing'])) - volgorde.indexOf(JSON.stringify(b['toewijzing'])),
    );
  }

  get #resultaat(): Resultaat {
    this.#uitkomst ??= this.#draai();
    return this.#uitkomst;
  }

  #draai(): Resultaat {
    const regel = JSON.stringify({ id: 'proef', instellingen: this.instellingen, stappen: this.#stappen });
    const { scenarios, fouten } = leesScenarios(regel);
    if (!scenarios[0]) throw new Error(JSON.stringify(fouten));
    return voerScenarioUit(scenarios[0]);
  }

  #stap(inhoud: Velden): this {
    this.#uitkomst = undefined;
    this.#stappen.push({ op: `${this.#dag}T10:00:00Z`, ...inhoud });
    return this;
  }
}

function afzenderVan([eerste]: readonly Velden[]): string {
  return typeof eerste?.['instelling'] === 'string' ? eerste['instelling'] : A;
}

function antwoordVan({
  uitslag,
  retourcodes,
  waarschuwingen,
}: Pick<Stapuitkomst, 'uitslag' | 'retourcodes' | 'waarschuwingen'>): string {
  const codes = [...retourcodes, ...waarschuwingen].sort();
  return (uitslag === 'afgekeurd' ? codes : [uitslag ?? 'niets', ...codes]).join(' ');
}

/** The values that are there, as one text. */
function samen(...waarden: readonly unknown[]): string {
  return waarden
    .filter((w) => w !== undefined)
    .map((w) => (typeof w === 'string' ? w : JSON.stringify(w)))
    .join(' ');
}
