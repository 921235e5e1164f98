import { genormaliseerdeClient, type Clientdeel, type Fout, type Oordeel } from '@iwlz/berichten';
import type { bericht, melding } from '@iwlz/contracts';
import type { SqlTransaction } from '@iwlz/event-log';
import { feitVanBlok, isBlokbericht, persoonVan, type Blok, type Kop } from '../domain/blok.js';
import type { Weigering } from '../domain/ontvangst.js';
import type { Wachtend } from './inbox.js';
import type { Register } from './register.js';
import type { Uitspraak } from './uitspraak.js';

/** A fact with the topic and key it goes to. */
export interface Geadresseerd {
  readonly topic: string;
  readonly key: string;
  readonly fact: { readonly type: string; readonly data: unknown };
}

/** Findings that a message shows; the rest is counted. */
const FOUTEN_GETOOND = 200;

/** The block with no more of its findings than are shown: many blocks wait together for their turn to be published. */
export function alsGetoond(deel: Clientdeel): Clientdeel {
  return { ...deel, fouten: deel.fouten.slice(0, FOUTEN_GETOOND) };
}

/** What intake found in the message as a whole. */
export function beoordeeld(
  { id, opDag }: Wachtend,
  { oordeel, kop, ontvangst, aantalClienten, retour }: Uitspraak,
): Geadresseerd {
  // Those on the message itself first: they decide about its retour, and must not fall outside what is shown.
  const fouten = [...ontvangst.map(vanOntvangst), ...oordeel.fouten.slice(0, FOUTEN_GETOOND).map(bevinding)];
  const data: bericht.BerichtBeoordeeld = {
    berichtId: id,
    berichtsoort: oordeel.bericht ?? null,
    afzender: kop?.afzender ?? null,
    ontvanger: kop?.ontvanger ?? null,
    identificatie: kop?.identificatie ?? null,
    dagtekening: kop?.dagtekening ?? null,
    oordeel: ontvangst.length > 0 ? 'afgekeurd' : oordeel.oordeel,
    aantalClienten,
    fouten: fouten.slice(0, FOUTEN_GETOOND),
    aantalFouten: ontvangst.length + oordeel.aantalFouten,
    opDag,
    opBericht: retour?.opBericht ?? null,
  };
  return opBericht(id, 'BerichtBeoordeeld', data);
}

/** What a group of client blocks becomes: an event for each that passed, and the first answer for all. */
export async function blokfeiten(
  tx: SqlTransaction,
  register: Register,
  wachtend: Wachtend,
  { oordeel, ontvangst }: Uitspraak,
  kop: Kop,
  delen: readonly Clientdeel[],
): Promise<Geadresseerd[]> {
  const geweigerd = ({ blok }: Clientdeel): boolean =>
    oordeel.geheelAfgekeurd || ontvangst.length > 0 || oordeel.afgekeurdeBlokken.has(blok);
  const goede = delen
    .filter((d) => !geweigerd(d))
    .map(({ bericht: soort, blok, client }) => {
      const waarde = genormaliseerdeClient(soort, client);
      return { soort, blok, waarde, persoon: persoonVan(waarde) };
    });
  const { pseudoniemen, gewijzigd } = await register.zoek(
    tx,
    goede.map((g) => g.persoon),
  );
  const feiten: Geadresseerd[] = gewijzigd.map((g) => ({
    topic: 'iwlz.client',
    key: g.pseudoniem,
    fact: { type: 'Client', data: g.gegevens },
  }));
  for (const { soort, blok, waarde, persoon } of goede) {
    const pseudoniem = pseudoniemen.get(persoon.bsn)!;
    if (!isBlokbericht(soort)) {
      // What another zorgkantoor or the Zorginstituut is told: nobody decides about it here.
      feiten.push(antwoord(wachtend, blok, pseudoniem, 'aanvaard', []));
      continue;
    }
    const { topic, feit } = feitVanBlok({ soort, client: waarde } as Blok, herkomst(wachtend, soort, kop, blok));
    feiten.push({ topic, key: pseudoniem, fact: feit }, antwoord(wachtend, blok, pseudoniem, 'in behandeling', []));
  }
  for (const deel of delen.filter(geweigerd)) {
    feiten.push(antwoord(wachtend, deel.blok, null, 'afgekeurd', foutenVanBlok(deel, oordeel)));
  }
  return feiten;
}

function herkomst({ id }: Wachtend, berichtsoort: string, kop: Kop, blok: number): melding.Berichtherkomst {
  return { berichtId: id, berichtsoort, ...kop, dagtekening: kop.dagtekening!, blok };
}

function antwoord(
  { id }: Wachtend,
  blok: number,
  pseudoniem: string | null,
  status: string,
  fouten: readonly bericht.Bevinding[],
): Geadresseerd {
  const data: bericht.BlokBeantwoord = {
    berichtId: id,
    blok,
    pseudoniem,
    status,
    fouten: fouten.slice(0, FOUTEN_GETOOND),
    retourcodes: [],
    waarschuwingen: [],
  };
  return opBericht(id, 'BlokBeantwoord', data);
}

/** What is shown of what is wrong in a block: what was found in it, and what only the whole message showed of its client. */
function foutenVanBlok({ blok, fouten }: Clientdeel, { opClient }: Oordeel): bericht.Bevinding[] {
  const pad = `/Bericht/Clienten/Client[${blok}]`;
  return [
    ...fouten.map(bevinding),
    ...(opClient.get(blok) ?? []).map(({ code, retourcode, tekst }) => ({
      ...{ code, retourcode, pad, tekst },
      ...{ regel: null, kolom: null },
    })),
  ];
}

/** A fact about a message, under its id. */
export function opBericht(id: string, type: string, data: unknown): Geadresseerd {
  return { topic: 'iwlz.bericht', key: id, fact: { type, data } };
}

function bevinding(f: Fout): bericht.Bevinding {
  return {
    code: f.code,
    retourcode: f.retourcode,
    pad: f.pad,
    regel: f.regel ?? null,
    kolom: f.kolom ?? null,
    tekst: f.tekst,
  };
}

function vanOntvangst({ code, tekst }: Weigering): bericht.Bevinding {
  return {
    code,
    retourcode: code,
    pad: '/Bericht/Header/BerichtIdentificatie',
    regel: null,
    kolom: null,
    tekst,
  };
}
