import { BERICHTEN, RETOUR_VAN, type Heenbericht } from '../catalogus.js';
import { berichtpagina } from './berichtpagina.js';
import { codelijstpagina } from './codelijstpagina.js';
import { GEMAAKT, tabel } from './markdown.js';
import { regelpagina } from './regelpagina.js';

/** The reference on messages: file name to Markdown, not yet formatted. */
export function referentiepaginas(): ReadonlyMap<string, string> {
  const namen = Object.keys(RETOUR_VAN) as Heenbericht[];
  return new Map([
    ['README.md', overzicht(namen)],
    ['codelijsten.md', codelijstpagina()],
    ['regels.md', regelpagina()],
    ...namen.map((naam): [string, string] => [`${naam}.md`, berichtpagina(naam)]),
  ]);
}

function overzicht(namen: readonly Heenbericht[]): string {
  const rijen = namen.map((naam) => {
    const [heen, retour] = [BERICHTEN[naam], BERICHTEN[RETOUR_VAN[naam]]];
    return [`[${naam}](${naam}.md)`, heen.code, heen.omschrijving, `${retour.naam} (${retour.code})`];
  });
  return [
    `# Berichten van iWlz 2.2\n\n${GEMAAKT}`,
    'Elke pagina volgt uit de tabellen en regels waarmee het platform leest, beoordeelt en schrijft.',
    tabel(['Bericht', 'Code', 'Over', 'Retour'], rijen),
    '- [Regels](regels.md) binnen een bericht, per code\n- [Codelijsten](codelijsten.md)',
    '`npx iwlz check` beoordeelt een bericht, `npx iwlz code` legt een code uit en `npx iwlz maak` maakt een voorbeeld.',
  ].join('\n\n');
}
