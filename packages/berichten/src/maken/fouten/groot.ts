import { dagErvoor, datum, plusDagen } from '@iwlz/basis';
import { GROOT, WACHTLIJST } from '../../regels/berichtgroepen.js';
import { client, type Boom, type Foutsoort } from './foutsoort.js';

const contacten = (c: Boom) => c.contactgegevens;
const eersteContact = (c: Boom) => contacten(c)?.slice(0, 1);
const relaties = (c: Boom) => c.relaties;
const soort = (code: string) => (k: Boom) => k.soort === code;
const bijClient = { berichten: GROOT, bij: client };
const bijContact = { berichten: GROOT, bij: eersteContact };
const bijAdres = { berichten: GROOT, bij: (c: Boom) => eersteContact(c)?.map((k) => k.adres) };
const bijRelatie = { berichten: GROOT, bij: relaties };

/** What can be wrong with the client and those around him: IO31, AW33, ZK31 and ZK33. */
export const BIJ_CLIENT: readonly Foutsoort[] = [
  { ...bijAdres, code: 'CD005', plek: 'postcode', plant: (k) => delete k.landCode },
  {
    ...{ ...bijClient, code: 'CD007', plek: (k) => ({ waarde: k.communicatie ?? k, sleutel: 'vorm' }) },
    plant: (k) => (k.communicatie = { vorm: '2', taal: 'Frans' }),
  },
  { ...bijContact, code: 'CD009', plek: 'soort', plant: (k) => (k.periode = { begindatum: '2026-01-01' }) },
  { ...bijRelatie, code: 'CD016', als: soort('16'), plek: 'soort', plant: (k) => delete k.volgorde },
  { ...bijRelatie, code: 'CD017', als: soort('12'), plek: 'soort', plant: (k) => delete k.geboortedatum },
  { ...bijAdres, code: 'CD025', plek: 'landCode', plant: (k) => delete k.huis },
  {
    ...{ ...bijContact, code: 'CD034', plek: 'soort' },
    plant: (k) => [delete k.adres?.postcode, delete k.adres?.landCode],
  },
  {
    ...{ ...bijClient, code: 'CD070', plek: (k) => ({ waarde: k.wzd ?? k, sleutel: 'wzdVerklaring' }) },
    plant: (k) => (k.wzd = { wzdVerklaring: '2', wzdIngangsdatum: '2026-01-01' }),
  },
  {
    ...{ berichten: GROOT, bij: (c) => contacten(c)?.map((k) => k.periode), code: 'CS003', plek: 'begindatum' },
    plant: (k) => (k.einddatum = dagErvoor(datum(k.begindatum ?? ''))),
  },
  { ...bijClient, code: 'CS035', plek: 'burgerlijkeStaat', plant: (k) => (k.burgerlijkeStaat = '3') },
  {
    ...{ code: 'CS050', berichten: ['IO31', 'AW33', 'ZK33'], bij: (c) => [c.naam] },
    ...{ als: (k) => k.partnernaam === undefined, plant: (k) => (k.naamGebruik = '2') },
  },
  { ...bijClient, code: 'CS069', plek: 'huisarts', plant: (k) => (k.huisarts = '02000001') },
  { ...bijAdres, code: 'CS089', plek: 'postcode', plant: (k) => (k.postcode = '0123AB') },
  {
    ...{ ...bijClient, code: 'CS092', plek: (k) => ({ waarde: k.wzd ?? k, sleutel: 'wzdIngangsdatum' }) },
    plant: (k) => (k.wzd = { wzdVerklaring: '1', wzdIngangsdatum: '2026-01-02', wzdEinddatum: '2026-01-01' }),
  },
  { ...bijRelatie, code: 'CS123', als: soort('16'), plek: 'soort', plant: (k) => (k.soort = '25') },
  {
    ...{ ...bijClient, code: 'TR004', als: (k) => k.leefeenheid === '1', plek: 'leefeenheid' },
    plant: (k) => (k.leefeenheid = '4'),
  },
  {
    ...{ ...bijRelatie, code: 'TR005', als: soort('12'), plek: 'soort' },
    plant: (k) => Object.assign(k.contact ?? {}, { soort: '02', adres: { straatnaam: 'Proefstraat' } }),
  },
  {
    ...{ code: 'TR006', berichten: GROOT, bij: (c) => contacten(c)?.filter(soort('04')) },
    plant: (k) => [delete k.telefoon, delete k.adres?.postcode, delete k.adres?.landCode],
  },
  { ...bijContact, code: 'TR061', berichten: ['IO31', 'AW33', 'ZK33'], plant: (k) => (k.soort = '02') },
];

