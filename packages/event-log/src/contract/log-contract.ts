import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { datum, tijdstip } from '@iwlz/basis';
import { LostPartition, PARTITIONS, type Engine, type StateRow } from '../port.js';
import { DAY, INPUT, keysOn, OUTPUT, readAll, SERVICE, T0, until, Writer, type TestCluster } from './fixtures.js';

/** What the log and the store promise, whatever the engine. */
export function describeLog(makeCluster: () => Promise<TestCluster>): void {
  let cluster: TestCluster;
  let engine: Engine;
  let writer: Writer;
  const opened: Engine[] = [];
  const open = async (): Promise<Engine> => {
    const e = await cluster.open();
    opened.push(e);
    return e;
  };
  beforeEach(async () => {
    cluster = await makeCluster();
    engine = await open();
    writer = await Writer.on(engine);
  });
  afterEach(async () => {
    for (const e of opened.splice(0)) await e.close();
    await cluster.dispose();
  });
  const [a, b] = keysOn(3, 2) as [string, string];
  const positions = async (): Promise<number[]> => (await engine.log.read(INPUT, 3, 0, 1_000)).map((r) => r.position);

  describe('the log', () => {
    it('numbers a partition from 0 without gaps, in the order given, and gives back what was written', async () => {
      await writer.write(writer.event(a, '1'), writer.event(b, '2'));
      await writer.write(writer.event(a, '3'));
      const records = await engine.log.read(INPUT, 3, 0, 10);
      expect(records.map((r) => [r.position, r.key])).toEqual([
        [0, a],
        [1, b],
        [2, a],
      ]);
      expect(records[0]).toMatchObject({ topic: INPUT, partition: 3, time: T0, causationId: null, traceparent: null });
      expect(records[0]!.value).toEqual(writer.event(a, '1').value);
      expect((await engine.log.tails(INPUT))[3]).toBe(3);
      expect(await engine.log.tails(OUTPUT)).toEqual(Array<number>(PARTITIONS).fill(0));
    });

    it('reads from a position on, no more than asked, and nothing at the end', async () => {
      await writer.write(...['1', '2', '3', '4'].map((id) => writer.event(a, id)));
      expect((await engine.log.read(INPUT, 3, 1, 2)).map((r) => r.position)).toEqual([1, 2]);
      expect(await engine.log.read(INPUT, 3, 4, 10)).toEqual([]);
      expect(await engine.log.read(INPUT, 4, 0, 10)).toEqual([]);
    });

    it('leaves neither record nor gap behind when a transaction fails', async () => {
      const attempt = engine.store(SERVICE).transaction(async (tx) => {
        await tx.publish([writer.event(a, 'weg')]);
        throw new Error('toch niet');
      });
      await expect(attempt).rejects.toThrow('toch niet');
      await writer.write(writer.event(a, 'blijft'));
      expect(await positions()).toEqual([0]);
    });

    it('refuses a second publish in one transaction: two of them could wait for each other', async () => {
      const attempt = engine.store(SERVICE).transaction(async (tx) => {
        await tx.publish([writer.event(a, '1')]);
        await tx.publish([writer.event(a, '2')]);
      });
      await expect(attempt).rejects.toThrow('eenmaal');
      expect(await positions()).toEqual([]);
    });

    it('never lets a reader pass a position that commits later, with writers in several processes', async () => {
      const writers = await Promise.all([open(), open(), open()].map(async (e) => Writer.on(await e)));
      const total = 3 * 40;
      const seen: number[] = [];
      const reading = until('alles gelezen', async () => {
        const records = await engine.log.read(INPUT, 3, seen.length, 1_000);
        for (const r of records) seen.push(r.position);
        return seen.length >= total;
      });
      await Promise.all(
        writers.map(async (w, n) => {
          for (let i = 0; i < 40; i++) await w.write(w.event(a, `${n}-${i}`));
        }),
      );
      await reading;
      expect(seen).toEqual(Array.from({ length: total }, (_, i) => i));
    });

    it('lets writers to the same partitions in opposite orders both through', async () => {
      const other = await Writer.on(await open());
      const many = Array.from({ length: PARTITIONS }, (_, p) => keysOn(p, 1)[0]!);
      await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          Promise.all([
            writer.write(...many.map((k) => writer.event(k, `${i}`))),
            other.write(...[...many].reverse().map((k) => other.event(k, `${i}`))),
          ]),
        ),
      );
      expect(await engine.log.tails(INPUT)).toEqual(Array<number>(PARTITIONS).fill(40));
    });

    it('finds the first position at or after an instant', async () => {
      const at = (t: string) => tijdstip(`2026-03-01T${t}Z`);
      await writer.write(
        writer.event(a, '1', at('10:00:00')),
        writer.event(a, '2', at('11:00:00')),
        writer.event(a, '3', at('12:00:00')),
      );
      expect(await engine.log.positionAt(INPUT, 3, at('09:00:00'))).toBe(0);
      expect(await engine.log.positionAt(INPUT, 3, at('11:00:00'))).toBe(1);
      expect(await engine.log.positionAt(INPUT, 3, at('11:00:01'))).toBe(2);
      expect(await engine.log.positionAt(INPUT, 3, at('13:00:00'))).toBe(3);
    });

    it('registers a schema once, for all processes', async () => {
      const other = await open();
      const one = '{"fields":[],"name":"S","type":"record"}';
      const two = '{"fields":[{"default":0,"name":"a","type":"int"}],"name":"S","type":"record"}';
      const id = await engine.log.schemaId('s', one);
      expect(await other.log.schemaId('s', one)).toBe(id);
      expect(await other.log.schemaId('s', two)).not.toBe(id);
      expect(await other.log.schema(id)).toBe(one);
      await expect(other.log.schema(999_999)).rejects.toThrow('niet geregistreerd');
    });

    it('tells those who watch a topic in another process, after the commit', async () => {
      const other = await open();
      let calls = 0;
      const watch = await other.log.watch([INPUT], () => calls++);
      await writer.write(writer.event(a, '1'));
      await until('bericht van nieuws', () => calls > 0, 4_000);
      await watch.close();
    });
  });

  describe('groups', () => {
    const member = async (e: Engine, group = 'g'): Promise<{ held: Set<number>; close(): Promise<void> }> => {
      const held = new Set<number>();
      const membership = await e.log.join(group, {
        assigned: (p) => void held.add(p),
        revoked: (p) => Promise.resolve(void held.delete(p)),
      });
      return { held, close: () => membership.close() };
    };

    it('gives one member everything, two members halves without overlap, and the rest back when one leaves', async () => {
      const one = await member(engine);
      await until('alles bij een', () => one.held.size === PARTITIONS);
      const two = await member(await open());
      await until('helften', () => one.held.size === 6 && two.held.size === 6);
      expect(new Set([...one.held, ...two.held]).size).toBe(PARTITIONS);
      await one.close();
      await until('alles bij twee', () => two.held.size === PARTITIONS);
      await two.close();
    });

    it('keeps groups apart', async () => {
      const one = await member(engine, 'een');
      const two = await member(engine, 'twee');
      await until('beide alles', () => one.held.size === PARTITIONS && two.held.size === PARTITIONS);
      await one.close();
      await two.close();
    });

    it('fences a member that lost its partition: its transaction fails and leaves nothing', async () => {
      const [mine, theirs] = [engine.store(SERVICE), (await open()).store(SERVICE)];
      await mine.transaction((tx) => tx.advance('g', 3, { turn: 0, version: 1, next: { [INPUT]: 5 } }));
      await theirs.transaction((tx) => tx.advance('g', 3, { turn: 1, version: 1, next: { [INPUT]: 9 } }));
      const late = mine.transaction(async (tx) => {
        await tx.put('g', 3, [{ key: a, value: '{"te":"laat"}', due: null }]);
        await tx.publish([writer.event(a, 'te laat')]);
        await tx.advance('g', 3, { turn: 1, version: 1, next: { [INPUT]: 7 } });
      });
      await expect(late).rejects.toBeInstanceOf(LostPartition);
      expect(await mine.rows('g', 3, [a])).toEqual([]);
      expect(await readAll(engine, INPUT)).toEqual([]);
      expect(await mine.progress('g', 3)).toEqual({ turn: 2, version: 1, positions: new Map([[INPUT, 9]]) });
      await expect(mine.transaction((tx) => tx.advance('g', 4, { turn: 5, version: 1 }))).rejects.toBeInstanceOf(
        LostPartition,
      );
      await expect(mine.transaction((tx) => tx.advance('g', 3, { turn: 0, version: 1 }))).rejects.toBeInstanceOf(
        LostPartition,
      );
    });

    it('fences also work that leaves the position where it is', async () => {
      const [mine, theirs] = [engine.store(SERVICE), (await open()).store(SERVICE)];
      await mine.transaction((tx) => tx.advance('g', 3, { turn: 0, version: 1, next: { [INPUT]: 5, [OUTPUT]: 2 } }));
      await theirs.transaction((tx) => tx.advance('g', 3, { turn: 1, version: 1 }));
      await expect(mine.transaction((tx) => tx.advance('g', 3, { turn: 1, version: 1 }))).rejects.toBeInstanceOf(
        LostPartition,
      );
      await mine.transaction((tx) => tx.advance('g', 3, { turn: 2, version: 2, next: { [OUTPUT]: 3 } }));
      const positions = new Map([
        [INPUT, 5],
        [OUTPUT, 3],
      ]);
      expect(await mine.progress('g', 3)).toEqual({ turn: 3, version: 2, positions });
      expect(await mine.progress('g', 4)).toEqual({ turn: 0, version: null, positions: new Map() });
    });
  });

  describe('the store', () => {
    const row = (key: string, due: string | null = null): StateRow => ({
      key,
      value: `{"k":"${key}"}`,
      due: due === null ? null : datum(due),
    });

    it('keeps rows per group and partition, in byte order, empty key first', async () => {
      const store = engine.store(SERVICE);
      await store.transaction((tx) => tx.put('g', 1, [row('b'), row('Z'), row('é'), row('')]));
      await store.transaction((tx) => tx.put('g', 2, [row('elders')]));
      await store.transaction((tx) => tx.put('g', 1, [{ ...row('b'), value: '{"k":"nieuw"}' }]));
      const all: StateRow[] = [];
      for await (const r of store.allRows('g', 1)) all.push(r);
      expect(all.map((r) => r.key)).toEqual(['', 'Z', 'b', 'é']);
      expect(await store.rows('g', 1, ['b', 'geen'])).toEqual([{ key: 'b', value: '{"k":"nieuw"}', due: null }]);
      await store.transaction(async (tx) => {
        await tx.advance('g', 1, { turn: 0, version: 7 });
        await tx.clearRows('g', 1);
        await tx.put('g', 1, [row('na')]);
      });
      expect(await store.progress('g', 1)).toEqual({ turn: 1, version: 7, positions: new Map() });
      expect(await store.rows('g', 1, ['na'])).toHaveLength(1);
      expect(await store.rows('g', 1, ['b', 'Z'])).toEqual([]);
      expect(await store.rows('g', 2, ['elders'])).toHaveLength(1);
    });

    it('finds what is due on or before a day, not later and not parked', async () => {
      const store = engine.store(SERVICE);
      await store.transaction(async (tx) => {
        await tx.put('g', 1, [
          row('gisteren', '2026-02-28'),
          row('vandaag', '2026-03-01'),
          row('morgen', '2026-03-02'),
          row('nooit'),
          row('vast', '2026-03-01'),
        ]);
        await tx.park('g', 1, 'vast', 'stuk', [], T0);
      });
      expect(await store.due('g', 1, DAY, 10)).toEqual(['gisteren', 'vandaag']);
      expect(await store.due('g', 1, DAY, 1)).toEqual(['gisteren']);
      expect(await store.due('g', 1, DAY, 1, 'gisteren')).toEqual(['vandaag']);
      expect(await store.due('g', 1, DAY, 1, 'vandaag')).toEqual([]);
      expect(await store.due('g', 2, DAY, 10)).toEqual([]);
    });

    it('remembers parked keys with what waits behind them, and what an operator asked', async () => {
      const store = engine.store(SERVICE);
      await store.transaction((tx) => tx.park('g', 1, a, 'stuk', [{ topic: INPUT, position: 4 }], T0));
      await store.transaction((tx) =>
        tx.park(
          'g',
          1,
          a,
          'andere reden',
          [
            { topic: INPUT, position: 7 },
            { topic: INPUT, position: 9 },
          ],
          T0,
        ),
      );
      expect(await store.parked('g')).toEqual([
        {
          group: 'g',
          partition: 1,
          key: a,
          reason: 'stuk',
          since: T0,
          request: null,
          held: [4, 7, 9].map((position) => ({ topic: INPUT, position })),
        },
      ]);
      expect(await store.requestParking('g', 'onbekend', { kind: 'resume' })).toBe(false);
      expect(await store.requestParking('g', a, { kind: 'discard', reason: 'dubbel' })).toBe(true);
      expect((await store.parked('g', 1))[0]!.request).toEqual({ kind: 'discard', reason: 'dubbel' });
      await store.transaction((tx) => tx.unpark('g', 1, a));
      expect(await store.parked('g')).toEqual([]);
    });

    it('shows rows, positions and tails of one moment in a snapshot', async () => {
      const store = engine.store(SERVICE);
      const change = (n: number): Promise<void> =>
        store.transaction(async (tx) => {
          await tx.advance('g', 3, { turn: n, version: 1, next: { [INPUT]: n + 1 } });
          await tx.put('g', 3, [{ key: a, value: `${n + 1}`, due: null }]);
          await tx.publish([writer.event(a, `${n}`)]);
        });
      const changing = (async () => {
        for (let n = 0; n < 60; n++) await change(n);
      })();
      for (let i = 0; i < 10; i++) {
        const [position, tail, value] = await store.snapshot(async (view) => {
          const t = (await view.tails(INPUT))[3];
          const p = (await view.progress('g', 3)).positions.get(INPUT) ?? 0;
          let v = 0;
          for await (const r of view.allRows('g', 3)) v = Number(r.value);
          return [p, t, v];
        });
        expect([tail, value]).toEqual([position, position]);
      }
      await changing;
    });
  });
}
