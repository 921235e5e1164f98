// Reads a report of vitest's json reporter. Prints every failed test with its first lines of why, so that the end of a log is
// enough to go on, and last `N passed, N failed`. A spec file that could not run counts as one failed test, and so does a
// report that was never written.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const REASON_LINES = 6;

const file = process.argv[2];
const { numPassedTests, numFailedTests, testResults } = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1, testResults: [] };
const failed = testResults.flatMap(({ name, assertionResults }) =>
  assertionResults
    .filter(isFailed)
    .map((test) => ({ name, test: test.fullName, why: test.failureMessages.join('\n') })),
);
const notRun = testResults
  .filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed))
  .map(({ name, message }) => ({ name, test: '(the file could not run)', why: message }));

for (const { name, test, why } of [...failed, ...notRun]) {
  console.log(`${relative(process.cwd(), name)} > ${test}`);
  for (const line of why.split('\n').slice(0, REASON_LINES)) console.log(`    ${line}`);
}
console.log(`${numPassedTests} passed, ${numFailedTests + notRun.length} failed`);

function isFailed({ status }) {
  return status === 'failed';
}
