import { zorg, type bijdrage } from '@iwlz/contracts';
import type { ConsumerSpec } from '@iwlz/event-log';
import { OpEvent, type BeslisContext, type ServiceDefinition } from '@iwlz/nest-kit';
import { Controller, Module } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { eigenbijdrage, type Stand } from '../handlers/index.js';

/** What this service listens to: the care as it now stands, and nothing else. */
@Controller()
class EigenbijdrageController {
  @OpEvent(zorg.ZorgverloopGewijzigd)
  zorgverloopGewijzigd(
    @Payload() data: zorg.ZorgverloopGewijzigd,
    @Ctx() ctx: BeslisContext<Stand>,
  ): readonly bijdrage.BijdrageFeit[] {
    return eigenbijdrage.on.ZorgverloopGewijzigd(ctx.state, data);
  }
}

@Module({ controllers: [EigenbijdrageController] })
class EigenbijdrageModule {}

/** The service, ready to be started. */
export function eigenbijdrageService(): ServiceDefinition {
  return { name: 'eigenbijdrage', module: EigenbijdrageModule, consumers: [eigenbijdrage as unknown as ConsumerSpec] };
}
