import type { SubjectState } from './plan.js';
import type { SubjectWish } from './wish.js';

const ANSWER_LIMIT_MS = 30_000;
/** Questions to the registry at the same time. */
const AT_ONCE = 8;
const NOT_FOUND = 404;

/** What the registry knows of these subjects. Rejects with a Dutch sentence when it does not answer as a registry does. */
export async function readSubjects(
  registryUrl: string,
  wishes: readonly SubjectWish[],
): Promise<ReadonlyMap<string, SubjectState>> {
  const states = await someAtOnce(wishes, (wish) => readSubject(registryUrl, wish));
  return new Map(wishes.map(({ subject }, i) => [subject, states[i]!]));
}

/** Does the same with every item, a few at the same time; results in the order of the items. */
export async function someAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(i, i + AT_ONCE).map(work))));
  }
  return results;
}

async function readSubject(registryUrl: string, { subject, schema }: SubjectWish): Promise<SubjectState> {
  const name = encodeURIComponent(subject);
  const level = await ask(registryUrl, 'GET', `/config/${name}?defaultToGlobal=true`);
  const found = await ask(registryUrl, 'POST', `/subjects/${name}`, { schema });
  const judged =
    found === undefined
      ? await ask(registryUrl, 'POST', `/compatibility/subjects/${name}/versions`, { schema })
      : undefined;
  return {
    compatibility: level?.compatibilityLevel ?? 'NONE',
    registered: found !== undefined,
    compatible: judged?.is_compatible !== false,
  };
}

/** Sets how far a next version of the subject's schema may differ. */
export async function setCompatibility(registryUrl: string, subject: string, compatibility: string): Promise<void> {
  await ask(registryUrl, 'PUT', `/config/${encodeURIComponent(subject)}`, { compatibility });
}

/** Registers a schema; rejects with the registry's words when it does not fit those before it. */
export async function registerSchema(registryUrl: string, subject: string, schema: string): Promise<void> {
  await ask(registryUrl, 'POST', `/subjects/${encodeURIComponent(subject)}/versions`, { schema });
}

/** What the calls above answer, as far as it is used. */
interface Answer {
  readonly compatibilityLevel?: string;
  readonly is_compatible?: boolean;
}

/** The answer; `undefined` when what was asked for is not there. */
async function ask(registryUrl: string, method: string, path: string, body?: object): Promise<Answer | undefined> {
  const answer = await fetch(`${registryUrl}${path}`, {
    method,
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    headers: { 'content-type': 'application/vnd.schemaregistry.v1+json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (answer.ok) return (await answer.json()) as Answer;
  const text = await answer.text();
  if (answer.status === NOT_FOUND && method !== 'PUT') return undefined;
  throw new Error(`Het register weigert ${method} ${path}: ${text}`);
}
