import { tijdstip } from '@iwlz/basis';
import type { Unpublished } from '@iwlz/event-log';
import { expect, it } from 'vitest';
import { maakMetrics } from './metrics.js';

const klok = { nu: () => tijdstip('2026-03-01T09:00:00.000Z') };

async function regels(unpublished: () => Promise<readonly Unpublished[]>): Promise<string[]> {
  const tekst = await maakMetrics([], { unpublished }, klok).metrics();
  return tekst.split('\n').filter((regel) => regel.startsWith('iwlz_ongepubliceerd'));
}

it('says per service how much waits for publication, and how long the oldest does', async () => {
  const oldest = tijdstip('2026-03-01T08:58:20.000Z');
  const diensten = [
    { service: 'intake', records: 3, oldest },
    { service: 'zorgtoewijzing', records: 0, oldest: null },
    { service: 'eigenbijdrage', records: 1, oldest: tijdstip('2026-03-01T09:00:01.000Z') },
  ];
  expect(await regels(() => Promise.resolve(diensten))).toEqual([
    'iwlz_ongepubliceerd_records{dienst="intake"} 3',
    'iwlz_ongepubliceerd_records{dienst="zorgtoewijzing"} 0',
    'iwlz_ongepubliceerd_records{dienst="eigenbijdrage"} 1',
    'iwlz_ongepubliceerd_seconden{dienst="intake"} 100',
    'iwlz_ongepubliceerd_seconden{dienst="zorgtoewijzing"} 0',
    'iwlz_ongepubliceerd_seconden{dienst="eigenbijdrage"} 0',
  ]);
});

it('says nothing of it where nothing waits by design, or the database is away', async () => {
  expect(await regels(() => Promise.resolve([]))).toEqual([]);
  expect(await regels(() => Promise.reject(new Error('weg')))).toEqual([]);
});
