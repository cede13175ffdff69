import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

/** Lines. */
const longestFile = 400;
const longestFunction = 60;

/** Files of src and themes together, at most. Words of languages, and patterns and faces by language, are files of their own. */
const maximumFiles = 450;

const allFormats = [
  'formats/common',
  'formats/quoin',
  'formats/json-resume',
  'formats/rendercv',
  'formats/yamlresume',
  'formats/reactive-resume',
  'formats/europass',
  'formats/markdown',
  'formats/text',
];

/** Modules that the pipeline and the entry points open; `verify`, which needs an optional package, has an entry point of its own. */
const stages = [
  'model',
  'source',
  'schema',
  'locale',
  'fonts',
  'pictures',
  'formats',
  ...allFormats,
  'read',
  'theme',
  'layout',
  'paint',
  'fit',
  'lint',
];

/** The modules that each module may import: folders of src, files of src, or packages (`#` and `node:` too). */
const allowedImports: Readonly<Record<string, readonly string[]>> = {
  model: [],
  source: ['model', 'schema', '#yaml'],
  schema: ['model', 'valibot'],
  locale: ['#patterns', 'model'],
  fonts: ['model', 'fontkit', '#harfbuzz', '#faces'],
  pictures: ['model', 'fflate'],
  formats: ['model', 'source', 'schema', 'locale', ...allFormats],
  'formats/common': ['model', 'source', 'schema', 'locale', 'formats/quoin'],
  'formats/quoin': ['model', 'source', 'schema', 'locale', 'formats/common'],
  'formats/json-resume': ['model', 'source', 'schema', 'locale', 'formats/common', 'formats/quoin'],
  'formats/rendercv': ['model', 'source', 'schema', 'locale', 'formats/common', 'formats/quoin'],
  'formats/yamlresume': ['model', 'source', 'schema', 'locale', 'formats/common', 'formats/quoin'],
  'formats/reactive-resume': ['model', 'source', 'schema', 'locale', 'formats/common', 'formats/quoin'],
  'formats/europass': ['model', 'source', 'schema', 'locale', 'formats/common', 'formats/quoin'],
  'formats/markdown': ['model', 'source', 'schema', 'locale', 'formats/common', 'formats/quoin'],
  'formats/text': ['model', 'source', 'schema', 'locale', 'formats/common', 'formats/quoin'],
  read: [
    'model',
    'source',
    'schema',
    'locale',
    'formats',
    ...allFormats,
    'mdast-util-from-markdown',
    'mdast',
  ],
  theme: ['model', 'source', 'schema', 'locale'],
  'layout/inline': ['model', 'locale', 'fonts', 'linebreak', 'bidi-js'],
  'layout/lines': ['model', 'locale', 'fonts', 'layout/inline'],
  'layout/blocks': ['model', 'locale', 'fonts', 'layout/inline', 'layout/lines'],
  'layout/pages': ['model', 'locale', 'fonts', 'layout/inline', 'layout/lines', 'layout/blocks'],
  layout: ['model', 'locale', 'fonts', 'layout/inline', 'layout/lines', 'layout/blocks', 'layout/pages'],
  paint: ['model', 'fonts', 'pictures', '#pdfkit'],
  fit: ['model', 'schema', 'theme', 'layout', 'layout/pages'],
  verify: ['model', 'pdfjs-dist'],
  lint: ['model', 'schema'],
  pipeline: [...stages, 'theming.ts', 'themes'],
  'theme-test': ['model', 'fonts', 'theme', 'paint', 'pipeline'],
  cli: [
    'index.ts',
    'inspect.ts',
    'themes.ts',
    'verify.ts',
    'commander',
    'tinyglobby',
    '@napi-rs/canvas',
    'node:',
  ],
  themes: ['theming.ts'],
  'theming.ts': ['model', 'locale', 'theme'],
  'index.ts': [...stages, 'pipeline'],
  'inspect.ts': [...stages, 'layout/inline', 'layout/blocks', 'layout/pages', 'pipeline'],
  'themes.ts': ['theme', 'pipeline'],
  'theme-test.ts': ['theme-test', 'fonts', 'theme', 'pipeline'],
  'verify.ts': ['verify', 'model', 'pipeline'],
};
/** Entry points of the package. Only they re-export. */
const entryPoints = ['index.ts', 'inspect.ts', 'theming.ts', 'themes.ts', 'verify.ts', 'theme-test.ts'];

