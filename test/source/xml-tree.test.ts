import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceNode, SourceScalar } from '../../src/model/source.ts';
import { decodeSource } from '../../src/source/source-text.ts';
import type { ParsedSource } from '../../src/source/source-tree.ts';
import { parseXml } from '../../src/source/xml-tree.ts';
import { textsIn } from '../formats/resume-text.ts';

function parsed(text: string): ParsedSource {
  return parseXml(decodeSource(text, 'cv.xml'));
}

/** Returns the tree as plain values. */
function plain(node: SourceNode | undefined): unknown {
  if (node?.kind === 'scalar') return node.text;
  if (node?.kind === 'list') return node.items.map(plain);
  if (node?.kind === 'mapping') return node.pairs.map(({ key, value }) => [key, plain(value)]);
  return undefined;
}

/** Returns a line for each problem: `2:7 syntax …`. */
function problemsIn({ problems }: ParsedSource): readonly string[] {
  return problems.map(({ code, message, place }) => `${place?.line}:${place?.column} ${code} ${message}`);
}

function scalarIn({ root }: ParsedSource): SourceScalar {
  const [scalar] = root ? textsIn(root) : [];
  if (scalar === undefined) throw new Error('no text');
  return scalar;
}

test('elements are keys, attributes have an at sign, prefixes of namespaces are left out', () => {
  const { root, problems } = parsed(`<?xml version="1.0" encoding="UTF-8"?>
<!-- a comment -->
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3" xsi:schemaLocation="x">
  <hr:ID schemeID='7'/>
  <Name>Ada</Name><Name use="short">A.</Name><Empty></Empty>
</Candidate>`);
  expect(problems).toEqual([]);
  expect(plain(root)).toEqual([
    [
      'Candidate',
      [
        ['ID', [['@schemeID', '7']]],
        ['Name', 'Ada'],
        [
          'Name',
          [
            ['@use', 'short'],
            ['#text', 'A.'],
          ],
        ],
        ['Empty', undefined],
      ],
    ],
  ]);
});

test('each character of a text keeps its position, also after references and combining marks', () => {
  const source = parsed('<a>\n <n>Br&amp;e &#xE9;&#233; cafe\u0301 end</n></a>');
  const { text, placeAt, place } = scalarIn(source);
  expect(text).toBe('Br&e éé café end');
  expect(placeAt(text.indexOf('end'))).toMatchObject({ line: 2, column: 33, path: 'a.n' });
  expect(place).toMatchObject({ line: 2, column: 5, file: 'cv.xml' });
});

test('CDATA and marks of HTML in an element are text', () => {
  expect(plain(parsed('<a><n><![CDATA[<p>1 & 2</p>]]></n></a>').root)).toEqual([
    ['a', [['n', '<p>1 & 2</p>']]],
  ]);
  expect(plain(parsed('<a><n><p>One <b>two</b></p><ul><li>x</li></ul></n></a>').root)).toEqual([
    ['a', [['n', '<p>One <b>two</b></p><ul><li>x</li></ul>']]],
  ]);
});

