import type { CheckedFile, CheckedPage } from './checked-file.ts';
import { broken, type Failure } from './failure.ts';
import type { PdfFile } from './pdf-file.ts';
import { entriesOf, isName, isOfKind, numberOf } from './pdf-value.ts';

const boxes = ['MediaBox', 'CropBox', 'TrimBox', 'BleedBox', 'ArtBox'];
const leastSide = 3;
const greatestSide = 14_400;
const deepestSave = 28;
const longestString = 32_767;

/** Checks page objects, and the operators and colours of their content. */
export function* pageFailures({ file, pages }: CheckedFile): Generator<Failure> {
  if (pages.length === 0) yield* broken('own-pages', 'no pages');
  for (const [index, page] of pages.entries()) {
    const where = `page ${index + 1}`;
    yield* dictionaryFailures(file, page, where);
    yield* operatorFailures(page, where);
    yield* colourFailures(file, page, where);
    yield* imageFailures(file, page, where);
  }
}

function* dictionaryFailures(file: PdfFile, page: CheckedPage, where: string): Generator<Failure> {
  const { dictionary, annotations, content } = page;
  if (file.at(dictionary, 'MediaBox') === undefined) yield* broken('own-pages', `no MediaBox: ${where}`);
  for (const box of boxes) {
    const corners = file.list(file.at(dictionary, box)).map(Number);
    const [left = 0, bottom = 0, right = 0, top = 0] = corners;
    const sides = [Math.abs(right - left), Math.abs(top - bottom)];
    if (corners.length > 0 && !sides.every((side) => side >= leastSide && side <= greatestSide))
      yield* broken('a6.1.13-11', `${box} ${sides.join(' by ')}: ${where}`);
  }
  if (entriesOf(file.at(dictionary, 'Resources')) === undefined)
    yield* broken('a6.2.2-2', `no resources of its own: ${where}`);
  if (annotations.length > 0 && !isName(file.at(dictionary, 'Tabs'), 'S'))
    yield* broken('u7.18.3-1', `tabs do not follow the structure: ${where}`);
  const tagged = content.opened.some(({ sequence }) => sequence.mcid !== undefined);
  if (tagged && numberOf(file.at(dictionary, 'StructParents')) === undefined)
    yield* broken('own-struct-parents', where);
  if (file.at(dictionary, 'AA') !== undefined) yield* broken('a6.5.2-2', where);
  if (file.at(dictionary, 'PresSteps') !== undefined) yield* broken('a6.10-2', where);
}

function* operatorFailures({ content }: CheckedPage, where: string): Generator<Failure> {
  for (const operator of content.unknownOperators)
    yield* broken('a6.2.2-1', `the operator “${operator}”: ${where}`);
  if (content.longestString > longestString)
    yield* broken('a6.1.13-3', `a string of ${content.longestString} bytes: ${where}`);
  if (content.saveDepth > deepestSave) yield* broken('a6.1.13-8', `q ${content.saveDepth} deep: ${where}`);
}

/** Rules that device colour spaces violate, given an output intent in RGB. */
function* colourFailures(file: PdfFile, { content }: CheckedPage, where: string): Generator<Failure> {
  const hasIntent = file.list(file.at(file.catalog, 'OutputIntents')).length > 0;
  const uses = (...operators: readonly string[]): boolean =>
    operators.some((operator) => content.colours.has(operator));
  if (uses('k', 'K', 'cs DeviceCMYK', 'CS DeviceCMYK')) yield* broken('a6.2.4.3-3', `CMYK: ${where}`);
  if (hasIntent) return;
  if (uses('rg', 'RG', 'cs DeviceRGB', 'CS DeviceRGB')) yield* broken('a6.2.4.3-2', `RGB of what: ${where}`);
  if (uses('g', 'G', 'cs DeviceGray', 'CS DeviceGray')) yield* broken('a6.2.4.3-4', `grey of what: ${where}`);
}

function* imageFailures(file: PdfFile, { dictionary }: CheckedPage, where: string): Generator<Failure> {
  for (const image of entriesOf(file.at(dictionary, 'Resources', 'XObject'))?.values() ?? []) {
    if (!isName(file.at(image, 'Subtype'), 'Image')) yield* broken('own-form-xobject', where);
    const space = file.at(image, 'ColorSpace');
    if (isName(space, 'DeviceCMYK')) yield* broken('a6.2.4.3-3', `an image in CMYK: ${where}`);
    if (file.at(image, 'Interpolate') === true) yield* broken('a6.2.8-3', `an image: ${where}`);
    for (const [key, rule] of [
      ['Alternates', 'a6.2.8-1'],
      ['OPI', 'a6.2.8-2'],
    ] as const)
      if (file.at(image, key) !== undefined) yield* broken(rule, `an image with ${key}: ${where}`);
    if (!isOfKind(file.resolve(image), 'stream')) yield* broken('own-image', where);
  }
}
