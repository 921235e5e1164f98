import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';

export type { DestinationStream, Logger } from 'pino';

/** A free-standing run of nine digits could be a BSN; what follows from personal data is not logged, this is the net below. */
const NEGEN_CIJFERS = /(?<![\d-])\d{9}(?!\d)/g;

/** JSON lines; every line passes the net that hides nine digits. */
export function maakLogger(level: string, naam: string, stream?: DestinationStream): Logger {
  const opties = {
    level,
    name: naam,
    hooks: { streamWrite: (regel: string) => regel.replace(NEGEN_CIJFERS, '*********') },
  };
  return stream ? pino(opties, stream) : pino(opties);
}

/** Gives Nest's own lines to pino; what Nest calls a log is detail to an operator. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug({ context: rest.at(-1) }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error({ context: rest.at(-1) }, String(message));
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn({ context: rest.at(-1) }, String(message));
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.debug({ context: rest.at(-1) }, String(message));
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.logger.trace({ context: rest.at(-1) }, String(message));
  }
}
