// `npm run check`: everything that can be said about the sources without starting a database. All steps run, also when one
// fails; the output of those that fail is shown. Exit 1 when any failed.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const STEPS = [
  ['format', 'prettier --check .'],
  ['lint', 'eslint .'],
  ['no real BSN', 'node tools/no-real-bsn.mjs'],
  ['import rules', 'depcruise . --output-type err-long'],
  ['types', 'tsc -p tsconfig.json'],
  ['generated files', 'npm run generate:check --workspaces --if-present'],
  ['unit tests', 'vitest run --exclude "**/*.{int,e2e}.spec.ts"'],
];
const AT_ONCE = 2;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PATH = `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;

const waiting = [...STEPS];
await Promise.all(Array.from({ length: AT_ONCE }, runSteps));

/** Runs the steps that nobody has begun yet, one after another, and reports each as it ends. */
async function runSteps() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, command] = step;
    const { ok, output, seconds } = await run(command);
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(16)}${seconds.toFixed(1).padStart(6)} s`);
    if (!ok) {
      console.log(`\n$ ${command}\n${output}`);
      process.exitCode = 1;
    }
  }
}

/**
 * Runs a command line in the root folder; its output is what it wrote to stdout and stderr, in order.
 * @param {string} command
 * @returns {Promise<{ ok: boolean, output: string, seconds: number }>}
 */
function run(command) {
  const begin = performance.now();
  const child = spawn(command, {
    shell: true,
    cwd: ROOT,
    env: { ...process.env, PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ ok: code === 0, output, seconds: (performance.now() - begin) / 1000 }));
  });
}
