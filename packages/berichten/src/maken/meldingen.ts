import { plusDagen } from '@iwlz/basis';
import type { Clientwaarde } from '../catalogus.js';
import { AANBIEDER, ANDERE_AANBIEDER, DAGTEKENING, type Dossier, type Pakket } from './dossier.js';
import { hoeveelheid } from './indicaties.js';
import { kort } from './personalia.js';
import type { Toeval } from './toeval.js';

/** AW35 and ZK35: the care of every allocation began. */
export function aanvang(d: Dossier): Clientwaarde<'AW35'> {
  return {
    ...kort(d),
    ...(d.functie && {
      geleverdeFuncties: [
        {
          ...verwijzing(d, d.functie),
          functieCode: d.functie.functieCode,
          begindatum: d.functie.begindatum,
          klasse: d.functie.klasse,
          ...(d.functie.opslag !== undefined && { opslag: d.functie.opslag }),
        },
      ],
    }),
    geleverdeZorgzwaartepakketten: d.pakketten.map((p) => ({
      ...verwijzing(d, p),
      zzpCode: p.zzpCode,
      begindatum: p.begindatum,
      ...hoeveelheid(p),
      leveringsstatus: '4',
      leveringsvorm: p.leveringsvorm,
      ...(p.leveringsvorm === '4' && { behandeling: '1' }),
    })),
  };
}

/** AW39 and ZK39: it ended or was suspended, or could not begin; now and then another allocation is asked for. */
export function mutatie(d: Dossier, toeval: Toeval): Clientwaarde<'AW39'> {
  const aanvraag = toeval.eensPer(4);
  return {
    ...kort(d),
    ...(d.functie && {
      mutatieFuncties: [
        {
          ...verwijzing(d, d.functie),
          functieCode: d.functie.functieCode,
          begindatum: d.functie.begindatum,
          mutatiecode: '19',
          mutatiedatum: d.functie.mutatiedatum,
        },
      ],
    }),
    mutatieZorgzwaartepakketten: d.pakketten.map((p) => ({
      ...verwijzing(d, p),
      zzpCode: p.zzpCode,
      mutatiedatum: p.mutatiedatum,
      leveringsvorm: p.leveringsvorm,
      ...gebeurtenis(p, toeval.een(aanvraag ? NAAST_AANVRAAG : GEBEURTENISSEN)),
    })),
    ...(aanvraag && { aanvragen: [aanvraagVan(d, toeval)] }),
  };
}

function verwijzing(d: Dossier, { ingangsdatum }: { readonly ingangsdatum: string }) {
  return {
    besluitnummer: d.besluitnummer,
    toewijzingIngangsdatum: ingangsdatum,
    instelling: AANBIEDER,
    statusAanlevering: '1',
  };
}

/** What can happen, by Mutatiecode: which status goes with it, and whether the care had begun. */
const NAAST_AANVRAAG = [
  { mutatiecode: '12', leveringsstatus: '3', leveringsstatusClassificatie: '13' },
  { mutatiecode: '18', leveringsstatus: '7', leveringsstatusClassificatie: '09' },
  { mutatiecode: '18', leveringsstatus: '6', leveringsstatusClassificatie: '03' },
  { mutatiecode: '19', leveringsstatus: '5', begonnen: true },
] as const;
const GEBEURTENISSEN = [
  ...NAAST_AANVRAAG,
  { mutatiecode: '19', leveringsstatus: '5', begonnen: true },
  { mutatiecode: '20', leveringsstatus: '2', leveringsstatusClassificatie: '15', begonnen: true },
  { mutatiecode: '17', leveringsstatus: '5', begonnen: true, naar: true },
  { mutatiecode: '21', leveringsstatus: '5', naar: true },
] as const;
type Gebeurtenis = (typeof GEBEURTENISSEN)[number] & { readonly begonnen?: true; readonly naar?: true };

function gebeurtenis(p: Pakket, { begonnen, naar, ...velden }: Gebeurtenis) {
  return {
    ...velden,
    ...(begonnen && { begindatum: p.begindatum }),
    ...(naar && { instellingBestemming: ANDERE_AANBIEDER }),
  };
}

function aanvraagVan(d: Dossier, toeval: Toeval): NonNullable<Clientwaarde<'AW39'>['aanvragen']>[number] {
  const kern = {
    besluitnummer: d.besluitnummer,
    afgiftedatum: d.afgiftedatum,
    instelling: AANBIEDER,
    zzpCode: d.pakketten[0].zzpCode,
  };
  const regel = { instelling: AANBIEDER, soort: '1', toewijzingIngangsdatum: plusDagen(DAGTEKENING, 30) };
  const alles = { ...regel, toewijzingPercentage: '10000' };
  switch (toeval.een(['4', '5', '7', '8'])) {
    case '4':
      return {
        ...{ ...kern, leveringsvorm: '4', klasse: 'KE7', dossierhouder: AANBIEDER },
        aanvraagInstellingen: [{ ...alles, opname: '1' }],
      };
    case '5':
      return {
        ...{ ...kern, leveringsvorm: '5', klasse: 'KE7', dossierhouder: AANBIEDER },
        aanvraagInstellingen: [alles],
      };
    case '8':
      return {
        ...{ ...kern, leveringsvorm: '8', etmalen: '4,0', dossierhouder: AANBIEDER, doelmatig: '1', verantwoord: '1' },
        aanvraagInstellingen: [{ ...alles, opname: '1' }],
      };
    default:
      return {
        ...{ ...kern, leveringsvorm: '7', coordinatorZorgThuis: AANBIEDER, doelmatig: '2', verantwoord: '1' },
        bijzondereSituatie: { toeslagOverig: '3' },
        aanvraagInstellingen: [
          { ...regel, toewijzingPercentage: '6000' },
          { ...regel, instelling: ANDERE_AANBIEDER, toewijzingPercentage: '4000' },
        ],
      };
  }
}
