import { datum } from '@iwlz/basis';
import type { melding, zorg } from '@iwlz/contracts';
import { LEEG, vindToewijzing, type Dossier, type Toewijzing } from './dossier.js';
import { evolve } from './evolve.js';
import type { Sleutel } from './sleutel.js';

/** Invented records for specs: a verblijf at provider A from 1 March 2026, and what happens on it. */

export const A = '99990001';
export const B = '99990002';
export const C = '99990003';
export const ZORGKANTOOR = '5598';

export const SLEUTEL: Sleutel = {
  besluitnummer: 700001,
  instelling: A,
  zzpCode: '754',
  leveringsvorm: '4',
  ingangsdatum: datum('2026-03-01'),
};

export const HERKOMST: melding.Berichtherkomst = {
  berichtId: '00000000-0000-4000-8000-000000000001',
  berichtsoort: 'AW39',
  afzender: A,
  ontvanger: ZORGKANTOOR,
  identificatie: 'X1',
  dagtekening: datum('2026-06-01'),
  blok: 1,
};

/** The source of a message with this number; messages with other numbers are other messages. */
export function herkomst(nummer: number, anders: Partial<melding.Berichtherkomst> = {}): melding.Berichtherkomst {
  const berichtId = `00000000-0000-4000-8000-${String(nummer).padStart(12, '0')}`;
  return { ...HERKOMST, berichtId, identificatie: `X${nummer}`, ...anders };
}

type Datums<T> = { readonly [K in keyof T]?: T[K] | string | null };

/** A line of an AW33: open, regular, 100 %. */
export function regel(anders: Datums<melding.ToewijzingRegel> = {}): melding.ToewijzingRegel {
  return {
    volgnummer: 1,
    toewijzing: SLEUTEL,
    zorgkantoor: ZORGKANTOOR,
    soort: '1',
    toewijzingsdatum: '2026-02-20',
    toewijzingstijd: '08:00:00',
    percentage: 10_000,
    einddatum: null,
    redenIntrekking: null,
    etmalen: null,
    klasse: null,
    instellingBestemming: null,
    dossierhouder: A,
    coordinatorZorgThuis: null,
    opname: '1',
    ...anders,
  } as melding.ToewijzingRegel;
}

/** The fact that a toewijzing was established by this line. */
export function vastgesteld(versie: melding.ToewijzingRegel = regel()): zorg.ZorgFeit {
  const { toewijzing } = versie;
  const data = { herkomst: HERKOMST, opDag: datum('2026-02-20'), toewijzing, datum: toewijzing.ingangsdatum };
  return { type: 'ToewijzingVastgesteld', data: { ...data, afgiftedatum: datum('2026-01-15'), versie } };
}

/** A MAZ with this Begindatum. */
export function maz(begindatum: string, anders: Datums<melding.Maz> = {}): melding.Maz {
  const vast = { volgnummer: 1, toewijzing: SLEUTEL, begindatum, sleuteldatum: null, etmalen: null, klasse: null };
  return { ...vast, leveringsstatus: '4', behandeling: '1', ...anders } as melding.Maz;
}

/** A mutation without care, as `18/7`: code and leveringsstatus. */
export function mut(codeEnStatus: string, mutatiedatum: string, anders: Datums<melding.Mut> = {}): melding.Mut {
  return { ...mutatie(codeEnStatus, mutatiedatum), ...anders } as melding.Mut;
}

/** An end of care, as `19/5`, of the care that began on `begindatum`. */
export function mez(
  codeEnStatus: string,
  mutatiedatum: string,
  begindatum: string,
  anders: Datums<melding.Mez> = {},
): melding.Mez {
  return { ...mutatie(codeEnStatus, mutatiedatum), begindatum, ...anders } as melding.Mez;
}

function mutatie(codeEnStatus: string, mutatiedatum: string) {
  const [mutatiecode = '', leveringsstatus = ''] = codeEnStatus.split('/');
  return {
    volgnummer: 1,
    toewijzing: SLEUTEL,
    mutatiecode,
    mutatiedatum,
    leveringsstatus,
    leveringsstatusClassificatie: { '2': '13', '3': '19', '6': '01', '7': '09' }[leveringsstatus] ?? null,
    instellingBestemming: ['17', '21'].includes(mutatiecode) ? B : null,
  };
}

/** A client block of an AW35 or AW39. */
export function blok(inhoud: Partial<melding.Melding> = {}): melding.Melding {
  const leeg = { maz: [], mut: [], mez: [], aat: [], mazVerwijderingen: [], mutatieVerwijderingen: [] };
  return { herkomst: HERKOMST, ...leeg, ...inhoud };
}

/** The deletion of the MAZ with this Begindatum. */
export function wegMaz(begindatum: string, toewijzing: Sleutel = SLEUTEL): melding.MazVerwijdering {
  return { volgnummer: 1, toewijzing, begindatum: datum(begindatum) };
}

/** The deletion of the mutation with this Mutatiedatum. */
export function wegMut(mutatiedatum: string, toewijzing: Sleutel = SLEUTEL): melding.MutatieVerwijdering {
  return { volgnummer: 1, toewijzing, mutatiedatum: datum(mutatiedatum) };
}

/** An Aanvraag of A for MPT by A from 1 April 2026. */
export function aanvraag(anders: Datums<melding.Aat> = {}): melding.Aat {
  return {
    volgnummer: 1,
    besluitnummer: SLEUTEL.besluitnummer,
    afgiftedatum: '2026-01-15',
    instelling: A,
    zzpCode: SLEUTEL.zzpCode,
    etmalen: null,
    klasse: null,
    leveringsvorm: '7',
    dossierhouder: null,
    coordinatorZorgThuis: A,
    doelmatig: '1',
    bijzondereSituatie: null,
    verantwoord: '1',
    regels: [aanvraagregel()],
    ...anders,
  } as melding.Aat;
}

/** A line of an Aanvraag: 100 % for A, open, from 1 April 2026. */
export function aanvraagregel(anders: Datums<melding.AatRegel> = {}): melding.AatRegel {
  const vast = {
    instelling: A,
    soort: '1',
    ingangsdatum: '2026-04-01',
    einddatum: null,
    percentage: 10_000,
    opname: null,
  };
  return { ...vast, ...anders } as melding.AatRegel;
}

/** Something that was accepted, as the fact that records it. */
export function aanvaard(record: melding.Maz | melding.Mut | melding.Mez): zorg.ZorgFeit {
  const vast = { herkomst: HERKOMST, opDag: datum('2026-03-01') };
  if (!('mutatiecode' in record)) return { type: 'MazAanvaard', data: { ...vast, maz: record } };
  if ('begindatum' in record) return { type: 'MezAanvaard', data: { ...vast, mez: record } };
  return { type: 'MutAanvaard', data: { ...vast, mut: record } };
}

/** A dossier in which these facts were recorded, and these records accepted, in this order. */
export function dossierMet(...wat: (zorg.ZorgFeit | melding.Maz | melding.Mut | melding.Mez)[]): Dossier {
  return wat.map((w) => ('data' in w ? w : aanvaard(w))).reduce(evolve, LEEG);
}

/** The toewijzing of the dossier with this key. */
export function toewijzingIn(dossier: Dossier, sleutel: Sleutel = SLEUTEL): Toewijzing {
  const t = vindToewijzing(dossier, sleutel);
  if (!t) throw new Error('deze toewijzing is in dit voorbeeld niet vastgesteld');
  return t;
}
