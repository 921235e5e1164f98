import { stelZeker } from '@iwlz/basis';
import { BERICHTEN, type Bericht, type Berichtnaam } from '../catalogus.js';
import { naamruimte, RELEASE, type Release } from '../release.js';
import { sleutelVan, type Inhoud, type Klasse } from './bouwstenen.js';
import type { EnkelType } from './enkelvoudig.js';

/**
 * A table worked out for one message: what reader, rules and writer walk along. Built once per message from the field tables,
 * so that nothing has to be looked up by name twice.
 */
export interface Plan {
  /** Name of the element, and the names from `Bericht` down to it with slashes between. */
  readonly naam: string;
  readonly pad: string;
  /** Namespace of the elements within. */
  readonly uri: string;
  /** A container: its value is an array of its one kind of element. */
  readonly isLijst: boolean;
  /** Carries RetourCodes in a retour: a class of the message itself. */
  readonly isBerichtklasse: boolean;
  readonly velden: readonly Planveld[];
  readonly opNaam: ReadonlyMap<string, Planveld>;
}

export interface Planveld {
  readonly naam: string;
  /** Name of the field in the value. */
  readonly sleutel: string;
  /** Place in the order, from 0. */
  readonly rang: number;
  readonly verplicht: boolean;
  /** May stand more than once: the element of a container. */
  readonly herhaalt: boolean;
  /** Exactly one of these two is there. */
  readonly type: EnkelType | undefined;
  readonly plan: Plan | undefined;
}

/** The plan of a whole message, and those of its Header and of its client blocks. */
export interface Berichtplan {
  readonly naam: Berichtnaam;
  readonly release: Release;
  readonly wortel: Plan;
  readonly header: Plan;
  readonly client: Plan;
  /** The field of the root in which the clients stand: a list of them, or the one client itself. */
  readonly clienten: Planveld;
}

const PLANNEN = new Map<Release, Map<Berichtnaam, Berichtplan>>();

/** The plan of a message in a release, made when it is first asked for. */
export function planVan(naam: Berichtnaam, release = RELEASE): Berichtplan {
  let plannen = PLANNEN.get(release);
  if (!plannen) PLANNEN.set(release, (plannen = new Map<Berichtnaam, Berichtplan>()));
  let plan = plannen.get(naam);
  if (!plan) plannen.set(naam, (plan = maakPlan(naam, release)));
  return plan;
}

function maakPlan(berichtnaam: Berichtnaam, release: Release): Berichtplan {
  const bericht: Bericht = BERICHTEN[berichtnaam];
  const ruimtes = { bericht: naamruimte(berichtnaam, release), basisschema: naamruimte('basisschema', release) };
  const gemaakt = new Map<Klasse, Plan>();

  function vanKlasse(naam: string, pad: string, klasse: Klasse): Plan {
    const velden = Object.entries(klasse.velden).map(([kind, veld], rang) =>
      planveld(kind, rang, veld.min === 1, false, kindplan(kind, `${pad}/${kind}`, veld.inhoud), type(veld.inhoud)),
    );
    const plan = maak(naam, pad, ruimtes[klasse.ruimte], false, klasse.ruimte === 'bericht', velden);
    gemaakt.set(klasse, plan);
    return plan;
  }

  function kindplan(naam: string, pad: string, inhoud: Inhoud): Plan | undefined {
    if (inhoud.soort === 'enkel') return undefined;
    if (inhoud.soort === 'klasse') return vanKlasse(naam, pad, inhoud);
    const item = kindplan(inhoud.item, `${pad}/${inhoud.item}`, inhoud.inhoud);
    return maak(naam, pad, ruimtes.bericht, true, false, [
      planveld(inhoud.item, 0, true, true, item, type(inhoud.inhoud)),
    ]);
  }

  function type(inhoud: Inhoud): EnkelType | undefined {
    return inhoud.soort === 'enkel' ? (inhoud.in?.(release) ?? inhoud) : undefined;
  }

  const wortel = vanKlasse('Bericht', '/Bericht', bericht.lichaam);
  const [header, client] = [gemaakt.get(bericht.header), gemaakt.get(bericht.client)];
  const clienten = wortel.velden.find((veld) => veld.plan === client || veld.plan?.velden[0]?.plan === client);
  stelZeker(header && client && clienten, `de tabel van ${berichtnaam} bevat zijn Header of Client niet`);
  return { naam: berichtnaam, release, wortel, header, client, clienten };
}

function planveld(
  naam: string,
  rang: number,
  verplicht: boolean,
  herhaalt: boolean,
  plan: Plan | undefined,
  type: EnkelType | undefined,
): Planveld {
  return { naam, sleutel: sleutelVan(naam), rang, verplicht, herhaalt, plan, type };
}

function maak(
  naam: string,
  pad: string,
  uri: string,
  isLijst: boolean,
  isBerichtklasse: boolean,
  velden: readonly Planveld[],
): Plan {
  return { naam, pad, uri, isLijst, isBerichtklasse, velden, opNaam: new Map(velden.map((v) => [v.naam, v])) };
}
