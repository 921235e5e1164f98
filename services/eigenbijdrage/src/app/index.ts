import type { ConsumerSpec } from '@iwlz/event-log';
import type { ServiceDefinition } from '@iwlz/nest-kit';
import { Module } from '@nestjs/common';
import { eigenbijdrage, huisgenoten } from '../handlers/index.js';
import { EIGENBIJDRAGE, EigenbijdrageController } from './eigenbijdrage.controller.js';

@Module({
  controllers: [EigenbijdrageController],
  providers: [{ provide: EIGENBIJDRAGE, useValue: eigenbijdrage }],
})
class EigenbijdrageModule {}

/** The service, ready to be started. */
export function eigenbijdrageService(): ServiceDefinition {
  return {
    name: 'eigenbijdrage',
    module: EigenbijdrageModule,
    consumers: [eigenbijdrage as unknown as ConsumerSpec, huisgenoten],
  };
}
