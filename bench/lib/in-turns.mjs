/**
 * Measures contenders in turns (A B A B ...), so that whatever else the machine does hits them alike. `work` is the same
 * every time; `prepare` runs before it and what `work` may give back after it, both outside the clock. The first rounds,
 * in which the program is still being compiled, are not counted.
 * @param {{ name: string, prepare?: () => Promise<void>, work: () => Promise<void | (() => Promise<void>)> }[]} contenders
 * @param {{ rounds?: number, warmUps?: number }} [times]
 * @returns {Promise<Map<string, number[]>>} seconds by name, one number per round
 */
export async function inTurns(contenders, { rounds = 5, warmUps = 1 } = {}) {
  const seconds = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const { name, prepare, work } of contenders) {
      await prepare?.();
      const begin = performance.now();
      const cleanUp = await work();
      if (round >= warmUps) seconds.get(name).push((performance.now() - begin) / 1_000);
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
