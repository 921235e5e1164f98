import { AANVANG, ALLE, GROOT, MUTATIE, TOEWIJZING, WACHTLIJST } from './berichtgroepen.js';
import { dubbeleSleutels, eerdereAanvraagInstellingen, gelijk, metEerdere } from './paren.js';
import { dagenErna, deeltEenDag, overlapt, valtBinnen } from './perioden.js';
import { deeltijdMetGat, deeltijdOverlap, einddatumVanIndicatie, ingangsdatumVanIndicatie } from './periodetoetsen.js';
import { fout, getal, gevuld, isEen, n, op, samen, toetstNiets, type Eenheid, type Regel } from './regel.js';
import { SLEUTELS } from './sleutels.js';
import { HOOGSTE_KLASSE_BIJ_FUNCTIE, KLASSEN_BIJ_FUNCTIE, STATUSSEN_BIJ_MUTATIE } from './waarden.js';

const EINDDATUM_VAN_INDICATIE =
  'De Einddatum van de indicatie moet gelijk zijn aan de laatste Einddatum van wat is geïndiceerd; is daarvan iets open, dan is de indicatie dat ook.';

/** Technische regels within one message (berichten.md 6.4). */
export const TECHNISCHE_REGELS: readonly Regel[] = [
  {
    code: 'TR002',
    retourcode: '9002',
    berichten: [...GROOT, ...AANVANG, ...MUTATIE],
    bij: ['Geboortedatum/Datum'],
    toets: (k, o) => {
      const onbekend = k.datum === '1900-01-01' && (k.datumGebruik === undefined || k.datumGebruik === '3');
      const dagtekening = o.header.berichtIdentificatie;
      return (
        !onbekend &&
        getal(k.datum) + 120_00_00 < getal(dagtekening?.dagtekening) &&
        fout(op(dagtekening, 'dagtekening'), op(k, 'datum'))
      );
    },
    tekst:
      'De geboortedatum ligt meer dan 120 jaar voor de Dagtekening. Is de datum onbekend, vul dan 1900-01-01 met DatumGebruik 3.',
    bron: 'iWlz 2.2 TR002; 1900-01-01 zonder DatumGebruik wordt niet getoetst',
  },
  {
    code: 'TR004',
    retourcode: '9004',
    berichten: GROOT,
    bij: ['Client'],
    toets: (k) => {
      const relaties = k.relaties ?? [];
      return (
        naMaart2007(k) &&
        isEen(k.leefeenheid, '3', '4') &&
        !relaties.some((r) => r.soort === '12') &&
        fout(op(k, 'leefeenheid'), ...relaties.map((r) => op(r, 'soort')))
      );
    },
    tekst: 'Bij leefeenheid 3 of 4 (met partner) moet de partner als relatie (Soort 12) zijn opgenomen.',
    bron: 'iWlz 2.2 TR004',
  },
  {
    code: 'TR005',
    retourcode: '9005',
    berichten: GROOT,
    bij: ['Client'],
    toets: (k) => {
      if (!naMaart2007(k)) return false;
      const zonderAdres = (k.relaties ?? []).filter((r) => {
        const adres = r.contact?.adres;
        return isEen(r.soort, '12') && !(gevuld(adres?.huis?.huisnummer) && gevuld(adres?.postcode));
      });
      return zonderAdres.map((r) => [
        ...op(k.indicatie, 'afgiftedatum'),
        ...op(r, 'soort'),
        ...op(r.contact?.adres?.huis, 'huisnummer'),
        ...op(r.contact?.adres, 'postcode'),
      ]);
    },
    tekst: 'Bij een partner (Soort 12) zijn Huisnummer en Postcode verplicht.',
    bron: 'iWlz 2.2 TR005',
  },
  {
    code: 'TR006',
    retourcode: '9006',
    berichten: GROOT,
    bij: ['Contact'],
    toets: (k) =>
      samen(
        k.telefoon === undefined && k.adres?.huis === undefined && fout(op(k)),
        k.telefoon === undefined && k.adres?.postcode === undefined && fout(op(k)),
      ),
    tekst: 'Een Contact bevat een telefoonnummer, of een adres met huis en postcode.',
    bron: 'iWlz 2.2 TR006',
  },
  {
    code: 'TR008',
    retourcode: '9008',
    berichten: [...GROOT, ...AANVANG],
    bij: ['GeindiceerdeFunctie', 'ToegewezenFunctie', 'GeleverdeFunctie'],
    toets: (k) => {
      const rij = KLASSEN_BIJ_FUNCTIE.find((r) => isEen(k.functieCode, ...r.functies));
      return (
        rij !== undefined &&
        k.klasse !== undefined &&
        !isEen(k.klasse, ...rij.klassen) &&
        fout(op(k, 'functieCode', 'klasse'))
      );
    },
    tekst:
      'Klasse past niet bij FunctieCode: bij 21, 31 en 81 hoort K1 tot en met K8, bij 41 K0 tot en met K7, bij 64 en 82 KD01 tot en met KD09, bij 71 KE1 tot en met KE7 en bij 61, 62, 63 en 91 hoort 99.',
    bron: 'iWlz 2.2 TR008',
  },
  {
    code: 'TR010',
    retourcode: '9010',
    berichten: [...GROOT, ...AANVANG],
    bij: ['GeindiceerdeFunctie', 'ToegewezenFunctie', 'GeleverdeFunctie'],
    toets: (k) => {
      const hoogste = HOOGSTE_KLASSE_BIJ_FUNCTIE.find((r) => isEen(k.functieCode, ...r.functies));
      const geenOpslag = hoogste ? !isEen(k.klasse, hoogste.klasse) : isEen(k.klasse, '99');
      return geenOpslag && gevuld(k.opslag) && fout(op(k, 'klasse', 'opslag'));
    },
    tekst: 'Opslag mag alleen gevuld zijn bij de hoogste klasse van de functie, en nooit bij klasse 99.',
    bron: 'iWlz 2.2 TR010; bij functie 61, 62, 63 en 91 alleen getoetst bij klasse 99',
  },
  {
    code: 'TR014',
    retourcode: '9014',
    berichten: ['AW33'],
    bij: ['Indicatie'],
    toets: (k) =>
      heeft(k.toegewezenFuncties, k.geindiceerdeZorgzwaartepakketten, k.toegewezenZorgzwaartepakketten) &&
      einddatumVanIndicatie(k),
    tekst: EINDDATUM_VAN_INDICATIE,
    bron: 'iWlz 2.2 TR014; niet getoetst als er alleen geïndiceerde functies zijn',
  },
  {
    code: 'TR014',
    retourcode: '9014',
    berichten: ['ZK31', 'IO31'],
    bij: ['Indicatie'],
    toets: (k) => heeft(k.geindiceerdeFuncties, k.geindiceerdeZorgzwaartepakketten) && einddatumVanIndicatie(k),
    tekst: EINDDATUM_VAN_INDICATIE,
    bron: 'iWlz 2.2 TR014',
  },
  {
    code: 'TR014',
    retourcode: '9014',
    berichten: ['ZK33'],
    bij: ['Indicatie'],
    toets: (k) => heeft(k.geindiceerdeFuncties) && einddatumVanIndicatie(k),
    tekst: EINDDATUM_VAN_INDICATIE,
    bron: 'iWlz 2.2 TR014; niet getoetst als er alleen geïndiceerde pakketten zijn',
  },
  {
    code: 'TR015',
    retourcode: '9015',
    berichten: GROOT,
    bij: ['Indicatie'],
    toets: ingangsdatumVanIndicatie,
    tekst: 'De Ingangsdatum van de indicatie moet gelijk zijn aan de eerste Ingangsdatum van wat is geïndiceerd.',
    bron: 'iWlz 2.2 TR015',
  },
  {
    code: 'TR016',
    retourcode: '9016',
    berichten: TOEWIJZING,
    bij: ['ToegewezenFunctie', 'ToegewezenZorgzwaartepakket'],
    toets: (k, o) => !valtBinnen(k, o.ouder?.eenheid ?? {}) && fout(op(k)),
    tekst: 'De toewijzing moet binnen de geldigheid van de indicatie vallen.',
    bron: 'iWlz 2.2 TR016',
  },
  {
    code: 'TR018',
    retourcode: '9018',
    berichten: MUTATIE,
    bij: ['MutatieFunctie', 'MutatieZorgzwaartepakket'],
    toets: (k) =>
      gevuld(k.begindatum) &&
      !(getal(k.begindatum) <= getal(k.mutatiedatum)) &&
      fout(op(k, 'begindatum', 'mutatiedatum')),
    tekst: 'Mutatiedatum mag niet voor Begindatum liggen.',
    bron: 'iWlz 2.2 TR018',
  },
  {
    code: 'TR021',
    retourcode: '9021',
    berichten: ['AW33'],
    bij: ['Client'],
    toets: (k, o) => {
      const toegewezen = [
        ...(k.indicatie?.toegewezenFuncties ?? []),
        ...(k.indicatie?.toegewezenZorgzwaartepakketten ?? []),
      ];
      const voorOntvanger = toegewezen.some(
        (t) => t.instelling !== undefined && n(t.instelling) === n(o.header.ontvanger),
      );
      return (
        !voorOntvanger && fout(op(o.header, 'ontvanger'), ...toegewezen.map((t) => op(t as Eenheid, 'instelling')))
      );
    },
    tekst: 'Bij elke cliënt moet ten minste één toewijzing aan de Ontvanger van het bericht staan.',
    bron: 'iWlz 2.2 TR021',
  },
  {
    code: 'TR021',
    retourcode: '9021',
    berichten: ['ZK33'],
    bij: ['Client'],
    toets: (k, o) => {
      const toegewezen: readonly Eenheid[] = [
        ...(k.indicatie?.toegewezenFuncties ?? []),
        ...(k.indicatie?.toegewezenZorgzwaartepakketten ?? []),
      ];
      return !toegewezen.some((t) => t.instelling !== undefined) && fout(op(o.header, 'ontvanger'));
    },
    tekst: 'Bij elke cliënt moet ten minste één toewijzing aan een aanbieder van de Ontvanger staan.',
    bron: 'iWlz 2.2 TR021; of de aanbieder bij de Ontvanger hoort wordt niet getoetst, de lijst daarvan is niet openbaar',
  },
  {
    code: 'TR034',
    retourcode: '9034',
    berichten: [...GROOT, ...AANVANG],
    bij: ['GeindiceerdeFunctie', 'ToegewezenFunctie', 'GeleverdeFunctie'],
    toets: (k) => isEen(k.functieCode, '71') && gevuld(k.opslag) && fout(op(k, 'functieCode', 'opslag')),
    tekst: 'Opslag mag niet gevuld zijn bij functie 71 (verblijf tijdelijk).',
    bron: 'iWlz 2.2 TR034',
  },
  {
    code: 'TR035',
    retourcode: '9035',
    berichten: GROOT,
    bij: ['GeindiceerdeFunctie', 'GeindiceerdZorgzwaartepakket'],
    toets: (k, o) =>
      metEerdere(k, o, (e) => (e.functieCode ?? e.zzpCode) === (k.functieCode ?? k.zzpCode) && overlapt(k, e)),
    tekst: 'Dezelfde functie of hetzelfde pakket is twee keer geïndiceerd in perioden die elkaar overlappen.',
    bron: 'iWlz 2.2 TR035',
  },
  {
    code: 'TR037',
    retourcode: '9037',
    berichten: TOEWIJZING,
    bij: ['Indicatie'],
    toets: (k) => !k.geindiceerdeFuncties?.length && !k.geindiceerdeZorgzwaartepakketten?.length && fout(op(k)),
    tekst: 'Een indicatie bevat ten minste één geïndiceerde functie of één geïndiceerd pakket.',
    bron: 'iWlz 2.2 TR037',
  },
  {
    code: 'TR039',
    retourcode: '9039',
    berichten: AANVANG,
    bij: ['Client'],
    toets: (k) => !k.geleverdeFuncties?.length && !k.geleverdeZorgzwaartepakketten?.length && fout(op(k)),
    tekst: 'Bij een cliënt staat ten minste één geleverde functie of één geleverd pakket.',
    bron: 'iWlz 2.2 TR039',
  },
  {
    code: 'TR040',
    retourcode: '9040',
    berichten: MUTATIE,
    bij: ['Client'],
    toets: (k) =>
      !k.mutatieFuncties?.length && !k.mutatieZorgzwaartepakketten?.length && !k.aanvragen?.length && fout(op(k)),
    tekst: 'Bij een cliënt staat ten minste één mutatie of één aanvraag.',
    bron: 'iWlz 2.2 TR040',
  },
  {
    code: 'TR041',
    retourcode: '9041',
    berichten: MUTATIE,
    bij: ['MutatieZorgzwaartepakket/Mutatiecode'],
    toets: (k, o) => {
      const aanvragen = o.client.aanvragen ?? [];
      return (
        aanvragen.length > 0 &&
        !isEen(o.waarde, '12', '18', '19') &&
        fout(op(k, 'mutatiecode'), ...aanvragen.map((a) => op(a)))
      );
    },
    tekst:
      'Samen met een aanvraag in hetzelfde bericht mag Mutatiecode alleen 12, 18 of 19 zijn. Stuur de aanvraag in een eigen bericht.',
    bron: 'iWlz 2.2 TR041',
  },
  {
    code: 'TR042',
    retourcode: '9042',
    berichten: [...GROOT, ...AANVANG, ...MUTATIE, 'CA317'],
    bij: ['Client'],
    toets: toetstNiets,
    tekst: 'Een AGB-code moet geldig zijn op de dag waarop ze wordt gebruikt.',
    bron: 'iWlz 2.2 TR042; toetst niets: de iWlz-AGB-codelijst is niet openbaar en de officiële set laat de toets open',
  },
  {
    code: 'TR046',
    retourcode: '9046',
    berichten: MUTATIE,
    bij: ['MutatieZorgzwaartepakket'],
    toets: (k) => {
      const rij = STATUSSEN_BIJ_MUTATIE.find((s) => isEen(k.mutatiecode, ...s.codes));
      return (
        rij !== undefined &&
        !isEen(k.leveringsstatus, ...rij.statussen) &&
        fout(op(k, 'mutatiecode', 'leveringsstatus'))
      );
    },
    tekst:
      'Leveringsstatus past niet bij Mutatiecode: bij 12 hoort 3 of 5, bij 17, 19 en 21 hoort 5, bij 18 hoort 2, 6 of 7 en bij 20 hoort 2, 3, 6 of 7.',
    bron: 'iWlz 2.2 TR046',
  },
  {
    code: 'TR057',
    retourcode: '9057',
    berichten: GROOT,
    bij: ['GeindiceerdZorgzwaartepakket'],
    toets: (k, o) => metEerdere(k, o, (e) => overlapt(k, e)),
    tekst: 'Twee geïndiceerde pakketten overlappen elkaar in de tijd.',
    bron: 'iWlz 2.2 TR057',
  },
  {
    code: 'TR061',
    retourcode: '9061',
    berichten: ['AW33', 'ZK33', 'IO31'],
    bij: ['Client/Contactgegevens'],
    toets: (_, o) => !o.lijst.some((c) => c.soort === '01' || c.soort === '03') && fout(...o.lijst.map((c) => op(c))),
    tekst: 'Bij een cliënt staat ten minste één adres met Soort 01 (BRP-adres) of 03 (verblijfadres).',
    bron: 'iWlz 2.2 TR061',
  },
  {
    code: 'TR064',
    retourcode: '9064',
    berichten: ['AW35', 'AW39'],
    bij: [
      'GeleverdeFunctie/Instelling',
      'GeleverdZorgzwaartepakket/Instelling',
      'MutatieFunctie/Instelling',
      'MutatieZorgzwaartepakket/Instelling',
      'Aanvraag/Instelling',
    ],
    toets: (k, o) => n(o.waarde) !== n(o.header.afzender) && fout(op(o.header, 'afzender'), op(k, 'instelling')),
    tekst: 'Instelling moet gelijk zijn aan de Afzender van het bericht.',
    bron: 'iWlz 2.2 TR064',
  },
  {
    code: 'TR065',
    retourcode: '9065',
    berichten: ['ZK31', 'ZK33'],
    bij: ['ToegewezenFunctie/Zorgkantoor', 'ToegewezenZorgzwaartepakket/Zorgkantoor'],
    toets: (k, o) => n(o.waarde) !== n(o.header.afzender) && fout(op(k, 'zorgkantoor')),
    tekst: 'Zorgkantoor moet gelijk zijn aan de Afzender van het bericht.',
    bron: 'iWlz 2.2 TR065',
  },
  {
    code: 'TR066',
    retourcode: '9066',
    berichten: MUTATIE,
    bij: ['MutatieFunctie', 'MutatieZorgzwaartepakket'],
    toets: (k) => {
      const nietVerplicht = isEen(k.mutatiecode, '17', '19', '20') && !gevuld(k.begindatum);
      const welGevuld = isEen(k.mutatiecode, '12', '18', '21') && gevuld(k.begindatum);
      return (nietVerplicht || welGevuld) && fout(op(k, 'begindatum', 'mutatiecode'));
    },
    tekst: 'Begindatum is verplicht bij mutatiecode 17, 19 en 20 (er was zorg) en moet bij 12, 18 en 21 leeg blijven.',
    bron: 'iWlz 2.2 TR066',
  },
  {
    code: 'TR077',
    retourcode: '9077',
    berichten: TOEWIJZING,
    bij: ['ToegewezenFunctie'],
    toets: (k, o) =>
      metEerdere(
        k,
        o,
        (e) => e.functieCode === k.functieCode && e.soort === k.soort && overlapt(k, e) && !deeltEenDag(k, e),
      ),
    tekst: 'Twee toewijzingen van dezelfde functie en soort mogen elkaar hooguit één dag overlappen.',
    bron: 'iWlz 2.2 TR077',
  },
  {
    code: 'TR079',
    retourcode: '9079',
    berichten: WACHTLIJST,
    bij: ['Indicatie'],
    toets: (k, o) => metEerdere(k, o, (eerder) => nummerTegenVolgorde(eerder, k)),
    tekst: 'VolgnummerIndicatie moet oplopen met Afgiftedatum: een later besluit heeft een hoger nummer.',
    bron: 'iWlz 2.2 TR079',
  },
  {
    code: 'TR082',
    retourcode: '9082',
    berichten: TOEWIJZING,
    bij: ['ToegewezenFunctie'],
    toets: (k, o) => {
      const geindiceerd = o.ouder?.eenheid.geindiceerdeFuncties?.some((g) => g.functieCode === '91') ?? false;
      return k.functieCode === '91' && !(k.soort === '1' && geindiceerd) && fout(op(k));
    },
    tekst:
      'Functie 91 (ADL-assistentie) wordt alleen regulier (Soort 1) toegewezen, en alleen als ze ook is geïndiceerd.',
    bron: 'iWlz 2.2 TR082',
  },
  {
    code: 'TR091',
    retourcode: '9091',
    berichten: WACHTLIJST,
    bij: ['Header'],
    toets: ({ berichtIdentificatie, periode }) =>
      getal(berichtIdentificatie?.dagtekening) <= dagenErna(getal(periode?.einddatum), 6) &&
      fout(op(periode, 'einddatum'), op(berichtIdentificatie, 'dagtekening')),
    tekst: 'Dagtekening moet ten minste 7 dagen na de Einddatum van de Periode liggen.',
    bron: 'iWlz 2.2 TR091',
  },
  {
    code: 'TR097',
    retourcode: '9097',
    berichten: [...GROOT, ...AANVANG, ...MUTATIE],
    bij: ['Geboortedatum'],
    toets: (k) => {
      const maandDag = naStreepje(k.datum);
      const mis =
        (k.datumGebruik === '3' && k.datum !== '1900-01-01') ||
        (k.datumGebruik === '2' && maandDag !== '01-01') ||
        (k.datumGebruik === '1' && naStreepje(maandDag) !== '01');
      return mis && k.datum !== undefined && fout(op(k, 'datum', 'datumGebruik'));
    },
    tekst:
      'Datum past niet bij DatumGebruik: bij 1 is de dag 01, bij 2 zijn maand en dag 01-01, bij 3 is de datum 1900-01-01.',
    bron: 'iWlz 2.2 TR097',
  },
  {
    code: 'TR100',
    retourcode: '9100',
    berichten: ['AW35', 'AW39'],
    bij: ['Header'],
    toets: toetstNiets,
    tekst: 'De Ontvanger moet het zorgkantoor zijn waar de Afzender bij hoort.',
    bron: 'iWlz 2.2 TR100; toetst niets: de iWlz-AGB-codelijst is niet openbaar en de officiële set laat de toets open',
  },
  {
    code: 'TR101',
    retourcode: '9101',
    berichten: ALLE,
    bij: SLEUTELS.map((s) => s.lijst),
    paar: true,
    toets: dubbeleSleutels,
    tekst: 'Dit staat twee keer in het bericht (dezelfde sleutel). Verwijder er een, of verbeter de sleutelvelden.',
    bron: 'iWlz 2.2 TR101',
  },
  {
    code: 'TR101',
    retourcode: '9101',
    berichten: ALLE.filter((bericht) => bericht !== 'ZK31'),
    uniek: (client) => n(client.bsn),
    tekst: 'Dezelfde cliënt staat twee keer in het bericht. Zet alles van een cliënt bij elkaar.',
    bron: 'iWlz 2.2 TR101',
  },
  {
    code: 'TR106',
    retourcode: '9106',
    berichten: TOEWIJZING,
    bij: ['ToegewezenFunctie'],
    paar: true,
    toets: (k, o) => metEerdere(k, o, (e) => gelijk(k, e, 'instelling', 'functieCode', 'soort') && overlapt(k, e)),
    tekst: 'Dezelfde functie is twee keer aan dezelfde aanbieder toegewezen in perioden die elkaar overlappen.',
    bron: 'iWlz 2.2 TR106',
  },
  {
    code: 'TR106',
    retourcode: '9106',
    berichten: TOEWIJZING,
    bij: ['ToegewezenZorgzwaartepakket'],
    paar: true,
    toets: (k, o) =>
      metEerdere(k, o, (e) => gelijk(k, e, 'instelling', 'leveringsvorm', 'zzpCode', 'soort') && overlapt(k, e)),
    tekst: 'Hetzelfde pakket is twee keer aan dezelfde aanbieder toegewezen in perioden die elkaar overlappen.',
    bron: 'iWlz 2.2 TR106',
  },
  {
    code: 'TR106',
    retourcode: '9106',
    berichten: MUTATIE,
    bij: ['AanvraagInstelling'],
    paar: true,
    toets: (k, o) => eerdereAanvraagInstellingen(k, o).map((e) => [...op(k), ...op(e)]),
    tekst:
      'Dezelfde zorg is twee keer bij dezelfde aanbieder aangevraagd. Voeg de regels samen of vraag ze in aparte berichten aan.',
    bron: 'iWlz 2.2 TR106; de perioden spelen in een aanvraag geen rol',
  },
  {
    code: 'TR108',
    retourcode: '9108',
    berichten: ['ZK31'],
    bij: ['ToegewezenZorgzwaartepakket/Leveringsvorm'],
    toets: (k, o) => {
      const dagtekening = o.header.berichtIdentificatie;
      const [maand] = naStreepje(dagtekening?.dagtekening).split('-');
      return (
        k.leveringsvorm === '2' &&
        maand !== '11' &&
        maand !== '12' &&
        fout(op(dagtekening, 'dagtekening'), op(k, 'leveringsvorm'))
      );
    },
    tekst: 'Een dossier met een pgb (leveringsvorm 2) wordt alleen in november of december overgedragen.',
    bron: 'iWlz 2.2 TR108',
  },
  {
    code: 'TR109',
    retourcode: '9109',
    berichten: ['ZK31'],
    bij: ['ToegewezenZorgzwaartepakket/Leveringsvorm'],
    toets: (k, o) =>
      k.leveringsvorm === '2' &&
      naStreepje(o.client.indicatie?.overdrachtdatum) !== '01-01' &&
      fout(op(o.client.indicatie, 'overdrachtdatum'), op(k, 'leveringsvorm')),
    tekst: 'Een dossier met een pgb (leveringsvorm 2) wordt op 1 januari overgedragen; verbeter Overdrachtdatum.',
    bron: 'iWlz 2.2 TR109',
  },
  {
    code: 'TR110',
    retourcode: '9110',
    berichten: ['ZK31'],
    bij: ['Indicatie/Overdrachtdatum'],
    toets: (k, o) => {
      const dagtekening = o.header.berichtIdentificatie;
      return (
        !(getal(k.overdrachtdatum) > getal(dagtekening?.dagtekening)) &&
        fout(op(dagtekening, 'dagtekening'), op(k, 'overdrachtdatum'))
      );
    },
    tekst: 'Overdrachtdatum moet na de Dagtekening van het bericht liggen.',
    bron: 'iWlz 2.2 TR110',
  },
  {
    code: 'TR111',
    retourcode: '9111',
    berichten: ['ZK31'],
    bij: ['ToegewezenFunctie/Einddatum', 'ToegewezenZorgzwaartepakket/Einddatum'],
    toets: (k, o) => {
      const indicatie = o.ouder?.eenheid;
      return (
        !(getal(indicatie?.overdrachtdatum) <= getal(k.einddatum)) &&
        fout(op(indicatie, 'overdrachtdatum'), op(k, 'einddatum'))
      );
    },
    tekst: 'Einddatum van een toewijzing mag niet voor de Overdrachtdatum liggen.',
    bron: 'iWlz 2.2 TR111',
  },
  {
    code: 'TR119',
    retourcode: '9119',
    berichten: TOEWIJZING,
    bij: ['ToegewezenZorgzwaartepakket/Opname'],
    toets: (k) => isEen(k.soort, '5') && !isEen(k.opname, '1') && fout(op(k, 'soort', 'opname')),
    tekst: 'Bij een administratieve toewijzing (Soort 5) kan Opname alleen 1 (ja) zijn.',
    bron: 'iWlz 2.2 TR119',
  },
  {
    code: 'TR120',
    retourcode: '9120',
    berichten: MUTATIE,
    bij: ['AanvraagInstelling'],
    paar: true,
    toets: (k, o) => {
      const aanvraag = o.ouder?.eenheid;
      if (k.opname !== '1' || aanvraag?.leveringsvorm !== '4') return false;
      const zelfde = o.broers
        .slice(o.index + 1)
        .filter(
          (b) => b.opname === '1' && b.soort === k.soort && b.toewijzingIngangsdatum === k.toewijzingIngangsdatum,
        );
      const velden = ['soort', 'toewijzingIngangsdatum', 'opname'] as const;
      return zelfde.map((b) => [...op(aanvraag, 'leveringsvorm'), ...op(k, ...velden), ...op(b, ...velden)]);
    },
    tekst: 'Bij verblijf kan per ingangsdatum en soort maar één aanbieder Opname 1 (ja) hebben.',
    bron: 'iWlz 2.2 TR120',
  },
  {
    code: 'TR124',
    retourcode: '9124',
    berichten: TOEWIJZING,
    bij: ['ToegewezenZorgzwaartepakket'],
    toets: (k) =>
      k.leveringsvorm === '8' && getal(k.ingangsdatum) < 2020_01_01 && fout(op(k, 'ingangsdatum', 'leveringsvorm')),
    tekst: 'Deeltijdverblijf (leveringsvorm 8) kan niet voor 1 januari 2020 beginnen.',
    bron: 'iWlz 2.2 TR124',
  },
  {
    code: 'TR127',
    retourcode: '9127',
    berichten: MUTATIE,
    bij: ['AanvraagInstelling'],
    toets: deeltijdMetGat,
    tekst:
      'Bij deeltijdverblijf moet er op elke dag van deze regel precies één aanbieder met Opname 1 (ja) zijn; er is een dag zonder.',
    bron: 'iWlz 2.2 TR127',
  },
  {
    code: 'TR127',
    retourcode: '9127',
    berichten: MUTATIE,
    bij: ['Aanvraag/AanvraagInstellingen'],
    toets: deeltijdOverlap,
    tekst: 'Bij deeltijdverblijf mag er op elke dag maar één aanbieder met Opname 1 (ja) zijn; deze overlappen elkaar.',
    bron: 'iWlz 2.2 TR127',
  },
];

