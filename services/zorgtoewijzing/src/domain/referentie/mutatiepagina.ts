import {
  MUTATIEREGELS,
  SLUITINGEN,
  WERKING,
  type Mutatieregel,
  type Mutatiesoort,
  type OpenStaat,
} from '../mutatiesoort.js';
import type { Staat } from '../perioden.js';
import { REGELTEKSTEN } from '../regelteksten.js';
import {
  besluitOp,
  besluitOpMaz,
  EINDSTATEN,
  naEinddatum,
  OPEN_STATEN,
  VOOR_HET_EINDE,
  type Beslissing,
} from './beslistabel.js';

/** docs/referentie/mutaties.md: the decision table, the states and what is decided on each mutation, for people. */
export function mutatiepagina(): string {
  return [
    '# Mutaties',
    'Gemaakt uit de tabellen en regels van `services/zorgtoewijzing/src/domain` met `npm run generate -w @iwlz/zorgtoewijzing`; niet met de hand wijzigen.',
    '## Welke mutatie wanneer',
    'Elk ander paar van mutatiecode en leveringsstatus wordt geweigerd (9046).',
    beslistabel(),
    TOELICHTING.join('\n'),
    '## De staten van een toewijzing',
    `\`\`\`mermaid\n${toestandsdiagram()}\n\`\`\``,
    'Bij een verwijdering (StatusAanlevering 3) wordt alles opnieuw afgeleid, alsof het verwijderde er nooit was.',
    '## Wat er gebeurt',
    'Per staat de nieuwe staat, of de codes van de weigering. Geen verandering is `=`. De Mutatiedatum ligt na alles wat al bekend is. Een tweede MAZ in zorg verandert niets (ZT-W02).',
    ...['1', '3', '5'].flatMap((soort) => [`### ${SOORT[soort]}`, uitkomsten(soort, OPEN_STATEN)]),
    '### Nadat de toewijzing is geeindigd',
    'Op een reguliere toewijzing, met een Mutatiedatum na de einddatum.',
    uitkomsten('1', EINDSTATEN),
    'Dezelfde, met een Mutatiedatum voor de einddatum: de melding is laat. De staat is die van de dag erna.',
    uitkomsten('1', EINDSTATEN, VOOR_HET_EINDE),
    '## De codes',
    tabel(['Code', 'Wat er is, en wat u doet'], codesOpDezePagina()),
  ].join('\n\n');
}

const TOELICHTING = [
  '- **In zorg**: de client krijgt zorg op deze toewijzing. Dan is Begindatum die van de lopende MAZ (9069); anders blijft zij leeg (9066), en wie toch in zorg is, krijgt 9078.',
  '- **Sluit**: de toewijzing eindigt op de Mutatiedatum, of op haar ingangsdatum als die later is. Er komt geen AW33 terug.',
  '- **Alleen regulier**: op een overbrugging (soort 3) of een administratieve toewijzing (soort 5) volgt 9073.',
  '- **Met AAT**: in hetzelfde bericht mag een aanvraag staan (9041).',
  '- **Voor ingangsdatum**: mag, maar gebruik liever de ingangsdatum (ZT-W09).',
];

const SOORT: Readonly<Record<string, string>> = {
  '1': 'Reguliere toewijzing (soort 1)',
  '3': 'Overbrugging (soort 3)',
  '5': 'Administratieve toewijzing (soort 5)',
};

function beslistabel(): string {
  const kolommen = [
    'Code / status',
    'Betekenis',
    'In zorg',
    'Sluit',
    'Alleen regulier',
    'Met AAT',
    'Voor ingangsdatum',
    'InstellingBestemming',
  ];
  return tabel(
    kolommen,
    paren().map(({ rij, status }) => [
      `${rij.mutatiecode} / ${status}`,
      rij.betekenis,
      jaNee(WERKING[rij.soort].IN_ZORG !== undefined),
      jaNee(SLUITINGEN[rij.soort] !== undefined),
      jaNee(rij.alleenRegulier),
      jaNee(rij.metAanvraag),
      jaNee(rij.voorIngangsdatum),
      rij.bestemming ? 'verplicht' : '-',
    ]),
  );
}

/** Every state, and how it is left: by a record, by an einddatum that passes, or because the toewijzing is withdrawn. */
function toestandsdiagram(): string {
  const pijlen = OPEN_STATEN.flatMap((van) => {
    const door = new Map<Staat, string[]>();
    const noteer = (naar: Staat, wat: string) => door.set(naar, [...(door.get(naar) ?? []), wat]);
    for (const wat of ['MAZ', ...MUTATIEREGELS.map((r) => r.soort)] as const) {
      const naar = doel(wat, van);
      if (naar) noteer(naar, wat);
    }
    noteer(naEinddatum(van), 'einddatum verstreken');
    noteer(naEinddatum(van, '7'), 'ingetrokken');
    return [...door].map(([naar, wat]) => `  ${van} --> ${naar}: ${wat.join(', ')}`);
  });
  const einden = EINDSTATEN.map((staat) => `  ${staat} --> [*]`);
  return ['stateDiagram-v2', '  [*] --> TOEGEWEZEN: AW33', ...pijlen, ...einden].join('\n');
}

function doel(wat: Mutatiesoort | 'MAZ', van: OpenStaat): Staat | undefined {
  const naar = WERKING[wat][van];
  return naar === 'GESLOTEN' ? (wat === 'MAZ' ? undefined : SLUITINGEN[wat]?.staat) : naar;
}

function uitkomsten(soort: string, staten: readonly Staat[], opDag?: typeof VOOR_HET_EINDE): string {
  const cellen = (besluit: (staat: Staat) => Beslissing) => staten.map((staat) => cel(besluit(staat), staat));
  return tabel(
    ['', ...staten],
    [
      ['MAZ', ...cellen((staat) => besluitOpMaz(soort, staat, opDag))],
      ...paren().map(({ rij, status }) => [
        `${rij.mutatiecode} / ${status}`,
        ...cellen((staat) => besluitOp(rij.mutatiecode, status, soort, staat, opDag)),
      ]),
    ],
  );
}

function cel(besluit: Beslissing, staat: Staat): string {
  if ('codes' in besluit) return besluit.codes.join(', ');
  return besluit.staat === staat ? '=' : besluit.staat;
}

function paren(): { readonly rij: Mutatieregel; readonly status: string }[] {
  return MUTATIEREGELS.flatMap((rij) => rij.leveringsstatussen.map((status) => ({ rij, status }))).sort((a, b) =>
    a.rij.mutatiecode.localeCompare(b.rij.mutatiecode),
  );
}

const VAN_DEZE_PAGINA = ['9017', '9020', '9069', '9073', '9074', '9078', '9121', 'ZT-S01', 'ZT-S02', 'ZT-W09'];

function codesOpDezePagina(): string[][] {
  return REGELTEKSTEN.filter((r) => VAN_DEZE_PAGINA.includes(r.code)).map(({ code, tekst }) => [code, tekst]);
}

function jaNee(ja: boolean): string {
  return ja ? 'Ja' : 'Nee';
}

function tabel(kop: readonly string[], rijen: readonly (readonly string[])[]): string {
  return [kop, kop.map(() => '---'), ...rijen].map((cellen) => `| ${cellen.join(' | ')} |`).join('\n');
}
