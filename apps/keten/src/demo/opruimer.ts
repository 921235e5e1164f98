/** Undoes what was started, in reverse order; may be called at any moment and more than once. */
export class Opruimer {
  readonly #stappen: (() => Promise<unknown>)[] = [];
  #bezig: Promise<void> | undefined;

  add(stap: () => Promise<unknown>): void {
    this.#stappen.unshift(stap);
  }

  ruimOp(): Promise<void> {
    return (this.#bezig ??= (async () => {
      for (const stap of this.#stappen)
        await stap().catch((error: unknown) => process.stderr.write(`opruimen: ${String(error)}\n`));
    })());
  }
}
