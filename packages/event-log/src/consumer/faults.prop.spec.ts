import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConsumerSpec } from './spec.js';
import { keysOn, recorder, said, SERVICE, start, until, Writer, INPUT } from '../contract/fixtures.js';
import { MemoryCluster, openMemoryEngine } from '../engines/memory/index.js';
import { LostPartition, PARTITIONS, Unavailable, type Engine, type Store } from '../port.js';
import { verify } from '../rebuild.js';

/** How a transaction goes wrong: before anything happened, or after the commit, when nobody knows whether it did. */
type Fault = 'none' | 'before' | 'after' | 'lost';

/** The same engine, whose transactions fail as the list says, one entry each. */
function faulty(engine: Engine, faults: Fault[]): Engine {
  const store = (service: string): Store => {
    const real = engine.store(service);
    return Object.assign(Object.create(real) as Store, {
      transaction: async (work: Parameters<Store['transaction']>[0]) => {
        const fault = faults.shift() ?? 'none';
        if (fault === 'before') throw new Unavailable('afgesproken storing');
        if (fault === 'lost') throw new LostPartition('afgesproken verlies');
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
    positions: (...a) => real.positions(...a),
    rows: (...a) => real.rows(...a),
    allRows: (...a) => real.allRows(...a),
    due: (...a) => real.due(...a),
    parked: (...a) => real.parked(...a),
    requestParking: (...a) => real.requestParking(...a),
  };
}

it('has every effect exactly once and in order, whatever goes wrong around a commit', async () => {
  const fault = fc.constantFrom<Fault>('none', 'none', 'before', 'after', 'lost');
  const scenario = fc.record({
    faults: fc.array(fault, { maxLength: 6 }),
    batch: fc.integer({ min: 1, max: 8 }),
    events: fc.array(fc.record({ key: fc.nat(5), waits: fc.boolean() }), { minLength: 1, maxLength: 30 }),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ faults, batch, events }) => {
      const engine = openMemoryEngine(new MemoryCluster());
      const writer = await Writer.on(engine);
      await writer.firstDay();
      const keys = keysOn(3, 6);
      const records = events.map(({ key, waits }, n) => writer.event(keys[key]!, waits ? `wacht ${n}` : `${n}`));
      await writer.write(...records);
      const broken = faulty(engine, [...faults]);
      const consumer = await start(broken, recorder(), { batch });
      const store = engine.store(SERVICE);
      await until('alles gelezen', async () => {
        const tails = await engine.log.tails(INPUT);
        const at = await Promise.all(tails.map((_, p) => store.positions('contract', p)));
        return tails.every((tail, p) => (at[p]!.get(INPUT) ?? 0) === tail);
      });
      await consumer.close();
      const facts = (await said(engine)).filter((s) => s.type === 'FeitAanvaard');
      for (const [i, key] of keys.entries()) {
        const sent = events.flatMap((e, n) => (e.key === i ? [e.waits ? `wacht ${n}` : `${n}`] : []));
        expect(facts.filter((f) => f.key === key).map((f) => f.id)).toEqual(sent);
      }
      expect((await said(engine)).filter((s) => s.type === 'DagBegonnen')).toHaveLength(PARTITIONS);
      const { difference } = await verify(engine.log, store, recorder() as unknown as ConsumerSpec);
      expect(difference).toBeNull();
    }),
    { numRuns: 40 },
  );
}, 60_000);
