import { expect, test } from 'vitest';
import { breakPages } from '../../../src/layout/pages/break-pages.ts';
import { breakPagesGreedily } from './break-pages-greedily.ts';
import { asText, galleyOf, lineOf, type White } from './written-galley.ts';

/** Pages of so many lines. */
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

test('no paragraph leaves its first line behind or sends its last line ahead', () => {
  expect(broken('xBxBxOx-xWx', 3)).toBe('xx\nxx\nxx');
  expect(broken('xBxBxBxOxWx', 5)).toBe('xxx\nxxx');
});

test('a line that promises a list is not parted from it', () => {
  expect(broken('xBxBxCxIx', 3)).toBe('xx\nxxx');
});

test('an entry is moved whole rather than cut thin, at the price of a shorter page', () => {
  const text = `${many(37, '1', 'I')}E${many(6, '2', 'I')}`;
  expect(greedily(text, 40)).toBe(`${many(37, '1')}222\n222`);
  expect(broken(text, 40)).toBe(`${many(37, '1')}\n222222`);
});

test('a last page of one line takes others with it', () => {
  const text = `${many(37, '1', 'I')}E${many(3, '2', 'I')}E3`;
  expect(greedily(text, 40)).toBe(`${many(37, '1')}222\n3`);
  expect(broken(text, 40)).toBe(`${many(37, '1')}\n2223`);
});

test('a block that is to be kept together is divided only if it is taller than a page', () => {
  expect(broken('xBxB1kI1kI1', 4)).toBe('xx\n111');
  expect(broken('xBxB1kI1kI1kI1kI1', 4)).toBe('xx11\n111');
});

test('a forced break ends a page however empty, and only once', () => {
  expect(broken('xBx!xBx', 4)).toBe('xx\nxx');
  expect(broken('!xBx!!xBx!', 4)).toBe('xx\nxx');
});

test('lines with no break between them are still set when they are taller than a page', () => {
  expect(broken(many(9, 'x', 'H'), 3)).toBe('xxx\nxxx\nxxx');
  expect(broken(many(9, 'x', '+'), 3)).toBe('xxx\nxxx\nxxx');
});

test('a line taller than a page has a page to itself, and is said to overflow', () => {
  const tall = lineOf(undefined, { above: 70, below: 3, capHeight: 60 });
  const galley = [...galleyOf('xBxB'), tall, ...galleyOf('Bx')];
  const breaks = breakPages(galley, { first: 40, other: 40 });
  expect(asText(galley, breaks)).toBe('xx\nx\nx');
  expect(breaks.pages.map(({ fill }) => fill > 1)).toEqual([false, true, false]);
});

test('a page of no height gets one line at a time', () => {
  expect(asText(galleyOf('xBx'), breakPages(galleyOf('xBx'), { first: -1, other: -1 }))).toBe('x\nx');
});

const white: White = { section: { height: 12, stretch: 10, shrink: 2 } };

test('white is stretched on an inner page, at most by seven tenths, and not on the last', () => {
  const galley = galleyOf('xBxSxSxSx', white);
  const { pages } = breakPages(galley, { first: 55, other: 60 });
  expect(pages.map(({ at, ratio }) => [at, ratio])).toEqual([
    ['section', 0.7],
    [undefined, 0],
  ]);
  expect(breakPages(galley, { first: 46, other: 60 }).pages[0]?.ratio).toBeCloseTo(0.4);
});

test('white is drawn in where that lets a line more stand on the page', () => {
  const galley = galleyOf('xSxBx', white);
  const { pages } = breakPages(galley, { first: 41, other: 60 });
  expect(pages).toHaveLength(1);
  expect(pages[0]?.ratio).toBeCloseTo(-0.5);
  expect(pages[0]?.fill).toBeCloseTo(1);
});

test('white at the top of a page vanishes, and its first line stands at the height of its capitals', () => {
  const lines = { above: 11, below: 3, capHeight: 7 };
  const galley = [lineOf(0, lines), ...galleyOf('S', white), lineOf(1, lines), ...galleyOf('S', white)];
  expect(breakPages(galley, { first: 10, other: 10 }).pages).toHaveLength(2);
  expect(breakPages(galley, { first: 36, other: 10 }).pages).toHaveLength(1);
  expect(breakPages(galley, { first: 33, other: 10 }).pages).toHaveLength(2);
});

test('a page does not end on half a word if another line can end it', () => {
  const text = `${many(26, 'x', 'B')}BxOx-x=${many(10, 'x', '-')}Wx`;
  expect(greedily(text, 29)).toBe(`${many(29, 'x')}\n${many(11, 'x')}`);
  expect(broken(text, 29)).toBe(`${many(28, 'x')}\n${many(12, 'x')}`);
});
