import { isBsn, isDatum } from '@iwlz/basis';
import { isBijdrageperiode } from '../kalender/bijdrageperiode.js';
import { isMaand } from '../kalender/maand.js';
import type { Foutcode, Invoerfout } from './fout.js';
import type { Objectsoort, Veld, Veldsoort } from './veld.js';

/** Judges values of JSON by a table of fields. Everything that is wrong is found at once; a sound value comes back without its nulls. */

/** The value when it is sound, `undefined` otherwise; what is wrong is added to `fouten`. */
export function lees<T>(soort: Veldsoort<T>, waarde: unknown, pad: string, fouten: Invoerfout[]): T | undefined {
  const voor = fouten.length;
  const gelezen = leesWaarde(soort, waarde, pad, fouten);
  return fouten.length === voor ? (gelezen as T) : undefined;
}

/** Says what is wrong with a value; `null` stands in for it. */
type Melder = (code: Foutcode, tekst: string) => null;

/** The value, also when it is well formed but out of range: it can still be compared. `null` when it cannot. */
function leesWaarde(soort: Veldsoort<unknown>, waarde: unknown, pad: string, fouten: Invoerfout[]): unknown {
  const meld: Melder = (code, tekst) => {
    fouten.push({ code, pad, tekst });
    return null;
  };
  switch (soort.vorm) {
    case 'object':
      return leesObject(soort.object, waarde, pad, fouten);
    case 'lijst':
      if (!Array.isArray(waarde)) return meld('TYPE_ONJUIST', 'Hier hoort een lijst.');
      return leesLijst(soort.item, soort.uniek, waarde, pad, fouten);
    case 'waarheid':
      return typeof waarde === 'boolean' ? waarde : meld('TYPE_ONJUIST', 'Hier hoort true of false.');
    case 'geheel':
      // An integer too large for a double is no less an integer: it is out of range.
      if (typeof waarde !== 'number' || (Number.isFinite(waarde) && !Number.isInteger(waarde))) {
        return meld('TYPE_ONJUIST', 'Hier hoort een geheel getal.');
      }
      if (waarde < soort.min || waarde > soort.max) {
        meld('WAARDE_BUITEN_BEREIK', `Hier hoort een getal van ${soort.min} tot en met ${soort.max}.`);
      }
      return waarde;
    default:
      if (typeof waarde !== 'string') return meld('TYPE_ONJUIST', 'Hier hoort een tekst.');
      return leesTekst(soort, waarde, meld);
  }
}

type Tekstsoort = Extract<Veldsoort<unknown>, { vorm: 'tekst' | 'datum' | 'maand' | 'periode' | 'keuze' | 'bsn' }>;

function leesTekst(soort: Tekstsoort, tekst: string, meld: Melder): string | null {
  switch (soort.vorm) {
    case 'tekst': {
      const lengte = Array.from(tekst).length;
      if (lengte < soort.min || lengte > soort.max) {
        meld('WAARDE_BUITEN_BEREIK', `Hier hoort een tekst van ${soort.min} tot en met ${soort.max} tekens.`);
      }
      return tekst;
    }
    case 'keuze':
      return soort.waarden.includes(tekst)
        ? tekst
        : meld('WAARDE_ONBEKEND', `Hier hoort een van: ${soort.waarden.join(', ')}.`);
    case 'bsn':
      // The rules within a message let 000000000 pass (CS002); here it does not.
      return isBsn(tekst) && tekst !== '000000000'
        ? tekst
        : meld('BSN_ONGELDIG', 'Hier hoort een burgerservicenummer dat aan de 11-proef voldoet.');
    default: {
      const { bestaat, code, naam } = TIJD[soort.vorm];
      if (!bestaat(tekst)) return meld(code, `Hier hoort een bestaande ${naam}.`);
      if (tekst < soort.min || tekst > soort.max) {
        meld('WAARDE_BUITEN_BEREIK', `Dit valt buiten ${soort.min} tot en met ${soort.max}.`);
      }
      return tekst;
    }
  }
}

const TIJD = {
  datum: { bestaat: isDatum, code: 'DATUM_ONGELDIG', naam: 'datum (JJJJ-MM-DD)' },
  maand: { bestaat: isMaand, code: 'MAAND_ONGELDIG', naam: 'maand (JJJJ-MM)' },
  periode: { bestaat: isBijdrageperiode, code: 'PERIODE_ONGELDIG', naam: 'periode (JJJJ-P01 tot en met JJJJ-P13)' },
} as const;

