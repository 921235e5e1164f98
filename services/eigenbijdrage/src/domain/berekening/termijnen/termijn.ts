import { plusDagen } from '@iwlz/basis';
import { plusMaanden } from '../kalender/maand.js';
import { TERMIJNEN } from '../parameters/termijnen.js';
import type { Spoor } from '../uitleg/spoor.js';
import { dagtekst } from '../uitleg/tekst.js';
import type { TermijnInvoer, TermijnUitkomst } from './termijnen.js';

/** The last day of a term, and whether something happened on it or before (rule book C1). */
export function berekenTermijn({ termijn, vanaf, op }: TermijnInvoer, spoor?: Spoor): TermijnUitkomst {
  const { aantal, eenheid, bron, bewijs } = TERMIJNEN[termijn];
  const uiterlijk = eenheid === 'dagen' ? plusDagen(vanaf, aantal) : plusMaanden(vanaf, aantal);
  const tijdig = op <= uiterlijk;
  spoor?.stap(
    { code: termijn, bron, bewijs },
    `${aantal} ${eenheid} na ${dagtekst(vanaf)}: tot en met ${dagtekst(uiterlijk)}; ${dagtekst(op)} is ${tijdig ? 'op tijd' : 'te laat'}.`,
    { feiten: ['vanaf', 'op'] },
  );
  return { uiterlijk, tijdig };
}
