import swc from 'unplugin-swc';
import { defineConfig } from 'vitest/config';

// Sources are tested, not the compiled output: the condition `iwlz-src` makes every workspace
// package resolve to its src/. swc keeps the decorator metadata that Nest and TypeORM read.
export default defineConfig({
  plugins: [swc.vite({ module: { type: 'es6' } })],
  resolve: { conditions: ['iwlz-src'] },
  ssr: { resolve: { conditions: ['iwlz-src'] } },
  test: {
    include: ['{packages,services,apps,tools}/**/*.spec.ts'],
    globalSetup: ['packages/event-log/src/embedded/vitest-setup.ts', 'packages/event-log/src/broker/vitest-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Of a test that hangs. How long something takes is never tested: a busy machine may take its time.
    testTimeout: 120_000,
    expect: { poll: { timeout: 90_000 } },
    // A hook may be the first to ask for Kafka, which then has to be downloaded.
    hookTimeout: 300_000,
  },
});
