import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { maak, schrijf } from '@iwlz/berichten';
import { powerLaw } from './lib/fit.mjs';
import { summary } from './lib/in-turns.mjs';
import * as official from './lib/official.mjs';
import { run as runProgram } from './lib/run-program.mjs';

const JUDGE = fileURLToPath(new URL('lib/judge-file.mjs', import.meta.url));
const ROUNDS = 5;
const XSLT_SIZES = [250, 500, 1_000];
const XSLT_ROUNDS = 2;
const FAR = 10_000;

/** The messages: an AW39 has at most 9,091 clients with an invented BSN, so the large one says more of each. */
const MESSAGES = {
  ten: { clienten: 5_950, eenheden: 1 },
  tenDense: { clienten: 930, eenheden: 14 },
  hundred: { clienten: 9_050, eenheden: 14 },
};

export const title = 'from a file to the full verdict on an AW39';
const NOTES = [
  'Every judgement in a process of its own, from opening the file to the verdict; the start of the process and of Node is not',
  'counted, what it has to compile while it works is. Memory is the most the process ever had. Messages are made (`iwlz maak`).',
];
export const notes = NOTES;

export async function run() {
  const folder = await mkdtemp(join(tmpdir(), 'iwlz-bench-'));
  try {
    const files = await makeFiles(folder);
    const without = await official.missing();
    if (without === undefined) await official.copySchemas(folder);
    const times = await measure(folder, files, without === undefined);
    const rules = without === undefined ? await compareRules(folder, times) : [];
    const skipped = without === undefined ? [] : [`Beside the official set nothing was measured: ${without}.`];
    return { notes: [...NOTES, ...(await sizes(files)), ...skipped], rows: [...rows(times), ...rules] };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function makeFiles(folder) {
  const files = {};
  for (const [name, { clienten, eenheden }] of Object.entries(MESSAGES)) {
    files[name] = await makeFile(join(folder, `${name}.xml`), clienten, eenheden);
  }
  return files;
}

async function makeFile(path, clienten, eenheden) {
  const { header, blokken } = maak({ soort: 'AW39', clienten, eenheden, fouten: 0, seed: 1, vanaf: 0 });
  function* clients() {
    for (const { client } of blokken) yield client;
  }
  await pipeline(schrijf('AW39', header, clients()), createWriteStream(path));
  return path;
}

async function sizes(files) {
  const lines = Object.entries(files).map(async ([name, path]) => {
    const { clienten, eenheden } = MESSAGES[name];
    const mb = ((await stat(path)).size / 1_000_000).toFixed(1);
    return `${mb} MB: ${clienten.toLocaleString('en')} clients with ${eenheden} of everything.`;
  });
  return Promise.all(lines);
}

/** All contenders in turns. */
async function measure(folder, files, withOfficial) {
  const times = { ten: [], tenDense: [], hundred: [], structure: [], official: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of Object.keys(MESSAGES)) times[name].push(await judge('verdict', files[name]));
    times.structure.push(await judge('structure', files.hundred));
    if (withOfficial) times.official.push(await official.structureSeconds(folder, files.hundred));
  }
  return times;
}

async function judge(what, file) {
  return JSON.parse((await runProgram(process.execPath, [JUDGE, what, file])).stdout);
}

function rows({ ten, tenDense, hundred, structure, official: xmllint }) {
  const seconds = (judged) => judged.map((each) => each.seconds);
  const growth = hundred.map((each, round) => each.seconds / tenDense[round].seconds);
  const ofXmllint = xmllint.map((each, round) => structure[round].seconds / each);
  return [
    row('10 MB', 's', seconds(ten), 1),
    row(
      '10 MB, memory',
      'MB',
      ten.map((each) => each.megabytes),
      150,
    ),
    row('10 MB with more of each client', 's', seconds(tenDense)),
    row('100 MB', 's', seconds(hundred)),
    row('100 MB beside 10 MB with as much of each client', 'x', growth, 10.5),
    row(
      '100 MB, memory',
      'MB',
      hundred.map((each) => each.megabytes),
      200,
    ),
    row('100 MB, structure only', 's', seconds(structure)),
    ...(xmllint.length === 0
      ? []
      : [row('100 MB, xmllint --stream --schema', 's', xmllint), row('structure beside xmllint', 'x', ofXmllint, 4)]),
  ];
}

/** The official rules on small messages; what they would take on a large one follows from the curve. */
async function compareRules(folder, { ten }) {
  const points = [];
  for (const clienten of XSLT_SIZES) {
    const file = await makeFile(join(folder, `xslt-${clienten}.xml`), clienten, 1);
    const seconds = [];
    for (let round = 0; round < XSLT_ROUNDS; round++) seconds.push(await official.rulesSeconds(file));
    points.push({ at: clienten, seconds });
  }
  const { factor, power } = powerLaw(points.map(({ at, seconds }) => [at, summary(seconds).median]));
  const far = factor * FAR ** power;
  const ours = ten.map(({ seconds }) => (seconds * FAR) / MESSAGES.ten.clienten);
  return [
    ...points.map(({ at, seconds }) => row(`xsltproc, ${at.toLocaleString('en')} clients`, 's', seconds)),
    row(`xsltproc, extrapolated to ${FAR.toLocaleString('en')} (clients to the power ${power.toFixed(2)})`, 's', [far]),
    row(`${FAR.toLocaleString('en')} clients, by our time per client`, 's', ours),
    {
      ...row(
        'that many times faster',
        'x',
        ours.map((each) => far / each),
      ),
      aim: 'at least 500',
      met: far / summary(ours).median >= 500,
    },
  ];
}

/** A line of the report, with what it may be at most. */
function row(what, unit, numbers, atMost) {
  const measured = summary(numbers);
  return {
    what,
    unit,
    measured,
    ...(atMost !== undefined && { aim: `at most ${atMost}`, met: measured.median <= atMost }),
  };
}
