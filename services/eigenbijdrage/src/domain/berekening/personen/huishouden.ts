import { LAATSTE_DATUM, type Datum } from '@iwlz/basis';
import { plusMaanden } from '../kalender/maand.js';
import { aowDatumVan } from './aow.js';
import type { Inkomen, Partner, Persoon, Relatie, Tijdvak, Zorgperiode } from './persoon.js';

const VOLWASSEN_MAANDEN = 18 * 12;

/** A person with what follows from their dates. */
export interface Lid {
  readonly rol: 'client' | 'partner';
  readonly persoon: Persoon;
  readonly zorg: readonly Zorgperiode[];
  /** The 18th birthday: from this day on a contribution is due (A1). */
  readonly volwassenOp: Datum;
  /** `undefined`: not within the years that are known. */
  readonly aowDatum: Datum | undefined;
  /** The day of death, or the last day of the calendar. */
  readonly laatsteDag: Datum;
}

/** The client and, when there is a relation that counts, the partner. */
export interface Huishouden {
  readonly client: Lid;
  readonly partner: Lid | undefined;
  /** The days on which the two are a couple: the relation exists and the partner lives. The day of death is one of them. */
  readonly paarVan: Datum;
  readonly paarTm: Datum;
}

const ALLEEN: readonly Relatie[] = ['EERSTEGRAADS', 'GESCHEIDEN_LEVEND'];
const EERSTE_DATUM = '0001-01-01' as Datum;

/** The household of a client. A relation that makes no couple (A1) leaves the partner out altogether. */
export function huishoudenVan(client: Persoon, partner: Partner | undefined): Huishouden {
  const metPartner = partner !== undefined && !ALLEEN.includes(partner.relatie);
  if (!metPartner)
    return { client: lid('client', client), partner: undefined, paarVan: LAATSTE_DATUM, paarTm: EERSTE_DATUM };
  const tm = partner.tm ?? LAATSTE_DATUM;
  const overleden = partner.overlijdensdatum ?? LAATSTE_DATUM;
  return {
    client: lid('client', client),
    partner: lid('partner', partner),
    paarVan: partner.van ?? EERSTE_DATUM,
    paarTm: tm < overleden ? tm : overleden,
  };
}

function lid(rol: Lid['rol'], persoon: Persoon): Lid {
  return {
    rol,
    persoon,
    zorg: persoon.zorgperioden ?? [],
    volwassenOp: plusMaanden(persoon.geboortedatum, VOLWASSEN_MAANDEN),
    aowDatum: persoon.aowDatum ?? aowDatumVan(persoon.geboortedatum),
    laatsteDag: persoon.overlijdensdatum ?? LAATSTE_DATUM,
  };
}

/** The partner, when the two are a couple on this day. */
export function partnerOp(h: Huishouden, dag: Datum): Lid | undefined {
  return h.partner !== undefined && h.paarVan <= dag && dag <= h.paarTm ? h.partner : undefined;
}

/** Client and partner as they are on this day: one or two. */
export function ledenOp(h: Huishouden, dag: Datum): readonly Lid[] {
  const partner = partnerOp(h, dag);
  return partner ? [h.client, partner] : [h.client];
}

/** Whether the person is 18 or older, and alive: before and after that nobody owes for them. */
export function kanVerschuldigdZijn(l: Lid, dag: Datum): boolean {
  return l.volwassenOp <= dag && dag <= l.laatsteDag;
}

/** Whether AOW age is reached on or before the day. */
export function heeftAowOp(l: Lid, dag: Datum): boolean {
  return l.aowDatum !== undefined && l.aowDatum <= dag;
}

/** What is known of the person's income over a peiljaar. */
export function inkomenOver(l: Lid, peiljaar: number): Inkomen | undefined {
  return l.persoon.inkomens?.find((i) => i.peiljaar === peiljaar);
}

/** Where that stands in the invoer. */
export function plekVanInkomen(l: Lid, peiljaar: number): string {
  const index = l.persoon.inkomens?.findIndex((i) => i.peiljaar === peiljaar) ?? -1;
  return index < 0 ? `${l.rol}.inkomens` : `${l.rol}.inkomens[${index}]`;
}

/** Whether the day lies in the stretch. */
export function omvat(t: Tijdvak, dag: Datum): boolean {
  return t.van <= dag && (t.tm === undefined || dag <= t.tm);
}

/** Whether the day lies in one of the stretches. */
export function eenOmvat(tijdvakken: readonly Tijdvak[] | undefined, dag: Datum): boolean {
  return tijdvakken?.some((t) => omvat(t, dag)) ?? false;
}
