import type { zorg } from '@iwlz/contracts';
import { maakZorgtoewijzing, type Dossier } from '@iwlz/zorgtoewijzing/handlers';
import { mainFacts } from '../event-line.js';
import type { LogEvent } from '../log-events.js';
import { factOf } from '../event-fact.js';

/** What happened to a client, and where that left him. */
export interface Verhaal {
  readonly dossier: Dossier;
  readonly regels: readonly Verhaalregel[];
}

/** One event for a person: when it was recorded, whether something was refused or is waited for, and what it says. */
export interface Verhaalregel {
  /** Recorded instant, ISO 8601 in UTC. */
  readonly tijd: string;
  readonly soort: 'feit' | 'afgekeurd' | 'wacht';
  readonly tekst: string;
}

/** Said by another event as well, or no news to who reads the story of one client. */
const STIL: ReadonlySet<string> = new Set<Naam>(['MeldingAanvaard', 'ZorgverloopGewijzigd', 'ToewijzingBevestigd']);

const { evolve, initial } = maakZorgtoewijzing();

/** Folds the events of one client on `iwlz.zorg`, in their order, as the service itself does. */
export async function verhaalVan(events: AsyncIterable<LogEvent>): Promise<Verhaal> {
  let dossier: Dossier = initial;
  const regels: Verhaalregel[] = [];
  for await (const event of events) {
    const feit = factOf(event) as zorg.ZorgFeit;
    dossier = evolve(dossier, feit);
    if (!STIL.has(feit.type)) regels.push({ tijd: event.time, ...regelVan(feit) });
  }
  return { dossier, regels };
}

type Naam = zorg.ZorgFeit['type'];
type Inhoud<N extends Naam> = Extract<zorg.ZorgFeit, { type: N }>['data'];
type Vertelling = { readonly [N in Naam]?: (data: Inhoud<N>) => string };

/** How the events that come from messages are told; the others by their name and their main facts. */
const VERTELLING: Vertelling = {
  MazAanvaard: ({ herkomst, maz }) =>
    `${bron(herkomst)}: MAZ aanvaard, zorg vanaf ${maz.begindatum} op ${kort(maz.toewijzing)}`,
  MutAanvaard: ({ herkomst, mut }) => `${bron(herkomst)}: ${mutatie('MUT', mut)}`,
  MezAanvaard: ({ herkomst, mez }) => `${bron(herkomst)}: ${mutatie('MEZ', mez)}`,
  MazVerwijderd: ({ herkomst, verwijdering: v }) =>
    `${bron(herkomst)}: MAZ van ${v.begindatum} verwijderd op ${kort(v.toewijzing)}`,
  MutatieVerwijderd: ({ herkomst, verwijdering: v }) =>
    `${bron(herkomst)}: mutatie van ${v.mutatiedatum} verwijderd op ${kort(v.toewijzing)}`,
  ToewijzingVastgesteld: ({ herkomst, toewijzing }) => `${bron(herkomst)}: nieuwe toewijzing ${kort(toewijzing)}`,
  ToewijzingGewijzigd: ({ herkomst, toewijzing }) => `${bron(herkomst)}: gewijzigd, ${kort(toewijzing)}`,
  IntrekkingAanvaard: ({ herkomst, toewijzing }) => `${bron(herkomst)}: ingetrokken, ${kort(toewijzing)}`,
  MeldingAangehouden: ({ blok, reden }) =>
    `${bron(blok.herkomst)}: wacht ${reden === 'AKKOORD' ? 'op akkoord van het zorgkantoor' : 'op een eerder bericht'}`,
  MeldingAfgekeurd: ({ herkomst, fouten }) =>
    [`${bron(herkomst)}: AFGEKEURD`, ...fouten.map((f) => `${f.retourcode} bij ${f.klasse}: ${f.tekst}`)].join('\n'),
};

function regelVan(feit: zorg.ZorgFeit): Omit<Verhaalregel, 'tijd'> {
  const vertel = VERTELLING[feit.type] as ((data: unknown) => string) | undefined;
  const tekst = vertel?.(feit.data) ?? overig(feit);
  const soort = feit.type === 'MeldingAfgekeurd' ? 'afgekeurd' : feit.type === 'MeldingAangehouden' ? 'wacht' : 'feit';
  return { soort, tekst };
}

function overig({ type, data }: zorg.ZorgFeit): string {
  return 'toewijzing' in data && 'datum' in data
    ? `${type} per ${data.datum} op ${kort(data.toewijzing)}`
    : [type, ...mainFacts(data)].join('  ');
}

function bron({ berichtsoort, identificatie }: { berichtsoort: string; identificatie: string }): string {
  return `${berichtsoort} ${identificatie}`;
}

function kort({ zzpCode, leveringsvorm, ingangsdatum }: zorg.ToewijzingSleutel): string {
  return `${zzpCode}/${leveringsvorm} van ${ingangsdatum}`;
}

function mutatie(
  soort: 'MUT' | 'MEZ',
  m: Pick<Inhoud<'MutAanvaard'>['mut'], 'mutatiecode' | 'mutatiedatum' | 'leveringsstatus' | 'toewijzing'>,
): string {
  return `${soort} ${m.mutatiecode} aanvaard per ${m.mutatiedatum}, leveringsstatus ${m.leveringsstatus}, op ${kort(m.toewijzing)}`;
}
