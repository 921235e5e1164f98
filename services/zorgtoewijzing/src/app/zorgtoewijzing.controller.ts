import { melding, type zorg } from '@iwlz/contracts';
import { OpEvent, type BeslisContext } from '@iwlz/nest-kit';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Dossier, maakZorgtoewijzing } from '../handlers/index.js';

/** Injection token of the service's decider. */
export const ZORGTOEWIJZING = Symbol('zorgtoewijzing');

type Zorgtoewijzing = ReturnType<typeof maakZorgtoewijzing>;
type Context = BeslisContext<Dossier>;
type Feiten = readonly zorg.ZorgFeit[];

/** What this service listens to: each method binds an event of the log to its pure handler. */
@Controller()
export class ZorgtoewijzingController {
  constructor(@Inject(ZORGTOEWIJZING) private readonly zorgtoewijzing: Zorgtoewijzing) {}

  @OpEvent(melding.Melding)
  melding(@Payload() data: melding.Melding, @Ctx() ctx: Context): Feiten {
    return this.zorgtoewijzing.on.Melding(ctx.state, data, ctx);
  }

  @OpEvent(melding.Toewijzing)
  toewijzing(@Payload() data: melding.Toewijzing, @Ctx() ctx: Context): Feiten {
    return this.zorgtoewijzing.on.Toewijzing(ctx.state, data, ctx);
  }

  @OpEvent(melding.Dossieroverdracht)
  dossieroverdracht(@Payload() data: melding.Dossieroverdracht, @Ctx() ctx: Context): Feiten {
    return this.zorgtoewijzing.on.Dossieroverdracht(ctx.state, data, ctx);
  }

  @OpEvent(melding.Overlijden)
  overlijden(@Payload() data: melding.Overlijden, @Ctx() ctx: Context): Feiten {
    return this.zorgtoewijzing.on.Overlijden(ctx.state, data, ctx);
  }

  @OpEvent(melding.Indicatie)
  indicatie(@Payload() data: melding.Indicatie, @Ctx() ctx: Context): Feiten {
    return this.zorgtoewijzing.on.Indicatie(ctx.state, data, ctx);
  }

  @OpEvent(melding.Akkoord)
  akkoord(@Payload() data: melding.Akkoord, @Ctx() ctx: Context): Feiten {
    return this.zorgtoewijzing.on.Akkoord(ctx.state, data, ctx);
  }

  @OpEvent(melding.AatBesluit)
  aatBesluit(@Payload() data: melding.AatBesluit, @Ctx() ctx: Context): Feiten {
    return this.zorgtoewijzing.on.AatBesluit(ctx.state, data, ctx);
  }
}
