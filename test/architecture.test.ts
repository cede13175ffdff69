import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

const longestFile = 400;
const longestFunction = 60;

/** The rooms that a door may open; `check`, which takes an optional package, has a door of its own. */
const rooms = [
  'model',
  'schema',
  'locale',
  'fonts',
  'pictures',
  'import',
  'export',
  'read',
  'theme',
  'layout',
  'paint',
  'fit',
];

/** Which rooms a room may open besides itself: folders of src, files of src, or packages (`#` and `node:` too). */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  schema: ['model', '#yaml', 'valibot'],
  locale: ['model'],
  fonts: ['model', 'fontkit', '#harfbuzz', '#faces'],
  pictures: ['model', 'fflate'],
  read: ['model', 'schema', 'locale', 'import', 'mdast-util-from-markdown', 'mdast'],
  import: ['model', 'schema', 'locale'],
  lint: ['model', 'schema'],
  export: ['model', 'schema', 'locale'],
  theme: ['model', 'schema', 'locale'],
  'layout/inline': ['model', 'locale', 'fonts'],
  'layout/lines': ['model', 'locale', 'fonts', 'layout/inline'],
  'layout/blocks': ['model', 'locale', 'fonts', 'layout/inline', 'layout/lines'],
  'layout/pages': ['model', 'locale', 'fonts', 'layout/inline', 'layout/lines', 'layout/blocks'],
  layout: ['model', 'locale', 'fonts', 'layout/inline', 'layout/lines', 'layout/blocks', 'layout/pages'],
  paint: ['model', 'fonts', 'pictures', 'pdfkit'],
  fit: ['model', 'schema', 'theme', 'layout', 'layout/pages'],
  check: ['model', 'pdfjs-dist'],
  'theme-test': ['model', 'fonts', 'theme', 'paint', 'options.ts', 'typeset.ts'],
  cli: ['index.ts', 'verify.ts', 'commander', 'node:'],
  themes: ['theming.ts'],
  'themes.ts': ['theming.ts', 'themes'],
  'theming.ts': ['model', 'locale', 'theme'],
  'options.ts': [
    'model',
    'locale',
    'fonts',
    'import',
    'theme',
    'paint',
    'fit',
    'themes.ts',
    'embedded-source.ts',
  ],
  'import-resume.ts': ['model', 'schema', 'import', 'read'],
  'embedded-source.ts': ['model', 'read', 'paint'],
  'own-files.ts': ['model', 'fonts', 'pictures', 'options.ts'],
  'missing-faces.ts': ['model', 'fonts'],
  'set-parts.ts': ['model', 'locale', 'theme', 'layout', 'fit', 'options.ts', 'themes.ts'],
  'typeset.ts': [
    ...rooms,
    'options.ts',
    'own-files.ts',
    'missing-faces.ts',
    'set-parts.ts',
    'embedded-source.ts',
    'themes.ts',
  ],
  'check-resume.ts': ['model', 'schema', 'read', 'lint', 'options.ts', 'typeset.ts'],
  'json-schema.ts': ['schema', 'locale', 'theme', 'lint', 'themes.ts'],
  'index.ts': [
    ...rooms,
    'json-schema.ts',
    'import-resume.ts',
    'check-resume.ts',
    'options.ts',
    'embedded-source.ts',
    'typeset.ts',
    'themes.ts',
  ],
  'theme-test.ts': ['theme-test'],
  'verify.ts': ['check', 'options.ts', 'typeset.ts'],
};
const doors = ['index.ts', 'theming.ts', 'verify.ts', 'theme-test.ts', 'typeset.ts', 'themes.ts'];

/** Kinds of syntax that the house does without. */
const refusedSyntax: Readonly<Record<string, string>> = {
  TSAnyKeyword: 'any',
  TSNonNullExpression: 'a ! assertion',
  TSEnumDeclaration: 'an enum',
  ExportDefaultDeclaration: 'a default export',
};
/** What a browser lacks, or what makes two runs differ. */
const refusedGlobals =
  /^(process|console|performance)\.|^(Date\.now|Math\.random|fetch|Date|eval|setTimeout)\(|^new (Date\(\)|Date$|Function\b|XMLHttpRequest\b|WebSocket\b)/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly source?: { readonly value?: unknown } | null;
}

