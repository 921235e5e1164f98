import type { bijdrage } from '@iwlz/contracts';
import type { Decider } from '@iwlz/event-log';
import { evolve } from '../domain/evolve.js';
import { agenda, opRun } from '../domain/run.js';
import { LEEG, type Stand } from '../domain/stand.js';
import { bijZorgverloopGewijzigd } from './zorgverloop-gewijzigd.js';

export type { CakFeit } from '../domain/run.js';
export type { Stand } from '../domain/stand.js';

/** The service as the loop of the log runs it: it takes over the care, and at each run decides what the CAK must have. */
export const eigenbijdrage = {
  kind: 'decider',
  group: 'eigenbijdrage',
  inputs: ['iwlz.zorg'],
  output: 'iwlz.bijdrage',
  initial: LEEG,
  evolve,
  due: agenda,
  on: { ZorgverloopGewijzigd: bijZorgverloopGewijzigd },
  ticks: { DagBegonnen: null, CakRunGevraagd: opRun },
} as const satisfies Decider<Stand, bijdrage.BijdrageFeit>;
