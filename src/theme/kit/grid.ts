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
import { headerGroup } from './blocks.ts';

/**
 * A baseline grid: every line of the page is a whole number of leadings below the first one. If the spacing is not as
 * designed, blank lines have three quarters of a leading, one and a quarter, and so on.
 */
export interface BaselineGrid {
  /** Baseline to baseline, in points. */
  readonly leading: number;
  /** The setting `spacing`, by which the spaces of blocks were multiplied. Default: 1. */
  readonly spacing?: number | undefined;
  /** Style that gives every line its height, whatever styles its text has. */
  readonly text: TextStyle;
  /** Height of capitals of that style, in points. Pictures start at the top of capitals. */
  readonly capHeight: number;
}

/** Rounding errors of up to this many lines are ignored. */
const tolerance = 1e-6;
/** Least space between two blocks that becomes a blank line, in lines. */
const leastGap = 0.25;

/**
 * Aligns blocks to a baseline grid. Gives all lines the grid's leading, and rounds the space between blocks
 * to whole lines that neither stretch nor shrink. Moves rules to baselines and scales pictures.
 */
export function alignToBaselineGrid(blocks: readonly Block[], grid: BaselineGrid): readonly Block[] {
  return blocks.map((block) => alignBlock(block, grid));
}

/**
 * Rounds a space to whole lines of the grid, half lines up.
 *
 * @param least Least number of lines. Default: 0.
 */
export function roundToWholeLines(space: Pick<Space, 'height'>, grid: BaselineGrid, least = 0): Space {
  return blankLines(Math.max(least, wholeLines(designedLines(space, grid))), grid);
}

/** Returns the height of a space in lines, as it would be with the spacing as designed. */
function designedLines({ height }: Pick<Space, 'height'>, { leading, spacing = 1 }: BaselineGrid): number {
  return height / spacing / leading;
}

function wholeLines(count: number): number {
  return Math.round(count + tolerance);
}

/** Parts of a line that blank lines are rounded to if the spacing is not as designed. */
const partsOfLine = 4;

/** Returns space of so many blank lines, which the spacing makes higher or lower. */
function blankLines(count: number, { leading, spacing = 1 }: BaselineGrid): Space {
  const lines = Math.round(partsOfLine * count * spacing) / partsOfLine;
  return { height: lines * leading, stretch: 0, shrink: 0 };
}

function alignBlock(block: Block, grid: BaselineGrid): Block {
  const { after } = block;
  const spaces = {
    before: spaceBefore(block, grid),
    ...(after && { after: roundToWholeLines(after, grid) }),
  };
  switch (block.kind) {
    case 'paragraph':
      return { ...block, ...spaces, ...alignedRule(block, grid), style: alignedStyle(block, grid) };
    case 'group': {
      const { picture, asides, blocks } = withTextForAside(block, grid);
      return {
        ...block,
        ...spaces,
        ...(picture && { picture: scaledTo(alignedHeight(picture.height, grid), picture) }),
        ...alignedRule(block, grid),
        asides,
        blocks: alignToBaselineGrid(blocks, grid),
      };
    }
    case 'columns':
      return { ...block, ...spaces, blocks: alignToBaselineGrid(block.blocks, grid) };
    case 'variants':
      return { ...block, ...spaces, options: alignToBaselineGrid(block.options, grid) };
    case 'picture':
      return {
        ...scaledTo(Math.max(1, wholeLines(block.height / grid.leading)) * grid.leading, block),
        ...spaces,
      };
  }
}

/** Rounds space between blocks to at least one line. Lists and tight list items may follow without a blank line. */
function spaceBefore(block: Block, grid: BaselineGrid): Space {
  const lineCount = designedLines(block.before, grid) + tolerance;
  const role = roleOf(block);
  if (role === 'list') return blankLines(Math.floor(lineCount), grid);
  return roundToWholeLines(block.before, grid, role === 'item' || lineCount < leastGap ? 0 : 1);
}

/** All options of variants have the role of the first one. */
function roleOf(block: Block | undefined): GroupRole | undefined {
  if (block?.kind === 'variants') return roleOf(block.options[0]);
  return block?.kind === 'group' ? block.role : undefined;
}

/** Roles of the text that an aside becomes, by the role of its group. */
const textRoles: Partial<Record<GroupRole, Paragraph['role']>> = { section: 'heading', role: 'role-head' };

/** Turns an aside without text beside it into text. As an aside it would get a line with its own leading. */
function withTextForAside(group: Group, { text, leading }: BaselineGrid): Group {
  const [aside, ...others] = group.asides;
  if (group.blocks.length > 0 || aside?.edge !== 'start') return group;
  const paragraph: Paragraph = {
    kind: 'paragraph',
    role: textRoles[group.role] ?? 'entry-head',
    inlines: aside.variants[0]?.flat() ?? [],
    style: { text, leading, alignment: 'start', hyphenation: false, economy: 0 },
    before: noSpace,
  };
  const { before, keep } = group;
  return { ...group, asides: others, blocks: [{ ...headerGroup([paragraph], aside.x), before, keep }] };
}

function alignedStyle({ style }: Paragraph, { text, leading }: BaselineGrid): Paragraph['style'] {
  return { ...style, leading, text: { ...text, language: style.text.language } };
}

/** Moves the upper edge of a rule to the position of a baseline. */
function alignedRule({ rule }: Paragraph | Group, { leading }: BaselineGrid): { readonly rule?: Rule } {
  return rule ? { rule: { ...rule, rise: Math.round(rule.rise / leading) * leading } } : {};
}

/**
 * Reduces a height so that it reaches from the top of capitals to the foot of a line. A height of less than one line stays: a
 * wide logo would grow over the text beside it.
 */
function alignedHeight(height: number, { leading, capHeight }: BaselineGrid): number {
  const oneLine = (leading + capHeight) / 2;
  if (height < oneLine) return height;
  return oneLine + Math.floor((height - oneLine) / leading + tolerance) * leading;
}

function scaledTo<Picture extends { readonly width: number; readonly height: number }>(
  height: number,
  picture: Picture,
): Picture {
  return { ...picture, width: (picture.width * height) / picture.height, height };
}
