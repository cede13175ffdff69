import { isHeaderRole } from '../../model/blocks.ts';
import {
  type Block,
  type Group,
  type GroupRole,
  noSpace,
  type Paragraph,
  type PictureBlock,
  type Space,
} from '../../model/document.ts';
import type { BreakKind } from '../../model/layout-report.ts';
import type { GalleyItem, Strut } from './galley.ts';

/** The space above the next line, collected from the blocks that begin there. */
export interface Gap {
  readonly space: Space;
  /** Kind of a page break in the gap, by what it falls between. */
  readonly at: BreakKind;
  /** Number of keep-together groups that a page break in the gap would split. */
  readonly keepDepth: number;
  /** True if set by an `after`. The `before` of the next blocks is then ignored. */
  readonly fixed: boolean;
}

/** Groups with headers of their own. */
const partsOfResume: ReadonlySet<GroupRole> = new Set(['section', 'entry', 'role']);
/** Groups that may be a header of several lines, or a header with its date. */
const headGroups: ReadonlySet<GroupRole> = new Set(['header', 'item']);

/**
 * Returns the gap before the first block of a group. The larger of the group's own space and the block's `before` wins.
 *
 * @param open The gap that the group has opened. `undefined` at the start of a flow.
 */
export function gapBeforeFirst(open: Gap | undefined, block: Block, keepDepth: number): Gap {
  const gap = open ?? { space: noSpace, at: 'block', keepDepth, fixed: false };
  const space = gap.fixed ? gap.space : higher(gap.space, block.before);
  return { ...gap, space, at: isForced(block) ? 'forced' : gap.at };
}

/**
 * Returns the gap between two successive blocks of a group.
 *
 * @param lists Number of lists around the blocks.
 */
export function gapBetween(above: Block, below: Block, lists: number, keepDepth: number): Gap {
  const at = isForced(below) ? 'forced' : breakBetween(above, below, lists);
  return { space: above.after ?? below.before, at, keepDepth, fixed: above.after !== undefined };
}

/**
 * Returns the space above a line whose capitals are at least `top` points from the top of the flow. It is rigid if it is more
 * than the line has anyway.
 *
 * @param above All items above the space.
 */
export function spaceDownTo(top: number, space: Space, strut: Strut, above: readonly GalleyItem[]): Space {
  const first = above.find((item) => item.kind === 'line');
  const outside = first ? first.above - first.capHeight : 0;
  const height = above.reduce(
    (sum, item) => sum + (item.kind === 'line' ? item.above + item.below : item.height),
    -outside,
  );
  const needed = top - height - (strut.above - strut.capHeight);
  return needed > space.height ? { height: needed, stretch: 0, shrink: 0 } : space;
}

/**
 * Returns the kind of a page break inside a paragraph.
 *
 * @param above Number of lines above the break.
 * @param count Number of lines of the paragraph.
 */
export function breakBetweenLines(above: number, count: number): BreakKind {
  if (above === 1) return 'orphan';
  return above === count - 1 ? 'widow' : 'lines';
}

function higher(one: Space, other: Space): Space {
  return other.height > one.height ? other : one;
}

/** Resolves variants to their first option: all options begin alike. */
function plainBlock(block: Block): Block | undefined {
  return block.kind === 'variants' ? block.options[0] && plainBlock(block.options[0]) : block;
}

/** True if a page break is forced before the block. */
function isForced(block: Block): boolean {
  const plain = plainBlock(block);
  return plain?.kind === 'group' && plain.keep.breakBefore;
}

function breakBetween(above: Block, below: Block, lists: number): BreakKind {
  const next = plainBlock(below);
  const end = endOf(isRoleWithText(above, next) ? { ...above, role: 'header' } : above);
  if (end?.kind === 'picture' || (end && isHeaderRole(end.role))) return 'after-head';
  if (end?.role === 'lead-in') return 'after-lead-in';
  if (next?.kind !== 'group') return 'block';
  switch (next.role) {
    case 'section':
      return 'section';
    case 'entry':
      return 'entry';
    case 'role':
      return 'role';
    case 'item':
      return lists > 1 ? 'nested-item' : 'item';
    case 'list':
      if (next.marks === 'labels') return lists > 1 ? 'nested-item' : 'item';
      return lists > 0 ? 'first-nested' : 'block';
    case 'header':
      return 'block';
  }
}

/** True if a block is a role and the next one its text: a role that is only a header is that of the text below it. */
function isRoleWithText(above: Block, next: Block | undefined): above is Group {
  const ownText = next?.kind !== 'group' || !partsOfResume.has(next.role);
  return above.kind === 'group' && above.role === 'role' && ownText;
}

/**
 * Returns the last paragraph or image of a block that may be the header of what follows. Entries and sections are not.
 */
function endOf(block: Block): Paragraph | PictureBlock | undefined {
  switch (block.kind) {
    case 'paragraph':
    case 'picture':
      return block;
    case 'group':
      return headGroups.has(block.role) ? lastOf(block.blocks) : undefined;
    case 'variants':
      return lastOf(block.options);
    case 'columns':
      return undefined;
  }
}

function lastOf(blocks: readonly Block[]): Paragraph | PictureBlock | undefined {
  const last = blocks.at(-1);
  return last && endOf(last);
}
