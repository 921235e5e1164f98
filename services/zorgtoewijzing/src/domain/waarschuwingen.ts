import { dagErna, type Datum } from '@iwlz/basis';
import type { melding } from '@iwlz/contracts';
import type { Dossier, Toewijzing, Versie } from './dossier.js';
import type { Instellingen } from './instellingen.js';
import { EINDE_ZORG, VOOR_INGANGSDATUM, ZONDER_ZORG } from './mutatiesoort.js';
import { perioden } from './perioden.js';
import type { Regeltekst } from './regel.js';
import type { Onderwerp, Regelrecord } from './regelrecord.js';
import type { Verloop } from './verloop.js';
import { isIntrekking } from './versie.js';
import { loopt } from './zicht.js';

/** What a warning looks at besides the record: before and after it, as the sender can see it. */
export interface Omstandigheid {
  readonly t: Toewijzing;
  readonly voor: Verloop;
  readonly na: Verloop;
  readonly blok: melding.Melding;
  /** All that was known before the record. */
  readonly dossier: Dossier;
  readonly vandaag: Datum;
  readonly instellingen: Instellingen;
}

/** A warning on an accepted record. */
export interface Waarschuwing extends Regeltekst {
  readonly op: readonly Onderwerp[];
  readonly geldt: (m: Regelrecord, o: Omstandigheid) => boolean;
}

/** A warning on an accepted Aanvraag. */
export interface Aanvraagwaarschuwing extends Regeltekst {
  readonly geldt: (a: melding.Aat, blok: melding.Melding, dossier: Dossier) => boolean;
}

/** A warning on a version of a toewijzing that became effective. */
export interface Versiewaarschuwing extends Regeltekst {
  readonly geldt: (nieuw: Versie, o: Versiewissel) => boolean;
}

/** What a warning on a new effective version looks at. */
export interface Versiewissel {
  /** Whether it gives `ToewijzingGewijzigd`. */
  readonly gewijzigd: boolean;
  /** The toewijzing and its fold before the new version, as its provider could see it. */
  readonly t: Toewijzing;
  readonly voor: Verloop;
  readonly vandaag: Datum;
}

const BRON = 'eigen waarschuwing van het platform, rule book 9.9';

/** The warnings of 9.9 on records. */
export const WAARSCHUWINGEN: readonly Waarschuwing[] = [
  {
    code: 'ZT-W02',
    op: ['MAZ'],
    geldt: (_, { voor, na }) => na.mazInZorg > voor.mazInZorg,
    tekst: 'De client was al in zorg; deze tweede MAZ verandert niets. Klopte de eerste niet, verwijder die dan.',
    bron: BRON,
  },
  {
    code: 'ZT-W03',
    op: ['20'],
    geldt: (_, { t }) => t.versie.soort === '5',
    tekst: 'Aanhouden op een administratieve toewijzing is ongewoon. Bedoelde u einde zorg, gebruik dan 19.',
    bron: BRON,
  },
  {
    code: 'ZT-W04',
    op: ['19', '20'],
    geldt: (m) => m.datum === m.begindatum,
    tekst: 'Dit is een dag zorg, en de client betaalt daarvoor. Kwam de client nooit, verwijder dan de MUT en de MAZ.',
    bron: BRON,
  },
  {
    code: 'ZT-W05',
    op: ['17', '19', '20'],
    geldt: (m, { dossier }) => dossier.overlijdensdatum !== null && m.datum >= dossier.overlijdensdatum,
    tekst: 'De client is op of voor deze datum overleden. Bij overlijden is geen einde zorg nodig; verwijder deze MUT.',
    bron: BRON,
  },
  {
    code: 'ZT-W06',
    op: ['17'],
    geldt: (m, { dossier }) => {
      const daar = zelfdeZorgBij(m.bestemming, m, dossier);
      const morgen = dagErna(m.datum);
      return daar.length > 0 && daar.every((t) => morgen !== undefined && t.sleutel.ingangsdatum > morgen);
    },
    tekst:
      'De toewijzing van de nieuwe aanbieder begint pas later. Een overplaatsing sluit aan; is er een gat, meld dan 19 en ' +
      'vraag de nieuwe toewijzing aan (AAT).',
    bron: BRON,
  },
  {
    code: 'ZT-W09',
    op: VOOR_INGANGSDATUM,
    geldt: (m, { t }) => m.datum < t.sleutel.ingangsdatum,
    tekst: 'De Mutatiedatum ligt voor de ingangsdatum van de toewijzing. Gebruik liever de ingangsdatum.',
    bron: BRON,
  },
  {
    code: 'ZT-W10',
    op: ['12/5'],
    geldt: (_, { t, blok }) =>
      blok.aat.length === 0 &&
      t.sleutel.instelling !== null &&
      [t.versie.dossierhouder, t.versie.coordinatorZorgThuis].includes(t.sleutel.instelling),
    tekst:
      'U bent dossierhouder of coordinator zorg thuis en laat de client los zonder iets aan te vragen. Zorg dat een ander ' +
      'die verantwoordelijkheid overneemt.',
    bron: BRON,
  },
  {
    code: 'ZT-W12',
    op: ['MAZ', ...ZONDER_ZORG, ...EINDE_ZORG],
    geldt: (_, { t, vandaag, instellingen }) => instellingen.correctieDagLater && t.verwijderdOp === vandaag,
    tekst: 'Dit zorgkantoor vraagt om na een verwijdering de nieuwe melding een dag later te sturen.',
    bron: BRON,
  },
];