const root = path.resolve(import.meta.dirname, '..');
const files = ['src', 'themes']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .sort();

function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** The room a file of the repository is in. */
function roomOf(file: string): string {
  const inside = file.replace(/^src\//, '');
  return /^layout\/\w+(?=\/)/.exec(inside)?.[0] ?? inside.split('/')[0] ?? inside;
}

/** What an import opens: a room, or a package by the name the table has for it. */
function opened(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return roomOf(path.posix.join(path.posix.dirname(file), specifier));
  return /^node:|^#[^/]+|^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
}

function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (value === null || typeof value !== 'object') return [];
  const below = Object.values(value).flatMap(nodesOf);
  return 'type' in value ? [value as Node, ...below] : below;
}

/** Everything about a file that the house refuses, each with its line. */
function* faultsIn(file: string, text: string): Generator<string> {
  const room = roomOf(file);
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  if (lineOf(text.length) - 1 > longestFile) yield `longer than ${longestFile} lines`;
  for (const node of nodesOf(parseAst(text, { lang: 'ts' }))) {
    const line = lineOf(node.start);
    const refused = refusedSyntax[node.type];
    if (refused !== undefined) yield `${line}: ${refused}`;
    const length = lineOf(node.end) - line + 1;
    if (/Function/.test(node.type) && length > longestFunction)
      yield `${line}: a function of ${length} lines`;
    if (/^Export/.test(node.type) && node.source && !doors.includes(room))
      yield `${line}: a re-export outside the doors`;
    const code = text.slice(node.start, node.end);
    if (room !== 'cli' && reachesOutside(node, code)) yield `${line}: ${code}`;
    for (const specifier of importsOf(node)) {
      const target = opened(file, specifier);
      if (target !== room && !mayImport[room]?.includes(target)) yield `${line}: imports ${specifier}`;
    }
  }
}

function reachesOutside({ type }: Node, code: string): boolean {
  if (type === 'ImportExpression') return !/^import\(['"]/.test(code);
  return /^(Call|New|Member)Expression$/.test(type) && refusedGlobals.test(code);
}

function importsOf({ type, source }: Node): readonly string[] {
  return /^(Import|Export|TSImport)/.test(type) && typeof source?.value === 'string' ? [source.value] : [];
}

test.each(files)('%s keeps to its room and its size', (file) => {
  expect([...faultsIn(file, textOf(file))]).toEqual([]);
});

test('what breaks a rule is found', () => {
  const long = `export const long = () => {${'\n'.repeat(longestFunction)}};`;
  const faulty = [
    "import { readFileSync } from 'node:fs';",
    "import { layout } from '../layout/layout.ts';",
    "export * from './resume.ts';",
    'export const now = Date.now() as any;',
    'export default new Date();',
    'export const first = [now][0]!;',
    long,
  ].join('\n');
  expect([...faultsIn('src/model/faulty.ts', faulty)].sort()).toEqual([
    '1: imports node:fs',
    '2: imports ../layout/layout.ts',
    '3: a re-export outside the doors',
    '4: Date.now()',
    '4: any',
    '5: a default export',
    '5: new Date()',
    '6: a ! assertion',
    `7: a function of ${longestFunction + 1} lines`,
  ]);
});

test('each outside package has one door', () => {
  const doors = new Map<string, Set<string>>();
  for (const file of files) {
    for (const specifier of nodesOf(parseAst(textOf(file), { lang: 'ts' })).flatMap(importsOf)) {
      if (specifier.startsWith('.') || specifier.startsWith('node:')) continue;
      const name = opened(file, specifier);
      doors.set(name, (doors.get(name) ?? new Set()).add(file));
    }
  }
  expect([...doors].filter(([, importers]) => importers.size > 1)).toEqual([]);
});

test('every place named in the table is there', () => {
  expect(Object.keys(mayImport).filter((room) => !files.some((file) => roomOf(file) === room))).toEqual([]);
});
