import { AW33Client } from './tabellen/aw33.js';
import { AW35Client } from './tabellen/aw35.js';
import { AW39Client } from './tabellen/aw39.js';
import { header, metClienten, VAN_AANBIEDER, VAN_ZORGKANTOOR } from './tabellen/header.js';
import { retourHeader, retourKlasse, retourLichaam } from './tabellen/retourtabel.js';
import type { Klasse, Velden, Waarde } from './tabellen/bouwstenen.js';

/** One message of the standard: its name, its code, and the tables that say how it is built. */
export interface Bericht<H extends Klasse = Klasse, C extends Klasse = Klasse> {
  readonly naam: string;
  /** BerichtCode. */
  readonly code: string;
  readonly omschrijving: string;
  /** What stands in the root element `Bericht`. */
  readonly lichaam: Klasse;
  readonly header: H;
  /** The class that is read and written one by one: all that is said about one client. */
  readonly client: C;
}

/** A heenbericht and the retour that answers it: two entries, one set of tables. */
function paar<H extends Klasse<Velden, 'bericht'>, C extends Klasse<Velden, 'bericht'>>(
  heen: { naam: string; code: string; omschrijving: string; header: H; client: C },
  terug: { naam: string; code: string },
) {
  const kop = retourHeader(heen.header, terug.code);
  const client = retourKlasse(heen.client);
  const retour = {
    ...terug,
    omschrijving: `retour op ${heen.naam}`,
    lichaam: retourLichaam(kop, client),
    header: kop,
    client,
  };
  return { heen: { ...heen, lichaam: metClienten(heen.header, heen.client) }, retour };
}

const aw33 = paar(
  {
    naam: 'AW33',
    code: '352',
    omschrijving: 'zorgtoewijzing',
    header: header('352', VAN_ZORGKANTOOR),
    client: AW33Client,
  },
  { naam: 'AW34', code: '353' },
);
const aw35 = paar(
  {
    naam: 'AW35',
    code: '354',
    omschrijving: 'melding aanvang zorg',
    header: header('354', VAN_AANBIEDER),
    client: AW35Client,
  },
  { naam: 'AW36', code: '355' },
);
const aw39 = paar(
  {
    naam: 'AW39',
    code: '358',
    omschrijving: 'melding mutatie, einde zorg of aanvraag',
    header: header('358', VAN_AANBIEDER),
    client: AW39Client,
  },
  { naam: 'AW310', code: '359' },
);

/** Every message that is read and written. A new one gets its table in `tabellen/` and its row here. */
export const BERICHTEN = {
  AW33: aw33.heen,
  AW34: aw33.retour,
  AW35: aw35.heen,
  AW36: aw35.retour,
  AW39: aw39.heen,
  AW310: aw39.retour,
} as const;

/** Which retour answers which heenbericht. */
export const RETOUR_VAN = { AW33: 'AW34', AW35: 'AW36', AW39: 'AW310' } as const;

export type Berichtnaam = keyof typeof BERICHTEN;
export type Heenbericht = keyof typeof RETOUR_VAN;
export type Retourbericht = (typeof RETOUR_VAN)[Heenbericht];

/** The values of a message's Header and of one client block: texts as they stand in the message. */
export type Headerwaarde<B extends Berichtnaam = Berichtnaam> = Waarde<(typeof BERICHTEN)[B]['header']>;
export type Clientwaarde<B extends Berichtnaam = Berichtnaam> = Waarde<(typeof BERICHTEN)[B]['client']>;

export function isBerichtnaam(naam: string): naam is Berichtnaam {
  return Object.hasOwn(BERICHTEN, naam);
}

export function isHeenbericht(naam: string): naam is Heenbericht {
  return Object.hasOwn(RETOUR_VAN, naam);
}
