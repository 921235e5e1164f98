import { demo } from './demo.js';
import { Opruimer } from './opruimer.js';

const opruimer = new Opruimer();
const zeg = (regel = ''): void => void process.stdout.write(`${regel}\n`);

// Whoever reads along may stop (`npm run demo | head`): then there is nobody left to show it to.
process.stdout.on('error', () => void opruimer.ruimOp().finally(() => process.exit(1)));

for (const [signaal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.once(signaal, () => {
    process.stderr.write('\nDe demo wordt afgebroken; even opruimen.\n');
    void opruimer.ruimOp().finally(() => process.exit(code));
  });
}

try {
  process.exitCode = (await demo(zeg, opruimer)) ? 0 : 1;
} catch (error) {
  process.stderr.write(`De demo is mislukt: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await opruimer.ruimOp();
}
