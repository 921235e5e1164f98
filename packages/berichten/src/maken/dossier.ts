import { dagErvoor, datum, plusDagen, type Datum } from '@iwlz/basis';
import { mens, VERZONNEN_BSNS, type Mens } from './mensen.js';
import { Toeval } from './toeval.js';

/** What the invented parties are called in a message. Both providers and offices stand in no real register of these codes. */
export const AANBIEDER = '41419999';
export const ANDERE_AANBIEDER = '75759999';
export const ZORGKANTOOR = '5509';
export const ANDER_ZORGKANTOOR = '5531';
/** The Dagtekening of every message that is made: a fixed day, so that the same order gives the same bytes for ever. */
export const DAGTEKENING = datum('2026-03-02');

/** How long each allocation lasts before the next follows, and how long ago the last of them began at least. */
const DAGEN_PER_PAKKET = 30;
const LAATSTE_DAGEN_GELEDEN = 60;

/** Care with stay or at home: an allocation of a package and when the care began. */
export interface Pakket {
  readonly zzpCode: string;
  readonly leveringsvorm: '4' | '5' | '7' | '8';
  readonly klasse?: string;
  readonly etmalen?: string;
  readonly ingangsdatum: Datum;
  /** Absent when it is open: the last one. */
  readonly einddatum?: Datum;
  readonly begindatum: Datum;
  /** When what happens with it happened: after the start, within its period, in the past. */
  readonly mutatiedatum: Datum;
}

/** An allocation of a single function. */
export interface Functie {
  readonly functieCode: string;
  readonly klasse: string;
  readonly opslag?: string;
  readonly vervoer?: string;
  readonly ingangsdatum: Datum;
  readonly begindatum: Datum;
  readonly mutatiedatum: Datum;
}

/**
 * All that is known about an invented client. Every kind of message tells its part of it, so that an IO31, an AW33 and an AW35
 * of one seed are about the same people and the same care.
 */
export interface Dossier {
  readonly bsn: string;
  readonly mens: Mens;
  readonly partner?: Mens;
  readonly kind?: Mens;
  readonly besluitnummer: string;
  readonly afgiftedatum: Datum;
  readonly ingangsdatum: Datum;
  readonly grondslag: string;
  readonly pakketten: readonly [Pakket, ...Pakket[]];
  readonly functie?: Functie;
  readonly huisnummer: string;
  readonly postcode: string;
}

const ZORG = [
  { grondslag: '02', zzpCodes: ['754', '755', '756'] },
  { grondslag: '01', zzpCodes: ['753', '757', '758'] },
  { grondslag: '05', zzpCodes: ['804', '806', '808', '810'] },
  { grondslag: '04', zzpCodes: ['824', '826', '830'] },
  { grondslag: '03', zzpCodes: ['762', '764', '866'] },
] as const;
const FUNCTIES = [
  { functieCode: '31', klasse: 'K4' },
  { functieCode: '41', klasse: 'K7', opslag: '2' },
  { functieCode: '81', klasse: 'K3' },
  { functieCode: '64', klasse: 'KD05', vervoer: '2' },
  { functieCode: '61', klasse: '99' },
  { functieCode: '71', klasse: 'KE2' },
] as const;

/** The `nummer`-th client (from 0) of a seed, with so many packages one after another. */
export function dossier(seed: number, nummer: number, eenheden: number): Dossier {
  const toeval = new Toeval('dossier', seed, nummer);
  const bsn = VERZONNEN_BSNS[(nummer * STAP + seed) % VERZONNEN_BSNS.length] ?? '';
  const zorg = toeval.een(ZORG);
  const ingangsdatum = plusDagen(
    DAGTEKENING,
    -toeval.geheel(0, 200) - LAATSTE_DAGEN_GELEDEN - DAGEN_PER_PAKKET * (eenheden - 1),
  );
  const pakketten = Array.from({ length: eenheden }, (_, i) =>
    pakket(toeval, toeval.een(zorg.zzpCodes), plusDagen(ingangsdatum, i * DAGEN_PER_PAKKET), i < eenheden - 1),
  );
  return {
    bsn,
    // By the BSN: in a next message he is the same person.
    mens: mens(new Toeval('mens', seed, bsn), DAGTEKENING),
    ...(toeval.eensPer(4) && { partner: mens(toeval, DAGTEKENING) }),
    ...(toeval.eensPer(3) && { kind: mens(toeval, DAGTEKENING) }),
    besluitnummer: String(100_000_000 + nummer),
    afgiftedatum: plusDagen(ingangsdatum, -toeval.geheel(1, 20)),
    ingangsdatum,
    grondslag: zorg.grondslag,
    pakketten: pakketten as [Pakket, ...Pakket[]],
    ...(toeval.eensPer(3) && { functie: functie(toeval, ingangsdatum) }),
    huisnummer: String(toeval.geheel(1, 300)),
    postcode: `${toeval.geheel(1000, 9999)}${toeval.tekens(2, 'ABCDEFGHJKLMNPRSTUVWXZ')}`,
  };
}

/** Coprime with the number of BSNs: goes past all of them before one comes back. */
const STAP = 5_003;

function pakket(toeval: Toeval, zzpCode: string, ingangsdatum: Datum, afgesloten: boolean): Pakket {
  const leveringsvorm = toeval.een(['4', '4', '4', '5', '7', '8']);
  const begindatum = plusDagen(ingangsdatum, toeval.geheel(1, 5));
  return {
    zzpCode,
    leveringsvorm,
    ...((leveringsvorm === '4' || leveringsvorm === '5') && { klasse: 'KE7' }),
    ...(leveringsvorm === '8' && { etmalen: '3,5' }),
    ingangsdatum,
    ...(afgesloten && { einddatum: dagErvoor(plusDagen(ingangsdatum, DAGEN_PER_PAKKET)) }),
    begindatum,
    mutatiedatum: plusDagen(begindatum, toeval.geheel(2, 20)),
  };
}

function functie(toeval: Toeval, ingangsdatum: Datum): Functie {
  const begindatum = plusDagen(ingangsdatum, toeval.geheel(1, 5));
  return {
    ...toeval.een(FUNCTIES),
    ingangsdatum,
    begindatum,
    mutatiedatum: plusDagen(begindatum, toeval.geheel(2, 20)),
  };
}
