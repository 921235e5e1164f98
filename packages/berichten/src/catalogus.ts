import { AW33Client } from './tabellen/aw33.js';
import { AW35Client } from './tabellen/aw35.js';
import { AW39Client } from './tabellen/aw39.js';
import { AW317Client } from './tabellen/aw317.js';
import { CA317Client } from './tabellen/ca317.js';
import { CA319Client } from './tabellen/ca319.js';
import * as partijen from './tabellen/header.js';
import { IO31Client } from './tabellen/io31.js';
import { lichaam, type Clientvorm } from './tabellen/lichaam.js';
import { retourKlasse } from './tabellen/retourtabel.js';
import { ZK31Client } from './tabellen/zk31.js';
import { ZK33Client } from './tabellen/zk33.js';
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

interface Rij<P extends Velden, C extends Klasse> {
  readonly naam: string;
  readonly code: string;
  readonly omschrijving: string;
  /** Name and code of the retour that answers it. */
  readonly retour: { readonly naam: string; readonly code: string };
  /** The fields of the Header that say who sends and who receives. */
  readonly partijen: P;
  readonly client: C;
  readonly vorm?: Clientvorm;
}

/** A heenbericht and the retour that answers it: two entries, one set of tables. */
function paar<const P extends Velden, C extends Klasse<Velden, 'bericht'>>(rij: Rij<P, C>) {
  const { naam, code, omschrijving, client, vorm = 'lijst' } = rij;
  const header = partijen.header(code, rij.partijen);
  const kop = partijen.retourHeader(header, rij.retour.code);
  const terug = retourKlasse(client);
  return {
    heen: { naam, code, omschrijving, header, client, lichaam: lichaam(header, client, vorm, 'heen') },
    retour: {
      ...rij.retour,
      omschrijving: `retour op ${naam}`,
      header: kop,
      client: terug,
      lichaam: lichaam(kop, terug, vorm, 'retour'),
    },
  };
}

const io31 = paar({
  ...{ naam: 'IO31', code: '388', retour: { naam: 'IO32', code: '389' }, omschrijving: 'indicatiebesluit' },
  ...{ partijen: partijen.CIZ_AAN_ZORGKANTOOR, client: IO31Client },
});
const aw33 = paar({
  ...{ naam: 'AW33', code: '352', retour: { naam: 'AW34', code: '353' }, omschrijving: 'zorgtoewijzing' },
  ...{ partijen: partijen.ZORGKANTOOR_AAN_AANBIEDER, client: AW33Client },
});
const aw35 = paar({
  ...{ naam: 'AW35', code: '354', retour: { naam: 'AW36', code: '355' }, omschrijving: 'melding aanvang zorg' },
  ...{ partijen: partijen.AANBIEDER_AAN_ZORGKANTOOR, client: AW35Client },
});
const aw39 = paar({
  ...{ naam: 'AW39', code: '358', retour: { naam: 'AW310', code: '359' } },
  omschrijving: 'melding mutatie, einde zorg of aanvraag',
  ...{ partijen: partijen.AANBIEDER_AAN_ZORGKANTOOR, client: AW39Client },
});
const ca317 = paar({
  ...{ naam: 'CA317', code: '406', retour: { naam: 'CA318', code: '407' } },
  omschrijving: 'aanvang zorg voor de eigen bijdrage',
  ...{ partijen: partijen.ZORGKANTOOR_AAN_CAK, client: CA317Client },
});
const ca319 = paar({
  ...{ naam: 'CA319', code: '410', retour: { naam: 'CA320', code: '411' } },
  omschrijving: 'einde of onderbreking zorg voor de eigen bijdrage',
  ...{ partijen: partijen.ZORGKANTOOR_AAN_CAK, client: CA319Client },
});
const zk31 = paar({
  ...{ naam: 'ZK31', code: '391', retour: { naam: 'ZK32', code: '392' } },
  omschrijving: 'dossieroverdracht bij verhuizing',
  ...{ partijen: partijen.ZORGKANTOOR_AAN_ZORGKANTOOR, client: ZK31Client, vorm: 'een' },
});
const zk33 = paar({
  ...{ naam: 'ZK33', code: '397', retour: { naam: 'ZK34', code: '398' } },
  omschrijving: 'zorgtoewijzing buiten de regio',
  ...{ partijen: partijen.ZORGKANTOOR_AAN_ZORGKANTOOR, client: ZK33Client },
});
const zk35 = paar({
  ...{ naam: 'ZK35', code: '393', retour: { naam: 'ZK36', code: '394' } },
  omschrijving: 'doorgestuurde melding aanvang zorg',
  ...{ partijen: partijen.ZORGKANTOOR_AAN_ZORGKANTOOR, client: AW35Client },
});
const zk39 = paar({
  ...{ naam: 'ZK39', code: '395', retour: { naam: 'ZK310', code: '396' } },
  omschrijving: 'doorgestuurde melding mutatie, einde zorg of aanvraag',
  ...{ partijen: partijen.ZORGKANTOOR_AAN_ZORGKANTOOR, client: AW39Client },
});
const aw317 = paar({
  ...{ naam: 'AW317', code: '404', retour: { naam: 'AW318', code: '405' }, omschrijving: 'wachtlijst van een maand' },
  ...{ partijen: partijen.ZORGKANTOOR_AAN_ZORGINSTITUUT, client: AW317Client },
});

/** Every message that is read and written. A new one gets its table in `tabellen/` and its row here. */
export const BERICHTEN = {
  IO31: io31.heen,
  IO32: io31.retour,
  AW33: aw33.heen,
  AW34: aw33.retour,
  AW35: aw35.heen,
  AW36: aw35.retour,
  AW39: aw39.heen,
  AW310: aw39.retour,
  CA317: ca317.heen,
  CA318: ca317.retour,
  CA319: ca319.heen,
  CA320: ca319.retour,
  ZK31: zk31.heen,
  ZK32: zk31.retour,
  ZK33: zk33.heen,
  ZK34: zk33.retour,
  ZK35: zk35.heen,
  ZK36: zk35.retour,
  ZK39: zk39.heen,
  ZK310: zk39.retour,
  AW317: aw317.heen,
  AW318: aw317.retour,
} as const;

/** Which retour answers which heenbericht. */
export const RETOUR_VAN = {
  IO31: 'IO32',
  AW33: 'AW34',
  AW35: 'AW36',
  AW39: 'AW310',
  CA317: 'CA318',
  CA319: 'CA320',
  ZK31: 'ZK32',
  ZK33: 'ZK34',
  ZK35: 'ZK36',
  ZK39: 'ZK310',
  AW317: 'AW318',
} as const;

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

/** The heenbericht that a retour answers: `AW36` answers `AW35`. */
export function heenVan(retour: Retourbericht): Heenbericht {
  return HEEN_VAN.get(retour) as Heenbericht;
}

export function isRetourbericht(naam: string): naam is Retourbericht {
  return HEEN_VAN.has(naam);
}

const HEEN_VAN: ReadonlyMap<string, string> = new Map(
  Object.entries(RETOUR_VAN).map(([heen, retour]) => [retour, heen]),
);
