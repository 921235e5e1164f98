import { bijdragegegevens, huishouden, zorg, type bijdrage } from '@iwlz/contracts';
import { OpEvent, type BeslisContext } from '@iwlz/nest-kit';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Eigenbijdrage, Stand } from '../handlers/index.js';

/** Injection token of the service's decider. */
export const EIGENBIJDRAGE = Symbol('eigenbijdrage');

type Context = BeslisContext<Stand>;
type Feiten = readonly bijdrage.BijdrageFeit[];

/** What this service listens to: each method binds an event of the log to its pure handler. */
@Controller()
export class EigenbijdrageController {
  constructor(@Inject(EIGENBIJDRAGE) private readonly eigenbijdrage: Eigenbijdrage) {}

  @OpEvent(zorg.ZorgverloopGewijzigd)
  zorgverloopGewijzigd(@Payload() data: zorg.ZorgverloopGewijzigd, @Ctx() ctx: Context): Feiten {
    return this.eigenbijdrage.on.ZorgverloopGewijzigd(ctx.state, data, ctx);
  }

  @OpEvent(huishouden.PersoonGemeld)
  persoonGemeld(@Payload() data: huishouden.PersoonGemeld, @Ctx() ctx: Context): Feiten {
    return this.eigenbijdrage.on.PersoonGemeld(ctx.state, data, ctx);
  }

  @OpEvent(bijdragegegevens.Zorgmelding)
  zorgmelding(@Payload() data: bijdragegegevens.Zorgmelding, @Ctx() ctx: Context): Feiten {
    return this.eigenbijdrage.on.Zorgmelding(ctx.state, data, ctx);
  }

  @OpEvent(bijdragegegevens.Geboortedatum)
  geboortedatum(@Payload() data: bijdragegegevens.Geboortedatum, @Ctx() ctx: Context): Feiten {
    return this.eigenbijdrage.on.Geboortedatum(ctx.state, data, ctx);
  }

  @OpEvent(bijdragegegevens.AowDatum)
  aowDatum(@Payload() data: bijdragegegevens.AowDatum, @Ctx() ctx: Context): Feiten {
    return this.eigenbijdrage.on.AowDatum(ctx.state, data, ctx);
  }

  @OpEvent(bijdragegegevens.Overlijden)
  overlijden(@Payload() data: bijdragegegevens.Overlijden, @Ctx() ctx: Context): Feiten {
    return this.eigenbijdrage.on.Overlijden(ctx.state, data, ctx);
  }

  @OpEvent(bijdragegegevens.Inkomen)
  inkomen(@Payload() data: bijdragegegevens.Inkomen, @Ctx() ctx: Context): Feiten {
    return this.eigenbijdrage.on.Inkomen(ctx.state, data, ctx);
  }

  @OpEvent(bijdragegegevens.Vermogen)
  vermogen(@Payload() data: bijdragegegevens.Vermogen, @Ctx() ctx: Context): Feiten {
    return this.eigenbijdrage.on.Vermogen(ctx.state, data, ctx);
  }

  @OpEvent(bijdragegegevens.Arbeid)
  arbeid(@Payload() data: bijdragegegevens.Arbeid, @Ctx() ctx: Context): Feiten {
    return this.eigenbijdrage.on.Arbeid(ctx.state, data, ctx);
  }

  @OpEvent(bijdragegegevens.MptVerwachting)
  mptVerwachting(@Payload() data: bijdragegegevens.MptVerwachting, @Ctx() ctx: Context): Feiten {
    return this.eigenbijdrage.on.MptVerwachting(ctx.state, data, ctx);
  }

  @OpEvent(bijdragegegevens.MptLevering)
  mptLevering(@Payload() data: bijdragegegevens.MptLevering, @Ctx() ctx: Context): Feiten {
    return this.eigenbijdrage.on.MptLevering(ctx.state, data, ctx);
  }

  @OpEvent(bijdragegegevens.Omstandigheid)
  omstandigheid(@Payload() data: bijdragegegevens.Omstandigheid, @Ctx() ctx: Context): Feiten {
    return this.eigenbijdrage.on.Omstandigheid(ctx.state, data, ctx);
  }

  @OpEvent(bijdragegegevens.OverigeZorg)
  overigeZorg(@Payload() data: bijdragegegevens.OverigeZorg, @Ctx() ctx: Context): Feiten {
    return this.eigenbijdrage.on.OverigeZorg(ctx.state, data, ctx);
  }

  @OpEvent(bijdragegegevens.Maandbedrag)
  maandbedrag(@Payload() data: bijdragegegevens.Maandbedrag, @Ctx() ctx: Context): Feiten {
    return this.eigenbijdrage.on.Maandbedrag(ctx.state, data, ctx);
  }

  @OpEvent(bijdragegegevens.Huishouden)
  huishouden(@Payload() data: bijdragegegevens.Huishouden, @Ctx() ctx: Context): Feiten {
    return this.eigenbijdrage.on.Huishouden(ctx.state, data, ctx);
  }
}
