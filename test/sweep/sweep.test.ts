import { beforeAll, describe, expect, test } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import type { Page } from '../../src/model/page.ts';
import { paintText } from '../../src/paint/text.ts';
import { breakPagesGreedily } from '../layout/pages/break-pages-greedily.ts';
import { foundingCvs } from '../quality/founding-cvs.ts';
import { paragraphTexts, settledBlocks } from '../words/settled-blocks.ts';
import {
  faultsOf,
  linesByRun,
  linesInRanges,
  linesOnPages,
  type PageFaults,
  type TextLine,
} from './page-faults.ts';
import { type SetCv, setCv } from './set-cv.ts';

/** Of the theme's own type. */
const scales = [0.9, 1, 1.1, 1.2] as const;
/** Of pages, in points: from less than Letter to more than a4. */
const heights: readonly number[] = Array.from({ length: 15 }, (_, step) => 640 + 20 * step);

interface SweptLayout {
  /** `peter-bourgon × 1.1 on 840 pt`. */
  readonly name: string;
  readonly pages: number;
  readonly faults: PageFaults;
  /** The same lines, cut greedily by the same rules. */
  readonly greedy: { readonly pages: number; readonly faults: PageFaults };
  /** Where the text of the pages first differs from what was composed; empty if it does not. */
  readonly lost: string;
  /** Lines that are on no page, or on two. */
  readonly misplaced: number;
}

const layouts: SweptLayout[] = [];
/** Settings whose pages are not those that layout makes. */
const unlike: string[] = [];

beforeAll(async () => {
  for (const cv of foundingCvs) {
    for (const scale of scales) {
      const set = await setCv(cv, scale, Math.min(...heights));
      for (const height of heights)
        layouts.push(sweptLayout(`${cv.name} × ${scale} on ${height} pt`, set, height));
      const { display } = await layout(set.document);
      if (textOf(display.pages) !== textOf(set.madeUp(set.document))) unlike.push(`${cv.name} × ${scale}`);
    }
  }
});

function sweptLayout(name: string, set: SetCv, height: number): SweptLayout {
  const document = set.onPages(height);
  const lines = linesByRun(set.texts, set.document);
  const madeUp = set.madeUp(document);
  const pages = linesOnPages(madeUp, lines);
  const greedy = breakPagesGreedily(set.galley, set.heightsOf(document));
  const shown = textOf(madeUp);
  const composed = paragraphTexts(settledBlocks(document, shown)).join(' ');
  return {
    name,
    pages: pages.length,
    faults: faultsOf(pages),
    greedy: { pages: greedy.pages.length, faults: faultsOf(linesInRanges(set.galley, greedy.pages, lines)) },
    lost: firstDifference(lettersOf(composed), lettersOf(shown)),
    misplaced: misplacedLines(pages, new Set(lines.values())),
  };
}

function textOf(pages: readonly Page[]): string {
  return paintText({ pages, outline: [], structure: [], title: '', keywords: [], language: '' });
}

/** Whatever line ends do to words. */
function lettersOf(text: string): string {
  return text.replace(/\s/gu, '');
}

function firstDifference(wanted: string, found: string): string {
  if (wanted === found) return '';
  let at = 0;
  while (wanted[at] === found[at]) at += 1;
  return `${wanted.slice(at, at + 30)}, not ${found.slice(at, at + 30)}`;
}

/** Lines that are not on one page and no other. */
function misplacedLines(pages: readonly (readonly TextLine[])[], lines: ReadonlySet<TextLine>): number {
  const placed = pages.flat();
  return [...lines].filter((line) => placed.filter((each) => each === line).length !== 1).length;
}

function namesWhere(is: (swept: SweptLayout) => boolean): readonly string[] {
  return layouts.filter(is).map(({ name }) => name);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe('on 180 layouts of the founding CVs', () => {
  test('the pages are those that layout makes', () => {
    expect(layouts).toHaveLength(180);
    expect(unlike).toEqual([]);
  });

  test('every letter is shown in its order, and every line is on one page', () => {
    const losses = layouts.filter(({ lost }) => lost !== '');
    expect(losses.map(({ name, lost }) => `${name}: ${lost}`)).toEqual([]);
    expect(namesWhere(({ misplaced }) => misplaced > 0)).toEqual([]);
  });

  test('no heading is the last line on a page', () => {
    expect(namesWhere(({ faults }) => faults.strandedHeadings > 0)).toEqual([]);
  });

  test('no head of an entry is parted from its text', () => {
    expect(namesWhere(({ faults }) => faults.strandedEntryHeads > 0)).toEqual([]);
  });

  test('no paragraph leaves its first line behind or sends its last one ahead', () => {
    expect(namesWhere(({ faults }) => faults.widows + faults.orphans > 0)).toEqual([]);
  });

  test('at most two entries are cut with fewer than three lines on a side', () => {
    expect(sum(layouts.map(({ faults }) => faults.thinSplits))).toBeLessThanOrEqual(2);
  });

  test('greedy pages cut no fewer entries so thin', () => {
    expect(namesWhere(({ faults, greedy }) => faults.thinSplits > greedy.faults.thinSplits)).toEqual([]);
  });

  test('greedy pages are no fewer', () => {
    expect(namesWhere(({ pages, greedy }) => pages > greedy.pages)).toEqual([]);
  });
});
