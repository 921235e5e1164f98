import { dagErna, type Datum } from '@iwlz/basis';
import type { bijdrage, zorg } from '@iwlz/contracts';
import { gaatDoorNa, tijdvakken, zorgVoorCak, type Tijdvak } from './tijdvak.js';

/** What the CAK must have, going by the care that is known. */
export interface Gewenst {
  readonly starts: readonly bijdrage.StartGemeld[];
  readonly stops: readonly GewensteStop[];
}

/** A stop, and the first day on which it counts; without one it counts at once. */
export interface GewensteStop {
  readonly stop: bijdrage.StopGemeld;
  readonly teltVanaf: Datum | undefined;
}

/** Reden intrekking after which the CAK gets no stop: 1 overleden, 8 verhuizing (OP035, OP313). */
const ZONDER_STOP: readonly (string | null)[] = ['1', '8'];

/** The starts and stops of 9.7. */
export function gewenst(perioden: readonly zorg.Zorgperiode[]): Gewenst {
  const zorg = zorgVoorCak(perioden);
  const alle = tijdvakken(zorg);
  return {
    starts: alle.map((t) => ({ datum: t.van, ...t.situatie })),
    stops: alle.flatMap((t) => stopVan(t, zorg)),
  };
}

function stopVan(t: Tijdvak, zorg: readonly zorg.Zorgperiode[]): GewensteStop[] {
  if (t.tot === null || gaatDoorNa(t.tot, zorg)) return [];
  const { tot } = t;
  const eindigend = zorg.filter((p) => p.tot === tot);
  if (eindigend.some((p) => p.einde === 'MUT17' || ZONDER_STOP.includes(p.reden))) return [];
  const aangehouden = t.perioden.some((p) => p.tot === tot && p.einde === 'MUT20');
  const gemeld = eindigend.every((p) => p.einde === 'MUT19' || p.einde === 'MUT20');
  return [
    {
      stop: { datum: tot, ...t.situatie, mutatiecode: aangehouden ? '20' : '19', begindatum: t.van },
      // An end that no provider reported may still be taken back as long as the day lasts.
      teltVanaf: gemeld ? undefined : dagErna(tot),
    },
  ];
}
