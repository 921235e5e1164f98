import { AANVANG, GROOT, MUTATIE, TOEWIJZING, WACHTLIJST } from './berichtgroepen.js';
import { fout, getal, gevuld, isEen, op, samen, type Eenheid, type Regel, type Uitkomst } from './regel.js';

/** Condities: whether a field is filled depends on another (berichten.md 6.2). */
export const CONDITIES: readonly Regel[] = [
  {
    code: 'CD004',
    retourcode: 'D004',
    berichten: AANVANG,
    bij: ['GeleverdZorgzwaartepakket/Sleuteldatum'],
    toets: (k) => !isEen(k.leveringsvorm, '4') && fout(op(k, 'sleuteldatum', 'leveringsvorm')),
    tekst:
      'Sleuteldatum mag alleen gevuld zijn bij leveringsvorm 4 (verblijf). Laat Sleuteldatum weg of verbeter Leveringsvorm.',
    bron: 'iWlz 2.2 CD004',
  },
  {
    code: 'CD005',
    retourcode: 'D005',
    berichten: GROOT,
    bij: ['Adres/Postcode'],
    toets: (k) => gevuld(k.postcode) && !gevuld(k.landCode) && fout(op(k, 'postcode')),
    tekst: 'Bij een Postcode hoort een LandCode, en omgekeerd. Vul beide of geen van beide.',
    bron: 'iWlz 2.2 CD005',
  },
  {
    code: 'CD005',
    retourcode: 'D005',
    berichten: GROOT,
    bij: ['Adres/LandCode'],
    toets: (k) => gevuld(k.landCode) && !gevuld(k.postcode) && fout(op(k, 'landCode')),
    tekst: 'Bij een LandCode hoort een Postcode, en omgekeerd. Vul beide of geen van beide.',
    bron: 'iWlz 2.2 CD005',
  },
  {
    code: 'CD007',
    retourcode: 'D007',
    berichten: GROOT,
    bij: ['Communicatie'],
    toets: (k) => isEen(k.vorm, '1') !== gevuld(k.taal) && fout(op(k, 'vorm', 'taal')),
    tekst: 'Taal is verplicht als Vorm 1 is (tolk taal) en moet anders leeg blijven.',
    bron: 'iWlz 2.2 CD007',
  },
  {
    code: 'CD009',
    retourcode: 'D009',
    berichten: GROOT,
    bij: ['Contact/Periode'],
    toets: (k, o) => !isEen(o.ouder?.eenheid.soort, '04') && fout(op(k), op(o.ouder?.eenheid, 'soort')),
    tekst: 'Periode mag alleen gevuld zijn bij een tijdelijk verblijfadres (Soort 04).',
    bron: 'iWlz 2.2 CD009',
  },
  {
    code: 'CD016',
    retourcode: 'D016',
    berichten: GROOT,
    bij: ['Relatie'],
    toets: (k) => !isEen(k.soort, '12') && k.volgorde === undefined && fout(op(k, 'soort')),
    tekst: 'Volgorde is verplicht bij een relatie die geen partner is (Soort anders dan 12).',
    bron: 'iWlz 2.2 CD016',
  },
  {
    code: 'CD017',
    retourcode: 'D017',
    berichten: GROOT,
    bij: ['Relatie'],
    toets: (k) =>
      isEen(k.soort, '12') && !gevuld(k.geboortedatum?.datum) && fout(op(k, 'soort'), op(k.geboortedatum, 'datum')),
    tekst: 'Geboortedatum is verplicht bij een partner (Soort 12).',
    bron: 'iWlz 2.2 CD017',
  },
  {
    code: 'CD020',
    retourcode: 'D020',
    berichten: MUTATIE,
    bij: ['MutatieFunctie', 'MutatieZorgzwaartepakket'],
    toets: (k) =>
      isEen(k.mutatiecode, '17', '21') !== (k.instellingBestemming !== undefined) &&
      fout(op(k, 'mutatiecode', 'instellingBestemming')),
    tekst:
      'InstellingBestemming is verplicht bij mutatiecode 17 (overplaatsing) en 21 (overdracht) en moet bij een andere code leeg blijven.',
    bron: 'iWlz 2.2 CD020',
  },
  {
    code: 'CD022',
    retourcode: 'D022',
    berichten: GROOT,
    bij: ['GeindiceerdeFunctie', 'ToegewezenFunctie'],
    toets: (k) =>
      isEen(k.functieCode, '64', '82') !== (k.vervoer !== undefined) && fout(op(k, 'functieCode', 'vervoer')),
    tekst:
      'Vervoer is verplicht bij functie 64 en 82 (behandeling en begeleiding in groepsverband) en moet bij een andere functie leeg blijven.',
    bron: 'iWlz 2.2 CD022',
  },
  {
    code: 'CD025',
    retourcode: 'D025',
    berichten: GROOT,
    bij: ['Adres/LandCode'],
    toets: (k) =>
      isEen(k.landCode, 'NL') && !gevuld(k.huis?.huisnummer) && fout(op(k, 'landCode'), op(k.huis, 'huisnummer')),
    tekst: 'Huisnummer is verplicht bij een adres in Nederland.',
    bron: 'iWlz 2.2 CD025',
  },
  {
    code: 'CD029',
    retourcode: 'D029',
    berichten: [...GROOT, ...WACHTLIJST],
    bij: ['Indicatie'],
    toets: (k) => {
      const metGrondslag =
        k.geindiceerdeFuncties?.[0] ??
        k.geindiceerdeZorgzwaartepakketten?.find((z) => z.zzpCode !== undefined && z.zzpCode !== '999');
      return metGrondslag !== undefined && k.grondslagen === undefined && fout(op(metGrondslag));
    },
    tekst: 'Grondslagen is verplicht als er een functie of een ander pakket dan 999 (partnerverblijf) is geïndiceerd.',
    bron: 'iWlz 2.2 CD029',
  },
  {
    code: 'CD034',
    retourcode: 'D034',
    berichten: GROOT,
    bij: ['Contact/Adres'],
    toets: (k, o) =>
      isEen(o.ouder?.eenheid.soort, '01', '03') &&
      !gevuld(k.postcode) &&
      fout(op(o.ouder?.eenheid, 'soort'), op(k, 'postcode')),
    tekst: 'Postcode is verplicht bij een BRP-adres (Soort 01) en een verblijfadres (Soort 03).',
    bron: 'iWlz 2.2 CD034',
  },
  {
    code: 'CD036',
    retourcode: 'D036',
    berichten: WACHTLIJST,
    bij: ['Client/Postcode'],
    toets: (k) => !isEen(k.landCode, 'NL') && fout(op(k, 'postcode', 'landCode')),
    tekst: 'Postcode mag in een wachtlijst alleen gevuld zijn bij LandCode NL.',
    bron: 'iWlz 2.2 CD036',
  },
  {
    code: 'CD040',
    retourcode: 'D040',
    berichten: ['AW33'],
    bij: ['ToegewezenZorgzwaartepakket'],
    toets: (k) => {
      const pgb = isEen(k.leveringsvorm, '2');
      return samen(
        pgb !== (k.toewijzingPercentage === undefined) && fout(op(k, 'toewijzingPercentage', 'leveringsvorm')),
        pgb !== (k.instelling === undefined) && fout(op(k, 'instelling', 'leveringsvorm')),
      );
    },
    tekst:
      'Instelling en ToewijzingPercentage moeten leeg blijven bij leveringsvorm 2 (pgb) en zijn bij een andere leveringsvorm verplicht.',
    bron: 'iWlz 2.2 CD040',
  },
  {
    code: 'CD040',
    retourcode: 'D040',
    berichten: ['ZK31', 'ZK33', ...WACHTLIJST],
    bij: ['ToegewezenZorgzwaartepakket', 'WachtlijstZorgzwaartepakket'],
    toets: (k) =>
      isEen(k.leveringsvorm, '2') !== (k.instelling === undefined) && fout(op(k, 'instelling', 'leveringsvorm')),
    tekst: 'Instelling moet leeg blijven bij leveringsvorm 2 (pgb) en is bij een andere leveringsvorm verplicht.',
    bron: 'iWlz 2.2 CD040',
  },
  {
    code: 'CD040',
    retourcode: 'D040',
    berichten: MUTATIE,
    bij: ['AanvraagInstelling'],
    toets: (k, o) =>
      isEen(o.ouder?.eenheid.leveringsvorm, '2') !== (k.toewijzingPercentage === undefined) &&
      fout(op(o.ouder?.eenheid, 'leveringsvorm'), op(k, 'toewijzingPercentage')),
    tekst: 'ToewijzingPercentage is verplicht, behalve bij leveringsvorm 2 (pgb); dan moet het leeg blijven.',
    bron: 'iWlz 2.2 CD040',
  },
  {
    code: 'CD047',
    retourcode: 'D047',
    berichten: MUTATIE,
    bij: ['Aanvraag/Doelmatig'],
    toets: (k) => isEen(k.doelmatig, '2') && k.bijzondereSituatie === undefined && fout(op(k, 'doelmatig')),
    tekst: 'BijzondereSituatie is verplicht als Doelmatig 2 (nee) is: geef de reden voor het hogere budget.',
    bron: 'iWlz 2.2 CD047',
  },
  {
    code: 'CD048',
    retourcode: 'D048',
    berichten: MUTATIE,
    bij: ['Aanvraag/BijzondereSituatie'],
    toets: (k) => {
      const andereReden = gevuld(k.extraKostenThuis) || gevuld(k.toeslagBeademing);
      return andereReden
        ? gevuld(k.toeslagOverig) && fout(op(k, 'toeslagOverig'))
        : !gevuld(k.toeslagOverig) && fout(op(k));
    },
    tekst:
      'ToeslagOverig is verplicht als ExtraKostenThuis en ToeslagBeademing leeg zijn, en moet anders leeg blijven.',
    bron: 'iWlz 2.2 CD048',
  },
  {
    code: 'CD050',
    retourcode: 'D050',
    berichten: [...TOEWIJZING, ...MUTATIE],
    bij: ['ToegewezenZorgzwaartepakket', 'Aanvraag'],
    toets: (k) =>
      isEen(k.leveringsvorm, '7') !== gevuld(k.coordinatorZorgThuis) &&
      fout(op(k, 'leveringsvorm', 'coordinatorZorgThuis')),
    tekst:
      'CoordinatorZorgThuis is verplicht bij leveringsvorm 7 (MPT) en moet bij een andere leveringsvorm leeg blijven.',
    bron: 'iWlz 2.2 CD050',
  },
  {
    code: 'CD051',
    retourcode: 'D051',
    berichten: [...TOEWIJZING, ...AANVANG, ...MUTATIE],
    bij: ['ToegewezenZorgzwaartepakket', 'GeleverdZorgzwaartepakket', 'Aanvraag'],
    toets: (k) => isEen(k.leveringsvorm, '4', '5') !== gevuld(k.klasse) && fout(op(k, 'klasse', 'leveringsvorm')),
    tekst:
      'Klasse is verplicht bij leveringsvorm 4 (verblijf) en 5 (VPT) en moet bij een andere leveringsvorm leeg blijven.',
    bron: 'iWlz 2.2 CD051',
  },
  {
    code: 'CD052',
    retourcode: 'D052',
    berichten: [...TOEWIJZING, ...WACHTLIJST],
    bij: ['ToegewezenZorgzwaartepakket', 'WachtlijstZorgzwaartepakket'],
    toets: (k) => isEen(k.leveringsvorm, '4', '8') !== gevuld(k.opname) && fout(op(k, 'leveringsvorm', 'opname')),
    tekst:
      'Opname is verplicht bij leveringsvorm 4 (verblijf) en 8 (DTV) en moet bij een andere leveringsvorm leeg blijven.',
    bron: 'iWlz 2.2 CD052',
  },
  {
    code: 'CD052',
    retourcode: 'D052',
    berichten: MUTATIE,
    bij: ['Aanvraag'],
    toets: (k) => {
      const metOpname = k.aanvraagInstellingen?.filter((a) => a.opname !== undefined) ?? [];
      return (
        isEen(k.leveringsvorm, '4', '8') !== gevuld(metOpname[0]?.opname) &&
        fout(op(k, 'leveringsvorm'), ...metOpname.map((a) => op(a, 'opname')))
      );
    },
    tekst:
      'Opname is bij minstens een gevraagde aanbieder verplicht bij leveringsvorm 4 (verblijf) en 8 (DTV) en moet anders overal leeg blijven.',
    bron: 'iWlz 2.2 CD052',
  },
  {
    code: 'CD070',
    retourcode: 'D070',
    berichten: GROOT,
    bij: ['Client/Wzd'],
    toets: (k) => {
      const aanDeOrde = isEen(k.wzdVerklaring, '1');
      return samen(
        aanDeOrde !== (k.wzdIngangsdatum !== undefined) && fout(op(k, 'wzdVerklaring', 'wzdIngangsdatum')),
        aanDeOrde !== (k.wzdEinddatum !== undefined) && fout(op(k, 'wzdVerklaring', 'wzdEinddatum')),
      );
    },
    tekst: 'WzdIngangsdatum en WzdEinddatum zijn verplicht als WzdVerklaring 1 is en moeten anders leeg blijven.',
    bron: 'iWlz 2.2 CD070',
  },
  {
    code: 'CD071',
    retourcode: 'D071',
    berichten: ['CA317'],
    bij: ['GeleverdeZorg'],
    toets: (k) => {
      const metKlasse = !(getal(k.startdatum) > 2019_12_31) && isEen(k.leveringsvorm, '4', '5');
      return metKlasse !== (k.klasse !== undefined) && fout(op(k, 'startdatum', 'klasse', 'leveringsvorm'));
    },
    tekst:
      'Klasse is verplicht bij leveringsvorm 4 (verblijf) en 5 (VPT) als de zorg voor 2020 begon, en moet anders leeg blijven.',
    bron: 'iWlz 2.2 CD071',
  },
  {
    code: 'CD072',
    retourcode: 'D072',
    berichten: [...TOEWIJZING, ...AANVANG, ...MUTATIE, 'CA317', ...WACHTLIJST],
    bij: [
      'ToegewezenZorgzwaartepakket',
      'GeleverdZorgzwaartepakket',
      'Aanvraag',
      'GeleverdeZorg',
      'WachtlijstZorgzwaartepakket',
    ],
    toets: (k) => isEen(k.leveringsvorm, '8') !== (k.etmalen !== undefined) && fout(op(k, 'etmalen', 'leveringsvorm')),
    tekst: 'Etmalen is verplicht bij leveringsvorm 8 (DTV) en moet bij een andere leveringsvorm leeg blijven.',
    bron: 'iWlz 2.2 CD072',
  },
  {
    code: 'CD073',
    retourcode: 'D073',
    berichten: [...TOEWIJZING, ...MUTATIE],
    bij: ['ToegewezenZorgzwaartepakket', 'Aanvraag'],
    toets: (k) =>
      isEen(k.leveringsvorm, '4', '5', '8', '9') !== gevuld(k.dossierhouder) &&
      fout(op(k, 'leveringsvorm', 'dossierhouder')),
    tekst:
      'Dossierhouder is verplicht bij leveringsvorm 4 (verblijf), 5 (VPT), 8 (DTV) en 9 (VKB) en moet anders leeg blijven.',
    bron: 'iWlz 2.2 CD073; de code telt ook leveringsvorm 9 mee',
  },
  {
    code: 'CD073',
    retourcode: 'D073',
    berichten: ['CA317'],
    bij: ['GeleverdeZorg'],
    toets: instellingBijAanbieder,
    tekst:
      'Instelling is verplicht bij leveringsvorm 4 (verblijf), 5 (VPT), 8 (DTV) en 9 (VKB) en moet anders leeg blijven.',
    bron: 'iWlz 2.2 CD073; gaat altijd samen met CD091',
  },
  {
    code: 'CD074',
    retourcode: 'D074',
    berichten: MUTATIE,
    bij: ['Aanvraag'],
    toets: (k) => {
      const thuis = isEen(k.leveringsvorm, '7', '8');
      return samen(
        thuis !== gevuld(k.verantwoord) && fout(op(k, 'leveringsvorm', 'verantwoord')),
        thuis !== gevuld(k.doelmatig) && fout(op(k, 'leveringsvorm', 'doelmatig')),
      );
    },
    tekst:
      'Verantwoord en Doelmatig zijn verplicht bij leveringsvorm 7 (MPT) en 8 (DTV) en moeten anders leeg blijven.',
    bron: 'iWlz 2.2 CD074',
  },
  {
    code: 'CD090',
    retourcode: 'D090',
    berichten: [...MUTATIE, 'ZK31', ...WACHTLIJST],
    bij: ['MutatieZorgzwaartepakket', 'ToegewezenZorgzwaartepakket', 'Leveringsstatussen/Leveringsstatus'],
    toets: (k) =>
      isEen(k.leveringsstatus, '2', '3', '6', '7') !== gevuld(k.leveringsstatusClassificatie) &&
      fout(op(k, 'leveringsstatus', 'leveringsstatusClassificatie')),
    tekst:
      'LeveringsstatusClassificatie is verplicht bij leveringsstatus 2, 3, 6 en 7 (wachten) en moet anders leeg blijven.',
    bron: 'iWlz 2.2 CD090',
  },
  {
    code: 'CD091',
    retourcode: 'D091',
    berichten: ['CA317'],
    bij: ['GeleverdeZorg'],
    toets: instellingBijAanbieder,
    tekst:
      'Instelling is verplicht bij leveringsvorm 4 (verblijf), 5 (VPT), 8 (DTV) en 9 (VKB) en moet anders leeg blijven.',
    bron: 'iWlz 2.2 CD091',
  },
];

/** CD073 and CD091 in a CA317: the same check, so that they come together. */
function instellingBijAanbieder(k: Eenheid): Uitkomst {
  return (
    isEen(k.leveringsvorm, '4', '5', '8', '9') !== gevuld(k.instelling) && fout(op(k, 'instelling', 'leveringsvorm'))
  );
}
