import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';

/** Reads until its input ends, which is when the process at the other end of the pipe is gone, however it went. */
const WATCHER = 'trap "" INT TERM HUP; cat > /dev/null; kill -9 "$1"';
const LAST_LINES = 12;

/** A program that runs beside us and never outlives us, also when we are killed: a small shell sees to that. */
export class Child {
  readonly #process: ChildProcess;
  readonly #ended: Promise<void>;

  private constructor(
    program: string,
    args: readonly string[],
    private readonly logFile: string,
    logFd: number,
  ) {
    this.#process = spawn(program, args, { stdio: ['ignore', logFd, logFd] });
    this.#ended = new Promise((resolve) => {
      this.#process.once('exit', () => resolve());
      this.#process.once('error', () => resolve());
    });
    if (this.#process.pid !== undefined) this.#watch(this.#process.pid);
  }

  /** Starts `program`; what it writes is added to `logFile`. */
  static async start(program: string, args: readonly string[], logFile: string): Promise<Child> {
    const log = await open(logFile, 'a');
    try {
      return new Child(program, args, logFile, log.fd);
    } finally {
      await log.close();
    }
  }

  get running(): boolean {
    return this.#process.pid !== undefined && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Resolves when it has ended, by itself or by a signal. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** Its exit code; null when a signal ended it, or it runs. */
  get exitCode(): number | null {
    return this.#process.exitCode;
  }

  /** Sends a signal and waits for the end. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.#process.kill(signal);
    await this.#ended;
  }

  /** What it wrote last, to say why it failed. */
  async lastLines(): Promise<string> {
    const text = await readFile(this.logFile, 'utf8');
    return text.trim().split('\n').slice(-LAST_LINES).join('\n');
  }

  #watch(pid: number): void {
    const watcher = spawn('sh', ['-c', WATCHER, 'sh', String(pid)], { stdio: ['pipe', 'ignore', 'ignore'] });
    watcher.unref();
    // Before its pipe closes, or it would aim at whoever has the id by then.
    void this.#ended.then(() => watcher.kill('SIGKILL'));
  }
}
