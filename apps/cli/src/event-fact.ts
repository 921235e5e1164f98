import { catalogus } from '@iwlz/contracts';
import { EXIT, Halt } from './exit.js';
import type { LogEvent } from './log-events.js';

/**
 * The fact of an event that was read as JSON, its data as services have them: with `null` for what was left out. Throws `Halt`
 * when this version does not know the event. Whose topic it is knows which facts it may be.
 */
export function factOf({ topic, type, data }: LogEvent): { readonly type: string; readonly data: unknown } {
  const known = catalogus.vind(topic, type);
  if (!known) {
    throw new Halt(EXIT.wrongUse, `Het platform kent gebeurtenissen die deze iwlz niet kent (${type}); werk iwlz bij.`);
  }
  return { type: known.naam, data: known.fromJson(data) };
}
