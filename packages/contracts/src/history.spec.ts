import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { incompatibilities, shapeOf, type Shape } from '../tools/compatibility.mjs';
import { landedEvents, readHistory } from '../tools/history.mjs';
import { schemaText } from '../tools/schemas.mjs';
import { codec } from './codec.js';
import { catalogus } from './index.js';

const SCHEMAS = fileURLToPath(new URL('../../../schemas', import.meta.url));

it('van alles wat ooit landde is er nog een gebeurtenis', () => {
  expect(
    landedEvents(SCHEMAS).filter((id) => !catalogus.events.some((event) => idOf(event.topic, event.ceType) === id)),
  ).toEqual([]);
});

describe.each(catalogus.events.map((event) => ({ event, ceType: event.ceType })))('$ceType', ({ event }) => {
  const landed = readHistory(SCHEMAS, idOf(event.topic, event.ceType));
  const current: unknown = JSON.parse(event.schema);

  it('is geland zoals het nu is (zo niet: npm run land -w @iwlz/contracts)', () => {
    expect(landed.length).toBeGreaterThan(0);
    expect(schemaText(landed.at(-1)!.schema, { docs: false })).toBe(schemaText(current, { docs: false }));
  });

  it.each(landed)('is te verenigen met nummer $n', ({ schema }) => {
    expect(incompatibilities(schema, current)).toEqual([]);
  });

  it.each(landed)('leest wat met nummer $n geschreven is', ({ schema, sample }) => {
    const writer = schemaText(schema, { docs: true });
    const framed = Buffer.concat([Buffer.from([0, 0, 0, 0, 1]), Buffer.from(sample.bytes, 'base64')]);
    expect(codec(event.ceType, writer).decode(framed, writer)).toStrictEqual(sample.value);
    expect(event.decode(framed, writer)).toStrictEqual(asRead(shapeOf(current), sample.value));
  });

  it.each(landed)('zou nummer $n nog net zo schrijven', ({ schema, sample }) => {
    const written = codec(event.ceType, schemaText(schema, { docs: true })).encode(1, sample.value);
    expect(written.subarray(5).toString('base64')).toBe(sample.bytes);
  });
});

/** `nl.iwlz.zorg.MazAanvaard.v1` on iwlz.zorg is `iwlz.zorg/MazAanvaard.v1`. */
function idOf(topic: string, ceType: string): string {
  return `${topic}/${ceType.split('.').slice(-2).join('.')}`;
}

/** The value as a reader with this shape has it: without fields it does not know, with defaults for those that were not there. */
function asRead(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'union')
    return value === null
      ? null
      : asRead(
          shape.branches.find(({ kind }) => kind !== 'null')!,
          value,
        );
  if (shape.kind === 'array') return (value as unknown[]).map((item) => asRead(shape.items, item));
  if (shape.kind !== 'record') return value;
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    shape.fields.map((field) => [
      field.name,
      field.name in fields ? asRead(field.type, fields[field.name]) : field.default,
    ]),
  );
}
