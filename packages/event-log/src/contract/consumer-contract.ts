import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { datum } from '@iwlz/basis';
import type { Consumer } from '../consumer/consumer.js';
import type { ConsumerSpec, HandlerContext } from '../consumer/spec.js';
import { Encoder } from '../envelope.js';
import { partitionOf } from '../partition.js';
import { PARTITIONS, type Engine, type EventLog } from '../port.js';
import { rebuild, verify } from '../rebuild.js';
import {
  INPUT,
  keysOn,
  OUTPUT,
  readAll,
  reader,
  recorder,
  said,
  SERVICE,
  start,
  until,
  SECOND_INPUT,
  Writer,
  type Said,
  type Seen,
  type TestCluster,
} from './fixtures.js';

/** What the consumer loop promises on any engine. */
export function describeConsumer(makeCluster: () => Promise<TestCluster>): void {
  let cluster: TestCluster;
  let engine: Engine;
  let writer: Writer;
  const opened: Engine[] = [];
  const running: Consumer[] = [];
  const open = async (): Promise<Engine> => {
    const e = await cluster.open();
    opened.push(e);
    return e;
  };
  const run = async (...args: Parameters<typeof start>): Promise<Consumer> => {
    const c = await start(...args);
    running.push(c);
    return c;
  };
  beforeEach(async () => {
    cluster = await makeCluster();
    engine = await open();
    writer = await Writer.on(engine);
    await writer.firstDay();
  });
  afterEach(async () => {
    for (const c of running.splice(0)) await c.close();
    for (const e of opened.splice(0)) await e.close();
    await cluster.dispose();
  });

  const accepted = async (): Promise<Said[]> => (await said(engine)).filter((s) => s.type === 'FeitAanvaard');
  const caughtUp = (group = 'contract', notParked = 0): Promise<void> =>
    until('alles gelezen', async () => {
      const tails = await engine.log.tails(INPUT);
      let lag = 0;
      for (let p = 0; p < PARTITIONS; p++)
        lag += tails[p]! - ((await engine.store(SERVICE).progress(group, p)).positions.get(INPUT) ?? 0);
      return lag <= notParked;
    });
  const spec = recorder() as unknown as ConsumerSpec;
  const [a, b, c] = keysOn(3, 3) as [string, string, string];

  describe('the consumer loop', () => {
    it('writes state, facts and position together and names the cause of each fact', async () => {
      await writer.write(writer.event(a, '1'), writer.event(b, '2'), writer.event(a, '3'), writer.event(a, 'over'));
      await run(engine);
      await caughtUp();
      const facts = (await accepted()).filter((s) => s.key === a || s.key === b);
      expect(facts.map((s) => [s.key, s.id])).toEqual([
        [a, '1'],
        [b, '2'],
        [a, '3'],
      ]);
      const inputs = await engine.log.read(INPUT, 3, 0, 10);
      expect(facts[0]!.record.correlationId).toBe(inputs[1]!.correlationId);
      expect(facts[0]!.record.causationId).toBe(`${INPUT}.3.1`);
      expect(await engine.store(SERVICE).rows('contract', 3, [a])).toEqual([
        { key: a, value: '{"ids":["1","3"],"due":null}', due: null },
      ]);
    });

    it('goes on where it was after a stop, and reads what came in between', async () => {
      await writer.write(writer.event(a, '1'));
      const first = await run(engine);
      await caughtUp();
      await first.close();
      await writer.write(writer.event(a, '2'));
      await run(await open());
      await caughtUp();
      expect((await accepted()).map((s) => s.id)).toEqual(['1', '2']);
    });

    it('takes up a new record without being asked', async () => {
      await run(engine);
      await caughtUp();
      await (await Writer.on(await open())).write(writer.event(a, 'nieuw'));
      await until('opgepakt', async () => (await accepted()).length === 1, 4_000);
    });

    it('has every effect exactly once and in order per key, while members come, go and are cut off', async () => {
      const keys = Array.from({ length: 40 }, (_, i) => `sleutel-${i}`);
      const writing = (async () => {
        for (let n = 0; n < 15; n++) await writer.write(...keys.map((k) => writer.event(k, `${n}`)));
      })();
      const one = await start(engine, recorder(), { batch: 7 });
      const other = await open();
      const two = await start(other, recorder(), { batch: 11 });
      await writing;
      await one.close();
      const three = await run(await open(), recorder(), { batch: 5 });
      await two.close();
      await caughtUp();
      await until('drie heeft alles', () => three.status().length === PARTITIONS);
      const facts = await accepted();
      for (const key of keys) {
        expect(facts.filter((f) => f.key === key).map((f) => f.id)).toEqual(
          Array.from({ length: 15 }, (_, n) => `${n}`),
        );
      }
    });

    it('discards the work of a member whose partition was given away while it was busy', async () => {
      let busy: () => void = () => undefined;
      let release: () => void = () => undefined;
      const isBusy = new Promise<void>((resolve) => (busy = resolve));
      const released = new Promise<void>((resolve) => (release = resolve));
      let calls = 0;
      const slow = recorder();
      await writer.write(writer.event(a, 'traag'));
      await run(engine, slow, {
        invoke: async (type, state, data, context) => {
          if (++calls === 1) {
            busy();
            await released;
          }
          return slow.on[type]!(state as never, data as never, context);
        },
      });
      await isBusy;
      // What another member would have done meanwhile: the same event, with effect.
      const store = engine.store(SERVICE);
      const { turn } = await store.progress('contract', 3);
      await store.transaction((tx) => tx.advance('contract', 3, { turn, version: 1, next: { [INPUT]: 2 } }));
      release();
      await writer.write(writer.event(b, 'verder'));
      await until('verder', async () => (await accepted()).some((s) => s.id === 'verder'));
      expect((await accepted()).map((s) => s.id)).toEqual(['verder']);
      expect(await store.rows('contract', 3, [a])).toEqual([]);
    });

    it('stops at a gap instead of reading over it', async () => {
      await writer.write(writer.event(a, '1'), writer.event(a, '2'), writer.event(a, '3'));
      const holed = { ...engine, log: withHole(engine.log) };
      const consumer = await run(holed);
      await until('stilstand', () => consumer.status()[3]!.state === 'stopped');
      expect(consumer.status()[3]!.reason).toContain('gat');
      expect(await accepted()).toEqual([]);
    });

    it('keeps its position when a handler asks to stop, having done what came before', async () => {
      await writer.write(writer.event(a, '1'), writer.event(b, 'halt'), writer.event(a, '2'));
      const consumer = await run(engine);
      await until('stilstand', () => consumer.status()[3]!.state === 'stopped');
      expect((await accepted()).map((s) => s.id)).toEqual(['1']);
      expect((await engine.store(SERVICE).progress('contract', 3)).positions.get(INPUT)).toBe(2);
    });
  });

  describe('parking', () => {
    it('sets a poisoned client aside while a thousand events behind it go on', async () => {
      const others = keysOn(3, 50).slice(3);
      await writer.write(writer.event(a, 'goed'), writer.event(a, 'gif'));
      await writer.write(writer.event(c, 'leesbaar'), writer.corrupt(c), writer.event(c, 'erachter'));
      const crowd = Array.from({ length: 1_000 }, (_, i) => writer.event(others[i % others.length]!, `${i}`));
      await writer.write(...crowd, writer.event(a, 'daarna'));
      await run(engine);
      await caughtUp();
      expect(await accepted()).toHaveLength(1_002);
      const parked = await engine.store(SERVICE).parked('contract');
      expect(parked.map((p) => [p.key, p.held.length]).sort()).toEqual(
        [
          [a, 2],
          [c, 2],
        ].sort(),
      );
      expect((await accepted()).filter((f) => f.key === c).map((f) => f.id)).toEqual(['leesbaar']);
      const [first, second] = parked.find((p) => p.key === c)!.held;
      expect(second!.position).toBe(first!.position + 1);
      expect(parked.find((p) => p.key === a)!.reason).toContain('dit kan deze versie niet aan');
    });

    it('lets a key go on in order once the defect is mended, and records who decided what', async () => {
      await writer.write(writer.event(a, 'gif'), writer.event(a, 'tweede'));
      const broken = await run(engine);
      await caughtUp();
      await broken.close();
      await run(
        await open(),
        recorder('contract', () => false),
      );
      await writer.write(writer.event(a, 'derde'));
      await caughtUp();
      expect(await accepted()).toEqual([]);
      expect(await engine.store(SERVICE).requestParking('contract', a, { kind: 'resume' })).toBe(true);
      await until('hervat', async () => (await engine.store(SERVICE).parked('contract')).length === 0);
      await writer.write(writer.event(a, 'vierde'));
      await until('vierde', async () => (await accepted()).length === 4);
      expect((await accepted()).map((s) => s.id)).toEqual(['gif', 'tweede', 'derde', 'vierde']);
      expect((await said(engine)).filter((s) => s.type === 'SleutelHervat').map((s) => s.key)).toEqual([a]);
    });

    it('keeps everything held when the defect is still there', async () => {
      await writer.write(writer.event(a, 'eerst'), writer.event(a, 'gif'), writer.event(a, 'laatst'));
      await run(engine);
      await caughtUp();
      const since = (await engine.store(SERVICE).parked('contract'))[0]!;
      await engine.store(SERVICE).requestParking('contract', a, { kind: 'resume' });
      await until(
        'opnieuw geparkeerd',
        async () => (await engine.store(SERVICE).parked('contract'))[0]?.request === null,
      );
      expect((await engine.store(SERVICE).parked('contract'))[0]!.held).toEqual(since.held);
      expect((await accepted()).map((s) => s.id)).toEqual(['eerst']);
    });

    it('drops what was held when an operator discards it with a reason, and goes on with the key', async () => {
      await writer.write(writer.event(a, 'gif'), writer.event(a, 'ook weg'));
      await run(engine);
      await caughtUp();
      await engine.store(SERVICE).requestParking('contract', a, { kind: 'discard', reason: 'dubbel ingestuurd' });
      await until('verworpen', async () => (await engine.store(SERVICE).parked('contract')).length === 0);
      await writer.write(writer.event(a, 'nieuw'));
      await until('nieuw', async () => (await accepted()).length === 1);
      expect((await said(engine)).filter((s) => s.type === 'SleutelVerworpen').map((s) => s.key)).toEqual([a]);
    });
  });

  describe('days', () => {
    it('finishes the work of a day before it passes the day on, also in many chunks', async () => {
      const keys = keysOn(3, 25);
      await writer.write(...keys.map((k) => writer.event(k, 'wacht')));
      await writer.write(
        writer.tick(3, datum('2026-03-04')),
        writer.tick(3, datum('2026-03-05')),
        writer.event(a, 'na de dag'),
      );
      await run(engine, recorder(), { batch: 4 });
      await caughtUp();
      const told = (await said(engine)).filter((s) => s.record.partition === 3).map((s) => s.id);
      expect(told.slice(0, 27)).toEqual(['2026-03-01', ...keys.map(() => 'wacht'), '2026-03-04']);
      expect(told.slice(27)).toEqual([...keys.map(() => 'op 2026-03-05'), '2026-03-05', 'na de dag']);
    });

    it('only passes on a tick that has no work', async () => {
      await writer.write(writer.event(a, 'wacht'), writer.tick(3, datum('2026-03-09'), 'CakRunGevraagd'));
      await run(engine);
      await caughtUp();
      expect((await said(engine)).filter((s) => s.record.partition === 3).map((s) => [s.type, s.id])).toEqual([
        ['DagBegonnen', '2026-03-01'],
        ['FeitAanvaard', 'wacht'],
        ['CakRunGevraagd', '2026-03-09'],
      ]);
    });
  });

  describe('several ticks and inputs', () => {
    it('lets a client wait for one tick while another passes', async () => {
      const { ticks, ...rest } = recorder();
      const runOnly = {
        ...rest,
        due: (state: Seen, tick?: string) => (tick === 'DagBegonnen' ? undefined : (state.due ?? undefined)),
        ticks: { DagBegonnen: ticks['DagBegonnen']!, CakRunGevraagd: ticks['DagBegonnen']! },
      };
      await writer.write(...keysOn(3, 9).map((k) => writer.event(k, 'wacht')), writer.tick(3, datum('2026-03-09')));
      await writer.write(writer.tick(3, datum('2026-03-10'), 'CakRunGevraagd'), writer.event(a, 'verder'));
      await run(engine, runOnly, { batch: 4 });
      await caughtUp();
      expect(await engine.store(SERVICE).parked('contract')).toEqual([]);
      const told = (await said(engine)).filter((s) => s.record.partition === 3).map((s) => s.id);
      expect(told.slice(10)).toEqual([
        '2026-03-09',
        ...keysOn(3, 9).map(() => 'op 2026-03-10'),
        '2026-03-10',
        'verder',
      ]);
    });

    it('reads a second input once the first day began', async () => {
      const clean = await makeCluster();
      const early = await clean.open();
      const first = await Writer.on(early);
      const encoder = new Encoder(early.log);
      await encoder.prepare(SECOND_INPUT);
      const value = encoder.encode(SECOND_INPUT, { type: 'ZorgverloopOvergenomen', data: { perioden: [] } });
      await first.write({ ...first.event(a, ''), topic: SECOND_INPUT, value });
      const { on, ...rest } = recorder();
      const vroeg = (state: Seen, _: never, context: HandlerContext) =>
        on['Overlijden']!(state, { feit: { bronId: 'vroeg' } } as never, context);
      const consumer = await start(early, {
        ...rest,
        inputs: [INPUT, SECOND_INPUT],
        on: { ...on, ZorgverloopOvergenomen: vroeg },
      });
      try {
        await first.firstDay();
        await until('gelezen', async () => (await said(early)).some((s) => s.id === 'vroeg'));
        expect(consumer.status().every((w) => w.state === 'running')).toBe(true);
      } finally {
        await consumer.close();
        await early.close();
        await clean.dispose();
      }
    });
  });

  describe('rebuilding', () => {
    const fill = async (): Promise<void> => {
      const keys = Array.from({ length: 30 }, (_, i) => `sleutel-${i}`);
      for (let n = 0; n < 5; n++) await writer.write(...keys.map((k) => writer.event(k, n === 3 ? 'wacht' : `${n}`)));
      await writer.write(writer.event(a, 'gif'));
    };

    it('gives the same rows as live, and names the row in which one byte differs', async () => {
      await fill();
      await run(engine);
      await caughtUp();
      const store = engine.store(SERVICE);
      const same = await verify(engine.log, store, spec);
      expect(same.difference).toBeNull();
      expect(same.rebuiltHash).toBe(same.liveHash);
      expect(same.rows).toBe(30 + PARTITIONS);
      const p = partitionOf('sleutel-7');
      const [row] = await store.rows('contract', p, ['sleutel-7']);
      await store.transaction((tx) => tx.put('contract', p, [{ ...row!, value: row!.value.replace('"0"', '"9"') }]));
      const changed = await verify(engine.log, store, spec);
      expect(changed.difference).toMatchObject({ partition: p, key: 'sleutel-7' });
      expect(changed.liveHash).not.toBe(changed.rebuiltHash);
    });

    it('compares at the same positions while events keep coming', async () => {
      await run(engine);
      const filling = fill();
      for (let i = 0; i < 5; i++) expect((await verify(engine.log, engine.store(SERVICE), spec)).difference).toBeNull();
      await filling;
      await caughtUp();
      expect((await verify(engine.log, engine.store(SERVICE), spec)).difference).toBeNull();
    });

    it('folds the rows of another version of its spec anew before it goes on', async () => {
      await fill();
      const old = await run(engine);
      await caughtUp();
      await old.close();
      const facts = (await readAll(engine, OUTPUT)).length;
      const { turn } = await engine.store(SERVICE).progress('contract', 3);
      const second = { ...recorder(), version: 2, initial: { ids: ['versie 2'], due: null } };
      const store = engine.store(SERVICE);
      const compared = () => verify(engine.log, store, second as unknown as ConsumerSpec);
      expect((await compared()).outdated).toBe(true);
      await run(engine, second);
      await writer.write(writer.event(b, 'verder'));
      await until('verder', async () => (await accepted()).some((s) => s.id === 'verder'));
      for (let p = 0; p < PARTITIONS; p++)
        await until('alles herbouwd', async () => (await store.progress('contract', p)).version === 2);
      expect(await compared()).toMatchObject({ difference: null, outdated: false });
      expect((await readAll(engine, OUTPUT)).length).toBe(facts + 1);
      expect((await store.progress('contract', 3)).turn).toBe(turn + 2);
    });

    it('leaves out of a view what waits behind a parked key, and what was discarded', async () => {
      const view = reader as unknown as ConsumerSpec;
      const store = engine.store(SERVICE);
      const same = async (): Promise<void> => {
        const live = await verify(engine.log, store, view);
        expect(live.difference).toBeNull();
        expect((await rebuild(engine.log, store, view)).hash).toBe(live.liveHash);
      };
      await writer.write(writer.event(a, 'een'), writer.event(a, 'gif'), writer.event(a, 'twee'), writer.corrupt(b));
      const consumer = await run(engine, reader);
      await caughtUp(reader.group);
      await same();
      for (const key of [a, b]) await store.requestParking(reader.group, key, { kind: 'discard', reason: 'stuk' });
      await until('verworpen', async () => (await store.parked(reader.group)).length === 0);
      await writer.write(writer.event(a, 'drie'), writer.event(b, 'vier'));
      await caughtUp(reader.group);
      await consumer.close();
      await same();
      const rows = await store.rows(reader.group, 3, [a, b]);
      expect(new Map(rows.map((r) => [r.key, r.value]))).toEqual(
        new Map([
          [a, '{"ids":["een","drie"]}'],
          [b, '{"ids":["vier"]}'],
        ]),
      );
    });

    it('folds dropped rows anew, without deciding or writing anything', async () => {
      await fill();
      const consumer = await run(engine);
      await caughtUp();
      const before = await verify(engine.log, engine.store(SERVICE), spec);
      await consumer.close();
      const facts = (await readAll(engine, OUTPUT)).length;
      const { rows, hash } = await rebuild(engine.log, engine.store(SERVICE), spec);
      expect([rows, hash]).toEqual([before.rows, before.liveHash]);
      expect((await readAll(engine, OUTPUT)).length).toBe(facts);
      await run(await open());
      await writer.write(writer.event('sleutel-1', 'verder'));
      await until('verder', async () => (await accepted()).some((s) => s.id === 'verder'));
    });
  });
}

/** The same log with one record missing, as a broken engine would show it. */
function withHole(log: EventLog): EventLog {
  return {
    tails: (topic) => log.tails(topic),
    read: async (...args) => (await log.read(...args)).filter((r) => r.partition !== 3 || r.position !== 2),
    positionAt: (...args) => log.positionAt(...args),
    schemaId: (...args) => log.schemaId(...args),
    schema: (id) => log.schema(id),
    watch: (...args) => log.watch(...args),
    join: (...args) => log.join(...args),
  };
}
