import {
  type Block,
  type Columns,
  type Group,
  noKeep,
  noSpace,
  type Variants,
} from '../../model/document.ts';
import type { TermEntry } from '../../model/resume.ts';
import { plainLine } from '../../model/rich-text.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { longestParagraphLength } from './copyfitting.ts';
import { runInOption } from './terms.ts';

/** Greatest length of a term that is set in columns, in characters. */
const longestShortTerm = 44;
/** Gap between the columns of short terms, in em. */
const columnGap = 2;
/** Space above the columns, in units: as above a term. */
const spaceAbove = 0.75;

/**
 * Makes a list of the terms of a section, whose labels serve as its markers. Short terms, such as languages, are in three
 * or two columns if each has room on one line: one below the other they would leave most of the page's width white.
 *
 * @param blocks The terms as the theme lays them out.
 * @param inColumns False if they stay one below the other. Default: true.
 */
export function termList(
  entries: readonly TermEntry[],
  blocks: readonly Block[],
  context: ThemeContext,
  inColumns = true,
): Block {
  const list = listOf(blocks);
  if (!inColumns || entries.length < 2 || !entries.every(isShort)) return list;
  const items = blocks.map(runInOption);
  const before = space(context, spaceAbove);
  const options = columnCounts(entries.length).map((count) => listOf([columnsOf(items, count, context)]));
  const variants: Variants = { kind: 'variants', fit: 'lines', options: [...options, list], before };
  return variants;
}

/** Returns the numbers of columns that divide a list about evenly, the greatest first. */
function columnCounts(count: number): readonly number[] {
  return count === 2 || count === 4 ? [2] : [3, 2];
}

function columnsOf(blocks: readonly Block[], count: number, context: ThemeContext): Columns {
  return { kind: 'columns', count, gap: columnGap * context.text.size, blocks, before: noSpace };
}

/** True for a term of a few words, without page-break constraints of its own. */
function isShort({ term, level, details, keeping }: TermEntry): boolean {
  const [block, ...more] = details;
  if (keeping.breakBefore || more.length > 0 || block?.kind === 'list') return false;
  const length =
    plainLine(term).length + plainLine(level?.text ?? []).length + longestParagraphLength(details);
  return length <= longestShortTerm;
}

function listOf(blocks: readonly Block[]): Group {
  return {
    kind: 'group',
    role: 'list',
    marks: 'labels',
    blocks,
    before: noSpace,
    indent: 0,
    asides: [],
    keep: noKeep,
  };
}
