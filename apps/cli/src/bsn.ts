import { gemaskeerd, isBsn } from '@iwlz/basis';

/** The text with every number that may be a BSN masked: what people see never holds one. */
export function withoutBsn(text: string): string {
  return text.replace(/(?<!\d)\d{9}(?!\d)/g, (number) => (isBsn(number) ? gemaskeerd(number) : number));
}
