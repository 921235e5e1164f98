import { citaat } from '../bevindingen.js';
import type { EnkelType } from '../tabellen/enkelvoudig.js';
import type { Plan } from '../tabellen/plan.js';
import { samengevouwen } from '../tabellen/xsd.js';

/** What is said about a fault of structure: what stands there, what is expected, what to do. */

export function onbekend(naam: string, ouder: Plan): string {
  const bedoeld = ouder.velden.find((v) => v.naam.toLowerCase() === naam.toLowerCase());
  const raad = bedoeld
    ? `Bedoelt u <${bedoeld.naam}>? Let op hoofdletters.`
    : `Daar mag staan: ${ouder.velden.map((v) => `<${v.naam}>`).join(', ')}. Verwijder het element of verbeter de naam.`;
  return `Het element ${citaat(naam)} hoort niet in <${ouder.naam}>. ${raad}`;
}

export function andereNaamruimte(naam: string, staat: string, hoort: string): string {
  return `<${naam}> staat in naamruimte ${citaat(staat)}, maar hoort in "${hoort}". Verbeter het voorvoegsel of de xmlns.`;
}

export function dubbel(naam: string, ouder: Plan): string {
  return `<${naam}> staat meer dan één keer in <${ouder.naam}>, maar mag daar één keer staan. Verwijder wat te veel is.`;
}

export function volgorde(naam: string, ouder: Plan, laatste: number): string {
  return `<${naam}> staat op de verkeerde plaats: in <${ouder.naam}> hoort het voor <${ouder.velden[laatste]?.naam}>. Zet de elementen in de volgorde van de standaard.`;
}

export function ontbreekt(naam: string, ouder: Plan): string {
  return `<${naam}> ontbreekt in <${ouder.naam}>, maar is daar verplicht. Voeg het toe.`;
}

export function losseTekst(tekst: string, plan: Plan): string {
  return `In <${plan.naam}> staat losse tekst (${citaat(tekst.trim())}); daar mogen alleen elementen staan. Verwijder de tekst.`;
}

export function elementInVeld(naam: string, veld: string): string {
  return `In <${veld}> staat een element ${citaat(naam)}; daar mag alleen tekst staan. Verwijder het element.`;
}

export function attribuut(naam: string, element: string): string {
  return `<${element}> heeft een attribuut ${citaat(naam)}; iWlz-berichten kennen geen attributen. Verwijder het.`;
}

export function onjuisteWaarde(naam: string, tekst: string, type: EnkelType): string {
  if (samengevouwen(tekst) === '')
    return `<${naam}> is leeg; verwacht: ${type.verwacht}. Vul een waarde in, of laat het element weg als het niet verplicht is.`;
  const staat = type.geheim
    ? `bevat een onjuiste waarde van ${tekst.length} tekens (niet getoond)`
    : `bevat ${citaat(tekst)}`;
  const spaties =
    samengevouwen(tekst) !== tekst && type.past(samengevouwen(tekst)) ? ' Verwijder de spaties eromheen.' : '';
  return `<${naam}> ${staat}; verwacht: ${type.verwacht}.${spaties}`;
}
