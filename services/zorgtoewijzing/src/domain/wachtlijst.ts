import { dagenTussen, type Datum } from '@iwlz/basis';
import type { Dossier, Versie } from './dossier.js';
import { eindstand } from './eindstand.js';
import { vindToewijzing } from './dossier.js';
import type { Sleutel } from './sleutel.js';
import type { Staatperiode } from './perioden.js';
import { WACHTNORMEN, wachtnorm, type Wachtnorm } from './wachtnormen.js';

/** A toewijzing on which a client waits for care. */
export interface Wachtende {
  readonly toewijzing: Sleutel;
  readonly versie: Versie;
  /** WACHTEND, or AANGEHOUDEN when there was care before. */
  readonly staat: 'WACHTEND' | 'AANGEHOUDEN';
  readonly leveringsstatus: string;
  readonly classificatie: string | null;
  /** The first day in this status and classificatie (OP103). */
  readonly sinds: Datum;
  /** Every status and classificatie up to the day, in order, this one last. */
  readonly verloop: readonly Pick<Staatperiode, 'van' | 'leveringsstatus' | 'classificatie'>[];
  /** Days in this status and classificatie, the first one not counted. */
  readonly dagen: number;
  /** The norm that held when the wait began. */
  readonly norm: Wachtnorm | null;
  /** Days over the norm; 0 when within it, or without one. */
  readonly dagenTeLang: number;
}

/** On which toewijzingen the client waits on a day, by key. */
export function wachtenden(dossier: Dossier, dag: Datum, normen: readonly Wachtnorm[] = WACHTNORMEN): Wachtende[] {
  return eindstand(dossier, dag).flatMap(({ toewijzing, perioden }) => {
    const nu = perioden.findLast((p) => p.van <= dag);
    const bekend = vindToewijzing(dossier, toewijzing);
    if (!nu || !bekend || !wacht(nu)) return [];
    const { staat, leveringsstatus, classificatie, van } = nu;
    const norm = wachtnorm(normen, leveringsstatus, toewijzing.zzpCode, van) ?? null;
    const dagen = dagenTussen(van, dag);
    return [
      {
        ...{ toewijzing, versie: bekend.versie, staat, leveringsstatus, classificatie, sinds: van, dagen, norm },
        verloop: perioden.filter((p) => p.van <= dag && wacht(p)).map(statusVan),
        dagenTeLang: norm ? Math.max(0, dagen - norm.dagen) : 0,
      },
    ];
  });
}

type Wachtperiode = Staatperiode & Pick<Wachtende, 'staat' | 'leveringsstatus'>;

function wacht(p: Staatperiode): p is Wachtperiode {
  return (p.staat === 'WACHTEND' || p.staat === 'AANGEHOUDEN') && p.leveringsstatus !== null;
}

function statusVan({ van, leveringsstatus, classificatie }: Staatperiode) {
  return { van, leveringsstatus, classificatie };
}
