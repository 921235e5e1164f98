import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { sendFacts, type FactsResult } from './facts.js';
import type { Source } from './files.js';
import { Platform } from './platform.js';

let server: Server | undefined;
afterEach(() => server?.close());

/** Takes lists in as intake does: whole, or not at all with the place of each fact that says it is wrong. */
async function send(name: string, text: string): Promise<{ result: FactsResult; lists: string[][]; steps: number[] }> {
  const lists: string[][] = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString('utf8')));
    request.on('end', () => {
      const facts = JSON.parse(body) as { id: string }[];
      const fouten = facts.flatMap((f, index) =>
        f.id.startsWith('fout') ? [{ index, veld: 'id', tekst: 'fout' }] : [],
      );
      const unreadable = body.includes('onleesbaar');
      if (!unreadable && fouten.length === 0) lists.push(facts.map((f) => f.id));
      response.statusCode = unreadable || fouten.length > 0 ? 400 : 202;
      response.end(
        JSON.stringify(
          unreadable ? { title: 'Onjuist', detail: 'geen JSON' } : { title: 'Onjuist', detail: 'kijk', fouten },
        ),
      );
    });
  });
  await new Promise<void>((ready) => server!.listen(0, '127.0.0.1', ready));
  const platform = Platform.at(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {});
  const source: Source = { name, base: 'feiten', open: () => oneByOne(text) };
  const steps: number[] = [];
  return { result: await sendFacts(platform, source, (n) => steps.push(n)), lists, steps };
}

async function* oneByOne(text: string): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from(text));
}

const lines = (ids: readonly string[]): string => ids.map((id) => `${JSON.stringify({ id })}\n`).join('');
const numbered = (n: number): string[] => Array.from({ length: n }, (_, i) => `f${i}`);

describe('facts of a file', () => {
  it('go in lists, in their order', async () => {
    const { result, lists, steps } = await send('a.jsonl', lines(numbered(1_100)));
    expect([result, lists.map((l) => l.length), steps]).toEqual([
      { aangenomen: 1_100, afgekeurd: [] },
      [500, 500, 100],
      [500, 1_000, 1_100],
    ]);
    expect(lists.flat()).toEqual(numbered(1_100));
  });

  it('go in smaller lists when they are long, and alone when one is longer still', async () => {
    const { lists } = await send(
      'a.jsonl',
      lines(['a', 'b'.repeat(300_000), 'c', 'd'.repeat(200_000), 'e'.repeat(60_000)]),
    );
    expect(lists.map((l) => l.map((id) => id[0]).join(''))).toEqual(['a', 'b', 'cd', 'e']);
  });

  it('are taken in but for those that are wrong, each with its line and what to repair', async () => {
    const { result, lists } = await send('a.jsonl', `{"id":"a"}\n{\n\n{"id":"fout1"}\n{"id":"b"}\n{"id":"fout2"}\n`);
    expect(lists).toEqual([['a', 'b']]);
    expect(result).toEqual({
      aangenomen: 2,
      afgekeurd: [
        { nummer: 2, fouten: [{ veld: '', tekst: 'is geen JSON' }] },
        { nummer: 4, fouten: [{ veld: 'id', tekst: 'fout' }] },
        { nummer: 6, fouten: [{ veld: 'id', tekst: 'fout' }] },
      ],
    });
  });

  it('are searched for one that makes the whole list unreadable', async () => {
    const { result, lists } = await send(
      'a.json',
      JSON.stringify([...numbered(9), 'onleesbaar', 'z'].map((id) => ({ id }))),
    );
    expect(lists.flat()).toEqual([...numbered(9), 'z']);
    expect(result).toEqual({
      aangenomen: 10,
      afgekeurd: [{ nummer: 10, fouten: [{ veld: '', tekst: 'Onjuist: geen JSON' }] }],
    });
  });

  it('may be none', async () => {
    expect(await send('a.jsonl', '\n')).toEqual({ result: { aangenomen: 0, afgekeurd: [] }, lists: [], steps: [] });
  });
});
