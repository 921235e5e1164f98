import type { Datum } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import type { LogRecord } from '@iwlz/event-log';
import { Beslissing } from '../domain/beslissing.js';
import type { Bereken } from '../domain/besluit/maanden.js';
import type { Stand } from '../domain/stand.js';

/** What a handler is told beside the event. */
export interface Context {
  /** The last day that began on this partition. */
  readonly vandaag: Datum;
  /** Where the event stands. */
  readonly record: Pick<LogRecord, 'topic' | 'partition' | 'position'>;
}

/** Decides the facts on one event of one client. */
export type Handler<T> = (stand: Stand, data: T, context: Context) => bijdrage.BijdrageFeit[];

/**
 * What every event comes down to: what was learned from it, and what follows. `leer` gives the fact that takes it over; it is
 * given the id of the event and the day on which it came to be known.
 */
export function leert<T>(
  bereken: Bereken,
  leer: (data: T, bron: string, bekendOp: Datum, stand: Stand) => bijdrage.BijdrageFeit,
): Handler<T> {
  return (stand, data, { vandaag, record }) => {
    const bron = `${record.topic}.${record.partition}.${record.position}`;
    const b = new Beslissing(stand, vandaag, [bron], bereken);
    b.neem(leer(data, bron, vandaag, stand));
    b.neemGevolgen();
    return b.feiten;
  };
}
