import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CloudEvent } from '@iwlz/nest-kit';

const PARTNER = fileURLToPath(new URL('../../../../examples/partner/partner.mjs', import.meta.url));

/** Ends the partner when we end, however that happens: then its standard input closes. The partner itself stays as a vendor has it. */
const STERFT_MEE = 'data:text/javascript,process.stdin.resume().on("close",()=>process.exit())';

/** An event, and when the partner had it (ms on the clock of this process). */
export interface Gelezen {
  readonly event: CloudEvent;
  readonly opMs: number;
}

/** A partner of the network: a process of its own that knows nothing but the address, and tells what it reads. */
export class Afnemer {
  readonly gelezen: Gelezen[] = [];
  readonly #proces: ChildProcess;
  readonly #weg: Promise<void>;

  constructor(
    readonly naam: string,
    readonly topic: string,
    url: string,
  ) {
    this.#proces = spawn(process.execPath, ['--import', STERFT_MEE, PARTNER, url, topic], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createInterface({ input: this.#proces.stdout! }).on('line', (regel) => {
      this.gelezen.push({ event: JSON.parse(regel) as CloudEvent, opMs: performance.now() });
    });
    this.#weg = new Promise((klaar) => this.#proces.once('exit', () => klaar()));
  }

  async stop(): Promise<void> {
    this.#proces.kill('SIGKILL');
    await this.#weg;
  }
}
