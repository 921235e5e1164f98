import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configHelp, leesConfig } from '@iwlz/nest-kit';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** docker-compose.yml, the services, their settings and the versions that tests run on must not drift apart. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface ComposeService {
  readonly image: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck?: object;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const { services, volumes } = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, ComposeService>;
  volumes: object;
};
const ours = readdirSync(join(ROOT, 'services'));
const SECRETS = {
  POSTGRES_PASSWORD: 'geheim',
  PSEUDONIEM_SLEUTEL: 's'.repeat(32),
  TOEGANGSSLEUTELS: 'cak:cak:sleutel-van-het-cak',
};

it('runs every service of ours, and nothing that is not there', () => {
  const running = Object.entries(services).filter(([, { command }]) => command?.[1]?.startsWith('services/') === true);
  expect(running.map(([name]) => name).sort()).toEqual(ours);
  for (const [name, { command }] of running) expect(command).toEqual(['node', `services/${name}/dist/main.js`]);
});

describe.each(ours)('%s', (name) => {
  const { environment, healthcheck, depends_on, image, build } = services[name]!;

  it('gets settings that exist and together are right', () => {
    const filled = Object.entries(environment).map(([setting, value]) => [setting, fill(value)] as const);
    for (const [setting] of filled) expect(configHelp()).toContain(`  ${setting} `);
    const config = leesConfig(Object.fromEntries(filled));
    expect(config).toMatchObject({
      HOST: '0.0.0.0',
      PORT: 3000,
      DATABASE_URL: expect.stringContaining('@postgres:') as unknown,
    });
  });

  it('is built here, has a health check, and waits for its topics', () => {
    expect([image, build]).toEqual(['iwlz-netwerk', '.']);
    expect(healthcheck).toBeDefined();
    expect(depends_on).toEqual({ topics: { condition: 'service_completed_successfully' } });
  });
});

it('waits for nothing that cannot say that it is well', () => {
  for (const { depends_on = {} } of Object.values(services)) {
    for (const [name, { condition }] of Object.entries(depends_on)) {
      const awaited = services[name]!;
      if (condition === 'service_healthy') expect(awaited.healthcheck).toBeDefined();
      else expect(awaited.command).toEqual(['node', 'apps/cli/dist/main.js', 'topics', 'apply']);
    }
  }
});

it('reaches Kafka and the registry under their own names', () => {
  for (const name of [...ours, 'topics']) {
    const { KAFKA_BROKERS: brokers, SCHEMA_REGISTRY_URL: registryUrl } = services[name]!.environment;
    expect(services['kafka']!.environment['KAFKA_ADVERTISED_LISTENERS']).toContain(`//${brokers}`);
    expect(services[new URL(registryUrl!).hostname]).toBe(services['register']);
  }
});

it('has the versions that tests run on', () => {
  const version = (name: string): string =>
    new RegExp(`<${name}.version>(.*)</`).exec(read('infra/kafka/pom.xml'))![1]!;
  expect(services['kafka']!.image).toBe(`apache/kafka:${version('kafka')}`);
  const harness = read('packages/event-log/src/broker/docker.ts');
  for (const name of ['kafka', 'register']) expect(harness).toContain(`'${services[name]!.image}'`);
});

it('keeps what must outlive a container in a volume', () => {
  expect(Object.keys(volumes)).toEqual(['kafka', 'postgres', 'uitwisseling']);
});

/** As compose does: `${NAME:?text}` becomes the value of NAME. */
function fill(text: string): string {
  return text.replace(/\$\{(\w+):\?[^}]*\}/g, (_, name: keyof typeof SECRETS) => SECRETS[name]);
}
