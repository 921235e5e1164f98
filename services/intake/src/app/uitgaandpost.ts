import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { schrijfTekst, type Clientwaarde } from '@iwlz/berichten';
import type { bericht, client } from '@iwlz/contracts';
import { Decoder, PARTITIONS, partitionOf, type EventLog, type LogRecord, type SqlTransaction } from '@iwlz/event-log';
import type { Platform } from '@iwlz/nest-kit';
import { uitgaandeClient, uitgaandeHeader } from '../domain/uitgaand-bericht.js';
import { schrijfIneens } from './bestanden.js';
import type { Inbox } from './inbox.js';

const TOPIC = 'iwlz.bericht';
const PER_KEER = 500;

/**
 * Lays the messages that the platform sends (`BerichtVerzonden`) in `uit/`, each once and in order. How far it is stands in the
 * database: a file that was fetched does not come back. A crash may lay the last one again, with the same name and bytes.
 */
export class Uitgaandpost {
  readonly #map: string;
  readonly #decoder: Decoder;

  constructor(
    map: string,
    private readonly platform: Platform,
    private readonly inbox: Inbox,
  ) {
    this.#map = join(map, 'uit');
    this.#decoder = new Decoder(platform.engine.log);
  }

  async open(): Promise<void> {
    await mkdir(this.#map, { recursive: true });
  }

  /** Lays down what has come since the last time. */
  async bezorg(): Promise<void> {
    for (let partitie = 0; partitie < PARTITIONS; partitie++) while (await this.#ronde(partitie));
  }

  /** One page of a partition; true when there may be more. Who is at it holds the row: two processes take turns. */
  #ronde(partitie: number): Promise<boolean> {
    return this.inbox.store.transaction(async (tx) => {
      const [rij] = await tx.query<{ positie: number }>(
        `INSERT INTO intake.uitgaand_positie AS p VALUES ($1, 0)
         ON CONFLICT (partitie) DO UPDATE SET positie = p.positie RETURNING positie::int`,
        [partitie],
      );
      const vanaf = rij!.positie;
      const records = await this.platform.engine.log.read(TOPIC, partitie, vanaf, PER_KEER);
      if (records.length === 0) return false;
      for (const record of records) {
        const { type, data } = await this.#decoder.decode(record);
        if (type.naam === 'BerichtVerzonden') await this.#leg(tx, data as bericht.BerichtVerzonden);
      }
      await tx.query('UPDATE intake.uitgaand_positie SET positie = $2 WHERE partitie = $1', [
        partitie,
        vanaf + records.length,
      ]);
      return records.length === PER_KEER;
    });
  }

  /** First what a retour is matched with, then the file: nobody can answer what he has not seen. */
  async #leg(tx: SqlTransaction, verzonden: bericht.BerichtVerzonden): Promise<void> {
    const { berichtId, berichtsoort, afzender, identificatie, dagtekening, clienten } = verzonden;
    const pseudoniemen = clienten.map((c) => c.pseudoniem);
    await tx.query('INSERT INTO intake.uitgaand VALUES ($1, $2) ON CONFLICT DO NOTHING', [berichtId, pseudoniemen]);
    await tx.query('INSERT INTO intake.kenmerk VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
      ...[berichtsoort, afzender, identificatie, berichtId],
    ]);
    const bsns = await this.#bsnVan(pseudoniemen);
    // Whose personal data were erased can no longer be named to anyone.
    const bekend = clienten.filter((c) => bsns.has(c.pseudoniem));
    if (bekend.length < clienten.length) {
      const weggelaten = clienten.length - bekend.length;
      this.platform.logger.warn({ bericht: berichtId, weggelaten }, 'clienten zonder persoonsgegevens gaan niet mee');
    }
    if (bekend.length === 0) return;
    const soort = berichtsoort as 'CA317';
    const tekst = schrijfTekst(
      soort,
      uitgaandeHeader(verzonden),
      bekend.map((c) => uitgaandeClient(c, bsns.get(c.pseudoniem)!) as Clientwaarde<typeof soort>),
    );
    await schrijfIneens(join(this.#map, `${berichtsoort}-${afzender}-${dagtekening}-${identificatie}.xml`), tekst);
  }

  /** The BSN of each, from the one stream that has them. All of them are in one partition, as the client's events are. */
  async #bsnVan(pseudoniemen: readonly string[]): Promise<Map<string, string>> {
    const gezocht = new Set(pseudoniemen);
    const bsns = new Map<string, string>();
    for await (const record of allesVan(this.platform.engine.log, 'iwlz.client', partitionOf(pseudoniemen[0]!))) {
      if (record.key === null || record.value === null || !gezocht.has(record.key)) continue;
      bsns.set(record.key, ((await this.#decoder.decode(record)).data as client.Client).bsn);
    }
    return bsns;
  }
}

async function* allesVan(log: EventLog, topic: string, partitie: number): AsyncGenerator<LogRecord> {
  for (let vanaf = 0; ;) {
    const records = await log.read(topic, partitie, vanaf, PER_KEER);
    if (records.length === 0) return;
    yield* records;
    vanaf = records.at(-1)!.position + 1;
  }
}
