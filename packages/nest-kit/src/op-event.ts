import type { EventType } from '@iwlz/contracts';
import { EventPattern } from '@nestjs/microservices';
import type { HandlerContext } from '@iwlz/event-log';

/** What a handler gets beside the event (`@Ctx()`): the state of this client, today, and the record. */
export interface BeslisContext<S> extends HandlerContext {
  readonly state: S;
}

/** Binds a method to an event: it is called with the data (`@Payload()`) and a `BeslisContext` (`@Ctx()`), and returns an `Outcome`. */
export function OpEvent<N extends string, T>(event: EventType<N, T>): MethodDecorator {
  return EventPattern(patternOf(event.naam)) as MethodDecorator;
}

/** The pattern under which Nest knows the handler of an event. */
export function patternOf(naam: string): string {
  return `event:${naam}`;
}
