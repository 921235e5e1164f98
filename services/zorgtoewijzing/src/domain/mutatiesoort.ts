import { GeschondenInvariant } from '@iwlz/basis';

/**
 * The kinds of mutation, as the rule book names them: the mutatiecode, and for 12 also the leveringsstatus, because 12/3
 * keeps a client waiting and 12/5 gives the toewijzing up (section 2).
 */
export type Mutatiesoort = '12/3' | '12/5' | '17' | '18' | '19' | '20' | '21';

/** What the client's care does on a toewijzing that has not ended. */
export type OpenStaat = 'TOEGEWEZEN' | 'WACHTEND' | 'IN_ZORG' | 'AANGEHOUDEN';

/** How a toewijzing ends by a mutation. */
export interface Sluiting {
  readonly staat: 'BEEINDIGD' | 'OVERGEPLAATST' | 'VERVALLEN' | 'OVERGEDRAGEN';
  readonly overgang: 'ZorgBeeindigd' | 'ZorgOvergeplaatst' | 'ToewijzingVervallen' | 'ToewijzingOvergedragen';
}

/** The mutations that close a toewijzing, and to what (9.1, point 3). */
export const SLUITINGEN: Readonly<Partial<Record<Mutatiesoort, Sluiting>>> = {
  '12/5': { staat: 'VERVALLEN', overgang: 'ToewijzingVervallen' },
  '17': { staat: 'OVERGEPLAATST', overgang: 'ZorgOvergeplaatst' },
  '19': { staat: 'BEEINDIGD', overgang: 'ZorgBeeindigd' },
  '21': { staat: 'OVERGEDRAGEN', overgang: 'ToewijzingOvergedragen' },
};

type Werking = Readonly<Partial<Record<OpenStaat, OpenStaat | 'GESLOTEN'>>>;

const ZORG: Werking = { TOEGEWEZEN: 'IN_ZORG', WACHTEND: 'IN_ZORG', AANGEHOUDEN: 'IN_ZORG' };
const WACHT: Werking = { TOEGEWEZEN: 'WACHTEND', WACHTEND: 'WACHTEND', AANGEHOUDEN: 'AANGEHOUDEN' };
const AFZIEN: Werking = { TOEGEWEZEN: 'GESLOTEN', WACHTEND: 'GESLOTEN', AANGEHOUDEN: 'GESLOTEN' };
const EINDE: Werking = { IN_ZORG: 'GESLOTEN' };
const ONDERBREKING: Werking = { IN_ZORG: 'AANGEHOUDEN' };

/**
 * The table of 9.2: what a record does in each state. Where it has no entry it has no effect. A 20 takes effect the day
 * after its Mutatiedatum, the others on their date.
 */
export const WERKING: Readonly<Record<Mutatiesoort | 'MAZ', Werking>> = {
  MAZ: ZORG,
  '12/3': WACHT,
  '18': WACHT,
  '12/5': AFZIEN,
  '21': AFZIEN,
  '17': EINDE,
  '19': EINDE,
  '20': ONDERBREKING,
};

/** Mutations of a client who is not in care. */
export const ZONDER_ZORG = ['12/3', '12/5', '18', '21'] as const satisfies readonly Mutatiesoort[];

/** Mutations that end care; their Begindatum is that of the MAZ they end. */
export const EINDE_ZORG = ['17', '19', '20'] as const satisfies readonly Mutatiesoort[];

/** The kind of a mutation. Intake lets no other mutatiecode through (COD588), so one here is a defect. */
export function mutatiesoort(mutatiecode: string, leveringsstatus: string): Mutatiesoort {
  switch (mutatiecode) {
    case '12':
      return leveringsstatus === '5' ? '12/5' : '12/3';
    case '17':
    case '18':
    case '19':
    case '20':
    case '21':
      return mutatiecode;
    default:
      throw new GeschondenInvariant(`mutatiecode ${mutatiecode} is geen code van COD588`);
  }
}

/** Whether this mutation ends care (17, 19, 20). */
export function eindigtZorg(soort: Mutatiesoort): boolean {
  return (EINDE_ZORG as readonly Mutatiesoort[]).includes(soort);
}
