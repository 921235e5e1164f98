/**
 * Judges one message, in a process that has done nothing else: `node judge-file.mjs structure|verdict FILE`. Prints as JSON how long it
 * took from file to verdict, without the start of the process, and the most memory that the process had.
 */
import { createReadStream } from 'node:fs';
import { beoordeel, lees, STANDAARDGRENZEN } from '@iwlz/berichten';

const [, , what, file] = process.argv;

const begin = performance.now();
const bytes = createReadStream(file, { highWaterMark: 256 * 1024 });
const parts = what === 'structure' ? lees(bytes, STANDAARDGRENZEN) : beoordeel(bytes);
let step = await parts.next();
while (!step.done) step = await parts.next();
const seconds = (performance.now() - begin) / 1_000;

if (step.value.fouten.length > 0) throw new Error(`${file} was to be without faults: ${step.value.fouten[0].tekst}`);
// Kilobytes on every system: Node sees to it.
console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
