import type { Heenbericht } from '../catalogus.js';
import { planVan, type Plan } from '../tabellen/plan.js';
import type { Klasseregel, Regel } from './regel.js';

/**
 * The rules of one message laid out along its plan: at each class what to judge, in the order in which the official set does
 * (children before parents, and at one element in the order of the rows). Classes without a rule below them are left out.
 */
export interface Programma {
  readonly stappen: readonly Stap[];
  /** On the class itself, after all that is within it. */
  readonly regels: readonly Klasseregel[];
}

/** One field of a class that has rules on it or below it. */
export interface Stap {
  readonly sleutel: string;
  readonly soort: 'veld' | 'klasse' | 'lijst';
  /** What is within: of a class, or of each unit of a list. */
  readonly binnen: Programma | undefined;
  /** On the field, or on the list after its units. */
  readonly regels: readonly Klasseregel[];
}

/** The programs of a message: for its Header, and for each client block. */
export interface Programmas {
  readonly header: Programma;
  readonly client: Programma;
}

/** Made once per list of rules and message; a list that is no longer used takes its programs with it. */
const GEMAAKT = new WeakMap<readonly Regel[], Map<Heenbericht, Programmas>>();

export function programmasVan(bericht: Heenbericht, regels: readonly Regel[]): Programmas {
  let vanRegels = GEMAAKT.get(regels);
  if (!vanRegels) GEMAAKT.set(regels, (vanRegels = new Map<Heenbericht, Programmas>()));
  let programmas = vanRegels.get(bericht);
  if (!programmas) vanRegels.set(bericht, (programmas = maak(bericht, regels)));
  return programmas;
}

function maak(bericht: Heenbericht, regels: readonly Regel[]): Programmas {
  const vanBericht = regels.filter((r): r is Klasseregel => 'toets' in r && r.berichten.includes(bericht));
  const plan = planVan(bericht);
  return { header: vanKlasse(plan.header, vanBericht), client: vanKlasse(plan.client, vanBericht) };
}

function vanKlasse(plan: Plan, regels: readonly Klasseregel[]): Programma {
  const stappen: Stap[] = [];
  for (const veld of plan.velden) {
    const pad = `${plan.pad}/${veld.naam}`;
    const kind = veld.plan;
    const item = kind?.isLijst ? kind.velden[0]?.plan : undefined;
    const soort = kind === undefined ? 'veld' : kind.isLijst ? 'lijst' : 'klasse';
    // The rules on a class are in its own program; those on a field or list are in the step.
    const opVeld =
      soort === 'klasse'
        ? []
        : regels.filter((r) => (typeof r.bij === 'function' ? r.bij(veld) : hangtBij(r.bij, pad)));
    const binnenplan = soort === 'klasse' ? kind : item;
    const binnen = binnenplan && nietLeeg(vanKlasse(binnenplan, regels));
    if (binnen || opVeld.length > 0) stappen.push({ sleutel: veld.sleutel, soort, binnen, regels: opVeld });
  }
  return { stappen, regels: regels.filter((r) => typeof r.bij !== 'function' && hangtBij(r.bij, plan.pad)) };
}

/** Whether one of these is the end of the path. */
export function hangtBij(bij: readonly string[], pad: string): boolean {
  return bij.some((einde) => pad.endsWith(`/${einde}`));
}

function nietLeeg(p: Programma): Programma | undefined {
  return p.stappen.length > 0 || p.regels.length > 0 ? p : undefined;
}