function leesObject(soort: Objectsoort, waarde: unknown, pad: string, fouten: Invoerfout[]): unknown {
  const gelezen = leesVelden(soort, waarde, pad, fouten);
  if (gelezen) toets(soort, gelezen, pad, fouten);
  return gelezen?.velden;
}

/** The well-formed fields of an object, and what was wrong with any of them. */
interface Gelezen {
  readonly velden: Readonly<Record<string, unknown>>;
  readonly fouten: readonly Invoerfout[];
  /** As it came. */
  readonly ruw: Readonly<Record<string, unknown>>;
}

function leesVelden(soort: Objectsoort, waarde: unknown, pad: string, fouten: Invoerfout[]): Gelezen | undefined {
  if (!isObject(waarde)) {
    fouten.push({ code: 'TYPE_ONJUIST', pad, tekst: 'Hier hoort een object.' });
    return undefined;
  }
  const eigen: Invoerfout[] = [];
  const velden: Record<string, unknown> = {};
  for (const sleutel of Object.keys(waarde)) {
    if (!Object.hasOwn(soort.velden, sleutel)) {
      eigen.push({ code: 'VELD_ONBEKEND', pad: `${pad}.${sleutel}`, tekst: 'Dit veld bestaat hier niet.' });
    }
  }
  for (const [naam, veld] of Object.entries(soort.velden)) {
    const gelezen = leesVeld(veld, Object.hasOwn(waarde, naam) ? waarde[naam] : undefined, `${pad}.${naam}`, eigen);
    if (gelezen !== undefined) velden[naam] = gelezen;
  }
  for (const [eerste, tweede] of soort.paren) {
    const [a, b] = [velden[eerste], velden[tweede]];
    if (typeof a === 'string' && typeof b === 'string' && b < a) {
      eigen.push({ code: 'VOLGORDE_ONJUIST', pad: `${pad}.${tweede}`, tekst: `Dit ligt voor ${eerste}.` });
    }
  }
  fouten.push(...eigen);
  return { velden, fouten: eigen, ruw: waarde };
}

function leesVeld(veld: Veld, waarde: unknown, pad: string, fouten: Invoerfout[]): unknown {
  if (waarde !== undefined && waarde !== null) return leesWaarde(veld.soort, waarde, pad, fouten) ?? undefined;
  if (veld.verplicht) fouten.push({ code: 'VELD_ONTBREEKT', pad, tekst: 'Dit veld is verplicht.' });
  return undefined;
}

function leesLijst(
  soort: Objectsoort,
  uniek: string | undefined,
  waarden: readonly unknown[],
  pad: string,
  fouten: Invoerfout[],
): unknown[] {
  const gezien = new Set<unknown>();
  return waarden.map((waarde, i) => {
    const plek = `${pad}[${i}]`;
    const gelezen = leesVelden(soort, waarde, plek, fouten);
    if (gelezen === undefined) return undefined;
    const sleutel = uniek === undefined ? undefined : gelezen.velden[uniek];
    const dubbel: Invoerfout[] = [];
    if (sleutel !== undefined && gezien.has(sleutel)) {
      dubbel.push({ code: 'DUBBEL', pad: `${plek}.${uniek!}`, tekst: 'Dit staat al eerder in de lijst.' });
    }
    gezien.add(sleutel);
    fouten.push(...dubbel);
    toets(soort, { ...gelezen, fouten: [...gelezen.fouten, ...dubbel] }, plek, fouten);
    return gelezen.velden;
  });
}

function toets(soort: Objectsoort, gelezen: Gelezen, pad: string, fouten: Invoerfout[]): void {
  const aanwezig = (veld: string): boolean => (gelezen.ruw[veld] ?? null) !== null;
  const gevonden = soort.toets?.(gelezen.velden, gelezen.fouten.length === 0, aanwezig) ?? [];
  for (const { code, veld, tekst } of gevonden) {
    const fout = { code, pad: `${pad}.${veld}`, tekst };
    if (!fouten.some((f) => f.code === code && f.pad === fout.pad)) fouten.push(fout);
  }
}

/** Whether the value is a JSON object. */
export function isObject(waarde: unknown): waarde is Readonly<Record<string, unknown>> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}
