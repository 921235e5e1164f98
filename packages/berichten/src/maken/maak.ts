import { stelZeker } from '@iwlz/basis';
import type { Clientwaarde, Headerwaarde, Heenbericht } from '../catalogus.js';
import { REGELS } from '../regels/index.js';
import { Plaatsen } from '../regels/plaatsen.js';
import { planVan } from '../tabellen/plan.js';
import { DAGTEKENING, dossier, type Dossier } from './dossier.js';
import type { Boom, Foutsoort } from './fouten/foutsoort.js';
import { FOUTSOORTEN } from './fouten/index.js';
import { maakHeader } from './header.js';
import { aw33, io31, zk31, zk33 } from './indicaties.js';
import { aanvang, mutatie } from './meldingen.js';
import { VERZONNEN_BSNS } from './mensen.js';
import { aw317, ca317, ca319 } from './overig.js';
import { Toeval } from './toeval.js';

/** What is to be made. The same order gives the same message, byte for byte. */
export interface Maakopdracht<B extends Heenbericht = Heenbericht> {
  readonly soort: B;
  /** From 1 to `meesteClienten`. */
  readonly clienten: number;
  /** Clients with a fault, one each. */
  readonly fouten: number;
  readonly seed: number;
  /** Allocations of a package per client, one after another. */
  readonly eenheden: number;
  /** Clients that stand in messages before this one, when one order takes several. */
  readonly vanaf: number;
}

/** A fault that was planted: what the judge must find, and where. */
export interface GeplanteFout {
  readonly code: string;
  readonly retourcode: string;
  /** Number of the client in the message, from 1. */
  readonly blok: number;
  readonly pad: string;
}

export interface Gemaakt<B extends Heenbericht> {
  readonly header: Headerwaarde<B>;
  /** The clients in order; made one by one as they are asked for. */
  readonly blokken: Generator<{ readonly client: Clientwaarde<B>; readonly fout?: GeplanteFout }>;
}

const MAKERS: { readonly [B in Heenbericht]: (d: Dossier, toeval: Toeval) => Clientwaarde<B> } = {
  IO31: io31,
  AW33: aw33,
  AW35: aanvang,
  AW39: mutatie,
  CA317: ca317,
  CA319: ca319,
  ZK31: zk31,
  ZK33: zk33,
  ZK35: aanvang,
  ZK39: mutatie,
  AW317: aw317,
};

/** How many clients fit in one message of that kind: a ZK31 has one, any other as many as there are invented BSNs. */
export function meesteClienten(soort: Heenbericht): number {
  return soort === 'ZK31' ? 1 : VERZONNEN_BSNS.length;
}

/**
 * Makes a message about invented people that is right but for the faults that are asked for. Holds one client at a time. Of one
 * seed an IO31, an AW33 and an AW35 are about the same people, decisions and allocations.
 */
export function maak<B extends Heenbericht>(opdracht: Maakopdracht<B>): Gemaakt<B> {
  const { soort, clienten, fouten, seed, eenheden, vanaf } = opdracht;
  stelZeker(clienten >= 1 && clienten <= meesteClienten(soort), 'zoveel cliënten passen niet in één bericht');
  stelZeker(fouten >= 0 && fouten <= clienten, 'er is ten hoogste één fout per cliënt');
  const kenmerk = new Toeval('kenmerk', soort, seed, clienten, fouten, eenheden, vanaf);
  const identificatie = `M${kenmerk.tekens(11, '0123456789ABCDEFGHJKMNPQRSTVWXYZ')}`;
  return { header: maakHeader(soort, identificatie), blokken: blokken(opdracht) };
}

function* blokken<B extends Heenbericht>({
  soort,
  clienten,
  fouten,
  seed,
  eenheden,
  vanaf,
}: Maakopdracht<B>): Gemaakt<B>['blokken'] {
  const keuze = new Toeval('fouten', soort, seed, vanaf);
  const soorten = inVolgorde(soort, seed, vanaf);
  let geplant = 0;
  for (let i = 0; i < clienten; i++) {
    const nummer = vanaf + i;
    const goed = MAKERS[soort](dossier(seed, nummer, eenheden), new Toeval(soort, seed, nummer));
    // So many of those that are left, whichever they are: each is as likely as any other.
    const metFout = keuze.geheel(1, clienten - i) <= fouten - geplant;
    if (metFout) {
      geplant++;
      yield beplant(soort, goed, i + 1, clienten === 1, soorten, keuze);
    } else {
      yield { client: goed };
    }
  }
}

/** The kinds of fault of a message: in an order by the seed, and going on in the next message of one order. */
function inVolgorde(soort: Heenbericht, seed: number, vanaf: number): Foutsoort[] {
  const soorten = new Toeval('foutsoorten', seed).geschud(FOUTSOORTEN.filter((f) => f.berichten.includes(soort)));
  return [...soorten.splice(vanaf % soorten.length), ...soorten];
}

/** Plants the first kind of fault that this client has room for, and puts that kind at the end: so every kind has its turn. */
function beplant<B extends Heenbericht>(
  soort: B,
  goed: Clientwaarde<B>,
  blok: number,
  enige: boolean,
  soorten: Foutsoort[],
  keuze: Toeval,
) {
  const fout = structuredClone(goed) as Boom;
  for (const [i, foutsoort] of soorten.entries()) {
    const passend = (foutsoort.bij(fout) ?? []).filter((k) => k !== undefined && (foutsoort.als?.(k) ?? true));
    const [eerste, ...rest] = passend as Boom[];
    if (!eerste) continue;
    const eenheid = keuze.een([eerste, ...rest]);
    foutsoort.plant(eenheid, DAGTEKENING);
    soorten.push(...soorten.splice(i, 1));
    const { plek } = foutsoort;
    const waar = typeof plek === 'function' ? plek(eenheid, fout) : { waarde: eenheid, ...(plek && { sleutel: plek }) };
    const plan = planVan(soort).client;
    const pad = enige ? plan.pad : `${plan.pad}[${blok}]`;
    return {
      client: fout as object as Clientwaarde<B>,
      fout: {
        code: foutsoort.code,
        retourcode: REGELS.find((r) => r.code === foutsoort.code)?.retourcode ?? '',
        blok,
        pad: new Plaatsen(plan, fout, pad, blok).van(waar)?.pad ?? pad,
      },
    };
  }
  throw new Error(`geen fout past in deze cliënt van ${soort}`);
}
