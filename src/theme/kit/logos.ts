import { childBlocks, mapChildren } from '../../model/blocks.ts';
import type { Block, Group, PictureAside } from '../../model/document.ts';
import type { RecordEntry } from '../../model/resume.ts';
import { plainLine } from '../../model/rich-text.ts';
import type { ThemeContext } from '../theme-context.ts';
import { headerGroup } from './blocks.ts';
import { describedBy, groupEndingLike } from './photo.ts';

/** Greatest height of a logo, in lines: that of an entry's header, but of no more than two lines. */
const logoLines = 2;
/** Greatest width of a logo, as a multiple of its greatest height. Wider logos become less high. */
const logoRatio = 1.5;
/** Gap between a logo and the text beside it, in em. */
const logoGap = 0.7;

/**
 * Returns an entry's header with the organisation's logo left of it, no higher than the header. Returns the header alone
 * if there is no logo. A header of several forms takes the last one, which has the most lines: beside a single line, little
 * of a logo would be seen. Quoin indents all entries of the section by the widest logo.
 */
export function withLogo(
  ownHeader: readonly Block[],
  entry: RecordEntry,
  context: ThemeContext,
): readonly Block[] {
  const { logo, organization, title } = entry;
  const picture = logo && context.pictures.get(logo.path.text);
  if (picture === undefined || ownHeader.length === 0) return ownHeader;
  const header = ownHeader.map(inLastForm);
  const { logo: unnamed, logoOf: named } = context.locale.altTexts;
  const owner = organization ?? title;
  const alternative = logo?.alternative ?? describedBy(named, unnamed, owner && plainLine(owner));
  const greatestHeight = Math.min(logoLines, designedLines(header)) * context.settings.leading;
  const ratio = picture.width / picture.height;
  const width = greatestHeight * Math.min(ratio, logoRatio);
  const beside: PictureAside = {
    picture,
    alternative,
    width,
    height: width / ratio,
    shape: 'rectangle',
    edge: 'start',
    x: -(width + logoGap * context.text.size),
    shrinks: true,
  };
  // Beside more lines, a logo would be higher than those of entries whose header has only two.
  const lines = header.every(({ kind }) => kind === 'paragraph') ? logoLines : header.length;
  return [{ ...groupEndingLike(header.slice(0, lines)), picture: beside }, ...header.slice(lines)];
}

/** Returns variants with their last option alone. It keeps its form, so that other headers of the section take it too. */
function inLastForm(block: Block): Block {
  if (block.kind !== 'variants') return block;
  const { forms = block.options.map((_, index) => index), options } = block;
  return { ...block, options: options.slice(-1), forms: forms.slice(-1) };
}

/** Returns the number of paragraphs of a header in its first form. */
function designedLines(header: readonly Block[]): number {
  return header.reduce((lines, block) => {
    if (block.kind === 'paragraph') return lines + 1;
    return lines + designedLines(block.kind === 'variants' ? block.options.slice(0, 1) : childBlocks(block));
  }, 0);
}

/** Indents the entries of a section by the widest logo beside one of their headers, so that they share one edge. */
export function indentedByLogos(entries: readonly Block[]): readonly Block[] {
  const indent = Math.max(0, ...entries.flatMap(logosIn).map(({ x }) => -x));
  return indent === 0 ? entries : entries.map((entry) => indentedBy(indent, entry));
}

/** Returns the logos beside the headers directly in an entry. */
function logosIn(entry: Block): readonly PictureAside[] {
  if (entry.kind !== 'group') return [];
  return entry.blocks.flatMap((block) =>
    block.kind === 'group' && block.role === 'header' && block.picture?.shrinks ? [block.picture] : [],
  );
}

function indentedBy(indent: number, entry: Block): Group {
  if (entry.kind !== 'group') return headerGroup([entry], indent);
  const { blocks } = entry;
  const aligned = blocks.map((block) => {
    if (block.kind !== 'group' || !block.picture?.shrinks) return block;
    return { ...block, picture: { ...block.picture, x: -indent } };
  });
  const group = { ...entry, blocks: aligned };
  return { ...withFixedAsides(group, indent, 0), indent: entry.indent + indent };
}

/**
 * Keeps asides that are left of an entry in their place while the entry is indented, such as dates and labels in a gutter.
 *
 * @param left Distance of the group from the left edge of the entry, in points.
 */
function withFixedAsides(group: Group, indent: number, left: number): Group {
  const textLeft = left + group.indent;
  const asides = group.asides.map((aside) => {
    const end = textLeft + aside.x + aside.measure;
    const isInGutter = aside.edge === 'start' && aside.column === undefined && end < 0;
    return isInGutter ? { ...aside, x: aside.x - indent } : aside;
  });
  const blocks = group.blocks.map((block) => childWithFixedAsides(block, indent, textLeft));
  return { ...group, asides, blocks };
}

function childWithFixedAsides(block: Block, indent: number, left: number): Block {
  if (block.kind === 'group') return withFixedAsides(block, indent, left);
  return mapChildren(block, (blocks) => blocks.map((child) => childWithFixedAsides(child, indent, left)));
}
