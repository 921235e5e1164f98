import { datum } from '@iwlz/basis';
import type { Aw33, Aw35, Aw39 } from './bericht.js';
import { leesScenarios } from './lees-scenarios.js';
import type { Scenario } from './scenario.js';

/** Invented messages for specs, in the words of the scenario format. */

export const BSN = '999900006';
export const ANDERE_BSN = '999900018';
export const DERDE_BSN = '999900031';
const A = '99990001';

const kop = (identificatie: string, dag: string, afzender: string, bsn: string) => ({
  identificatie,
  dagtekening: datum(dag),
  afzender,
  ontvanger: null,
  bsn,
});

/** A verblijf at A from 1 March 2026. */
export function aw33(identificatie: string, dag: string, anders: object = {}, bsn = BSN): Aw33 {
  return {
    berichtsoort: 'AW33',
    ...kop(identificatie, dag, '5598', bsn),
    indicatie: { besluitnummer: 700_001, afgiftedatum: datum('2026-01-15') },
    toegewezenZorgzwaartepakketten: [
      {
        zzpCode: '754',
        instelling: A,
        zorgkantoor: '5598',
        soort: '1',
        toewijzingsdatum: datum(dag),
        toewijzingstijd: '08:00:00',
        toewijzingPercentage: 10_000,
        ingangsdatum: datum('2026-03-01'),
        einddatum: null,
        redenIntrekking: null,
        etmalen: null,
        instellingBestemming: null,
        leveringsvorm: '4',
        dossierhouder: A,
        coordinatorZorgThuis: null,
        opname: '1',
        ...anders,
      },
    ],
  };
}

type Maz = Aw35['geleverdeZorgzwaartepakketten'][number];
type Mut = Aw39['mutatieZorgzwaartepakketten'][number];

/** A MAZ on it with this Begindatum. */
export function maz(begindatum: string, anders: Partial<Maz> = {}): Maz {
  return {
    besluitnummer: 700_001,
    zzpCode: '754',
    toewijzingIngangsdatum: datum('2026-03-01'),
    begindatum: datum(begindatum),
    sleuteldatum: null,
    instelling: A,
    etmalen: null,
    leveringsstatus: '4',
    leveringsvorm: '4',
    behandeling: '1',
    statusAanlevering: '1',
    ...anders,
  };
}

/** A MUT-19 on it. */
export function mut19(mutatiedatum: string, begindatum: string | null, anders: Partial<Mut> = {}): Mut {
  return {
    besluitnummer: 700_001,
    zzpCode: '754',
    toewijzingIngangsdatum: datum('2026-03-01'),
    begindatum: begindatum === null ? null : datum(begindatum),
    instelling: A,
    mutatiecode: '19',
    mutatiedatum: datum(mutatiedatum),
    leveringsstatus: '5',
    leveringsstatusClassificatie: null,
    leveringsvorm: '4',
    instellingBestemming: null,
    statusAanlevering: '1',
    ...anders,
  };
}

export function aw35(
  identificatie: string,
  dag: string,
  geleverdeZorgzwaartepakketten: readonly Maz[],
  bsn = BSN,
): Aw35 {
  return { berichtsoort: 'AW35', ...kop(identificatie, dag, A, bsn), geleverdeZorgzwaartepakketten };
}

export function aw39(identificatie: string, dag: string, mutatieZorgzwaartepakketten: readonly Mut[], bsn = BSN): Aw39 {
  return { berichtsoort: 'AW39', ...kop(identificatie, dag, A, bsn), mutatieZorgzwaartepakketten, aanvragen: [] };
}

/** The scenario with these steps, as it comes out of a file. */
export function scenario(stappen: readonly object[], anders: object = {}): Scenario {
  const { scenarios, fouten } = leesScenarios(JSON.stringify({ id: 'T1', titel: 'proef', stappen, ...anders }));
  const [gelezen] = scenarios;
  if (!gelezen) throw new Error(JSON.stringify(fouten));
  return gelezen;
}
