import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { connectionUrl } from '@iwlz/event-log/embedded';
import { testDatabase, type TestDatabase } from '@iwlz/event-log/embedded/testing';
import { describeKafka, testKafka } from '@iwlz/event-log/kafka/testing';
import { openTopics } from '@iwlz/event-log/kafka/topics';
import { createPool } from '@iwlz/event-log/postgres';
import { ketenSpecs, startKeten, type Keten } from '@iwlz/keten';
import { leesConfig, maakLogger } from '@iwlz/nest-kit';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { main } from '../cli.js';
import type { Output } from '../io.js';
import { Collected, jsonLines, run, type Ran } from '../testing/io.js';
import { aw33, aw35 } from '../testing/messages.js';

/** What looks at the log, on a chain that has it on Kafka. */
describeKafka('iwlz on a chain whose log is on Kafka', { timeout: 120_000 }, () => {
  let database: TestDatabase;
  let folder: string;
  let env: Record<string, string>;
  let keten: Keten | undefined;
  let client: string;

  const iwlz = (...argv: string[]): Promise<Ran> => run(argv, { env });
  const inDatabase = async <R extends object>(sql: string): Promise<R[]> => {
    const pool = createPool(database.connection);
    return (await pool.query<R>(sql).finally(() => pool.end())).rows;
  };

  const close = async (): Promise<void> => {
    await keten?.close();
    keten = undefined;
  };

  beforeAll(async () => {
    const kafka = { ...(await testKafka()), prefix: `${randomUUID()}.` };
    const topics = await openTopics(kafka);
    await topics.apply(await topics.plan());
    await topics.close();
    database = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'iwlz-cli-'));
    env = {
      DATABASE_URL: connectionUrl(database.connection),
      KAFKA_BROKERS: kafka.brokers.join(','),
      SCHEMA_REGISTRY_URL: kafka.registryUrl,
      KAFKA_VOORVOEGSEL: kafka.prefix,
    };
    const own = { KETEN_DATA: folder, PORT: '0', LOG_LEVEL: 'silent', PSEUDONIEM_SLEUTEL: 'x'.repeat(32) };
    keten = await startKeten(leesConfig({ ...env, ...own }), maakLogger('silent', 'test'));
    env['IWLZ_URL'] = keten.url;
    const files = { '1.xml': aw33(), '2.xml': aw35() };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const sent = await iwlz('send', join(folder, '1.xml'), join(folder, '2.xml'), '--json');
    client = jsonLines<{ clienten: { pseudoniem: string }[] }>(sent.stdout)[1]!.clienten[0]!.pseudoniem;
  }, 120_000);
  afterAll(async () => {
    await close();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('shows the log and what follows from it', async () => {
    const events = jsonLines<{ type: string; key: string | null }>(
      (await iwlz('events', '--topic', 'iwlz.zorg')).stdout,
    );
    expect(events.filter((e) => e.key === client).map((e) => e.type)).toContain('nl.iwlz.zorg.ZorgAangevangen.v1');
    expect((await iwlz('toewijzing', client)).stdout).toMatch(/: in zorg\n█+\n[^]*MAZ aanvaard/);
    expect((await iwlz('wachtlijst', '--op', '2026-04-01')).stdout).toBe('Op 2026-04-01 wacht niemand.\n');
    const contribution = await iwlz('bijdrage', '--client', client, '--json');
    expect(jsonLines(contribution.stdout)).toEqual([expect.objectContaining({ pseudoniem: client })]);
    const [stop, stdout] = [new AbortController(), new Collected()];
    const output = { stdout: stdout as Output, stderr: new Collected() as Output };
    const io = { env, stdin: Readable.from([]), ...output, stopSignal: () => stop.signal };
    const following = main(['follow', '--topic', 'iwlz.zorg', '--from', 'begin'], io);
    await vi.waitFor(() => expect(stdout.text).toContain('ZorgAangevangen'), 20_000);
    stop.abort();
    expect(await following).toBe(0);
  });

  async function expectSame(): Promise<void> {
    const { exitCode, stdout } = await iwlz('replay', '--verify');
    expect([exitCode, stdout.match(/^ {2}gelijk$/gm)?.length]).toEqual([0, ketenSpecs().length]);
  }

  it('replay rebuilds from Kafka what stands in the store, while the chain runs and when it stands still', async () => {
    await expectSame();
    const rows = jsonLines<{ key: string }>((await iwlz('replay', '--json', '--service', 'zorgtoewijzing')).stdout);
    expect(rows.map((row) => row.key)).toContain(client);
    await close();
    await expectSame();
  });

  it('replay --verify names the one row of which a byte was changed', async () => {
    const change = (from: string, to: string): Promise<object[]> =>
      inDatabase(`UPDATE zorgtoewijzing.state SET value = replace(value, '${from}', '${to}') WHERE key = '${client}'`);
    await change('"2020-09-10"', '"2020-09-11"');
    const { exitCode, stdout } = await iwlz('replay', '--verify', '--service', 'zorgtoewijzing', '--json');
    await change('"2020-09-11"', '"2020-09-10"');
    expect(exitCode).toBe(1);
    expect(jsonLines<{ difference: object }>(stdout)[0]!.difference).toMatchObject({
      key: client,
      live: '"2020-09-11"',
      rebuilt: '"2020-09-10"',
    });
    await expectSame();
  });

  it('replay publishes nothing that a service left behind, and joins nothing', async () => {
    await inDatabase(`INSERT INTO eigenbijdrage.outbox (topic, partition, position, time_ms, correlation)
      SELECT 'iwlz.huishouden', p, 1000, 0, 'proef' FROM generate_series(0, 11) p`);
    expect((await iwlz('replay', '--verify', '--service', 'eigenbijdrage')).exitCode).toBe(0);
    expect(await inDatabase('SELECT FROM eigenbijdrage.outbox')).toHaveLength(12);
    expect(await inDatabase('SELECT FROM log.member')).toEqual([]);
  });

  it('says where the log is when it is looked for elsewhere', async () => {
    const elsewhere = await run(['replay'], { env: { ...env, KAFKA_BROKERS: '' } });
    expect([elsewhere.exitCode, elsewhere.stderr]).toEqual([2, expect.stringContaining('staat op Kafka') as string]);
    const away = await run(['replay'], { env: { ...env, KAFKA_BROKERS: '127.0.0.1:1' } });
    expect([away.exitCode, away.stderr]).toEqual([3, expect.stringContaining('Controleer KAFKA_BROKERS') as string]);
    const empty = await testDatabase();
    const other = await run(['replay', '--verify'], { env: { ...env, DATABASE_URL: connectionUrl(empty.connection) } });
    await empty.drop();
    expect([other.exitCode, other.stderr]).toEqual([
      2,
      expect.stringContaining('geen stand van zorgtoewijzing') as string,
    ]);
  });
});
