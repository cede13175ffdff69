import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../../src/layout/layout.ts';
import type { Aside, Block } from '../../../src/model/document.ts';
import type { DisplayList } from '../../../src/model/page.ts';
import { caches } from '../../support/caches.ts';
import {
  asideVariants,
  dateAtEnd,
  documentOf,
  groupOf,
  paragraphOf,
  paragraphStyle,
  rightEdgeOf,
  runsOf,
  runWithText,
  textOf,
  textStyle,
  variantsOf,
} from '../../support/plain-document.ts';

const right = 50 + 300;

async function displayOf(...blocks: readonly Block[]): Promise<DisplayList> {
  return (await layout(documentOf(blocks, { width: 300, height: 600 }), { caches })).display;
}

const long = 'A title that is much too long to stand on one line beside any date, however short it is';

test('a date at the line end is flush right on the title’s baseline, and read after it', async () => {
  const display = await displayOf(
    groupOf([paragraphOf('Engineer'), paragraphOf('body')], { asides: [dateAtEnd(['2019 – 2021'])] }),
    groupOf([paragraphOf('Manager')], { asides: [dateAtEnd(['1 – 4'])] }),
  );
  expect(runsOf(display).map((run) => textOf(run).trim())).toEqual([
    'Engineer',
    '2019 – 2021',
    'body',
    'Manager',
    '1 – 4',
  ]);
  for (const date of ['2019 – 2021', '1 – 4'])
    expect(rightEdgeOf(runWithText(display, date))).toBeCloseTo(right, 6);
  expect(runWithText(display, '2019 – 2021').y).toBe(runWithText(display, 'Engineer').y);
});

test('tracking after the last character does not move a date from the edge', async () => {
  const style = { ...textStyle, tracking: 0.1 };
  const aside = { ...dateAtEnd(), variants: [[[{ kind: 'text', text: '2019', style } as const]]] };
  const date = runWithText(await displayOf(groupOf([paragraphOf('one')], { asides: [aside] })), '2019');
  const advances = date.run.glyphs.slice(0, -1).reduce((sum, glyph) => sum + glyph.advance, 0);
  expect(date.x + advances - 0.1 * 10).toBeCloseTo(right, 6);
});

test('an indented group has its own edges, and its date stays at the outer edge', async () => {
  const inner = groupOf([paragraphOf('inner')], { indent: 20, asides: [dateAtEnd(['2019'])] });
  const display = await displayOf(groupOf([inner], { indent: 10 }));
  expect(runWithText(display, 'inner').x).toBe(80);
  expect(rightEdgeOf(runWithText(display, '2019'))).toBeCloseTo(right, 6);
});

test.each<[string, Block]>([
  ['of the group itself', paragraphOf(long)],
  ['inside a group', groupOf([groupOf([paragraphOf(long)])], { role: 'header' })],
  ['inside variants', variantsOf(paragraphOf(long), paragraphOf(long))],
  ['after a paragraph without text', groupOf([paragraphOf(''), paragraphOf(long)])],
])('the first paragraph %s ends before the date, the second fills the measure', async (_, first) => {
  const asides = [dateAtEnd(['August 2019'])];
  const display = await displayOf(groupOf([first, paragraphOf(`second ${long}`)], { asides }));
  const date = runWithText(display, 'August 2019');
  const second = runsOf(display).findIndex((run) => textOf(run).startsWith('second'));
  const displayParagraph = runsOf(display)
    .slice(0, second)
    .filter((run) => run !== date);
  expect(displayParagraph.length).toBeGreaterThan(1);
  for (const run of displayParagraph) expect(rightEdgeOf(run)).toBeLessThanOrEqual(date.x - 10 + 3);
  expect(Math.max(...runsOf(display).slice(second).map(rightEdgeOf))).toBeGreaterThan(date.x);
});

test.each([
  ['of one line', ['2019'], true],
  ['of two lines', ['2019', '2021'], false],
])('the second line of a header has the whole measure below a date %s', async (_, date, isWhole) => {
  const title = paragraphOf('Engineer', { role: 'entry-head' });
  const place = paragraphOf('A firm of a rather long name, in a street of a place far away from', {
    role: 'role-head',
  });
  const display = await displayOf(groupOf([title, place], { asides: [dateAtEnd(date)] }));
  const lines = runsOf(display).filter(({ run }) => !run.glyphs.some(({ text }) => text === '2'));
  expect(lines.length === 2).toBe(isWhole);
});

test('a shorter variant of the date leaves more width for the title', async () => {
  const title = 'A title of a rather medium length, at a firm and a place';
  const widest = await displayOf(groupOf([paragraphOf(title)], { asides: [dateAtEnd(['Sept 2019 – now'])] }));
  const narrow = await displayOf(
    groupOf([paragraphOf(title)], { asides: [dateAtEnd(['September 2019 – present'], ['2019'])] }),
  );
  expect(runsOf(widest).length).toBe(3);
  expect(runsOf(narrow).map((run) => textOf(run).trim())).toEqual([title, '2019']);
});

test('the width an aside reserves ends with its group, even one without text', async () => {
  const empty = groupOf([paragraphOf('')], { asides: [dateAtEnd(['2019'])] });
  const alone = await displayOf(paragraphOf(long));
  const display = await displayOf(empty, paragraphOf(long));
  expect(
    runsOf(display)
      .slice(1)
      .map((run) => [run.x, textOf(run)]),
  ).toEqual(runsOf(alone).map((run) => [run.x, textOf(run)]));
});

