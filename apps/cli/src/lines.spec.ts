import { describe, expect, it } from 'vitest';
import { linesOf, type Line } from './lines.js';

async function read(...chunks: readonly (string | Uint8Array)[]): Promise<Line[]> {
  const lines: Line[] = [];
  const source = {
    name: 'x',
    base: 'x',
    open: async function* () {
      for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    },
  };
  for await (const line of linesOf(source)) lines.push(line);
  return lines;
}

describe('linesOf', () => {
  it('gives lines by number and passes over what is empty, with or without a newline at the end', async () => {
    expect(await read('een\n\n  \r\nvier\r\nvijf')).toEqual([
      { number: 1, text: 'een' },
      { number: 4, text: 'vier\r' },
      { number: 5, text: 'vijf' },
    ]);
    expect(await read('een\n')).toEqual([{ number: 1, text: 'een' }]);
    expect(await read()).toEqual([]);
  });

  it('puts lines together that came in pieces, also within a character', async () => {
    const bytes = Buffer.from('één\ntwee');
    const chunks = [...bytes].map((_, i) => bytes.subarray(i, i + 1));
    expect(await read(...chunks)).toEqual([
      { number: 1, text: 'één' },
      { number: 2, text: 'twee' },
    ]);
  });

  it('leaves the byte order mark out', async () => {
    expect(await read('\ufeffeen\ntwee')).toEqual([
      { number: 1, text: 'een' },
      { number: 2, text: 'twee' },
    ]);
  });

  it('says of a line that it is no UTF-8, and goes on', async () => {
    expect(await read(Buffer.from([0x61, 0xff, 0x0a]), 'twee')).toEqual([
      { number: 1, text: undefined },
      { number: 2, text: 'twee' },
    ]);
  });
});
