import { constants } from 'node:os';
import type { Io } from './io.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The world of this process. A reader of our output that goes away (`iwlz events ... | head`) ends us without complaint. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return { env: process.env, stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, stopSignal };
}

let stop: AbortController | undefined;

/** The first SIGINT or SIGTERM asks to stop; a second one ends the process at once. */
function stopSignal(): AbortSignal {
  if (stop) return stop.signal;
  const controller = (stop = new AbortController());
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(128 + constants.signals[name]);
      controller.abort();
    });
  }
  return controller.signal;
}
