import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { messageOf } from '../embedded/small.js';
import type { KafkaAddress, KafkaCluster } from './cluster.js';
import { startCluster } from './index.js';
import { findOwnMeans, givenKafka, type OwnMeans } from './means.js';

/** What a test is told when it asks for Kafka: where it can get one, or why not. */
export interface KafkaMeans {
  /** The cluster that the environment names. */
  readonly given?: KafkaAddress | undefined;
  readonly own: OwnMeans;
}

/**
 * Global set-up of vitest: a desk on the loopback where tests ask for Kafka (`testing.ts`). The first that asks for the shared
 * cluster starts it, in this process, with which it ends; a run in which none asks pays nothing. When tests asked and there
 * was none to be had, the run says so on its last line.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const desk = new Desk();
  const server = createServer((request, response) => void desk.answer(request.url ?? '', response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  project.provide('kafkaDesk', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    await desk.close();
  };
}

class Desk {
  #means: Promise<KafkaMeans> | undefined;
  #shared: Promise<KafkaCluster> | undefined;
  #skipped: string | undefined;

  /** Answers `/means` and `/shared` with JSON; a failure is a text with status 500. */
  async answer(url: string, response: ServerResponse): Promise<void> {
    try {
      const body = url === '/shared' ? await this.#address() : await this.#tellMeans();
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    } catch (error) {
      response.writeHead(500).end(messageOf(error));
    }
  }

  async close(): Promise<void> {
    await (await this.#shared?.catch(() => undefined))?.remove();
    if (this.#skipped !== undefined) console.log(this.#skipped);
  }

  async #tellMeans(): Promise<KafkaMeans> {
    this.#means ??= findOwnMeans().then((own) => ({ given: givenKafka(process.env), own }));
    const means = await this.#means;
    if (means.own.kind === 'none') {
      const which = means.given === undefined ? 'op Kafka' : 'met een eigen Kafka-cluster';
      this.#skipped = `De tests ${which} zijn overgeslagen: ${means.own.why}.`;
    }
    return means;
  }

  async #address(): Promise<KafkaAddress> {
    const given = givenKafka(process.env);
    if (given !== undefined) return given;
    const { brokers, registryUrl } = await (this.#shared ??= startCluster(1));
    return { brokers, registryUrl };
  }
}
