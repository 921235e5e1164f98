/** A burgerservicenummer: nine digits that pass the 11-proef. It stands in personal data only, never in a log line. */
export type Bsn = string & { readonly __soort: 'Bsn' };

/**
 * The 11-proef as rule CS002 computes it: (9a+8b+7c+6d+5e+4f+3g+2h−i) divisible by 11.
 * `000000000` passes, as it does in the official set.
 */
export function slaagtVoorElfproef(negenCijfers: string): boolean {
  if (!/^\d{9}$/.test(negenCijfers)) return false;
  let som = 0;
  for (let i = 0; i < 9; i++) som += Number(negenCijfers[i]) * (i === 8 ? -1 : 9 - i);
  return som % 11 === 0;
}

/** Whether the text is a BSN. */
export function isBsn(tekst: string): tekst is Bsn {
  return slaagtVoorElfproef(tekst);
}

/** The BSN as it may be shown: the last two digits only. */
export function gemaskeerd(bsn: string): string {
  return `*******${bsn.slice(-2)}`;
}
