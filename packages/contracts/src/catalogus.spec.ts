import { datum } from '@iwlz/basis';
import { expect, it } from 'vitest';
import { bijdrage, catalogus, zorg } from './index.js';

it('vindt een gebeurtenis bij haar type en bij haar naam, per topic', () => {
  expect(catalogus.vind('iwlz.bijdrage', 'nl.iwlz.bijdrage.DagBegonnen.v1')).toBe(bijdrage.DagBegonnen);
  expect(catalogus.vind('iwlz.bijdrage', 'DagBegonnen')).toBe(bijdrage.DagBegonnen);
  expect(catalogus.vind('iwlz.zorg', 'DagBegonnen')).toBe(zorg.DagBegonnen);
  expect(catalogus.vind('iwlz.zorg', 'nl.iwlz.bijdrage.DagBegonnen.v1')).toBeUndefined();
  expect(catalogus.vind('iwlz.zorg', 'constructor')).toBeUndefined();
});

it('kent ieder topic en iedere gebeurtenis eenmaal', () => {
  const types = catalogus.events.map((event) => event.ceType);
  expect(new Set(types).size).toBe(types.length);
  expect(new Set(catalogus.events.map((event) => event.topic))).toEqual(
    new Set(catalogus.topics.map(({ topic }) => topic)),
  );
});

it('geeft een feit zijn naam', () => {
  const data: zorg.CakRunGevraagd = { dag: datum('2026-03-01') };
  expect(zorg.CakRunGevraagd.feit(data)).toEqual({ type: 'CakRunGevraagd', data });
});
