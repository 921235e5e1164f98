import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';

/** What stands between the chain and its database. */
export interface Bereikbaar {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/**
 * A TCP door to the Unix socket of a PostgreSQL, that a test can slam, hold shut, and open again: the network between a
 * service and its database.
 */
export class Doorgeefluik {
  #server: Server | undefined;
  #poort = 0;
  #stil = false;
  readonly #paren = new Set<readonly [Socket, Socket]>();

  constructor(private readonly achter: Bereikbaar) {}

  /** How the chain reaches the database; the same after every `open`. */
  get connection(): Bereikbaar {
    return { ...this.achter, host: '127.0.0.1', port: this.#poort };
  }

  /** Lets connections through again, also those that were held. */
  async open(): Promise<void> {
    this.#stil = false;
    for (const [voor, achter] of this.#paren) {
      voor.resume();
      achter.resume();
    }
    if (this.#server) return;
    this.#server = createServer((voor) => this.#verbind(voor));
    await new Promise<void>((klaar) => this.#server!.listen(this.#poort, '127.0.0.1', klaar));
    this.#poort = (this.#server.address() as AddressInfo).port;
  }

  /** Breaks what is connected; new connections are still let through. */
  breek(): void {
    for (const [voor, achter] of this.#paren) {
      voor.destroy();
      achter.destroy();
    }
    this.#paren.clear();
  }

  /** Nothing comes through and nobody is told: a server that hangs, a cable that was pulled out. */
  stil(): void {
    this.#stil = true;
    for (const [voor, achter] of this.#paren) {
      voor.pause();
      achter.pause();
    }
  }

  /** The server is away: connections break, new ones are refused. */
  async dicht(): Promise<void> {
    const weg = new Promise<void>((klaar) => (this.#server ? this.#server.close(() => klaar()) : klaar()));
    this.#server = undefined;
    this.breek();
    await weg;
  }

  #verbind(voor: Socket): void {
    const achter = connect(join(this.achter.host, `.s.PGSQL.${this.achter.port}`));
    const paar = [voor, achter] as const;
    this.#paren.add(paar);
    const los = (): void => {
      this.#paren.delete(paar);
      voor.destroy();
      achter.destroy();
    };
    for (const [van, naar] of [
      [voor, achter],
      [achter, voor],
    ] as const) {
      van.on('data', (stuk) => naar.write(stuk));
      van.on('error', los);
      van.on('close', los);
      if (this.#stil) van.pause();
    }
  }
}
