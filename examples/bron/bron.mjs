// Een bron zoals de BRP of de Belastingdienst er een zou kunnen zijn: meldt wat zij over mensen weet als feiten aan de voordeur.
// Zij kent niets van het platform dan HTTP en CloudEvents. Nog eens draaien kan geen kwaad: source en id maken een feit hetzelfde.
//
//   node bron.mjs brp.json http://127.0.0.1:3000
import { readFileSync } from 'node:fs';

const [registerbestand, url] = process.argv.slice(2);
const { bron, feiten } = JSON.parse(readFileSync(registerbestand, 'utf8'));
const sleutel = process.env.IWLZ_SLEUTEL;

let geweigerd = 0;
for (const { id, type, ...data } of feiten) {
  const antwoord = await fetch(`${url}/gebeurtenissen`, {
    method: 'POST',
    headers: {
      'content-type': 'application/cloudevents+json',
      ...(sleutel && { authorization: `Bearer ${sleutel}` }),
    },
    body: JSON.stringify({ specversion: '1.0', id, source: bron, type, data }),
  });
  if (antwoord.status === 202) continue;
  const { detail, fouten = [] } = await antwoord.json();
  console.error(`${id}: ${detail}`, ...fouten.map(({ veld, tekst }) => `\n  ${veld}: ${tekst}`));
  geweigerd += 1;
}
console.log(`${feiten.length - geweigerd} feiten gemeld${geweigerd > 0 ? `, ${geweigerd} geweigerd` : ''}`);
process.exitCode = geweigerd > 0 ? 1 : 0;
