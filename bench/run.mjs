// `npm run bench [-- NAME ...] [-- --json]`: measures what the log, a rebuild and a start cost, each beside its floor, on a
// temporary PostgreSQL that is as durable as in production. Without a name all of them run, in some 35 minutes; the
// more the machine is left alone, the less the numbers spread. Prints the report on stdout and what it is at on stderr.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureCompiled } from '../tools/ensure-compiled.mjs';

const NAMES = [
  'publish-single',
  'publish-batch',
  'consume',
  'rebuild',
  'growth',
  'start',
  'kafka',
  'road',
  'zorgtoewijzing',
  'berichten',
  'bijdrage-jaar',
  'bijdrage-kern',
];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const unknown = positionals.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are: ${NAMES.join(', ')}`);
  process.exit(2);
}

await ensureCompiled();
// What is compiled can be imported only now.
const { versionOf, withServer } = await import('./lib/database.mjs');
const { asText, machineText } = await import('./lib/report.mjs');

await withServer(async (server) => {
  const machine = await describeMachine(server);
  if (!values.json) console.log(`${machineText(machine)}\n`);
  const benchmarks = [];
  for (const name of positionals.length > 0 ? positionals : NAMES) {
    console.error(`... ${name}`);
    const { title, notes, run } = await import(`./${name}.mjs`);
    const benchmark = { name, title, notes, ...(await run(server)) };
    benchmarks.push(benchmark);
    if (!values.json) console.log(asText(benchmark));
  }
  if (values.json) console.log(JSON.stringify({ machine, benchmarks }, null, 2));
});

async function describeMachine(server) {
  const [{ model }] = cpus();
  const [load] = loadavg();
  return { cores: cpus().length, cpu: model, node: process.version, postgres: await versionOf(server), load };
}
