import type { Programma, Stap } from './programma.js';
import type { Eenheid, Klasseregel, Omgeving, Plek, Slotregel } from './regel.js';

/** A rule that is broken, the class at which, and the places it names. */
export interface Overtreding {
  readonly regel: Klasseregel | Slotregel;
  readonly eenheid: Eenheid;
  readonly plekken: readonly Plek[];
}

/** The place of a predicate while the walk goes on: the same object for all rules of one class. */
type Stand = { -readonly [K in keyof Omgeving]: Omgeving[K] };

/** Judges a Header or a client block: every rule that is broken, in the order of the official report, as far as it is asked for. */
export function overtredingen(programma: Programma, eenheid: Eenheid, header: Eenheid): Generator<Overtreding> {
  return vanKlasse(programma, {
    ...{ header, client: eenheid, ouder: undefined, eenheid, broers: [eenheid], index: 0 },
    ...{ waarde: '', sleutel: '', lijst: [] },
  });
}

function* vanKlasse(programma: Programma, o: Stand): Generator<Overtreding> {
  for (const stap of programma.stappen) {
    const inhoud = (o.eenheid as Readonly<Record<string, unknown>>)[stap.sleutel];
    if (inhoud === undefined) continue;
    o.sleutel = stap.sleutel;
    if (stap.soort === 'veld') o.waarde = inhoud as string;
    else if (stap.soort === 'lijst') yield* vanLijst(stap, (o.lijst = inhoud as readonly Eenheid[]), o);
    else if (stap.binnen) yield* vanKlasse(stap.binnen, onder(o, inhoud as Eenheid, [inhoud as Eenheid], 0));
    yield* toets(stap.regels, o);
  }
  yield* toets(programma.regels, o);
}

function* vanLijst(stap: Stap, lijst: readonly Eenheid[], o: Stand): Generator<Overtreding> {
  if (!stap.binnen) return;
  for (const [i, eenheid] of lijst.entries()) yield* vanKlasse(stap.binnen, onder(o, eenheid, lijst, i));
}

function* toets(regels: readonly Klasseregel[], o: Stand): Generator<Overtreding> {
  for (const regel of regels) {
    for (const plekken of regel.toets(o.eenheid, o)) yield { regel, eenheid: o.eenheid, plekken };
  }
}

function onder(ouder: Stand, eenheid: Eenheid, broers: readonly Eenheid[], index: number): Stand {
  return {
    header: ouder.header,
    client: ouder.client,
    ouder,
    eenheid,
    broers,
    index,
    waarde: '',
    sleutel: '',
    lijst: [],
  };
}
