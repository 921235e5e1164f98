export { antwoordView } from './antwoord.js';
export { berichtView, blokRij, identificatieRetour } from './bericht.js';
export * from '../domain/berichtstand.js';
export * from '../domain/ontvangst.js';
