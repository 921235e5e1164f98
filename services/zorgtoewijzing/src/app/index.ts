import type { ConsumerSpec } from '@iwlz/event-log';
import type { ServiceDefinition } from '@iwlz/nest-kit';
import { Module } from '@nestjs/common';
import { maakZorgtoewijzing, type Instellingen } from '../handlers/index.js';
import { ZORGTOEWIJZING, ZorgtoewijzingController } from './zorgtoewijzing.controller.js';

@Module({})
class ZorgtoewijzingModule {}

/** The service with these settings (those of the rule book when left out), ready to be started. */
export function zorgtoewijzingService(instellingen?: Instellingen): ServiceDefinition {
  const zorgtoewijzing = maakZorgtoewijzing(instellingen);
  return {
    name: 'zorgtoewijzing',
    module: {
      module: ZorgtoewijzingModule,
      controllers: [ZorgtoewijzingController],
      providers: [{ provide: ZORGTOEWIJZING, useValue: zorgtoewijzing }],
    },
    consumers: [zorgtoewijzing as unknown as ConsumerSpec],
  };
}
