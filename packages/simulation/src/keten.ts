import { dagErna, eerste, type Datum } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';
import { eigenbijdrage, type CakFeit, type Stand } from '@iwlz/eigenbijdrage/handlers';
import { maakZorgtoewijzing, type Dossier, type Instellingen } from '@iwlz/zorgtoewijzing/handlers';
import type { Gebeurtenis } from './naar-gebeurtenis.js';

/** A fact, and the client it is about. */
export interface Gepubliceerd<F = zorg.ZorgFeit> {
  readonly bsn: string;
  readonly feit: F;
}

/** There is no log here, and the contribution is not what is looked at. */
const PLAATS = { topic: 'iwlz.zorg', partition: 0, position: 0 };

interface Client {
  readonly bsn: string;
  dossier: Dossier;
  stand: Stand;
}

/**
 * The pure cores of zorgtoewijzing and eigenbijdrage in a row, for any number of clients, with a clock that the caller
 * moves. What the log does in the running chain, this does at once: each fact has reached its readers before the next
 * thing happens.
 */
export class Keten {
  readonly #zorgtoewijzing;
  readonly #clienten = new Map<string, Client>();
  #vandaag: Datum;

  constructor(instellingen: Instellingen, vandaag: Datum) {
    this.#zorgtoewijzing = maakZorgtoewijzing(instellingen);
    this.#vandaag = vandaag;
  }

  get vandaag(): Datum {
    return this.#vandaag;
  }

  /** What is known per client, by BSN. */
  get dossiers(): readonly { readonly bsn: string; readonly dossier: Dossier }[] {
    return this.#opBsn();
  }

  /** Moves the clock, and gives what was published on each day on which a client had something to do. */
  naarDag(tot: Datum): (readonly Gepubliceerd[])[] {
    const dagen: (readonly Gepubliceerd[])[] = [];
    for (let dag = this.#volgendeDag(tot); dag !== undefined; dag = this.#volgendeDag(tot)) {
      this.#vandaag = dag;
      dagen.push(this.#opBsn().flatMap((client) => this.#opDag(client)));
    }
    this.#vandaag = tot;
    return dagen;
  }

  /** Lets an event happen to one client, and gives what was published. */
  ontvang(bsn: string, gebeurtenis: Gebeurtenis): readonly Gepubliceerd[] {
    const client = this.#client(bsn);
    return this.#leg(client, this.#besluit(client.dossier, gebeurtenis));
  }

  /** A run to the CAK, for all clients. */
  cakRun(): Gepubliceerd<CakFeit>[] {
    return this.#opBsn().flatMap((client) => {
      const feiten = eigenbijdrage.ticks.CakRunGevraagd(client.stand, this.#vandaag);
      client.stand = feiten.reduce(eigenbijdrage.evolve, client.stand);
      return feiten.map((feit) => ({ bsn: client.bsn, feit }));
    });
  }

  #besluit(dossier: Dossier, { type, data }: Gebeurtenis): zorg.ZorgFeit[] {
    const { on } = this.#zorgtoewijzing;
    const context = { vandaag: this.#vandaag };
    switch (type) {
      case 'Toewijzing':
        return on.Toewijzing(dossier, data, context);
      case 'Melding':
        return on.Melding(dossier, data, context);
      case 'Dossieroverdracht':
        return on.Dossieroverdracht(dossier, data, context);
      case 'Overlijden':
        return on.Overlijden(dossier, data, context);
      case 'Indicatie':
        return on.Indicatie(dossier, data, context);
      case 'Akkoord':
        return on.Akkoord(dossier, data, context);
      case 'AatBesluit':
        return on.AatBesluit(dossier, data, context);
    }
  }

  #opDag(client: Client): readonly Gepubliceerd[] {
    const due = this.#zorgtoewijzing.due(client.dossier);
    if (due === undefined || due > this.#vandaag) return [];
    return this.#leg(client, this.#zorgtoewijzing.ticks.DagBegonnen(client.dossier, this.#vandaag));
  }

  /** Records facts of zorgtoewijzing, and lets eigenbijdrage read them. */
  #leg(client: Client, feiten: readonly zorg.ZorgFeit[]): readonly Gepubliceerd[] {
    client.dossier = feiten.reduce(this.#zorgtoewijzing.evolve, client.dossier);
    for (const feit of feiten) {
      if (feit.type !== 'ZorgverloopGewijzigd') continue;
      const gevolg = eigenbijdrage.on.ZorgverloopGewijzigd(client.stand, feit.data, {
        vandaag: this.#vandaag,
        record: PLAATS,
      });
      client.stand = gevolg.reduce(eigenbijdrage.evolve, client.stand);
    }
    return feiten.map((feit) => ({ bsn: client.bsn, feit }));
  }

  /** The first day after today, up to and including `tot`, on which a client has something to do. */
  #volgendeDag(tot: Datum): Datum | undefined {
    const morgen = dagErna(this.#vandaag);
    const due = eerste(...this.#opBsn().map((c) => this.#zorgtoewijzing.due(c.dossier)));
    if (morgen === undefined || due === undefined) return undefined;
    const dag = due < morgen ? morgen : due;
    return dag <= tot ? dag : undefined;
  }

  #client(bsn: string): Client {
    let client = this.#clienten.get(bsn);
    if (!client) {
      client = { bsn, dossier: this.#zorgtoewijzing.initial, stand: eigenbijdrage.initial };
      this.#clienten.set(bsn, client);
    }
    return client;
  }

  #opBsn(): Client[] {
    return [...this.#clienten.values()].sort((a, b) => (a.bsn < b.bsn ? -1 : 1));
  }
}
