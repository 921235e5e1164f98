import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { catalogus } from '@iwlz/contracts';
import { PARTITIONS, topicsOf, type Store } from '@iwlz/event-log';
import { connectionUrl, createDatabase, startPostgres, temporaryDataDir } from '@iwlz/event-log/embedded';
import { openKafkaEngine, type KafkaEngine } from '@iwlz/event-log/kafka';
import { openTopics } from '@iwlz/event-log/kafka/topics';
import { leesConfig } from '@iwlz/nest-kit';
import { Ketenproces } from '../slechte-dagen/ketenproces.js';
import { ketenSpecs } from '../specs.js';
import { Bezoeker } from '../voordeur/bezoeker.js';
import type { Opruimer } from './opruimer.js';
import type { Toneel } from './toneel.js';

const DIENSTEN = ['intake', 'zorgtoewijzing', 'eigenbijdrage'] as const;
const KEER = [1, 2] as const;
const RUST_WACHT_MS = 60_000;
const KIJK_MS = 50;

/**
 * Every service as two processes of its own, each service on a database of its own, and the log on the Kafka of the environment,
 * under names of this demo alone. Its topics stay there: nothing of this platform ever removes a topic.
 */
export async function kafkaToneel(op: string, opruimer: Opruimer): Promise<Toneel> {
  const prefix = `demo-${randomUUID().slice(0, 8)}.`;
  const kafka = adres();
  await maakTopics({ ...kafka, prefix });
  const tijdelijk = await temporaryDataDir();
  opruimer.add(() => tijdelijk.remove());
  const server = await startPostgres({ dataDir: tijdelijk.dataDir });
  opruimer.add(() => server.stop());
  const processen: Ketenproces[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(processen.splice(0).map((p) => p.stop()));
  };
  opruimer.add(stop);
  const engines = new Map<string, KafkaEngine>();
  opruimer.add(() => Promise.all([...engines.values()].map((e) => e.close())));

  const geheim = randomUUID() + randomUUID();
  const databases = new Map<string, Awaited<ReturnType<typeof createDatabase>>>();
  for (const dienst of DIENSTEN) databases.set(dienst, await createDatabase(server.connection, dienst));
  for (const dienst of DIENSTEN) {
    for (const keer of KEER) {
      const omgeving = {
        DATABASE_URL: connectionUrl(databases.get(dienst)!),
        KAFKA_BROKERS: kafka.brokers.join(','),
        SCHEMA_REGISTRY_URL: kafka.registryUrl,
        KAFKA_VOORVOEGSEL: prefix,
        KETEN_DATA: join(dirname(tijdelijk.dataDir), `${dienst}-${keer}`),
        PSEUDONIEM_SLEUTEL: geheim,
        // The address is told at this level.
        LOG_LEVEL: 'info',
        // Days come from intake; all others take them from the log.
        ...(dienst === 'intake' && { KLOK: op }),
      };
      processen.push(new Ketenproces(omgeving, [`services/${dienst}/dist/main.js`]));
    }
  }
  const adressen = await Promise.all(processen.map((p) => p.gereed()));
  for (const dienst of DIENSTEN)
    engines.set(dienst, await openKafkaEngine({ connection: databases.get(dienst)!, ...kafka, prefix }));

  const store = (dienst: string): Store => engines.get(dienst)!.store(dienst);
  const intakes = adressen.slice(0, KEER.length);
  return {
    wat: 'intake, zorgtoewijzing en eigenbijdrage, elk twee processen op een eigen database, met het log op Kafka',
    url: intakes[0]!,
    zetKlok: async (naar, cakRun) => {
      for (const url of intakes.slice(1)) await new Bezoeker(url).zetKlok(naar);
      await new Bezoeker(intakes[0]!).zetKlok(naar);
      await totRust(store);
      if (cakRun !== true) return;
      await new Bezoeker(intakes[0]!).zetKlok(naar, cakRun);
      await totRust(store);
    },
    log: engines.get('intake')!.log,
    store,
    stopDiensten: stop,
  };
}

function adres(): { brokers: readonly string[]; registryUrl: string } {
  const { KAFKA_BROKERS: brokers, SCHEMA_REGISTRY_URL: registryUrl } = leesConfig({
    KAFKA_BROKERS: process.env['KAFKA_BROKERS'],
    SCHEMA_REGISTRY_URL: process.env['SCHEMA_REGISTRY_URL'],
  });
  return { brokers: brokers!, registryUrl: registryUrl! };
}

async function maakTopics(kafka: Parameters<typeof openTopics>[0]): Promise<void> {
  const topics = await openTopics(kafka);
  try {
    await topics.apply(await topics.plan());
  } finally {
    await topics.close();
  }
}

/** Resolves when every consumer has read all that its topics hold, and nobody wrote anything more meanwhile. */
async function totRust(store: (dienst: string) => Store): Promise<void> {
  const einde = Date.now() + RUST_WACHT_MS;
  while (!(await inRust(store))) {
    if (Date.now() > einde) throw new Error(`de diensten zijn na ${RUST_WACHT_MS / 1000} s nog niet klaar`);
    await wacht(KIJK_MS);
  }
}

async function inRust(store: (dienst: string) => Store): Promise<boolean> {
  const voor = await staarten(store);
  for (const { service, spec } of ketenSpecs()) {
    for (let partitie = 0; partitie < PARTITIONS; partitie++) {
      const { positions: gelezen } = await store(service).progress(spec.group, partitie);
      if (topicsOf(spec).inputs.some((topic) => (gelezen.get(topic) ?? 0) < voor.get(topic)![partitie]!)) return false;
    }
  }
  const na = await staarten(store);
  return [...voor].every(([topic, tails]) => tails.every((t, p) => t === na.get(topic)![p]));
}

/** As the writer of each topic has them: what it wrote counts also when it is still on its way. */
async function staarten(store: (dienst: string) => Store): Promise<Map<string, readonly number[]>> {
  return new Map(
    await Promise.all(
      catalogus.topics.map(
        async (t) => [t.topic, await store(t.schrijver).snapshot((beeld) => beeld.tails(t.topic))] as const,
      ),
    ),
  );
}
