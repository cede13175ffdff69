import type { Direction } from '../../model/direction.ts';
import type { Glyph } from '../../model/glyph-run.ts';
import { halvedTracking } from '../inline/ideographs.ts';
import { inStylesOfScripts } from '../inline/script-styles.ts';
import type { Shaping } from '../inline/shaping.ts';
import { withAgreeingCapitals } from '../inline/small-capitals.ts';
import { type SettableInline, type TextRun, widthOf } from '../inline/text-run.ts';
import { type BrokenLine, breakLines, type LineBreaks } from './break-lines.ts';
import { type ItemisedParagraph, itemise } from './itemise.ts';
import { isVisible, justifiedPieces } from './justify.ts';
import type { LaidOutLine, LaidOutParagraph, LineStyle, PlacedPiece } from './laid-out-paragraph.ts';
import { justifiedCost } from './line-cost.ts';
import { type Box, type Glue, type LineItem, piecesOf } from './line-items.ts';
import { cachedParagraph, type ParagraphInput } from './paragraph-cache.ts';
import { type DirectedLine, visuallyPlaced } from './visual-order.ts';

/**
 * Breaks text into lines no wider than `measure` points and positions the shaped text of each line. Text that cannot
 * be justified evenly becomes ragged.
 */
export function layOutParagraph(
  inlines: readonly SettableInline[],
  measure: number,
  style: LineStyle,
  shaping: Shaping,
): LaidOutParagraph {
  const input = { inlines, measure, style };
  return cachedParagraph(input, shaping, (watched) => layOutUncached(input, watched));
}

function layOutUncached(input: ParagraphInput, shaping: Shaping): LaidOutParagraph {
  const { style } = input;
  const hang = Math.min(style.hang ?? 0, mostHang * input.measure);
  const measure = input.measure - hang;
  const inlines = inStylesOfScripts(input.inlines, shaping.caches);
  const { items: itemised, base, finalSpace } = itemiseVisibly({ inlines, measure, style }, shaping);
  const items = hang === 0 ? itemised : [outdentOf(hang), ...itemised];
  const directions = directionsOf(base, shaping);
  if (finalSpace === undefined || itemised.length === 0)
    return { lines: [], runt: false, hyphens: 0, raggedInstead: undefined, isNearlyEven: false };
  const { breaks, isJustified, raggedInstead, isNearlyEven } = chooseBreaks(items, measure, style);
  const lines = breaks.lines.map((broken) => {
    const line = layOutLine(items, broken, finalSpace, directions);
    // Quotes hang before all lines of justified text, those that are ragged instead too: items of a list look alike.
    const shift =
      isJustified || style.alignment === 'justified'
        ? -startProtrusion(items[broken.from], directions)
        : shiftOf(line, measure, style.alignment);
    const indent = broken.from === 0 ? 0 : hang;
    return { ...line, pieces: shifted(line.pieces, shift + indent), overfull: broken.overfull };
  });
  const hyphens = breaks.lines.filter(({ to }) => isSoftHyphen(items[to])).length;
  return { lines, runt: breaks.runt, hyphens, raggedInstead, isNearlyEven };
}

/** The most that lines are indented below the first, as a share of the measure: narrow columns have no room for more. */
const mostHang = 1 / 12;

/** Returns a box that makes the first line longer than the others by as much as these are indented. */
function outdentOf(hang: number): Box {
  const none = { stretch: 0, shrink: 0, startProtrusion: 0, endProtrusion: 0, length: 0 };
  return { kind: 'box', width: -hang, ...none, ending: 'plain', pieces: [] };
}

/** Itemises a paragraph. If it has to stay visible and no character of it is left, shows boxes in their place. */
function itemiseVisibly({ inlines, measure, style }: ParagraphInput, shaping: Shaping): ItemisedParagraph {
  const itemised = itemise(inlines, measure, withAgreeingCapitals(inlines, shaping), style.hyphenation);
  if (!style.staysVisible || itemised.items.some(({ kind }) => kind === 'box')) return itemised;
  return itemise(inlines, measure, { ...shaping, showsMissing: true }, style.hyphenation);
}

