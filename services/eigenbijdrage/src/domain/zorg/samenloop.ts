import type { Datum } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';

/** A day on which three forms or more begin to be given at once. */
export interface Samenloop {
  readonly dag: Datum;
  /** In alphabetical order. */
  readonly vormen: readonly string[];
  /** Ids of the events that told of them. */
  readonly bronnen: readonly string[];
}

/** The days on which a time in care begins beside others, so that there are three forms; with two there may be good reason. */
export function samenlopen(alle: readonly bijdrage.Zorgtijd[]): Samenloop[] {
  const zorg = alle.filter((z) => z.leveringsvorm !== 'LOGEREN' && (z.tm === null || z.tm >= z.van));
  return [...new Set(zorg.map((z) => z.van))].flatMap((dag) => {
    const dan = zorg.filter((z) => z.van <= dag && (z.tm === null || dag <= z.tm));
    const vormen = [...new Set(dan.map((z) => z.leveringsvorm))].sort();
    return vormen.length < 3 ? [] : [{ dag, vormen, bronnen: [...new Set(dan.map((z) => z.bron))] }];
  });
}
