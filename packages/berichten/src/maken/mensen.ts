import { plusDagen, slaagtVoorElfproef, type Datum } from '@iwlz/basis';
import type { Toeval } from './toeval.js';

/** A person who does not exist. */
export interface Mens {
  readonly geboortedatum: Datum;
  /** 1 man, 2 vrouw. */
  readonly geslacht: '1' | '2';
  readonly achternaam: string;
  readonly voorvoegsel?: string;
  readonly voornamen: string;
  readonly voorletters: string;
}

const VROUWEN = ['Anna', 'Fatima', 'Grietje', 'Hendrika', 'Lina', 'Maria', 'Noor', 'Renée', 'Saskia', 'Zoë'] as const;
const MANNEN = ['Ahmed', 'Cornelis', 'Dirk', 'François', 'Jan', 'Luuk', 'Mees', 'Pieter', 'Rachid', 'Willem'] as const;
const NAMEN = [
  ...(['Achterberg', 'Bakker', 'Çelik', 'Dijkstra', 'Everts', 'Fransen', 'Groen', 'Hoekstra', 'IJzerman'] as const),
  ...(['Jansen', 'Kuipers', 'Lambrechts', 'Müller', 'Nijland', 'Oosterhuis', 'Proefpersoon', 'Quist'] as const),
  ...(['Rozendaal', 'Smit', 'Terpstra', 'Uitenbroek', 'Verhoeven', 'Weststrate', 'Yilmaz', 'Zandstra'] as const),
] as const satisfies readonly string[];
const VOORVOEGSELS = ['van', 'de', 'van der', 'van den', 'ten', "'t"] as const;

/**
 * The numbers that no real person has: they begin with 9999 and pass the 11-proef. No message can hold more clients than there
 * are of these, because no two clients of a message have one BSN.
 */
export const VERZONNEN_BSNS: readonly string[] = Array.from({ length: 100_000 }, (_, i) =>
  String(999_900_000 + i),
).filter(slaagtVoorElfproef);

/** Born 18 to 98 years before that day. */
export function mens(toeval: Toeval, dag: Datum): Mens {
  const geslacht = toeval.een(['1', '2']);
  const voornaam = toeval.een(geslacht === '1' ? MANNEN : VROUWEN);
  const voorvoegsel = toeval.eensPer(3) ? toeval.een(VOORVOEGSELS) : undefined;
  return {
    geboortedatum: plusDagen(dag, -toeval.geheel(18 * 366, 98 * 365)),
    geslacht,
    achternaam: toeval.een(NAMEN),
    ...(voorvoegsel !== undefined && { voorvoegsel }),
    voornamen: voornaam,
    voorletters: voornaam.slice(0, 1),
  };
}
