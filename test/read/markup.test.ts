import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Prose, RichText } from '../../src/model/rich-text.ts';
import { readInlineMarkdown, readMarkdown } from '../../src/read/markdown/markup.ts';
import { readContext } from '../../src/read/read-context.ts';
import { literal, marked, readBlocks, readLine, scalarOf } from './markdown.ts';

test.each([
  ['**bold** and *lean* and `code`', '**bold** and *lean* and `code`'],
  ['***both***', '***both***'],
  ['**bold with `code`**', '**bold with ****`code`**'],
  ['one\ntwo', 'one two'],
  ['one\\\ntwo', 'one⏎two'],
  ['one  \ntwo', 'one⏎two'],
  ['one\n\ntwo', 'one\ntwo'],
  ['a \\*b\\* &amp; &eacute; &#233; 2 * 3 * 4', 'a *b* & é é 2 * 3 * 4'],
  ['snake_case_word, C++, C#, AT&T, R&D; 24/7 --flag', 'snake_case_word, C++, C#, AT&T, R&D; 24/7 --flag'],
  ['[site](https://example.org/a?b=c)', 'site<https://example.org/a?b=c>'],
  ['[**bold** site](http://example.org)', '**bold**<http://example.org> site<http://example.org>'],
  [
    '<ada@example.org> <https://x.org>',
    'ada@example.org<mailto:ada@example.org> https://x.org<https://x.org>',
  ],
  ['[named][1]\n\n[1]: tel:+4412345', 'named<tel:+4412345>'],
  ['- one\n- two', '(- one; - two)'],
  ['- one\n  - inner\n    1. deep\n- two', '(- one (- inner (1. deep)); - two)'],
  ['3. three\n4. four', '(3. three; 4. four)'],
  ['text:\n- one\n- two', 'text:\n(- one; - two)'],
  ['• one\n• two', '(- one; - two)'],
  ['    indented text is text', 'indented text is text'],
])('reads %j as %j', (source, expected) => {
  const { text, problems } = readBlocks(source);
  expect(text).toBe(expected);
  expect(problems).toEqual([]);
});

test.each([
  ['これは**「太字」**です。', 'これは**「太字」**です。'],
  ['**重要：**次に*「斜」*を。', '**重要：**次に*「斜」*を。'],
  ['**Go言語（並行処理）**の経験', '**Go言語（並行処理）**の経験'],
  ['**（上海）**公司**“引号”**。', '**（上海）**公司**“引号”**。'],
  ['강조는 **"한글"**은 **(주)**회사', '강조는 **"한글"**은 **(주)**회사'],
  ['**พนักงาน (หัวหน้า)**ของ', '**พนักงาน (หัวหน้า)**ของ'],
  ['פרסום ב**"הארץ"** ו**(זמני)**', 'פרסום ב**"הארץ"** ו**(זמני)**'],
  ['太***「両方」***と**「*中*」**', '太***「両方」***と**「*****中*****」**'],
])('emphasis beside letters without spaces is read: %j', (source, expected) => {
  const { text, problems } = readBlocks(source);
  expect(text).toBe(expected);
  expect(problems).toEqual([]);
});

test.each([
  'a*"b"*c',
  'これは_「下線」_です',
  '3*（4+5）*2',
  '注* 次の*',
  '評価は3*2、5*6',
  'it**"bold"**is',
])('signs that emphasise nothing stay: %j', (source) => {
  expect(readBlocks(source).text).toBe(source);
});

test.each([
  ['# Head\n\ntext', '**Head**\ntext', 'heading'],
  ['> quoted\n> text', 'quoted text', 'Quotations'],
  ['a\n\n***\n\nb', 'a\nb', 'rule'],
  ['```js\nlet a;\n  b\n```', '`let a;``⏎``  b`', 'code'],
  ['| a | b |\n| --- | :-: |\n| 1 | **2** |', 'a · b⏎1 · **2**', 'table'],
  ['![a picture](x.png)', 'a picture', 'Images'],
  ['<u>x</u>', 'x', '<u>'],
  ['<div>text</div>', 'text', '<div>'],
  ['a <!-- b --> c', 'a  c', '<!-- b -->'],
  ['Vec<T>', 'Vec<T>', 'as it is'],
  ['[a](https://x.org "title")', 'a<https://x.org>', 'title'],
])('converts %j to %j, with a warning', (source, expected, message) => {
  const { text, problems } = readBlocks(source);
  expect(text).toBe(expected);
  expect(problems[0]).toMatchObject({ code: 'unsupported-markup', severity: 'warning' });
  expect(problems[0]?.message).toContain(message);
});

test.each([
  ['[a](javascript:alert)', 'a'],
  ['[a](JaVaScRiPt:alert)', 'a'],
  ['[a](data:text/html,x)', 'a'],
  ['[a](file:///etc/passwd)', 'a'],
  ['[a](//example.org)', 'a'],
  ['[a](#)', 'a'],
  ['[a]()', 'a'],
])('reports the link in %s and keeps its text without a link', (source, expected) => {
  const { text, problems } = readLine(source);
  expect(text).toBe(expected);
  expect(problems.map((problem) => `${problem.code} ${problem.severity}`)).toEqual([
    'disallowed-link warning',
  ]);
});

