// The `build` script of every workspace package, run in the package's folder: src/ becomes dist/.
// TypeScript except specs goes through swc with the settings of the root .swcrc (checking types is the work of
// `npm run check`); whatever else lies under src, such as SQL, is copied. Nothing is written when a file does not parse.
// dist/ gets the time at which compiling began, so a source that changed meanwhile is newer (see ensure-compiled.mjs).
import { transformFile } from '@swc/core';
import { cpSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = 'src';
const DIST = 'dist';
const SWCRC = fileURLToPath(new URL('../.swcrc', import.meta.url));

const begin = new Date();
const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)));
const sources = files.filter((file) => file.endsWith('.ts') && !/\.(spec|d)\.ts$|(^|\/)testhulp\//.test(file));
const assets = files.filter((file) => !file.endsWith('.ts'));

const results = await Promise.allSettled(sources.map(compile));
const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
for (const error of errors) console.error(error.message);
if (errors.length > 0) process.exit(1);

rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST);
for (const { value } of results) writeOutput(value);
for (const asset of assets) cpSync(join(SRC, asset), join(DIST, asset));
utimesSync(DIST, begin, begin);

/**
 * Compiles one file to JavaScript with a source map.
 * @param {string} source path under src, `domain/decide.ts`
 * @returns {Promise<{ target: string, code: string, map: string }>} `target` is the path of the .js file
 */
async function compile(source) {
  const path = join(SRC, source);
  const target = join(DIST, source.replace(/\.ts$/, '.js'));
  const sourceFileName = relative(dirname(target), path);
  const { code, map } = await transformFile(path, { configFile: SWCRC, sourceFileName });
  return { target, code: `${code}//# sourceMappingURL=${basename(target)}.map\n`, map };
}

function writeOutput({ target, code, map }) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
  writeFileSync(`${target}.map`, map);
}
