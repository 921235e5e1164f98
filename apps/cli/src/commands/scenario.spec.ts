import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { jsonLines, run } from '../testing/io.js';

const FILE = fileURLToPath(new URL('../../testdata/scenarios.jsonl', import.meta.url));
const lines = readFileSync(FILE, 'utf8').trim().split('\n');

describe('iwlz scenario', () => {
  it('says of each scenario that it agrees', async () => {
    const { exitCode, stdout } = await run(['scenario', FILE]);
    expect(exitCode).toBe(0);
    expect(stdout.match(/^OK/gm)).toHaveLength(lines.length);
    expect(stdout).toContain(`${lines.length} scenario's: ${lines.length} OK, 0 met verschil`);
  });

  it('tells a difference as given, when, expected and got, without a BSN', async () => {
    const changed = lines[0]!.replace('"ZorgAangevangen"', '"ZorgHervat"');
    expect(changed).not.toBe(lines[0]);
    const { exitCode, stdout } = await run(['scenario', '-'], { stdin: `${changed}\n${lines[1]!}\n` });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^VERSCHIL {2}S1 .*\n {4}gegeven .*\n {4}wanneer {3}stap 2: .*\n {4}verwacht .*ZorgHervat.*\n {4}kreeg .*ZorgAangevangen/m,
    );
    expect(stdout).toContain("2 scenario's: 1 OK, 1 met verschil");
    expect(stdout).not.toContain('999900006');
  });

  it('prints the outcomes as JSON Lines, in order, whatever they are', async () => {
    const { exitCode, stdout, stderr } = await run(['scenario', FILE, '--json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const outcomes = jsonLines<{ id: string }>(stdout);
    expect(outcomes.map((o) => o.id)).toEqual(lines.map((line) => (JSON.parse(line) as { id: string }).id));
    expect(Object.keys(outcomes[0]!)).toEqual(['id', 'stappen', 'eindstand', 'cak']);
  });

  const mixed = { stdin: `{"id":"x"}\n${lines[0]!}\nniets\n` };

  it('names every line that holds no scenario, and runs the others', async () => {
    const { exitCode, stdout, stderr } = await run(['scenario', '-'], mixed);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('1 scenario: 1 OK, 0 met verschil; 2 regels niet te lezen');
    expect(stderr).toContain('regel 1: stappen: een scenario heeft ten minste een stap');
    expect(stderr).toContain('regel 3: dit is geen JSON');
  });

  it('puts in the place of its outcome what is wrong with a line', async () => {
    const { exitCode, stdout } = await run(['scenario', '-', '--json'], mixed);
    const [first, second, third] = jsonLines<object>(stdout);
    expect(exitCode).toBe(2);
    expect(first).toEqual({ regel: 1, fout: 'stappen: een scenario heeft ten minste een stap' });
    expect(second).toHaveProperty('id', 'S1');
    expect(third).toEqual({ regel: 3, fout: 'dit is geen JSON' });
  });
});