test('checks schemes in targets, never in text', () => {
  expect(readLine('JavaScript: The Good Parts, javascript: void')).toEqual({
    text: 'JavaScript: The Good Parts, javascript: void',
    problems: [],
  });
});

test('suggests a scheme for a target without one', () => {
  expect(readLine('[a](example.org/x)').problems[0]?.hint).toBe('Write https://example.org/x.');
});

test.each([
  '# of things',
  '1986. A great year',
  '- dash',
  '> arrow',
  '---',
  '+44 20 7946 0018',
  '    far in',
])('reads a line such as %j as text, not as a block', (source) => {
  const { text, problems } = readLine(source);
  expect(text).toBe(source.trim());
  expect(problems).toEqual([]);
});

test('keeps characters that control layout, without a report', () => {
  const text = 'a\u00a0b\u00adc\u2009d\u202fe\u2011f\u2060g\u200bh';
  expect(readLine(text)).toEqual({ text, problems: [] });
});

test('removes characters that hide or reorder text, and reports the position of each', () => {
  const { text, problems } = readLine('ab\u202ec\u{e0041}d\u{e0041}\u0007e\ufefff');
  expect(text).toBe('abcdef');
  expect(problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual([
    'invisible-character 2:5',
    'invisible-character 2:7',
    'invisible-character 2:12',
    'invisible-character 2:14',
  ]);
  expect(problems[0]?.message).toContain('U+202E');
});

test('keeps and reports joiners, but not inside an emoji', () => {
  expect(readLine('a\u200db')).toMatchObject({
    text: 'a\u200db',
    problems: [{ code: 'invisible-character' }],
  });
  expect(readLine('👩\u200d🔬').problems).toEqual([]);
});

test('gives spans their position, and splits them at line breaks of the file', () => {
  const text = readInlineMarkdown(literal('one **two**\nthree &amp; four'), readContext());
  expect(text.map((span) => `${span.text}@${span.place?.line}:${span.place?.column}`)).toEqual([
    'one @2:3',
    'two@2:9',
    ' @2:14',
    'three &@3:3',
    ' four@3:14',
  ]);
  expect(text[1]?.place?.length).toBe(3);
});

function spansOf(blocks: Prose): RichText {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.text : block.items.flatMap((item) => spansOf(item.blocks)),
  );
}

test('advances one column in the file for each character of a span', () => {
  const piece = fc.constantFrom(
    'word',
    'é',
    '😀',
    '**bold**',
    '*it*',
    '`co de`',
    '[l](http://x.org)',
    '\\*',
    '&amp;',
    '\n',
    '\n- ',
    '\n\n',
    '> ',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (pieces) => {
      const source = `|\n${pieces.join(' ').replace(/^/gm, '  ')}\n`;
      const lines = source.split('\n');
      for (const { text, place } of spansOf(readMarkdown(scalarOf(source), readContext()))) {
        if (!place) continue;
        const written = lines[place.line - 1]?.slice(place.column - 1) ?? '';
        const plain = text.replace(/[ \n]+$/, '');
        if (!/[*&]/.test(plain)) expect(written.startsWith(plain)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('loses no letter, whatever the markup', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abc  *_`[]()#>-+.1\n\n|~!'), maxLength: 60 });
  fc.assert(
    fc.property(text, (source) => {
      const letters = (from: string): string => from.replace(/[^abc]/g, '');
      const context = readContext();
      const scalar = literal(`a${source}`);
      const read = spansOf(readMarkdown(scalar, context));
      const titled = context.problems.sorted.some((problem) => problem.code !== 'invisible-character');
      if (!titled && !/\]:|\]\(|```/.test(source)) {
        expect(letters(read.map((span) => span.text).join(''))).toBe(letters(scalar.text));
      }
    }),
    { numRuns: 500 },
  );
});

test('reads a line without markup the same with and without Markdown', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab é.,:;-#>+1()"\'!|~'), minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(text, (source) => {
      fc.pre(source.trim() !== '');
      const quick = readInlineMarkdown(literal(source), readContext());
      const slow = readInlineMarkdown(literal(`${source} \\*`), readContext());
      expect(marked(slow)).toBe(`${marked(quick)}${/ *$/.exec(source)?.[0]} *`);
    }),
  );
});

test('prints a text with too much markup as it is, quickly', () => {
  const { text, problems } = readBlocks('a**b'.repeat(5000));
  expect(text).toBe('a**b'.repeat(5000));
  expect(problems).toMatchObject([{ code: 'unsupported-markup' }]);
  expect(readBlocks(`${'- '.repeat(5000)}x`).text).toContain('x');
});
