import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres, temporaryDataDir, type TemporaryDataDir } from '@iwlz/event-log/embedded';
import { createPool } from '@iwlz/event-log/postgres';
import { ketenSpecs } from '@iwlz/keten';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { jsonLines } from './testing/io.js';
import { aw33, aw35, BSN, refusedAw35 } from './testing/messages.js';

const BIN = fileURLToPath(new URL('../bin/iwlz.mjs', import.meta.url));

/** A child process and what it has said so far. */
interface Running {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<number | null>;
}

function iwlz(argv: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [BIN, ...argv], { env: { PATH: process.env['PATH'], ...env } });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, out: () => out, err: () => err, ended };
}

/** The real command on the real chain, with its data in a temporary folder. */
describe('iwlz on a running chain', { timeout: 120_000 }, () => {
  let temporary: TemporaryDataDir;
  let files: string;
  let keten: Running;
  let url: string;
  const seen: string[] = [];

  const start = async (): Promise<void> => {
    keten = iwlz(['start'], { KETEN_DATA: temporary.dataDir, PORT: '0' });
    await vi.waitFor(() => expect(keten.out()).toContain('Ctrl-C stopt.'), { timeout: 60_000, interval: 100 });
    url = /http:\/\/127\.0\.0\.1:\d+/.exec(keten.out())![0];
  };
  const run = async (...argv: string[]): Promise<{ exitCode: number | null; stdout: string; stderr: string }> => {
    const running = iwlz(argv, { IWLZ_URL: url, KETEN_DATA: temporary.dataDir });
    const exitCode = await running.ended;
    seen.push(running.out(), running.err());
    return { exitCode, stdout: running.out(), stderr: running.err() };
  };
  const inDatabase = async (sql: string): Promise<void> => {
    const server = await startPostgres({ dataDir: join(temporary.dataDir, 'postgres') });
    const pool = createPool(server.connection);
    await pool.query(sql);
    await pool.end();
    await server.stop();
  };

  beforeAll(async () => {
    temporary = await temporaryDataDir();
    files = await mkdtemp(join(tmpdir(), 'iwlz-cli-'));
    await Promise.all([
      writeFile(join(files, '1.xml'), aw33()),
      writeFile(join(files, '2.xml'), aw35()),
      writeFile(join(files, 'fout.xml'), refusedAw35()),
      writeFile(join(files, 'wacht.xml'), aw35({ identificatie: 'W', besluitnummer: '777777' })),
      writeFile(join(files, 'kapot.xml'), '<kapot'),
    ]);
    await start();
  }, 120_000);

  afterAll(async () => {
    keten.child.kill('SIGTERM');
    await keten.ended;
    await temporary.remove();
    await rm(files, { recursive: true });
  });

  it('start says in plain Dutch where everything is', () => {
    expect(keten.out()).toContain(temporary.dataDir);
    expect(keten.out()).toContain(join(temporary.dataDir, 'uitwisseling', 'in'));
    expect(keten.out()).toContain(`npx iwlz send bericht.xml --to ${url}`);
  });

  it('send hands in facts, goes on after one that is wrong, and says of each what to repair', async () => {
    const fact = (id: string, data: object) =>
      JSON.stringify({ specversion: '1.0', id, source: 'urn:nld:proef', type: 'Geboortedatum', data });
    const good = fact('g1', { bsn: BSN, geboortedatum: '1941-03-14' });
    const path = join(files, 'feiten.jsonl');
    await writeFile(path, [good, fact('g2', { bsn: BSN, geboortedatum: '1941-02-30' }), '{', good, ''].join('\n'));
    const { exitCode, stdout } = await run('send', path);
    expect([exitCode, stdout]).toEqual([
      1,
      `${path}: 2 feiten aangenomen, 2 afgekeurd\n` +
        '  2: data.geboortedatum geen bestaande datum (JJJJ-MM-DD)\n  3: is geen JSON\n',
    ]);
    const events = jsonLines((await run('events', '--topic', 'iwlz.bijdragegegevens', '--from', 'begin')).stdout);
    expect(events).toHaveLength(1);
    const list = join(files, 'feiten.json');
    await writeFile(list, `[${good}]`);
    expect(jsonLines((await run('send', list, '--json')).stdout)).toEqual([
      { file: list, soort: 'feiten', aangenomen: 1, afgekeurd: [] },
    ]);
  });

  it('send waits for the verdict of the whole chain, saves the retour and tells what followed', async () => {
    const follow = iwlz(['follow', '--topic', 'iwlz.zorg', '--from', 'begin'], { IWLZ_URL: url });
    const retour = join(files, 'retour');
    const { exitCode, stdout } = await run(
      'send',
      join(files, '1.xml'),
      join(files, '2.xml'),
      '--json',
      '--retour',
      retour,
    );
    expect(exitCode).toBe(0);
    const [toewijzing, aanvang] = jsonLines<{
      soort: string;
      oordeel: string;
      clienten: { pseudoniem: string }[];
      events: { topic: string; type: string; key: string }[];
    }>(stdout);
    expect([toewijzing!.soort, toewijzing!.oordeel]).toEqual(['AW33', 'aanvaard']);
    expect([aanvang!.soort, aanvang!.oordeel]).toEqual(['AW35', 'aanvaard']);
    const { pseudoniem } = aanvang!.clienten[0]!;
    const types = aanvang!.events.filter((e) => e.key === pseudoniem).map((e) => e.type);
    expect(types).toEqual(expect.arrayContaining(['nl.iwlz.melding.Melding.v1', 'nl.iwlz.zorg.ZorgAangevangen.v1']));
    await access(join(retour, '2.retour.xml'));
    await vi.waitFor(
      () => expect(follow.out()).toMatch(new RegExp(`iwlz.zorg +ZorgAangevangen +${pseudoniem.slice(0, 8)}`)),
      20_000,
    );
    follow.child.kill('SIGINT');
    expect(await follow.ended).toBe(0);
    seen.push(follow.out(), follow.err());

    const picture = await run('toewijzing', pseudoniem);
    expect(picture.exitCode).toBe(0);
    expect(picture.stdout).toMatch(/: in zorg\n█+\n[^]*MAZ aanvaard/);
    const before = await run('toewijzing', pseudoniem, '--zoals-bekend-op', '2020-01-01T00:00:00Z');
    expect([before.exitCode, before.stdout]).toEqual([0, `Van cliënt ${pseudoniem} is niets bekend.\n`]);
    expect((await run('toewijzing', BSN)).exitCode).toBe(2);
    expect((await run('wachtlijst', '--op', '2026-04-01')).stdout).toBe('Op 2026-04-01 wacht niemand.\n');
  });

  it('send tells by its exit code what became of it', async () => {
    const refused = await run('send', join(files, 'fout.xml'));
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toMatch(
      /fout\.xml: afgekeurd \(AW35, 1 cliënt, 1 fout, bericht .*\n {2}20:7 +CS002 \(S002\)/,
    );
    const waiting = await run('send', join(files, 'wacht.xml'));
    expect(waiting.exitCode).toBe(4);
    expect(waiting.stdout).toContain('cliënt 1 wacht op een eerder bericht');
    expect((await run('send', join(files, 'kapot.xml'))).exitCode).toBe(2);
  });

  it('events gives the promised fields, within the bounds that are asked', async () => {
    const { exitCode, stdout } = await run('events', '--topic', 'iwlz.zorg', '--from', '1', '--to', '2');
    expect(exitCode).toBe(0);
    const events = jsonLines<{ position: number }>(stdout);
    expect(new Set(events.map((e) => e.position))).toEqual(new Set([1, 2]));
    expect(Object.keys(events[0]!).join()).toBe('topic,partition,position,type,key,id,source,time,correlationid,data');
    const none = await run('events', '--topic', 'iwlz.zorg', '--to', '2020-01-01T00:00:00Z');
    expect([none.exitCode, none.stdout]).toEqual([0, '']);
    expect((await run('events', '--topic', 'iwlz.client')).stderr).toContain(
      'iwlz.client mag gelezen worden door: intake',
    );
  });

  it('replay shows the state as it was known then, and finds it equal to what stands there', async () => {
    const now = await run('replay', '--json', '--service', 'zorgtoewijzing');
    const rows = jsonLines<{ service: string; group: string; key: string; value: unknown }>(now.stdout);
    expect(now.exitCode).toBe(0);
    expect(Object.keys(rows[0]!).join()).toBe('service,group,partition,key,due,value');
    expect(rows.some((row) => JSON.stringify(row.value).includes('123456'))).toBe(true);
    const before = await run('replay', '--until', '2020-01-01T00:00:00Z', '--json');
    expect([before.exitCode, before.stdout]).toEqual([0, '']);
    const verified = await run('replay', '--verify');
    expect(verified.exitCode).toBe(0);
    expect(verified.stdout.match(/^ {2}gelijk$/gm)).toHaveLength(ketenSpecs().length);
  });

  it('replay --verify names the one row of which a byte was changed', async () => {
    const change = (from: string, to: string): Promise<void> =>
      inDatabase(
        `UPDATE zorgtoewijzing.state SET value = replace(value, '${from}', '${to}') WHERE value LIKE '%${from}%'`,
      );
    await change('"2020-09-10"', '"2020-09-11"');
    const { exitCode, stdout } = await run('replay', '--verify', '--json');
    await change('"2020-09-11"', '"2020-09-10"');
    expect(exitCode).toBe(1);
    const [first, ...others] = jsonLines<{ service: string; difference: object | null }>(stdout);
    expect(first!.service).toBe('zorgtoewijzing');
    expect(first!.difference).toMatchObject({
      key: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      place: expect.stringContaining('begindatum') as string,
      live: '"2020-09-11"',
      rebuilt: '"2020-09-10"',
    });
    expect(others.map((o) => o.difference)).toEqual(
      ketenSpecs()
        .slice(1)
        .map(() => null),
    );
    expect((await run('replay', '--verify')).exitCode).toBe(0);
  });

  it('parked shows, resumes and discards', async () => {
    expect((await run('parked')).stdout).toBe('Er staat niets geparkeerd.\n');
    const meldingen = jsonLines<{ key: string | null; partition: number; position: number }>(
      (await run('events', '--topic', 'iwlz.melding')).stdout,
    );
    const { key, partition, position } = meldingen.findLast((e) => e.key !== null)!;
    const park = (group: string, topic: string, parked: string): string => {
      const [schema] = group.split('.');
      return `INSERT INTO ${schema}.parked (group_name, partition, key, reason, since_ms) VALUES ('${group}', ${partition}, '${parked}', 'proef', 0);
        INSERT INTO ${schema}.held (group_name, partition, key, topic, position) VALUES ('${group}', ${partition}, '${parked}', '${topic}', ${position});`;
    };
    await inDatabase(
      park('zorgtoewijzing', 'iwlz.melding', key!) +
        park('zorgtoewijzing', 'iwlz.melding', 'twee') +
        park('eigenbijdrage', 'iwlz.zorg', 'twee'),
    );
    expect((await run('parked', 'list')).stdout).toContain(
      `${key}  zorgtoewijzing  sinds 1970-01-01T00:00:00.000Z  1 gebeurtenis wacht`,
    );
    expect((await run('parked', 'show', key!)).stdout).toMatch(
      new RegExp(`waarom: proef\n[^]*iwlz\\.melding {2}partitie ${partition} {2}positie ${position}`),
    );
    const both = await run('parked', 'discard', 'twee', '--reason', 'proef');
    expect([both.exitCode, both.stderr]).toEqual([2, expect.stringContaining('kies er een met --groep') as string]);
    expect((await run('parked', 'resume', key!)).exitCode).toBe(0);
    for (const group of ['zorgtoewijzing', 'eigenbijdrage']) {
      expect((await run('parked', 'discard', 'twee', '--groep', group, '--reason', 'proef')).exitCode).toBe(0);
    }
    await vi.waitFor(async () => expect((await run('parked')).stdout).toBe('Er staat niets geparkeerd.\n'), 60_000);
    const said = await run('events', '--topic', 'iwlz.zorg');
    expect(said.stdout).toContain('SleutelHervat');
    expect(said.stdout).toContain('SleutelVerworpen');
  });

  it('follow goes on when the chain was away', async () => {
    const port = new URL(url).port;
    const follow = iwlz(['follow', '--topic', 'iwlz.melding', '--json'], { IWLZ_URL: url });
    await vi.waitFor(async () => {
      await run('send', join(files, 'fout.xml'));
      expect(follow.err()).toBe('');
    }, 60_000);
    keten.child.kill('SIGINT');
    expect(await keten.ended).toBe(0);
    expect(keten.err()).toContain('De keten stopt ...');
    expect((await run('replay', '--verify')).exitCode).toBe(0);
    await writeFile(join(files, '3.xml'), aw33('T3'));
    keten = iwlz(['start'], { KETEN_DATA: temporary.dataDir, PORT: port });
    await vi.waitFor(() => expect(keten.out()).toContain('Ctrl-C stopt.'), { timeout: 60_000, interval: 100 });
    await run('send', join(files, '3.xml'));
    await vi.waitFor(() => expect(follow.out()).toContain('"identificatie":"T3"'), 60_000);
    expect(follow.err()).toContain('iwlz.melding: de verbinding viel weg; opnieuw verbinden ...');
    follow.child.kill('SIGINT');
    await follow.ended;
  });

  it('start says what to do when the port is taken', async () => {
    const second = iwlz(['start'], { KETEN_DATA: temporary.dataDir, PORT: new URL(url).port });
    expect(await second.ended).toBe(1);
    expect(second.err()).toMatch(/Poort \d+ is al bezet; misschien draait de keten al\. Kies een andere: PORT=/);
  });

  it('has shown no BSN', async () => {
    const said = [...seen, keten.out(), keten.err()].join('\n');
    expect(said).not.toContain(BSN);
    expect(said).not.toContain('999900007');
    expect(await readFile(join(files, '1.xml'), 'utf8')).toContain(BSN);
  });
});
