import type { zorg } from '@iwlz/contracts';
import { ontvangen } from './aanvraag.js';
import type { Beslissing } from './beslissing.js';
import type { WachtendBlok, Wachtreden } from './dossier.js';
import { oudeCorrecties } from './oude-correctie.js';
import { toets } from './toets.js';
import { wachtTotEnMet } from './wachten.js';

/** A block that wants an answer: one that comes in has no reason to wait yet. */
export type TeBehandelen = Omit<WachtendBlok, 'reden'> & { readonly reden: Wachtreden | null };

/**
 * Judges a block and adds its answer (9.3 step 4, 9.5): refused with all codes, accepted with its records, or put aside.
 * `metAkkoord` says that old corrections in it were agreed to. Returns whether its answer changed.
 */
export function behandelBlok(b: Beslissing, w: TeBehandelen, metAkkoord = false): boolean {
  const { blok, ontvangenOp } = w;
  const { fouten, zonderVoorganger, waarschuwingen, feiten } = toets(b.dossier, blok, b.vandaag, b.instellingen);
  if (fouten.length > 0) {
    const kanWachten = zonderVoorganger === fouten.length && b.vandaag <= wachtTotEnMet(ontvangenOp, b.instellingen);
    if (kanWachten) return houdAan(b, w, 'VOORGANGER');
    b.neem(afgekeurd(w, fouten));
    return true;
  }
  if (!metAkkoord && oudeCorrecties(blok, b.dossier, ontvangenOp).length > 0) return houdAan(b, w, 'AKKOORD');
  b.neem({ type: 'MeldingAanvaard', data: { herkomst: blok.herkomst, waarschuwingen } }, ...feiten, ...ontvangen(blok));
  return true;
}

/** Refuses a held block because zorgkantoor and CAK do not agree to its old corrections. */
export function weigerZonderAkkoord(b: Beslissing, w: WachtendBlok): void {
  b.neem(afgekeurd(w, oudeCorrecties(w.blok, b.dossier, w.ontvangenOp)));
}

/**
 * Judges the blocks that wait for a predecessor, in order of arrival, starting again after each that leaves; what follows
 * from one is published before the next is looked at (9.5).
 */
export function herbeoordeelWachtenden(b: Beslissing): void {
  while (b.dossier.wachtend.some((w) => w.reden === 'VOORGANGER' && behandelBlok(b, w))) b.neemGevolgen();
}

function houdAan(b: Beslissing, { blok, ontvangenOp, reden: stond }: TeBehandelen, reden: Wachtreden): boolean {
  if (stond === reden) return false;
  b.neem({ type: 'MeldingAangehouden', data: { herkomst: blok.herkomst, reden, ontvangenOp, blok } });
  return true;
}

function afgekeurd({ blok }: TeBehandelen, fouten: readonly zorg.Fout[]): zorg.ZorgFeit {
  return { type: 'MeldingAfgekeurd', data: { herkomst: blok.herkomst, fouten } };
}
