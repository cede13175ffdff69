import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { SourceNode, SourceScalar } from '../../src/model/source.ts';
import { parseSource } from '../../src/source/source-tree.ts';

type Plain = string | null | readonly Plain[] | ReadonlyMap<string, Plain>;

/** A tree as nested texts, lists and maps. */
function plain(node: SourceNode): Plain {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'list':
      return node.items.map(plain);
    case 'mapping':
      return new Map(node.pairs.map((pair) => [pair.key, plain(pair.value)]));
    case 'empty':
      return null;
    default:
      return node satisfies never;
  }
}

function read(source: string | Uint8Array): Plain | undefined {
  const { root } = parseSource(source);
  return root && plain(root);
}

/** The only value of a mapping with one key. */
function onlyScalar(source: string): SourceScalar {
  const { root } = parseSource(source);
  const value = root?.kind === 'mapping' ? root.pairs[0]?.value : root;
  if (value?.kind !== 'scalar') throw new Error('no scalar');
  return value;
}

/** Line and column of every character of a scalar, as `3:5`. */
function places(scalar: SourceScalar): readonly string[] {
  return Array.from({ length: scalar.text.length }, (_, offset) => {
    const { line, column } = scalar.placeAt(offset);
    return `${line}:${column}`;
  });
}

test.each([
  '1.10',
  '010',
  'NO',
  'true',
  '2020-01',
  '2020-01-01',
  '1e3',
  '0x1F',
  '+44 20 7946 0018',
  '12:30:00',
  '.5',
  '1_000',
])('keeps the characters of %s', (written) => {
  const scalar = onlyScalar(`key: ${written}\n`);
  expect(scalar.text).toBe(written);
  expect(scalar.quoted).toBe(false);
});

test('marks values in quotes and blocks as quoted, and keys without a value as empty', () => {
  expect(onlyScalar('a: "true"').quoted).toBe(true);
  expect(onlyScalar("a: 'true'").quoted).toBe(true);
  expect(onlyScalar('a: |\n  true\n').quoted).toBe(true);
  expect(read('a:\nb: ~\nc: null\nd: ""\n')).toEqual(
    new Map([
      ['a', null],
      ['b', null],
      ['c', null],
      ['d', ''],
    ]),
  );
});

test('reads JSON like YAML', () => {
  const source = '{"name": "Ada\\u00e9 \\ud83d\\ude00", "list": [1.0, true, null, {"a": "b\\nc"}]}';
  const expected = new Map<string, Plain>([
    ['name', 'Adaé 😀'],
    ['list', ['1.0', 'true', null, new Map([['a', 'b\nc']])]],
  ]);
  expect(read(source)).toEqual(expected);
  expect(parseSource(source).problems).toEqual([]);
});

test('ignores a byte order mark and Windows line ends', () => {
  expect(read('\ufeffname: Ada\r\ntext: |\r\n  one\r\n  two\r\n')).toEqual(
    new Map([
      ['name', 'Ada'],
      ['text', 'one\ntwo\n'],
    ]),
  );
  expect(onlyScalar('\ufeffname: Ada').place).toMatchObject({ line: 1, column: 7, length: 3 });
});

test('normalises text to NFC, with the positions of the file', () => {
  const scalar = onlyScalar('a: e\u0301e\u0301 x\n');
  expect(scalar.text).toBe('éé x');
  expect(places(scalar)).toEqual(['1:4', '1:6', '1:8', '1:9']);
});

test('gives every character its line and column, in every style', () => {
  expect(places(onlyScalar('key: ab c'))).toEqual(['1:6', '1:7', '1:8', '1:9']);
  expect(places(onlyScalar('key: ab\n  cd'))).toEqual(['1:6', '1:7', '1:8', '2:3', '2:4']);
  expect(places(onlyScalar("key: 'it''s'"))).toEqual(['1:7', '1:8', '1:9', '1:11']);
  expect(places(onlyScalar('key: "a\\u00e9\\tb"'))).toEqual(['1:7', '1:8', '1:14', '1:16']);
  expect(places(onlyScalar('key: "a\\\n  b"'))).toEqual(['1:7', '2:3']);
  expect(places(onlyScalar('key: |\n  ab\n  cd\n'))).toEqual(['2:3', '2:4', '2:5', '3:3', '3:4', '3:5']);
  expect(places(onlyScalar('key: >-\n  ab\n  cd\n'))).toEqual(['2:3', '2:4', '2:5', '3:3', '3:4']);
  expect(places(onlyScalar('key: |2-\n    ab\n'))).toEqual(
    ['2:1', '2:2', '2:5', '2:6'].map((place, at) => (at < 2 ? expect.any(String) : place)),
  );
});

