import type { zorg } from '@iwlz/contracts';
import type { CakFeit } from '@iwlz/eigenbijdrage/handlers';
import type { Toewijzingstand } from '@iwlz/zorgtoewijzing/handlers';
import type { Gepubliceerd } from './keten.js';
import type { Post } from './postkamer.js';
import type { Antwoord, Json } from './scenario.js';

/** How facts are written down in the outcome of a scenario (docs/referentie/scenarios.md, sections 5 to 7). */

/** Which facts the outcome of a step lists, and in which of the groups that order them (9.6). */
const GROEP = {
  ToewijzingVastgesteld: 0,
  ToewijzingGewijzigd: 0,
  DossierOvergedragen: 0,
  AanvraagOntvangen: 0,
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
  AanvraagToegewezen: 3,
  AanvraagAfgewezen: 3,
  TermijnNadert: 3,
  TermijnOverschreden: 3,
} as const satisfies Partial<Record<zorg.ZorgFeit['type'], number>>;

type Gebeurtenis = Extract<zorg.ZorgFeit, { type: keyof typeof GROEP }>;

/** The events among the facts, in the order of the facts. */
export function gebeurtenissen(feiten: readonly Gepubliceerd[]): Json[] {
  return feiten.filter(isGebeurtenis).map(({ bsn, feit }) => {
    const { type, data } = feit;
    return zonderLeeg({ type, datum: data.datum, ...kenmerken(data), ...onderwerp(bsn, feit) });
  });
}

/** What the event has beside its date and what it is about. */
function kenmerken(data: Gebeurtenis['data']): Json {
  const namen = ['leveringsstatus', 'classificatie', 'naar', 'reden', 'termijn', 'werkdagenTeLaat'];
  return Object.fromEntries(Object.entries(data).filter(([naam]) => namen.includes(naam)));
}

/** What the event is about: a toewijzing, a request or a file, each by its key. */
function onderwerp(bsn: string, { type, data }: Gebeurtenis): Json {
  switch (type) {
    case 'DossierOvergedragen':
      return { dossier: { bsn, besluitnummer: data.besluitnummer } };
    case 'AanvraagOntvangen':
    case 'AanvraagToegewezen':
    case 'AanvraagAfgewezen':
      return { aanvraag: { bsn, ...data.aanvraag } };
    default:
      return { toewijzing: sleutel(bsn, data.toewijzing) };
  }
}

/** What one day published for several clients, in the order in which it is listed: by group, then by client. */
export function opDagvolgorde(feiten: readonly Gepubliceerd[]): Gepubliceerd[] {
  return feiten
    .filter(isGebeurtenis)
    .sort((a, b) => GROEP[a.feit.type] - GROEP[b.feit.type] || (a.bsn < b.bsn ? -1 : a.bsn > b.bsn ? 1 : 0));
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
