import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describeKafka, testKafka } from '@iwlz/event-log/kafka/testing';
import { expect, it } from 'vitest';

const DEMO = fileURLToPath(new URL('../../demo.mjs', import.meta.url));

describeKafka('de demo op Kafka', () => {
  it('speelt met elke dienst als twee processen dezelfde dag als op PostgreSQL', { timeout: 240_000 }, async () => {
    const { brokers, registryUrl } = await testKafka();
    const { PATH = '' } = process.env;
    const demo = spawn(process.execPath, [DEMO], {
      env: { PATH, KAFKA_BROKERS: brokers.join(','), SCHEMA_REGISTRY_URL: registryUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [uit, fout] = await Promise.all([text(demo.stdout), text(demo.stderr), once(demo, 'exit')]);
    expect([demo.exitCode, fout.replace(/^Broncode wordt vertaald.*$/gm, '').trim()]).toEqual([0, '']);
    expect(uit).toContain('elk twee processen');
    // Of two clients, whose partitions are read in any order.
    const levering = /CAK +na +\d+ ms: ((?:Start|Stop)Gemeld.*)$/m.exec(uit)?.[1]?.split(', ').sort();
    expect(levering).toEqual(['StartGemeld', 'StartGemeld', 'StopGemeld']);
    expect(uit.match(/gelijk$/gm)!.length).toBeGreaterThan(2);
    expect(uit).not.toContain('VERSCHILT');
  });
});
