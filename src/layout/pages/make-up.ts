import type { Frame, PageMaster, RunningFoot, Sheet, TextInline } from '../../model/document.ts';
import type { Belonging, DisplayItem, OutlineEntry, Page, PlacedLink, PlacedRule } from '../../model/page.ts';
import type { GalleyLine, LinePiece } from '../blocks/galley.ts';
import { blockNumber, type NumberedStructure } from '../blocks/structure-node.ts';
import type { Shaping } from '../inline/shape-word.ts';
import { setLines } from '../lines/set-lines.ts';
import type { CutFlow } from './cut-flows.ts';

export interface MadeUpPages {
  readonly pages: readonly Page[];
  /** Of the flows one after another. */
  readonly outline: readonly OutlineEntry[];
}

/** How far the area of a link reaches above and below the baseline, in em. */
const LINK_ASCENT = 0.78;
const LINK_DESCENT = 0.24;

/** Puts cut flows into the frames of their pages, and the feet under them, now that the pages are counted. */
export function makeUp(
  sheet: Sheet,
  flows: readonly CutFlow[],
  structure: NumberedStructure,
  shaping: Shaping,
): MadeUpPages {
  const count = Math.max(1, ...flows.map((flow) => flow.breaks.pages.length));
  const outlines = new Map<CutFlow, OutlineEntry[]>();
  const pages = Array.from({ length: count }, (_, index): Page => {
    const number = index + 1;
    const master = masterOf(sheet, number, count);
    const items: DisplayItem[] = [];
    for (const flow of flows) {
      const outline = outlines.get(flow) ?? [];
      outlines.set(flow, outline);
      const frame = master.frames.find((each) => each.flow === flow.name);
      if (frame === undefined) continue;
      const parts: ReadPart[] = [];
      for (const { line, baseline } of placedLines(flow, index, frame)) {
        parts.push(...lineParts(line, frame.x, baseline, structure));
        const y = baseline - line.above;
        for (const mark of line.marks) outline.push({ ...mark, page: number, y });
      }
      items.push(...inReadingOrder(parts));
    }
    if (master.foot && count > 1) items.push(...footItems(master.foot, number, count, shaping));
    return { number, size: sheet.size, items };
  });
  return { pages, outline: [...outlines.values()].flat() };
}

function masterOf(sheet: Sheet, page: number, pages: number): PageMaster {
  if (page === 1) return sheet.first;
  return page === pages ? (sheet.last ?? sheet.other) : sheet.other;
}

interface PlacedLine {
  readonly line: GalleyLine;
  readonly baseline: number;
}

function* placedLines(flow: CutFlow, page: number, frame: Frame): Generator<PlacedLine> {
  const cut = flow.breaks.pages[page];
  if (cut === undefined) return;
  let y = frame.y;
  let first = true;
  for (const item of flow.galley.slice(cut.from, cut.to)) {
    if (item.kind === 'space') {
      const give = cut.ratio >= 0 ? item.stretch : item.shrink;
      if (!first) y += item.height + cut.ratio * give;
      continue;
    }
    const baseline = y + (first ? item.capHeight : item.above);
    yield { line: item, baseline };
    for (const { drop, line } of item.attached) yield { line, baseline: baseline + drop };
    y = baseline + item.below;
    first = false;
  }
}

/** What of a line is read at one time. */
interface ReadPart {
  /** Of the block it stands in. */
  readonly element: number;
  readonly paragraph: number;
  /** 0 with the paragraph, -1 before all of it, 1 after all of it. */
  readonly turn: -1 | 0 | 1;
  readonly items: readonly DisplayItem[];
}

/** In the order of the structure: what is read after a paragraph follows its last line, though it stands beside the first. */
function inReadingOrder(parts: readonly ReadPart[]): readonly DisplayItem[] {
  return parts
    .toSorted(
      (one, other) => one.element - other.element || one.paragraph - other.paragraph || one.turn - other.turn,
    )
    .flatMap(({ items }) => items);
}

