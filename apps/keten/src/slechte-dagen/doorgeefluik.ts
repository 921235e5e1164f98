import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';

/** A server that the chain needs. A `host` that is a path is the folder of PostgreSQL's Unix socket. */
export interface Bereikbaar {
  readonly host: string;
  readonly port: number;
}

/**
 * A TCP door to a server, that a test can slam, hold shut, and open again: the network between the chain and its database, a broker or
 * the registry.
 */
export class Doorgeefluik {
  #server: Server | undefined;
  #poort = 0;
  #stil = false;
  /** Bytes that still go to the server before everything breaks; without end when nothing was asked. */
  #tegoed = Infinity;
  readonly #paren = new Set<readonly [Socket, Socket]>();

  /** `achter` is asked at every connection: the server may be known only later. */
  constructor(private readonly achter: () => Bereikbaar) {}

  /** Where the chain finds the door; the same after every `open`. */
  get adres(): Bereikbaar {
    return { host: '127.0.0.1', port: this.#poort };
  }

  /** Lets connections through again, also those that were held, and breaks them no more. */
  async open(): Promise<void> {
    this.#stil = false;
    this.#tegoed = Infinity;
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

  /** Breaks what is connected once so many more bytes went to the server: in the middle of a request. */
  breekNa(bytes: number): void {
    this.#tegoed = bytes;
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
    const { host, port } = this.achter();
    const achter = host.startsWith('/') ? connect(join(host, `.s.PGSQL.${port}`)) : connect(port, host);
    const paar = [voor, achter] as const;
    this.#paren.add(paar);
    const los = (): void => {
      this.#paren.delete(paar);
      voor.destroy();
      achter.destroy();
    };
    voor.on('data', (stuk) => this.#door(stuk, achter));
    achter.on('data', (stuk) => voor.write(stuk));
    for (const van of [voor, achter]) {
      van.on('error', los);
      van.on('close', los);
      if (this.#stil) van.pause();
    }
  }

  #door(stuk: Buffer, achter: Socket): void {
    const rest = this.#tegoed;
    this.#tegoed -= stuk.length;
    if (stuk.length < rest) return void achter.write(stuk);
    achter.write(stuk.subarray(0, Math.max(0, rest)), () => {
      this.#tegoed = Infinity;
      this.breek();
    });
  }
}
