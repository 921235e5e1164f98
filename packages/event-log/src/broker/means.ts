import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { KafkaAddress } from './cluster.js';
import { whatIsMissing } from './programs.js';

/** How this machine can run brokers of its own. */
export type OwnMeans =
  | { readonly kind: 'docker' | 'native' }
  /** Not at all; `why` is a Dutch sentence without its full stop. */
  | { readonly kind: 'none'; readonly why: string };

const ASK_LIMIT_MS = 5_000;

/** The cluster that the environment names, if any. Rejects when it names one without its registry. */
export function givenKafka(env: NodeJS.ProcessEnv): KafkaAddress | undefined {
  const { KAFKA_BROKERS: brokers, SCHEMA_REGISTRY_URL: registryUrl } = env;
  if (!brokers) return undefined;
  if (!registryUrl) throw new Error('KAFKA_BROKERS vraagt ook om SCHEMA_REGISTRY_URL.');
  return { brokers: brokers.split(',').map((address) => address.trim()), registryUrl: registryUrl.replace(/\/+$/, '') };
}

/** Docker when its engine answers, else the native broker when Java and Maven are there. Starts and downloads nothing. */
export async function findOwnMeans(): Promise<OwnMeans> {
  if (await dockerAnswers()) return { kind: 'docker' };
  const missing = await whatIsMissing();
  if (missing === undefined) return { kind: 'native' };
  return { kind: 'none', why: `er is geen Docker en geen ${missing}` };
}

async function dockerAnswers(): Promise<boolean> {
  const question = ['version', '--format', '{{.Server.Version}}'];
  const answer = await promisify(execFile)('docker', question, { timeout: ASK_LIMIT_MS }).catch(() => undefined);
  return answer !== undefined;
}