/** Kinds of syntax that are not used. */
const refusedSyntax: Readonly<Record<string, string>> = {
  TSAnyKeyword: 'any',
  TSNonNullExpression: 'a ! assertion',
  TSEnumDeclaration: 'an enum',
  ExportDefaultDeclaration: 'a default export',
};
/** What a browser lacks, or what makes two runs differ. */
const refusedGlobals =
  /^(process|console|performance)\.|^(Date\.now|Math\.random|fetch|Date|eval|set(Timeout|Interval|Immediate)|queueMicrotask)\(|^new (Date\(\)|Date$|Function\b|XMLHttpRequest\b|WebSocket\b|MessageChannel\b|AbortController\b)/;
/** The file that may use timers: they let other work run while a render pauses, and end one that takes too long. */
const timerFile = 'src/pipeline/platform.ts';

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

/** Returns the module that a file belongs to. */
function moduleOf(file: string): string {
  const inside = file.replace(/^src\//, '');
  return /^(?:layout|formats)\/[\w-]+(?=\/)/.exec(inside)?.[0] ?? inside.split('/')[0] ?? inside;
}

/** Returns the module or package that an import opens, by its name in the table. */
function opened(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return moduleOf(path.posix.join(path.posix.dirname(file), specifier));
  return /^node:|^#[^/]+|^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
}

interface Syntax {
  readonly tree: ReturnType<typeof parseAst>;
  readonly nodes: readonly Node[];
}

const syntaxByText = new Map<string, Syntax>();

/** Parses a text, the first time that it is asked for. */
function syntaxOf(text: string): Syntax {
  const known = syntaxByText.get(text);
  if (known !== undefined) return known;
  const tree = parseAst(text, { lang: 'ts' });
  const syntax = { tree, nodes: nodesOf(tree) };
  syntaxByText.set(text, syntax);
  return syntax;
}

function nodesOf(tree: unknown): readonly Node[] {
  const nodes: Node[] = [];
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if ('type' in value) nodes.push(value as Node);
    for (const inside of Object.values(value)) visit(inside);
  };
  visit(tree);
  return nodes;
}

/** Returns the function that finds the line of an offset in a text. */
function linesOf(text: string): (offset: number) => number {
  let line = 1;
  const lines = Array.from({ length: text.length + 1 }, (_, offset) => {
    if (text[offset - 1] === '\n') line += 1;
    return line;
  });
  return (offset) => lines[offset] ?? line;
}

/** Returns everything in a file that breaks a rule, each with its line. */
function* faultsIn(file: string, text: string): Generator<string> {
  const module = moduleOf(file);
  const lineOf = linesOf(text);
  if (lineOf(text.length) - 1 > longestFile) yield `longer than ${longestFile} lines`;
  for (const node of syntaxOf(text).nodes) {
    const line = lineOf(node.start);
    const refused = refusedSyntax[node.type];
    if (refused !== undefined) yield `${line}: ${refused}`;
    const length = lineOf(node.end) - line + 1;
    if (/Function/.test(node.type) && length > longestFunction)
      yield `${line}: a function of ${length} lines`;
    if (/^Export/.test(node.type) && node.source && !entryPoints.includes(module))
      yield `${line}: a re-export outside the entry points`;
    const code = text.slice(node.start, node.end);
    if (module !== 'cli' && file !== timerFile && reachesOutside(node, code)) yield `${line}: ${code}`;
    for (const specifier of importsOf(node)) {
      const target = opened(file, specifier);
      if (target !== module && !allowedImports[module]?.includes(target))
        yield `${line}: imports ${specifier}`;
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

/** Returns the files that a file imports. */
function importedFiles(file: string): readonly string[] {
  return syntaxOf(textOf(file))
    .nodes.flatMap(importsOf)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => path.posix.join(path.posix.dirname(file), specifier));
}

/** Returns the groups of files that reach one another by imports. Source: Tarjan, 1972. */
function importCircles(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: (readonly string[])[] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    open.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next))
        lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(next) ?? order.get(next) ?? 0));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) circles.push(circle.toSorted());
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}

/** Returns what a module could remember: variables that change, and collections that begin empty. */
function stateIn(text: string): readonly string[] {
  const { body } = syntaxOf(text).tree as unknown as { readonly body: readonly Declaration[] };
  return body.flatMap((statement) => {
    const declaration = statement.declaration ?? statement;
    if (declaration.type !== 'VariableDeclaration') return [];
    return (declaration.declarations ?? []).flatMap(({ id, init }) => {
      if (declaration.kind === 'let') return [`let ${id.name}`];
      const isEmptyCollection = init?.type === 'NewExpression' && init.arguments?.length === 0;
      return isEmptyCollection ? [`new ${init.callee?.name}`] : [];
    });
  });
}

