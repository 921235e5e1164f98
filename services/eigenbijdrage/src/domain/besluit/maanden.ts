import type { Maanddeel, Spoor, WlzInvoer, WlzUitkomst, Wlzmaand } from '../berekening/index.js';
import type { Vraag } from './vraag.js';

/** The computation of the Wlz contribution (`domain/berekening`); throws `ParameterOntbreekt` for a year without parameters. */
export type Bereken = (invoer: WlzInvoer, spoor?: Spoor) => WlzUitkomst;

/** What the client owes in each of the months that the questions are about, and out of what it is made. */
export function berekenMaanden(vragen: readonly Vraag[], bereken: Bereken): Wlzmaand[] {
  return vragen.flatMap((v) => bereken(v.invoer).maanden.map((m) => eigenDeel(m, v)));
}

/**
 * The month with the client's own share in it. Of equal shares the computation gives the odd cent to whom it calls client.
 * Each of two partners is the client in the own dossier; the cent goes to the elder, so that both shares make up the whole.
 */
export function eigenDeel(m: Wlzmaand, vraag: Vraag): Wlzmaand {
  if (!vraag.partner || isOudste(vraag) || !m.delen.some(isOnevenHelft) || !gelijkInkomen(vraag, m.peiljaar)) return m;
  const delen = m.delen.map((d) => (isOnevenHelft(d) ? { ...d, clientdeel: d.clientdeel - 1 } : d));
  return { ...m, delen, clientdeel: delen.reduce((som, d) => som + d.clientdeel, 0) };
}

function isOnevenHelft({ betaler, bedrag, clientdeel }: Maanddeel): boolean {
  return betaler === 'BEIDEN' && 2 * clientdeel - bedrag === 1;
}

/** Both shares go by the own income, of which a negative one and an unknown one count as 0 (A8). */
function gelijkInkomen({ invoer }: Vraag, peiljaar: number): boolean {
  const [a, b] = [invoer.client, invoer.partner].map((p) =>
    Math.max(p?.inkomens?.find((i) => i.peiljaar === peiljaar)?.inkomen ?? 0, 0),
  );
  return a === b;
}

/** The elder; born on one day, whose birth date was told in the event with the smaller id. Both partners know both. */
function isOudste({ client, partner }: Vraag): boolean {
  const [a, b] = [client, partner].map((p) => `${p!.geboortedatum!.dag} ${p!.geboortedatum!.bron}`);
  return a! < b!;
}
