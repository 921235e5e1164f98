export { antwoordView, cakAntwoordView } from './antwoord.js';
export { berichtView, blokRij, identificatieRetour } from './bericht.js';
export * from '../domain/berichtstand.js';
export * from '../domain/ontvangst.js';
export { feitVanBlok, type Blok, type Blokbericht, type Blokfeit } from '../domain/blok.js';
export { maakUitgaandView } from './uitgaand.js';
