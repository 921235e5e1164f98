import type { EventLog } from '@iwlz/event-log';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Wachtkamer } from './wachtkamer.js';

/** The messages that are done, and every look that was taken. */
let klaar: Set<string>;
let gekeken: string[][];
let nieuws: () => void;
let kamer: Wachtkamer;

beforeEach(async () => {
  vi.useFakeTimers();
  klaar = new Set();
  gekeken = [];
  kamer = new Wachtkamer(async (ids) => {
    gekeken.push([...ids]);
    return ids.filter((id) => klaar.has(id));
  });
  const watch: EventLog['watch'] = async (_, call) => {
    nieuws = call;
    return { close: async () => undefined };
  };
  await kamer.open({ watch } as EventLog);
});
afterEach(async () => {
  await kamer.sluit();
  vi.useRealTimers();
});

/** Whether the promise is over by now. */
async function isOver(wacht: Promise<unknown>): Promise<boolean> {
  let over = false;
  void wacht.then(() => (over = true));
  await vi.advanceTimersByTimeAsync(0);
  return over;
}

it('laat ieder gaan zodra zijn bericht klaar is, en kijkt voor allen samen', async () => {
  const [a, ook, b] = [kamer.tot('a', 60_000), kamer.tot('a', 60_000), kamer.tot('b', 60_000)];
  klaar.add('a');
  await vi.advanceTimersByTimeAsync(10);
  expect(await Promise.all([a, ook, b].map(isOver))).toEqual([true, true, false]);
  expect(gekeken[0]).toEqual(['a', 'b']);
  klaar.add('b');
  nieuws();
  await vi.advanceTimersByTimeAsync(10);
  expect(await isOver(b)).toBe(true);
});

it('kijkt steeds minder vaak, tot er nieuws is; zonder wachtenden helemaal niet', async () => {
  void kamer.tot('a', 60_000);
  await vi.advanceTimersByTimeAsync(10_000);
  const zonderNieuws = gekeken.length;
  expect(zonderNieuws).toBeLessThan(60);
  for (let i = 0; i < 1_000; i++) nieuws();
  await vi.advanceTimersByTimeAsync(5);
  expect(gekeken.length).toBe(zonderNieuws + 1);
  klaar.add('a');
  await vi.advanceTimersByTimeAsync(1_000);
  const alles = gekeken.length;
  nieuws();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(gekeken.length).toBe(alles);
});

it('geeft op als de tijd om is, de vrager weg is of de deur dichtgaat', async () => {
  vi.useRealTimers();
  const weg = new AbortController();
  const wachtenden = [kamer.tot('a', 20), kamer.tot('b', 60_000, weg.signal), kamer.tot('c', 60_000)];
  weg.abort();
  await Promise.all(wachtenden.slice(0, 2));
  await kamer.tot('d', 60_000, weg.signal);
  await kamer.sluit();
  await wachtenden[2];
});

it('zegt het als niemand kan kijken', async () => {
  const kapot = new Wachtkamer(() => Promise.reject(new Error('weg')));
  const wacht = expect(kapot.tot('a', 60_000)).rejects.toThrow('weg');
  await vi.advanceTimersByTimeAsync(10);
  await wacht;
});