interface ChosenBreaks {
  readonly breaks: LineBreaks;
  readonly isJustified: boolean;
  readonly raggedInstead: LaidOutParagraph['raggedInstead'];
  readonly isNearlyEven: boolean;
}

/** Average characters a line. Text with fewer has too few spaces to be justified evenly. */
const minCharacters = 45;

/** The same in text of ideographs, which has an elastic gap beside each. */
const minIdeographs = 12;

/**
 * Largest difference of two successive lines that is accepted where most paragraphs of a section are justified, as a share of
 * the largest that is not seen: .03 em of tracking, or three tenths of a word space.
 */
const nearlyEven = 1.5;

/**
 * Breaks a paragraph as its style asks. Text of ideographs is justified unless it is centred or ends at the right: lines of full
 * squares with a rag look like a mistake. Falls back to ragged lines if justified ones are uneven, or in other text alone end in a
 * runt.
 */
function chooseBreaks(items: readonly LineItem[], measure: number, style: LineStyle): ChosenBreaks {
  const { economy, balanced = false, alwaysBalanced = false, others } = style;
  const ragged = (): LineBreaks => {
    const breaks = breakLines(items, measure, { economy });
    const looksLeftOver = balanced && (alwaysBalanced || leavesWords(items, measure, breaks));
    return looksLeftOver ? balancedBreaks(items, measure, economy, breaks) : breaks;
  };
  const ofIdeographs = isOfIdeographs(items);
  if (style.alignment !== 'justified' && !(ofIdeographs && style.alignment === 'start'))
    return { breaks: ragged(), isJustified: false, raggedInstead: undefined, isNearlyEven: false };
  if (measure / meanCharacterWidth(items) < (ofIdeographs ? minIdeographs : minCharacters)) {
    const breaks = ragged();
    const raggedInstead = breaks.lines.length > 1 ? 'narrow' : undefined;
    return { breaks, isJustified: false, raggedInstead, isNearlyEven: false };
  }
  const breaks = breakLines(items, measure, { economy, cost: justifiedCost });
  // A single line looks alike justified and ragged, and may be one only because it shrinks.
  if (others === 'ragged' && !ofIdeographs && breaks.lines.length > 1)
    return { breaks: ragged(), isJustified: false, raggedInstead: 'section', isNearlyEven: false };
  const isLoose = !breaks.lines.every(isEven);
  const isEvenlySet = !isLoose && !isVisible(breaks.unevenness);
  const isNearlyEven = !isLoose && !isEvenlySet && !breaks.runt && breaks.unevenness <= nearlyEven;
  const isAccepted = isEvenlySet || (isNearlyEven && others === 'justified');
  const instead = isAccepted && (ofIdeographs || !breaks.runt) ? undefined : ragged();
  if (instead === undefined || (isAccepted && instead.runt))
    return { breaks, isJustified: true, raggedInstead: undefined, isNearlyEven: false };
  const raggedInstead = isEvenlySet ? 'runt' : 'uneven';
  return { breaks: instead, isJustified: false, raggedInstead, isNearlyEven };
}

/** Share of the measure below which the last line of a heading or an address looks left over. */
const leftOver = 0.4;

/** Measures that are tried for balanced lines, each half as far from the last as that from the one before. */
const balancingSteps = 6;

/** True if the last line of a text, or of one of its forced lines, looks left over. */
function leavesWords(items: readonly LineItem[], measure: number, { lines }: LineBreaks): boolean {
  const isLast = ({ to }: BrokenLine): boolean => isForced(items[to]);
  return lines.some((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && !isLast(before) && isLast(line) && line.width < leftOver * measure;
  });
}

