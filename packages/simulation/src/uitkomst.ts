import type { zorg } from '@iwlz/contracts';
import type { CakFeit } from '@iwlz/eigenbijdrage/handlers';
import { vergelijkSleutels, type Toewijzingstand } from '@iwlz/zorgtoewijzing/handlers';
import type { Gepubliceerd } from './keten.js';
import type { Post } from './postkamer.js';
import type { Antwoord, Json } from './scenario.js';

/** How facts are written down in the outcome of a scenario (docs/referentie/scenarios.md, sections 5 to 7). */

/** Which facts the outcome of a step lists, and in which of the groups that order them (9.6). */
const GROEP: Readonly<Partial<Record<zorg.ZorgFeit['type'], 0 | 1 | 2>>> = {
  ToewijzingVastgesteld: 0,
  ToewijzingGewijzigd: 0,
  ZorgAangevangenHersteld: 1,
  ZorgHervatHersteld: 1,
  ZorgAangehoudenHersteld: 1,
  ZorgBeeindigdHersteld: 1,
  ZorgOvergeplaatstHersteld: 1,
  WachtstatusHersteld: 1,
  ToewijzingVervallenHersteld: 1,
  ToewijzingOvergedragenHersteld: 1,
  ToewijzingIngetrokkenHersteld: 1,
  ToewijzingVerlopenHersteld: 1,
  ZorgAangevangen: 2,
  ZorgHervat: 2,
  ZorgAangehouden: 2,
  ZorgBeeindigd: 2,
  ZorgOvergeplaatst: 2,
  WachtstatusVastgesteld: 2,
  ToewijzingVervallen: 2,
  ToewijzingOvergedragen: 2,
  ToewijzingIngetrokken: 2,
  ToewijzingVerlopen: 2,
};

type Gebeurtenis = Extract<zorg.ZorgFeit, { data: { toewijzing: zorg.ToewijzingSleutel; datum: string } }>;

/** The events among the facts, in the order of the facts. */
export function gebeurtenissen(feiten: readonly Gepubliceerd[]): Json[] {
  return feiten.filter(isGebeurtenis).map(({ bsn, feit }) => {
    const { toewijzing, datum } = feit.data;
    const kenmerken = 'versie' in feit.data ? {} : feit.data;
    return zonderLeeg({ type: feit.type, ...kenmerken, datum, toewijzing: sleutel(bsn, toewijzing) });
  });
}

/** Facts of several clients on one day, in the order in which they are listed: by group, then by key. */
export function opDagvolgorde(feiten: readonly Gepubliceerd[]): Gepubliceerd[] {
  return feiten.filter(isGebeurtenis).sort((a, b) => {
    const groep = (GROEP[a.feit.type] ?? 0) - (GROEP[b.feit.type] ?? 0);
    const client = a.bsn < b.bsn ? -1 : a.bsn > b.bsn ? 1 : 0;
    return groep || client || vergelijkSleutels(a.feit.data.toewijzing, b.feit.data.toewijzing);
  });
}

/** An earlier message whose answer changed. */
export function afgehandeld({ bericht }: Post, antwoord: Antwoord): Json {
  const { berichtsoort, afzender, identificatie } = bericht;
  const { uitslag, retourcodes, waarschuwingen } = antwoord;
  return { berichtsoort, afzender, identificatie, uitslag, retourcodes, waarschuwingen };
}

/** A toewijzing as it stands at the end. */
export function stand(bsn: string, { toewijzing, einddatum, staat, perioden }: Toewijzingstand): Json {
  return zonderLeeg({ toewijzing: sleutel(bsn, toewijzing), einddatum, staat, perioden: perioden.map(zonderLeeg) });
}

/** In the order of a run (9.7). */
const CAK_SOORT = {
  StopVerwijderd: 'verwijderStop',
  StartVerwijderd: 'verwijderStart',
  StartGemeld: 'start',
  StopGemeld: 'stop',
} as const;

/** What one run sent, of all clients: by kind, then by client; of one client it comes in order. */
export function cakBerichten(feiten: readonly Gepubliceerd<CakFeit>[]): Json[] {
  return Object.entries(CAK_SOORT).flatMap(([type, soort]) =>
    feiten
      .filter(({ feit }) => feit.type === type)
      .map(({ bsn, feit }) => {
        const { datum, leveringsvorm, zzpCode, instelling } = feit.data;
        const mutatiecode = 'mutatiecode' in feit.data ? feit.data.mutatiecode : null;
        return zonderLeeg({ soort, bsn, datum, leveringsvorm, zzpCode, instelling, mutatiecode });
      }),
  );
}

/** The object without the fields that have no value. */
export function zonderLeeg(o: object): Json {
  return Object.fromEntries(Object.entries(o).filter(([, v]) => v !== null && v !== undefined));
}

function isGebeurtenis(g: Gepubliceerd): g is Gepubliceerd<Gebeurtenis> {
  return g.feit.type in GROEP;
}

function sleutel(bsn: string, toewijzing: zorg.ToewijzingSleutel): Json {
  return zonderLeeg({ bsn, ...toewijzing });
}
