import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Progress } from './progress.js';
import { Collected } from './testing/io.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('progress', () => {
  it('is silent about what takes less than a second', () => {
    const output = new Collected(true);
    const progress = new Progress(output as never);
    progress.step('lezen');
    vi.advanceTimersByTime(999);
    progress.end();
    vi.advanceTimersByTime(5_000);
    expect(output.text).toBe('');
  });

  it('is one line on a terminal, that is gone in the end', () => {
    const output = new Collected(true);
    const progress = new Progress(output as never);
    progress.step('lezen');
    vi.advanceTimersByTime(2_000);
    progress.step('schrijven');
    progress.end();
    expect(output.text.split('\r\x1b[2K')).toEqual(['', 'lezen ... 1 s', 'lezen ... 2 s', '']);
  });

  it('says on a terminal how far the step is', () => {
    const [terminal, elsewhere] = [new Collected(true), new Collected()];
    for (const output of [terminal, elsewhere]) {
      const progress = new Progress(output as never);
      progress.step('lezen');
      vi.advanceTimersByTime(1_000);
      progress.detail('10%');
      vi.advanceTimersByTime(1_000);
      progress.end();
    }
    expect(terminal.text).toContain('lezen ... 10%, 2 s');
    expect(elsewhere.text).toBe('lezen ...\n');
  });

  it('is a line per step elsewhere', () => {
    const output = new Collected();
    const progress = new Progress(output as never);
    progress.step('lezen');
    vi.advanceTimersByTime(3_000);
    progress.step('schrijven');
    progress.step('schrijven');
    progress.end();
    expect(output.text).toBe('lezen ...\nschrijven ...\n');
  });
});