function lineParts(
  line: GalleyLine,
  left: number,
  baseline: number,
  { elements, numberOf }: NumberedStructure,
): readonly ReadPart[] {
  const { paragraph } = line;
  const stretches: { element: number; turn: ReadPart['turn']; pieces: PlacedPieceOfLine[] }[] = [];
  for (const piece of line.pieces) {
    const own = numberOf.get(piece.element) ?? 0;
    const element = blockNumber(elements, own);
    const turn = TURNS[piece.reads ?? 'with'];
    const belonging = { paragraph, element: own };
    const placed = { piece, x: left + piece.x, y: baseline - piece.rise, belonging };
    const last = stretches.at(-1);
    if (last?.element === element && last.turn === turn) last.pieces.push(placed);
    else stretches.push({ element, turn, pieces: [placed] });
  }
  const parts = stretches.map(({ element, turn, pieces }): ReadPart => {
    const runs = pieces.map(({ piece: { run }, x, y, belonging }): DisplayItem => {
      return { kind: 'run', ...belonging, x, y, run };
    });
    return { element, paragraph, turn, items: [...runs, ...rulesUnder(pieces), ...linksOver(pieces)] };
  });
  const rules = line.rules.map(({ x, rise, width, thickness, colour }): PlacedRule => {
    return { kind: 'rule', x: left + x, y: baseline - rise, width, thickness, colour };
  });
  const element = parts[0]?.element ?? 0;
  return rules.length === 0 ? parts : [{ element, paragraph, turn: -1, items: rules }, ...parts];
}

const TURNS = { before: -1, with: 0, after: 1 } as const;

interface PlacedPieceOfLine {
  readonly piece: LinePiece;
  readonly x: number;
  readonly y: number;
  readonly belonging: Required<Belonging>;
}

/** One rule under neighbours that have the same. */
function rulesUnder(placed: readonly PlacedPieceOfLine[]): readonly PlacedRule[] {
  const rules: PlacedRule[] = [];
  for (const { piece, x, y, belonging } of placed) {
    if (piece.underline === undefined) continue;
    const { offset, thickness } = piece.underline;
    const { width, colour } = piece.run;
    const last = rules.at(-1);
    if (last && touches(last, x) && last.y === y + offset && last.colour === colour)
      rules[rules.length - 1] = { ...last, width: x + width - last.x };
    else
      rules.push({
        kind: 'rule',
        paragraph: belonging.paragraph,
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
  for (const { piece, x, y, belonging } of placed) {
    if (piece.link === undefined) continue;
    const { width, size } = piece.run;
    const last = links.at(-1);
    const top = y - LINK_ASCENT * size;
    const height = (LINK_ASCENT + LINK_DESCENT) * size;
    if (last && last.target === piece.link && touches(last.area, x)) {
      const y1 = Math.min(last.area.y, top);
      const y2 = Math.max(last.area.y + last.area.height, top + height);
      const area = { x: last.area.x, y: y1, width: x + width - last.area.x, height: y2 - y1 };
      links[links.length - 1] = { ...last, area };
    } else links.push({ kind: 'link', ...belonging, area: { x, y: top, width, height }, target: piece.link });
  }
  return links;
}

function touches(left: { readonly x: number; readonly width: number }, x: number): boolean {
  return Math.abs(left.x + left.width - x) < 0.01;
}

function footItems(foot: RunningFoot, page: number, pages: number, shaping: Shaping): readonly DisplayItem[] {
  const inlines = foot.inlines.map((inline): TextInline => {
    if (inline.kind === 'text') return inline;
    return { kind: 'text', text: String(inline.counts === 'page' ? page : pages), style: inline.style };
  });
  const { lines } = setLines(inlines, foot.measure, { alignment: foot.alignment, economy: 0 }, shaping);
  const [line] = lines;
  if (line === undefined) return [];
  return line.pieces.map((piece) => {
    return { kind: 'run', x: foot.x + piece.x, y: foot.baseline, run: piece.run };
  });
}
