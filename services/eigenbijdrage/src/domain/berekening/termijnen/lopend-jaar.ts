import type { Datum } from '@iwlz/basis';
import { plusMaanden } from '../kalender/maand.js';
import { AANVRAAG_MAANDEN } from '../parameters/termijnen.js';
import { DREMPEL_LOPEND_JAAR } from '../parameters/wlz-bedragen.js';
import type { Spoor } from '../uitleg/spoor.js';
import { dagtekst, euro } from '../uitleg/tekst.js';
import { TERMIJN } from './regels.js';
import type { LopendJaarInvoer, LopendJaarUitkomst } from './termijnen.js';

/** Whether the income of the year itself is used: asked in time, and enough lower, or bijstand (rule book A4, A8, B2). */
export function berekenLopendJaar(invoer: LopendJaarInvoer, spoor?: Spoor): LopendJaarUitkomst {
  const { regeling, jaar, bpiPeiljaar, bpiVerwacht, bijstand = false, aanvraagdatum } = invoer;
  const drempel = DREMPEL_LOPEND_JAAR.in(jaar);
  const verschil = bpiPeiljaar - bpiVerwacht;
  const uiterlijk = laatsteAanvraagdag(invoer, spoor);
  const tijdig = aanvraagdatum === undefined || aanvraagdatum <= uiterlijk;
  const opBijstand = bijstand && regeling === 'WLZ';
  spoor?.stap(
    TERMIJN.LOPEND_JAAR,
    `Verwacht wordt ${euro(verschil)} minder dan in het peiljaar; nodig is ten minste ${euro(drempel.waarde)}.`,
    { feiten: ['bpiPeiljaar', 'bpiVerwacht'], parameters: [drempel] },
  );
  if (opBijstand) spoor?.stap(TERMIJN.BIJSTAND, 'De cliënt heeft bijstand: dat is genoeg.', { feiten: ['bijstand'] });
  return {
    toegewezen: tijdig && (verschil >= drempel.waarde || opBijstand),
    ...{ verschil, drempel: drempel.waarde, tijdig, uiterlijk, parameterjaar: jaar },
  };
}

/** Some months after the contribution year, or after the decision when that is later. */
function laatsteAanvraagdag({ jaar, besluitdatum }: LopendJaarInvoer, spoor: Spoor | undefined): Datum {
  const maanden = AANVRAAG_MAANDEN.in(jaar);
  const naJaar = plusMaanden(`${jaar}-12-31` as Datum, maanden.waarde);
  const naBesluit = besluitdatum && plusMaanden(besluitdatum, maanden.waarde);
  const uiterlijk = naBesluit !== undefined && naBesluit > naJaar ? naBesluit : naJaar;
  spoor?.stap(
    TERMIJN.AANVRAAG,
    `Aanvragen kan tot ${maanden.waarde} maanden na het jaar of na het besluit: tot en met ${dagtekst(uiterlijk)}.`,
    { feiten: besluitdatum ? ['besluitdatum'] : [], parameters: [maanden] },
  );
  return uiterlijk;
}
