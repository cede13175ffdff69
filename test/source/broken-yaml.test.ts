import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { SourceNode } from '../../src/model/source.ts';
import { parseSource } from '../../src/source/source-tree.ts';

/** A tree on one line: `{a: b, c: [d]}`; an absent value is `~`. */
function outline(node: SourceNode | undefined): string {
  switch (node?.kind) {
    case undefined:
      return 'nothing';
    case 'empty':
      return '~';
    case 'scalar':
      return node.text.trimEnd();
    case 'list':
      return `[${node.items.map(outline).join(', ')}]`;
    case 'mapping':
      return `{${node.pairs.map((pair) => `${pair.key}: ${outline(pair.value)}`).join(', ')}}`;
    default:
      return node satisfies never;
  }
}

function summary({ code, severity, place }: Problem): string {
  return `${code} ${severity} ${place?.line}:${place?.column}`;
}

interface Fixture {
  readonly name: string;
  readonly source: string;
  readonly problems: readonly string[];
  readonly hint?: RegExp;
  readonly tree: string;
}

const fixtures: readonly Fixture[] = [
  {
    name: 'a tab as indent',
    source: 'name: Ada\nsections:\n\tNotes: foo\n\tMore: bar\n',
    problems: ['syntax error 3:1'],
    hint: /spaces/,
    tree: '{name: Ada, sections: {Notes: foo, More: bar}}',
  },
  {
    name: 'a line too far in',
    source: 'name: Ada\n headline: X\nfoo: bar\n',
    problems: ['syntax error 2:2'],
    hint: /same column/,
    tree: '{name: Ada, headline: X, foo: bar}',
  },
  {
    name: 'a line not far enough in',
    source: 'sections:\n    A: b\n   C: d\nE: f\n',
    problems: ['syntax error 3:1'],
    hint: /same number of spaces/,
    tree: '{sections: {A: b}, C: d, E: f}',
  },
  {
    name: 'a quote that is not closed',
    source: 'name: "Ada\nheadline: Analyst\nsections:\n  A: b\n',
    problems: ['syntax error 1:7'],
    hint: /Close it/,
    tree: '{name: Ada, headline: Analyst, sections: {A: b}}',
  },
  {
    name: 'a quote that is not closed before another that is',
    source: 'name: "Ada\nheadline: "Analyst"\nfoo: bar\n',
    problems: ['syntax error 1:7'],
    hint: /Close it/,
    tree: '{name: Ada, headline: Analyst, foo: bar}',
  },
  {
    name: 'an apostrophe in single quotes',
    source: "name: 'It's fine'\nfoo: bar\n",
    problems: ['syntax error 1:11'],
    hint: /quotes/,
    tree: "{name: It's fine, foo: bar}",
  },
  {
    name: 'a text that begins with a quotation',
    source: 'name: "So" they said\nfoo: bar\n',
    problems: ['syntax error 1:12'],
    hint: /in quotes/,
    tree: '{name: "So" they said, foo: bar}',
  },
  {
    name: 'bold text at the start of a value',
    source: 'a: **bold** text\nb:\n  - *lean* text\n  - c\n',
    problems: ['syntax error 1:13', 'syntax error 3:12'],
    hint: /begins with \*/,
    tree: '{a: **bold** text, b: [*lean* text, c]}',
  },
  {
    name: 'a link at the start of a value',
    source: 'a: [site](http://x.org) and more\nb: c\n',
    problems: ['syntax error 1:10'],
    hint: /begins with/,
    tree: '{a: [site](http://x.org) and more, b: c}',
  },
  {
    name: 'a second colon',
    source: 'name: Ada\nheadline: Head: of things\nfoo: bar\n',
    problems: ['syntax error 2:11'],
    hint: /whole value in quotes/,
    tree: '{name: Ada, headline: Head: of things, foo: bar}',
  },
  {
    name: 'a line without a colon',
    source: 'summary: I am\na woman\nfoo: bar\n',
    problems: ['syntax error 2:1'],
    hint: /key: value/,
    tree: '{summary: I am a woman, foo: bar}',
  },
  {
    name: 'a key that is written twice',
    source: 'a: 1\nb: 2\na: 3\n',
    problems: ['duplicate-key error 3:1'],
    tree: '{a: 1, b: 2, a: 3}',
  },
  {
    name: 'a second document',
    source: 'a: 1\n---\nb: 2\n',
    problems: ['syntax error 2:1'],
    hint: /second file/,
    tree: '{a: 1}',
  },
  {
    name: 'tags that mean nothing here',
    source: 'a: !foo bar\nb: !!python/object:os.system [x]\nc: !!str 5\nd: !!int 7\n',
    problems: ['syntax warning 1:4', 'syntax warning 2:4'],
    hint: /Leave the tag out/,
    tree: '{a: bar, b: [x], c: 5, d: 7}',
  },
  {
    name: 'reserved signs at the start of a value',
    source: 'a: @foo\nb: `x`\nc: d\n',
    problems: ['syntax error 1:4', 'syntax error 2:4'],
    hint: /in quotes/,
    tree: '{a: @foo, b: `x`, c: d}',
  },
  {
    name: 'an alias without its anchor',
    source: 'a: *nope\n',
    problems: ['syntax error 1:4'],
    hint: /in quotes/,
    tree: '{a: *nope}',
  },
  {
    name: 'an alias inside its own anchor',
    source: 'a: &x\n  b: *x\n',
    problems: ['syntax error 2:6'],
    tree: '{a: {b: *x}}',
  },
  {
    name: 'a bracket that is not closed',
    source: 'a: [b, c\nd: e\n',
    problems: ['syntax error 2:1'],
    hint: /Close it/,
    tree: '{a: [b, c], d: e}',
  },
  {
    name: 'a bracket too many',
    source: 'a: [b, c]]\nd: e\n',
    problems: ['syntax error 1:10'],
    hint: /Leave it out/,
    tree: '{a: [b, c], d: e}',
  },
  {
    name: 'JSON cut in half',
    source: '{"name": "Ada", "x": ["a", ',
    problems: ['syntax error 1:28'],
    tree: '{name: Ada, x: [a]}',
  },
  {
    name: 'JSON without a comma',
    source: '{\n  "a": "b"\n  "c": "d"\n}\n',
    problems: ['syntax error 3:3'],
    hint: /comma/,
    tree: '{a: b, c: d}',
  },
  {
    name: 'text beside the sign of a block',
    source: 'a: > quoted\nb: |text\n  more\nc: d\n',
    problems: ['syntax error 1:6', 'syntax error 2:5'],
    hint: /line of its own/,
    tree: '{a: > quoted, b: |text more, c: d}',
  },
  {
    name: 'a block whose lines step out',
    source: 'a: >\n    foo\n  bar\nb: c\n',
    problems: ['syntax error 3:1'],
    tree: '{a: foo   bar, b: c}',
  },
  {
    name: 'a backslash that starts nothing',
    source: 'a: "\\q"\n',
    problems: ['syntax error 1:5'],
    hint: /single quotes/,
    tree: '{a: \\q}',
  },
  {
    name: 'a colour that is a comment',
    source: 'accent: #7a1f1f\nroom: No #4\nfoo: # a comment\n',
    problems: ['syntax warning 1:9', 'syntax warning 2:10'],
    hint: /in quotes/,
    tree: '{accent: ~, room: No, foo: ~}',
  },
  { name: 'an empty file', source: '', problems: ['empty-file error 1:1'], tree: 'nothing' },
  {
    name: 'a file of comments',
    source: '# one\n\n# two\n',
    problems: ['empty-file error 1:1'],
    tree: 'nothing',
  },
];

