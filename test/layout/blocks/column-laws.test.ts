import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balancedColumns } from '../../../src/layout/blocks/columns.ts';
import type { Galley, GalleyItem, GalleyLine } from '../../../src/layout/blocks/galley.ts';
import type { BreakKind } from '../../../src/model/layout-report.ts';
import { lineOf } from '../pages/written-galley.ts';

const kinds: readonly BreakKind[] = ['item', 'item', 'block', 'lines', 'after-head', 'orphan', 'widow'];

/** Generates lines of any height with any breaks between them. `entry` is the index of the line. */
const galleys: fc.Arbitrary<Galley> = fc
  .array(
    fc.record({
      at: fc.constantFrom(...kinds),
      height: fc.nat(8),
      above: fc.integer({ min: 6, max: 14 }),
      below: fc.integer({ min: 2, max: 4 }),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((lines) =>
    lines.flatMap(({ at, height, above, below }, index): readonly GalleyItem[] => {
      const line = lineOf(index, { above, below, capHeight: 6 });
      const space = {
        kind: 'space',
        height,
        stretch: 0,
        shrink: 0,
        at,
        hyphenated: false,
        keepDepth: 0,
      } as const;
      return index === 0 ? [line] : [space, line];
    }),
  );

interface Column {
  readonly lines: readonly number[];
  readonly height: number;
}

function columnsOf(set: GalleyLine): readonly Column[] {
  const columns: { lines: number[]; height: number }[] = [];
  for (const { drop, line } of [{ drop: 0, line: set }, ...set.attached]) {
    const below = line === set ? 0 : line.below;
    if (drop === 0) columns.push({ lines: [], height: 0 });
    const column = columns.at(-1);
    column?.lines.push(line.entry ?? -1);
    if (column) column.height = drop + below;
  }
  return columns;
}

/** Returns the lowest height of the tallest column, by trying every split of the galley. */
function lowest(galley: Galley, count: number): number {
  if (galley.length === 0) return 0;
  let least = heightOf(galley);
  if (count === 1) return least;
  for (const [index, item] of galley.entries()) {
    if (item.kind !== 'space' || ['after-head', 'orphan', 'widow'].includes(item.at)) continue;
    least = Math.min(
      least,
      Math.max(heightOf(galley.slice(0, index)), lowest(galley.slice(index + 1), count - 1)),
    );
  }
  return least;
}

function heightOf(galley: Galley): number {
  const [first] = galley;
  const total = galley.reduce(
    (sum, item) => sum + (item.kind === 'line' ? item.above + item.below : item.height),
    0,
  );
  return total - (first?.kind === 'line' ? first.above : 0);
}

test('the tallest column is the lowest of all possible splits', () => {
  fc.assert(
    fc.property(galleys, fc.integer({ min: 2, max: 4 }), (galley, count) => {
      const set = balancedColumns(galley, { count, step: 100 }, 1000);
      expect(set?.below).toBeCloseTo(lowest(galley, count), 6);
    }),
    { numRuns: 400 },
  );
});

test('columns contain every line in order, and end at no forbidden break', () => {
  fc.assert(
    fc.property(galleys, fc.integer({ min: 2, max: 4 }), (galley, count) => {
      const set = balancedColumns(galley, { count, step: 100 }, 1000);
      const columns = set ? columnsOf(set) : [];
      const lines = columns.flatMap((column) => column.lines);
      expect(lines).toEqual(lines.map((_, index) => index));
      expect(lines.length).toBe(galley.filter(({ kind }) => kind === 'line').length);
      for (const { lines: column } of columns.slice(0, -1)) {
        const space = galley[2 * (column.at(-1) ?? 0) + 1];
        expect(space?.kind === 'space' && space.at).toMatch(/^(item|block|lines)$/u);
      }
    }),
  );
});
