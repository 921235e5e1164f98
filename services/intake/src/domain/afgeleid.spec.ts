import { describe, expect, it } from 'vitest';
import { afgeleideIdentificatie, afgeleideUuid } from './afgeleid.js';

/** Texts that differ in one sign only. */
const teksten = Array.from({ length: 20_000 }, (_, i) => `zorg|2f1c0006-9990-4000-8000-${i}|5531|4`);

describe('kenmerken die uit een tekst volgen', () => {
  it('een UUID zoals iWlz haar wil, en voor elke tekst een andere', () => {
    const alle = teksten.map(afgeleideUuid);
    expect(new Set(alle).size).toBe(teksten.length);
    for (const id of alle) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('een Identificatie van twaalf tekens, en voor elke tekst een andere', () => {
    const alle = teksten.map((t) => afgeleideIdentificatie('C', t));
    expect(new Set(alle).size).toBe(teksten.length);
    for (const id of alle) expect(id).toMatch(/^C[0-9A-Z]{11}$/);
  });

  it('blijft wat het was: wie het eenmaal kreeg, antwoordt ermee', () => {
    expect([afgeleideUuid('zorg'), afgeleideIdentificatie('C', 'zorg')]).toMatchInlineSnapshot(`
      [
        "69c13a57-4875-4277-b806-e98f63e6ac89",
        "CESFLYBWQV7T",
      ]
    `);
  });
});
