import { sleutelVan as veldnaam } from '../tabellen/bouwstenen.js';
import { n, type Eenheid } from './regel.js';

type Velden = readonly (keyof Eenheid)[];

/** TR101: what makes a unit of a list the same as another (berichten.md 6.7). These are also the logical keys of the standard. */
export const SLEUTELS: readonly { readonly lijst: string; readonly sleutel: string; readonly velden: Velden }[] = [
  rij(
    'GeleverdeZorgzwaartepakketten',
    'begindatum',
    'besluitnummer',
    'instelling',
    'leveringsvorm',
    'toewijzingIngangsdatum',
    'zzpCode',
  ),
  rij('GeleverdeFuncties', 'begindatum', 'besluitnummer', 'functieCode', 'instelling', 'toewijzingIngangsdatum'),
  rij(
    'MutatieZorgzwaartepakketten',
    'besluitnummer',
    'instelling',
    'leveringsvorm',
    'mutatiedatum',
    'toewijzingIngangsdatum',
    'zzpCode',
  ),
  rij('MutatieFuncties', 'besluitnummer', 'functieCode', 'instelling', 'mutatiedatum', 'toewijzingIngangsdatum'),
  rij('Aanvragen', 'afgiftedatum', 'besluitnummer', 'instelling', 'zzpCode'),
  rij('AanvraagInstellingen', 'instelling', 'toewijzingIngangsdatum'),
  rij('ZorgLeveringen', 'geleverdeZorgID'),
  rij('MutatiesZorg', 'mutatieZorgID'),
  rij('Indicaties', 'volgnummerIndicatie'),
  rij('WachtlijstZorgzwaartepakketten', 'ingangsdatum', 'instelling', 'leveringsvorm', 'zzpCode'),
  rij('Relaties', 'nummer'),
  rij('Contactgegevens', 'soort'),
  rij('Stoornissen', 'diagnoseCodelijst', 'grondslag', 'ziektebeeldStoornis'),
  rij('Beperkingen', 'categorie'),
  rij('BeperkingScores', 'vraag'),
  rij('StoornisScores', 'vraag'),
  rij('GeindiceerdeFuncties', 'functieCode', 'ingangsdatum'),
  rij('GeindiceerdeZorgzwaartepakketten', 'ingangsdatum', 'zzpCode'),
  rij('ToegewezenFuncties', 'functieCode', 'ingangsdatum', 'instelling'),
  rij('ToegewezenZorgzwaartepakketten', 'ingangsdatum', 'instelling', 'leveringsvorm', 'zzpCode'),
];

function rij(lijst: string, ...velden: Velden) {
  return { lijst, sleutel: veldnaam(lijst), velden };
}

/** The values of these fields as one text; absent is empty. `0123` and `123` are two keys. */
export function sleutelVan(eenheid: Eenheid, velden: Velden): string {
  return velden.map((veld) => n(eenheid[veld] as string | undefined)).join('\n');
}

/**
 * Finds keys that occur more than once, keeping the keys and numbers only: a pair is found without comparing all with all,
 * and a message of any length is judged in one pass.
 */
export class DubbeleSleutels {
  readonly #opSleutel = new Map<string, number | number[]>();

  voegToe(sleutel: string, nummer: number): void {
    const eerder = this.#opSleutel.get(sleutel);
    if (eerder === undefined) this.#opSleutel.set(sleutel, nummer);
    else if (typeof eerder === 'number') this.#opSleutel.set(sleutel, [eerder, nummer]);
    else eerder.push(nummer);
  }

  /** The numbers that share their key with another, each group in order. */
  get groepen(): number[][] {
    return [...this.#opSleutel.values()].filter((g) => typeof g !== 'number');
  }

  /** Every pair [i, j] with equal keys and i before j, in order of i, then j. */
  *paren(): Generator<[number, number]> {
    const plaatsen = this.groepen.flatMap((groep) => groep.map((nummer, plaats) => ({ groep, plaats, nummer })));
    plaatsen.sort((a, b) => a.nummer - b.nummer);
    for (const { groep, plaats, nummer } of plaatsen) {
      for (let j = plaats + 1; j < groep.length; j++) yield [nummer, groep[j] as number];
    }
  }
}
