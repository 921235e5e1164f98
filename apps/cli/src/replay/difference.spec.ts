import { describe, expect, it } from 'vitest';
import { firstDifference } from './difference.js';

describe('the first difference of two rows', () => {
  it.each([
    ['{"a":1,"b":[{"c":"x"},{"c":"y"}]}', '{"a":1,"b":[{"c":"x"},{"c":"z"}]}', 'b[1].c', '"y"', '"z"'],
    ['{"a":{"b":1}}', '{"a":{}}', 'a.b', '1', null],
    ['{"a":[1]}', '{"a":[1,2]}', 'a[1]', null, '2'],
    ['{"a":[]}', '{"a":{}}', 'a', '[]', '{}'],
    ['{"a":null}', '{"a":0}', 'a', 'null', '0'],
    ['1', '2', '', '1', '2'],
    ['{"a":1} (agenda 2026-01-01)', '{"a":2} (agenda 2026-01-01)', 'a', '1', '2'],
    ['{"a":1} (agenda 2026-01-01)', '{"a":1} (agenda 2026-01-02)', 'agenda', '"2026-01-01"', '"2026-01-02"'],
    ['{"a":1} (agenda 2026-01-01)', '{"a":1}', 'agenda', '"2026-01-01"', null],
  ])('%s and %s', (live, rebuilt, place, a, b) => {
    expect(firstDifference(live, rebuilt)).toEqual({ place, live: a, rebuilt: b });
  });

  it('is a place in the text when the values are the same, or one is no JSON', () => {
    expect(firstDifference('{"a":1}', '{"a": 1}').place).toBe('teken 6');
    expect(firstDifference('{"a":1', '{"a":1}').place).toBe('teken 7');
  });

  it('is the whole row when one has none', () => {
    expect(firstDifference(null, '{}')).toEqual({ place: '', live: null, rebuilt: '{}' });
    expect(firstDifference('{}', null)).toEqual({ place: '', live: '{}', rebuilt: null });
  });
});
