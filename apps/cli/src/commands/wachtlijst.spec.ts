import { expect, it } from 'vitest';
import { run } from '../testing/io.js';

it.each([
  [['--aw317', 'x.xml'], 'geef ook --zorgkantoor en --maand'],
  [['--aw317', 'x.xml', '--zorgkantoor', '5531'], 'geef ook --zorgkantoor en --maand'],
  [['--aw317', 'x.xml', '--zorgkantoor', '5531', '--maand', '9998-01'], 'mag pas op 9998-02-07 worden gemaakt (TR091)'],
  [['--maand', '2026-13'], 'schrijf een maand als JJJJ-MM'],
  [['--op', 'gisteren'], 'schrijf een datum als JJJJ-MM-DD'],
])('wachtlijst %j zegt wat er mist, voor het iets leest', async (argv, tekst) => {
  const { exitCode, stderr } = await run(['wachtlijst', ...argv]);
  expect([exitCode, stderr.replaceAll(/\s+/g, ' ')]).toEqual([2, expect.stringContaining(tekst)]);
});

it('wachtlijst zegt dat het platform er niet is', async () => {
  const { exitCode } = await run(['wachtlijst', '--to', 'http://127.0.0.1:9']);
  expect(exitCode).toBe(3);
});
