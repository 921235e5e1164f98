import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePorts, LOOPBACK, ownHost } from './free-ports.js';

it.runIf(process.platform === 'linux')(
  'gives every cluster an address where others cannot take its ports',
  async () => {
    const hosts = await Promise.all([ownHost(), ownHost()]);
    expect(new Set([LOOPBACK, ...hosts]).size).toBe(3);
    const [port] = await freePorts(LOOPBACK, 1);
    const servers = [LOOPBACK, ...hosts].map((host) => createServer().listen(port, host));
    await Promise.all(servers.map((server) => once(server, 'listening')));
    for (const server of servers) server.close();
  },
);

it('gives ports that differ, and none that is taken', async () => {
  const ports = await freePorts(LOOPBACK, 20);
  expect(new Set(ports).size).toBe(20);
  expect(ports.every((port) => port >= 15_000 && port < 32_000)).toBe(true);
});
