import { isBsn, isDatum, type Datum } from '@iwlz/basis';
import type { melding } from '@iwlz/contracts';
import { z } from 'zod';
import { nl } from 'zod/locales';

z.config(nl());

/** A fact from outside that is no message, read: whom it is about, and the event it becomes. */
export interface Gebeurtenis {
  readonly bron: string;
  readonly bronId: string;
  readonly bsn: string;
  readonly feit: melding.MeldingFeit;
}

/** What is wrong with a field, for problem details. Never repeats the value: it may be a BSN. */
export interface Veldfout {
  readonly veld: string;
  readonly tekst: string;
}

const bsn = z.string().refine(isBsn, 'geen geldig BSN (negen cijfers, 11-proef)');
const dag = z
  .string()
  .refine(isDatum, 'geen bestaande datum (JJJJ-MM-DD)')
  .transform((d) => d);
const tekst = z
  .string()
  .min(1, 'is leeg')
  .max(255, 'is langer dan 255 tekens')
  .refine((t) => !/[\p{Cc}\p{Cs}]/u.test(t), 'bevat een teken dat geen tekst is');
const bij = z.object({ berichtsoort: tekst, afzender: tekst, identificatie: tekst });

/** What a fact says, by its name: the fields as the case formats write them, and the event that carries them. */
const soorten = {
  Overlijden: {
    data: z.object({ bsn, overlijdensdatum: dag }),
    feit: (feit: melding.Feitherkomst, d: { overlijdensdatum: Datum }): melding.MeldingFeit => ({
      type: 'Overlijden',
      data: { feit, overlijdensdatum: d.overlijdensdatum },
    }),
  },
  Akkoord: {
    data: z.object({ bsn, bij, akkoord: z.boolean() }),
    feit: (
      feit: melding.Feitherkomst,
      d: { bij: melding.Berichtverwijzing; akkoord: boolean },
    ): melding.MeldingFeit => ({
      type: 'Akkoord',
      data: { feit, bij: d.bij, akkoord: d.akkoord },
    }),
  },
  AatBesluit: {
    data: z.object({ bsn, bij, besluit: z.literal('AFGEWEZEN') }),
    feit: (
      feit: melding.Feitherkomst,
      d: { bij: melding.Berichtverwijzing; besluit: string },
    ): melding.MeldingFeit => ({
      type: 'AatBesluit',
      data: { feit, bij: d.bij, besluit: d.besluit },
    }),
  },
} as const;

type Soort = keyof typeof soorten;
const namen = Object.keys(soorten) as Soort[];

/** Nine digits by themselves: no part of a longer number or of a UUID. */
const NEGEN_CIJFERS = /(?<![\da-f])\d{9}(?![\da-f])/gi;

/** Stands in headers, log lines and answers, where a BSN may not be. */
const kenmerk = tekst.refine(
  (t) => !(t.match(NEGEN_CIJFERS) ?? []).some(isBsn),
  'bevat een getal dat een BSN kan zijn; een BSN staat alleen in data',
);

const envelop = z.object({
  specversion: z.literal('1.0', { error: 'moet "1.0" zijn (CloudEvents)' }),
  id: kenmerk,
  source: kenmerk,
  type: z
    .string()
    .transform((t) => /^nl\.iwlz\.melding\.(\w+)\.v1$/.exec(t)?.[1] ?? t)
    .refine((t): t is Soort => Object.hasOwn(soorten, t), `ken ik niet; er zijn: ${namen.join(', ')}`),
  data: z.looseObject({}),
});

/** Reads a CloudEvent in JSON form; all findings at once when it is not right. */
export function leesGebeurtenis(body: unknown): { ok: true; waarde: Gebeurtenis } | { ok: false; fouten: Veldfout[] } {
  const gelezen = envelop.safeParse(body);
  const naam = (body as { type?: unknown } | null)?.type;
  const soort = gelezen.success
    ? gelezen.data.type
    : namen.find((n) => naam === n || naam === `nl.iwlz.melding.${n}.v1`);
  const data = soort && soorten[soort].data.safeParse((body as { data?: unknown }).data);
  const fouten = [
    ...(gelezen.success ? [] : gelezen.error.issues.map((i) => veldfout(i, ''))),
    ...(data && !data.success ? data.error.issues.map((i) => veldfout(i, 'data.')) : []),
  ];
  if (!gelezen.success || !soort || !data?.success) return { ok: false, fouten };
  const { source: bron, id: bronId } = gelezen.data;
  const feit = soorten[soort].feit({ bron, bronId }, data.data as never);
  return { ok: true, waarde: { bron, bronId, bsn: data.data.bsn, feit } };
}

function veldfout(issue: { path: PropertyKey[]; message: string }, voor: string): Veldfout {
  return { veld: voor + issue.path.join('.'), tekst: issue.message };
}
