import type { bijdrage } from '@iwlz/contracts';

/** A start or a stop, as the CAK gets it. */
export type CakBericht = bijdrage.StartGemeld | bijdrage.StopGemeld;

/** The start with its fields in one fixed order. */
export function startVan(s: bijdrage.StartGemeld): bijdrage.StartGemeld {
  const { datum, leveringsvorm, zzpCode, instelling, zorgkantoor, etmalen } = s;
  return { datum, leveringsvorm, zzpCode, instelling, zorgkantoor, etmalen };
}

/** The stop with its fields in one fixed order. */
export function stopVan(s: bijdrage.StopGemeld): bijdrage.StopGemeld {
  return { ...startVan(s), mutatiecode: s.mutatiecode, begindatum: s.begindatum };
}

/** The message as text: equal texts are the same message, and the order of texts is that of a run (9.7). */
export function kenmerkVan(b: CakBericht): string {
  const { datum, leveringsvorm, instelling, zzpCode, zorgkantoor, etmalen } = b;
  const mutatiecode = 'mutatiecode' in b ? b.mutatiecode : null;
  return [datum, leveringsvorm, instelling, zzpCode, zorgkantoor, etmalen, mutatiecode].map((v) => v ?? '').join('|');
}
