import { tijdstip } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from './log-events.js';
import { askedFrom, isWithin, parseFrom, parseTo } from './range.js';

const event = (position: number, time: string): LogEvent => ({ position, time: tijdstip(time) }) as unknown as LogEvent;

describe('a place on a topic', () => {
  it('is a position, in every partition', () => {
    const [from, to] = [parseFrom('3'), parseTo('5')];
    expect([2, 3, 5, 6].map((p) => isWithin(event(p, '2026-01-01T00:00:00Z'), from, to))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(askedFrom(from)).toBe('begin');
  });

  it('is an instant, that counts itself', () => {
    const to = parseTo('2026-01-01T01:00:00+01:00');
    const times = ['2025-12-31T23:59:59.999Z', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z'];
    expect(times.map((t) => isWithin(event(0, t), undefined, to))).toEqual([true, true, false]);
    expect(askedFrom(parseFrom('2026-01-01T01:00:00+01:00'))).toBe('2026-01-01T00:00:00.000Z');
  });

  it('is begin, now or a cursor to begin at, but not to end at', () => {
    const cursor = Buffer.from('0,1,2,3,4,5,6,7,8,9,10,11').toString('base64url');
    for (const name of ['begin', 'now', cursor]) {
      expect(askedFrom(parseFrom(name))).toBe(name);
      expect(() => parseTo(name)).toThrow('schrijf een positie');
    }
    expect(() => parseFrom('morgen')).toThrow('schrijf een positie');
    expect(() => parseFrom('-1')).toThrow('schrijf een positie');
    expect(() => parseFrom('2026-01-01')).toThrow('schrijf een positie');
  });
});
