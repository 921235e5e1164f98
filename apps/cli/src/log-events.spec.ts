import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { followEvents, readEvents } from './log-events.js';
import { Platform } from './platform.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let close = (): void => undefined;
afterEach(() => close());

/** A server that gives these answers, one after another; the last one again and again. */
async function answering(...answers: Answer[]): Promise<{ platform: Platform; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answers[Math.min(asked.length, answers.length) - 1]!(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { platform: Platform.at(url, { IWLZ_SLEUTEL: 'sleutel' }), asked };
}

const json = (position: number): string => JSON.stringify({ topic: 'iwlz.zorg', partition: 0, position, overig: 1 });
const sse = (position: number): string => `id: c${position}\nevent: x\ndata: ${json(position)}\n\n`;
const broken =
  (...positions: number[]): Answer =>
  (_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/event-stream' })
      .write(positions.map(sse).join(''), () => response.destroy());
  };
const problem =
  (status: number): Answer =>
  (_, response) => {
    response.writeHead(status).end(JSON.stringify({ title: 'Nee', detail: 'zo niet', status }));
  };

async function follow(
  platform: Platform,
  howMany: number,
  from?: string,
): Promise<{ positions: number[]; breaks: number }> {
  const stop = new AbortController();
  const positions: number[] = [];
  let breaks = 0;
  for await (const event of followEvents(platform, { topic: 'iwlz.zorg', from }, stop.signal, () => breaks++)) {
    positions.push(event.position);
    if (positions.length === howMany) stop.abort();
  }
  return { positions, breaks };
}

describe('following events', () => {
  it('goes on after the last event when the connection breaks, also when the platform is away for a while', async () => {
    const { platform, asked } = await answering(broken(0, 1), problem(503), (_, r) => r.destroy(), broken(2));
    expect(await follow(platform, 3, 'begin')).toEqual({ positions: [0, 1, 2], breaks: 1 });
    expect(asked.map((r) => r.headers['last-event-id'])).toEqual([undefined, 'c1', 'c1', 'c1']);
    expect(asked.map((r) => r.headers.authorization)).toEqual(Array(4).fill('Bearer sleutel'));
  });

  it('misses nothing when it breaks before the first event: then it asks from the moment it first listened', async () => {
    const { platform, asked } = await answering(broken(), broken(5));
    expect(await follow(platform, 1)).toEqual({ positions: [5], breaks: 1 });
    expect(asked[0]!.url).toBe('/events/iwlz.zorg');
    expect(asked[1]!.url).toMatch(/^\/events\/iwlz\.zorg\?from=20\d\d-\d\d-\d\dT/);
  });

  it('does not ask again when it is refused', async () => {
    const { platform, asked } = await answering(broken(0), problem(403));
    await expect(follow(platform, 2, 'begin')).rejects.toMatchObject({ exitCode: 2, message: 'Nee: zo niet' });
    expect(asked).toHaveLength(2);
  });
});

describe('reading events', () => {
  const read = async (platform: Platform): Promise<unknown[]> => {
    const events: unknown[] = [];
    for await (const event of readEvents(platform, { topic: 'iwlz.zorg' })) events.push(event);
    return events;
  };

  it('gives the promised fields only, however the lines are cut', async () => {
    const { platform } = await answering((_, response) => {
      const text = `${json(1)}\n${json(2)}\n`;
      response.write(text.slice(0, 10), () => response.end(text.slice(10)));
    });
    expect(await read(platform)).toEqual([1, 2].map((position) => ({ topic: 'iwlz.zorg', partition: 0, position })));
  });

  it('says so when it did not get everything', async () => {
    const { platform } = await answering((_, response) => {
      response.write(`${json(1)}\n`, () => response.destroy());
    });
    await expect(read(platform)).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('niet volledig') as string,
    });
  });

  it('says how to hand in the access key', async () => {
    const { platform } = await answering(problem(401));
    await expect(read(platform)).rejects.toMatchObject({
      exitCode: 2,
      message: 'Nee: zo niet Zet de toegangssleutel in IWLZ_SLEUTEL.',
    });
  });

  it('knows another program that happens to answer', async () => {
    const { platform } = await answering((_, response) => response.writeHead(404).end('<h1>hallo</h1>'));
    await expect(read(platform)).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('iets anders') as string,
    });
  });
});
