import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { catalogus } from '@iwlz/contracts';
import { sourceTopic, type ConsumerSpec } from '@iwlz/event-log';
import { describe, expect, it } from 'vitest';
import { ketenSpecs } from './specs.js';

/** Fingerprints of the samples that were folded, and of the states that came of them. */
interface Afdruk {
  readonly voorbeelden: string;
  readonly standen: string;
}

const SCHEMAS = new URL('../../../schemas/', import.meta.url);
const AFDRUKKEN = JSON.parse(readFileSync(new URL('versies.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Readonly<Record<number, Afdruk>>>
>;
const REEKSEN = 40;
const SLEUTEL = '00000000-0000-4000-8000-000000000001';

/** An event as a fold sees it. */
interface Voorbeeld {
  readonly type: string;
  readonly data: unknown;
}

/** The newest landed sample of every event of a topic. */
function voorbeelden(topic: string): Voorbeeld[] {
  return catalogus.events
    .filter((event) => event.topic === topic)
    .map((event) => {
      const map = new URL(`${topic}/historie/${event.naam}.v1/`, SCHEMAS);
      const nieuwste = Math.max(...readdirSync(map).map((naam) => parseInt(naam)));
      const { value } = JSON.parse(readFileSync(new URL(`${nieuwste}.json`, map), 'utf8')) as { value: unknown };
      return { type: event.naam, data: event.fromJson(value) };
    });
}

/** The rows after one more event. */
function vouw(
  spec: ConsumerSpec,
  rijen: ReadonlyMap<string, unknown>,
  { type, data }: Voorbeeld,
): Map<string, unknown> {
  const na = new Map(rijen);
  if (spec.kind === 'decider') {
    return na.set(SLEUTEL, spec.evolve(rijen.get(SLEUTEL) ?? spec.initial, { type, data }));
  }
  const gezien = { type, data, key: SLEUTEL, time: '2026-03-01T09:00:00.000Z' };
  for (const rij of spec.rows(gezien)) na.set(rij, spec.evolve(rij, rijen.get(rij), gezien));
  return na;
}

/** What folds of the samples go through, in orders that are arbitrary and the same every time; what a fold refuses is passed over. */
function standen(spec: ConsumerSpec, alle: readonly Voorbeeld[]): string[] {
  const gezien: string[] = [];
  let toeval = 1;
  for (let reeks = 0; reeks < REEKSEN; reeks++) {
    let rijen = new Map<string, unknown>();
    for (let i = 0; i < 2 * alle.length; i++) {
      toeval = (toeval * 48_271) % 2_147_483_647;
      try {
        rijen = vouw(spec, rijen, alle[toeval % alle.length]!);
        gezien.push(JSON.stringify([...rijen].map(([rij, stand]) => [rij, stand, spec.due?.(stand) ?? null])));
      } catch {
        gezien.push('geweigerd');
      }
    }
  }
  return gezien;
}

const hash = (waarde: unknown): string =>
  createHash('sha256').update(JSON.stringify(waarde)).digest('hex').slice(0, 32);

describe.each(ketenSpecs())('de stand van $spec.group', ({ spec }) => {
  const alle = voorbeelden(sourceTopic(spec));
  const gezien = standen(spec, alle);
  const nu: Afdruk = { voorbeelden: hash(alle), standen: hash(gezien) };
  const toen = AFDRUKKEN[spec.group]?.[spec.version];
  const regel = `Zet in versies.json bij ${spec.group}: "${spec.version}": ${JSON.stringify(nu)}`;

  it('heeft een afdruk bij haar versie', () => {
    expect(toen?.voorbeelden, regel).toBe(nu.voorbeelden);
  });

  it('krijgt een hogere versie zodra dezelfde feiten een andere stand geven', () => {
    const geldt = toen?.voorbeelden === nu.voorbeelden;
    expect(geldt ? toen.standen : nu.standen, `Verhoog version van ${spec.group}. ${regel}`).toBe(nu.standen);
  });

  it('is niet leeg, want anders bewijst dit niets', () => {
    if (!('evolve' in spec) || spec.group.endsWith('antwoord')) return;
    expect(gezien.filter((s) => s !== 'geweigerd').length).toBeGreaterThan(gezien.length / 4);
  });
});
