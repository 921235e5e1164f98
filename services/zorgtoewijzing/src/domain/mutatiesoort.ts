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

/** What a kind of mutation asks and allows: a row of the decision table (section 2). */
export interface Mutatieregel {
  readonly soort: Mutatiesoort;
  readonly mutatiecode: string;
  /** The leveringsstatussen that go with it (TR046). */
  readonly leveringsstatussen: readonly string[];
  /** What the provider says with it. */
  readonly betekenis: string;
  /** Only on a regular toewijzing, not on overbrugging or administratief (TR073). */
  readonly alleenRegulier: boolean;
  /** Whether an Aanvraag may stand in the same message (TR041). */
  readonly metAanvraag: boolean;
  /** Whether the Mutatiedatum may lie before the ingangsdatum (OP026). */
  readonly voorIngangsdatum: boolean;
  /** Whether InstellingBestemming is demanded; where it is not, it is forbidden (CD020). */
  readonly bestemming: boolean;
}

const JA_ZONDER_ZORG = { alleenRegulier: true, metAanvraag: true, voorIngangsdatum: true, bestemming: false } as const;
const JA_BIJ_EINDE = { alleenRegulier: false, metAanvraag: false, voorIngangsdatum: false, bestemming: false } as const;

/**
 * The decision table, restored (section 2). Whether the client must be in care and whether the toewijzing ends do not stand
 * here: they follow from `WERKING`.
 */
export const MUTATIEREGELS: readonly Mutatieregel[] = [
  {
    ...{ soort: '12/3', mutatiecode: '12', leveringsstatussen: ['3'], ...JA_ZONDER_ZORG },
    betekenis: 'De client wil nu nog geen zorg en wacht uit voorzorg.',
  },
  {
    ...{ soort: '12/5', mutatiecode: '12', leveringsstatussen: ['5'], ...JA_ZONDER_ZORG },
    betekenis: 'De client wil deze zorg niet (meer); de toewijzing vervalt.',
  },
  {
    ...{ soort: '17', mutatiecode: '17', leveringsstatussen: ['5'], ...JA_BIJ_EINDE, bestemming: true },
    betekenis: 'De zorg gaat over naar een andere aanbieder, zonder onderbreking.',
  },
  {
    ...{ soort: '18', mutatiecode: '18', leveringsstatussen: ['2', '6', '7'], ...JA_ZONDER_ZORG },
    betekenis: 'De aanbieder kan nog niet leveren; de client wacht.',
  },
  {
    ...{ soort: '19', mutatiecode: '19', leveringsstatussen: ['5'], ...JA_BIJ_EINDE, metAanvraag: true },
    betekenis: 'De zorg is beeindigd en de toewijzing sluit.',
  },
  {
    ...{ soort: '20', mutatiecode: '20', leveringsstatussen: ['2', '3', '6', '7'], ...JA_BIJ_EINDE },
    betekenis: 'De zorg is onderbroken; de toewijzing blijft aangehouden.',
  },
  {
    ...{
      soort: '21',
      mutatiecode: '21',
      leveringsstatussen: ['5'],
      ...JA_ZONDER_ZORG,
      metAanvraag: false,
      bestemming: true,
    },
    betekenis: 'De toewijzing hoort bij een andere aanbieder; er was (nog) geen zorg.',
  },
];

/** Mutations of a client who is not in care, and those that end care: their Begindatum is that of the MAZ they end. */
export const ZONDER_ZORG = soortenMet((r) => !eindigtZorg(r.soort));
export const EINDE_ZORG = soortenMet((r) => eindigtZorg(r.soort));
/** Mutations that need a regular toewijzing. */
export const ALLEEN_REGULIER = soortenMet((r) => r.alleenRegulier);
/** Mutations that may be dated before the ingangsdatum. */
export const VOOR_INGANGSDATUM = soortenMet((r) => r.voorIngangsdatum);

function soortenMet(past: (r: Mutatieregel) => boolean): readonly Mutatiesoort[] {
  return MUTATIEREGELS.filter(past).map((r) => r.soort);
}

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

/** Whether this mutation ends care (17, 19, 20): it has effect on a client who is in care, and on no other. */
export function eindigtZorg(soort: Mutatiesoort): boolean {
  return WERKING[soort].IN_ZORG !== undefined;
}
