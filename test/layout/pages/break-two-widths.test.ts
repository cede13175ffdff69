import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Galley, GalleyItem } from '../../../src/layout/blocks/galley.ts';
import { pageBetween, pageBreaksOf } from '../../../src/layout/pages/break-pages.ts';
import type { LaterGalley } from '../../../src/layout/pages/break-two-widths.ts';
import type { PageBreakpoint } from '../../../src/layout/pages/page-breakpoints.ts';
import { pagePenalty } from '../../../src/layout/pages/page-cost.ts';
import type { BreakKind } from '../../../src/model/layout-report.ts';
import { wildGalley } from './any-galley.ts';
import { breakPages, breakTwoWidths, pageBreakpointsOf } from './finished.ts';
import { lineOf } from './written-galley.ts';

/** Heights of first and other pages, and the later frames with their galley. */
interface TwoWidths {
  readonly galley: Galley;
  readonly heights: { readonly first: number; readonly other: number };
  readonly later: LaterGalley;
}

const kinds = ['section', 'entry', 'block', 'item', 'after-head'] as const;

const block = fc.record({
  at: fc.constantFrom<BreakKind>(...kinds),
  height: fc.nat(12),
  stretch: fc.nat(3),
  entry: fc.constantFrom(0, 0, 0, 1),
  list: fc.constantFrom(0, 0, 0, 1),
  isBridge: fc.constantFrom(true, true, true, false),
  lines: fc.integer({ min: 1, max: 5 }),
  fewer: fc.nat(3),
});

/** Generates the same blocks with as many lines or fewer at a second width. Some begin inside variants, so are no bridges. */
const twoWidths = (most: number): fc.Arbitrary<TwoWidths> => {
  const height = fc.integer({ min: 30, max: 130 });
  return fc
    .record({
      blocks: fc.array(block, { minLength: 1, maxLength: most }),
      first: height,
      other: height,
      laterHeight: height,
      after: fc.constantFrom(1, 1, 2),
    })
    .map(({ blocks, first, other, laterHeight, after }) => {
      const galleyWith = (linesOf: (each: (typeof blocks)[number]) => number): Galley => {
        let [entry, list] = [0, 0];
        return blocks.flatMap((each, index): readonly GalleyItem[] => {
          entry += each.entry;
          list += each.list;
          const listItems = list % 2 === 0 ? [] : [{ list, item: 1000 + index }];
          const space = { kind: 'space', shrink: 0, hyphenated: false, keepDepth: 0 } as const;
          const { at, height: above, stretch } = each;
          const starts = each.isBridge ? `${index}/` : undefined;
          const rest = Array.from({ length: linesOf(each) - 1 }, (): readonly GalleyItem[] => [
            { ...space, height: 0, stretch: 0, at: 'lines' },
            { ...lineOf(entry), listItems },
          ]);
          const start: readonly GalleyItem[] = [
            { ...space, height: above, stretch, at },
            { ...lineOf(entry), listItems, starts },
          ];
          return [...(index === 0 ? start.slice(1) : start), ...rest.flat()];
        });
      };
      const galley = galleyWith(({ lines }) => lines);
      const laterGalley = galleyWith(({ lines, fewer }) => Math.max(1, lines - fewer));
      return {
        galley,
        heights: { first, other },
        later: { galley: laterGalley, height: laterHeight, after },
      };
    });
};

test('pages have the lowest cost over all places to change the width and all breaks before and after', () => {
  fc.assert(
    fc.property(twoWidths(7), ({ galley, heights, later }) => {
      const { pages, cost } = breakTwoWidths(galley, heights, later);
      const least = leastCost({ galley, heights, later });
      if (least === Infinity) expect(pages).toEqual([]);
      else expect(Math.abs(cost + pages.length * pagePenalty - least)).toBeLessThan(0.01);
    }),
    { numRuns: 500 },
  );
});

