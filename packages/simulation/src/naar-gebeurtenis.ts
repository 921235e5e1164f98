import { stelZeker } from '@iwlz/basis';
import type { melding } from '@iwlz/contracts';
import { feitVanBlok, type Blok } from '@iwlz/intake/handlers';
import type { Feitbericht, Heenbericht } from './bericht.js';

/** An event of `iwlz.melding` about one client. */
export type Gebeurtenis = Exclude<melding.MeldingFeit, { type: 'DagBegonnen' | 'CakRunGevraagd' }>;

/** What intake publishes for the one client block of a message; `berichtId` is the id it gave the message. */
export function gebeurtenisVanBlok(blok: Blok, bericht: Heenbericht, berichtId: string): Gebeurtenis {
  const { berichtsoort, afzender, ontvanger, identificatie, dagtekening } = bericht;
  const kop = { berichtsoort, afzender, ontvanger, identificatie, dagtekening };
  const { feit } = feitVanBlok(blok, { berichtId, ...kop, blok: 1 });
  stelZeker(overClient(feit), `een ${berichtsoort} gaat over een client, en naar iwlz.melding`);
  return feit;
}

/** What the front door publishes for a fact that is no message. */
export function gebeurtenisVanFeit(bericht: Feitbericht): Gebeurtenis {
  switch (bericht.berichtsoort) {
    case 'BRP': {
      const { overlijdensdatum } = bericht;
      return { type: 'Overlijden', data: { feit: HERKOMST, overlijdensdatum } };
    }
    case 'IO31': {
      const indicatie = { ...bericht.indicatie, einddatum: null, soort: null };
      return { type: 'Indicatie', data: { feit: HERKOMST, herkomst: null, indicatie, profielen: [] } };
    }
    case 'AKKOORD': {
      const { bij, akkoord } = bericht;
      return { type: 'Akkoord', data: { feit: HERKOMST, bij, akkoord } };
    }
    case 'AATBESLUIT': {
      const { bij, besluit } = bericht;
      return { type: 'AatBesluit', data: { feit: HERKOMST, bij, besluit } };
    }
  }
}

/** Facts of a scenario have no sender. */
const HERKOMST = { bron: 'scenario', bronId: '' };

function overClient(feit: ReturnType<typeof feitVanBlok>['feit']): feit is Gebeurtenis {
  return feit.type === 'Toewijzing' || feit.type === 'Melding' || feit.type === 'Dossieroverdracht';
}
