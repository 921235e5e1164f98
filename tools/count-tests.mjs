// Prints `N passed, N failed` from a report of vitest's json reporter. A spec file that could not run counts as one failed
// test, and so does a report that was never written.
import { existsSync, readFileSync } from 'node:fs';

const file = process.argv[2];
const { numPassedTests, numFailedTests, testResults } = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1, testResults: [] };
const notRun = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed),
);

console.log(`${numPassedTests} passed, ${numFailedTests + notRun.length} failed`);

function isFailed({ status }) {
  return status === 'failed';
}
