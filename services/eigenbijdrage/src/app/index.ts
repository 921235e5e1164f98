import type { ConsumerSpec } from '@iwlz/event-log';
import { PLATFORM, type Platform, type ServiceDefinition } from '@iwlz/nest-kit';
import { Inject, Module } from '@nestjs/common';
import { eigenbijdrage, huisgenoten } from '../handlers/index.js';
import { BijdrageController } from './bijdrage.controller.js';
import { Doorlooptijd } from './doorlooptijd.js';
import { EIGENBIJDRAGE, EigenbijdrageController } from './eigenbijdrage.controller.js';

@Module({})
class EigenbijdrageModule {
  constructor(@Inject(PLATFORM) platform: Platform, @Inject(Doorlooptijd) doorlooptijd: Doorlooptijd) {
    doorlooptijd.toonIn(platform.metrics);
  }
}

/** The service, ready to be started. */
export function eigenbijdrageService(): ServiceDefinition {
  const doorlooptijd = new Doorlooptijd();
  const beslisser = doorlooptijd.geteld(eigenbijdrage);
  return {
    name: 'eigenbijdrage',
    module: {
      module: EigenbijdrageModule,
      controllers: [EigenbijdrageController],
      providers: [
        { provide: EIGENBIJDRAGE, useValue: beslisser },
        { provide: Doorlooptijd, useValue: doorlooptijd },
      ],
    },
    consumers: [beslisser as unknown as ConsumerSpec, huisgenoten],
    controllers: [BijdrageController],
  };
}
