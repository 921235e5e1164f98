import { randomUUID } from 'node:crypto';
import { datum, tijdstip } from '@iwlz/basis';
import { Encoder, partitionOf, type Engine } from '@iwlz/event-log';
import { openMemoryEngine } from '@iwlz/event-log/memory';
import { beforeEach, describe, expect, it } from 'vitest';
import { cursorText, readFrom, type Cursor } from './cursor.js';
import { readEvents, type ReadEvent } from './event-reader.js';

const TOPIC = 'iwlz.melding';
let engine: Engine;
let encoder: Encoder;

beforeEach(async () => {
  engine = openMemoryEngine();
  encoder = new Encoder(engine.log);
  await encoder.prepare(TOPIC);
});

async function schrijf(key: string, bronId: string, seconde: number): Promise<void> {
  const data = { feit: { bron: 'proef', bronId }, overlijdensdatum: datum('2026-03-01') };
  const record = {
    topic: TOPIC,
    partition: partitionOf(key),
    key,
    value: encoder.encode(TOPIC, { type: 'Overlijden', data }),
    time: tijdstip(`2026-03-01T10:00:${String(seconde).padStart(2, '0')}Z`),
    correlationId: randomUUID(),
    causationId: null,
    traceparent: null,
  };
  await engine.store('proef').transaction((tx) => tx.publish([record]));
}

async function alles(from: string, key?: string): Promise<ReadEvent[]> {
  const cursor = (await readFrom(from, TOPIC, engine.log))!;
  const gelezen: ReadEvent[] = [];
  for await (const { event, cursor: na } of readEvents(engine.log, {
    topic: TOPIC,
    from: cursor,
    ...(key !== undefined && { key }),
  })) {
    gelezen.push({ event, cursor: [...na] });
  }
  return gelezen;
}

const ids = (gelezen: readonly ReadEvent[]): string[] =>
  gelezen.map(({ event }) => (event.data as { feit: { bronId: string } }).feit.bronId);

describe('gebeurtenissen lezen', () => {
  it('geeft alle partities op volgorde van tijd, en gaat verder waar een cursor ophield', async () => {
    for (let i = 0; i < 40; i++) await schrijf(`client-${i % 7}`, `${i}`, i);
    const gelezen = await alles('begin');
    expect(ids(gelezen)).toEqual(Array.from({ length: 40 }, (_, i) => `${i}`));
    for (const n of [0, 1, 20, 38, 39]) {
      expect(ids(await alles(cursorText(gelezen[n]!.cursor)))).toEqual(ids(gelezen.slice(n + 1)));
    }
  });

  it('begint op een tijdstip, of nu', async () => {
    for (let i = 0; i < 5; i++) await schrijf('client', `${i}`, i);
    expect(ids(await alles('2026-03-01T10:00:03Z'))).toEqual(['3', '4']);
    expect(await alles('now')).toEqual([]);
  });

  it('geeft met een sleutel alleen wat onder die sleutel staat', async () => {
    for (let i = 0; i < 20; i++) await schrijf(`client-${i % 5}`, `${i}`, i);
    expect(ids(await alles('begin', 'client-3'))).toEqual(['3', '8', '13', '18']);
  });

  it('laat velden zonder waarde weg en zegt waar de gebeurtenis staat', async () => {
    await schrijf('client', '1', 1);
    const [{ event }] = (await alles('begin')) as [ReadEvent];
    expect(event).toMatchObject({
      specversion: '1.0',
      type: 'nl.iwlz.melding.Overlijden.v1',
      source: 'urn:nld:iwlz:intake',
      position: 0,
      key: 'client',
    });
    expect(event.id).toBe(`${TOPIC}.${event.partition}.0`);
    expect(Object.keys(event)).not.toContain('causationid');
  });

  it('blijft lezen wat erbij komt, tot de lezer weggaat', async () => {
    const weg = new AbortController();
    const gelezen: string[] = [];
    const begin: Cursor = (await readFrom('begin', TOPIC, engine.log))!;
    const lezen = (async () => {
      for await (const { event } of readEvents(engine.log, { topic: TOPIC, from: begin, follow: weg.signal })) {
        gelezen.push(event.id);
        if (gelezen.length === 3) weg.abort();
      }
    })();
    for (let i = 0; i < 3; i++) await schrijf('client', `${i}`, i);
    await lezen;
    expect(gelezen).toHaveLength(3);
  });

  it.each(['gisteren', '', 'AAAA', '2026-03-01', cursorText([1, 2, 3])])(
    'herkent "%s" niet als begin',
    async (from) => {
      expect(await readFrom(from, TOPIC, engine.log)).toBeUndefined();
    },
  );
});
