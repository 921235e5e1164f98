import { REGELS, sleuteldatumNietTeVroeg, Toetser } from '@iwlz/berichten';
import type { Blok } from '@iwlz/intake/handlers';
import type { Heenbericht } from './bericht.js';
import type { Scenarioinstellingen } from './scenario.js';

type Soort = Heenbericht['berichtsoort'];

/**
 * The rules inside a message that a scenario judges (rule book zorgtoewijzing, 9.3 step 2), by retourcode. The others are
 * about what a scenario leaves out: persons, classes, code lists.
 */
const STAP_2: Readonly<Record<Soort, readonly string[]>> = {
  AW33: ['9101', '9106', 'S002', 'S003', 'S023'],
  AW35: ['9039', '9064', '9101', 'D004', 'D072', 'S002', 'S023', 'S058', 'S062', 'S088', 'S127', 'ZT-D01'],
  AW39: [
    ...['9018', '9040', '9041', '9046', '9064', '9066', '9101', '9106', '9120', '9127'],
    ...['D020', 'D040', 'D047', 'D048', 'D050', 'D052', 'D072', 'D073', 'D074', 'D090'],
    ...['S002', 'S003', 'S023', 'S058', 'S072', 'S127', 'S131', 'S133', 'ZT-P01'],
  ],
  ZK31: ['9108', '9109', '9110', '9111', 'S002'],
};

/** The retourcodes of the rules inside the message that it breaks, each once. `client` is its client block. */
export function regelsBinnenBericht(
  { berichtsoort, afzender, ontvanger, identificatie, dagtekening }: Heenbericht,
  { client }: Blok,
  { sleuteldatumMaxDagen }: Scenarioinstellingen,
): string[] {
  const toetser = toetserVoor(berichtsoort, sleuteldatumMaxDagen);
  const header = { afzender, ontvanger: ontvanger ?? undefined, berichtIdentificatie: { identificatie, dagtekening } };
  const fouten = [...toetser.header(header), ...toetser.client(client, 1, true)];
  return [...new Set(fouten.map((f) => f.retourcode))];
}

const toetsers = new Map<string, Toetser>();

/** Laying out the rules takes longer than judging a message; as it has one client, nothing of it stays behind. */
function toetserVoor(soort: Soort, maxDagen: number): Toetser {
  const sleutel = `${soort} ${maxDagen}`;
  let toetser = toetsers.get(sleutel);
  if (!toetser) {
    const tijdig = sleuteldatumNietTeVroeg(maxDagen);
    const regels = REGELS.map((r) => (r.code === tijdig.code ? tijdig : r));
    toetser = new Toetser(
      soort,
      regels.filter((r) => !('uniek' in r) && STAP_2[soort].includes(r.retourcode)),
    );
    toetsers.set(sleutel, toetser);
  }
  return toetser;
}
