import type { Blok } from '@iwlz/intake/handlers';
import type { Heenbericht } from './bericht.js';
import { isObject } from './lezer.js';

/**
 * The client block of a message as intake has it once it is read: texts, in the shape of the standard. The person is not in
 * it; what else the XSD demands and a scenario leaves out has a value that nothing on the way looks at.
 */
export function clientblok(bericht: Heenbericht): Blok {
  return { soort: bericht.berichtsoort, client: alsTeksten(clientVan(bericht)) } as Blok;
}

/** Leveringsstatus of who is in zorg: of a pgb a scenario may leave it out. */
const IN_ZORG = '4';

/** What the standard has inside `Client`. */
function clientVan(bericht: Heenbericht): object {
  const { bsn } = bericht;
  switch (bericht.berichtsoort) {
    case 'AW33': {
      const { indicatie, toegewezenZorgzwaartepakketten } = bericht;
      const { afgiftedatum: ingangsdatum } = indicatie;
      return { bsn, indicatie: { ...indicatie, ingangsdatum, toegewezenZorgzwaartepakketten } };
    }
    case 'AW35':
      return { bsn, geleverdeZorgzwaartepakketten: bericht.geleverdeZorgzwaartepakketten };
    case 'AW39':
      return { bsn, mutatieZorgzwaartepakketten: bericht.mutatieZorgzwaartepakketten, aanvragen: bericht.aanvragen };
    case 'ZK31': {
      const { indicatie } = bericht;
      const { afgiftedatum: ingangsdatum, overdrachtdatum } = indicatie;
      const toegewezenZorgzwaartepakketten = bericht.toegewezenZorgzwaartepakketten.map((r) => ({
        ...r,
        ingangsdatum,
        leveringsstatus: r.leveringsstatus ?? IN_ZORG,
      }));
      return {
        bsn,
        verhuisdatum: overdrachtdatum,
        indicatie: { ...indicatie, ingangsdatum, toegewezenZorgzwaartepakketten },
      };
    }
  }
}

/** The value as a message has it: texts only, and nothing where there is no value. */
function alsTeksten(waarde: unknown): unknown {
  if (typeof waarde === 'string') return waarde;
  if (Array.isArray(waarde)) return waarde.map(alsTeksten);
  if (!isObject(waarde)) return JSON.stringify(waarde);
  const teksten: Record<string, unknown> = {};
  for (const [naam, w] of Object.entries(waarde)) if (w !== null) teksten[naam] = alsTeksten(w);
  return teksten;
}
