import { Readable, Writable } from 'node:stream';
import { main } from '../cli.js';
import type { ExitCode } from '../exit.js';
import type { Output } from '../io.js';

/** What a command line said, and how it ended. */
export interface Ran {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, with its own streams and environment; `stop` plays Ctrl-C. */
export async function run(
  argv: readonly string[],
  { env = {}, stdin = '', stop }: { env?: Record<string, string>; stdin?: string; stop?: AbortSignal } = {},
): Promise<Ran> {
  const [stdout, stderr] = [new Collected(), new Collected()];
  const io = {
    env,
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: stdout as Output,
    stderr: stderr as Output,
    stopSignal: () => stop ?? new AbortController().signal,
  };
  const exitCode = await main(argv, io);
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}

/** The lines of JSON that were printed. */
export function jsonLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Keeps what was written; a terminal when `isTTY` says so. */
export class Collected extends Writable {
  text = '';

  constructor(readonly isTTY = false) {
    super({ decodeStrings: false });
  }

  override _write(chunk: string, _: BufferEncoding, done: () => void): void {
    this.text += chunk;
    done();
  }
}
