import type { melding } from '@iwlz/contracts';
import { behandelBlok, weigerZonderAkkoord } from '../domain/blok.js';
import { feitAanvaard } from '../domain/feit.js';
import type { Instellingen } from '../domain/instellingen.js';
import { beslis, type Handler } from './handler.js';

/** Zorgkantoor and CAK answered about an old correction that was held; for a message that is not held it means nothing (9.5). */
export function bijAkkoord(instellingen: Instellingen): Handler<melding.Akkoord> {
  return (dossier, { feit, bij, akkoord }, context) =>
    beslis(dossier, context, instellingen, (b) => {
      b.neem(feitAanvaard(feit, { akkoord: { bij, akkoord } }));
      const w = b.dossier.wachtend.find((x) => x.reden === 'AKKOORD' && gaatOver(bij, x.blok.herkomst));
      if (!w) return;
      if (akkoord) behandelBlok(b, w, true);
      else weigerZonderAkkoord(b, w);
    });
}

function gaatOver(bij: melding.Berichtverwijzing, herkomst: melding.Berichtherkomst): boolean {
  return (
    bij.berichtsoort === herkomst.berichtsoort &&
    bij.afzender === herkomst.afzender &&
    bij.identificatie === herkomst.identificatie
  );
}
