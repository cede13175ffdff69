import {
  type Block,
  type Group,
  type GroupRole,
  noSpace,
  type Paragraph,
  type Rule,
  type Space,
} from '../../model/document.ts';
import type { TextStyle } from '../../model/text-style.ts';

/** Baselines that stand the same height apart on all of a page. */
export interface BaselineGrid {
  /** Baseline to baseline, in points. */
  readonly leading: number;
  /** In whose leading all lines stand, whatever is set in them. */
  readonly text: TextStyle;
  /** Of its capitals, in points: pictures reach from their height to the foot of a line. */
  readonly capHeight: number;
}

/** A share of a line that rounding must not lose. */
const tolerance = 1e-6;

/** Blocks whose every line lies on a grid: of one leading, with whole lines of white that do not give between them. */
export function onGrid(blocks: readonly Block[], grid: BaselineGrid): readonly Block[] {
  return blocks.map((block) => blockOnGrid(block, grid));
}

/** White of as many whole lines as come nearest to it, in doubt one more, and no fewer than `least`. */
export function wholeLines({ height }: Pick<Space, 'height'>, grid: BaselineGrid, least = 0): Space {
  return lines(Math.max(least, Math.round(height / grid.leading + tolerance)), grid);
}

function lines(count: number, { leading }: BaselineGrid): Space {
  return { height: count * leading, stretch: 0, shrink: 0 };
}

/** Less white than this, in lines, does not part two blocks. */
const parts = 0.25;

/** White that parts two blocks is a line at least; a list, and items without white in them, follow without any. */
function whiteBefore(block: Block, grid: BaselineGrid): Space {
  const share = block.before.height / grid.leading + tolerance;
  const role = roleOf(block);
  if (role === 'list') return lines(Math.floor(share), grid);
  return wholeLines(block.before, grid, role === 'item' || share < parts ? 0 : 1);
}

/** Ways to set the same text are of one kind: the first speaks for all. */
function roleOf(block: Block | undefined): GroupRole | undefined {
  if (block?.kind === 'variants') return roleOf(block.options[0]);
  return block?.kind === 'group' ? block.role : undefined;
}

function blockOnGrid(block: Block, grid: BaselineGrid): Block {
  const { after } = block;
  const white = {
    before: whiteBefore(block, grid),
    ...(after && { after: wholeLines(after, grid) }),
  };
  switch (block.kind) {
    case 'paragraph':
      return { ...block, ...white, ...ruleOnGrid(block, grid), style: styleOnGrid(block, grid) };
    case 'group': {
      const { picture, asides, blocks } = withText(block, grid);
      const scaled = picture && { picture: scaledTo(lineFoot(picture.height, grid), picture) };
      return {
        ...block,
        ...white,
        ...scaled,
        ...ruleOnGrid(block, grid),
        asides,
        blocks: onGrid(blocks, grid),
      };
    }
    case 'columns':
      return { ...block, ...white, blocks: onGrid(block.blocks, grid) };
    case 'variants':
      return { ...block, ...white, options: onGrid(block.options, grid) };
    case 'picture':
      return { ...scaledTo(wholeLines(block, grid, 1).height, block), ...white };
  }
}

/** What stands before nothing is text at the same place, since it would else have a line of its own leading. */
function withText(group: Group, { text, leading }: BaselineGrid): Group {
  const [aside] = group.asides;
  if (group.blocks.length > 0 || aside?.edge !== 'start') return group;
  const lone: Paragraph = {
    kind: 'paragraph',
    role: group.role === 'role' ? 'role-head' : 'entry-head',
    inlines: aside.variants[0]?.flat() ?? [],
    style: { text, leading, alignment: 'start', hyphenation: false, economy: 0 },
    before: noSpace,
  };
  const { before, keep } = group;
  const beside: Group = {
    kind: 'group',
    role: 'header',
    blocks: [lone],
    before,
    indent: aside.x,
    asides: [],
    keep,
  };
  return { ...group, asides: [], blocks: [beside] };
}

function styleOnGrid({ style }: Paragraph, { text, leading }: BaselineGrid): Paragraph['style'] {
  return { ...style, leading, text: { ...text, language: style.text.language } };
}

/** A rule whose upper edge is where a baseline is, or would be. */
function ruleOnGrid({ rule }: Paragraph | Group, { leading }: BaselineGrid): { readonly rule?: Rule } {
  return rule ? { rule: { ...rule, rise: Math.round(rule.rise / leading) * leading } } : {};
}

/** The greatest height from capitals down to the foot of a line that is not above `height`, or that of one line. */
function lineFoot(height: number, { leading, capHeight }: BaselineGrid): number {
  const oneLine = (leading + capHeight) / 2;
  return oneLine + Math.max(0, Math.floor((height - oneLine) / leading + tolerance)) * leading;
}

function scaledTo<Picture extends { readonly width: number; readonly height: number }>(
  height: number,
  picture: Picture,
): Picture {
  return { ...picture, width: (picture.width * height) / picture.height, height };
}
