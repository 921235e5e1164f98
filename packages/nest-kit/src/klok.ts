import { dagInAmsterdam, vanEpochMs, type Datum, type Tijdstip } from '@iwlz/basis';

/** The one place where a service asks what time it is. */
export interface Klok {
  /** The instant that is recorded. */
  nu(): Tijdstip;
  /** The day in Europe/Amsterdam. */
  vandaag(): Datum;
}

/** The clock of the machine. */
export const systeemklok: Klok = {
  nu: () => vanEpochMs(Date.now()),
  vandaag: () => dagInAmsterdam(vanEpochMs(Date.now())),
};

/** A clock that stands still and moves by `zet` alone: for scenarios and training (`KLOK`, `POST /klok`). */
export class VasteKlok implements Klok {
  #nu: Tijdstip;

  constructor(begin: Tijdstip) {
    this.#nu = begin;
  }

  nu(): Tijdstip {
    return this.#nu;
  }

  vandaag(): Datum {
    return dagInAmsterdam(this.#nu);
  }

  /** Moves forward, or not at all; false when asked to go back. */
  zet(naar: Tijdstip): boolean {
    if (naar < this.#nu) return false;
    this.#nu = naar;
    return true;
  }
}
