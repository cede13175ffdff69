import { beforeAll, describe, expect, test } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import type { PageBreaks } from '../../src/layout/pages/break-pages.ts';
import type { Page } from '../../src/model/page.ts';
import { paintText } from '../../src/paint/text.ts';
import { breakPagesGreedily } from '../layout/pages/break-pages-greedily.ts';
import { foundingCvs } from '../quality/founding-cvs.ts';
import { caches } from '../support/caches.ts';
import { paragraphTexts, settledBlocks } from '../words/settled-blocks.ts';
import { layOutCv, type UncutCv } from './lay-out-cv.ts';
import {
  defectsOf,
  linesByRun,
  linesInRanges,
  linesOnPages,
  type PageDefects,
  type TextLine,
} from './page-defects.ts';

/** Factors of the theme's type size. */
const scales = [0.9, 1, 1.1, 1.2] as const;
/** Page heights in points: from less than Letter to more than A4. */
const heights: readonly number[] = Array.from({ length: 15 }, (_, step) => 640 + 20 * step);

interface SweptLayout {
  /** `peter-bourgon × 1.1 on 840 pt`. */
  readonly name: string;
  readonly pages: number;
  readonly defects: PageDefects;
  /** Number of pages that end inside a short list, or leave too little of a longer one. */
  readonly dividedLists: number;
  /** The same lines, cut greedily. */
  readonly greedy: Pick<SweptLayout, 'pages' | 'defects' | 'dividedLists'>;
  /** Where the text of the pages first differs from the composed text. Empty if it does not. */
  readonly lost: string;
  /** Lines that are on no page, or on two. */
  readonly misplaced: number;
}

const layouts: SweptLayout[] = [];
/** Cases whose pages differ from those of layout. */
const unlike: string[] = [];

beforeAll(async () => {
  for (const cv of foundingCvs) {
    for (const scale of scales) {
      const set = await layOutCv(cv, scale, Math.min(...heights));
      for (const height of heights)
        layouts.push(sweepLayout(`${cv.name} × ${scale} on ${height} pt`, set, height));
      const { display } = await layout(set.document, { caches });
      if (textOf(display.pages) !== textOf(set.madeUp(set.document))) unlike.push(`${cv.name} × ${scale}`);
    }
  }
});

function sweepLayout(name: string, set: UncutCv, height: number): SweptLayout {
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
    defects: defectsOf(pages),
    dividedLists: sum(set.cut(document).map(({ breaks }) => dividedLists(breaks))),
    greedy: {
      pages: greedy.pages.length,
      defects: defectsOf(linesInRanges(set.galley, greedy.pages, lines)),
      dividedLists: dividedLists(greedy),
    },
    lost: firstDifference(lettersOf(composed), lettersOf(shown)),
    misplaced: misplacedLines(pages, new Set([...lines.values()].flat())),
  };
}

function dividedLists({ pages }: PageBreaks): number {
  return pages.filter(({ dividesList }) => dividesList).length;
}

function textOf(pages: readonly Page[]): string {
  return paintText({ pages, outline: [], structure: [], title: '', keywords: [], language: '' });
}

/** Removes all whitespace, so that line ends do not matter. */
function lettersOf(text: string): string {
  return text.replace(/\s/gu, '');
}

function firstDifference(wanted: string, found: string): string {
  if (wanted === found) return '';
  let at = 0;
  while (wanted[at] === found[at]) at += 1;
  return `${wanted.slice(at, at + 30)}, not ${found.slice(at, at + 30)}`;
}

/** Counts lines that are not on exactly one page. */
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
  test('the pages are the same as those of layout', () => {
    expect(layouts).toHaveLength(180);
    expect(unlike).toEqual([]);
  });

  test('every letter is painted in order, and every line is on one page', () => {
    const losses = layouts.filter(({ lost }) => lost !== '');
    expect(losses.map(({ name, lost }) => `${name}: ${lost}`)).toEqual([]);
    expect(namesWhere(({ misplaced }) => misplaced > 0)).toEqual([]);
  });

  test('no heading is the last line on a page', () => {
    expect(namesWhere(({ defects }) => defects.strandedHeadings > 0)).toEqual([]);
  });

  test('no page break separates an entry header from its text', () => {
    expect(namesWhere(({ defects }) => defects.strandedEntryHeads > 0)).toEqual([]);
  });

  test('there are no orphans and no widows', () => {
    expect(namesWhere(({ defects }) => defects.widows + defects.orphans > 0)).toEqual([]);
  });

  test('at most two entries are split with fewer than three lines on a side', () => {
    expect(sum(layouts.map(({ defects }) => defects.thinSplits))).toBeLessThanOrEqual(2);
  });

  test('at most five pages end inside a list that should be whole', () => {
    expect(sum(layouts.map((swept) => swept.dividedLists))).toBeLessThanOrEqual(5);
  });

  test('greedy pages split at least as many entries so thinly, or divide more lists', () => {
    const splits = ({ defects, dividedLists }: SweptLayout['greedy']): number =>
      defects.thinSplits + dividedLists;
    expect(namesWhere((swept) => splits(swept) > splits(swept.greedy))).toEqual([]);
  });

  test('greedy pages are not fewer', () => {
    expect(namesWhere(({ pages, greedy }) => pages > greedy.pages)).toEqual([]);
  });
});
