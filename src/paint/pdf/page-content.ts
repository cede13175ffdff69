import type { Rectangle } from '../../model/geometry.ts';
import type { GlyphRun } from '../../model/glyph-run.ts';
import type { Page, PlacedPicture, PlacedRun } from '../../model/page.ts';
import type { StructureElement } from '../../model/structure.ts';
import { type Layers, layersOf } from '../layers.ts';
import { decimal } from '../literals.ts';
import type { CharacterCodes, CodedGlyph } from './character-codes.ts';
import { ContentStream, iconOperators, pictureOperators, rectangleOperators } from './content-stream.ts';
import type { FileResources } from './file-resources.ts';
import {
  beginBackground,
  beginGraphics,
  beginSequence,
  endSequence,
  type Sequence,
  sequencesOf,
} from './marked-content.ts';
import { type PositionedGlyph, positionedGlyphs, type SingleGlyphs } from './positioned-glyph.ts';

/** Resources that content streams refer to. */
type Resources = Pick<FileResources, 'fontOf' | 'singleGlyphs' | 'nameOf' | 'stored'>;

/**
 * Returns the content stream of a page, layer by layer. The origin is the top left corner and y grows downward.
 * With a structure, all content is tagged or marked as an artifact.
 */
export function pageContent(
  page: Page,
  resources: Resources,
  structure?: readonly StructureElement[],
): string {
  const stream = new ContentStream();
  const mark = (operator: string) => structure && stream.add(operator);
  const { tints, graphics } = layersOf(page);
  for (const { area, colour } of tints) {
    mark(beginBackground(area, page));
    addRectangle(stream, area, colour);
    mark(endSequence);
  }
  if (graphics.length > 0) {
    mark(beginGraphics);
    for (const graphic of graphics) addGraphic(stream, graphic, resources);
    mark(endSequence);
  }
  for (const sequence of runningLinesFirst(sequencesOf(page))) {
    stream.setText(sequence.kind !== 'picture');
    if (structure) stream.add(beginSequence(sequence, page, structure));
    addSequence(stream, sequence, resources);
    mark(endSequence);
  }
  stream.setText(false);
  return stream.toString();
}

/**
 * Puts running heads and feet before the text of the page. Programs that read the stream from page to page without tags then
 * see where a page begins: else its first heading continues the last line of the page before.
 */
function runningLinesFirst(sequences: readonly Sequence[]): readonly Sequence[] {
  const isRunning = ({ kind }: Sequence): boolean => kind === 'artifact';
  return [...sequences.filter(isRunning), ...sequences.filter((sequence) => !isRunning(sequence))];
}

function addGraphic(stream: ContentStream, graphic: Layers['graphics'][number], resources: Resources): void {
  switch (graphic.kind) {
    case 'rule':
      addRectangle(stream, { ...graphic, height: graphic.thickness }, graphic.colour);
      break;
    case 'icon':
      stream.setColour(graphic.colour);
      stream.add(iconOperators(graphic));
      break;
    case 'picture':
      addPicture(stream, graphic, resources);
      break;
  }
}

function addRectangle(stream: ContentStream, area: Rectangle, colour: string): void {
  stream.setColour(colour);
  stream.add(`${rectangleOperators(area)} f`);
}

function addPicture(stream: ContentStream, placed: PlacedPicture, resources: Resources): void {
  const { orientation } = resources.stored(placed.picture);
  stream.add(pictureOperators(placed, resources.nameOf(placed.picture), orientation));
}

function addSequence(stream: ContentStream, sequence: Sequence, resources: Resources): void {
  if (sequence.kind === 'picture') {
    addPicture(stream, sequence.picture, resources);
    return;
  }
  for (const run of asSeen(sequence.runs)) {
    const font = resources.fontOf(run.run.face);
    stream.setColour(run.run.colour);
    stream.setFont(font.name, run.run.size);
    stream.setHidden(run.run.hidden === true);
    stream.add(runOperators(run, font.codes, resources.singleGlyphs));
  }
}

