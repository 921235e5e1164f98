import type { melding } from '@iwlz/contracts';
import { behandelBlok } from '../domain/blok.js';
import type { Instellingen } from '../domain/instellingen.js';
import { beslis, type Handler } from './handler.js';

/** A client block of an AW35 or AW39: judged, and accepted or refused as a whole. */
export function bijMelding(instellingen: Instellingen): Handler<melding.Melding> {
  return (dossier, blok, context) =>
    beslis(dossier, context, instellingen, (b) => {
      behandelBlok(b, { blok, ontvangenOp: b.vandaag, reden: null });
    });
}