test('a page never ends between two lines of an aside', async () => {
  const aside = { ...dateAtEnd(['2019', 'to', '2021']) };
  for (let filler = 1; filler <= 8; filler++) {
    const entry = groupOf([paragraphOf('one'), paragraphOf('two'), paragraphOf('three')], {
      asides: [aside],
    });
    const blocks = [...Array.from({ length: filler }, (_, index) => paragraphOf(`filler${index}`)), entry];
    const { display } = await layout(documentOf(blocks, { width: 300, height: 72 }), { caches });
    const baselines = ['one', 'two', 'three'].map((text) => runWithText(display, text).y);
    expect(['2019', 'to', '2021'].map((text) => runWithText(display, text).y)).toEqual(baselines);
  }
});

test('an aside does not continue past a forced page break', async () => {
  const keep = { together: false, breakBefore: true };
  const entry = groupOf([paragraphOf('one'), groupOf([paragraphOf('two')], { keep })], {
    asides: [dateAtEnd(['2019', 'to', '2021'])],
  });
  const display = await displayOf(entry);
  expect(display.pages).toHaveLength(2);
  expect(runWithText(display, '2021').y - runWithText(display, 'one').y).toBeCloseTo(24, 6);
  expect(runWithText(display, 'two').y).toBeCloseTo(runWithText(display, 'one').y, 6);
});

test('no title touches its date', async () => {
  const words = fc.array(
    fc.string({ unit: fc.constantFrom('a', 'm', 'W', '.'), minLength: 1, maxLength: 9 }),
    {
      minLength: 1,
      maxLength: 30,
    },
  );
  const alignment = fc.constantFrom('start', 'centre', 'end', 'justified');
  const dates = fc.constantFrom('2019', '2019 – 2021', 'August 2019');
  await fc.assert(
    fc.asyncProperty(words, dates, alignment, fc.nat(60), async (title, date, aligned, indent) => {
      const head = paragraphOf(title.join(' '), { style: { ...paragraphStyle, alignment: aligned } });
      const display = await displayOf(groupOf([head], { indent, asides: [dateAtEnd([date])] }));
      const placed = runWithText(display, date);
      expect(rightEdgeOf(placed)).toBeCloseTo(right, 6);
      for (const run of runsOf(display))
        if (run !== placed) expect(rightEdgeOf(run)).toBeLessThan(placed.x - 5);
    }),
    { numRuns: 60 },
  );
});

test('an aside left of the text reserves nothing', async () => {
  const variants = asideVariants(['label']);
  const label = { ...dateAtEnd(), edge: 'start', x: -40, measure: 40, variants } as const;
  const display = await displayOf(groupOf([paragraphOf('one two three')], { indent: 40, asides: [label] }));
  expect(runWithText(display, 'one two three').x).toBe(90);
});

test('an aside with `hyphenation` hyphenates a word that is wider than its measure, even a capitalised one', async () => {
  const style = { ...textStyle, language: 'de' };
  const aside = (text: string): Aside => ({
    ...dateAtEnd(),
    edge: 'start',
    x: -70,
    measure: 60,
    alignment: 'start',
    reads: 'before',
    reserves: undefined,
    hyphenation: true,
    variants: [[[{ kind: 'text', text, style }]]],
  });
  const linesFor = async (text: string): Promise<readonly string[]> => {
    const group = groupOf([paragraphOf('one'), paragraphOf('two'), paragraphOf('three')], {
      indent: 80,
      asides: [aside(text)],
    });
    return runsOf(await displayOf(group)).flatMap((run) => (run.x < 120 ? [textOf(run).trim()] : []));
  };
  expect(await linesFor('Berufserfahrung')).toEqual(['Berufserfah-', 'rung']);
  expect(await linesFor('Ausbildung und Beruf')).toEqual(['Ausbildung', 'und Beruf']);
});

test('asides that wrap and share a name take the first size in which no word of theirs is divided', async () => {
  const sizesOf = async (...texts: readonly string[]): Promise<readonly number[]> => {
    const groups = texts.map((text) => {
      const variants = [10, 8.6, 10].map((size) => [
        [{ kind: 'text', text, style: { ...textStyle, language: 'de', size } } as const],
      ]);
      const shared = { shares: 'headings', wraps: true, hyphenation: true, reads: 'before' } as const;
      const aside: Aside = { ...dateAtEnd(), ...shared, edge: 'start', x: -80, measure: 74, variants };
      return groupOf([paragraphOf('one'), paragraphOf('two')], { indent: 90, asides: [aside] });
    });
    return runsOf(await displayOf(...groups)).flatMap((placed) =>
      textOf(placed).trim().length > 3 ? [placed.run.size] : [],
    );
  };
  expect(await sizesOf('Beruf', 'Ausbildung in Bonn')).toEqual([10, 10, 10]);
  expect(await sizesOf('Beruf', 'Veröffentlichung')).toEqual([8.6, 8.6]);
  expect(await sizesOf('Beruf', 'Veröffentlichungsverzeichnis')).toEqual([10, 10, 10]);
});

test('lines of an aside with a leading are no further apart, even if the lines of its group are', async () => {
  const heights = async (space: number, leading?: number): Promise<readonly number[]> => {
    const before = { height: space, stretch: 0, shrink: 0 };
    const blocks = [paragraphOf('one'), paragraphOf('two', { before }), paragraphOf('three', { before })];
    const label = { ...dateAtEnd(['a', 'b', 'c']), leading };
    const display = await displayOf(groupOf(blocks, { asides: [label] }));
    return ['a', 'b', 'c'].map((text) => runWithText(display, text).y - runWithText(display, 'one').y);
  };
  expect(await heights(10)).toEqual([0, 22, 44]);
  expect(await heights(10, 12)).toEqual([0, 12, 24]);
  expect(await heights(0, 14)).toEqual([0, 12, 24]);
});
