import { describe, expect, it } from 'vitest';
import { run } from './testing/io.js';

const COMMANDS = [
  'start',
  'check',
  'retour',
  'send',
  'follow',
  'events',
  'replay',
  'parked',
  'topics',
  'scenario',
  'code',
];

describe('iwlz', () => {
  it('lists every command with one line of Dutch', async () => {
    const { exitCode, stdout, stderr } = await run(['--help']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} +\\S.*$`, 'm'));
    expect(stdout).not.toMatch(/Usage|Options|Commands|display help/);
  });

  it.each(COMMANDS)('explains %s in Dutch', async (name) => {
    const { exitCode, stdout } = await run([name, '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Gebruik: iwlz ${name}`);
    expect(stdout).toContain('toon deze hulp');
    expect(stdout).not.toMatch(/Usage:|Options:|Arguments:|Commands:|display help|\(default|\[options\]|\[command\]/);
  });

  it('lists every setting with start --help', async () => {
    const { stdout } = await run(['start', '--help']);
    for (const name of [
      'KETEN_DATA',
      'PORT',
      'DATABASE_URL',
      'KLOK',
      'PSEUDONIEM_SLEUTEL',
      'TOEGANGSSLEUTELS',
      'LOG_LEVEL',
    ])
      expect(stdout).toContain(name);
  });

  it.each([
    [[], 'Noem een opdracht.', 'iwlz'],
    [['chek'], 'De opdracht chek is er niet. Bedoelt u check?', 'iwlz'],
    [['check'], 'Er ontbreekt een argument: FILE.', 'iwlz check'],
    [['check', '--jsn', 'x'], 'De optie --jsn is er niet. Bedoelt u --json?', 'iwlz check'],
    [['send', 'x', '--to'], 'Bij de optie --to <URL> ontbreekt de waarde.', 'iwlz send'],
    [
      ['send', 'x', '--wait', 'lang'],
      'De optie --wait <S> kan niet lang zijn: schrijf een aantal seconden',
      'iwlz send',
    ],
    [['scenario', 'a', 'b'], 'Er zijn te veel argumenten: 2 waar er ten hoogste 1 kunnen.', 'iwlz scenario'],
    [['events'], 'De optie --topic <T> is verplicht.', 'iwlz events'],
    [['events', '--topic', 'iwlz.zorgen'], 'Er is geen topic iwlz.zorgen. Er zijn: iwlz.bericht,', 'iwlz events'],
    [['events', '--topic', 'iwlz.zorg', '--to', 'straks'], 'De optie --to <P> kan niet straks zijn:', 'iwlz events'],
    [['parked', 'discard', 'k'], 'De optie --reason <TEXT> is verplicht.', 'iwlz parked discard'],
    [['parked', 'discard', 'k', '--reason', ' '], 'Een reden mag niet leeg zijn.', 'iwlz parked discard'],
    [['parked', '--to', 'hier'], 'hier is geen adres van een platform', 'iwlz parked list'],
    [
      ['replay', '--service', 'zorg'],
      'Er is geen dienst zorg. Er zijn: zorgtoewijzing, eigenbijdrage, intake.',
      'iwlz replay',
    ],
    [['replay', '--until', 'gisteren'], 'De optie --until <INSTANT> kan niet gisteren zijn:', 'iwlz replay'],
    [
      ['replay', '--verify', '--until', '2026-01-01T00:00:00Z'],
      '--verify vergelijkt met de stand van nu',
      'iwlz replay',
    ],
  ])('tells wrong use %j, with the help of that command', async (argv, sentence, command) => {
    const { exitCode, stdout, stderr } = await run(argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).toContain(`Gebruik: ${command} `);
  });

  it.each([
    [['send', '-']],
    [['events', '--topic', 'iwlz.zorg']],
    [['follow']],
    [['parked']],
    [['parked', 'resume', 'k']],
  ])('says what to do when nothing answers: %j', async (argv) => {
    // Port 1 is nobody's.
    const { exitCode, stdout, stderr } = await run(argv, { env: { PORT: '1' }, stdin: '<x/>' });
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toBe(
      'Het platform antwoordt niet op http://127.0.0.1:1. Start het met npm start, of wijs een ander adres aan met IWLZ_URL.\n',
    );
  });

  it('reports all wrong settings of start at once', async () => {
    const { exitCode, stderr } = await run(['start'], { env: { PORT: 'x', LOG_LEVEL: 'hard', HOST: '0.0.0.0' } });
    expect(exitCode).toBe(2);
    for (const name of ['PORT', 'LOG_LEVEL', 'TOEGANGSSLEUTELS']) expect(stderr).toContain(`  - ${name}: `);
  });

  it('replays nothing where nothing is, and makes nothing', async () => {
    const { exitCode, stderr } = await run(['replay'], { env: { KETEN_DATA: '/nergens/keten' } });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('In /nergens/keten staan nog geen gegevens. Start eerst de keten (npm start)');
  });
});
