import { isBsn } from '@iwlz/basis';
import { z } from 'zod';
import { FEITEN_BIJDRAGE } from './feiten/bijdragegegevens.js';
import { FEITEN_MELDING } from './feiten/melding.js';
import type { Feitsoort, Kader, Publicatie } from './feiten/soort.js';
import { tekst } from './feiten/velden.js';

/** A fact from outside that is no message, read: whom it is about, and the events it becomes. */
export interface Gebeurtenis {
  readonly bron: string;
  readonly bronId: string;
  readonly bsns: readonly string[];
  readonly publicaties: (kader: Omit<Kader, 'feit'>) => readonly Publicatie[];
}

/** What is wrong with a field, for problem details. Never repeats the value: it may be a BSN. */
export interface Veldfout {
  /** Of a list: which of its facts, from 0. */
  readonly index?: number;
  readonly veld: string;
  readonly tekst: string;
}

type Gelezen<T> =
  { readonly ok: true; readonly waarde: T } | { readonly ok: false; readonly fouten: readonly Veldfout[] };

const soorten: Readonly<Record<string, Feitsoort>> = { ...FEITEN_MELDING, ...FEITEN_BIJDRAGE };
const namen = Object.keys(soorten);

/** The names under which a fact may come: its own, and those of the events it becomes. */
const typen: ReadonlyMap<unknown, string> = new Map(
  [
    [FEITEN_MELDING, 'melding'] as const,
    [{ ...FEITEN_BIJDRAGE, Overlijden: null }, 'bijdragegegevens'] as const,
  ].flatMap(([feiten, context]) =>
    Object.keys(feiten).flatMap((naam) => [[naam, naam] as const, [`nl.iwlz.${context}.${naam}.v1`, naam] as const]),
  ),
);

/** Nine digits by themselves: no part of a longer number or of a UUID. */
const NEGEN_CIJFERS = /(?<![\da-f])\d{9}(?![\da-f])/gi;
/** The platform's own sources. */
const EIGEN_BRON = /^urn:nld:iwlz:/i;

/** Stands in headers, log lines and answers, where a BSN may not be. */
const kenmerk = tekst.refine(
  (t) => !(t.match(NEGEN_CIJFERS) ?? []).some(isBsn),
  'bevat een getal dat een BSN kan zijn; een BSN staat alleen in data',
);

const envelop = z.object({
  specversion: z.literal('1.0', { error: 'moet "1.0" zijn (CloudEvents)' }),
  id: kenmerk,
  source: kenmerk.refine((t) => !EIGEN_BRON.test(t), 'is een bron van het platform zelf; noem uw eigen'),
  type: z.string().refine((t) => typen.has(t), `ken ik niet; er zijn: ${namen.join(', ')}`),
  data: z.looseObject({}),
});

/** Reads a list of CloudEvents in JSON form; all findings on all of them at once when one is not right. */
export function leesGebeurtenissen(lijst: readonly unknown[]): Gelezen<readonly Gebeurtenis[]> {
  if (lijst.length === 0) return { ok: false, fouten: [{ veld: '', tekst: 'de lijst is leeg' }] };
  const gelezen = lijst.map(leesGebeurtenis);
  const fouten = gelezen.flatMap((g, index) => (g.ok ? [] : g.fouten.map((fout) => ({ index, ...fout }))));
  if (fouten.length > 0) return { ok: false, fouten };
  return { ok: true, waarde: gelezen.flatMap((g) => (g.ok ? [g.waarde] : [])) };
}

/** Reads a CloudEvent in JSON form; all findings at once when it is not right. */
export function leesGebeurtenis(body: unknown): Gelezen<Gebeurtenis> {
  const gelezen = envelop.safeParse(body);
  const naam = typen.get((body as { type?: unknown } | null)?.type);
  const soort = naam === undefined ? undefined : soorten[naam];
  const data = soort?.data.safeParse((body as { data?: unknown }).data);
  const fouten = [
    ...(gelezen.success ? [] : gelezen.error.issues.map((i) => veldfout(i, ''))),
    ...(data && !data.success ? data.error.issues.map((i) => veldfout(i, 'data.')) : []),
  ];
  if (!gelezen.success || !soort || !data?.success) return { ok: false, fouten };
  const { source: bron, id: bronId } = gelezen.data;
  const inhoud = data.data as never;
  return {
    ok: true,
    waarde: {
      bron,
      bronId,
      bsns: soort.bsns(inhoud),
      publicaties: (kader) => soort.publicaties(inhoud, { ...kader, feit: { bron, bronId } }),
    },
  };
}

function veldfout(issue: { path: PropertyKey[]; message: string }, voor: string): Veldfout {
  return { veld: voor + issue.path.join('.'), tekst: issue.message };
}
