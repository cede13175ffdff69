import type { Rectangle } from '../../model/geometry.ts';
import type { Page, PlacedPicture, PlacedRun } from '../../model/page.ts';
import type { StructureElement } from '../../model/structure.ts';
import { storedPicture } from '../../pictures/stored-picture.ts';
import { type Layers, layersOf } from '../layers.ts';
import { decimal } from '../number.ts';
import type { CharacterCodes } from './character-codes.ts';
import { ContentStream } from './content-stream.ts';
import { iconOperators, pictureOperators, rectangleOperators } from './drawing-operators.ts';
import type { FileResources } from './file-resources.ts';
import {
  beginBackground,
  beginDrawings,
  beginSequence,
  endSequence,
  type Sequence,
  sequencesOf,
} from './marked-content.ts';
import { shownGlyphs } from './positioned-glyph.ts';

/** What the pages of a file name in their contents. */
type Resources = Pick<FileResources, 'fontOf' | 'nameOf'>;

/**
 * The content stream of a page, in a space whose origin is the top left and whose y grows downward, layer by layer. With a
 * structure every piece is marked as what it is.
 */
export function pageContent(
  page: Page,
  resources: Resources,
  structure?: readonly StructureElement[],
): string {
  const stream = new ContentStream();
  const mark = (operator: string) => structure && stream.add(operator);
  const { tints, drawings } = layersOf(page);
  for (const { area, colour } of tints) {
    mark(beginBackground(area, page));
    fillRectangle(stream, area, colour);
    mark(endSequence);
  }
  if (drawings.length > 0) {
    mark(beginDrawings);
    for (const drawing of drawings) draw(stream, drawing, resources);
    mark(endSequence);
  }
  for (const sequence of sequencesOf(page)) {
    stream.setText(sequence.kind !== 'picture');
    if (structure) stream.add(beginSequence(sequence, page, structure));
    show(stream, sequence, resources);
    mark(endSequence);
  }
  stream.setText(false);
  return stream.toString();
}

function draw(stream: ContentStream, drawing: Layers['drawings'][number], resources: Resources): void {
  switch (drawing.kind) {
    case 'rule':
      fillRectangle(stream, { ...drawing, height: drawing.thickness }, drawing.colour);
      break;
    case 'icon':
      stream.setColour(drawing.colour);
      stream.add(iconOperators(drawing));
      break;
    case 'picture':
      drawPicture(stream, drawing, resources);
      break;
  }
}

function fillRectangle(stream: ContentStream, area: Rectangle, colour: string): void {
  stream.setColour(colour);
  stream.add(`${rectangleOperators(area)} f`);
}

function drawPicture(stream: ContentStream, placed: PlacedPicture, resources: Resources): void {
  const { orientation } = storedPicture(placed.picture);
  stream.add(pictureOperators(placed, resources.nameOf(placed.picture), orientation));
}

function show(stream: ContentStream, sequence: Sequence, resources: Resources): void {
  if (sequence.kind === 'picture') {
    drawPicture(stream, sequence.picture, resources);
    return;
  }
  for (const run of sequence.runs) {
    const font = resources.fontOf(run.run.face);
    stream.setColour(run.run.colour);
    stream.setFont(font.name, run.run.size);
    stream.add(runOperators(run, font.codes));
  }
}

/** Less than this, in thousandths of an em, waits until it has added up. */
const leastShift = 0.5;

/** In codes of two bytes: as long as PDF/A lets a string be. */
const mostCodes = 16_383;

/**
 * Shows glyph after glyph. Where the pen stands after a code's own width and where it should be differ by
 * kerning or justification; the difference is a TJ number, in thousandths of an em to the left. Built as one string
 * from left to right: most of a file's time goes here.
 */
function runOperators({ x, y, run }: PlacedRun, codes: CharacterCodes): string {
  const { size, tracking, face } = run;
  let operators = `1 0 0 -1 ${decimal(x)} ${decimal(y)} Tm`;
  let pen = 0;
  let actual = 0;
  let rise = 0;
  let inArray = false;
  let inString = false;
  let codeCount = 0;
  for (const shown of shownGlyphs(run)) {
    const coded = codes.codeFor(shown, tracking);
    if (shown.offsetY !== rise) {
      operators += `${inString ? '>' : ''}${inArray ? '] TJ' : ''}\n${decimal(shown.offsetY)} Ts`;
      inString = inArray = false;
      rise = shown.offsetY;
    }
    if (!inArray) operators += '\n[';
    const shift = Math.round(((pen + shown.offsetX - actual) / size) * 10_000) / 10;
    if (Math.abs(shift) >= leastShift) {
      operators += `${inString ? '>' : ''}${decimal(-shift)}`;
      inString = false;
      actual += (shift / 1000) * size;
    }
    if (inString && codeCount === mostCodes) {
      operators += '>';
      inString = false;
    }
    codeCount = inString ? codeCount + 1 : 1;
    operators += inString ? coded.hexadecimal : `<${coded.hexadecimal}`;
    inArray = inString = true;
    actual += (coded.advance / face.unitsPerEm) * size;
    pen += shown.advance;
  }
  operators += `${inString ? '>' : ''}${inArray ? '] TJ' : ''}`;
  return rise === 0 ? operators : `${operators}\n0 Ts`;
}