/** TR004 and TR005 hold for decisions of after 1 March 2007. */
function naMaart2007(client: Eenheid): boolean {
  return getal(client.indicatie?.afgiftedatum) > 2007_03_01;
}

/** What stands after the first hyphen; the official set reads the parts of a date this way. */
function naStreepje(tekst: string | undefined): string {
  const plaats = tekst?.indexOf('-') ?? -1;
  return plaats < 0 ? '' : (tekst ?? '').slice(plaats + 1);
}

/** Whether one of these lists has a unit in it. */
function heeft(...lijsten: readonly (readonly unknown[] | undefined)[]): boolean {
  return lijsten.some((lijst) => lijst !== undefined && lijst.length > 0);
}

/** TR079: the later decision of two has not the higher number. Decisions of one day may have any. */
function nummerTegenVolgorde(a: Eenheid, b: Eenheid): boolean {
  const dagen = getal(a.afgiftedatum) - getal(b.afgiftedatum);
  const nummers = xpathGetal(a.volgnummerIndicatie) - xpathGetal(b.volgnummerIndicatie);
  return (dagen < 0 && nummers >= 0) || (dagen > 0 && nummers <= 0);
}

/** A number as XPath reads it: `+5`, which is a number to the XSD, is none. */
function xpathGetal(tekst: string | undefined): number {
  return /^-?\d+$/.test(n(tekst)) ? Number(tekst) : NaN;
}
