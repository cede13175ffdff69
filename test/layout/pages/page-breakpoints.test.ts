import { expect, test } from 'vitest';
import { pageBreakpointsOf } from './finished.ts';
import { galleyOf } from './written-galley.ts';

test('a break has the lines of each split entry before and after it, nested ones included', () => {
  const entryCuts = pageBreakpointsOf(galleyOf('xS1H1E2I2B1Sx')).map((breakpoint) => breakpoint.entryCuts);
  expect(entryCuts).toEqual([
    [],
    [],
    [{ linesBefore: 1, linesAfter: 2 }],
    [{ linesBefore: 2, linesAfter: 1 }],
    [
      { linesBefore: 2, linesAfter: 1 },
      { linesBefore: 1, linesAfter: 1 },
    ],
    [{ linesBefore: 2, linesAfter: 1 }],
    [],
    [],
  ]);
});

test('a break between blocks of a section has the lines of the section before and after it', () => {
  const cuts = pageBreakpointsOf(galleyOf('xSxHxBxE1E2B2Sx')).map(({ sectionCut }) => sectionCut);
  const none = undefined;
  expect(cuts).toEqual([none, none, none, sides('2|4'), sides('3|3'), sides('4|2'), none, none, none]);
});

test('a break has the lines of the section that it divides on either side, wherever it falls', () => {
  const lines = pageBreakpointsOf(galleyOf('xSxHxBxE1E2B2Sx')).map(({ sectionLines }) => sectionLines);
  const divided = ['1|5', '2|4', '3|3', '4|2', '5|1'].map(sides);
  expect(lines).toEqual([undefined, undefined, ...divided, undefined, undefined]);
});

test('the worst of several successive spaces wins, except that a forced break stays forced', () => {
  expect(pageBreakpointsOf(galleyOf('xSHkBx'))[1]).toMatchObject({
    at: 'after-head',
    keepDepth: 1,
    touching: false,
  });
  expect(pageBreakpointsOf(galleyOf('xH!x'))[1]?.at).toBe('forced');
  expect(pageBreakpointsOf(galleyOf('x+x'))[1]?.touching).toBe(true);
});

test('a break has the items and lines of each divided list before and after it, and those of a divided item', () => {
  const cuts = pageBreakpointsOf(galleyOf('x[BxIxF[xNx]Ix]Bx')).map(({ listCuts }) => listCuts);
  const outer = (items: string, lines: string, itemLines?: string): object => {
    return { items: sides(items), lines: sides(lines), itemLines: itemLines && sides(itemLines) };
  };
  expect(cuts).toEqual([
    [],
    [],
    [outer('1|2', '1|4')],
    [outer('2|2', '2|3', '1|2')],
    [outer('2|2', '3|2', '2|1'), { items: sides('1|1'), lines: sides('1|1'), itemLines: undefined }],
    [outer('2|1', '4|1')],
    [],
    [],
  ]);
});

function sides(text: string): object {
  const [before, after] = text.split('|').map(Number);
  return { before, after };
}

test('a break between entries has whether one short entry of the section is alone on a side of it', () => {
  const lone = (text: string): readonly object[] =>
    pageBreakpointsOf(galleyOf(text))
      .filter(({ at }) => at === 'entry')
      .map(({ loneEntry }) => loneEntry ?? {});
  const first = { before: true, after: false };
  const last = { before: false, after: true };
  expect(lone('xSxH1-1E2E3-3-3Sx')).toEqual([first, last]);
  expect(lone('xSxH1-1-1-1E2E3-3-3-3Sx')).toEqual([{}, {}]);
  expect(lone('xSxH1-1-1-1E2Sx')).toEqual([last]);
  expect(lone('xSxH1E2E3E4Sx')).toEqual([first, {}, last]);
});

test('a break after a heading and up to three lines leaves an introduction alone if a list or entries follow', () => {
  const alone = (text: string): readonly number[] =>
    pageBreakpointsOf(galleyOf(text)).flatMap(({ introductionAlone }, index) =>
      introductionAlone ? [index] : [],
    );
  expect(alone('xSxHx-xB[xIxIx]Sx')).toEqual([4]);
  expect(alone('xSxHx-x-xE1H1E2Sx')).toEqual([5]);
  expect(alone('xSxH1-1B[1I1I1]Sx')).toEqual([4]);
  expect(alone('xSxHx-x-x-xB[xIx]Sx')).toEqual([]);
  expect(alone('xSxH1E2E3Sx')).toEqual([]);
  expect(alone('xSxHx-xBx-xSx')).toEqual([]);
  expect(alone('xSxH[xIxIx]Sx')).toEqual([]);
  expect(alone('xSxH1H1-1B[1I1]Sx')).toEqual([]);
});
