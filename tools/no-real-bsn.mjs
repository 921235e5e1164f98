// Reads every text file that eslint does not (XML, JSON, Avro, SQL, prose) and names each number that looks like a real
// BSN, masked. Exit 1 when there is one. Source files have the same check as an eslint rule.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRealBsns } from './eslint/real-bsn.mjs';

const ROOT = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
const LINTED = /\.(ts|mjs|js)$/;
const SKIPPED = new Set(['.git', 'package-lock.json', ...ignoredFolders()]);

const findings = textFiles(ROOT).flatMap(({ path, text }) =>
  findRealBsns(text).map(({ index, masked }) => `${relative(ROOT, path)}:${lineAt(text, index)}  ${masked}`),
);
for (const finding of findings) console.log(`${finding} could be a real BSN: invented ones begin with 9999`);
process.exitCode = findings.length > 0 ? 1 : 0;

/** Every file below the folder that is text and not linted, read. */
function textFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name) && !LINTED.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return textFiles(path);
      if (!entry.isFile()) return [];
      const text = readFileSync(path, 'utf8');
      return text.includes('\0') ? [] : [{ path, text }];
    });
}

function lineAt(text, index) {
  return text.slice(0, index).split('\n').length;
}

/** The names of the folders that .gitignore leaves out: `node_modules`, `dist`. */
function ignoredFolders() {
  const lines = readFileSync(new URL('../.gitignore', import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1));
}
