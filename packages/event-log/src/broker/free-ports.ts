import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** What every system has; Linux answers to all of 127.0.0.0/8. */
export const LOOPBACK = '127.0.0.1';

/**
 * An address of this machine for one cluster alone: between the choice of a port and the moment in which a JVM listens there,
 * and again while a broker is down, nobody else can take it. Where the system has one such address only, that one.
 */
export async function ownHost(): Promise<string> {
  const host = `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`;
  return (await canListen(host, 0)) ? host : LOOPBACK;
}

/**
 * Ports that nobody listens on, below those that systems lend to outgoing connections: a broker that is down for a while
 * finds its port free when it comes back.
 */
export async function freePorts(host: string, count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(15_000, 32_000);
    if (await canListen(host, port)) ports.add(port);
  }
  return [...ports];
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
