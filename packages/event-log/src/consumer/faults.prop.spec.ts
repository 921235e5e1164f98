import { datum } from '@iwlz/basis';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConsumerSpec } from './spec.js';
import { keysOn, recorder, said, SERVICE, start, until, Writer, INPUT } from '../contract/fixtures.js';
import { MemoryCluster, openMemoryEngine } from '../engines/memory/index.js';
import { LostPartition, PARTITIONS, Unavailable, type Engine, type Store } from '../port.js';
import { verify } from '../rebuild.js';

/**
 * How a transaction goes wrong: before anything happened, after the commit, when nobody knows whether it did, or because
 * another member did the same work first.
 */
type Fault = 'none' | 'before' | 'after' | 'lost' | 'twice';

/** The same engine, whose transactions fail as the list says, one entry each. */
function faulty(engine: Engine, faults: Fault[]): Engine {
  const store = (service: string): Store => {
    const real = engine.store(service);
    return Object.assign(Object.create(real) as Store, {
      transaction: async (work: Parameters<Store['transaction']>[0]) => {
        const fault = faults.shift() ?? 'none';
        if (fault === 'before') throw new Unavailable('afgesproken storing');
        if (fault === 'lost') throw new LostPartition('afgesproken verlies');
        if (fault === 'twice') await real.transaction(work);
        const result = await real.transaction(work);
        if (fault === 'after') throw new Unavailable('afgesproken storing na de commit');
        return result;
      },
      ...forwarded(real),
    });
  };
  return { ...engine, store };
}

/** Private fields do not travel along a prototype: every other call goes to the real store. */
function forwarded(real: Store): Partial<Store> {
  return {
    progress: (...a) => real.progress(...a),
    snapshot: (work) => real.snapshot(work),
    rows: (...a) => real.rows(...a),
    allRows: (...a) => real.allRows(...a),
    due: (...a) => real.due(...a),
    parked: (...a) => real.parked(...a),
    requestParking: (...a) => real.requestParking(...a),
  };
}

async function isRead(engine: Engine): Promise<boolean> {
  const tails = await engine.log.tails(INPUT);
  const at = await Promise.all(tails.map((_, p) => engine.store(SERVICE).progress('contract', p)));
  return tails.every((tail, p) => (at[p]!.positions.get(INPUT) ?? 0) === tail);
}

/** A day after the one on which the recorder's waiting clients want a tick. */
const LATER = datum('2026-03-06');

const scenario = fc.record({
  faults: fc
    .array(fc.constantFrom<Fault>('none', 'none', 'before', 'after', 'lost', 'twice', 'twice'), { maxLength: 12 })
    // Every passing fault in a row is waited for longer than the one before.
    .filter((faults) => faults.filter((f) => f === 'before' || f === 'after').length <= 3),
  batch: fc.integer({ min: 1, max: 8 }),
  events: fc.array(fc.record({ key: fc.nat(5), waits: fc.boolean() }), { minLength: 1, maxLength: 30 }),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

async function play({ faults, batch, events }: Scenario): Promise<void> {
  const engine = openMemoryEngine(new MemoryCluster());
  const writer = await Writer.on(engine);
  await writer.firstDay();
  const ahead: Fault[] = [];
  const consumer = await start(faulty(engine, ahead), recorder(), { batch });
  await until('eerste dag', () => isRead(engine));
  ahead.push(...faults);
  const keys = keysOn(3, 6);
  const records = events.map(({ key, waits }, n) => writer.event(keys[key]!, waits ? `wacht ${n}` : `${n}`));
  await writer.write(...records, writer.tick(3, LATER));
  await until('alles gelezen', () => isRead(engine));
  await consumer.close();
  const facts = (await said(engine)).filter((s) => s.type === 'FeitAanvaard');
  for (const [i, key] of keys.entries()) {
    const sent = events.flatMap((e, n) => (e.key === i ? [e.waits ? `wacht ${n}` : `${n}`] : []));
    if (sent.at(-1)?.startsWith('wacht')) sent.push(`op ${LATER}`);
    expect(facts.filter((f) => f.key === key).map((f) => f.id)).toEqual(sent);
  }
  expect((await said(engine)).filter((s) => s.type === 'DagBegonnen')).toHaveLength(PARTITIONS + 1);
  const { difference } = await verify(engine.log, engine.store(SERVICE), recorder() as unknown as ConsumerSpec);
  expect(difference).toBeNull();
}

it('has every effect exactly once and in order, whatever goes wrong around a commit', async () => {
  // Side by side: they mostly wait.
  const some = fc.array(scenario, { minLength: 10, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(some, async (scenarios) => {
      await Promise.all(scenarios.map(play));
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 60_000);