interface Declaration extends Node {
  readonly declaration?: Declaration | null;
  readonly kind?: string;
  readonly declarations?: readonly {
    readonly id: { readonly name: string };
    readonly init?:
      | (Node & { readonly arguments?: readonly unknown[]; readonly callee?: { readonly name?: string } })
      | null;
  }[];
}

/** Returns the identifiers of a text. */
function namesIn(text: string): readonly string[] {
  const names = syntaxOf(text).nodes.flatMap((node) =>
    /Identifier$/.test(node.type) && 'name' in node ? [String(node.name)] : [],
  );
  return [...new Set(names)];
}

/** Words that once replaced a standard term in this code: taste for theme context, rung for fit step, and the like. */
const formerWords = new Set(
  `taste recollection chance chances arrival arrivals ledger rung rungs foresight sounding soundings wish wishes
  surroundings belonging blemish blemishes retouch retouched doubt doubts smarten mend mends mended fault faults
  foreign ours told said thing above0 furniture`.split(/\s+/),
);

/** Returns the private words in a name, which may be written in camel case or with hyphens. */
function privateWords(name: string): readonly string[] {
  const words = name.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase());
  return words.filter((word) => formerWords.has(word));
}

test('every file keeps to its module, its size and the syntax that is used', () => {
  expect(
    files.flatMap((file) => Array.from(faultsIn(file, textOf(file)), (fault) => `${file}: ${fault}`)),
  ).toEqual([]);
});

test('src and themes have at most 450 files', () => {
  expect(files.length).toBeLessThanOrEqual(maximumFiles);
});

test('no two files import each other, directly or through others', () => {
  expect(importCircles(new Map(files.map((file) => [file, importedFiles(file)])))).toEqual([]);
  const circle = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(importCircles(circle)).toEqual([['a', 'b', 'c']]);
});

test('the shared typesetter is the only state at module level', () => {
  const stateful = files.flatMap((file) => stateIn(textOf(file)).map((state) => `${file}: ${state}`));
  expect(stateful).toEqual(['src/pipeline/default-typesetter.ts: let shared']);
  const examples = [
    'let count = 0;',
    'const known = new Map();',
    'const words = new WeakMap<object, string>();',
    'const caches = new Caches();',
    'const fixed = new Set([1, 2]);',
    'const pattern = /a/g;',
  ];
  expect(stateIn(examples.join('\n'))).toEqual(['let count', 'new Map', 'new WeakMap', 'new Caches']);
});

test('no name has a word that once replaced a standard term', () => {
  const names = files.flatMap((file) => [
    ...privateWords(file).map((word) => `${file}: ${word} in its path`),
    ...namesIn(textOf(file)).flatMap((name) =>
      privateWords(name).map((word) => `${file}: ${word} in ${name}`),
    ),
  ]);
  expect(names).toEqual([]);
});

test('no comment begins with a bare “Of”', () => {
  expect(files.filter((file) => /^\s*(?:\/\*\*|\/\/|\*) Of\b/m.test(textOf(file)))).toEqual([]);
});

test('no test measures time, so that a busy machine fails none', () => {
  const clocks = /\bperformance\.(?:now)\b|\bprocess\.(?:hrtime|cpuUsage)\b/;
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.test.ts'),
  );
  expect(tests.filter((name) => clocks.test(textOf(path.join('test', name))))).toEqual([]);
});

test('a file that breaks a rule is reported with the line', () => {
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
    '3: a re-export outside the entry points',
    '4: Date.now()',
    '4: any',
    '5: a default export',
    '5: new Date()',
    '6: a ! assertion',
    `7: a function of ${longestFunction + 1} lines`,
  ]);
});

test('each outside package is imported by one file', () => {
  const importersOf = new Map<string, Set<string>>();
  for (const file of files) {
    for (const specifier of syntaxOf(textOf(file)).nodes.flatMap(importsOf)) {
      if (specifier.startsWith('.') || specifier.startsWith('node:')) continue;
      const name = opened(file, specifier);
      importersOf.set(name, (importersOf.get(name) ?? new Set()).add(file));
    }
  }
  expect([...importersOf].filter(([, importers]) => importers.size > 1)).toEqual([]);
});

test('every module named in the table exists', () => {
  expect(
    Object.keys(allowedImports).filter((room) => !files.some((file) => moduleOf(file) === room)),
  ).toEqual([]);
});
