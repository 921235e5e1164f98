/** How often each contender is measured; one round before that warms up and is not counted. */
export const ROUNDS = 5;

/**
 * Measures contenders in turns (A B A B ...), so that whatever else the machine does hits them alike. `work` is the same
 * every time; `prepare` runs before it and what `work` may give back after it, both outside the clock.
 * @param {{ name: string, prepare?: () => Promise<void>, work: () => Promise<void | (() => Promise<void>)> }[]} contenders
 * @param {number} [rounds]
 * @returns {Promise<Map<string, number[]>>} seconds by name, one number per round
 */
export async function inTurns(contenders, rounds = ROUNDS) {
  const seconds = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, prepare, work } of contenders) {
      await prepare?.();
      const begin = performance.now();
      const cleanUp = await work();
      if (round > 0) seconds.get(name).push((performance.now() - begin) / 1_000);
      await cleanUp?.();
    }
  }
  return seconds;
}

/**
 * The middle of a list of numbers, and its ends.
 * @param {readonly number[]} numbers
 */
export function summary(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const median = Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)];
  return { median, low: sorted[0], high: sorted.at(-1) };
}
