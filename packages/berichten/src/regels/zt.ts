import { dagenTussen, isDatum } from '@iwlz/basis';
import { samengevouwen } from '../tabellen/xsd.js';
import { AANVANG, ALLE, MUTATIE } from './berichtgroepen.js';
import { fout, isEen, n, op, type Eenheid, type Regel } from './regel.js';

/** Whether a code is one of the platform's own. */
export function isEigenCode(code: string): boolean {
  return code.startsWith('ZT-');
}

/**
 * ZT-D01: Sleuteldatum at most so many days before Begindatum (rule OP044, which has no official code). How many is a setting
 * of the scenarios; the national number is 14.
 */
export function sleuteldatumNietTeVroeg(maxDagen = 14): Regel {
  return {
    code: 'ZT-D01',
    retourcode: 'ZT-D01',
    berichten: AANVANG,
    bij: ['GeleverdZorgzwaartepakket/Sleuteldatum'],
    toets: (k) => {
      const [sleutel, begin] = [n(k.sleuteldatum), n(k.begindatum)];
      return (
        isDatum(sleutel) &&
        isDatum(begin) &&
        dagenTussen(sleutel, begin) > maxDagen &&
        fout(op(k, 'begindatum', 'sleuteldatum'))
      );
    },
    tekst: `Sleuteldatum ligt meer dan ${maxDagen} dagen voor Begindatum.`,
    bron: 'iWlz 2.2 OP044; zorgtoewijzing 9.3',
  };
}

/** The platform's own rules within a message. Their codes come after the official ones and never stand in an official report. */
export const EIGEN_REGELS: readonly Regel[] = [
  {
    code: 'ZT-B01',
    retourcode: 'ZT-B01',
    berichten: ALLE,
    bij: (veld) => veld.type?.waarde === 'datum',
    toets: (_, o) => !isDatum(samengevouwen(o.waarde)) && fout(op(o.eenheid, o.sleutel as keyof Eenheid)),
    tekst:
      'Deze datum ligt buiten de jaren 0001 tot en met 9999. XML Schema staat haar toe, maar geen administratie kan haar verwerken.',
    bron: 'eigen regel: berichten 4.1, valkuil 5',
  },
  sleuteldatumNietTeVroeg(),
  {
    code: 'ZT-P01',
    retourcode: 'ZT-P01',
    berichten: MUTATIE,
    bij: ['Aanvraag'],
    toets: (k) => {
      const regels = k.aanvraagInstellingen ?? [];
      const teVeel = regels.some((r) => somOp(regels, n(r.toewijzingIngangsdatum)) > 100_00);
      return (
        isEen(k.leveringsvorm, '7', '8') &&
        !isEen(k.doelmatig, '2') &&
        teVeel &&
        fout(...regels.map((r) => op(r, 'toewijzingPercentage')))
      );
    },
    tekst:
      'De percentages van deze aanvraag tellen op een dag op tot meer dan 100%. Verlaag ze, of vul Doelmatig met 2 (nee) en geef de reden.',
    bron: 'zorgtoewijzing 3.4 en 9.3',
  },
];

/** Hundredths of percents that the lines ask for on that day. The sum is largest on a day when some line starts. */
function somOp(regels: readonly Eenheid[], dag: string): number {
  return regels
    .filter(
      (r) =>
        n(r.toewijzingIngangsdatum) <= dag && (r.toewijzingEinddatum === undefined || dag <= n(r.toewijzingEinddatum)),
    )
    .reduce((som, r) => som + Number(r.toewijzingPercentage ?? 0), 0);
}
