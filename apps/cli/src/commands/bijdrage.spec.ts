import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { jsonLines, run } from '../testing/io.js';

const FILE = fileURLToPath(new URL('../../testdata/bijdragen.jsonl', import.meta.url));
const lines = readFileSync(FILE, 'utf8').trim().split('\n');

describe('iwlz bijdrage', () => {
  it('answers each line that is not empty with one line, in order, and ends well whatever they hold', async () => {
    const stdin = `\ufeff${lines[0]!}\r\n\n   \nniets\n{"id":"x"}\n${lines[1]!}`;
    const { exitCode, stdout, stderr } = await run(['bijdrage', '--json', '-'], { stdin });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const answers = jsonLines<{ id: string | null; uitkomst?: object; fouten?: { code: string }[] }>(stdout);
    expect(answers.map((a) => a.id)).toEqual(['E01', null, 'x', 'E12']);
    expect(answers.map((a) => a.fouten?.map((f) => f.code) ?? Object.keys(a))).toEqual([
      ['id', 'uitkomst'],
      ['JSON_ONGELDIG'],
      ['VELD_ONTBREEKT', 'VELD_ONTBREEKT'],
      ['id', 'uitkomst'],
    ]);
  });

  it('gives what the file expects', async () => {
    const { stdout } = await run(['bijdrage', FILE, '--json']);
    const expected = lines.map((line) => JSON.parse(line) as { id: string; verwacht: object });
    expect(jsonLines(stdout)).toEqual(expected.map(({ id, verwacht }) => ({ id, uitkomst: verwacht })));
  });

  it('explains an amount: facts, rows, steps, sources, and what is assumed', async () => {
    const { exitCode, stdout } = await run(['bijdrage', '--uitleg', '-'], { stdin: lines[1]! });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('februari 2018: 164,17.');
    expect(stdout).toContain('Inkomen van de cliënt over 2016: 20.500,00.');
    expect(stdout).toContain('[feiten: client.inkomens[0]]');
    expect(stdout).toContain('lager dan 20.075,00. Daarom gaat er 2.400,00 af');
    expect(stdout).toContain('LAGE_MIN 2018: Blz art. 3.3.2.2 lid 3 (Blz, tekst 1-1-2018)');
    expect(stdout).toMatch(/Aangenomen, want in wet of publicatie niet gevonden:\n(.*\n)*.*OUDERENTOESLAG/);
  });

  it('has the explanation beside the uitkomst in JSON, when asked', async () => {
    const { stdout } = await run(['bijdrage', '--uitleg', '--json', '-'], { stdin: lines[0]! });
    expect(jsonLines<{ uitleg: { regel: string }[] }>(stdout)[0]!.uitleg.map((s) => s.regel)).toEqual(['MAAND']);
  });

  it('tells a person the figures, or the faults, without a BSN', async () => {
    const { exitCode, stdout } = await run(['bijdrage', '-'], {
      stdin: `${lines[0]!}\n{"id":"999900006","soort":"x","invoer":{}}`,
    });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^E01 {2}.*totaal 250,00/m);
    expect(stdout).toMatch(/^\*+06 {2}FOUT\n {2}SOORT_ONBEKEND {2}soort {2}/m);
  });

  it('ends with 2 when there is no such file', async () => {
    const { exitCode, stdout, stderr } = await run(['bijdrage', 'is-er-niet.jsonl', '--json']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('het bestand is er niet');
  });
});