/** Finds the lowest cost by trying every bridge and every path. */
function leastCost({ galley, heights, later }: TwoWidths): number {
  const { after, height } = later;
  const costs = [leastCostOn(pageBreakpointsOf(galley), 0, heights, [1, after])];
  const laterLines = later.galley.flatMap((item, at) => (item.kind === 'line' ? [{ item, at }] : []));
  for (const [index, { from }] of pageBreakpointsOf(galley).entries()) {
    const line = galley[from];
    if (index === 0 || line?.kind !== 'line' || line.starts === undefined) continue;
    const laterIndex = laterLines.findIndex(({ item }) => item.starts === line.starts);
    const rest = later.galley.slice(laterLines[laterIndex]?.at);
    // At the change the lines above are those of the first galley, and those below those of the later one.
    const joined = pageBreakpointsOf([...galley.slice(0, from), ...rest]).slice(index, index + 1);
    const untilChange = [...pageBreakpointsOf(galley).slice(0, index), ...joined];
    const before = leastCostOn(untilChange, 0, heights, [after, after], true);
    const tail = { first: height, other: height };
    costs.push(before + leastCostOn(pageBreakpointsOf(later.galley), laterIndex, tail, [1, Infinity]));
  }
  return Math.min(...costs);
}

/**
 * Finds the lowest cost of pages from a breakpoint on to the last.
 *
 * @param counts Least and greatest number of pages.
 * @param continues True if more pages follow.
 */
function leastCostOn(
  breakpoints: readonly PageBreakpoint[],
  start: number,
  heights: { readonly first: number; readonly other: number },
  [least, most]: readonly [number, number],
  continues = false,
): number {
  if (start === breakpoints.length - 1) return least <= 0 ? 0 : Infinity;
  if (most === 0) return Infinity;
  let lowest = Infinity;
  // A page that does not end the text is measured as one before a further breakpoint.
  const all = continues ? [...breakpoints, ...breakpoints.slice(-1)] : breakpoints;
  for (let end = start + 1; end < breakpoints.length; end++) {
    const page = pageBetween(all, start, end, heights);
    if (page === undefined) continue;
    const rest = leastCostOn(breakpoints, end, heights, [least - 1, most - 1], continues);
    lowest = Math.min(lowest, pageBreaksOf([page]).cost + pagePenalty + rest);
  }
  return lowest;
}

test('if the frames are equal the pages are those of one galley', () => {
  const height = fc.integer({ min: 40, max: 300 });
  fc.assert(
    fc.property(
      wildGalley({ maxLength: 40 }),
      height,
      height,
      fc.integer({ min: 1, max: 3 }),
      (galley, first, other, after) => {
        const one = breakPages(galley, { first, other });
        const two = breakTwoWidths(galley, { first, other }, { galley, height: other, after });
        expect(two.pages.length).toBe(one.pages.length);
        expect(two.cost).toBeCloseTo(one.cost, 4);
      },
    ),
    { numRuns: 300 },
  );
});

test('every block is printed once, in the lines of the galley of its page', () => {
  fc.assert(
    fc.property(twoWidths(30), ({ galley, heights, later }) => {
      const { pages } = breakTwoWidths(galley, heights, later);
      const printed = pages.flatMap(({ from, to }, page) =>
        (page < later.after ? galley : later.galley).slice(from, to),
      );
      const startsOf = (items: Galley): readonly unknown[] =>
        items.flatMap((item) => (item.kind === 'line' && item.starts ? [item.starts] : []));
      if (pages.length > 0) expect(startsOf(printed)).toEqual(startsOf(galley));
    }),
    { numRuns: 300 },
  );
});

test('returns no pages if no block begins within reach of the page before the change', () => {
  const galley = Array.from({ length: 13 }, (_, index): readonly GalleyItem[] => [
    ...(index === 0
      ? []
      : [
          {
            kind: 'space',
            height: 0,
            stretch: 0,
            shrink: 0,
            at: 'lines',
            hyphenated: false,
            keepDepth: 0,
          } as const,
        ]),
    { ...lineOf(0), starts: index === 0 || index === 6 ? `${index}/` : undefined },
  ]).flat();
  const copy = [...galley];
  const heights = { first: 50, other: 50 };
  expect(breakTwoWidths(galley, heights, { galley: copy, height: 50, after: 1 }).pages).toEqual([]);
  const { pages } = breakTwoWidths(galley, heights, { galley: copy, height: 50, after: 2 });
  expect(pages[1]?.to).toBe(11);
  expect(pages[2]?.from).toBe(12);
});
