/**
 * The computation of every contribution, through one door: pure functions of facts, with the law as dated parameters. Lines of
 * JSON are answered by `beantwoord`; who has typed facts calls the computation itself, and has to give sound ones.
 */
export { beantwoord, type Antwoord } from './aanvraag/beantwoord.js';
export type { Foutcode, Invoerfout } from './aanvraag/fout.js';
export * from './kalender/maand.js';
export {
  bijdrageperiode,
  isBijdrageperiode,
  periodeVan as bijdrageperiodeVan,
  type Bijdrageperiode,
} from './kalender/bijdrageperiode.js';
export { ParameterOntbreekt } from './parameters/reeks.js';
export type * from './personen/persoon.js';
export { berekenHerziening, berekenTerugwerkendeKracht } from './termijnen/terugwerkende-kracht.js';
export { berekenKalender } from './termijnen/kalender.js';
export { berekenLopendJaar } from './termijnen/lopend-jaar.js';
export { berekenTermijn } from './termijnen/termijn.js';
export type * from './termijnen/termijnen.js';
export { Spoor } from './uitleg/spoor.js';
export type * from './uitleg/stap.js';
export { dagtekst, euro } from './uitleg/tekst.js';
export { berekenWlz } from './wlz/bereken.js';
export type * from './wlz/wlz.js';
export { berekenMptUren } from './wmo/mpt-uren.js';
export { berekenWmoMaanden } from './wmo/maanden.js';
export { berekenWmoPerioden } from './wmo/perioden.js';
export type * from './wmo/wmo.js';
export { beoordeelZaAanlevering } from './za/beoordeel.js';
export type * from './za/za.js';
