import { expect, test } from 'vitest';
import { breakLines } from '../../src/layout/lines/break-lines.ts';
import type { CandidateLine } from '../../src/layout/lines/candidate-lines.ts';
import type { LineCost } from '../../src/layout/lines/line-cost.ts';
import { justifiedCost } from '../../src/layout/lines/line-cost.ts';
import { asText } from '../layout/lines/written-paragraph.ts';
import { frogPrince, narrowLines, wideLines } from './frog-prince.ts';

/** Demerits of the paper: 50 for a hyphen, 3000 for two successive hyphens or a difference of two fitness classes. */
const demerits: LineCost = {
  limits: { justified: true, hyphenateAbove: -1, maxSlack: 1 },
  ofLine(line) {
    const badness = 100 * Math.abs(ratioOf(line)) ** 3;
    return Math.min(1e12, (1 + badness + (isHyphenated(line) ? 50 : 0)) ** 2);
  },
  ofPair(upper, lower) {
    const apart = Math.abs(fitnessClass(upper) - fitnessClass(lower)) > 1;
    return (apart ? 3000 : 0) + (isHyphenated(upper) && isHyphenated(lower) ? 3000 : 0);
  },
};

/** Returns the ratio of a line. A last line is filled with finishing glue, so it does not stretch. */
function ratioOf(line: CandidateLine): number {
  return line.end.kind === 'end' ? Math.min(0, line.ratio) : line.ratio;
}

function isHyphenated(line: CandidateLine): boolean {
  return line.end.kind === 'soft-hyphen' || line.end.kind === 'hyphen';
}

function fitnessClass(line: CandidateLine): number {
  const ratio = ratioOf(line);
  return ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
}

test.each([
  [390, narrowLines],
  [500, wideLines],
])('at %d units the lines and ratios are those printed by Knuth and Plass', (measure, printed) => {
  const items = frogPrince();
  const breaks = breakLines(items, measure, { economy: 0, cost: demerits });
  expect(asText(items, breaks).split('\n')).toEqual(printed.map(([line]) => line));
  expect(breaks.lines.map(({ ratio }) => Number(ratio.toFixed(3)))).toEqual(
    printed.map(([, ratio]) => ratio),
  );
});

test('with Quoin’s costs no line is looser than the loosest of the paper', () => {
  const { lines } = breakLines(frogPrince(), 390, { economy: 1.6, cost: justifiedCost });
  expect(lines).toHaveLength(12);
  for (const { ratio } of lines) expect(Math.abs(ratio)).toBeLessThanOrEqual(1);
});
