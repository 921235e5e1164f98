import { dagenTussen } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import { Histogram, type Registry } from 'prom-client';
import type { Eigenbijdrage, Handler } from '../handlers/index.js';

const NAAM = 'keten_start_tot_beschikking_dagen';
/** The old chain took 75 days, then 40, then 22; this one decides on the day itself. */
const GRENZEN_DAGEN = [0, 1, 7, 14, 22, 30, 40, 75, 180, 365];

/**
 * How many days lie between the first day of care and the first decision on a contribution, of the decisions that this process
 * made. A batch that is worked off a second time after a fault is counted twice.
 */
export class Doorlooptijd {
  readonly #dagen = new Histogram({
    name: NAAM,
    help: 'Dagen van de eerste dag van zorg tot het eerste besluit over de bijdrage',
    buckets: GRENZEN_DAGEN,
    registers: [],
  });

  /** Shows the figure among those of the process. A service that is started anew in it counts anew. */
  toonIn(registry: Registry): void {
    registry.removeSingleMetric(NAAM);
    registry.registerMetric(this.#dagen);
  }

  /** The same service, its first decisions counted. */
  geteld(service: Eigenbijdrage): Eigenbijdrage {
    const { on, ticks } = service;
    const handlers = Object.entries<Handler<never>>(on).map(([naam, handler]): [string, Handler<never>] => [
      naam,
      (stand, data, context) => this.#zie(handler(stand, data, context)),
    ]);
    return {
      ...service,
      on: Object.fromEntries(handlers) as typeof on,
      ticks: { ...ticks, DagBegonnen: (stand, dag) => this.#zie(ticks.DagBegonnen(stand, dag)) },
    };
  }

  #zie<F extends bijdrage.BijdrageFeit>(feiten: F[]): F[] {
    for (const { type, data } of feiten as readonly bijdrage.BijdrageFeit[]) {
      if (type !== 'BijdrageVastgesteld' || data.eersteZorgdag === null) continue;
      this.#dagen.observe(Math.max(0, dagenTussen(data.eersteZorgdag, data.opDag)));
    }
    return feiten;
  }
}
