import { rmdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Attachment, attach } from './attach.js';
import { connectionUrl, type PostgresConnection } from './connection.js';
import { Keeper } from './keeper.js';
import { livingPostmaster, stopPostmaster } from './postmaster.js';
import { type EmbeddedOptions, openSite, type Site } from './site.js';
import { messageOf } from './small.js';

/** A PostgreSQL of our own, for as long as this handle is not stopped. */
export interface EmbeddedPostgres {
  /** For `new pg.Pool(...)`; stays valid when the server had to be started again. */
  readonly connection: PostgresConnection;
  /** The same as a URL, for `DATABASE_URL`, TypeORM and other processes. */
  readonly url: string;
  /** Process id of the server. */
  readonly pid: number;
  /** `true` when it ran already: left by a parent that was killed, or shared with one that lives. */
  readonly adopted: boolean;
  /**
   * Ends our use; the last user's `stop` ends the server and waits until it is gone. Close your pools first: their
   * connections are broken off. Calling it again gives the same promise.
   */
  stop(): Promise<void>;
}

/** Pause after an attempt to start the server again that failed, in milliseconds. */
const REVIVE_PAUSE_MS = 5_000;

/**
 * Starts the PostgreSQL of a data folder, or comes in at the one that runs there: after `kill -9` of its parent a server
 * lives on, and several processes may use one at the same time. While a user is left, a server that falls away is started
 * again, at the same address. It listens on a Unix socket only, without password; its folder is closed to other
 * users. When the process ends without `stop`, a server that it started is told to stop; signals are not handled here.
 *
 * Rejects with a Dutch sentence: no binaries, a folder that is closed or not ours, or the last lines of the server's log.
 */
export async function startPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const site = await openSite(options);
  return new SharedServer(site, await attach(site), options.log ?? (() => {}));
}

class SharedServer implements EmbeddedPostgres {
  readonly connection: PostgresConnection;
  readonly #site: Site;
  readonly #log: (line: string) => void;
  readonly #closing = new AbortController();
  #attachment: Attachment;
  #revival: Promise<void> | undefined;
  #stopped: Promise<void> | undefined;

  constructor(site: Site, attachment: Attachment, log: (line: string) => void) {
    this.connection = attachment.connection;
    this.#site = { ...site, connection: attachment.connection };
    this.#log = log;
    this.#attachment = this.#watched(attachment);
    process.on('exit', this.#onExit);
  }

  get url(): string {
    return connectionUrl(this.connection);
  }

  get pid(): number {
    return this.#attachment.pid;
  }

  get adopted(): boolean {
    return this.#attachment.child === undefined;
  }

  stop(): Promise<void> {
    return (this.#stopped ??= this.#stop());
  }

  async #stop(): Promise<void> {
    this.#closing.abort();
    await this.#revival;
    const server = await livingPostmaster(this.#site.clusterDir);
    const keeper = this.#attachment.keeper.lost ? await Keeper.enter(this.connection) : this.#attachment.keeper;
    if (server !== undefined && keeper !== undefined && (await keeper.leave())) {
      await stopPostmaster(server.pid, this.#site.clusterDir);
      // Only when empty: another process may be starting a server there at this very moment.
      await rmdir(this.#site.connection.host).catch(() => {});
    }
    keeper?.close();
    process.off('exit', this.#onExit);
  }

  #watched(attachment: Attachment): Attachment {
    attachment.keeper.whenLost(() => {
      this.#revival = this.#revive();
    });
    return attachment;
  }

  async #revive(): Promise<void> {
    this.#log('PostgreSQL is weggevallen en wordt opnieuw gestart.');
    const { signal } = this.#closing;
    for (;;) {
      try {
        this.#attachment = this.#watched(await attach(this.#site, signal));
        this.#log(`PostgreSQL draait weer (proces ${this.#attachment.pid}).`);
        return;
      } catch (error) {
        if (signal.aborted) return;
        this.#log(`PostgreSQL is nog niet terug: ${messageOf(error)}`);
        await sleep(REVIVE_PAUSE_MS, undefined, { signal, ref: false }).catch(() => {});
      }
    }
  }

  /** All that can be done while the process ends. Other users of the server, if any, start it again. */
  readonly #onExit = (): void => {
    this.#attachment.child?.kill('SIGINT');
  };
}
