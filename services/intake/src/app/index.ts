import { PLATFORM, type Platform, type ServiceDefinition } from '@iwlz/nest-kit';
import {
  Inject,
  Injectable,
  Module,
  RequestMethod,
  type MiddlewareConsumer,
  type NestModule,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { antwoordView, berichtView, cakAntwoordView, maakUitgaandView } from '../handlers/index.js';
import { Beoordelaar } from './beoordelaar.js';
import { BerichtenController } from './berichten.controller.js';
import { Berichten } from './berichten.js';
import { Dagklok } from './dagklok.js';
import { Feitenregister } from './feitenregister.js';
import { GebeurtenissenController } from './gebeurtenissen.controller.js';
import { Inbox } from './inbox.js';
import { alleen, JSON_SOORT, XML } from './inhoudssoort.js';
import { KlokController } from './klok.controller.js';
import { Uitwisselmap } from './map.js';
import { migraties } from './migraties.js';
import { pseudoniemSleutel } from './pseudoniem-sleutel.js';
import { Register } from './register.js';
import { Retouren } from './retouren.js';
import { VastgelopenController } from './vastgelopen.controller.js';

/** What works in the background: days begin, messages are judged, files are fetched. In this order, and back. */
@Injectable()
class Achtergrond implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #map: Uitwisselmap;

  constructor(
    @Inject(PLATFORM) platform: Platform,
    @Inject(Inbox) private readonly inbox: Inbox,
    @Inject(Berichten) berichten: Berichten,
    @Inject(Retouren) retouren: Retouren,
    @Inject(Dagklok) private readonly dagklok: Dagklok,
    @Inject(Beoordelaar) private readonly beoordelaar: Beoordelaar,
  ) {
    this.#map = new Uitwisselmap(platform, inbox, berichten, retouren);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.inbox.ruimOp();
    await this.inbox.probeerVastgelopenOpnieuw();
    await this.dagklok.start();
    await this.beoordelaar.start();
    await this.#map.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.#map.stop();
    await this.beoordelaar.stop();
    this.dagklok.stop();
  }
}

@Module({
  controllers: [BerichtenController, GebeurtenissenController, KlokController, VastgelopenController],
  providers: [
    Inbox,
    Berichten,
    Retouren,
    Feitenregister,
    Achtergrond,
    { provide: Dagklok, inject: [PLATFORM], useFactory: (platform: Platform) => new Dagklok(platform) },
    {
      provide: Register,
      inject: [PLATFORM],
      useFactory: async (platform: Platform) => new Register(await pseudoniemSleutel(platform.config)),
    },
    {
      provide: Beoordelaar,
      inject: [PLATFORM, Inbox, Register],
      useFactory: (platform: Platform, inbox: Inbox, register: Register) => new Beoordelaar(platform, inbox, register),
    },
  ],
})
class IntakeModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    const method = RequestMethod.POST;
    consumer.apply(alleen(XML, 'Stuur het bericht als application/xml')).forRoutes({ path: 'berichten', method });
    consumer
      .apply(alleen(JSON_SOORT, 'Stuur de gebeurtenis, of een lijst ervan, als application/json'))
      .forRoutes({ path: 'gebeurtenissen', method });
  }
}

/** The one front door, ready to be started. */
export function intakeService(): ServiceDefinition {
  return {
    name: 'intake',
    module: IntakeModule,
    consumers: ({ CAK_BESTANDEN }) => [
      antwoordView,
      cakAntwoordView,
      berichtView,
      maakUitgaandView(new Set(CAK_BESTANDEN)),
    ],
    migraties,
  };
}