test.each([
  ['<a><n>one</n><o>two</a>', '1:14 syntax `<o>` is not closed.', ['one', 'two']],
  ['<a>\n<n>one</n>\n<o>tw', '3:1 syntax The file ends inside `<o>`, which is not closed.', ['one', 'tw']],
  ['<a><n>one</nn><o>two</o></a>', '1:10 syntax `</nn>` closes no element.', ['one', 'two']],
  ['<a><n><o>one</n></o><q>two</q></a>', '1:7 syntax `<o>` is not closed.', ['one', 'two']],
  ['<a><n>R & D</n></a>', '1:9 syntax An `&` is written `&amp;` in XML. It is read as text.', ['R & D']],
  ['<a><n>1 < 2</n></a>', '1:9 syntax A `<` begins no tag here. It is read as text.', ['1 < 2']],
  ['<a><n x="1" one</n><o>two</o></a>', '1:4 syntax The tag `<n` is not closed.', ['1', 'two']],
  ['<a><n>one</n><!-- two</a>', '1:14 syntax This comment is not closed.', ['one']],
  [
    '<a>one</a><n>two</n>',
    '1:11 syntax A second root element begins here. Only the first one is read.',
    ['one'],
  ],
  ['hello <a>one</a>', '1:1 syntax This text is outside of the root element. It is left out.', ['one']],
  [
    '<a><n>x&nbsp;y</n></a>',
    '1:8 syntax `&nbsp;` is not an entity of XML. It is read as text.',
    ['x&nbsp;y'],
  ],
])('%s is one problem with its position, and what can be read', (text, problem, texts) => {
  const source = parsed(text);
  expect(problemsIn(source)[0]).toBe(problem);
  expect(new Set(source.problems.map(({ place }) => place?.line)).size).toBe(source.problems.length);
  expect(source.root ? textsIn(source.root).map((one) => one.text.trim()) : []).toEqual(texts);
});

test('entities that a document type defines are not expanded', () => {
  const bomb = `<!DOCTYPE a [<!ENTITY l0 "ha"> ${Array.from(
    { length: 30 },
    (_, at) => `<!ENTITY l${at + 1} "&l${at};&l${at};">`,
  ).join('\n')} <!ENTITY file SYSTEM "file:///etc/passwd">]>\n<a><n>&l30;</n>\n<o>&file;</o></a>`;
  const source = parsed(bomb);
  expect(plain(source.root)).toEqual([
    [
      'a',
      [
        ['n', '&l30;'],
        ['o', '&file;'],
      ],
    ],
  ]);
  expect(source.problems.map(({ message }) => message)).toEqual([
    '`&l30;` is not an entity of XML. It is read as text.',
    '`&file;` is not an entity of XML. It is read as text.',
  ]);
});

test('a file that is nested too deeply, or has too many elements, is read up to there', () => {
  const deep = `<a>${'<n>'.repeat(100)}x${'</n>'.repeat(100)}</a>`;
  expect(parsed(deep).problems.map(({ code }) => code)).toEqual(['too-deep']);
  const wide = parsed(`<a>${'<n>x</n>'.repeat(60_000)}</a>`);
  expect(wide.problems.map(({ code }) => code)).toEqual(['too-large']);
  expect(wide.root && textsIn(wide.root).length).toBe(49_999);
  const long = parsed(`<a><n>${'word '.repeat(60_000)}</n></a>`);
  expect(long.problems.map(({ code }) => code)).toEqual(['too-large']);
  const data = parsed(`<a><Data>${'QUJD'.repeat(200_000)}</Data></a>`);
  expect(data.problems).toEqual([]);
});

test.each(['<!--', '<![CDATA[', '<!DOCTYPE "', '<a ', '</', '<a>', '&', '<', '<a b="', ']]>', '<?'])(
  '%s, a hundred thousand characters of it, becomes a tree or problems',
  (part) => {
    const text = `<a>${part.repeat(Math.floor(100_000 / part.length))}`;
    const { root, problems } = parsed(text);
    expect(root !== undefined || problems.length > 0).toBe(true);
  },
);

test('every word of any markup is in the tree, or a problem is reported', () => {
  const part = fc.constantFrom(
    '<a>',
    '</a>',
    '<n x="word">',
    '</n>',
    '<o/>',
    'word',
    ' ',
    '&amp;',
    '&',
    '<',
    '>',
    '\n',
    '<!-- -->',
    '<p>',
    '</p>',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = `<r>${parts.map((one, at) => one.replace('word', `n${at}n`)).join('')}</r>`;
      const { root, problems } = parsed(text);
      const shown = root
        ? textsIn(root)
            .map((one) => one.text)
            .join(' ')
        : '';
      if (problems.length > 0) return;
      for (const [word] of text.matchAll(/n\d+n/g)) expect(shown).toContain(word);
    }),
    { numRuns: 500 },
  );
});
