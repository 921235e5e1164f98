import { bytesOf, type Source } from './files.js';
import { linesOf } from './lines.js';
import { Refused, type FieldFinding, type Platform } from './platform.js';

/** A fact that was refused, and why. */
export interface RefusedFact {
  /** Line in a .jsonl file, place in the list of a .json file; from 1. */
  readonly nummer: number;
  readonly fouten: readonly FieldFinding[];
}

/** What became of the facts of one file. */
export interface FactsResult {
  readonly aangenomen: number;
  readonly afgekeurd: readonly RefusedFact[];
}

/** Whether the file holds facts (CloudEvents as JSON or JSON Lines), and not a message. */
export function holdsFacts({ name }: Source): boolean {
  return /\.jsonl?$/i.test(name);
}

/** Facts go in lists of at most so many, and of so many signs: intake reads a megabyte. A fact that is larger goes alone. */
const LIST_FACTS = 500;
const LIST_CHARS = 250_000;

/**
 * Hands the facts of a file to intake, in lists and in their order; those that are refused do not hold up the rest. A fact that
 * was handed in before (same source and id) is accepted and changes nothing. `onFacts` is called after each list with how many
 * have been handed in.
 */
export async function sendFacts(
  platform: Platform,
  source: Source,
  onFacts: (count: number) => void,
): Promise<FactsResult> {
  let count = 0;
  const refused: RefusedFact[] = [];
  for await (const list of listsOf(source)) {
    refused.push(...(await hand(platform, list)));
    onFacts((count += list.length));
  }
  return { aangenomen: count - refused.length, afgekeurd: refused };
}

interface Fact {
  readonly number: number;
  /** JSON; `undefined` when it is no text. */
  readonly text: string | undefined;
}

async function* listsOf(source: Source): AsyncGenerator<readonly Fact[]> {
  let list: Fact[] = [];
  let chars = 0;
  for await (const fact of factsOf(source)) {
    const length = fact.text?.length ?? 0;
    if (list.length === LIST_FACTS || (list.length > 0 && chars + length > LIST_CHARS)) {
      yield list;
      [list, chars] = [[], 0];
    }
    list.push(fact);
    chars += length;
  }
  if (list.length > 0) yield list;
}

/** The facts of a file: each line of a .jsonl, the one object or the list of a .json. */
async function* factsOf(source: Source): AsyncGenerator<Fact> {
  if (/\.jsonl$/i.test(source.name)) {
    yield* linesOf(source);
    return;
  }
  const text = (await bytesOf(source)).toString('utf8');
  const value = parsed(text);
  if (!Array.isArray(value)) yield { number: 1, text };
  else for (const [i, fact] of value.entries()) yield { number: i + 1, text: JSON.stringify(fact) };
}

/** Hands in a list; gives those that were refused, in order. */
async function hand(platform: Platform, list: readonly Fact[]): Promise<readonly RefusedFact[]> {
  const isJson = ({ text }: Fact): boolean => text !== undefined && parsed(text) !== undefined;
  const noJson = list.filter((fact) => !isJson(fact)).map(({ number }) => refusal(number, 'is geen JSON'));
  const refused = [...noJson, ...(await handJson(platform, list.filter(isJson)))];
  return refused.sort((a, b) => a.nummer - b.nummer);
}

function refusal(nummer: number, tekst: string): RefusedFact {
  return { nummer, fouten: [{ veld: '', tekst }] };
}

/**
 * A list is taken in whole or not at all: what is wrong with it is put aside, and the rest goes again. When nobody says which
 * fact is wrong (a list that cannot even be read), it is looked for by halves.
 */
async function handJson(platform: Platform, list: readonly Fact[]): Promise<readonly RefusedFact[]> {
  const [first] = list;
  const findings = first ? await post(platform, list) : [];
  if (!first || findings.length === 0) return [];
  const refused = list.flatMap(({ number }, i) => {
    const own = findings.filter((f) => f.index === i).map(({ veld, tekst }) => ({ veld, tekst }));
    return own.length > 0 ? [{ nummer: number, fouten: own }] : [];
  });
  if (refused.length > 0) {
    const bad = new Set(refused.map((r) => r.nummer));
    return [
      ...refused,
      ...(await handJson(
        platform,
        list.filter(({ number }) => !bad.has(number)),
      )),
    ];
  }
  if (list.length === 1) return [{ nummer: first.number, fouten: findings }];
  const half = Math.ceil(list.length / 2);
  return [...(await handJson(platform, list.slice(0, half))), ...(await handJson(platform, list.slice(half)))];
}

/** What is wrong with the facts; nothing when they were accepted. */
async function post(platform: Platform, list: readonly Fact[]): Promise<readonly FieldFinding[]> {
  try {
    await platform.ask('/gebeurtenissen', {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents-batch+json' },
      body: `[${list.map((fact) => fact.text).join(',')}]`,
    });
    return [];
  } catch (error) {
    if (!(error instanceof Refused && UNREADABLE.has(error.status))) throw error;
    return error.findings.length > 0 ? error.findings : [{ veld: '', tekst: error.message }];
  }
}

/** What is sent is wrong, and not who sends it or where to. */
const UNREADABLE: ReadonlySet<number> = new Set([400, 413]);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
