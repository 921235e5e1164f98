import { timingSafeEqual } from 'node:crypto';
import { catalogus } from '@iwlz/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from './config.js';
import { ProbleemException } from './problem.js';

/** Who asks: known by the access key. */
export interface Partij {
  readonly partij: string;
  readonly rol: string;
}

const bekend = new WeakMap<object, Partij>();

/** Lets only known parties in, when access keys are set; health stays open for probes. Without keys only this machine can reach us. */
export function beveilig(fastify: FastifyInstance, config: Config): void {
  const sleutels = config.TOEGANGSSLEUTELS;
  if (!sleutels) return;
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/health/')) {
      done();
      return;
    }
    const gegeven = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const partij = sleutels.find((s) => gelijk(s.sleutel, gegeven));
    if (partij) {
      bekend.set(request.raw, partij);
      done();
      return;
    }
    const probleem = {
      type: 'about:blank',
      status: 401,
      title: 'Geen toegang',
      detail: 'Stuur de toegangssleutel mee: Authorization: Bearer ...',
    };
    void reply
      .code(401)
      .header('content-type', 'application/problem+json')
      .header('www-authenticate', 'Bearer')
      .send(JSON.stringify(probleem));
  });
}

/** Throws 403 unless whoever asks may read the topic. Personal data are never open without a key. */
export function magLezen(topic: string, request: FastifyRequest): void {
  const info = catalogus.topics.find((t) => t.topic === topic)!;
  const partij = bekend.get(request.raw);
  const persoonsgegevens = info.persoonsgegevens.startsWith('ja');
  if (partij ? info.lezers.includes(partij.rol) : !persoonsgegevens) return;
  throw new ProbleemException({
    status: 403,
    title: 'Geen recht',
    detail: `${topic} mag gelezen worden door: ${info.lezers.join(', ')}.`,
  });
}

function gelijk(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
