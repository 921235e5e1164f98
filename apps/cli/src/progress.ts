import type { Output } from './io.js';

/** Whatever is over within this time needs no progress. */
const PATIENCE_MS = 1_000;
const REDRAW_MS = 100;
const ERASE = '\r\x1b[2K';

/**
 * Says on stderr what is being done, once that takes over a second. A person at a terminal sees one line that changes and is
 * gone in the end; elsewhere each step is a line of its own.
 */
export class Progress {
  readonly #begin = performance.now();
  readonly #timer: NodeJS.Timeout;
  #step = '';
  #detail = '';
  #told = '';
  #drawnMs = 0;

  constructor(private readonly output: Output) {
    this.#timer = setInterval(() => this.#draw(), PATIENCE_MS).unref();
  }

  /** What is being done from now on. */
  step(text: string): void {
    this.#step = text;
    this.#detail = '';
    this.#draw();
  }

  /** How far the step is; only a terminal shows it. */
  detail(text: string): void {
    this.#detail = text;
    if (this.output.isTTY === true) this.#draw();
  }

  /** Takes the line away, so that something else can be printed; the next step brings it back. */
  clear(): void {
    if (this.output.isTTY === true && this.#told !== '') this.output.write(ERASE);
    this.#told = '';
  }

  /** It is over. */
  end(): void {
    clearInterval(this.#timer);
    this.clear();
  }

  #draw(): void {
    const now = performance.now();
    if (this.#step === '' || now - this.#begin < PATIENCE_MS) return;
    if (this.output.isTTY !== true) {
      if (this.#told !== this.#step) this.output.write(`${this.#step} ...\n`);
    } else {
      if (this.#told !== '' && now - this.#drawnMs < REDRAW_MS) return;
      const detail = this.#detail === '' ? '' : `${this.#detail}, `;
      this.output.write(`${ERASE}${this.#step} ... ${detail}${Math.round((now - this.#begin) / 1_000)} s`);
      this.#drawnMs = now;
    }
    this.#told = this.#step;
  }
}