/** Breaks lines anew in the narrowest measure in which they are as many. Returns `breaks` if the text has to be cut for that. */
function balancedBreaks(
  items: readonly LineItem[],
  measure: number,
  economy: number,
  breaks: LineBreaks,
): LineBreaks {
  const count = breaks.lines.length;
  if (count < 2) return breaks;
  const inWords = breaksInWords(items, breaks);
  let best = breaks;
  let [narrow, wide] = [measure / 2, measure];
  for (let step = 0; step < balancingSteps; step++) {
    const tried = (narrow + wide) / 2;
    const found = breakLines(items, tried, { economy });
    const isAllowed =
      found.lines.length === count &&
      found.lines.every(({ overfull }) => !overfull) &&
      breaksInWords(items, found) <= inWords;
    if (isAllowed) best = found;
    [narrow, wide] = isAllowed ? [narrow, tried] : [tried, wide];
  }
  return best;
}

/** True at the end of a paragraph, and of a line of it that is written on its own, as in an address. */
function isForced(item: LineItem | undefined): boolean {
  return item === undefined || (item.kind === 'penalty' && item.at === 'forced');
}

/** Counts the lines that end inside a word, as at a hyphen or a slash. */
function breaksInWords(items: readonly LineItem[], { lines }: LineBreaks): number {
  return lines.filter(({ to }) => items[to]?.kind === 'penalty').length;
}

/** True if most characters of a paragraph are ideographs. */
function isOfIdeographs(items: readonly LineItem[]): boolean {
  let boxes = 0;
  let gaps = 0;
  for (const { kind } of items) {
    if (kind === 'box') boxes += 1;
    else if (kind === 'gap') gaps += 1;
  }
  return gaps > boxes / 2;
}

/** True if no space of a line is wider or narrower than its limits. */
function isEven(line: BrokenLine): boolean {
  return Math.abs(line.ratio) <= 1;
}

/** Returns the average advance of a character in points, spaces included. */
function meanCharacterWidth(items: readonly LineItem[]): number {
  let width = 0;
  let characters = 0;
  for (const item of items) {
    if (item.kind === 'penalty') continue;
    width += item.width;
    for (const { run } of piecesOf(item)) for (const { text } of run.glyphs) characters += text.length;
  }
  return width / characters;
}

/** Directions of a line. */
type LineDirections = Pick<DirectedLine, 'base' | 'direction'>;

/** Returns the directions of a paragraph and of its pages. `undefined` if both read from left to right. */
function directionsOf(
  base: Direction | undefined,
  { direction = 'ltr' }: Shaping,
): LineDirections | undefined {
  return base === undefined && direction === 'ltr' ? undefined : { base: base ?? 'ltr', direction };
}

/** Returns how far the first character of a line protrudes before the start edge of the pages. */
function startProtrusion(item: LineItem | undefined, directions: LineDirections | undefined): number {
  return item?.kind === 'box' && directions?.base === directions?.direction ? item.startProtrusion : 0;
}

function isSoftHyphen(item: LineItem | undefined): boolean {
  return item?.kind === 'penalty' && item.at === 'soft-hyphen';
}

/**
 * Lays out one line from x 0. A line that ends between words ends with a space, so that extracted words stay separate.
 */
function layOutLine(
  items: readonly LineItem[],
  { from, to, ratio }: BrokenLine,
  finalSpace: Glue,
  directions: LineDirections | undefined,
): Omit<LaidOutLine, 'overfull'> {
  const end = items[to];
  const shaped = justifiedPieces(items.slice(from, to), ratio);
  const endsInsideWord = end?.kind === 'penalty' && end.at !== 'forced';
  if (end?.kind === 'penalty' && end.insert) shaped.push(end.insert);
  while (!endsInsideWord && isSpace(shaped.at(-1))) shaped.pop();
  const width = widthOf(shaped) - trailingTracking(shaped.at(-1));
  const trailing = endsInsideWord
    ? []
    : [end?.kind === 'glue' ? undecorated(end.piece) : finalSpace.piece, ...separatorAt(items, to)];
  shaped.push(...trailing);
  const pieces =
    directions === undefined
      ? placed(joinRuns(shaped))
      : visuallyPlaced({ ...directions, pieces: shaped, trailing: trailing.length }, haveSameStyle);
  return {
    pieces,
    width,
    hyphenated: end?.kind === 'penalty' && (end.at === 'soft-hyphen' || end.at === 'hyphen'),
  };
}

