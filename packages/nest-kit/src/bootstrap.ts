import 'reflect-metadata';
import type { Readable } from 'node:stream';
import type { ConsumerSpec } from '@iwlz/event-log';
import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { Config } from './config.js';
import { openDataSource, type SqlMigratie } from './database.js';
import { NestLogger } from './logger.js';
import { LogServer } from './log-server.js';
import { PlatformModule } from './platform.module.js';
import type { Platform } from './platform.js';
import { stuurProbleem } from './problem.js';
import { beveilig } from './toegang.js';

/** A service as it is started: alone in its process or next to others. */
export interface ServiceDefinition {
  /** Also the name of its schema. */
  readonly name: string;
  readonly module: Type | DynamicModule;
  /** What it listens to; a function when that depends on a setting. */
  readonly consumers: readonly ConsumerSpec[] | ((config: Config) => readonly ConsumerSpec[]);
  /** What it answers over HTTP, in its own process or, next to others, in the one that listens: they need the platform alone. */
  readonly controllers?: readonly Type[];
  /** Tables of its own beside those of its store, and what TypeORM reads in them. */
  readonly migraties?: readonly SqlMigratie[];
  readonly entities?: readonly (new () => object)[];
}

export interface RunningService {
  /** Address of its HTTP server; undefined without one. */
  readonly url?: string;
  /** Finishes what is under way, leaves its groups and closes. */
  close(): Promise<void>;
}

/**
 * Starts a service as a Nest microservice over the log, with an HTTP server beside it when `http` is asked for. That server
 * also answers for the services `voor` which it listens.
 */
export async function startService(
  platform: Platform,
  service: ServiceDefinition,
  { http, voor = [] }: { http: boolean; voor?: readonly ServiceDefinition[] },
): Promise<RunningService> {
  const logger = new NestLogger(platform.logger);
  const migraties = [...platform.storeMigrations(service.name), ...(service.migraties ?? [])];
  const dataSource = await openDataSource(platform.database, service.name, migraties, service.entities);
  const controllers = http ? [service, ...voor].flatMap((s) => s.controllers ?? []) : undefined;
  const module = PlatformModule.around(platform, dataSource, service.module, controllers);
  const { consumers } = service;
  const specs = typeof consumers === 'function' ? consumers(platform.config) : consumers;
  const strategy = new LogServer(platform, service.name, specs);
  if (!http) {
    const app = await NestFactory.createMicroservice(module, { strategy, logger, abortOnError: false });
    return running(app, dataSource, () => app.listen());
  }
  const app = await NestFactory.create<NestFastifyApplication>(
    module,
    new FastifyAdapter({
      forceCloseConnections: true,
      // An address that cannot be read never reaches a controller, nor the filter that answers for them.
      frameworkErrors: (_error: unknown, _request: unknown, reply: FastifyReply) =>
        stuurProbleem(reply, { status: 400, title: 'Onjuiste vraag', detail: 'Dit adres is niet te lezen.' }),
    }),
    {
      logger,
      abortOnError: false,
    },
  );
  const fastify = app.getHttpAdapter().getInstance();
  const json = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser(/^application\/[\w.-]+\+json/, { parseAs: 'string' }, json);
  // What is no JSON comes to the controller as the stream it is: nothing is held in memory before it is wanted.
  fastify.addContentTypeParser(
    '*',
    (_request: unknown, payload: Readable, done: (error: null, body: Readable) => void) => done(null, payload),
  );
  beveilig(fastify, platform.config);
  app.connectMicroservice({ strategy }, { inheritAppConfig: true });
  return running(app, dataSource, async () => {
    await app.startAllMicroservices();
    await app.listen(platform.config.PORT, platform.config.HOST);
    return (await app.getUrl()).replace('[::1]', '127.0.0.1');
  });
}

/** Lets an application listen; one that cannot leaves nothing behind. */
async function running(
  app: INestApplicationContext,
  dataSource: DataSource,
  listen: () => Promise<string | void>,
): Promise<RunningService> {
  const close = async (): Promise<void> => {
    await app.close();
    await dataSource.destroy();
  };
  try {
    const url = await listen();
    return { ...(url && { url }), close };
  } catch (error) {
    await close();
    throw error;
  }
}
