import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONFIG = fileURLToPath(new URL('../.dependency-cruiser.mjs', import.meta.url));

/** What there is to import in the small workspace on which the rules are tried. */
const TARGETS = [
  'packages/basis/src/index.ts',
  'packages/basis/src/datum.ts',
  'packages/contracts/src/index.ts',
  'packages/berichten/src/index.ts',
  'packages/event-log/src/index.ts',
  'packages/event-log/src/engines/memory/index.ts',
  'packages/event-log/src/engines/postgres/index.ts',
  'packages/event-log/src/engines/postgres/lease.ts',
  'packages/event-log/src/contract/index.ts',
  'packages/nest-kit/src/index.ts',
  'services/intake/src/domain/decide.ts',
  'services/intake/src/handlers/index.ts',
  'services/intake/src/app/index.ts',
];
const LIBRARIES = ['pg', 'kafkajs', 'typeorm', '@nestjs/common', 'vitest', 'avsc', 'saxes'];

/** A file and what it imports: a file of `TARGETS`, or the name of a package. */
type Import = readonly [from: string, to: string];

const ALLOWED: readonly Import[] = [
  ['packages/basis/src/a.ts', 'packages/basis/src/datum.ts'],
  ['packages/contracts/src/a.ts', '@iwlz/basis'],
  ['packages/contracts/src/b.ts', 'avsc'],
  ['packages/event-log/src/a.ts', '@iwlz/contracts'],
  ['packages/event-log/src/engines/postgres/a.ts', 'pg'],
  ['packages/event-log/src/engines/postgres/b.ts', 'packages/event-log/src/index.ts'],
  ['packages/event-log/src/engines/kafka/a.ts', 'kafkajs'],
  ['packages/event-log/src/contract/a.ts', 'vitest'],
  ['packages/nest-kit/src/a.ts', '@nestjs/common'],
  ['services/intake/src/domain/a.ts', '@iwlz/berichten'],
  ['services/intake/src/handlers/a.ts', 'services/intake/src/domain/decide.ts'],
  ['services/intake/src/handlers/b.ts', '@iwlz/event-log'],
  ['services/intake/src/app/a.ts', 'typeorm'],
  ['services/intake/src/main.ts', '@iwlz/event-log/postgres'],
  ['services/intake/src/app/a.int.spec.ts', '@iwlz/event-log/postgres'],
  ['packages/simulation/src/a.ts', '@iwlz/intake/handlers'],
  ['packages/simulation/src/b.ts', '@iwlz/event-log/memory'],
  ['apps/keten/src/a.ts', '@iwlz/intake/app'],
  ['apps/keten/src/b.ts', '@iwlz/event-log/postgres'],
  ['bench/a.ts', '@iwlz/event-log/postgres'],
];

const FORBIDDEN: readonly Import[] = [
  ['packages/basis/src/x1.ts', 'packages/contracts/src/index.ts'],
  ['packages/basis/src/x2.ts', 'pg'],
  ['packages/contracts/src/x1.ts', '@iwlz/berichten'],
  ['packages/berichten/src/x1.ts', '@iwlz/contracts'],
  ['packages/berichten/src/x2.ts', 'saxes'],
  ['packages/event-log/src/x1.ts', 'packages/event-log/src/engines/memory/index.ts'],
  ['packages/event-log/src/x3.ts', 'kafkajs'],
  ['packages/event-log/src/x2.ts', 'pg'],
  ['packages/event-log/src/x3.ts', '@iwlz/berichten'],
  ['packages/event-log/src/engines/memory/x1.ts', 'pg'],
  ['packages/event-log/src/engines/postgres/x1.ts', 'packages/event-log/src/engines/memory/index.ts'],
  ['packages/event-log/src/contract/x1.ts', 'packages/event-log/src/engines/memory/index.ts'],
  ['packages/nest-kit/src/x1.ts', '@iwlz/event-log/postgres'],
  ['services/intake/src/domain/x1.ts', '@iwlz/event-log'],
  ['services/intake/src/domain/x2.ts', 'typeorm'],
  ['services/intake/src/domain/x3.ts', 'services/intake/src/handlers/index.ts'],
  ['services/intake/src/handlers/x1.ts', '@nestjs/common'],
  ['services/intake/src/handlers/x2.ts', '@iwlz/event-log/memory'],
  ['services/intake/src/app/x1.ts', '@iwlz/event-log/postgres'],
  ['services/zorgtoewijzing/src/app/x1.ts', '@iwlz/intake/handlers'],
  ['services/zorgtoewijzing/src/app/x1.spec.ts', '@iwlz/intake/handlers'],
  ['packages/simulation/src/x1.ts', '@iwlz/nest-kit'],
  ['packages/simulation/src/x2.ts', '@iwlz/event-log/postgres'],
  ['packages/simulation/src/x3.ts', 'services/intake/src/domain/decide.ts'],
  ['apps/keten/src/x1.ts', 'services/intake/src/domain/decide.ts'],
  ['apps/keten/src/x2.ts', 'packages/event-log/src/engines/postgres/lease.ts'],
  ['apps/keten/src/x1.spec.ts', 'packages/basis/src/datum.ts'],
  ['examples/partner/x1.ts', '@iwlz/contracts'],
  ['packages/basis/src/x3.ts', '@iwlz/bestaat-niet'],
];

