import type { Programma, Stap } from './programma.js';
import type { Eenheid, Klasseregel, Omgeving, Plek, Slotregel, Uitkomst } from './regel.js';

/** A rule that is broken, the class at which, and the places it names. */
export interface Overtreding {
  readonly regel: Klasseregel | Slotregel;
  readonly eenheid: Eenheid;
  readonly plekken: readonly Plek[];
}

/** A rule that is broken at a class, with findings that nobody asked for yet. */
interface Breuk {
  readonly regel: Klasseregel;
  readonly eenheid: Eenheid;
  readonly uitkomst: Exclude<Uitkomst, false>;
}

/** The place of a predicate while the walk goes on: the same object for all rules of one class. */
type Stand = { -readonly [K in keyof Omgeving]: Omgeving[K] };

const GEEN: Iterable<Overtreding> = [];
const GEEN_LIJST: readonly Eenheid[] = [];

/**
 * Judges a Header or a client block: every rule that is broken, in the order of the official report. All rules are judged at
 * once; the findings of one, which may be many, are made as they are asked for.
 */
export function overtredingen(programma: Programma, eenheid: Eenheid, header: Eenheid): Iterable<Overtreding> {
  const breuken: Breuk[] = [];
  vanKlasse(programma, stand(header, eenheid, undefined, eenheid, [eenheid], 0), breuken);
  return breuken.length === 0 ? GEEN : uitgeschreven(breuken);
}

function* uitgeschreven(breuken: readonly Breuk[]): Generator<Overtreding> {
  for (const { regel, eenheid, uitkomst } of breuken) {
    for (const plekken of uitkomst) yield { regel, eenheid, plekken };
  }
}

function vanKlasse(programma: Programma, o: Stand, breuken: Breuk[]): void {
  for (const stap of programma.stappen) {
    const inhoud = (o.eenheid as Readonly<Record<string, unknown>>)[stap.sleutel];
    if (inhoud === undefined) continue;
    o.sleutel = stap.sleutel;
    if (stap.soort === 'veld') o.waarde = inhoud as string;
    else if (stap.soort === 'lijst') vanLijst(stap, (o.lijst = inhoud as readonly Eenheid[]), o, breuken);
    else if (stap.binnen) vanKlasse(stap.binnen, onder(o, inhoud as Eenheid, [inhoud as Eenheid], 0), breuken);
    toets(stap.regels, o, breuken);
  }
  toets(programma.regels, o, breuken);
}

function vanLijst({ binnen }: Stap, lijst: readonly Eenheid[], o: Stand, breuken: Breuk[]): void {
  if (!binnen) return;
  for (let i = 0; i < lijst.length; i++) vanKlasse(binnen, onder(o, lijst[i] as Eenheid, lijst, i), breuken);
}

function toets(regels: readonly Klasseregel[], o: Stand, breuken: Breuk[]): void {
  for (const regel of regels) {
    const uitkomst = regel.toets(o.eenheid, o);
    if (uitkomst && !isLeeg(uitkomst)) breuken.push({ regel, eenheid: o.eenheid, uitkomst });
  }
}

function isLeeg(uitkomst: Iterable<unknown>): boolean {
  return Array.isArray(uitkomst) && uitkomst.length === 0;
}

function onder(ouder: Stand, eenheid: Eenheid, broers: readonly Eenheid[], index: number): Stand {
  return stand(ouder.header, ouder.client, ouder, eenheid, broers, index);
}

function stand(
  header: Eenheid,
  client: Eenheid,
  ouder: Stand | undefined,
  eenheid: Eenheid,
  broers: readonly Eenheid[],
  index: number,
): Stand {
  return { header, client, ouder, eenheid, broers, index, waarde: '', sleutel: '', lijst: GEEN_LIJST };
}
