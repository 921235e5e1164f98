import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const WORTEL = new URL('../../../../', import.meta.url);
const KETEN = ['apps/cli/dist/main.js', 'start'] as const;
const ADRES = /http:\/\/127\.0\.0\.1:\d+/;

/** Settings of a chain in a process of its own. */
export type Omgeving = Readonly<Record<string, string>>;

/** Compiles what `Ketenproces` runs, where that is needed: as every use of `iwlz` does, but not at every start. */
export async function vertaal(): Promise<void> {
  await promisify(execFile)(process.execPath, [fileURLToPath(new URL('apps/cli/bin/iwlz.mjs', WORTEL)), '--help']);
}

/** The whole chain as `iwlz start` runs it, in a process of its own that can be killed. `vertaal` first. */
export class Ketenproces {
  /** Everything it wrote to stderr, its log included. */
  log = '';
  #url: string | undefined;
  #gevraagd = false;
  readonly #proces: ChildProcess;
  readonly #adres: Promise<string>;
  readonly #weg: Promise<void>;
  /** Rejects when the process ends while nobody asked it to. */
  readonly gevallen: Promise<never>;

  /** `programma`: its compiled file, from the root of the workspace, and its arguments; the whole chain by default. */
  constructor(omgeving: Omgeving, [bestand, ...argumenten]: readonly [string, ...string[]] = KETEN) {
    const { PATH = '' } = process.env;
    this.#proces = spawn(process.execPath, [fileURLToPath(new URL(bestand, WORTEL)), ...argumenten], {
      env: { PATH, PORT: '0', LOG_LEVEL: 'warn', ...omgeving },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#proces.stderr!.setEncoding('utf8').on('data', (tekst: string) => (this.log += tekst));
    this.#adres = new Promise((klaar) => {
      createInterface({ input: this.#proces.stdout! }).on('line', (regel) => {
        this.#url ??= ADRES.exec(regel)?.[0];
        if (this.#url !== undefined) klaar(this.#url);
      });
    });
    this.#weg = new Promise((klaar) => this.#proces.once('close', () => klaar()));
    this.gevallen = new Promise((_, val) => {
      void this.#weg.then(() => {
        if (!this.#gevraagd) val(new Error(`de keten viel om:\n${this.log}`));
      });
    });
    this.gevallen.catch(() => undefined);
    process.once('exit', this.#laatste);
  }

  /** Address of intake; undefined as long as the chain is starting, and once it was ended. */
  get url(): string | undefined {
    return this.#gevraagd ? undefined : this.#url;
  }

  /** Resolves to the address of intake; rejects when the process ends before it has one. */
  gereed(): Promise<string> {
    return Promise.race([this.#adres, this.gevallen]);
  }

  /** Resolves when the process has ended, however that came. */
  get weg(): Promise<void> {
    return this.#weg;
  }

  /** Holds the process where it is (SIGSTOP), or lets it go on (SIGCONT): it knows of neither. */
  signaal(signaal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#proces.kill(signaal);
  }

  /** Ends it as a power cut does. */
  dood(): Promise<number | null> {
    return this.#eindig('SIGKILL');
  }

  /** Ends it as Ctrl-C does; resolves to its exit code. */
  stop(): Promise<number | null> {
    return this.#eindig('SIGINT');
  }

  async #eindig(signaal: NodeJS.Signals): Promise<number | null> {
    this.#gevraagd = true;
    this.#proces.kill(signaal);
    await this.#weg;
    process.off('exit', this.#laatste);
    return this.#proces.exitCode;
  }

  /** A test that is broken off leaves no chain behind. */
  readonly #laatste = (): void => void this.#proces.kill('SIGKILL');
}

/** A data folder for a chain in a process of its own. */
export async function gegevensmap(): Promise<{ readonly pad: string; ruimOp(): Promise<void> }> {
  const map = await mkdtemp(join(tmpdir(), 'iwlz-test-'));
  // The server of the embedded PostgreSQL may run as another user than we do.
  await chmod(map, 0o711);
  const pad = join(map, 'keten');
  return {
    pad,
    ruimOp: async () => {
      await doodPostgres(pad);
      await rm(map, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** Kills the embedded PostgreSQL of a data folder, with its process group; false when none runs. */
export async function doodPostgres(pad: string): Promise<boolean> {
  const slot = await readFile(join(pad, 'postgres/cluster/postmaster.pid'), 'utf8').catch(() => undefined);
  const pid = Number(slot?.split('\n')[0]);
  if (!(pid > 0)) return false;
  try {
    process.kill(-pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}