describe('the import table', () => {
  const root = mkdtempSync(join(tmpdir(), 'import-rules-'));
  let broken: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    for (const target of [...TARGETS, 'services/intake/src/nieuw/alleen.ts', 'nieuw/alleen.ts'])
      write(root, target, '');
    for (const library of LIBRARIES) write(root, `node_modules/${library}/index.js`, '');
    for (const [folder, doors] of PACKAGES) linkPackage(root, folder, doors);
    for (const [from, to] of [...ALLOWED, ...FORBIDDEN]) write(root, from, `import '${specifier(from, to)}';`);
    write(root, 'nieuw/met-import.ts', "import '@iwlz/basis';");
    write(root, 'packages/event-log/src/engines/andere/index.ts', "import '../../index.js';");
    write(root, 'services/intake/src/domain/waarde.ts', "import { topics } from '@iwlz/contracts'; export { topics };");
    write(
      root,
      'services/intake/src/domain/type.ts',
      "import type { Melding } from '@iwlz/contracts'; export type M = Melding;",
    );
    write(root, 'services/intake/src/app/rond-1.ts', "import './rond-2.js';");
    write(root, 'services/intake/src/app/rond-2.ts', "import './rond-1.js';");
    write(root, 'packages/nest-kit/src/niet-opgegeven.ts', "import 'saxes';");
    broken = await brokenRules(root);
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it.each(ALLOWED)('lets %s import %s', (from) => {
    expect(broken.get(from)).toBeUndefined();
  });

  it.each(FORBIDDEN)('forbids %s to import %s', (from) => {
    expect(broken.get(from)?.join()).toMatch(/may import|only through a door/);
  });

  it.each([
    ['nieuw/alleen.ts', 'a folder needs a row'],
    ['nieuw/met-import.ts', 'a folder needs a row'],
    ['services/intake/src/nieuw/alleen.ts', 'a folder needs a row'],
    ['packages/event-log/src/engines/andere/index.ts', 'a folder needs a row'],
    ['services/intake/src/domain/waarde.ts', 'domain knows contracts by type only'],
    ['services/intake/src/app/rond-1.ts', 'no cycles'],
    ['packages/nest-kit/src/niet-opgegeven.ts', 'a library in use is declared in the package.json'],
  ])('has %s break "%s"', (from, rule) => {
    expect(broken.get(from)).toContain(rule);
  });

  it('lets a domain know the types of contracts', () => {
    expect(broken.get('services/intake/src/domain/type.ts')).toBeUndefined();
  });
});

/** The packages of the small workspace with the doors that the tests go through. */
const PACKAGES: readonly (readonly [folder: string, doors: Record<string, string>])[] = [
  ['packages/basis', { '.': 'index' }],
  ['packages/contracts', { '.': 'index' }],
  ['packages/berichten', { '.': 'index' }],
  [
    'packages/event-log',
    {
      '.': 'index',
      './memory': 'engines/memory/index',
      './postgres': 'engines/postgres/index',
      './contract': 'contract/index',
    },
  ],
  ['packages/nest-kit', { '.': 'index' }],
  ['services/intake', { './handlers': 'handlers/index', './app': 'app/index' }],
];

/** Makes a workspace package that can be had as @iwlz/name, with exports written as the real ones are. */
function linkPackage(root: string, folder: string, doors: Record<string, string>): void {
  const exports = Object.fromEntries(
    Object.entries(doors).map(([door, file]) => [
      door,
      { 'iwlz-src': `./src/${file}.ts`, default: `./dist/${file}.js` },
    ]),
  );
  const dependencies = Object.fromEntries(
    LIBRARIES.filter((name) => name !== 'saxes' || folder.endsWith('berichten')).map((name) => [name, '*']),
  );
  const name = folder.replace(/^.*\//, '@iwlz/');
  write(root, `${folder}/package.json`, JSON.stringify({ name, exports, dependencies }));
  mkdirSync(join(root, 'node_modules/@iwlz'), { recursive: true });
  symlinkSync(join(root, folder), join(root, 'node_modules', name));
}

/** How `from` writes the import: a package by its name, a file by its relative path. */
function specifier(from: string, to: string): string {
  if (!TARGETS.includes(to)) return to;
  const up = dirname(from)
    .split('/')
    .map(() => '..')
    .join('/');
  return `${up}/${to.replace(/\.ts$/, '.js')}`;
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Runs the project's own rules over the tree: the names of the broken rules by the file that breaks them. */
async function brokenRules(root: string): Promise<Map<string, string[]>> {
  const { forbidden = [], options } = await extractConfig(CONFIG);
  const { output } = await cruise(
    ['.'],
    { ...options, baseDir: root, ruleSet: { forbidden }, validate: true },
    options?.enhancedResolveOptions,
  );
  const broken = new Map<string, string[]>();
  for (const { from, rule } of (output as ICruiseResult).summary.violations) {
    broken.set(from, [...(broken.get(from) ?? []), rule.name]);
  }
  return broken;
}
