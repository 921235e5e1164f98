import type { Bewijs } from '../uitleg/stap.js';

/** In what a value is counted. */
export type Eenheid =
  | 'cent'
  | 'cent per jaar'
  | 'cent per maand'
  | 'cent per periode'
  | 'cent per uur'
  | 'procentMilli'
  | 'urenHonderdsten'
  | 'maanden'
  | 'dagen'
  | 'perioden'
  | 'keuze';

/** A value of the law and the years in which it holds. */
export interface Parameter<W = number> {
  readonly sleutel: string;
  readonly eenheid: Eenheid;
  /** The years in which it holds, both included. */
  readonly van: number;
  readonly tm: number;
  readonly waarde: W;
  /** Law and article, and the text or publication that was read. */
  readonly bron: string;
  readonly bewijs: Bewijs;
}

/** There is no value for this year: nobody has entered it yet. A neighbour's value is never used instead. */
export class ParameterOntbreekt extends Error {
  override readonly name = 'ParameterOntbreekt';
  constructor(
    readonly sleutel: string,
    readonly jaar: number,
  ) {
    super(`er is geen parameter ${sleutel} voor het jaar ${jaar}`);
  }
}

/** One value of the law over the years. */
export class Reeks<W = number> {
  readonly #perJaar = new Map<number, Parameter<W>>();

  /** Throws a `RangeError` when two rows hold in one year. */
  constructor(
    readonly sleutel: string,
    readonly rijen: readonly Parameter<W>[],
  ) {
    for (const rij of rijen) {
      for (let jaar = rij.van; jaar <= rij.tm; jaar++) {
        if (this.#perJaar.has(jaar)) throw new RangeError(`twee waarden van ${sleutel} in ${jaar}`);
        this.#perJaar.set(jaar, rij);
      }
    }
  }

  /** The value of a year; throws `ParameterOntbreekt` when there is none. */
  in(jaar: number): Parameter<W> {
    const rij = this.#perJaar.get(jaar);
    if (rij === undefined) throw new ParameterOntbreekt(this.sleutel, jaar);
    return rij;
  }
}

/** A row as the tables write it: first year, last year, value, evidence, and a source when it differs from that of the series. */
export type Rij<W> = readonly [van: number, tm: number, waarde: W, bewijs: Bewijs, bron?: string];

/** A series out of its rows. */
export function reeks<W = number>(sleutel: string, eenheid: Eenheid, bron: string, rijen: readonly Rij<W>[]): Reeks<W> {
  return new Reeks(
    sleutel,
    rijen.map(([van, tm, waarde, bewijs, eigenBron]) => ({
      ...{ sleutel, eenheid, van, tm, waarde, bewijs },
      bron: eigenBron ?? bron,
    })),
  );
}