/** Returns the separator that a line ends at, with the space after it, so that it is read though it is not drawn. */
function separatorAt(items: readonly LineItem[], end: number): readonly TextRun[] {
  const pieces: TextRun[] = [];
  for (let at = end; at < items.length; at++) {
    const item = items[at];
    if (item === undefined || item.kind === 'box') break;
    if (item.kind !== 'separator' && pieces.length === 0) continue;
    for (const piece of piecesOf(item)) pieces.push({ ...piece, run: { ...piece.run, hidden: true } });
  }
  return pieces;
}

/** Places pieces side by side. */
function placed(pieces: readonly TextRun[]): readonly PlacedPiece[] {
  let right = 0;
  return pieces.map((piece) => {
    const x = right;
    right += piece.run.width;
    return { ...piece, x };
  });
}

function isSpace(piece: TextRun | undefined): boolean {
  return piece?.icon === undefined && piece?.run.glyphs.every((glyph) => glyph.text === ' ') === true;
}

/** Removes the link and the underline of the space that ends a line. */
function undecorated(piece: TextRun): TextRun {
  return { ...piece, link: undefined, underline: undefined };
}

function trailingTracking(piece: TextRun | undefined): number {
  return piece && piece.run.tracking !== halvedTracking ? piece.run.tracking * piece.run.size : 0;
}

/** Joins adjacent pieces of the same style and link into one run. */
function joinRuns(pieces: readonly TextRun[]): readonly TextRun[] {
  const result: TextRun[] = [];
  let from = 0;
  for (let at = 1; at <= pieces.length; at++) {
    const first = pieces[from];
    const piece = pieces[at];
    if (first === undefined || (piece !== undefined && haveSameStyle(first, piece))) continue;
    result.push(joinedRun(first, pieces.slice(from, at)));
    from = at;
  }
  return result;
}

function joinedRun(first: TextRun, pieces: readonly TextRun[]): TextRun {
  const glyphs: Glyph[] = [];
  for (const { run } of pieces) for (const glyph of run.glyphs) glyphs.push(glyph);
  return { ...first, run: { ...first.run, glyphs, width: widthOf(pieces) } };
}

function haveSameStyle(one: TextRun, other: TextRun): boolean {
  return (
    one.icon === undefined &&
    other.icon === undefined &&
    one.run.face === other.run.face &&
    one.run.size === other.run.size &&
    one.run.colour === other.run.colour &&
    one.run.tracking === other.run.tracking &&
    one.run.hidden === other.run.hidden &&
    one.link === other.link &&
    one.language === other.language &&
    one.position === other.position &&
    one.label === other.label &&
    one.underline?.offset === other.underline?.offset &&
    one.underline?.thickness === other.underline?.thickness &&
    one.underline?.colour === other.underline?.colour
  );
}

/** Returns how far a ragged line moves from the start edge for its alignment, in points. */
function shiftOf(
  line: Pick<LaidOutLine, 'width'>,
  measure: number,
  alignment: LineStyle['alignment'],
): number {
  switch (alignment) {
    case 'start':
    case 'justified':
      return 0;
    case 'centre':
      return (measure - line.width) / 2;
    case 'end':
      return measure - line.width;
  }
}

function shifted(pieces: readonly PlacedPiece[], by: number): readonly PlacedPiece[] {
  return by === 0 ? pieces : pieces.map((piece) => ({ ...piece, x: piece.x + by }));
}
