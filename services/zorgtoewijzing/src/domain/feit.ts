import type { melding, zorg } from '@iwlz/contracts';

/** The answer to a fact that is no message: it is always accepted. `inhoud` is what the fact said. */
export function feitAanvaard(
  feit: melding.Feitherkomst,
  inhoud: Partial<Omit<zorg.FeitAanvaard, 'feit'>>,
): zorg.ZorgFeit {
  return {
    type: 'FeitAanvaard',
    data: { feit, overlijdensdatum: null, akkoord: null, aatBesluit: null, besluit: null, ...inhoud },
  };
}
