import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, run } from '../testing/io.js';
import { aw33, aw35, BSN, refusedAw35 } from '../testing/messages.js';

interface Line {
  readonly file: string;
  readonly bericht: string | null;
  readonly oordeel: string;
  readonly fouten: readonly { readonly code: string }[];
}

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iwlz-check-'));
  await writeFile(at('b.xml'), aw35());
  await writeFile(at('a.XML'), aw33());
  await writeFile(at('lees mij.txt'), 'geen bericht');
  await writeFile(at('afgekeurd'), refusedAw35());
  await writeFile(at('onleesbaar'), aw35().slice(0, 500));
});
afterAll(() => rm(folder, { recursive: true }));

describe('iwlz check', () => {
  it('accepts what is right', async () => {
    const { exitCode, stdout, stderr } = await run(['check', at('b.xml')]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toBe(`${at('b.xml')}: aanvaard (AW35, 1 cliënt)\n\n1 bestand: 1 aanvaard\n`);
  });

  it('gives place, code and text of each finding, and a summary by code', async () => {
    const { exitCode, stdout } = await run(['check', at('afgekeurd')]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^ {2}20:7 +CS002 \(S002\) {2}Het burgerservicenummer/m);
    expect(stdout).toContain('/Bericht/Clienten/Client/Bsn');
    expect(stdout).toMatch(/^ +1 x {2}CS002 +Het burgerservicenummer/m);
  });

  it('gives one line of JSON per file, in order, and nothing else on stdout', async () => {
    const { exitCode, stdout } = await run(['check', at('onleesbaar'), at('afgekeurd'), at('b.xml'), '--json']);
    expect(exitCode).toBe(2);
    const lines = jsonLines<Line>(stdout);
    expect(lines.map(({ file, bericht, oordeel }) => [file, bericht, oordeel])).toEqual([
      [at('onleesbaar'), 'AW35', 'onleesbaar'],
      [at('afgekeurd'), 'AW35', 'afgekeurd'],
      [at('b.xml'), 'AW35', 'aanvaard'],
    ]);
    expect(lines.map((line) => Object.keys(line))).toEqual(Array(3).fill(['file', 'bericht', 'oordeel', 'fouten']));
    expect(lines[1]!.fouten).toEqual([
      {
        code: 'CS002',
        retourcode: 'S002',
        pad: '/Bericht/Clienten/Client/Bsn',
        regel: 20,
        kolom: 7,
        tekst: expect.stringContaining('11-proef') as string,
      },
    ]);
  });

  it('takes the messages of a folder by name, and stdin', async () => {
    const { exitCode, stdout } = await run(['check', folder, '-', '--json'], { stdin: aw35() });
    expect(exitCode).toBe(0);
    expect(jsonLines<Line>(stdout).map((l) => l.file)).toEqual([at('a.XML'), at('b.xml'), '-']);
  });

  it('names everything that cannot be read before it judges anything', async () => {
    const { exitCode, stdout, stderr } = await run(['check', at('b.xml'), at('weg.xml'), at('b.xml/in'), '-', '-']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(`${at('weg.xml')}: het bestand is er niet`);
    expect(stderr).toContain(`${at('b.xml/in')}: een deel van het pad is geen map`);
    expect(stderr).toContain('-: stdin kan maar eenmaal gelezen worden');
  });

  it('never shows a BSN', async () => {
    const { stdout, stderr } = await run(['check', at('afgekeurd'), at('onleesbaar'), at('a.XML')]);
    expect(stdout + stderr).not.toContain(BSN);
    expect(stdout + stderr).not.toContain('999900007');
  });
});
