import { REGELS, RETOUR_CODE } from '@iwlz/berichten';
import { describe, expect, it } from 'vitest';
import { run } from '../testing/io.js';

describe('iwlz code', () => {
  it.each([
    ['9069', 'TR069', 'Begindatum'],
    ['TR069', 'TR069', 'Begindatum'],
    ['9056', 'TR056', 'eigen Identificatie'],
    ['CS002', 'CS002', '11-proef'],
    ['s002', 'CS002', '11-proef'],
    ['ZT-W04', 'rule book 9.9', ''],
  ])('explains %s by its rule and says what to do', async (code, rule, advice) => {
    const { exitCode, stdout } = await run(['code', code]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(rule);
    expect(stdout).toContain(advice);
  });

  it('explains a code that no rule gives', async () => {
    const { stdout } = await run(['code', '0200']);
    expect(stdout).toMatch(/^0200: geen opmerking over deze berichtklasse\n\n {2}Hier is niets te doen/);
  });

  it('explains a code of the CAK that a retour of this release cannot carry', async () => {
    const { stdout } = await run(['code', '0703']);
    expect(stdout).toMatch(/^0703: de startdatum is al eerder aangeleverd met een andere leveringsvorm\n/);
    expect(stdout).toContain('Geldig vanaf 2022-01-01.');
    expect(stdout).toContain('daarin staat 0702.');
    expect(stdout).toContain('Op deze startdatum is al zorg gemeld met een andere leveringsvorm.');
  });

  it.each([
    ['0448', 'Het platform geeft deze code niet'],
    ['0697', 'Deze code bestaat niet'],
    ['1158', 'Geldig tot en met 2018-03-31.'],
  ])('says of %s why nobody gets it', async (code, why) => {
    const { exitCode, stdout } = await run(['code', code]);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining(why) as string]);
  });

  it('says in which messages and where in them a rule hangs', async () => {
    const { stdout } = await run(['code', 'CD051']);
    expect(stdout).toContain('In: AW33, ZK31, ZK33, AW35, ZK35, AW39, ZK39');
    expect(stdout).toContain('Bij: ToegewezenZorgzwaartepakket, GeleverdZorgzwaartepakket, Aanvraag');
  });

  it('explains every retourcode and every rule', async () => {
    const codes = new Set([...RETOUR_CODE.codes.map((row) => row.code), ...REGELS.map((rule) => rule.code)]);
    for (const code of codes) {
      const { exitCode, stdout } = await run(['code', code]);
      expect([code, exitCode]).toEqual([code, 0]);
      expect(stdout.startsWith(code)).toBe(true);
    }
  });

  it.each([
    ['xsd', 'schema (XSD)'],
    ['grens', 'groter of dieper'],
    ['IV028', 'retour'],
    ['754', 'ZzpCode: '],
    ['ke7', 'Klasse: '],
    ['nl', 'LandCode: '],
  ])('explains what else a finding or a message has: %s', async (code, text) => {
    const { exitCode, stdout } = await run(['code', code]);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining(text) as string]);
  });

  it('gives every meaning of a value that is in more lists', async () => {
    const { stdout } = await run(['code', '12']);
    for (const list of ['MutatieCode', 'LeveringsstatusClassificatie', 'SoortRelatie', 'DiagnoseSubcodelijst'])
      expect(stdout).toContain(`${list}: `);
  });

  it.each([
    ['51', 'CD051'],
    ['CD069', 'TR069'],
  ])('asks after %s whether %s was meant', async (code, meant) => {
    const { exitCode, stderr } = await run(['code', code]);
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(`Bedoelt u .*${meant}`) as string]);
  });

  it('does not know every code', async () => {
    const { exitCode, stderr } = await run(['code', '1234']);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('De code 1234 is niet bekend.') as string]);
  });
});
