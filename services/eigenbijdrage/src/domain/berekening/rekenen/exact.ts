/**
 * An amount that is not rounded yet: a whole number of ten-millionths of a cent. Seven decimals hold every amount that the
 * rules come upon before they divide: a percentage has at most five, and at most two are taken of one another (25% of
 * what 8.713% leaves over).
 */
export type Exact = bigint;

const PER_CENT = 10_000_000n;
const MILLI_PER_GEHEEL = 100_000n;

/** An amount in cents, as `Exact`. */
export function exact(cent: number): Exact {
  return BigInt(cent) * PER_CENT;
}

/** A percentage of the amount, in thousandths of a percent (12.5% is 12 500). */
export function percentageVan(bedrag: Exact, milli: number): Exact {
  return (bedrag * BigInt(milli)) / MILLI_PER_GEHEEL;
}

/** The amount, or 0 when it is below 0. */
export function nietOnderNul(bedrag: Exact): Exact {
  return bedrag < 0n ? 0n : bedrag;
}

/** The lower of two amounts. */
export function laagste(a: Exact, b: Exact): Exact {
  return a < b ? a : b;
}

/** The higher of two amounts. */
export function hoogste(a: Exact, b: Exact): Exact {
  return a > b ? a : b;
}

/** `bedrag / deler` in cents, half a cent up. For amounts from 0. */
export function halfOmhoog(bedrag: Exact, deler = 1): number {
  const noemer = PER_CENT * BigInt(deler);
  return Number((2n * bedrag + noemer) / (2n * noemer));
}

/** The quotient of two whole numbers from 0, half up. */
export function quotientHalfOmhoog(teller: bigint, noemer: bigint): number {
  return Number((2n * teller + noemer) / (2n * noemer));
}
