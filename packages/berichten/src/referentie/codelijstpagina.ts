import type { Codelijst } from '../codelijsten/codelijst.js';
import { alleCodelijsten } from '../codelijsten/alle.js';
import { LAND_CODE } from '../codelijsten/landen.js';
import { anker, GEMAAKT, ontsnapt, tabel } from './markdown.js';

/** `codelijsten.md`: every code list with its codes and when they may be used. */
export function codelijstpagina(): string {
  const lijsten = alleCodelijsten();
  return [
    `# Codelijsten\n\n${GEMAAKT}`,
    'De codelijsten van iWlz 2.2, met het nummer in het informatiemodel. Waar een code een begin of einde heeft, staat dat erbij: ' +
      'welke codes in een bericht mogen, hangt af van de release die het noemt en niet van de dag waarop het komt.',
    lijsten.map((l) => `[${l.naam}](#${anker(l.naam)})`).join(', '),
    ...lijsten.map(sectie),
  ].join('\n\n');
}

function sectie(lijst: Codelijst): string {
  // Names of countries are those of the machine that shows them; only the codes are ours.
  if (lijst.naam === LAND_CODE.naam) {
    return `## ${lijst.naam}\n\n${lijst.nummer}, ISO 3166: ${lijst.codes.map(({ code }) => `\`${code}\``).join(' ')}`;
  }
  const gedateerd = lijst.codes.some((c) => c.vanaf !== undefined || c.tot !== undefined);
  const rijen = lijst.codes.map(({ code, betekenis, vanaf, tot }) => [
    `\`${code}\``,
    ontsnapt(betekenis),
    ...(gedateerd
      ? [`${vanaf === undefined ? '' : `vanaf ${vanaf}`}${tot === undefined ? '' : `tot en met ${tot}`}`]
      : []),
  ]);
  return `## ${lijst.naam}\n\n${lijst.nummer}\n\n${tabel(['Code', 'Betekenis', ...(gedateerd ? ['Geldig'] : [])], rijen)}`;
}
