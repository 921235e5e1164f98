import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
    expect(stdout).toContain('/Bericht/Clienten/Client/Bsn = "*******07"');
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

  it('says what it passes over in a folder', async () => {
    const { stderr } = await run(['check', folder]);
    expect(stderr).toBe(
      `${folder}: 3 andere bestanden of mappen overgeslagen; alleen .xml-bestanden worden gelezen.\n`,
    );
  });

  it('names everything that cannot be read before it judges anything', async () => {
    const { exitCode, stdout, stderr } = await run(['check', at('b.xml'), at('weg.xml'), at('b.xml/in'), '-', '-']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(`${at('weg.xml')}: het bestand is er niet`);
    expect(stderr).toContain(`${at('b.xml/in')}: een deel van het pad is geen map`);
    expect(stderr).toContain('-: stdin kan maar eenmaal gelezen worden');
  });

  it('finds nothing in a folder without messages, also when a folder in it is called .xml', async () => {
    const empty = at('leeg');
    await mkdir(join(empty, 'map.xml'), { recursive: true });
    const { exitCode, stderr } = await run(['check', empty]);
    expect([exitCode, stderr]).toEqual([2, `Niet te lezen:\n  ${empty}: in deze map staat geen .xml-bestand\n`]);
  });

  it('takes other limits; crossing one is a finding', async () => {
    const { exitCode, stdout } = await run(['check', '-', '--grens', 'elementenPerClient=5'], { stdin: aw35() });
    expect(exitCode).toBe(2);
    expect(stdout).toContain('Meer dan 5 elementen bij één cliënt.');
    const large = await run(['check', at('b.xml'), '--grens', 'documentBytes=99', '--grens', 'diepte=2']);
    expect(large.stdout).toContain('Het bestand is groter dan 99 bytes.');
  });

  it('shows as many findings as the limit says, and tells how many there are', async () => {
    const refused = refusedAw35().replace(/(Dagtekening>)2/, '$112');
    const full = await run(['check', '-', '--json'], { stdin: refused });
    const few = await run(['check', '-', '--json', '--grens', 'bevindingen=1'], { stdin: refused });
    const [all, one] = [full, few].map((r) => jsonLines<Line & { aantalFouten?: number }>(r.stdout)[0]!);
    expect([all!.aantalFouten, one!.fouten.length, one!.aantalFouten]).toEqual([undefined, 1, all!.fouten.length]);
    const text = await run(['check', '-', '--grens', 'bevindingen=1'], { stdin: refused });
    expect(text.stdout).toContain(`... en nog ${all!.fouten.length - 1}; --grens bevindingen=GETAL laat er meer zien`);
  });

  it.each(['clienten', 'clienten=', 'clienten=0', 'clienten=-1', 'onzin=3', '__proto__=3'])(
    'refuses --grens %s and names the limits there are',
    async (grens) => {
      const { exitCode, stderr } = await run(['check', at('b.xml'), '--grens', grens]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('schrijf NAAM=GETAL, met als naam diepte, tekstTekens');
    },
  );

  it('explains the limits in its help', async () => {
    expect((await run(['check', '--help'])).stdout).toMatch(/documentBytes +268435456 {2}bytes van het hele bestand/);
  });

  it('never shows a BSN', async () => {
    const { stdout, stderr } = await run(['check', at('afgekeurd'), at('onleesbaar'), at('a.XML')]);
    expect(stdout + stderr).not.toContain(BSN);
    expect(stdout + stderr).not.toContain('999900007');
  });

  describe('--rapport', () => {
    it('lays a report of each message down, of one name whatever folder it was in', async () => {
      await mkdir(at('ander'), { recursive: true });
      await writeFile(join(at('ander'), 'B.xml'), aw35());
      const reports = at('rapporten/nieuw');
      const files = [at('b.xml'), join(at('ander'), 'B.xml'), at('afgekeurd'), at('onleesbaar')];
      const { exitCode } = await run(['check', ...files, '--rapport', reports]);
      expect(exitCode).toBe(2);
      expect(await readdir(reports)).toEqual(
        ['B-2.json', 'B-2.xml', 'afgekeurd.json', 'afgekeurd.xml', 'b.json', 'b.xml', 'onleesbaar.json'].map((n) =>
          n.replace('.', '.rapport.'),
        ),
      );
      const report = JSON.parse(await readFile(join(reports, 'afgekeurd.rapport.json'), 'utf8')) as unknown;
      expect(report).toMatchObject({
        bericht: 'AW35',
        oordeel: 'afgekeurd',
        header: { berichtCode: '354', berichtIdentificatie: { identificatie: 'FOUT' } },
        fouten: [{ code: 'CS002', retourcode: 'S002', locaties: ['/Bericht/Clienten/Client/Bsn'] }],
      });
      expect(await readFile(join(reports, 'afgekeurd.rapport.xml'), 'utf8')).toContain('<r:Code>CS002</r:Code>');
    });

    it('leaves no older official report beside a message that can have none', async () => {
      const reports = at('oud');
      await run(['check', '-', '--rapport', reports], { stdin: aw35() });
      expect(await readdir(reports)).toEqual(['stdin.rapport.json', 'stdin.rapport.xml']);
      await run(['check', '-', '--rapport', reports], { stdin: aw35().slice(0, 500) });
      expect(await readdir(reports)).toEqual(['stdin.rapport.json']);
    });

    it('says when it cannot be kept there', async () => {
      const { exitCode, stderr } = await run(['check', at('b.xml'), '--rapport', at('b.xml')]);
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('kan hier niet worden bewaard') as string]);
    });
  });
});