test.each(fixtures)(
  '$name is one clear problem, and the rest is read',
  ({ source, problems, hint, tree }) => {
    const parsed = parseSource(source);
    expect(parsed.problems.map(summary)).toEqual(problems);
    if (hint) expect(parsed.problems[0]?.hint).toMatch(hint);
    expect(outline(parsed.root)).toBe(tree);
  },
);

test('reports and reads a file that is not UTF-8', () => {
  const latin = parseSource(Uint8Array.from([0x61, 0x3a, 0x20, 0x0a, 0x62, 0x3a, 0x20, 0xe9]));
  expect(latin.problems.map(summary)).toEqual(['encoding warning 2:4']);
  expect(outline(latin.root)).toBe('{a: ~, b: é}');
  const mixed = parseSource(new Uint8Array([...new TextEncoder().encode('a: é\nb: '), 0xff]));
  expect(mixed.problems.map(summary)).toEqual(['encoding error 2:4']);
  expect(outline(mixed.root)).toBe('{a: é, b: \ufffd}');
  const wide = parseSource(new Uint8Array([0xff, 0xfe, 0x61, 0, 0x3a, 0, 0x20, 0, 0x62, 0]));
  expect(wide.problems.map(summary)).toEqual(['encoding warning 1:1']);
  expect(outline(wide.root)).toBe('{a: b}');
  expect(parseSource('a: \ud800').problems.map(summary)).toEqual(['encoding error 1:4']);
  expect(parseSource('a: "\\ud800"').problems.map(summary)).toEqual(['encoding error 1:4']);
});

test.each([
  ['flow lists', `a: ${'['.repeat(200_000)}`],
  ['flow mappings', `a: ${'{b: '.repeat(200_000)}`],
  ['block lists', '- '.repeat(100_000)],
  ['block mappings', Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
])('rejects %s nested too deeply before parsing', (_name, source) => {
  const { root, problems } = parseSource(source);
  expect(problems.map((problem) => problem.code)).toEqual(['too-deep']);
  expect(root).toBeUndefined();
});

test('accepts 64 levels and reports one more', () => {
  const nested = (levels: number): string => `${'['.repeat(levels)}x${']'.repeat(levels)}`;
  expect(parseSource(nested(63)).problems).toEqual([]);
  expect(parseSource(nested(65)).problems.map((problem) => problem.code)).toEqual(['too-deep']);
});

test('stops an alias bomb at the limits of aliases and values', () => {
  const levels = Array.from({ length: 8 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}]`);
  const { problems } = parseSource(`a0: &a0 x\n${levels.join('\n')}\n`);
  expect(problems.map((problem) => problem.code)).toEqual(['too-large']);
  const many = parseSource(`a: &a x\nb: [${'*a, '.repeat(101)}]\n`);
  expect(many.problems.map((problem) => problem.code)).toEqual(['too-large']);
});

test('limits the size of a file, of a text, and the number of values', () => {
  expect(parseSource('x'.repeat(5_000_001)).problems.map((problem) => problem.code)).toEqual(['too-large']);
  const long = parseSource(`a: ${'x'.repeat(256_001)}\nb: c\n`);
  expect(long.problems.map(summary)).toEqual(['too-large error 1:4']);
  expect(outline(long.root)).toBe(`{a: ${'x'.repeat(256_000)}, b: c}`);
  const many = parseSource(`[${'x,'.repeat(200_001)}]`);
  expect(many.problems.map((problem) => problem.code)).toEqual(['too-large']);
});

test('never throws for a text', () => {
  const line = fc.string({ unit: fc.constantFrom(...'ab:- "\'[]{}#&*!|>%@`,?\n\t~<\0\\ '), maxLength: 60 });
  fc.assert(
    fc.property(line, (source) => {
      for (const problem of parseSource(source).problems) expect(problem.place?.line).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
