import { dagErna, dagErvoor, beginVanDag, epochMs, type Datum } from '@iwlz/basis';
import { randomUUID } from 'node:crypto';
import { Encoder, PARTITIONS, type NewRecord, type SqlTransaction, type Store } from '@iwlz/event-log';
import type { Platform } from '@iwlz/nest-kit';

const TOPIC = 'iwlz.melding';
/** After a fault, and as the longest sleep: a laptop that slept past midnight finds out within this time. */
const KIJK_MS = 60_000;

/**
 * Lets days begin: one `DagBegonnen` per partition and day, every missed day first, and after it the run to the CAK. The day
 * of a partition moves in the transaction that says so; two intakes never begin the same day twice.
 */
export class Dagklok {
  readonly #store: Store<SqlTransaction>;
  readonly #encoder: Encoder;
  #timer: NodeJS.Timeout | undefined;
  #gesloten = false;
  /** Of all ticks that this process lets begin. */
  readonly #correlationId = randomUUID();

  constructor(private readonly platform: Platform) {
    this.#store = platform.engine.store('intake');
    this.#encoder = new Encoder(platform.engine.log);
  }

  /** Begins today, and with the clock of the machine every day from now on. */
  async start(): Promise<void> {
    await this.#encoder.prepare(TOPIC);
    await this.begin(this.platform.klok.vandaag());
    if (this.platform.config.KLOK === undefined) this.#wacht();
  }

  stop(): void {
    this.#gesloten = true;
    clearTimeout(this.#timer);
  }

  /** Begins every day up to and including this one, on every partition; of days that began already nothing happens. */
  async begin(dag: Datum, cakRun = this.platform.config.KLOK === undefined): Promise<void> {
    for (let partitie = 0; partitie < PARTITIONS; partitie++) {
      await this.#store.transaction(async (tx) => {
        const [laatste] = await tx.query<{ dag: Datum }>('SELECT dag FROM intake.dag WHERE partitie = $1 FOR UPDATE', [
          partitie,
        ]);
        const vanaf = laatste?.dag ?? dagErvoor(dag);
        if (vanaf >= dag) return;
        const [geschreven] = await tx.query<{ dag: Datum }>(
          `INSERT INTO intake.dag AS d VALUES ($1, $2) ON CONFLICT (partitie) DO UPDATE SET dag = excluded.dag WHERE d.dag < excluded.dag RETURNING dag`,
          [partitie, dag],
        );
        if (!geschreven) return;
        const records: NewRecord[] = [];
        for (let d = dagErna(vanaf); d !== undefined && d <= dag; d = dagErna(d)) {
          records.push(this.#record(partitie, 'DagBegonnen', d));
          if (cakRun) records.push(this.#record(partitie, 'CakRunGevraagd', d));
        }
        await tx.publish(records);
      });
    }
  }

  /** Asks for a run to the CAK now, on every partition. */
  async vraagCakRun(dag: Datum): Promise<void> {
    const records = Array.from({ length: PARTITIONS }, (_, p) => this.#record(p, 'CakRunGevraagd', dag));
    await this.#store.transaction((tx) => tx.publish(records));
  }

  #record(partition: number, type: 'DagBegonnen' | 'CakRunGevraagd', dag: Datum): NewRecord {
    return {
      topic: TOPIC,
      partition,
      key: null,
      value: this.#encoder.encode(TOPIC, { type, data: { dag } }),
      time: this.platform.klok.nu(),
      correlationId: this.#correlationId,
      causationId: null,
      traceparent: null,
    };
  }

  #wacht(): void {
    const morgen = dagErna(this.platform.klok.vandaag())!;
    const totMorgenMs = epochMs(beginVanDag(morgen)) - epochMs(this.platform.klok.nu());
    this.#timer = setTimeout(
      () => {
        this.begin(this.platform.klok.vandaag())
          .catch((error: unknown) => this.platform.logger.warn({ err: error }, 'de dag kon nog niet beginnen'))
          .finally(() => {
            if (!this.#gesloten) this.#wacht();
          });
      },
      Math.min(Math.max(totMorgenMs, 0), KIJK_MS),
    );
  }
}
