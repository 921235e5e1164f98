import { BERICHTEN, RETOUR_VAN, type Bericht, type Heenbericht } from '../catalogus.js';
import { naamruimte } from '../release.js';
import type { Inhoud, Klasse, Veld } from '../tabellen/bouwstenen.js';
import type { EnkelType } from '../tabellen/enkelvoudig.js';
import { anker, GEMAAKT, ontsnapt, tabel } from './markdown.js';
import { regelsBij } from './regelplaats.js';
import { regellink } from './regelpagina.js';

/** A class of the message with its place; fields of composite types count as its own. */
interface Klasseplaats {
  readonly naam: string;
  readonly pad: string;
  readonly aantal: string;
  readonly klasse: Klasse;
  readonly diepte: number;
}

/** The page of one heenbericht and its retour. */
export function berichtpagina(naam: Heenbericht): string {
  const bericht: Bericht = BERICHTEN[naam];
  const retour: Bericht = BERICHTEN[RETOUR_VAN[naam]];
  const klassen = klassenIn('Bericht', '/Bericht', '1', bericht.lichaam, 0);
  return [
    `# ${naam}: ${bericht.omschrijving}\n\n${GEMAAKT}`,
    [
      `- BerichtCode: ${bericht.code}; retour: ${retour.naam} (${retour.code})`,
      `- Naamruimte: \`${naamruimte(naam)}\`; wat binnen een samengesteld type staat (\`Naam/…\`), staat in \`${naamruimte('basisschema')}\``,
      '- De volgorde van de velden is die in het bericht.',
    ].join('\n'),
    `## Opbouw\n\n\`\`\`text\n${boom(klassen)}\n\`\`\``,
    ...klassen.slice(1).map((k) => klassesectie(naam, k)),
    retoursectie(naam, retour),
  ].join('\n\n');
}

/** The class and all below it, parents first. */
function klassenIn(naam: string, pad: string, aantal: string, klasse: Klasse, diepte: number): Klasseplaats[] {
  return [
    { naam, pad, aantal, klasse, diepte },
    ...Object.entries(klasse.velden).flatMap(([kind, veld]) => onder(kind, `${pad}/${kind}`, veld, diepte + 1)),
  ];
}

function onder(naam: string, pad: string, { inhoud, min }: Veld, diepte: number): Klasseplaats[] {
  const aantal = min === 1 ? '1' : '0..1';
  if (inhoud.soort === 'klasse') return inhoud.ruimte === 'bericht' ? klassenIn(naam, pad, aantal, inhoud, diepte) : [];
  if (inhoud.soort !== 'lijst' || inhoud.inhoud.soort !== 'klasse') return [];
  const eenheden = min === 1 ? '1..n' : '0..n';
  return klassenIn(inhoud.item, `${pad}/${inhoud.item}`, eenheden, inhoud.inhoud, diepte + 1);
}

/** The classes with how often they may come; the containers between them as they stand in the message. */
function boom(klassen: readonly Klasseplaats[]): string {
  const regels = klassen.flatMap(({ naam, pad, aantal, diepte }) => {
    const lijst = pad.split('/').at(-2) ?? '';
    const inLijst = aantal.endsWith('n');
    const eigen = [`${'  '.repeat(diepte)}${naam}`, inLijst ? '1..n' : aantal];
    return inLijst ? [[`${'  '.repeat(diepte - 1)}${lijst}`, aantal === '1..n' ? '1' : '0..1'], eigen] : [eigen];
  });
  const breedte = Math.max(...regels.map(([tekst]) => tekst?.length ?? 0));
  return regels.map(([tekst = '', aantal = '']) => `${tekst.padEnd(breedte)}  ${aantal}`).join('\n');
}

function klassesectie(naam: Heenbericht, { naam: kop, pad, klasse }: Klasseplaats): string {
  const opKlasse = [...regelsBij(naam, pad), ...regelsBij(naam, pad.split('/').slice(0, -1).join('/'))];
  const regels = [...new Map(opKlasse.map((r) => [`${r.code} ${r.tekst}`, r])).values()];
  return [
    `## ${kop}\n\n\`${pad}\``,
    tabel(['Veld', 'Aantal', 'Type', 'Verwacht', 'Betekenis', 'Regels'], velden(naam, klasse, pad, '')),
    ...(regels.length > 0 ? [regels.map((r) => `- ${regellink(r.code)}: ${ontsnapt(r.tekst)}`).join('\n')] : []),
  ].join('\n\n');
}

/** The rows of a class; those of a composite type with its name in front. */
function velden(naam: Heenbericht, klasse: Klasse, pad: string, voor: string): string[][] {
  return Object.entries(klasse.velden).flatMap(([kind, { inhoud, min, uitleg }]) => {
    const veldpad = `${pad}/${kind}`;
    const codes = [...new Set(regelsBij(naam, veldpad).map((r) => r.code))];
    // The rules on a list stand with the class that is in it.
    const regels = inhoud.soort === 'lijst' ? [] : codes;
    const rij = [
      `\`${voor}${kind}\``,
      min === 1 ? '1' : '0..1',
      ...typering(kind, inhoud),
      ontsnapt(uitleg),
      regels.map(regellink).join(' '),
    ];
    const binnen = inhoud.soort === 'klasse' && inhoud.ruimte === 'basisschema';
    return [rij, ...(binnen ? velden(naam, inhoud, veldpad, `${voor}${kind}/`) : [])];
  });
}

/** Type and what is expected. */
function typering(naam: string, inhoud: Inhoud): [string, string] {
  if (inhoud.soort === 'klasse')
    return inhoud.ruimte === 'bericht' ? ['klasse', `[${naam}](#${anker(naam)})`] : ['samengesteld', ''];
  if (inhoud.soort === 'enkel') return [typelink(inhoud), inhoud.codelijst ? '' : ontsnapt(inhoud.verwacht)];
  const { item, inhoud: binnen } = inhoud;
  return ['lijst', binnen.soort === 'enkel' ? `${item}: ${typelink(binnen)}` : `[${item}](#${anker(item)})`];
}

function typelink({ naam, codelijst }: EnkelType): string {
  return codelijst ? `[${naam}](codelijsten.md#${anker(codelijst.naam)})` : naam;
}

function retoursectie(naam: Heenbericht, retour: Bericht): string {
  const heen: Bericht = BERICHTEN[naam];
  const erbij = Object.entries(retour.header.velden).filter(([veld]) => !Object.hasOwn(heen.header.velden, veld));
  const klassen = klassenIn('Bericht', '/Bericht', '1', retour.lichaam, 0);
  const metCodes = klassen.filter(({ naam: n, klasse }) => n !== 'Header' && 'RetourCodes' in klasse.velden);
  return [
    `## Retour: ${retour.naam}`,
    `Hetzelfde bericht met in de Header erbij:`,
    tabel(
      ['Veld', 'Aantal', 'Type', 'Verwacht', 'Betekenis'],
      erbij.map(([veld, { inhoud, min, uitleg }]) => [
        `\`${veld}\``,
        min === 1 ? '1' : '0..1',
        ...typering(veld, inhoud),
        ontsnapt(uitleg),
      ]),
    ),
    `Als laatste veld hebben \`RetourCodes\` (een of meer \`RetourCode\`): ${[...new Set(metCodes.map((k) => k.naam))]
      .map((k) => `\`${k}\``)
      .join(', ')}. Is alles aanvaard, dan staan er geen cliënten in.`,
  ].join('\n\n');
}
