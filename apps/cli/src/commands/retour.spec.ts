import { fileURLToPath } from 'node:url';
import { RETOUR_VAN } from '@iwlz/berichten';
import { describe, expect, it } from 'vitest';
import { jsonLines, run } from '../testing/io.js';
import { aw33, aw35, refusedAw35 } from '../testing/messages.js';

const EXAMPLES = fileURLToPath(new URL('../../../../examples/dag', import.meta.url));

/** Judges the retour by our own reader: the kind of message, and whether its structure is right. */
async function judged(retour: string): Promise<{ bericht: string; fouten: unknown[] }> {
  return jsonLines<{ bericht: string; fouten: unknown[] }>(
    (await run(['check', '-', '--json'], { stdin: retour })).stdout,
  )[0]!;
}

describe('iwlz retour', () => {
  it('has a Header only when everything is accepted', async () => {
    const { exitCode, stdout, stderr } = await run(['retour', '-'], { stdin: aw33() });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(await judged(stdout)).toMatchObject({ bericht: 'AW34', fouten: [] });
    expect(stdout).toContain('<aw34:BerichtCode>353<');
    expect(stdout).not.toMatch(/Clienten|RetourCode>/);
  });

  it('gives the refused block back whole, with a code on every class', async () => {
    const { exitCode, stdout } = await run(['retour', '-'], { stdin: refusedAw35() });
    expect(exitCode).toBe(1);
    expect(await judged(stdout)).toMatchObject({ bericht: 'AW36', fouten: [] });
    expect(stdout.match(/(?<=<aw36:RetourCode>)\w+/g)).toEqual(['0200', '0200', 'S002']);
    expect(stdout).toContain('<aw36:XsltVersie>');
  });

  it('is the same, but for the day, for the same message', async () => {
    const number = async (stdin: string): Promise<string | undefined> =>
      /IdentificatieRetour>(\w+)</.exec((await run(['retour', '-'], { stdin })).stdout)?.[1];
    expect(await number(aw35())).toBe(await number(aw35()));
    expect(await number(aw35())).not.toBe(await number(aw35({ identificatie: 'Z2' })));
  });

  it('is not given on what cannot be read, has no right structure, or is a retour itself', async () => {
    const broken = await run(['retour', '-'], { stdin: aw35().slice(0, 300) });
    expect([broken.exitCode, broken.stdout]).toEqual([2, '']);
    const structure = await run(['retour', '-'], { stdin: aw35().replace(/<aw35:Afzender>.*\r\n/, '') });
    expect([structure.exitCode, structure.stdout]).toEqual([1, '']);
    expect(structure.stderr).toContain('de opbouw klopt niet, en daarop volgt geen retour.');
    const itself = await run(['retour', '-'], { stdin: (await run(['retour', '-'], { stdin: aw35() })).stdout });
    expect([itself.exitCode, itself.stderr]).toEqual([
      2,
      expect.stringContaining('op een AW36 volgt geen retour') as string,
    ]);
  });

  it.each(Object.entries(RETOUR_VAN))('answers a %s with a right %s, refused or not', async (soort, retour) => {
    const clienten = soort === 'ZK31' ? '1' : '4';
    for (const fouten of ['0', '1']) {
      const { stdout: stdin } = await run([
        'maak',
        soort,
        '--clienten',
        clienten,
        '--fouten',
        fouten,
        '--eenheden',
        '2',
      ]);
      const { exitCode, stdout, stderr } = await run(['retour', '-'], { stdin });
      expect([exitCode, stderr]).toEqual([Number(fouten), '']);
      expect(await judged(stdout)).toMatchObject({ bericht: retour, oordeel: 'aanvaard', fouten: [] });
      // Of a message with a fault only the client that has it comes back, and each of his classes has a code.
      expect(stdout.match(/:Client>/g)?.length ?? 0).toBe(fouten === '0' ? 0 : 2);
    }
  });

  it('is the short form, and nothing after it, when no code can say what is wrong with the Header', async () => {
    const stdin = aw35().replace(/(Dagtekening>)2/, '$112');
    const { exitCode, stdout, stderr } = await run(['retour', '-'], { stdin });
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('ZT-B01') as string]);
    expect(stdout.match(/(?<=RetourCode>)\w+(?=<)/g)).toEqual(['0001']);
    expect(await judged(stdout)).toMatchObject({ bericht: 'AW36', fouten: [] });
  });

  it('takes one file, no folder of them', async () => {
    const { exitCode, stdout, stderr } = await run(['retour', EXAMPLES]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('noem één bestand, geen map');
  });
});
