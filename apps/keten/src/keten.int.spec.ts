import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { startTestketen } from './voordeur/testketen.js';

it('zegt het wanneer de poort bezet is, en laat dan niets draaien', async () => {
  const bezet = createServer().listen(0, '127.0.0.1');
  await new Promise((klaar) => bezet.once('listening', klaar));
  const { port } = bezet.address() as { port: number };
  await expect(startTestketen({ PORT: String(port) })).rejects.toThrow(/EADDRINUSE/);
  bezet.close();
});
