import { expect, test } from 'vitest';

import { breakPagesGreedily } from './break-pages-greedily.ts';
import { breakPages } from './finished.ts';
import { asText, galleyOf, lineOf, type Spacing } from './written-galley.ts';

/** Heights of pages with a number of lines. */
function broken(text: string, lines: number, first = lines): string {
  const galley = galleyOf(text);
  return asText(galley, breakPages(galley, { first: first * 10, other: lines * 10 }));
}

function greedily(text: string, lines: number): string {
  const galley = galleyOf(text);
  return asText(galley, breakPagesGreedily(galley, { first: lines * 10, other: lines * 10 }));
}

function many(count: number, line: string, between = ''): string {
  return Array.from({ length: count }, () => line).join(between);
}

test('a page ends where it is full', () => {
  expect(broken('xBxBxBxBxBx', 4)).toBe('xxxx\nxx');
});

test('the first page may have another height', () => {
  expect(broken('xBxBxBxBxBx', 3, 1)).toBe('x\nxxx\nxx');
});

test('a galley without lines has no pages', () => {
  expect(breakPages([], { first: 10, other: 10 })).toEqual({ pages: [], cost: 0 });
  expect(breakPages(galleyOf('BS'), { first: 10, other: 10 }).pages).toEqual([]);
});

test('a heading is never the last line on a page', () => {
  expect(broken('xBxBxSxHx', 4)).toBe('xxx\nxx');
  expect(broken('xBxBxSxH1H1E2', 5)).toBe('xxx\nx112');
});

test('a heading with a short introduction is on the page of the list that follows', () => {
  const list = many(6, 'x', 'I');
  expect(broken(`${many(16, 'x', 'B')}SxHxOxB[${list}]`, 20)).toBe(`${many(16, 'x')}\n${many(9, 'x')}`);
});

test('the last short entry of a section is moved with the one before it', () => {
  const entries = [...'1234567890'].map((entry) => many(3, entry, '-')).join('E');
  expect(broken(`xBxSxH${entries}S${many(9, 'x', 'B')}`, 30).split('\n')[1]).toBe('999000xxxxxxxxx');
});

test('there are no orphans and no widows', () => {
  expect(broken('xBxBxOx-xWx', 3)).toBe('xx\nxx\nxx');
  expect(broken('xBxBxBxOxWx', 5)).toBe('xxx\nxxx');
});

test('no page break separates a lead-in from its list', () => {
  expect(broken('xBxBxCxIx', 3)).toBe('xx\nxxx');
});

test('an entry is moved as a whole rather than split thinly, even if the page gets shorter', () => {
  const text = `${many(37, '1', 'I')}E${many(6, '2', 'I')}`;
  expect(greedily(text, 40)).toBe(`${many(37, '1')}222\n222`);
  expect(broken(text, 40)).toBe(`${many(37, '1')}\n222222`);
});

test('a last page of one line gets more lines', () => {
  const text = `${many(37, '1', 'I')}E${many(3, '2', 'I')}E3`;
  expect(greedily(text, 40)).toBe(`${many(37, '1')}222\n3`);
  expect(broken(text, 40)).toBe(`${many(37, '1')}\n2223`);
});

test('a keep-together group is split only if it is taller than a page', () => {
  expect(broken('xBxB1kI1kI1', 4)).toBe('xx\n111');
  expect(broken('xBxB1kI1kI1kI1kI1', 4)).toBe('xx11\n111');
});

test('a forced break ends a page of any height, and only once', () => {
  expect(broken('xBx!xBx', 4)).toBe('xx\nxx');
  expect(broken('!xBx!!xBx!', 4)).toBe('xx\nxx');
});

test('lines without a space between them are placed even if they are taller than a page', () => {
  expect(broken(many(9, 'x', 'H'), 3)).toBe('xxx\nxxx\nxxx');
  expect(broken(many(9, 'x', '+'), 3)).toBe('xxx\nxxx\nxxx');
});