/**
 * Returns runs in the order in which they are seen, from left to right, where those of a line touch and some of their text is
 * from right to left: programs that extract text expect it so, and put the words of a line in order together.
 */
function asSeen(runs: readonly PlacedRun[]): readonly PlacedRun[] {
  if (runs.length === 1 || runs.every(({ run }) => run.text === undefined)) return runs;
  const groups: (readonly PlacedRun[])[] = [];
  for (const run of runs) {
    // A run may be what lies between two groups: the first character of a number is read before those that touch the last word.
    let joined: readonly PlacedRun[] = [run];
    while (groups.at(-1)?.some((other) => touch(run, other))) joined = [...(groups.pop() ?? []), ...joined];
    groups.push(joined);
  }
  return groups.flatMap((group) => group.toSorted((one, other) => one.x - other.x));
}

/** True if a run begins on its line where another ends, or the other way round. */
function touch(one: PlacedRun, other: PlacedRun): boolean {
  const ends = [one.x + one.run.width - other.x, other.x + other.run.width - one.x];
  return one.y === other.y && ends.some((distance) => Math.abs(distance) < 0.01);
}

/** Least kerning after a letter that programs may read as a space, in em: that of її in Inter. */
const readAsSpace = 0.07;

/** Returns the code of a glyph. One that kerning parts widely from the next has a code of that width, so that no space is read. */
function codeOf(positioned: PositionedGlyph, run: GlyphRun, codes: CharacterCodes): CodedGlyph {
  const { face, size, tracking } = run;
  const coded = codes.codeFor(positioned, tracking);
  const wanted = (positioned.advance / size) * face.unitsPerEm;
  const isWide = wanted - coded.advance >= readAsSpace * face.unitsPerEm && positioned.text.trim() !== '';
  if (!isWide || face.outlines !== 'truetype' || positioned.width !== undefined) return coded;
  return codes.codeFor({ ...positioned, width: Math.round(wanted) }, tracking);
}

/** Smallest shift written, in thousandths of an em. Smaller ones add up until they reach it. */
const minimumShift = 0.5;

/** Longest string that PDF/A allows, in codes of two bytes. */
const maximumCodes = 16_383;

/**
 * Returns the operators that show a run. The advance of a code and that of its glyph differ by kerning and justification.
 * A TJ number makes up for the difference, in thousandths of an em to the left.
 * Appends to one string because most of the painting time is spent here.
 */
function runOperators({ x, y, run }: PlacedRun, codes: CharacterCodes, singleGlyphs: SingleGlyphs): string {
  const { size, face } = run;
  let operators = `1 0 0 -1 ${decimal(x)} ${decimal(y)} Tm`;
  let pen = 0;
  let pdfPen = 0;
  let rise = 0;
  let inArray = false;
  let inString = false;
  let codeCount = 0;
  for (const positioned of positionedGlyphs(run, singleGlyphs)) {
    const coded = codeOf(positioned, run, codes);
    if (positioned.offsetY !== rise) {
      operators += `${inString ? '>' : ''}${inArray ? '] TJ' : ''}\n${decimal(positioned.offsetY)} Ts`;
      inString = inArray = false;
      rise = positioned.offsetY;
    }
    if (!inArray) operators += '\n[';
    const shift = Math.round(((pen + positioned.offsetX - pdfPen) / size) * 10_000) / 10;
    if (Math.abs(shift) >= minimumShift) {
      operators += `${inString ? '>' : ''}${decimal(-shift)}`;
      inString = false;
      pdfPen += (shift / 1000) * size;
    }
    if (inString && codeCount === maximumCodes) {
      operators += '>';
      inString = false;
    }
    codeCount = inString ? codeCount + 1 : 1;
    operators += inString ? coded.hexadecimal : `<${coded.hexadecimal}`;
    inArray = inString = true;
    pdfPen += (coded.advance / face.unitsPerEm) * size;
    pen += positioned.advance;
  }
  operators += `${inString ? '>' : ''}${inArray ? '] TJ' : ''}`;
  return rise === 0 ? operators : `${operators}\n0 Ts`;
}
