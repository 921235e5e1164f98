import type { Datum } from '@iwlz/basis';
import type { melding, zorg } from '@iwlz/contracts';
import { mutatiesoort, type Mutatiesoort } from './mutatiesoort.js';
import { vergelijkSleutels, vergelijkTekst, type Sleutel } from './sleutel.js';

/** What a rule can be about: the column "on" of 9.4 and 9.9. */
export type Onderwerp = Mutatiesoort | 'MAZ' | 'VERWIJDERING_MAZ' | 'VERWIJDERING_MUT';

/** A record of a block in the one shape in which the rules look at it; what it does not have is `null`. */
export interface Regelrecord {
  readonly op: Onderwerp;
  /** Class of the message, which the retour names. */
  readonly klasse: 'GeleverdZorgzwaartepakket' | 'MutatieZorgzwaartepakket';
  readonly volgnummer: number;
  readonly sleutel: Sleutel;
  /** Begindatum of a MAZ, Mutatiedatum of a mutation; `d` in the rule book. */
  readonly datum: Datum;
  /** Begindatum of the record; of a mutation that of the MAZ it ends. */
  readonly begindatum: Datum | null;
  readonly sleuteldatum: Datum | null;
  readonly etmalen: string | null;
  readonly behandeling: string | null;
  readonly bestemming: string | null;
  /** The fact that records its acceptance on a day. */
  readonly aanvaard: (opDag: Datum) => zorg.ZorgFeit;
}

/** The records of a block in the order in which they are judged (9.3, step 4): deletions first, each by date, then by key. */
export function recordsVan(blok: melding.Melding): Regelrecord[] {
  const { herkomst } = blok;
  const verwijderingen = [
    ...blok.mazVerwijderingen.map((v) => vanMazVerwijdering(herkomst, v)),
    ...blok.mutatieVerwijderingen.map((v) => vanMutatieVerwijdering(herkomst, v)),
  ];
  const nieuwe = [
    ...blok.maz.map((m) => vanMaz(herkomst, m)),
    ...blok.mut.map((m) => vanMut(herkomst, m)),
    ...blok.mez.map((m) => vanMez(herkomst, m)),
  ];
  return [...verwijderingen.sort(opDatumEnSleutel), ...nieuwe.sort(opDatumEnSleutel)];
}

const GEEN = { begindatum: null, sleuteldatum: null, etmalen: null, behandeling: null, bestemming: null } as const;

function vanMaz(herkomst: melding.Berichtherkomst, maz: melding.Maz): Regelrecord {
  const { volgnummer, toewijzing: sleutel, begindatum, sleuteldatum, etmalen, behandeling } = maz;
  return {
    ...{ op: 'MAZ', klasse: 'GeleverdZorgzwaartepakket', volgnummer, sleutel, datum: begindatum, ...GEEN },
    ...{ begindatum, sleuteldatum, etmalen, behandeling },
    aanvaard: (opDag) => ({ type: 'MazAanvaard', data: { herkomst, opDag, maz } }),
  };
}

function vanMut(herkomst: melding.Berichtherkomst, mut: melding.Mut): Regelrecord {
  return {
    ...vanMutatie(mut),
    aanvaard: (opDag) => ({ type: 'MutAanvaard', data: { herkomst, opDag, mut } }),
  };
}

function vanMez(herkomst: melding.Berichtherkomst, mez: melding.Mez): Regelrecord {
  return {
    ...vanMutatie(mez),
    begindatum: mez.begindatum,
    aanvaard: (opDag) => ({ type: 'MezAanvaard', data: { herkomst, opDag, mez } }),
  };
}

function vanMutatie(m: melding.Mut | melding.Mez): Omit<Regelrecord, 'aanvaard'> {
  return {
    ...GEEN,
    op: mutatiesoort(m.mutatiecode, m.leveringsstatus),
    klasse: 'MutatieZorgzwaartepakket',
    volgnummer: m.volgnummer,
    sleutel: m.toewijzing,
    datum: m.mutatiedatum,
    bestemming: m.instellingBestemming,
  };
}

function vanMazVerwijdering(herkomst: melding.Berichtherkomst, verwijdering: melding.MazVerwijdering): Regelrecord {
  const { volgnummer, toewijzing: sleutel, begindatum } = verwijdering;
  return {
    ...{ op: 'VERWIJDERING_MAZ', klasse: 'GeleverdZorgzwaartepakket', volgnummer, sleutel, datum: begindatum, ...GEEN },
    begindatum,
    aanvaard: (opDag) => ({ type: 'MazVerwijderd', data: { herkomst, opDag, verwijdering } }),
  };
}

function vanMutatieVerwijdering(
  herkomst: melding.Berichtherkomst,
  verwijdering: melding.MutatieVerwijdering,
): Regelrecord {
  const { volgnummer, toewijzing: sleutel, mutatiedatum: datum } = verwijdering;
  return {
    ...{ op: 'VERWIJDERING_MUT', klasse: 'MutatieZorgzwaartepakket', volgnummer, sleutel, datum, ...GEEN },
    aanvaard: (opDag) => ({ type: 'MutatieVerwijderd', data: { herkomst, opDag, verwijdering } }),
  };
}

function opDatumEnSleutel(a: Regelrecord, b: Regelrecord): number {
  return vergelijkTekst(a.datum, b.datum) || vergelijkSleutels(a.sleutel, b.sleutel);
}
