import type { ConsumerSpec } from '@iwlz/event-log';
import { eigenbijdrage } from '@iwlz/eigenbijdrage/handlers';
import { antwoordView, berichtView, cakAntwoordView, maakUitgaandView } from '@iwlz/intake/handlers';
import { maakZorgtoewijzing } from '@iwlz/zorgtoewijzing/handlers';

/** A consumer with state, and the service whose store it is in. */
export interface ServiceSpec {
  readonly service: string;
  readonly spec: ConsumerSpec;
}

/** Every consumer of the chain, in the order in which events flow through them. */
export function ketenSpecs(): ServiceSpec[] {
  return [
    { service: 'zorgtoewijzing', spec: maakZorgtoewijzing() as unknown as ConsumerSpec },
    { service: 'eigenbijdrage', spec: eigenbijdrage as unknown as ConsumerSpec },
    { service: 'intake', spec: antwoordView },
    { service: 'intake', spec: cakAntwoordView },
    { service: 'intake', spec: berichtView },
    // A rebuild says nothing: for whom messages go out does not matter to it.
    { service: 'intake', spec: maakUitgaandView(new Set()) },
  ];
}
