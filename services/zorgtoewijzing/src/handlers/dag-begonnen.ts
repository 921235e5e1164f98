import type { Datum } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';
import { herbeoordeelWachtenden } from '../domain/blok.js';
import type { Dossier } from '../domain/dossier.js';
import type { Instellingen } from '../domain/instellingen.js';
import { beslis } from './handler.js';

/** What the beginning of a day does to a client: first the blocks whose waiting is over, then the einddata that passed, then terms. */
export function bijDagBegonnen(instellingen: Instellingen): (dossier: Dossier, dag: Datum) => zorg.ZorgFeit[] {
  return (dossier, dag) =>
    beslis(dossier, { vandaag: dag }, instellingen, (b) => {
      herbeoordeelWachtenden(b);
      b.neemGevolgen();
      b.neemTermijnen();
    });
}
