/** The computation of every contribution: pure functions of facts, with the law as dated parameters. */
export * from './kalender/maand.js';
export type * from './personen/persoon.js';
export { Spoor } from './uitleg/spoor.js';
export type * from './uitleg/stap.js';
export { ParameterOntbreekt } from './parameters/reeks.js';
export { berekenWlz } from './wlz/bereken.js';
export type * from './wlz/wlz.js';