test('names keys and items in paths', () => {
  const { root } = parseSource('sections:\n  Experience:\n    - dates: 2010\n', 'cv.yaml');
  const find = (node: SourceNode | undefined): SourceNode | undefined => {
    if (node?.kind === 'mapping') return find(node.pairs[0]?.value);
    return node?.kind === 'list' ? find(node.items[0]) : node;
  };
  expect(find(root)?.place).toEqual({
    file: 'cv.yaml',
    line: 3,
    column: 14,
    length: 4,
    path: 'sections.Experience[0].dates',
  });
});

test('resolves aliases and merge keys', () => {
  const source = 'a: &x {b: c, d: e}\nf: *x\ng: {<<: *x, b: own}\nh: {<<: [{i: 1}, {i: 2, j: 3}]}\n';
  const x = new Map([
    ['b', 'c'],
    ['d', 'e'],
  ]);
  expect(read(source)).toEqual(
    new Map<string, Plain>([
      ['a', x],
      ['f', x],
      [
        'g',
        new Map([
          ['b', 'own'],
          ['d', 'e'],
        ]),
      ],
      [
        'h',
        new Map([
          ['i', '1'],
          ['j', '3'],
        ]),
      ],
    ]),
  );
  expect(parseSource(source).problems).toEqual([]);
});

test('reads keys with a meaning in JavaScript like any other', () => {
  const { root, problems } = parseSource('__proto__: {polluted: yes}\nconstructor: x\ntoString: y\n');
  expect(problems).toEqual([]);
  expect(root?.kind === 'mapping' && root.pairs.map((pair) => pair.key)).toEqual([
    '__proto__',
    'constructor',
    'toString',
  ]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('keeps the lines of a list below a text', () => {
  const { root, problems } = parseSource('a: text\n  - one\n  - two\n');
  expect(root && plain(root)).toEqual(new Map([['a', 'text\n- one\n- two']]));
  expect(problems.map((problem) => `${problem.code} ${problem.severity}`)).toEqual(['syntax warning']);
});

test('reads back whatever YAML can express', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab é"\'\\:#-*&!|>%@`{}[],?\n\t ~0.'), maxLength: 40 });
  const styles = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      styles,
      fc.integer({ min: 8, max: 30 }),
      (texts, style, lineWidth) => {
        const source = stringify(
          { key: texts, other: { nested: texts } },
          { defaultStringType: style, lineWidth },
        );
        const expected = parse(source, { schema: 'failsafe' });
        const { root, problems } = parseSource(source);
        const errors = problems.filter((problem) => problem.severity === 'error');
        expect(errors).toEqual([]);
        const found = root?.kind === 'mapping' ? root.pairs[0]?.value : undefined;
        const values =
          found?.kind === 'list'
            ? found.items.map((item) => (item.kind === 'scalar' ? item.text : null))
            : [];
        const wanted = expected.key.map((one: string, at: number) =>
          values[at] === null ? null : one.normalize('NFC'),
        );
        expect(values.map(unfolded)).toEqual(wanted.map(unfolded));
      },
    ),
    { numRuns: 400 },
  );
});

/** A dash that begins a line of plain text keeps its line here, and is folded by YAML. */
function unfolded(text: string | null): string | null {
  return text?.replaceAll('\n- ', ' - ') ?? null;
}

test('finds each character of a text at its position in the file', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...'abcé😀'), minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(
      words,
      fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
      (parts, style) => {
        const source = stringify({ key: parts.join(' ') }, { defaultStringType: style, lineWidth: 20 });
        const lines = source.split('\n');
        const scalar = onlyScalar(source);
        for (let offset = 0; offset < scalar.text.length; offset += 1) {
          if (/\s/.test(scalar.text[offset] ?? '')) continue;
          const { line, column } = scalar.placeAt(offset);
          expect(lines[line - 1]?.[column - 1]).toBe(scalar.text[offset]);
        }
      },
    ),
  );
});