/** The warnings of 9.9 on an Aanvraag. */
export const AANVRAAGWAARSCHUWINGEN: readonly Aanvraagwaarschuwing[] = [
  {
    code: 'ZT-W07',
    geldt: (a, blok, dossier) =>
      blok.mut.length + blok.mez.length + blok.mutatieVerwijderingen.length === 0 &&
      opBesluit(a, dossier).some(
        (t) =>
          t.sleutel.instelling === blok.herkomst.afzender &&
          t.versie.soort === '1' &&
          t.sleutel.leveringsvorm !== a.leveringsvorm &&
          t.mazzen.length + t.mutaties.length === 0 &&
          loopt(t, dossier, blok.herkomst.dagtekening),
      ),
    tekst:
      'Uw toewijzing in de andere leveringsvorm blijft zo openstaan. Stuur daarop een MUT (12/5 als zij niet nodig is, ' +
      '12/3 of 18 als de client blijft wachten).',
    bron: BRON,
  },
  {
    code: 'ZT-W08',
    geldt: (a, _, dossier) =>
      BUDGETVORMEN.includes(a.leveringsvorm) &&
      opBesluit(a, dossier).some(
        (t) =>
          t.versie.soort !== '5' &&
          t.sleutel.leveringsvorm === a.leveringsvorm &&
          loopt(t, dossier, eersteStart(a)) &&
          !a.regels.some((r) => r.instelling === t.sleutel.instelling),
      ),
    tekst:
      'Een aanbieder die nu is toegewezen ontbreekt in de aanvraag; zijn toewijzing wordt dan ingetrokken. Neem hem op als ' +
      'hij blijft leveren.',
    bron: BRON,
  },
  {
    code: 'ZT-P02',
    geldt: (a, _, dossier) =>
      BUDGETVORMEN.includes(a.leveringsvorm) &&
      dagenVanWissel(a).some((dag) => som(a, dag) < VOL_BUDGET) &&
      !opBesluit(a, dossier).some((t) => t.sleutel.leveringsvorm === '2' && loopt(t, dossier, eersteStart(a))),
    tekst:
      'De percentages van de aanvraag komen op een dag samen onder 100, en er is geen pgb. Controleer of alle zorg is ' +
      'aangevraagd.',
    bron: BRON,
  },
];

/** The warnings of 9.9 on an AW33. */
export const VERSIEWAARSCHUWINGEN: readonly Versiewaarschuwing[] = [
  {
    code: 'ZT-W01',
    geldt: (_, { gewijzigd, voor, vandaag }) =>
      gewijzigd && voor.einde !== null && voor.einde.datum < vandaag && voor.einde.oorzaak !== 'INTREKKING',
    tekst: 'Deze toewijzing was al geeindigd. Wat haar afsloot blijft gelden, tenzij het de einddatum zelf was.',
    bron: BRON,
  },
  {
    code: 'ZT-W11',
    geldt: (nieuw, { t, voor, vandaag }) =>
      nieuw.soort !== '3' &&
      isIntrekking(nieuw) &&
      nieuw.einddatum !== null &&
      nieuw.einddatum < vandaag &&
      inZorgTussen(nieuw.einddatum, vandaag, t, voor),
    tekst:
      'De intrekking raakt dagen waarop zorg is geleverd. Dat kan alleen bij herindicatie of in overleg met de aanbieder ' +
      '(OP186).',
    bron: BRON,
  },
];

/** Leveringsvormen whose AAT replaces all that is assigned in that form (3.3). */
const BUDGETVORMEN: readonly string[] = ['5', '7', '8'];

/** 100 %, in hundredths of a percent. */
const VOL_BUDGET = 10_000;

function opBesluit(a: melding.Aat, dossier: Dossier): readonly Toewijzing[] {
  return dossier.toewijzingen.filter((t) => t.sleutel.besluitnummer === a.besluitnummer);
}

/** Toewijzingen of the same care at another provider. */
function zelfdeZorgBij(instelling: string | null, m: Regelrecord, dossier: Dossier): readonly Toewijzing[] {
  const { besluitnummer, zzpCode, leveringsvorm } = m.sleutel;
  if (instelling === null) return [];
  return dossier.toewijzingen.filter(
    ({ sleutel: s }) =>
      s.instelling === instelling &&
      s.besluitnummer === besluitnummer &&
      s.zzpCode === zzpCode &&
      s.leveringsvorm === leveringsvorm,
  );
}

/** The smallest start asked; an Aanvraag has at least one line (XSD). */
function eersteStart(a: melding.Aat): Datum {
  return a.regels.map((r) => r.ingangsdatum).reduce((x, y) => (y < x ? y : x));
}

/** The days on which the sum of the percentages can change, as far as a line covers them. */
function dagenVanWissel(a: melding.Aat): Datum[] {
  return a.regels
    .flatMap((r) => [r.ingangsdatum, r.einddatum === null ? undefined : dagErna(r.einddatum)])
    .filter((dag): dag is Datum => dag !== undefined && a.regels.some((r) => dekt(r, dag)));
}

function som(a: melding.Aat, dag: Datum): number {
  return a.regels.filter((r) => dekt(r, dag)).reduce((totaal, r) => totaal + (r.percentage ?? 0), 0);
}

function dekt(r: melding.AatRegel, dag: Datum): boolean {
  return r.ingangsdatum <= dag && (r.einddatum === null || dag <= r.einddatum);
}

/** Whether there was a day in zorg after the one and up to the other. */
function inZorgTussen(na: Datum, tot: Datum, t: Toewijzing, voor: Verloop): boolean {
  return perioden(t, voor).some((p) => p.staat === 'IN_ZORG' && p.van <= tot && (p.tot === null || p.tot > na));
}