test('a line taller than a page is alone on an overfull page', () => {
  const tall = lineOf(undefined, { above: 70, below: 3, capHeight: 60 });
  const galley = [...galleyOf('xBxB'), tall, ...galleyOf('Bx')];
  const breaks = breakPages(galley, { first: 40, other: 40 });
  expect(asText(galley, breaks)).toBe('xx\nx\nx');
  expect(breaks.pages.map(({ fill }) => fill > 1)).toEqual([false, true, false]);
});

test('a page of height 0 gets one line', () => {
  expect(asText(galleyOf('xBx'), breakPages(galleyOf('xBx'), { first: -1, other: -1 }))).toBe('x\nx');
});

const spacing: Spacing = { section: { height: 12, stretch: 10, shrink: 2 } };

test('space stretches on an inner page if it is then full, and not on the last', () => {
  const galley = galleyOf('xBxSxSxSx', spacing);
  const { pages } = breakPages(galley, { first: 46, other: 60 });
  expect(pages.map(({ at, ratio }) => [at, ratio])).toEqual([
    ['section', 0.4],
    [undefined, 0],
  ]);
  expect(breakPages(galley, { first: 53, other: 60 }).pages[0]).toMatchObject({ ratio: 1, fill: 52 / 53 });
});

test('a page that stretching does not fill is set at its natural height', () => {
  const galley = galleyOf('xBxSxSxSx', spacing);
  expect(breakPages(galley, { first: 55, other: 60 }).pages[0]).toMatchObject({ ratio: 0, fill: 42 / 55 });
});

const more = `B${many(9, 'x', 'B')}`;

test('a short list is not divided', () => {
  const text = `${many(17, 'x', 'B')}B[xIxIxIxIx]${more}`;
  expect(greedily(text, 20)).toBe(`${many(20, 'x')}\n${many(11, 'x')}`);
  expect(broken(text, 20)).toBe(`${many(17, 'x')}\n${many(14, 'x')}`);
});

test('a short list is divided rather than leave more than a fifth of the page blank', () => {
  const text = `${many(15, 'x', 'B')}B[xIxIxIxIx]${more}`;
  expect(broken(text, 19)).toBe(`${many(19, 'x')}\n${many(10, 'x')}`);
});

test('a longer list is divided with two items and three lines on either side', () => {
  const text = `${many(17, 'x', 'B')}B[xOxIxIxIxIxIxIx]${more}`;
  expect(broken(text, 19)).toBe(`${many(17, 'x')}\n${many(17, 'x')}`);
  expect(broken(text, 20)).toBe(`${many(20, 'x')}\n${many(14, 'x')}`);
});

test('a list of two items is not divided, even if there is one page more', () => {
  expect(broken('xBxBx[BxIx]', 4)).toBe('xxx\nxx');
});

test('space shrinks if one more line then fits the page', () => {
  const galley = galleyOf('xSxBx', spacing);
  const { pages } = breakPages(galley, { first: 41, other: 60 });
  expect(pages).toHaveLength(1);
  expect(pages[0]?.ratio).toBeCloseTo(-0.5);
  expect(pages[0]?.fill).toBeCloseTo(1);
});

test('space at the top of a page is discarded, and the first line aligned by its capitals', () => {
  const lines = { above: 11, below: 3, capHeight: 7 };
  const galley = [lineOf(0, lines), ...galleyOf('S', spacing), lineOf(1, lines), ...galleyOf('S', spacing)];
  expect(breakPages(galley, { first: 10, other: 10 }).pages).toHaveLength(2);
  expect(breakPages(galley, { first: 36, other: 10 }).pages).toHaveLength(1);
  expect(breakPages(galley, { first: 33, other: 10 }).pages).toHaveLength(2);
});

test('a page does not end inside a word if it can end at another line', () => {
  const text = `${many(26, 'x', 'B')}BxOx-x=${many(10, 'x', '-')}Wx`;
  expect(greedily(text, 29)).toBe(`${many(29, 'x')}\n${many(11, 'x')}`);
  expect(broken(text, 29)).toBe(`${many(28, 'x')}\n${many(12, 'x')}`);
});
