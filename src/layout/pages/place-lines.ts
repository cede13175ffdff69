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

/** How far the area of a link reaches above and below the baseline, in em. */
const linkAscent = 0.78;
const linkDescent = 0.24;

/** What of a line is read at one time. */
export interface LinePart {
  /** Of the block it stands in. */
  readonly element: number;
  readonly paragraph: number;
  /** 0 with the paragraph, -1 before all of it, 1 after all of it. */
  readonly turn: -1 | 0 | 1;
  readonly items: readonly DisplayItem[];
}

/** In the order of the structure: what is read after a paragraph follows its last line, though it stands beside the first. */
export function inReadingOrder(parts: readonly LinePart[]): readonly DisplayItem[] {
  return parts
    .toSorted(
      (one, other) => one.element - other.element || one.paragraph - other.paragraph || one.turn - other.turn,
    )
    .flatMap(({ items }) => items);
}

/** A line's parts at its place on the page: `left` is the flow's left edge. */
export function lineParts(
  line: GalleyLine,
  left: number,
  baseline: number,
  structure: NumberedStructure,
): readonly LinePart[] {
  const { paragraph } = line;
  const pictures = line.pictures.map((picture): LinePart => {
    const placed = placedPicture(picture, left, baseline, structure);
    return { element: placed.element ?? 0, paragraph, turn: 0, items: [placed] };
  });
  const rules = line.rules.map(({ x, rise, width, thickness, colour }): PlacedRule => {
    return { kind: 'rule', x: left + x, y: baseline - rise, width, thickness, colour };
  });
  const parts = [...textParts(line, left, baseline, structure), ...pictures];
  const element = parts[0]?.element ?? 0;
  return rules.length === 0 ? parts : [{ element, paragraph, turn: -1, items: rules }, ...parts];
}

function placedPicture(
  { set, x, rise, element }: LinePicture,
  left: number,
  baseline: number,
  { numberOf }: NumberedStructure,
): PlacedPicture {
  const { width, height, shape, picture } = set;
  const area = { x: left + x, y: baseline - rise, width, height };
  return { kind: 'picture', element: numberOf.get(element) ?? 0, area, shape, picture };
}

function textParts(
  { paragraph, pieces }: GalleyLine,
  left: number,
  baseline: number,
  { elements, numberOf }: NumberedStructure,
): readonly LinePart[] {
  const stretches: { element: number; turn: LinePart['turn']; pieces: PlacedPieceOfLine[] }[] = [];
  for (const piece of pieces) {
    const own = numberOf.get(piece.element) ?? 0;
    const element = blockNumber(elements, own);
    const turn = turns[piece.reads ?? 'with'];
    const structureRef = { paragraph, element: own };
    const placed = { piece, x: left + piece.x, y: baseline - piece.rise, structureRef };
    const last = stretches.at(-1);
    if (last?.element === element && last.turn === turn) last.pieces.push(placed);
    else stretches.push({ element, turn, pieces: [placed] });
  }
  return stretches.map(({ element, turn, pieces }): LinePart => {
    const placed = pieces.map(({ piece, x, y, structureRef }) => placedItem(piece, x, y, structureRef));
    return { element, paragraph, turn, items: [...placed, ...rulesUnder(pieces), ...linksOver(pieces)] };
  });
}

const turns = { before: -1, with: 0, after: 1 } as const;

interface PlacedPieceOfLine {
  readonly piece: LinePiece;
  readonly x: number;
  readonly y: number;
  readonly structureRef: Required<StructureRef>;
}

/** One rule under neighbours that have the same. */
function rulesUnder(placed: readonly PlacedPieceOfLine[]): readonly PlacedRule[] {
  const rules: PlacedRule[] = [];
  for (const { piece, x, y, structureRef } of placed) {
    if (piece.underline === undefined) continue;
    const { offset, thickness } = piece.underline;
    const { width, colour } = piece.run;
    const last = rules.at(-1);
    if (last && touches(last, x) && last.y === y + offset && last.colour === colour)
      rules[rules.length - 1] = { ...last, width: x + width - last.x };
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

/** One area over neighbours that lead to the same place. */
function linksOver(placed: readonly PlacedPieceOfLine[]): readonly PlacedLink[] {
  const links: PlacedLink[] = [];
  for (const { piece, x, y, structureRef } of placed) {
    if (piece.link === undefined) continue;
    const { width, size } = piece.run;
    const last = links.at(-1);
    const top = y - linkAscent * size;
    const height = (linkAscent + linkDescent) * size;
    if (last && last.target === piece.link && touches(last.area, x)) {
      const y1 = Math.min(last.area.y, top);
      const y2 = Math.max(last.area.y + last.area.height, top + height);
      const area = { x: last.area.x, y: y1, width: x + width - last.area.x, height: y2 - y1 };
      links[links.length - 1] = { ...last, area };
    } else
      links.push({ kind: 'link', ...structureRef, area: { x, y: top, width, height }, target: piece.link });
  }
  return links;
}

function touches(left: { readonly x: number; readonly width: number }, x: number): boolean {
  return Math.abs(left.x + left.width - x) < 0.01;
}

/** A piece with its pen at (x, y): glyphs, or a drawing, which belongs to nothing. */
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
