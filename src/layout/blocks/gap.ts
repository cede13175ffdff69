import type {
  Block,
  GroupRole,
  Paragraph,
  ParagraphRole,
  PictureBlock,
  Space,
} from '../../model/document.ts';
import type { BreakKind } from '../../model/layout-report.ts';

/** The white that the next line will find above it. */
export interface Gap {
  readonly space: Space;
  readonly at: BreakKind;
  /** How many groups that are to be kept together a break here would divide. */
  readonly keepDepth: number;
  /** Set by an `after`: what the next blocks fit for is not asked. */
  readonly fixed: boolean;
}

export const noSpace: Space = { height: 0, stretch: 0, shrink: 0 };

/** What never stands alone at the foot of a page. */
const holdsNext: ReadonlySet<ParagraphRole> = new Set([
  'name',
  'headline',
  'heading',
  'entry-head',
  'role-head',
]);

/** Whether a paragraph is a head or a line of one. */
export function isHead(role: ParagraphRole): boolean {
  return holdsNext.has(role);
}

/** Groups that may be a head of several lines, or one with its date. */
const mayBeHeads: ReadonlySet<GroupRole> = new Set(['header', 'item']);

/** A first child widens the gap that its parent has opened. */
export function gapBeforeFirst(open: Gap | undefined, block: Block, keepDepth: number): Gap {
  const gap = open ?? { space: noSpace, at: 'block', keepDepth, fixed: false };
  const space = gap.fixed ? gap.space : widest(gap.space, block.before);
  return { ...gap, space, at: isForced(block) ? 'forced' : gap.at };
}

/** The gap between two siblings with `lists` lists around them. */
export function gapBetween(above: Block, below: Block, lists: number, keepDepth: number): Gap {
  const at = isForced(below) ? 'forced' : breakBetween(above, below, lists);
  return { space: above.after ?? below.before, at, keepDepth, fixed: above.after !== undefined };
}

/** What a page break after line `above` of `count` falls between. */
export function breakBetweenLines(above: number, count: number): BreakKind {
  if (above === 1) return 'orphan';
  return above === count - 1 ? 'widow' : 'lines';
}

function widest(one: Space, other: Space): Space {
  return other.height > one.height ? other : one;
}

/** Ways to set the same text begin alike: the first speaks for all. */
function plainBlock(block: Block): Block | undefined {
  return block.kind === 'variants' ? block.options[0] && plainBlock(block.options[0]) : block;
}

function isForced(block: Block): boolean {
  const plain = plainBlock(block);
  return plain?.kind === 'group' && plain.keep.breakBefore;
}

function breakBetween(above: Block, below: Block, lists: number): BreakKind {
  const end = endOf(above);
  if (end?.kind === 'picture' || (end && isHead(end.role))) return 'after-head';
  if (end?.role === 'lead-in') return 'after-lead-in';
  const next = plainBlock(below);
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

/** What a block ends in, where it may itself be the head of what follows; an entry or a section never is. */
function endOf(block: Block): Paragraph | PictureBlock | undefined {
  switch (block.kind) {
    case 'paragraph':
    case 'picture':
      return block;
    case 'group':
      return mayBeHeads.has(block.role) ? lastOf(block.blocks) : undefined;
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
