import type { zorg } from '@iwlz/contracts';

/** The period with its fields in one fixed order. */
export function periodeVan(p: zorg.Zorgperiode): zorg.Zorgperiode {
  const { besluitnummer, instelling, zzpCode, leveringsvorm, ingangsdatum } = p.toewijzing;
  return {
    toewijzing: { besluitnummer, instelling, zzpCode, leveringsvorm, ingangsdatum },
    zorgkantoor: p.zorgkantoor,
    soort: p.soort,
    etmalen: p.etmalen,
    van: p.van,
    tot: p.tot,
    einde: p.einde,
    reden: p.reden,
  };
}
