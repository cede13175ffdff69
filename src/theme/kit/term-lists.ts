import {
  type Block,
  type Columns,
  type Group,
  noKeep,
  noSpace,
  type Space,
  type Variants,
} from '../../model/document.ts';
import type { TermEntry } from '../../model/resume.ts';
import { plainLine } from '../../model/rich-text.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { headerGroup, sharedNames } from './blocks.ts';
import { longestParagraphLength } from './copyfitting.ts';
import { runInOption } from './terms.ts';

/** Greatest length of a term that is set in columns, in characters. */
const longestShortTerm = 44;
/** Gap between the columns of short terms, in em. */
const columnGap = 2;
/** Space above the columns, in units. */
const spaceAbove = 0.75;
/** Space between rows, in units: as above a term. */
const spaceAboveRow = 0.5;
/** Most rows of columns that are not divided between pages. More rows are in blocks of about as many each. */
const mostRows = 8;
/** Space between blocks of rows, in units: a reader sees that the next block begins at the left again. */
const spaceBetweenBlocks = 2;
/** Greatest distance of the baselines of close lines, in em. */
const closeLines = 1.53;

/** The number of columns that the measure is divided into, and how many of them a list fills. */
interface TermGrid {
  readonly count: number;
  readonly filled: number;
}

/**
 * Makes a list of the terms of a section, whose labels serve as its markers. Short terms, such as languages, are in three
 * or two columns if each has room on one line: one below the other they would leave most of the page's width white. All
 * such lists of a flow have the same columns, so that their terms begin on the same edges.
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
  const options = gridsFor(entries.length, context).map((grid) => gridList(items, grid, context));
  // A list that no columns have room for does not change those of the others.
  const grids: Variants = {
    kind: 'variants',
    fit: 'lines',
    shares: sharedNames.termColumns,
    options,
    before,
  };
  return { kind: 'variants', fit: 'lines', options: [grids, list], before };
}

/**
 * Returns the grids that a list fills about evenly, the one with most columns first. Of three columns four terms fill two, and
 * so do five in rows: Poppler takes the last of three above an incomplete row for a text of its own.
 */
function gridsFor(count: number, context: ThemeContext): readonly TermGrid[] {
  const inTwo = count === 2 || count === 4 || (count === 5 && !areClose(context));
  return [
    { count: 3, filled: inTwo ? 2 : 3 },
    { count: 2, filled: 2 },
  ];
}

/** True if lines as far apart as bullets are so close that columns of them are read downwards. */
function areClose({ text, settings }: ThemeContext): boolean {
  return settings.leading * (1 + settings.bulletSpace) <= closeLines * text.size;
}

/** Makes a list of terms in columns. A long one is in blocks of rows, each of which is kept whole, but not the list. */
function gridList(terms: readonly Block[], grid: TermGrid, context: ThemeContext): Group {
  const { filled } = grid;
  const rows = Math.ceil(terms.length / filled);
  const length = filled * Math.ceil(rows / Math.ceil(rows / mostRows));
  if (length >= terms.length) return keptWhole(listOf(gridOf(terms, grid, context)));
  const starts = terms.flatMap((_, index) => (index % length === 0 ? [index] : []));
  return listOf(
    starts.map((start): Group => {
      const before = start === 0 ? noSpace : space(context, spaceBetweenBlocks);
      return {
        ...keptWhole(headerGroup(gridOf(terms.slice(start, start + length), grid, context))),
        before,
      };
    }),
  );
}

/**
 * Arranges terms in columns. They are read down each column if their lines are close, else across in rows: so does Poppler,
 * which takes lines further apart than this for texts of their own, and a grid of them for a table.
 */
function gridOf(terms: readonly Block[], grid: TermGrid, context: ThemeContext): readonly Columns[] {
  const { filled } = grid;
  if (areClose(context)) return [columnsOf(terms, grid, noSpace, context)];
  return Array.from({ length: Math.ceil(terms.length / filled) }, (_, row) =>
    columnsOf(
      terms.slice(row * filled, (row + 1) * filled).map(withoutSpace),
      grid,
      row === 0 ? noSpace : space(context, spaceAboveRow),
      context,
    ),
  );
}

function columnsOf(blocks: readonly Block[], grid: TermGrid, before: Space, context: ThemeContext): Columns {
  return { kind: 'columns', ...grid, gap: columnGap * context.text.size, blocks, before };
}

function withoutSpace(block: Block): Block {
  return { ...block, before: noSpace };
}

function keptWhole(list: Group): Group {
  return { ...list, keep: { ...noKeep, together: true } };
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
