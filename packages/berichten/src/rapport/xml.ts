import { isRegelVanDeSet } from '../bevindingen.js';
import { EINDE, INSPRINGING, ontsnapt } from '../xmltekst.js';
import type { Rapport, Rapportfout, Rapportheader } from './rapport.js';

const NAAMRUIMTE = 'http://www.istandaarden.nl/validatie/1_1/rapport/schema';

/**
 * The report as the official stylesheets write it. Ask `heeftOfficieelRapport` first: there is none on a message whose structure
 * is wrong. As there, no Fout has a Retourcode, and one without any Locatie is possible (berichten.md 6.6).
 */
export function rapportXml({ header, fouten, onvolledig }: Rapport): string {
  const officieel = fouten.filter((f) => isRegelVanDeSet(f.code));
  const inhoud = [...(header ? kop(header) : []), ...element('Fouten', officieel.flatMap(fout))];
  const opmerkingen = onvolledig ? [`<!-- Er zijn meer dan ${fouten.length} fouten; de rest is niet vermeld. -->`] : [];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<r:Rapport xmlns:r="${NAAMRUIMTE}">`,
    ...ingesprongen([...inhoud, ...opmerkingen]),
    '</r:Rapport>',
    '',
  ].join(EINDE);
}

function kop(header: Rapportheader): string[] {
  const { identificatie, dagtekening } = header.berichtIdentificatie;
  return element('Header', [
    veld('BerichtCode', header.berichtCode),
    veld('BerichtVersie', header.berichtVersie),
    veld('BerichtSubversie', header.berichtSubversie),
    ...element('BerichtIdentificatie', [veld('Identificatie', identificatie), veld('Dagtekening', dagtekening)]),
    veld('XSLTVersie', header.xsltVersie),
  ]);
}

function fout({ code, locaties, details }: Rapportfout): string[] {
  return element('Fout', [
    veld('Code', code),
    ...locaties.map((locatie) => veld('Locatie', locatie)),
    veld('Details', details),
  ]);
}

/** The lines of an element that holds lines. */
function element(naam: string, regels: readonly string[]): string[] {
  return regels.length === 0 ? [`<r:${naam}/>`] : [`<r:${naam}>`, ...ingesprongen(regels), `</r:${naam}>`];
}

function veld(naam: string, tekst: string): string {
  return `<r:${naam}>${ontsnapt(tekst)}</r:${naam}>`;
}

function ingesprongen(regels: readonly string[]): string[] {
  return regels.map((regel) => INSPRINGING + regel);
}
