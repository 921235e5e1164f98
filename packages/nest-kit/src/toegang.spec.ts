import { fastify, type FastifyInstance, type InjectOptions } from 'fastify';
import { describe, expect, it } from 'vitest';
import { leesConfig } from './config.js';
import { beveilig, magLezen } from './toegang.js';

const SLEUTELS = {
  cak: 'sleutel-van-het-cak',
  zorgkantoor: 'sleutel-van-zorgkantoor',
  beheerder: 'sleutel-van-beheerder',
  auditor: 'sleutel-van-de-auditor',
};

function poort(metSleutels: boolean): FastifyInstance {
  const app = fastify();
  const tekst = Object.entries(SLEUTELS).map(([rol, sleutel]) => `partij:${rol}:${sleutel}`);
  beveilig(app, leesConfig(metSleutels ? { TOEGANGSSLEUTELS: tekst.join(',') } : {}));
  app.get('/health/live', () => 'ok');
  app.get('/events/:topic', (request) => {
    magLezen((request.params as { topic: string }).topic, request);
    return 'ok';
  });
  for (const pad of ['/berichten', '/gebeurtenissen', '/klok', '/geparkeerd/groep/sleutel/hervat'])
    app.post(pad, () => 'ok');
  return app;
}

async function status(metSleutels: boolean, method: 'GET' | 'POST', url: string, sleutel?: string): Promise<number> {
  const vraag: InjectOptions = {
    method,
    url,
    headers: sleutel === undefined ? {} : { authorization: `Bearer ${sleutel}` },
  };
  return (await poort(metSleutels).inject(vraag)).statusCode;
}

describe('toegang met sleutels', () => {
  it('laat zonder of met een onbekende sleutel alleen de gezondheid zien', async () => {
    expect(await status(true, 'GET', '/health/live')).toBe(200);
    for (const sleutel of [undefined, 'een-onbekende-sleutel', `${SLEUTELS.cak}x`, '']) {
      expect(await status(true, 'GET', '/events/iwlz.zorg', sleutel)).toBe(401);
      expect(await status(true, 'POST', '/berichten', sleutel)).toBe(401);
    }
  });

  it.each([
    ['cak', 'iwlz.bijdrage', 200],
    ['cak', 'iwlz.melding', 403],
    ['zorgkantoor', 'iwlz.melding', 200],
    ['zorgkantoor', 'iwlz.client', 403],
    ['beheerder', 'iwlz.zorg', 403],
  ] as const)('%s leest %s: %i', async (rol, topic, verwacht) => {
    expect(await status(true, 'GET', `/events/${topic}`, SLEUTELS[rol])).toBe(verwacht);
  });

  it.each([
    ['zorgkantoor', '/berichten', 200],
    ['zorgkantoor', '/gebeurtenissen', 200],
    ['zorgkantoor', '/klok', 403],
    ['zorgkantoor', '/geparkeerd/groep/sleutel/hervat', 403],
    ['cak', '/berichten', 200],
    ['auditor', '/berichten', 403],
    ['beheerder', '/klok', 200],
    ['beheerder', '/geparkeerd/groep/sleutel/hervat', 200],
  ] as const)('%s doet %s: %i', async (rol, url, verwacht) => {
    expect(await status(true, 'POST', url, SLEUTELS[rol])).toBe(verwacht);
  });
});

describe('toegang zonder sleutels, alleen op de eigen machine', () => {
  it('mag alles, behalve persoonsgegevens lezen', async () => {
    expect(await status(false, 'POST', '/klok')).toBe(200);
    expect(await status(false, 'GET', '/events/iwlz.zorg')).toBe(200);
    expect(await status(false, 'GET', '/events/iwlz.client')).toBe(403);
  });
});
