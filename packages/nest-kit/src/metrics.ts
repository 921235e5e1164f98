import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { epochMs } from '@iwlz/basis';
import type { Consumer, Engine, Unpublished } from '@iwlz/event-log';
import type { Klok } from './klok.js';

/**
 * The metrics of a process: those of Node, per consumer how far behind it is and what stands still, and per service what it
 * still has to publish, where that takes a step of its own.
 */
export function maakMetrics(
  consumers: readonly Consumer[],
  engine: Pick<Engine, 'unpublished'>,
  klok: Pick<Klok, 'nu'>,
): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'iwlz_lag_records',
    help: 'Nog te lezen records, per groep, topic en partitie',
    labelNames: ['groep', 'topic', 'partitie'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const consumer of consumers) {
        for (const { topic, partition, lag } of await consumer.lags().catch(() => [])) {
          this.set({ groep: consumer.spec.group, topic, partitie: String(partition) }, lag);
        }
      }
    },
  });
  new Gauge({
    name: 'iwlz_geparkeerd_sleutels',
    help: 'Geparkeerde sleutels, per groep',
    labelNames: ['groep'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { spec, store } of consumers) {
        await store.parked(spec.group).then(
          (p) => this.set({ groep: spec.group }, p.length),
          () => undefined,
        );
      }
    },
  });
  new Gauge({
    name: 'iwlz_partities_stil',
    help: 'Partities die wachten of stilstaan, per groep',
    labelNames: ['groep'],
    registers: [registry],
    collect() {
      this.reset();
      for (const c of consumers)
        this.set({ groep: c.spec.group }, c.status().filter((w) => w.state !== 'running').length);
    },
  });
  meetOngepubliceerd(registry, engine, klok);
  return registry;
}

/** A database that does not answer leaves them out: `GET /health/ready` says so. */
function meetOngepubliceerd(registry: Registry, engine: Pick<Engine, 'unpublished'>, klok: Pick<Klok, 'nu'>): void {
  const meet = (name: string, help: string, waarde: (wachtend: Unpublished) => number): Gauge =>
    new Gauge({
      name,
      help,
      labelNames: ['dienst'],
      registers: [registry],
      async collect() {
        this.reset();
        for (const wachtend of await engine.unpublished().catch(() => []))
          this.set({ dienst: wachtend.service }, waarde(wachtend));
      },
    });
  const ouderdomMs = ({ oldest }: Unpublished): number => (oldest === null ? 0 : epochMs(klok.nu()) - epochMs(oldest));
  meet('iwlz_ongepubliceerd_records', 'Records die vastliggen en nog niet op het log staan', (w) => w.records);
  meet(
    'iwlz_ongepubliceerd_seconden',
    'Hoe lang het oudste daarvan al wacht',
    (w) => Math.max(0, ouderdomMs(w)) / 1_000,
  );
}
