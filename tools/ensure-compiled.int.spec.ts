import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

// Tried on a workspace of two small packages under the project's own compiler, nx and settings.
describe('ensureCompiled', () => {
  const root = mkdtempSync(join(tmpdir(), 'ensure-compiled-'));
  let said: string[];
  const at = (path: string): string => join(root, path);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const valueOf = async (path: string): Promise<unknown> => {
    const { stdout } = await run([
      '-e',
      `import('${pathToFileURL(at(path)).href}').then((m) => console.log(m.waarde))`,
    ]);
    return stdout.trim();
  };

  /** Calls `ensureCompiled` in a process of its own; gives what it said on stderr, rejects when it threw. */
  const ensureCompiled = async (): Promise<string> => {
    const module = pathToFileURL(join(PROJECT, 'tools/ensure-compiled.mjs')).href;
    return (await run(['-e', `import('${module}').then((m) => m.ensureCompiled('${root}'))`])).stderr;
  };

  beforeAll(async () => {
    for (const file of ['nx.json', '.swcrc', 'tools/compile.mjs']) cpSync(join(PROJECT, file), at(file));
    symlinkSync(join(PROJECT, 'node_modules'), at('node_modules'));
    write('package.json', JSON.stringify({ name: 'klein', type: 'module', workspaces: ['packages/*'] }));
    for (const name of ['een', 'twee']) {
      const scripts = { build: 'node ../../tools/compile.mjs' };
      write(`packages/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', type: 'module', scripts }));
      write(`packages/${name}/src/index.ts`, `export const waarde: string = '${name}';`);
    }
    write('packages/een/src/diep/tabel.sql', 'select 1;');
    write('packages/een/src/index.spec.ts', 'export {};');
    // Five at once find nothing compiled, and one lock of a process that is no more.
    write('.nx/compiling', '999999999');
    said = await Promise.all(Array.from({ length: 5 }, ensureCompiled));
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('compiles every package once, however many ask at the same time', async () => {
    expect(said.filter((line) => line !== '')).toEqual(['Broncode wordt vertaald: een, twee ...\n']);
    expect(await valueOf('packages/een/dist/index.js')).toBe('een');
    expect(await valueOf('packages/twee/dist/index.js')).toBe('twee');
    expect(existsSync(at('.nx/compiling'))).toBe(false);
  });

  it('takes along what is no TypeScript, and leaves specs out', () => {
    expect(readFileSync(at('packages/een/dist/diep/tabel.sql'), 'utf8')).toBe('select 1;');
    expect(existsSync(at('packages/een/dist/index.spec.js'))).toBe(false);
    expect(existsSync(at('packages/een/dist/index.js.map'))).toBe(true);
  });

  it('says and does nothing when all is fresh', async () => {
    expect(await ensureCompiled()).toBe('');
  });

  it('compiles the package that changed, and it alone', async () => {
    write('packages/een/src/index.ts', "export const waarde: string = 'anders';");
    expect(await ensureCompiled()).toBe('Broncode wordt vertaald: een ...\n');
    expect(await valueOf('packages/een/dist/index.js')).toBe('anders');
  });

  it('is content after a source was touched without a change', async () => {
    write('packages/een/src/index.ts', "export const waarde: string = 'anders';");
    expect(await ensureCompiled()).toContain('een');
    expect(await ensureCompiled()).toBe('');
  });

  it('removes what a removed source left behind', async () => {
    write('packages/twee/src/weg.ts', 'export {};');
    await ensureCompiled();
    expect(existsSync(at('packages/twee/dist/weg.js'))).toBe(true);
    rmSync(at('packages/twee/src/weg.ts'));
    await ensureCompiled();
    expect(existsSync(at('packages/twee/dist/weg.js'))).toBe(false);
  });

  it('shows what does not compile, keeps the last good output and leaves no lock', async () => {
    write('packages/twee/src/index.ts', 'export const waarde = (;');
    await expect(ensureCompiled()).rejects.toThrow(/src\/index\.ts:1/);
    expect(await valueOf('packages/twee/dist/index.js')).toBe('twee');
    expect(existsSync(at('.nx/compiling'))).toBe(false);
  });
});

const run = (args: string[]): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)(process.execPath, args);
