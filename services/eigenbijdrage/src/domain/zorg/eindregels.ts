import { plusJaren } from '@iwlz/basis';
import type { bijdragegegevens } from '@iwlz/contracts';
import { CODELIJST, isNieuw, isWeg, type Bekend, type Cakregel } from './cakregel.js';
import { bestandsperioden } from './zorgmelding.js';

type Einde = bijdragegegevens.MutatieZorg;

function isBekend(m: Einde, { meldingen }: Bekend): boolean {
  return meldingen.einden.some((e) => e.id === m.mutatieZorgId);
}

/** Rules on an end (CA319), in order of code. */
export const EINDREGELS: readonly Cakregel<Einde>[] = [
  {
    code: '1156',
    tekst: 'Voor deze mutatiedatum is geen begin van zorg gemeld.',
    bron: CODELIJST,
    geldt: (m, { meldingen }) => !isWeg(m) && !meldingen.starts.some((s) => s.startdatum <= m.mutatiedatum),
  },
  {
    code: '1157',
    tekst: 'Deze zorg is al geeindigd. Verwijder eerst het eerdere einde.',
    bron: CODELIJST,
    geldt: (m, { meldingen }) => {
      if (!isNieuw(m)) return false;
      const laatste = bestandsperioden(meldingen).findLast(({ start }) => start.startdatum <= m.mutatiedatum);
      return laatste?.einde != null;
    },
  },
  {
    code: '1160',
    tekst: 'Het einde van zorg dat moet worden verwijderd, is meer dan een jaar geleden. Overleg met het CAK.',
    bron: CODELIJST,
    geldt: (m, { meldingen, vandaag }) =>
      isWeg(m) && meldingen.einden.some((e) => e.id === m.mutatieZorgId && e.mutatiedatum < plusJaren(vandaag, -1)),
  },
  {
    code: '1161',
    tekst: 'Het einde valt na het begin van een tweede zorg en hoort bij de eerste, die daardoor al is gesloten.',
    bron: CODELIJST,
    geldt: (m, { meldingen }) =>
      isNieuw(m) &&
      bestandsperioden(meldingen).some(
        ({ start, tm, einde }) => start.id === m.mutatieZorgId && einde === null && tm !== null && tm < m.mutatiedatum,
      ),
  },
  {
    code: '1162',
    tekst: 'Zonder dit einde krijgt de client drie leveringsvormen tegelijk. Meld eerst het einde van een daarvan.',
    bron: CODELIJST,
    geldt: (m, { geeftSamenloop }) => isWeg(m) && geeftSamenloop(),
  },
  {
    code: '9063',
    tekst: 'Dit einde van zorg is niet bekend; het kan niet worden verwijderd.',
    bron: 'rule book 8 van de berichten, TR063',
    geldt: (m, b) => isWeg(m) && !isBekend(m, b),
  },
  {
    code: '9103',
    tekst: 'Dit einde van zorg is niet bekend; het kan niet worden gewijzigd.',
    bron: 'rule book 8 van de berichten, TR103',
    geldt: (m, b) => !isNieuw(m) && !isWeg(m) && !isBekend(m, b),
  },
];
