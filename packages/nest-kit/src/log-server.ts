import { stelZeker } from '@iwlz/basis';
import { startConsumer, type Consumer, type ConsumerSpec, type HandlerContext, type Outcome } from '@iwlz/event-log';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { firstValueFrom, isObservable } from 'rxjs';
import { patternOf } from './op-event.js';
import type { Platform } from './platform.js';

/**
 * The transport of Nest over the log's port: one consumer per spec, whose handlers are the `@OpEvent` methods of the service's
 * controllers. Guards, pipes and interceptors of Nest stand in between, as on any other transport.
 */
export class LogServer extends Server implements CustomTransportStrategy {
  #consumers: Consumer[] = [];

  constructor(
    private readonly platform: Platform,
    private readonly service: string,
    private readonly specs: readonly ConsumerSpec[],
  ) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    this.#start().then(() => callback(), callback);
  }

  async close(): Promise<void> {
    await Promise.all(this.#consumers.map((c) => c.close()));
    this.platform.consumers.splice(0, Infinity, ...this.platform.consumers.filter((c) => !this.#consumers.includes(c)));
    this.#consumers = [];
  }

  /** There are no events of this server itself. */
  override on(): void {}

  /** There is nothing of another library below. */
  override unwrap(): never {
    throw new Error('achter dit transport staat de poort van het log');
  }

  async #start(): Promise<void> {
    const { engine, klok, logger } = this.platform;
    for (const spec of this.specs) {
      const consumer = await startConsumer(engine, engine.store(this.service), spec, {
        now: () => klok.nu(),
        report: (what, details) => logger.warn({ service: this.service, ...details }, what),
        ...(spec.kind === 'decider' && { invoke: this.#invoke(spec) }),
      });
      this.#consumers.push(consumer);
      this.platform.consumers.push(consumer);
    }
  }

  /** The bound handlers of a decider; start-up fails when what is bound and what the service listens to disagree. */
  #invoke(
    spec: ConsumerSpec & { kind: 'decider' },
  ): (type: string, state: unknown, data: unknown, context: HandlerContext) => Promise<Outcome> {
    const bound = new Map<string, MessageHandler>();
    for (const name of Object.keys(spec.on)) {
      const handler = this.getHandlerByPattern(patternOf(name));
      stelZeker(handler, `${this.service}: geen @OpEvent(${name}), terwijl de beslisser ernaar luistert`);
      bound.set(name, handler);
    }
    const extra = [...this.messageHandlers.keys()].filter((p) => !Object.keys(spec.on).some((n) => patternOf(n) === p));
    stelZeker(
      extra.length === 0,
      `${this.service}: ${extra.join(', ')} gebonden, maar de beslisser luistert er niet naar`,
    );
    return async (type, state, data, context) => {
      const result: unknown = await bound.get(type)!(data, { ...context, state });
      return (isObservable(result) ? await firstValueFrom(result) : result) as Outcome;
    };
  }
}
