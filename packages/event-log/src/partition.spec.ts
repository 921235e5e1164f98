import { describe, expect, it } from 'vitest';
import { murmur2, partitionOf } from './partition.js';

describe('murmur2', () => {
  // Values of Kafka's own UtilsTest.testMurmur2.
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('gives %s the hash that Kafka gives it', (text, hash) => {
    expect(murmur2(Buffer.from(text))).toBe(hash);
  });

  it('spreads keys over all twelve partitions, each key always to the same', () => {
    const seen = new Set(Array.from({ length: 200 }, (_, i) => partitionOf(`sleutel-${i}`)));
    expect([...seen].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(partitionOf('foobar')).toBe((-790332482 & 0x7fffffff) % 12);
  });
});
