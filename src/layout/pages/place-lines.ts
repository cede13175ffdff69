import type { Rectangle } from '../../model/geometry.ts';
import type {
  DisplayItem,
  PlacedIcon,
  PlacedLink,
  PlacedPicture,
  PlacedRule,
  PlacedRun,
  StructureRef,
} from '../../model/page.ts';
import type { GalleyLine, LinePicture, LinePiece } from '../blocks/galley.ts';
import { blockNumber, type NumberedStructure } from '../blocks/structure-node.ts';
import type { TextRun } from '../inline/text-run.ts';

/** Height of the active area of a link above the baseline, in em: covers capitals and ascenders. */
const linkAscent = 0.78;
/** Depth of the active area of a link below the baseline, in em: covers descenders. */
const linkDescent = 0.24;

/** The items of a line that are read together: those of one structure element and one reading position. */
export interface LinePart {
  /** Number of the block element that the items belong to. */
  readonly element: number;
  /** Number of the paragraph that the line belongs to. */
  readonly paragraph: number;
  /** When the items are read: −1 before the whole paragraph, 0 with it, 1 after all of it. */
  readonly order: -1 | 0 | 1;
  readonly items: readonly DisplayItem[];
}

/**
 * Returns the items of a page in reading order: by structure element, then paragraph, then `order`. An aside that is
 * read after its paragraph follows the last line, even if it is drawn beside the first. Rules come before the text.
 */
export function inReadingOrder(parts: readonly LinePart[]): readonly DisplayItem[] {
  return parts
    .toSorted(
      (one, other) =>
        one.element - other.element || one.paragraph - other.paragraph || one.order - other.order,
    )
    .flatMap(({ items }) => items);
}

/**
 * Places a line on its page and splits it into the parts that are read separately.
 *
 * @param left Left edge of the flow, in points from the left edge of the page.
 * @param baseline Baseline of the line, in points from the top of the page.
 */
export function lineParts(
  line: GalleyLine,
  left: number,
  baseline: number,
  structure: NumberedStructure,
): readonly LinePart[] {
  const { paragraph } = line;
  const pictures = line.pictures.map((picture): LinePart => {
    const placed = placedPicture(picture, left, baseline, structure);
    return { element: placed.element ?? 0, paragraph, order: 0, items: [placed] };
  });
  const rules = line.rules.map(({ x, rise, width, thickness, colour }): PlacedRule => {
    return { kind: 'rule', x: left + x, y: baseline - rise, width, thickness, colour };
  });
  const parts = [...textParts(line, left, baseline, structure), ...pictures];
  const element = parts[0]?.element ?? 0;
  return rules.length === 0 ? parts : [{ element, paragraph, order: -1, items: rules }, ...parts];
}

function placedPicture(
  { picture: { width, height, shape, picture }, x, rise, element }: LinePicture,
  left: number,
  baseline: number,
  { numberOf }: NumberedStructure,
): PlacedPicture {
  const area = { x: left + x, y: baseline - rise, width, height };
  return { kind: 'picture', element: numberOf.get(element) ?? 0, area, shape, picture };
}

/** Groups successive pieces of one element and order. */
function textParts(
  { paragraph, pieces }: GalleyLine,
  left: number,
  baseline: number,
  { elements, numberOf }: NumberedStructure,
): readonly LinePart[] {
  const groups: { element: number; order: LinePart['order']; pieces: PieceOnPage[] }[] = [];
  for (const piece of pieces) {
    const innermost = numberOf.get(piece.element) ?? 0;
    const element = blockNumber(elements, innermost);
    const order = orders[piece.reads ?? 'with'];
    const structureRef = { paragraph, element: innermost };
    const placed = { piece, x: left + piece.x, y: baseline - piece.rise, structureRef };
    const last = groups.at(-1);
    if (last?.element === element && last.order === order) last.pieces.push(placed);
    else groups.push({ element, order, pieces: [placed] });
  }
  return groups.map(({ element, order, pieces }): LinePart => {
    const placed = pieces.map(({ piece, x, y, structureRef }) => placedItem(piece, x, y, structureRef));
    return { element, paragraph, order, items: [...placed, ...rulesUnder(pieces), ...linksOver(pieces)] };
  });
}

const orders = { before: -1, with: 0, after: 1 } as const;

/** A piece of a line at its position on the page. */
interface PieceOnPage {
  readonly piece: LinePiece;
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly structureRef: Required<StructureRef>;
}

/**
 * Places shaped text or an icon with its pen at (x, y). An icon is decoration, so it gets no structure element.
 *
 * @param y The baseline.
 */
export function placedItem(
  { run, icon: inline }: TextRun,
  x: number,
  y: number,
  structureRef: StructureRef = {},
): PlacedRun | PlacedIcon {
  if (inline === undefined) return { kind: 'run', ...structureRef, x, y, run };
  const { icon, height, rise, style } = inline;
  const width = (icon.width * height) / icon.height;
  return { kind: 'icon', area: { x, y: y - rise - height, width, height }, icon, colour: style.colour };
}

/** Returns the underlines of pieces. Adjacent pieces with the same underline get one rule. */
function rulesUnder(placed: readonly PieceOnPage[]): readonly PlacedRule[] {
  const rules: PlacedRule[] = [];
  for (const { piece, x, y, structureRef } of placed) {
    if (piece.underline === undefined) continue;
    const { width } = piece.run;
    const { offset, thickness, colour = piece.run.colour } = piece.underline;
    const last = rules.at(-1);
    if (last && touch(last, { x, width }) && last.y === y + offset && last.colour === colour)
      rules[rules.length - 1] = { ...last, ...union(last, { x, width }) };
    else
      rules.push({
        kind: 'rule',
        paragraph: structureRef.paragraph,
        x,
        y: y + offset,
        width,
        thickness,
        colour,
      });
  }
  return rules;
}

/** Returns the active areas of links. Adjacent pieces with the same target get one area. */
function linksOver(placed: readonly PieceOnPage[]): readonly PlacedLink[] {
  const links: PlacedLink[] = [];
  for (const { piece, x, y, structureRef } of placed) {
    if (piece.link === undefined) continue;
    const { width, size } = piece.run;
    const last = links.at(-1);
    const top = y - linkAscent * size;
    const height = (linkAscent + linkDescent) * size;
    if (last && last.target === piece.link && touch(last.area, { x, width })) {
      const y1 = Math.min(last.area.y, top);
      const y2 = Math.max(last.area.y + last.area.height, top + height);
      const area = { ...union(last.area, { x, width }), y: y1, height: y2 - y1 };
      links[links.length - 1] = { ...last, area };
    } else
      links.push({ kind: 'link', ...structureRef, area: { x, y: top, width, height }, target: piece.link });
  }
  return links;
}

/** The horizontal extent of an area. */
type Extent = Pick<Rectangle, 'x' | 'width'>;

/** True if one of two areas ends where the other begins, to a hundredth of a point. */
function touch(one: Extent, other: Extent): boolean {
  return Math.abs(one.x + one.width - other.x) < 0.01 || Math.abs(other.x + other.width - one.x) < 0.01;
}

function union(one: Extent, other: Extent): Extent {
  const x = Math.min(one.x, other.x);
  return { x, width: Math.max(one.x + one.width, other.x + other.width) - x };
}
