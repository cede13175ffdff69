import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineMarkdown, proseMarkdown } from '../../../src/formats/common/write-rich-text.ts';
import type { Prose, RichText, Span } from '../../../src/model/rich-text.ts';
import type { SourceScalar } from '../../../src/model/source.ts';
import { readInlineMarkdown, readMarkdown } from '../../../src/read/markdown/markup.ts';
import { readContext } from '../../../src/read/read-context.ts';
import { scalarOf } from '../../../src/source/nodes.ts';
import { comparableProse, comparableText } from '../comparable-resume.ts';

const words = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'B',
        'word',
        ' ',
        ' ',
        '.',
        '-',
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '&',
        'amp;',
        '#',
      ],
      ...[
        '\\',
        '!',
        '1',
        '2.',
        '•',
        '+',
        '=',
        '|',
        '~~~',
        ':',
        'é',
        '“',
        '—',
        'b>',
        '@',
        '/',
        'http://x.y',
        '\n',
      ],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const span: fc.Arbitrary<Span> = fc
  .record({
    text: words,
    strong: fc.boolean(),
    emphasis: fc.boolean(),
    code: fc.constant(false),
    link: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      'https://example.org/a_(b)?c=1&amp;d',
      'mailto:a@b.org',
    ),
  })
  .map(({ link, ...rest }) => ({ ...rest, ...(link && { link }) }));

const codeSpan: fc.Arbitrary<Span> = fc
  .constantFrom('x = 1', '`tick`', 'a``b', '*p', ' a ', '\\')
  .map((text) => ({ text, strong: false, emphasis: false, code: true }));

const text: fc.Arbitrary<RichText> = fc.array(fc.oneof({ weight: 5, arbitrary: span }, codeSpan), {
  minLength: 1,
  maxLength: 5,
});

const { prose } = fc.letrec<{ prose: Prose; block: Prose[number]; item: { blocks: Prose } }>((tie) => ({
  prose: fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
  block: fc.oneof(
    { maxDepth: 3 },
    text.map((one) => ({ kind: 'paragraph' as const, text: one })),
    fc
      .record({
        start: fc.constantFrom(undefined, 1, 3),
        items: fc.array(tie('item'), { minLength: 1, maxLength: 2 }),
      })
      .map(({ start, items }) => ({ kind: 'list' as const, ...(start && { start }), items })),
  ),
  item: fc.record({ blocks: tie('prose') }),
}));

function read(markdown: string): SourceScalar {
  return scalarOf(markdown);
}

test('text reads back unchanged from Markdown', () => {
  fc.assert(
    fc.property(text, (one) => {
      const markdown = inlineMarkdown(comparableText(one));
      expect(comparableText(readInlineMarkdown(read(markdown), readContext())), markdown).toEqual(
        comparableText(one),
      );
    }),
    {
      numRuns: 1000,
      examples: [[[{ text: '<|@b>a', strong: false, emphasis: false, code: false }]]],
    },
  );
});

test('paragraphs and lists read back unchanged from Markdown', () => {
  fc.assert(
    fc.property(prose, (one) => {
      const markdown = proseMarkdown(comparableProse(one));
      expect(comparableProse(readMarkdown(read(markdown), readContext())), markdown).toEqual(
        comparableProse(one),
      );
    }),
    { numRuns: 300 },
  );
});

test('does not escape characters that are not markup', () => {
  const plain = ['Jan-Mar 2020, a_b & c', 'C# and F#', 'a < b > c', '50 % of [x]', 'R&D: 1.5 times', 'AT&T!'];
  for (const one of plain) {
    expect(inlineMarkdown([{ text: one, strong: false, emphasis: false, code: false }])).toBe(one);
  }
});
