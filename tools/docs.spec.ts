import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main, type Io } from '@iwlz/cli';
import { configHelp } from '@iwlz/nest-kit';
import { describe, expect, it } from 'vitest';

/** What the documentation names must be there: files, headings, scripts, commands, options and settings. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGES = ['', 'docs', 'examples', 'schemas'].flatMap(pagesIn);
const TEXTS = new Map(PAGES.map((page) => [page, readFileSync(join(ROOT, page), 'utf8')]));

describe.each(PAGES)('%s', (page) => {
  const text = TEXTS.get(page)!;

  it('links to what is there', () => {
    const targets = all(withoutCode(text), /\]\(([^)\s]+)\)/g).filter((target) => !/^\w+:/.test(target));
    expect(targets.filter((target) => !leadsSomewhere(page, target))).toEqual([]);
  });

  it('names paths that exist', () => {
    const paths = all(text, /`((?:packages|services|apps|tools|schemas|docs|examples|bench|[.]ci)\/[^`\s<>*{}]*)`/g);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const asked = [...text.matchAll(/\bnpm (?:run ([\w:]+)|(test|start))(?: -w @iwlz\/([\w-]+))?/g)];
    const missing = asked.filter(([, run, short, pkg]) => !scriptsOf(pkg).includes(run ?? short ?? ''));
    expect(missing.map(([command]) => command)).toEqual([]);
  });

  it('names commands and options of iwlz that exist', async () => {
    const mistakes: string[] = [];
    for (const [line, name = '', sub, rest = ''] of text.matchAll(
      /\bnpx iwlz (\w+)(?: (list|show|resume|discard)\b)?([^\n`|]*)/g,
    )) {
      const help = await helpOf([name, ...(sub === undefined ? [] : [sub])]);
      const options = all(rest, /(?<!\S)(--[\w-]+)/g);
      if (help === undefined || options.some((option) => !help.includes(option))) mistakes.push(line);
    }
    expect(mistakes).toEqual([]);
  });
});

it('README.md lists every setting', () => {
  const settings = all(configHelp(), /^ {2}([A-Z_]+)\b/gm);
  expect(settings.length).toBeGreaterThan(5);
  expect(settings.filter((name) => !TEXTS.get('README.md')!.includes(`\`${name}\``))).toEqual([]);
});

describe('docs/uitleg/leveringsgaranties.md', () => {
  const rows = TEXTS.get('docs/uitleg/leveringsgaranties.md')!
    .split('\n')
    .filter((line) => /^\|(?! (-+|Belofte|Ramp) )/.test(line));

  it('names for every promise a test that exists', () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => !hasTest(row))).toEqual([]);
  });

  /** A row ends in `file`: title of the test. */
  function hasTest(row: string): boolean {
    const [, file = '', title = ''] = /\| `([\w./-]+)`: (.+?) +\|$/.exec(row) ?? [];
    return existsSync(join(ROOT, file)) && file !== '' && readFileSync(join(ROOT, file), 'utf8').includes(`'${title}'`);
  }
});

/** The pages in a folder and below it; of the root itself only those at the top. */
function pagesIn(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: folder !== '', encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).map((name) => join(folder, name));
}

function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', heading] = target.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(ROOT, file))) return false;
  return heading === undefined || anchorsOf(TEXTS.get(file) ?? '').includes(heading);
}

/** The anchors of the headings, as GitHub makes them. */
function anchorsOf(text: string): string[] {
  return all(withoutBlocks(text), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function withoutCode(text: string): string {
  return withoutBlocks(text).replace(/`[^`\n]*`/g, '');
}

function withoutBlocks(text: string): string {
  return text.replace(/^```[^]*?^```/gm, '');
}

function scriptsOf(pkg: string | undefined): string[] {
  const folders = pkg === undefined ? ['.'] : ['packages', 'services', 'apps'].map((folder) => `${folder}/${pkg}`);
  const file = folders.map((folder) => `${folder}/package.json`).find((path) => existsSync(join(ROOT, path)));
  if (file === undefined) return [];
  return Object.keys((JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as { scripts: object }).scripts);
}

/** What `iwlz NAME --help` says; undefined when there is no such command. */
async function helpOf(command: readonly string[]): Promise<string | undefined> {
  let text = '';
  const stdout = new PassThrough({ encoding: 'utf8' }).on('data', (chunk: string) => (text += chunk));
  const io: Io = {
    env: {},
    stdin: (async function* () {})(),
    stdout,
    stderr: new PassThrough().resume(),
    stopSignal: () => AbortSignal.abort(),
  };
  return (await main([...command, '--help'], io)) === 0 ? text : undefined;
}

/** The first group of every match. */
function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1]!);
}
