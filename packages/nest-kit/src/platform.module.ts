import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { BeheerController } from './beheer.controller.js';
import { EventsController } from './events/events.controller.js';
import { PLATFORM, type Platform } from './platform.js';
import { ProbleemFilter } from './problem.js';

/** Gives every module of a service the platform, and its HTTP server the calls that all services share. */
@Global()
@Module({})
export class PlatformModule {
  static around(
    platform: Platform,
    dataSource: DataSource,
    service: Type | DynamicModule,
    /** Of a process that listens: what answers there beside what all services share. */
    controllers?: readonly Type[],
  ): DynamicModule {
    return {
      module: PlatformModule,
      imports: [service],
      providers: [
        { provide: PLATFORM, useValue: platform },
        { provide: DataSource, useValue: dataSource },
        { provide: APP_FILTER, useValue: new ProbleemFilter(platform.logger) },
      ],
      controllers: controllers ? [BeheerController, EventsController, ...controllers] : [],
      exports: [PLATFORM, DataSource],
    };
  }
}
