import { EXIT } from './exit.js';
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

/**
 * Hands the facts of a file to intake, one by one in their order; one that is refused does not hold up the rest. A fact that
 * was handed in before (same source and id) is accepted and changes nothing. `onFact` is called after each.
 */
export async function sendFacts(
  platform: Platform,
  source: Source,
  onFact: (count: number) => void,
): Promise<FactsResult> {
  let count = 0;
  const refused: RefusedFact[] = [];
  for await (const { number, text } of factsOf(source)) {
    const fouten = await post(platform, text);
    if (fouten.length > 0) refused.push({ nummer: number, fouten });
    onFact((count += 1));
  }
  return { aangenomen: count - refused.length, afgekeurd: refused };
}

interface Fact {
  readonly number: number;
  /** JSON; `undefined` when it is no text. */
  readonly text: string | undefined;
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

/** What is wrong with the fact; nothing when it was accepted. */
async function post(platform: Platform, text: string | undefined): Promise<readonly FieldFinding[]> {
  if (text === undefined || parsed(text) === undefined) return [{ veld: '', tekst: 'is geen JSON' }];
  try {
    const headers = { 'content-type': 'application/json' };
    await platform.ask('/gebeurtenissen', { method: 'POST', headers, body: text });
    return [];
  } catch (error) {
    if (error instanceof Refused && error.exitCode === EXIT.wrongUse && error.findings.length > 0)
      return error.findings;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
