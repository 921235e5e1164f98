import { Spoor } from '../uitleg/spoor.js';
import type { Stap } from '../uitleg/stap.js';
import type { Invoerfout } from './fout.js';
import { isObject, lees } from './lees.js';
import { SOORTEN, type Soort } from './soorten.js';
import { tekst } from './veld.js';

/** The answer to one line: an uitkomst, with its explanation when that was asked, or all that is wrong with the line. */
export type Antwoord =
  | { readonly id: string; readonly uitkomst: object; readonly uitleg?: readonly Stap[] }
  | { readonly id: string | null; readonly fouten: readonly Invoerfout[] };

/**
 * Answers one line of JSON, `{"id", "soort", "invoer"}`; other keys at the top are ignored. Whatever the line holds, it does not
 * throw, short of a year without parameters (`ParameterOntbreekt`), which the ranges of the fields rule out.
 */
export function beantwoord(regel: string, metUitleg = false): Antwoord {
  const vraag = ontleed(regel);
  if (!isObject(vraag)) {
    return { id: null, fouten: [{ code: 'JSON_ONGELDIG', pad: '', tekst: 'Deze regel is geen JSON-object.' }] };
  }
  const fouten: Invoerfout[] = [];
  const id = leesVerplicht(vraag['id'], 'id', fouten);
  const soort = leesSoort(vraag['soort'], fouten);
  const invoer = leesInvoer(vraag['invoer'], fouten);
  const spoor = metUitleg ? new Spoor() : undefined;
  const uitkomst = invoer && soort?.beantwoord(invoer, fouten, spoor);
  if (id === undefined || uitkomst === undefined || fouten.length > 0) {
    return { id: typeof vraag['id'] === 'string' ? vraag['id'] : null, fouten };
  }
  return { id, uitkomst, ...(spoor && { uitleg: spoor.stappen }) };
}

/** What the line holds; `undefined` when it is no JSON. */
function ontleed(regel: string): unknown {
  try {
    return JSON.parse(regel) as unknown;
  } catch {
    return undefined;
  }
}

function leesVerplicht(waarde: unknown, pad: string, fouten: Invoerfout[]): string | undefined {
  if (waarde !== undefined && waarde !== null) return lees(tekst(), waarde, pad, fouten);
  fouten.push({ code: 'VELD_ONTBREEKT', pad, tekst: 'Dit veld is verplicht.' });
  return undefined;
}

function leesSoort(waarde: unknown, fouten: Invoerfout[]): Soort | undefined {
  if (typeof waarde === 'string') {
    if (Object.hasOwn(SOORTEN, waarde)) return SOORTEN[waarde];
    const tekst = `Deze soort bestaat niet; wel: ${Object.keys(SOORTEN).join(', ')}.`;
    fouten.push({ code: 'SOORT_ONBEKEND', pad: 'soort', tekst });
    return undefined;
  }
  leesVerplicht(waarde, 'soort', fouten);
  return undefined;
}

function leesInvoer(waarde: unknown, fouten: Invoerfout[]): Readonly<Record<string, unknown>> | undefined {
  if (isObject(waarde)) return waarde;
  fouten.push(
    waarde === undefined || waarde === null
      ? { code: 'VELD_ONTBREEKT', pad: 'invoer', tekst: 'Dit veld is verplicht.' }
      : { code: 'TYPE_ONJUIST', pad: 'invoer', tekst: 'Hier hoort een object.' },
  );
  return undefined;
}
