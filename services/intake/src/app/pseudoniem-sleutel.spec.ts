import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leesConfig } from '@iwlz/nest-kit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pseudoniemSleutel } from './pseudoniem-sleutel.js';

let map: string;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'iwlz-test-'));
});
afterEach(() => rm(map, { recursive: true }));

const sleutel = (anders: Record<string, string> = {}): Promise<string> =>
  pseudoniemSleutel(leesConfig({ KETEN_DATA: map, ...anders }));

it('is die van de instelling, en laat dan niets achter', async () => {
  const gegeven = 'x'.repeat(32);
  expect(await sleutel({ PSEUDONIEM_SLEUTEL: gegeven })).toBe(gegeven);
  expect(await readdir(map)).toEqual([]);
});

it('wordt eenmaal gemaakt, voor niemand anders leesbaar, en blijft daarna dezelfde', async () => {
  const eerste = await sleutel();
  expect(eerste).toMatch(/^[0-9a-f]{64}$/);
  expect((await stat(join(map, 'pseudoniem.sleutel'))).mode & 0o777).toBe(0o600);
  expect([await sleutel(), await readdir(map)]).toEqual([eerste, ['pseudoniem.sleutel']]);
});

it('is dezelfde voor wie tegelijk voor het eerst starten', async () => {
  const sleutels = await Promise.all(Array.from({ length: 20 }, () => sleutel()));
  expect(new Set(sleutels).size).toBe(1);
  expect(await readdir(map)).toEqual(['pseudoniem.sleutel']);
  expect((await readFile(join(map, 'pseudoniem.sleutel'), 'utf8')).trim()).toBe(sleutels[0]);
});

it('gaat boven niets: een map die niet te lezen is, is geen lege map', async () => {
  await writeFile(join(map, 'bestand'), '');
  await expect(pseudoniemSleutel(leesConfig({ KETEN_DATA: join(map, 'bestand') }))).rejects.toThrow('ENOTDIR');
});
