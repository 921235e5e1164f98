import type { Source } from './files.js';

const NEWLINE = 0x0a;
const BOM = '\ufeff';

/** One line of a file; `text` is `undefined` when its bytes are no UTF-8. */
export interface Line {
  /** From 1; empty lines count. */
  readonly number: number;
  readonly text: string | undefined;
}

/** The lines of a source that hold more than white space, one by one: only what is being read is kept. */
export async function* linesOf(source: Source): AsyncGenerator<Line> {
  let number = 0;
  for await (const bytes of pieces(source)) {
    number += 1;
    const text = decoded(bytes);
    const line = number === 1 && text?.startsWith(BOM) === true ? text.slice(1) : text;
    if (line === undefined || line.trim() !== '') yield { number, text: line };
  }
}

/** The bytes between newlines. */
async function* pieces(source: Source): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of source.open()) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let to = buffer.indexOf(NEWLINE); to >= 0; to = buffer.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...rest, buffer.subarray(from, to)]);
      rest = [];
      from = to + 1;
    }
    if (from < buffer.length) rest.push(buffer.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Buffer): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}