const indicatie = (c: Boom) => [c.indicatie, ...(c.indicaties ?? [])];
const bijIndicatie = { berichten: GROOT, bij: indicatie };
const MET_STOORNIS = [...GROOT, ...WACHTLIJST];
const stoornissen = (c: Boom) => indicatie(c).flatMap((i) => i?.stoornissen ?? []);
const pakketten = (c: Boom) => indicatie(c).flatMap((i) => i?.geindiceerdeZorgzwaartepakketten ?? []);
const bijFunctie = { berichten: GROOT, bij: (c: Boom) => c.indicatie?.geindiceerdeFuncties };
const functie =
  (...codes: readonly string[]) =>
  (k: Boom) =>
    codes.includes(k.functieCode ?? '');

/** What can be wrong with what the CIZ decided: IO31, AW33, ZK31 and ZK33; for some AW317 too. */
export const BIJ_INDICATIE: readonly Foutsoort[] = [
  { ...bijFunctie, code: 'CD022', als: functie('64'), plek: 'functieCode', plant: (k) => delete k.vervoer },
  {
    ...{ code: 'CD029', berichten: MET_STOORNIS, bij: indicatie },
    plant: (k) => delete k.grondslagen,
    plek: (k) => ({ waarde: (k.geindiceerdeFuncties ?? k.geindiceerdeZorgzwaartepakketten)?.[0] ?? k }),
  },
  {
    ...{ code: 'CS012', berichten: MET_STOORNIS, bij: stoornissen, plek: 'diagnoseCodelijst' },
    plant: (k) => (k.ziektebeeldStoornis = '22'),
  },
  {
    ...{ code: 'CS014', berichten: MET_STOORNIS, bij: stoornissen, plek: 'diagnoseCodelijst' },
    plant: (k) => (k.diagnoseSubcodelijst = '07'),
  },
  {
    ...{ code: 'CS023', berichten: MET_STOORNIS, bij: indicatie, plek: 'afgiftedatum' },
    plant: (k, dag) => (k.afgiftedatum = plusDagen(dag, 1)),
  },
  {
    ...{ code: 'CS074', berichten: MET_STOORNIS, bij: pakketten, plek: 'klasse' },
    plant: (k) => (k.klasse = 'KE3'),
  },
  { ...bijFunctie, code: 'CS107', als: functie('64'), plek: 'vervoer', plant: (k) => (k.vervoer = '9') },
  { ...bijIndicatie, code: 'CS113', berichten: ['IO31', 'ZK31'], plek: 'soort', plant: (k) => (k.soort = '2') },
  { ...bijFunctie, code: 'TR008', als: functie('31', '81'), plek: 'functieCode', plant: (k) => (k.klasse = 'KD15') },
  { ...bijFunctie, code: 'TR010', als: functie('31', '81', '64'), plek: 'klasse', plant: (k) => (k.opslag = '1') },
  {
    ...{ ...bijIndicatie, code: 'TR014', berichten: ['IO31'], plek: 'einddatum' },
    plant: (k, dag) => (k.einddatum = plusDagen(dag, 365)),
  },
  {
    ...{ ...bijIndicatie, code: 'TR015', plek: 'ingangsdatum' },
    plant: (k) => (k.ingangsdatum = dagErvoor(datum(k.ingangsdatum ?? ''))),
  },
  {
    ...{ ...bijFunctie, code: 'TR034', als: functie('71'), plek: 'functieCode' },
    plant: (k) => Object.assign(k, { klasse: 'KE7', opslag: '1' }),
  },
  {
    ...{ ...bijIndicatie, code: 'TR037', berichten: ['ZK31', 'ZK33'] },
    plant: (k) => [delete k.geindiceerdeFuncties, delete k.geindiceerdeZorgzwaartepakketten],
  },
  {
    ...{ ...bijIndicatie, code: 'TR110', berichten: ['ZK31'], plek: 'overdrachtdatum' },
    plant: (k, dag) => (k.overdrachtdatum = dag),
  },
];
