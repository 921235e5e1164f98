import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildFolder, removeUnfinished } from '../embedded/build-folder.js';
import { messageOf } from '../embedded/small.js';

/** The programs of a native broker, as they lie on this machine. */
export interface Programs {
  /** Folder with the jars of Kafka and what it needs. */
  readonly kafkaDir: string;
  /** The registry's jar, which finds the rest beside itself. */
  readonly registryJar: string;
}

/** The folder in the repository with the list of what Maven downloads and the broker's log settings. */
export const INFRA = fileURLToPath(new URL('../../../../infra/kafka/', import.meta.url));

const MINIMAL_JAVA = 17;
const ASK_LIMIT_MS = 20_000;
const DOWNLOAD_LIMIT_MS = 600_000;
const run = promisify(execFile);

/** What is missing for a native broker, as the end of a sentence; `undefined` when nothing is. Starts nothing, loads nothing. */
export async function whatIsMissing(): Promise<string | undefined> {
  const version = await javaVersion();
  if (version === undefined) return `Java ${MINIMAL_JAVA} of nieuwer (java staat niet op het pad)`;
  if (version < MINIMAL_JAVA) return `Java ${MINIMAL_JAVA} of nieuwer (dit is Java ${version})`;
  if (existsSync(await programsDir())) return undefined;
  const maven = await run('mvn', ['--version'], { timeout: ASK_LIMIT_MS }).catch(() => undefined);
  return maven === undefined ? 'Maven, om de broker te halen (mvn staat niet op het pad)' : undefined;
}

/**
 * The programs; downloaded with Maven (154 MB, about a minute) into the user's cache when they are not there yet. Another version in
 * the pom is another folder. Rejects with Maven's own words.
 */
export async function findPrograms(): Promise<Programs> {
  const dir = await programsDir();
  if (!existsSync(dir)) {
    await mkdir(cacheDir(), { recursive: true });
    await removeUnfinished(cacheDir());
    await buildFolder(dir, download);
  }
  const registryDir = join(dir, 'register');
  const jar = (await readdir(registryDir)).find((name) => name.endsWith('-runner.jar'));
  if (jar === undefined)
    throw new Error(`In ${registryDir} staat geen register. Verwijder die map: zij wordt opnieuw gevuld.`);
  return { kafkaDir: join(dir, 'kafka'), registryJar: join(registryDir, jar) };
}

async function download(folder: string): Promise<void> {
  const args = ['-q', '-B', '-f', join(INFRA, 'pom.xml'), 'generate-resources', `-Ddoel=${folder}`];
  try {
    await run('mvn', args, { timeout: DOWNLOAD_LIMIT_MS });
  } catch (error) {
    throw new Error(`Maven kon de broker voor de tests niet halen: ${outputOf(error)}`, { cause: error });
  }
}

/** Maven says what is wrong on its standard output. */
function outputOf(error: unknown): string {
  const output = error instanceof Error && 'stdout' in error ? String(error.stdout).trim() : '';
  return output || messageOf(error);
}

async function javaVersion(): Promise<number | undefined> {
  // `openjdk version "17.0.15" 2025-04-15`, on standard error.
  const answer = await run('java', ['-version'], { timeout: ASK_LIMIT_MS }).catch(() => undefined);
  const major = /version "(\d+)/.exec(answer?.stderr ?? '')?.[1];
  return major === undefined ? undefined : Number(major);
}

async function programsDir(): Promise<string> {
  const pom = await readFile(join(INFRA, 'pom.xml'));
  return join(cacheDir(), `kafka-${createHash('sha256').update(pom).digest('hex').slice(0, 12)}`);
}

/** Outside the repository, so that a fresh clone does not download again. */
function cacheDir(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'iwlz-netwerk');
}
