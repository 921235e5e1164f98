import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, run } from '../testing/io.js';

interface Place {
  readonly code: string;
  readonly retourcode: string;
  readonly pad: string;
}
interface Planted extends Place {
  readonly file: string;
  readonly blok: number;
}
const place = ({ code, retourcode, pad }: Place) => ({ code, retourcode, pad });
/** What `check` finds in a message. */
const found = async (stdin: string): Promise<Place[]> =>
  jsonLines<{ fouten: Place[] }>((await run(['check', '-', '--json'], { stdin })).stdout)[0]!.fouten.map(place);

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'iwlz-maak-'))));
afterAll(() => rm(folder, { recursive: true }));

describe('iwlz maak', () => {
  it('makes a message that check accepts', async () => {
    const { exitCode, stdout, stderr } = await run(['maak', 'aw39', '--clienten', '5']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout.match(/<aw39:Client>/g)).toHaveLength(5);
    expect(await found(stdout)).toEqual([]);
  });

  it('lists the faults it plants, and check finds those and no others', async () => {
    const { stdout, stderr } = await run(['maak', 'AW35', '--clienten', '40', '--fouten', '10', '--seed', '4']);
    const planted = jsonLines<Planted>(stderr);
    expect(planted).toHaveLength(10);
    expect(await found(stdout)).toEqual(planted.map(place));
    expect(Object.keys(planted[0]!)).toEqual(['file', 'code', 'retourcode', 'blok', 'pad']);
  });

  it('gives the same bytes for the same order', async () => {
    const order = ['maak', 'IO31', '--clienten', '3', '--fouten', '1', '--seed', '9', '--eenheden', '2'];
    const [one, two] = [await run(order), await run(order)];
    expect(one).toEqual(two);
    expect(one.stdout).not.toBe((await run([...order, '--seed', '8'])).stdout);
  });

  it('makes as many messages as it takes, in a folder, with the list beside them', async () => {
    const [messages, list] = [join(folder, 'zk31'), join(folder, 'fouten.jsonl')];
    const order = ['maak', 'ZK31', '--clienten', '4', '--fouten', '2', '--map', messages, '--lijst', list];
    expect(await run(order)).toEqual({ exitCode: 0, stdout: '', stderr: `${messages}: 4 berichten ZK31 gemaakt.\n` });
    const files = await readdir(messages);
    expect(files).toEqual(['ZK31-001.xml', 'ZK31-002.xml', 'ZK31-003.xml', 'ZK31-004.xml']);
    const planted = jsonLines<Planted>(await readFile(list, 'utf8'));
    expect(planted).toHaveLength(2);
    for (const file of files) {
      const expected = planted.filter((f) => f.file === file).map(place);
      expect(await found(await readFile(join(messages, file), 'utf8'))).toEqual(expected);
    }
  });

  it.each([
    [
      ['maak', 'AW35', '--clienten', '9092'],
      'Er zijn maar 9091 verzonnen BSNs. Noem met --map een map: daar komen 2 berichten in.',
    ],
    [
      ['maak', 'ZK31', '--clienten', '2'],
      'Een ZK31 gaat over één cliënt. Noem met --map een map: daar komen 2 berichten in.',
    ],
    [['maak', 'AW35', '--fouten', '2'], 'vraag niet meer fouten dan cliënten'],
    [['maak', 'AW36'], 'kies uit IO31, AW33'],
    [['maak', 'AW35', '--clienten', '0'], 'schrijf een geheel getal van 1'],
    [['maak', 'AW35', '--seed', '1e3'], 'schrijf een geheel getal van 0'],
    [['maak'], 'Er ontbreekt een argument: SOORT'],
  ])('refuses %j', async (argv, message) => {
    const { exitCode, stdout, stderr } = await run(argv);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('says when it cannot write', async () => {
    const { exitCode, stderr } = await run(['maak', 'AW35', '--lijst', join(folder, 'weg', 'lijst.jsonl')]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Schrijven is niet gelukt') as string]);
  });
});
