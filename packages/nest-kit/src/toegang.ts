import { timingSafeEqual } from 'node:crypto';
import { catalogus } from '@iwlz/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BEHEERDER, type Config } from './config.js';
import { ProbleemException, stuurProbleem, type Probleem } from './problem.js';

/** Who asks: known by the access key. */
export interface Partij {
  readonly partij: string;
  readonly rol: string;
}

const bekend = new WeakMap<object, Partij>();

/** Who may do what changes something, by the beginning of the path; what is not named here is for an operator. */
const MAG_INSTUREN: readonly string[] = ['zorgkantoor', 'zorgaanbieder', 'cak', BEHEERDER];
const WIE_MAG: readonly { readonly pad: string; readonly rollen: readonly string[] }[] = [
  { pad: '/berichten', rollen: MAG_INSTUREN },
  { pad: '/gebeurtenissen', rollen: MAG_INSTUREN },
  { pad: '/', rollen: [BEHEERDER] },
];

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
    const weigering = partij ? zonderRecht(partij, request) : GEEN_SLEUTEL;
    if (partij && !weigering) {
      bekend.set(request.raw, partij);
      done();
      return;
    }
    const probleem = weigering ?? GEEN_SLEUTEL;
    if (probleem.status === 401) void reply.header('www-authenticate', 'Bearer');
    stuurProbleem(reply, probleem);
  });
}

const GEEN_SLEUTEL: Probleem = {
  status: 401,
  title: 'Geen toegang',
  detail: 'Stuur de toegangssleutel mee: Authorization: Bearer ...',
};

/** Why the party may not do this; undefined when it may. */
function zonderRecht({ rol }: Partij, { method, url }: FastifyRequest): Probleem | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined;
  const { rollen } = WIE_MAG.find(({ pad }) => url.startsWith(pad))!;
  if (rollen.includes(rol)) return undefined;
  return { status: 403, title: 'Geen recht', detail: `Dit mag: ${rollen.join(', ')}. Uw sleutel heeft de rol ${rol}.` };
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
