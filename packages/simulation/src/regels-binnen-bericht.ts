import type { Heenbericht } from './bericht.js';
import type { Scenarioinstellingen } from './scenario.js';

/** Retourcodes of the rules inside the message (rule book zorgtoewijzing, 9.3 step 2). */
export function regelsBinnenBericht(_bericht: Heenbericht, _instellingen: Scenarioinstellingen): string[] {
  return [];
}
