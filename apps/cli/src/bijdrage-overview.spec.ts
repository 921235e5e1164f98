import type { Datum } from '@iwlz/basis';
import type { Maand } from '@iwlz/eigenbijdrage/berekening';
import type { Overzicht } from '@iwlz/eigenbijdrage/handlers';
import { describe, expect, it } from 'vitest';
import { overviewText } from './bijdrage-overview.js';
import { run } from './testing/io.js';

const dag = (d: string) => d as Datum;
const maand = (m: string, verschuldigd: number, anders: object = {}) => ({
  maand: m as Maand,
  ...{ huishouden: verschuldigd, verschuldigd, berekend: null, teLaat: false, voorlopig: [], ...anders },
});

const OVERZICHT: Overzicht = {
  pseudoniem: '00000000-0000-4000-8000-00000000000a',
  totaal: 96_260,
  eersteBesluit: { opDag: dag('2026-03-16'), eersteZorgdag: dag('2026-03-15') },
  uitstel: null,
  maanden: [
    maand('2026-02', 0, { teLaat: true }),
    maand('2026-03', 21_260, { voorlopig: ['GEEN_INKOMEN'] }),
    maand('2026-04', 25_000, { huishouden: 50_000 }),
    maand('2026-05', 25_000, { huishouden: 50_000 }),
    maand('2026-06', 25_000, { berekend: 30_000 }),
  ],
  herzieningen: [
    {
      opDag: dag('2026-06-02'),
      van: 'x' as Maand,
      tm: 'x' as Maand,
      verschil: -11_220,
      oorzaak: ['iwlz.zorg.0.1', 'iwlz.bijdragegegevens.0.3'],
    },
  ],
  bevindingen: [
    { code: 'EB-B03', over: 'inkomen 2024', tekst: 'Over 2024 is meer dan een inkomen gemeld.', feiten: [] },
  ],
  feiten: [
    {
      id: 'iwlz.zorg.0.2',
      wat: 'zorg op toewijzingen',
      vastgesteldOp: null,
      bekendOp: dag('2026-03-16'),
      tegengesproken: ['iwlz.zorg.0.1'],
    },
  ],
  uitleg: null,
};

/** The text, without colours. */
async function text(overzicht: Overzicht): Promise<string> {
  const { stdout } = await run(['bijdrage', '--help']);
  expect(stdout).toContain('--client');
  return overviewText(overzicht, true, { env: { NO_COLOR: '1' }, stdout: {} } as never);
}

describe('iwlz bijdrage --client', () => {
  it('says what is owed, since when, why not final, what changed and by what', async () => {
    const told = await text(OVERZICHT);
    expect(told).toContain('Eerste besluit op 2026-03-16, zorg sinds 2026-03-15.');
    expect(told).toMatch(/2026-02 .*te laat voor een eerste besluit/);
    expect(told).toMatch(/2026-03 .*voorlopig: het inkomen is nog niet bekend/);
    expect(told).toMatch(/2026-04 t\/m 2026-05 .*250,00.*huishouden .*500,00/);
    expect(told).toMatch(/2026-06 .*berekend .*300,00, buiten de termijn/);
    expect(told).toMatch(
      /2026-06-02 .*112,20 terug, door zorg op toewijzingen .iwlz.zorg.0.1., iwlz.bijdragegegevens.0.3/,
    );
    expect(told).toContain('EB-B03');
    expect(told).toContain('2026-03-16  zorg op toewijzingen  [iwlz.zorg.0.2]');
  });

  it('says what it waits for, and until when', async () => {
    const uitstel = {
      ...{ reden: 'GEBOORTEDATUM_ONTBREEKT', tekst: 'De geboortedatum is nog niet bekend.', vanaf: '2026-03' },
      ...{ uiterlijk: dag('2027-03-31'), opnieuwOp: dag('2026-04-01'), sinds: dag('2026-03-16') },
    };
    const told = await text({
      ...OVERZICHT,
      eersteBesluit: null,
      maanden: [],
      herzieningen: [],
      bevindingen: [],
      uitstel,
    });
    expect(told).toContain('Er is nog niets besloten.');
    expect(told).toContain('sinds 2026-03-16, vanaf 2026-03; een besluit tot en met 2027-03-31 bereikt die maand nog');
  });

  it.each([[['bijdrage']], [['bijdrage', 'x.jsonl', '--client', 'y']]])(
    'wants a file or a client: %j',
    async (args) => {
      const { exitCode, stderr } = await run(args);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('--client');
    },
  );
});
