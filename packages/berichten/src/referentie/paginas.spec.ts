import { describe, expect, it } from 'vitest';
import { BERICHTEN, RETOUR_VAN, type Heenbericht } from '../catalogus.js';
import { REGELS } from '../regels/index.js';
import { referentiepaginas } from './paginas.js';
import { regelplaatsen } from './regelplaats.js';

const PAGINAS = referentiepaginas();
const HEEN = Object.keys(RETOUR_VAN) as Heenbericht[];

describe('de referentie van de berichten', () => {
  it.each(HEEN)('%s noemt elke regel van het bericht, en de codes van bericht en retour', (naam) => {
    const pagina = PAGINAS.get(`${naam}.md`)!;
    const codes = REGELS.filter((r) => r.berichten.includes(naam) && regelplaatsen(r)[0] !== 'elke datum').map(
      (r) => r.code,
    );
    expect(codes.filter((code) => !pagina.includes(`[${code}](regels.md#${code.toLowerCase()})`))).toEqual([]);
    expect(pagina).toContain(`BerichtCode: ${BERICHTEN[naam].code}`);
    expect(pagina).toContain(BERICHTEN[RETOUR_VAN[naam]].code);
  });

  it('heeft een pagina voor alle regels en een voor alle codelijsten', () => {
    const kop = (pagina: string, naam: string) => PAGINAS.get(pagina)!.split('\n').includes(naam);
    expect(REGELS.filter(({ code }) => !kop('regels.md', `### ${code}`))).toEqual([]);
    expect(kop('codelijsten.md', '## Leveringsvorm')).toBe(true);
    expect(PAGINAS.get('codelijsten.md')).toContain('| `02` | overlijden | tot en met 2020-12-31 |');
  });

  it('tekent de klassen met hoe vaak ze mogen', () => {
    expect(PAGINAS.get('CA317.md')).toContain(
      [
        'Bericht                1',
        '  Header               1',
        '  Clienten             1',
        '    Client             1..n',
        '      ZorgLeveringen   1',
        '        GeleverdeZorg  1..n',
      ].join('\n'),
    );
    expect(PAGINAS.get('ZK31.md')).toMatch(/^ {2}Client +1$/m);
  });
});
