import { isBsn } from '@iwlz/basis';
import { coloursFor, type Io } from './io.js';
import type { LogEvent } from './log-events.js';

/** Fields that lead elsewhere, and say nothing to whoever looks on. */
const PASSED_OVER = new Set(['herkomst', 'feit', 'berichtId', 'pseudoniem']);
const MOST_FACTS = 6;
const LONGEST_FACT = 40;

const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An event on one line for a person: when (in Amsterdam), topic, what, whom it is about, and its main facts. */
export function eventLine(event: LogEvent, io: Io): string {
  const { dim, bold, cyan } = coloursFor(io.stdout, io.env);
  const name = /([^.]+)\.v\d+$/.exec(event.type)?.[1] ?? event.type;
  const about = event.key === null ? `p${event.partition}` : event.key.slice(0, 8);
  return [
    dim(MOMENT.format(new Date(event.time))),
    event.topic.padEnd(13),
    bold(name.padEnd(22)),
    cyan(about.padEnd(8)),
    mainFacts(event.data).join('  '),
  ]
    .join('  ')
    .trimEnd();
}

/** The first values in the data, each with the name of its field. */
export function mainFacts(data: unknown): string[] {
  return [...leaves(data as Json, '')].slice(0, MOST_FACTS);
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json };

function* leaves(value: Json, name: string): Generator<string> {
  if (value === null || value === '') return;
  if (typeof value !== 'object') {
    yield fact(name, String(value));
  } else if (!isList(value)) {
    for (const [field, each] of Object.entries(value)) if (!PASSED_OVER.has(field)) yield* leaves(each, field);
  } else if (value.length > 0) {
    yield `${name} ${value.length}x`;
  }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function fact(name: string, text: string): string {
  if (isBsn(text)) return `${name} (niet getoond)`;
  return `${name} ${text.length > LONGEST_FACT ? `${text.slice(0, LONGEST_FACT)}...` : text}`;
}
