import { GeschondenInvariant } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import { maand, maandVan, type Maand } from './berekening/index.js';
import { kenmerkVan, startVan, stopVan } from './bericht.js';
import { metMaanden, type Maandstand } from './besluit/maandrij.js';
import { geordend, metGegeven } from './gegevens/gegevens.js';
import { periodeVan } from './periode.js';
import type { Herziening, Stand } from './stand.js';
import { metZorgmelding } from './zorg/zorgmelding.js';

/** The stand after one more recorded fact: the only way in which it changes. Throws on a fact it does not know. */
export function evolve(stand: Stand, feit: bijdrage.BijdrageFeit): Stand {
  switch (feit.type) {
    case 'ZorgverloopOvergenomen':
      return { ...stand, ...metZorgverloop(feit.data) };
    case 'ZorgmeldingAanvaard':
      return { ...stand, zorgmeldingen: metZorgmelding(stand.zorgmeldingen, feit.data) };
    case 'GegevensOvergenomen':
      return { ...stand, gegevens: metGegeven(stand.gegevens, feit.data) };
    case 'PartnerOvergenomen':
      return { ...stand, partners: metPartner(stand.partners, feit.data) };
    case 'StartGemeld':
      return { ...stand, starts: [...stand.starts, startVan(feit.data)] };
    case 'StopGemeld':
      return { ...stand, stops: [...stand.stops, stopVan(feit.data)] };
    case 'StartVerwijderd':
      return { ...stand, starts: stand.starts.filter((s) => kenmerkVan(s) !== kenmerkVan(startVan(feit.data))) };
    case 'StopVerwijderd':
      return { ...stand, stops: stand.stops.filter((s) => kenmerkVan(s) !== kenmerkVan(stopVan(feit.data))) };
    case 'BijdrageVastgesteld':
      return metVaststelling(stand, feit.data);
    case 'BijdrageHerzien':
      return metHerziening(stand, feit.data);
    case 'BijdrageUitgesteld':
      return { ...stand, uitstel: uitstelVan(stand, feit.data) };
    case 'UitstelBeeindigd':
      return { ...stand, uitstel: null, bezienTm: maandVan(feit.data.opDag) };
    case 'BevindingGedaan':
      return { ...stand, bevindingen: [...zonder(stand, feit.data), bevindingVan(feit.data)] };
    case 'BevindingVervallen':
      return { ...stand, bevindingen: zonder(stand, feit.data) };
    case 'HuisgenootGemeld': // said to the partner; it follows from what is known already
    case 'ZorgmeldingAfgekeurd':
      return stand;
    default:
      throw new GeschondenInvariant(`dit feit hoort niet in een stand: ${feit.type}`);
  }
}

function metZorgverloop({
  perioden,
  bron,
  bekendOp,
}: bijdrage.ZorgverloopOvergenomen): Pick<Stand, 'perioden' | 'zorgBron' | 'zorgBekendOp'> {
  return { perioden: perioden.map(periodeVan), zorgBron: bron, zorgBekendOp: bekendOp };
}

function metPartner(partners: Stand['partners'], feit: bijdrage.PartnerOvergenomen): Stand['partners'] {
  const { partner, bron, bekendOp } = feit;
  const nieuw = { partner, bron, bekendOp, persoon: geordend(feit.persoon) };
  return [...partners.filter((p) => p.partner !== partner), nieuw].sort((a, b) => (a.partner < b.partner ? -1 : 1));
}

function metVaststelling(stand: Stand, { opDag, eersteZorgdag, maanden, teLaat }: bijdrage.BijdrageVastgesteld): Stand {
  const besloten = [
    ...teLaat.map((m): [Maand, Maandstand] => [maand(m), TE_LAAT]),
    ...maanden.map((m): [Maand, Maandstand] => [maand(m.maand), maandstand(m)]),
  ];
  return {
    ...stand,
    maanden: metMaanden(stand.maanden, besloten),
    eersteBesluit: stand.eersteBesluit ?? { opDag, eersteZorgdag },
  };
}

const TE_LAAT: Maandstand = { bedrag: 0, berekend: 0, clientdeel: 0, teLaat: true, voorlopig: [] };

function maandstand({ bedrag, berekend, clientdeel, voorlopig }: bijdrage.Maandbesluit): Maandstand {
  return { bedrag, berekend, clientdeel, teLaat: false, voorlopig };
}

function metHerziening(stand: Stand, { opDag, oorzaak, maanden, verschil }: bijdrage.BijdrageHerzien): Stand {
  const besloten = maanden.map((m): [Maand, Maandstand] => [maand(m.nieuw.maand), maandstand(m.nieuw)]);
  const herziening: Herziening = {
    opDag,
    van: besloten[0]![0],
    tm: besloten.at(-1)![0],
    verschil,
    oorzaak,
  };
  return {
    ...stand,
    maanden: metMaanden(stand.maanden, besloten),
    herzieningen: [...stand.herzieningen, herziening],
  };
}

function uitstelVan({ uitstel }: Stand, feit: bijdrage.BijdrageUitgesteld): Stand['uitstel'] {
  const { opDag, reden, tekst, vanaf, uiterlijk, opnieuwOp } = feit;
  const sinds = uitstel?.reden === reden ? uitstel.sinds : opDag;
  return { reden, tekst, vanaf, uiterlijk, opnieuwOp, sinds };
}

function bevindingVan({ code, over, tekst, feiten }: bijdrage.BevindingGedaan): Stand['bevindingen'][number] {
  return { code, over, tekst, feiten };
}

function zonder({ bevindingen }: Stand, { code, over }: bijdrage.BevindingVervallen): Stand['bevindingen'] {
  return bevindingen.filter((b) => b.code !== code || b.over !== over);
}
