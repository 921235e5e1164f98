import { halfOmhoog, quotientHalfOmhoog, type Exact } from './exact.js';

/** One rounding per rule, so that each can be changed on its own. All of them are assumed: the law is silent (A5, A8, B2). */

/** A month amount out of an amount per year: a twelfth, half up to the cent (A5, A6). */
export function rondMaandbedragAf(perJaar: Exact): number {
  return halfOmhoog(perJaar, 12);
}

/** Part of a month: month amount x 12 x days / 365, also in a leap year, half up to the cent (A8; Blz 3.3.2.9 lid 2). */
export function rondDeelVanMaandAf(maandbedrag: number, dagen: number): number {
  return quotientHalfOmhoog(BigInt(maandbedrag) * BigInt(12 * dagen), 365n);
}

/** The maximum of a period of four weeks: the base and a thirteenth of the rest, half up to the cent (B2). */
export function rondPeriodemaximumAf(basis: number, perJaar: Exact): number {
  return basis + halfOmhoog(perJaar, 13);
}

/** The cost of a quantity in hundredths at a tariff in cents, half up to the cent (B2, A9). */
export function rondKostenAf(aantalHonderdsten: number, tarief: number): number {
  return quotientHalfOmhoog(BigInt(aantalHonderdsten) * BigInt(tarief), 100n);
}

/**
 * What the client owes of an amount that both owe: pro rata their incomes, of which a negative one counts as 0. The smaller
 * share is rounded down and the remainder goes to the larger; of equal shares it goes to the client (A8; Blz 3.3.2.9 lid 3).
 */
export function rondClientdeelAf(bedrag: number, inkomenClient: number, inkomenPartner: number): number {
  const [client, partner] = [Math.max(0, inkomenClient), Math.max(0, inkomenPartner)];
  if (client === partner) return bedrag - Math.floor(bedrag / 2);
  return client < partner ? naarBeneden(bedrag, client, partner) : bedrag - naarBeneden(bedrag, partner, client);
}

function naarBeneden(bedrag: number, eigen: number, ander: number): number {
  return Number((BigInt(bedrag) * BigInt(eigen)) / (BigInt(eigen) + BigInt(ander)));
}
