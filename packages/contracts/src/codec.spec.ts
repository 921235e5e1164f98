import type { Datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { bijdrage, catalogus, schemaIdOf } from './index.js';

describe('codec', () => {
  const gegeven: bijdrage.DagBegonnen = { dag: '2026-03-01' as Datum };

  it('zet het schemanummer voorop en leest terug wat geschreven is', () => {
    const bytes = bijdrage.DagBegonnen.encode(513, gegeven);
    expect([...bytes.subarray(0, 5)]).toEqual([0, 0, 0, 2, 1]);
    expect(schemaIdOf(bytes)).toBe(513);
    expect(bijdrage.DagBegonnen.decode(bytes, bijdrage.DagBegonnen.schema)).toEqual(gegeven);
  });

  it('vindt een event bij type en bij naam', () => {
    expect(catalogus.vind('iwlz.bijdrage', 'DagBegonnen')).toBe(bijdrage.DagBegonnen);
    expect(catalogus.vind('iwlz.bijdrage', 'nl.iwlz.bijdrage.DagBegonnen.v1')).toBe(bijdrage.DagBegonnen);
    expect(catalogus.vind('iwlz.zorg', 'nl.iwlz.bijdrage.DagBegonnen.v1')).toBeUndefined();
  });
});
