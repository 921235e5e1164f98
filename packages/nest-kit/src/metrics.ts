import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Consumer } from '@iwlz/event-log';

/** The metrics of a process: those of Node, and per consumer how far behind it is and what stands still. */
export function maakMetrics(consumers: readonly Consumer[]): Registry {
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
  return registry;
}
