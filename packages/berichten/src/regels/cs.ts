import { slaagtVoorElfproef } from '@iwlz/basis';
import { AANVANG, ALLE, CAK, GROOT, MUTATIE, TOEWIJZING, WACHTLIJST } from './berichtgroepen.js';
import { fout, getal, isEen, op, samen, type Eenheid, type Omgeving, type Plek, type Regel } from './regel.js';
import { CLASSIFICATIES_BIJ_STATUS, STOORNISCODES, SUBCODELIJSTEN } from './waarden.js';

/** Constraints: what value a field may have (berichten.md 6.3). */
export const CONSTRAINTS: readonly Regel[] = [
  {
    code: 'CS002',
    retourcode: 'S002',
    berichten: ALLE,
    bij: ['Client/Bsn'],
    toets: (k, o) => !slaagtVoorElfproef(o.waarde) && fout(op(k, 'bsn')),
    tekst: 'Het burgerservicenummer voldoet niet aan de 11-proef. Controleer het nummer bij de bron.',
    bron: 'iWlz 2.2 CS002; 000000000 voldoet',
  },
  {
    code: 'CS003',
    retourcode: 'S003',
    berichten: GROOT,
    bij: ['Contact/Periode/Einddatum'],
    toets: (k) => nietNa(k.einddatum, k.begindatum) && fout(op(k, 'begindatum', 'einddatum')),
    tekst: 'Einddatum mag niet voor Begindatum liggen, en Begindatum is dan verplicht.',
    bron: 'iWlz 2.2 CS003',
  },
  {
    code: 'CS003',
    retourcode: 'S003',
    berichten: [...GROOT, ...WACHTLIJST],
    bij: [
      'Indicatie/Einddatum',
      'GeindiceerdeFunctie/Einddatum',
      'GeindiceerdZorgzwaartepakket/Einddatum',
      'ToegewezenFunctie/Einddatum',
      'ToegewezenZorgzwaartepakket/Einddatum',
    ],
    toets: (k) => nietNa(k.einddatum, k.ingangsdatum) && fout(op(k, 'ingangsdatum', 'einddatum')),
    tekst: 'Einddatum mag niet voor Ingangsdatum liggen.',
    bron: 'iWlz 2.2 CS003',
  },
  {
    code: 'CS003',
    retourcode: 'S003',
    berichten: MUTATIE,
    bij: ['AanvraagInstelling/ToewijzingEinddatum'],
    toets: (k) =>
      nietNa(k.toewijzingEinddatum, k.toewijzingIngangsdatum) &&
      fout(op(k, 'toewijzingIngangsdatum', 'toewijzingEinddatum')),
    tekst: 'ToewijzingEinddatum mag niet voor ToewijzingIngangsdatum liggen.',
    bron: 'iWlz 2.2 CS003',
  },
  {
    code: 'CS012',
    retourcode: 'S012',
    berichten: [...GROOT, ...WACHTLIJST],
    bij: ['Stoornis'],
    toets: (k) => {
      // Within the ICF the sub-list decides which codes there are; then it is the field that the finding names.
      const veld = isEen(k.diagnoseCodelijst, '021') ? 'diagnoseSubcodelijst' : 'diagnoseCodelijst';
      const codes = STOORNISCODES.find(
        (s) => isEen(k.diagnoseCodelijst, ...s.lijsten) && (!s.sublijst || isEen(k.diagnoseSubcodelijst, s.sublijst)),
      );
      return (
        codes !== undefined && !isEen(k.ziektebeeldStoornis, ...codes.codes) && fout(op(k, veld, 'ziektebeeldStoornis'))
      );
    },
    tekst: 'ZiektebeeldStoornis hoort niet bij de genoemde DiagnoseCodelijst of DiagnoseSubcodelijst.',
    bron: 'iWlz 2.2 CS012',
  },
  {
    code: 'CS014',
    retourcode: 'S014',
    berichten: [...GROOT, ...WACHTLIJST],
    bij: ['Stoornis'],
    toets: (k) => {
      const rij = SUBCODELIJSTEN.find((s) => isEen(k.diagnoseCodelijst, s.lijst));
      return (
        rij !== undefined &&
        !isEen(k.diagnoseSubcodelijst, ...rij.sublijsten) &&
        fout(op(k, 'diagnoseCodelijst', 'diagnoseSubcodelijst'))
      );
    },
    tekst: 'DiagnoseSubcodelijst ontbreekt of hoort niet bij de genoemde DiagnoseCodelijst.',
    bron: 'iWlz 2.2 CS014',
  },
  {
    code: 'CS023',
    retourcode: 'S023',
    berichten: ALLE,
    bij: [
      'Geboortedatum/Datum',
      'Indicatie/Afgiftedatum',
      'ToegewezenFunctie/Toewijzingsdatum',
      'ToegewezenZorgzwaartepakket/Toewijzingsdatum',
      'GeleverdeFunctie/Begindatum',
      'GeleverdZorgzwaartepakket/Begindatum',
      'MutatieFunctie/Mutatiedatum',
      'MutatieZorgzwaartepakket/Mutatiedatum',
      'MutatieZorg/Mutatiedatum',
      'GeleverdeZorg/Startdatum',
    ],
    toets: (_, o) =>
      nietNa(dagtekening(o), o.waarde) && fout(op(o.header.berichtIdentificatie, 'dagtekening'), ditVeld(o)),
    tekst: 'Deze datum mag niet na de Dagtekening van het bericht liggen.',
    bron: 'iWlz 2.2 CS023',
  },
  {
    code: 'CS023',
    retourcode: 'S023',
    berichten: WACHTLIJST,
    slot: ({ berichtIdentificatie, periode }) =>
      nietNa(berichtIdentificatie?.dagtekening, periode?.begindatum) &&
      fout(op(periode, 'begindatum'), op(berichtIdentificatie, 'dagtekening')),
    tekst: 'De Begindatum van de Periode mag niet na de Dagtekening van het bericht liggen.',
    bron: 'iWlz 2.2 CS023',
  },
  {
    code: 'CS035',
    retourcode: 'S035',
    berichten: GROOT,
    bij: ['Client/BurgerlijkeStaat'],
    toets: (_, o) => isEen(o.waarde, '3', '6') && fout(ditVeld(o)),
    tekst:
      'BurgerlijkeStaat mag niet 3 of 6 zijn; gebruik 9 (ongehuwd, eventueel eerder gehuwd of geregistreerd partner).',
    bron: 'iWlz 2.2 CS035',
  },
  {
    code: 'CS050',
    retourcode: 'S050',
    berichten: ['AW33', 'ZK33', 'IO31'],
    bij: ['Client/Naam', 'Relatie/Naam'],
    toets: (k) => {
      const partner = k.partnernaam !== undefined;
      return samen(
        partner && !isEen(k.naamGebruik, '1', '2', '3', '4') && fout(op(k, 'partnernaam', 'naamGebruik')),
        !partner && !isEen(k.naamGebruik, '1') && fout(op(k), op(k, 'naamGebruik')),
      );
    },
    tekst: 'NaamGebruik moet 1, 2, 3 of 4 zijn als Partnernaam gevuld is, en anders 1.',
    bron: 'iWlz 2.2 CS050',
  },
  {
    code: 'CS058',
    retourcode: 'S058',
    berichten: [...AANVANG, ...MUTATIE],
    bij: [
      'GeleverdeFunctie/StatusAanlevering',
      'GeleverdZorgzwaartepakket/StatusAanlevering',
      'MutatieFunctie/StatusAanlevering',
      'MutatieZorgzwaartepakket/StatusAanlevering',
    ],
    toets: (_, o) => !isEen(o.waarde, '1', '3') && fout(ditVeld(o)),
    tekst: 'StatusAanlevering moet 1 (eerste aanlevering) of 3 (verwijderen) zijn.',
    bron: 'iWlz 2.2 CS058',
  },
  {
    code: 'CS062',
    retourcode: 'S062',
    berichten: AANVANG,
    bij: ['GeleverdZorgzwaartepakket/Leveringsstatus'],
    toets: (_, o) => !isEen(o.waarde, '4') && fout(ditVeld(o)),
    tekst: 'Leveringsstatus moet bij een melding aanvang zorg 4 (in zorg) zijn.',
    bron: 'iWlz 2.2 CS062',
  },
  {
    code: 'CS067',
    retourcode: 'S067',
    berichten: ['CA319'],
    bij: ['MutatieZorg/Mutatiecode'],
    toets: (_, o) => !isEen(o.waarde, '19', '20') && fout(ditVeld(o)),
    tekst: 'Mutatiecode moet naar het CAK 19 (beëindigd) of 20 (onderbroken) zijn.',
    bron: 'iWlz 2.2 CS067',
  },
  {
    code: 'CS069',
    retourcode: 'S069',
    berichten: GROOT,
    bij: ['Client/Huisarts'],
    toets: (_, o) => !/^01[0-9 \n]{6}$/.test(o.waarde) && fout(ditVeld(o)),
    tekst: 'De AGB-code van een huisarts begint met 01.',
    bron: 'iWlz 2.2 CS069',
  },
  {
    code: 'CS072',
    retourcode: 'S072',
    berichten: [...TOEWIJZING, ...MUTATIE, ...WACHTLIJST],
    bij: ['ToegewezenFunctie/Soort', 'AanvraagInstelling/Soort', 'WachtlijstZorgzwaartepakket/Soort'],
    toets: (_, o) => isEen(o.waarde, '5') && fout(ditVeld(o)),
    tekst: 'Soort mag hier niet 5 (administratief) zijn.',
    bron: 'iWlz 2.2 CS072',
  },
  {
    code: 'CS074',
    retourcode: 'S074',
    berichten: [...GROOT, ...AANVANG, ...MUTATIE, 'CA317', ...WACHTLIJST],
    bij: [
      'GeindiceerdZorgzwaartepakket/Klasse',
      'ToegewezenZorgzwaartepakket/Klasse',
      'GeleverdZorgzwaartepakket/Klasse',
      'Aanvraag/Klasse',
      'GeleverdeZorg/Klasse',
    ],
    toets: (_, o) => !isEen(o.waarde, 'KE4', 'KE5', 'KE6', 'KE7') && fout(ditVeld(o)),
    tekst: 'Klasse moet KE4, KE5, KE6 of KE7 zijn (4 tot en met 7 etmalen per week).',
    bron: 'iWlz 2.2 CS074',
  },
  {
    code: 'CS088',
    retourcode: 'S088',
    berichten: AANVANG,
    bij: ['GeleverdZorgzwaartepakket/Sleuteldatum'],
    toets: (k) => !(getal(k.sleuteldatum) < getal(k.begindatum)) && fout(op(k, 'begindatum', 'sleuteldatum')),
    tekst: 'Sleuteldatum moet voor Begindatum liggen. Begon de zorg meteen, laat Sleuteldatum dan weg.',
    bron: 'iWlz 2.2 CS088',
  },
  {
    code: 'CS089',
    retourcode: 'S089',
    berichten: GROOT,
    bij: ['Adres/LandCode'],
    // The official pattern check takes a space or line feed for any digit or letter, here and below: `123 AB` passes.
    toets: (k) =>
      isEen(k.landCode, 'NL') &&
      !/^[1-9 \n][0-9 \n]{3}[A-Za-z \n]{2}$/.test(k.postcode ?? '') &&
      fout(op(k, 'postcode', 'landCode')),
    tekst: 'Een Nederlandse Postcode bestaat uit vier cijfers en twee letters, zonder spatie ertussen.',
    bron: 'iWlz 2.2 CS089',
  },
  {
    code: 'CS092',
    retourcode: 'S092',
    berichten: GROOT,
    bij: ['Wzd/WzdEinddatum'],
    toets: (k) => nietNa(k.wzdEinddatum, k.wzdIngangsdatum) && fout(op(k, 'wzdIngangsdatum', 'wzdEinddatum')),
    tekst: 'WzdEinddatum mag niet voor WzdIngangsdatum liggen, en WzdIngangsdatum is dan verplicht.',
    bron: 'iWlz 2.2 CS092',
  },
  {
    code: 'CS092',
    retourcode: 'S092',
    berichten: WACHTLIJST,
    bij: ['WachtlijstZorgzwaartepakket/Begindatum'],
    toets: (k) => nietNa(k.begindatum, k.ingangsdatum) && fout(op(k, 'ingangsdatum', 'begindatum')),
    tekst: 'Begindatum mag niet voor de Ingangsdatum van de toewijzing liggen.',
    bron: 'iWlz 2.2 CS092',
  },
  {
    code: 'CS093',
    retourcode: 'S093',
    berichten: WACHTLIJST,
    bij: ['WachtlijstZorgzwaartepakket/Mutatiedatum'],
    toets: (k) =>
      k.begindatum !== undefined && nietNa(k.mutatiedatum, k.begindatum) && fout(op(k, 'begindatum', 'mutatiedatum')),
    tekst: 'Mutatiedatum mag niet voor Begindatum liggen.',
    bron: 'iWlz 2.2 CS093',
  },
  {
    code: 'CS107',
    retourcode: 'S107',
    berichten: GROOT,
    bij: ['GeindiceerdeFunctie/Vervoer', 'ToegewezenFunctie/Vervoer'],
    toets: (_, o) => !isEen(o.waarde, '1', '2') && fout(ditVeld(o)),
    tekst: 'Vervoer moet 1 (nodig) of 2 (niet nodig) zijn.',
    bron: 'iWlz 2.2 CS107',
  },
  {
    code: 'CS108',
    retourcode: 'S108',
    berichten: WACHTLIJST,
    bij: ['Header/Periode/Einddatum'],
    toets: (k, o) =>
      samen(
        nietNa(k.einddatum, k.begindatum) && fout(op(k, 'begindatum', 'einddatum')),
        nietNa(dagtekening(o), k.einddatum) &&
          fout(op(k, 'einddatum'), op(o.header.berichtIdentificatie, 'dagtekening')),
      ),
    tekst: 'De Einddatum van de Periode mag niet voor de Begindatum en niet na de Dagtekening van het bericht liggen.',
    bron: 'iWlz 2.2 CS108',
  },
  {
    code: 'CS113',
    retourcode: 'S113',
    berichten: ['IO31', 'ZK31'],
    bij: ['Indicatie/Soort'],
    toets: (_, o) => !isEen(o.waarde, '1', '4') && fout(ditVeld(o)),
    tekst: 'Soort moet bij een indicatie 1 (CIZ-indicatie) of 4 (experimenten) zijn.',
    bron: 'iWlz 2.2 CS113',
  },
  {
    code: 'CS118',
    retourcode: 'S118',
    berichten: WACHTLIJST,
    bij: ['Client/LandCode'],
    toets: (k) =>
      isEen(k.landCode, 'NL') && !/^[1-9 \n][0-9 \n]{3}$/.test(k.postcode ?? '') && fout(op(k, 'postcode', 'landCode')),
    tekst: 'Postcode moet in een wachtlijst bij LandCode NL uit precies de vier cijfers bestaan.',
    bron: 'iWlz 2.2 CS118',
  },
  {
    code: 'CS123',
    retourcode: 'S123',
    berichten: GROOT,
    bij: ['Relatie/Soort'],
    toets: (_, o) => isEen(o.waarde, '25') && fout(ditVeld(o)),
    tekst: 'Soort mag niet 25 (wijkcoach) zijn.',
    bron: 'iWlz 2.2 CS123',
  },
  {
    code: 'CS125',
    retourcode: 'S125',
    berichten: CAK,
    bij: ['GeleverdeZorg/StatusAanlevering', 'MutatieZorg/StatusAanlevering'],
    toets: (_, o) => !isEen(o.waarde, '1', '2', '3') && fout(ditVeld(o)),
    tekst: 'StatusAanlevering moet 1 (eerste aanlevering), 2 (gewijzigd) of 3 (verwijderen) zijn.',
    bron: 'iWlz 2.2 CS125',
  },
  {
    code: 'CS127',
    retourcode: 'S127',
    berichten: [...AANVANG, ...MUTATIE],
    bij: ['GeleverdZorgzwaartepakket', 'MutatieZorgzwaartepakket', 'Aanvraag'],
    toets: (k) => isEen(k.leveringsvorm, '2', '9') && fout(op(k, 'leveringsvorm')),
    tekst: 'Leveringsvorm mag hier niet 2 (pgb) of 9 (VKB) zijn.',
    bron: 'iWlz 2.2 CS127',
  },
  {
    code: 'CS130',
    retourcode: 'S130',
    berichten: ['ZK31', 'ZK33'],
    bij: ['ToegewezenZorgzwaartepakket'],
    toets: (k) =>
      k.leveringsvorm !== undefined &&
      k.leveringsvorm !== '2' &&
      !/^[1-9 \n][0-9 \n]{0,2}00$/.test(k.toewijzingPercentage ?? '') &&
      fout(op(k, 'toewijzingPercentage', 'leveringsvorm')),
    tekst: 'ToewijzingPercentage moet uit hele procenten bestaan (6000 is 60%), behalve bij leveringsvorm 2 (pgb).',
    bron: 'iWlz 2.2 CS130',
  },
  {
    code: 'CS131',
    retourcode: 'S131',
    berichten: [...MUTATIE, 'ZK31', ...WACHTLIJST],
    bij: ['MutatieZorgzwaartepakket', 'ToegewezenZorgzwaartepakket', 'Leveringsstatussen/Leveringsstatus'],
    toets: (k) => {
      const rij = CLASSIFICATIES_BIJ_STATUS.find((c) => isEen(k.leveringsstatus, c.status));
      return (
        rij !== undefined &&
        !isEen(k.leveringsstatusClassificatie, ...rij.classificaties) &&
        fout(op(k, 'leveringsstatus', 'leveringsstatusClassificatie'))
      );
    },
    tekst:
      'LeveringsstatusClassificatie past niet bij Leveringsstatus: bij 6 hoort 01 tot en met 08, bij 7 hoort 09 tot en met 12, bij 2 hoort 13 tot en met 19, bij 3 hetzelfde zonder 16.',
    bron: 'iWlz 2.2 CS131',
  },
  {
    code: 'CS132',
    retourcode: 'S132',
    berichten: [...TOEWIJZING, ...WACHTLIJST],
    bij: ['ToegewezenZorgzwaartepakket', 'WachtlijstZorgzwaartepakket'],
    toets: (k) => isEen(k.leveringsvorm, '9') && fout(op(k, 'leveringsvorm')),
    tekst: 'Leveringsvorm mag hier niet 9 (VKB) zijn.',
    bron: 'iWlz 2.2 CS132',
  },
  {
    code: 'CS133',
    retourcode: 'S133',
    berichten: MUTATIE,
    bij: ['MutatieZorgzwaartepakket'],
    toets: (k) => isEen(k.leveringsstatus, '1') && fout(op(k, 'leveringsstatus')),
    tekst: 'Leveringsstatus mag niet 1 (actief wachtend) zijn; gebruik 6 (urgent plaatsen) of 7 (actief plaatsen).',
    bron: 'iWlz 2.2 CS133',
  },
];

/** The official "end not before start": also broken when one of the two is absent. */
function nietNa(later: string | undefined, eerder: string | undefined): boolean {
  return later === undefined || eerder === undefined || getal(eerder) > getal(later);
}

function dagtekening(o: Omgeving): string | undefined {
  return o.header.berichtIdentificatie?.dagtekening;
}

/** The field that the rule hangs on. */
function ditVeld(o: Omgeving): Plek[] {
  return op(o.eenheid, o.sleutel as keyof Eenheid);
}
