import type { Datum } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import {
  eersteDag,
  laatsteDag,
  plusMaand,
  type Maand,
  type Partner,
  type Relatie,
  type WlzInvoer,
} from '../berekening/index.js';
import type { Stand } from '../stand.js';
import { persoonsbeeld } from './huisgenoot.js';
import { geldt, omstandigheden, persoonVan, tijdvak } from './persoon.js';

/** One question to the computation: some months that have the same partner and the same fixed amounts. */
export interface Vraag {
  readonly van: Maand;
  readonly tm: Maand;
  readonly invoer: WlzInvoer;
  readonly client: bijdrage.Persoonsbeeld;
  readonly huishouden: bijdrage.Huishoudgegeven | null;
  readonly partner: bijdrage.Persoonsbeeld | null;
  /** Month amounts that are fixed. */
  readonly vast: readonly bijdrage.Maandbedraggegeven[];
}

/** With these the client counts as single (A1). */
export const ALLEENSTAAND: readonly string[] = ['EERSTEGRAADS', 'GESCHEIDEN_LEVEND'];
/** As many months as the computation takes at a time. */
const MEEST = 60;

type Groep = Pick<Vraag, 'van' | 'tm' | 'huishouden' | 'vast'> & { readonly aantal: number };

/**
 * The questions that these months, in order, come down to. Needs the birth date of the client and of every partner in those
 * months.
 */
export function vragen(stand: Stand, maanden: readonly Maand[]): Vraag[] {
  if (maanden.length === 0) return [];
  const client = persoonsbeeld(stand);
  const groepen: Groep[] = [];
  for (const m of maanden) {
    const [huishouden, vast] = [huishoudenIn(stand, m), vastIn(stand, m)];
    const laatste = groepen.at(-1);
    const gaatDoor = laatste && laatste.aantal < MEEST && plusMaand(laatste.tm, 1) === m;
    if (gaatDoor && laatste.huishouden === huishouden && zelfde(laatste.vast, vast)) {
      groepen[groepen.length - 1] = { ...laatste, tm: m, aantal: laatste.aantal + 1 };
    } else {
      groepen.push({ van: m, tm: m, aantal: 1, huishouden, vast });
    }
  }
  return groepen.map((g) => {
    const partner = g.huishouden && beeldVan(stand, g.huishouden.partner);
    return { ...g, client, partner, invoer: invoerVan(g, client, partner) };
  });
}

/** The household of a month: of those that hold on one of its days the one that began last. Being single is none. */
export function huishoudenIn({ gegevens }: Stand, m: Maand): bijdrage.Huishoudgegeven | null {
  if (gegevens.huishoudens.length === 0) return null;
  const [van, tm] = [eersteDag(m), laatsteDag(m)];
  const in_m = gegevens.huishoudens.filter(
    (h) =>
      !ALLEENSTAAND.includes(h.relatie) &&
      geldt({ ...h, van: h.van ?? ALTIJD }) &&
      (h.van ?? ALTIJD) <= tm &&
      (h.tm === null || h.tm >= van),
  );
  return in_m.reduce<bijdrage.Huishoudgegeven | null>((l, h) => (l && (l.van ?? '') > (h.van ?? '') ? l : h), null);
}

/** The picture of a partner, when there is one. */
export function beeldVan({ partners }: Stand, partner: string): bijdrage.Persoonsbeeld | null {
  return partners.find((p) => p.partner === partner)?.persoon ?? null;
}

const ALTIJD = '0001-01-01' as Datum;

/** Amounts that are fixed on the first day of the month. */
function vastIn({ gegevens }: Stand, m: Maand): readonly bijdrage.Maandbedraggegeven[] {
  if (gegevens.maandbedragen.length === 0) return [];
  const dag = eersteDag(m);
  return gegevens.maandbedragen.filter((b) => geldt(b) && b.van <= dag && (b.tm === null || b.tm >= dag));
}

function zelfde<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

function invoerVan(
  { van, tm, huishouden, vast }: Groep,
  client: bijdrage.Persoonsbeeld,
  ander: bijdrage.Persoonsbeeld | null,
): WlzInvoer {
  const beelden = ander ? [client, ander] : [client];
  const [laag, hoog] = ['LAAG', 'HOOG'].map((regime) => vast.findLast((b) => b.regime === regime)?.bedrag);
  const maandbedragen = { ...(laag !== undefined && { LAAG: laag }), ...(hoog !== undefined && { HOOG: hoog }) };
  return {
    van,
    tm,
    client: persoonVan(client, client.geboortedatum!.dag),
    ...(huishouden && ander && { partner: partnerVan(huishouden, ander) }),
    kinderlast: omstandigheden(beelden, 'KINDERLAST'),
    terugkeerVerwacht: omstandigheden(beelden, 'TERUGKEER_VERWACHT'),
    wmoVoorzieningen: omstandigheden(beelden, 'WMO_VOORZIENING'),
    participatiewet: omstandigheden(beelden, 'PARTICIPATIEWET'),
    afwezigheden: omstandigheden(beelden, 'AFWEZIGHEID'),
    ...(vast.length > 0 && { maandbedragen }),
  };
}

function partnerVan({ relatie, van, tm }: bijdrage.Huishoudgegeven, beeld: bijdrage.Persoonsbeeld): Partner {
  return {
    ...persoonVan(beeld, beeld.geboortedatum!.dag),
    relatie: relatie as Relatie,
    ...(van === null ? tm !== null && { tm } : tijdvak({ van, tm })),
  };
}
