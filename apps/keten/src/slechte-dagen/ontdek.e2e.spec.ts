import { expect, it } from 'vitest';
import { Bezoeker } from '../voordeur/bezoeker.js';
import { startTestketen } from '../voordeur/testketen.js';
import { Clientnummers, groteZending, ronde } from './stroom.js';
import { Toeval } from './toeval.js';

it('ontdek', async () => {
  const keten = await startTestketen();
  try {
    const b = new Bezoeker(keten.url);
    const n = new Clientnummers();
    const toeval = new Toeval(1);
    const zs = [...ronde(1, toeval, n), ...ronde(2, toeval, n), ...ronde(3, toeval, n), groteZending('GROOT', 450, n)];
    const ids: string[] = [];
    for (const z of zs) ids.push(await b.stuur(z.xml));
    const t = performance.now();
    for (const [i, id] of ids.entries()) {
      const a = await b.bericht(id);
      const st = a.clienten.map((c) => c.status);
      console.log(
        i,
        a.status,
        st.length > 10 ? new Set(st) : st,
        zs[i]!.slot.slice(0, 5),
        a.fouten.map((f) => f.retourcode + f.tekst).slice(0, 3),
        Math.round(performance.now() - t),
      );
    }
    expect(1).toBe(1);
  } finally {
    await keten.weg();
  }
});
