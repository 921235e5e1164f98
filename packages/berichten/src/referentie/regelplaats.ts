import type { Heenbericht } from '../catalogus.js';
import { REGELS } from '../regels/index.js';
import { hangtBij } from '../regels/programma.js';
import type { Regel } from '../regels/regel.js';

/** Where a rule hangs, for readers: classes (`Aanvraag`), lists and fields (`GeleverdZorgzwaartepakket/Sleuteldatum`). */
export function regelplaatsen(regel: Regel): readonly string[] {
  if ('uniek' in regel) return ['Client'];
  if ('slot' in regel) return ['Header'];
  return typeof regel.bij === 'function' ? ['elke datum'] : regel.bij;
}

/** The rules of a message that hang on the element of this path (`/Bericht/Clienten/Client/Bsn`). Not those on every date. */
export function regelsBij(bericht: Heenbericht, pad: string): Regel[] {
  return REGELS.filter(
    (regel) =>
      regel.berichten.includes(bericht) &&
      !('bij' in regel && typeof regel.bij === 'function') &&
      hangtBij(regelplaatsen(regel), pad),
  );
}
