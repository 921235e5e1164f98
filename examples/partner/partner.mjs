// Een afnemer zoals de leverancier van een zorgkantoor hem schrijft: leest een topic zodra er iets op komt, en weet na een
// herstart waar hij was. Hij kent niets van het platform dan HTTP, server-sent events en CloudEvents.
//
//   node partner.mjs http://127.0.0.1:3000 iwlz.zorg [bestand voor de cursor]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [url, topic, cursorbestand] = process.argv.slice(2);
let cursor = cursorbestand && existsSync(cursorbestand) ? readFileSync(cursorbestand, 'utf8') : 'begin';
const gezien = new Set(); // ten minste een keer geleverd: source + id herkent een herhaling

for (;;) {
  try {
    const antwoord = await fetch(`${url}/events/${topic}?from=${cursor}`, { headers: { accept: 'text/event-stream' } });
    let tekst = '';
    for await (const stuk of antwoord.body.pipeThrough(new TextDecoderStream())) {
      const blokken = (tekst + stuk).split('\n\n');
      tekst = blokken.pop();
      for (const blok of blokken) {
        const veld = (naam) => blok.match(new RegExp(`^${naam}: (.*)$`, 'm'))?.[1];
        if (!veld('data')) continue;
        const event = JSON.parse(veld('data'));
        if (!gezien.has(event.source + event.id)) console.log(JSON.stringify(event)); // hier doet u er iets mee
        gezien.add(event.source + event.id);
        cursor = veld('id');
        if (cursorbestand) writeFileSync(cursorbestand, cursor);
      }
    }
  } catch {
    await new Promise((wacht) => setTimeout(wacht, 1000)); // het netwerk of het platform is even weg
  }
}
