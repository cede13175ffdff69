import { expect, test } from 'vitest';
import type { Measured } from './judge.ts';
import type { Measures } from './measure.ts';
import { totalsText } from './totals.ts';

function cell(theme: string, cv: string, paper: string, index: number, page: Measures): Measured {
  return { theme, cv, paper, traits: [], measures: { index, page, breaks: { lists_divided_badly: 1 } } };
}

test('the totals have the mean of each theme, the best first, and what all layouts have together', () => {
  const text = totalsText([
    cell('plain', 'nurse', 'a4', 90, { pages: 1, last_page_fill_pct: 10 }),
    cell('plain', 'ada', 'a4', 93, { pages: 2, last_page_fill_pct: 10, holes: 1, needless: 1 }),
    cell('swiss', 'nurse', 'a4', 97, { pages: 3, last_page_fill_pct: 60, stretched_and_short: 2 }),
  ]);
  expect(text.split('\n')).toEqual([
    'mean index: swiss 97.0, plain 91.5',
    '3 layouts',
    '6 pages',
    '1 last pages under a quarter full',
    '1 inner pages with more than 12 % of white at their foot',
    '2 pages stretched and yet under 96 % full',
    '1 layouts with a page that the first third of a fit would save',
    '3 lists divided badly',
    'nurse on one page: plain a4',
    'nurse on more: swiss a4',
  ]);
});
