import pc from 'picocolors';

/** Where text goes: a stream, and whether a person looks at it. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Everything a command reaches of the world outside; tests hand in their own. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /**
   * Aborts when the user wants a command to end that stays up by itself. From the first call on Ctrl-C no longer ends the
   * process: who asks for the signal heeds it.
   */
  stopSignal(): AbortSignal;
}

/** Writes a text and waits when the reader is slower than we are: memory stays flat. */
export async function print(output: Output, text: string): Promise<void> {
  if (output.write(text)) return;
  await new Promise((resolve) => output.once('drain', resolve));
}

/** One line of JSON on stdout. */
export function printJson(io: Io, value: unknown): Promise<void> {
  return print(io.stdout, `${JSON.stringify(value)}\n`);
}

/** Colours for this output: none unless it is a terminal and `NO_COLOR` is not set. */
export function coloursFor(output: Output, env: Io['env']): ReturnType<typeof pc.createColors> {
  return pc.createColors(output.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb');
}
