import type { Rectangle } from '../../model/geometry.ts';
import type { Page, PlacedPicture, PlacedRun } from '../../model/page.ts';
import type { StructureElement } from '../../model/structure.ts';
import { layersOf } from '../layers.ts';
import { decimal } from '../literals.ts';

/** Marked-content sequence of a page: consecutive runs of one element, of the header or of the footer, or an image. */
export type Sequence = ElementSequence | PictureSequence | ArtifactSequence;

/** Consecutive runs of one element. */
export interface ElementSequence {
  readonly kind: 'element';
  readonly element: number;
  /** Marked-content identifier (MCID), from 0 on each page. */
  readonly identifier: number;
  readonly runs: readonly PlacedRun[];
}

/** An image that belongs to an element. */
export interface PictureSequence {
  readonly kind: 'picture';
  readonly element: number;
  /** Marked-content identifier (MCID), counted together with those of text. */
  readonly identifier: number;
  readonly picture: PlacedPicture;
}

/** Consecutive runs of the header or footer, which belong to no element. */
export interface ArtifactSequence {
  readonly kind: 'artifact';
  readonly type: 'header' | 'footer';
  readonly runs: readonly PlacedRun[];
}

/** Groups the runs and images of a page into the longest possible sequences, in reading order. */
export function sequencesOf(page: Page): readonly Sequence[] {
  const sequences: Sequence[] = [];
  let [owner, runs]: [number | string, PlacedRun[]] = ['', []];
  let identifier = 0;
  for (const item of layersOf(page).contents) {
    const { element } = item;
    if (item.kind === 'picture') {
      if (element !== undefined)
        sequences.push({ kind: 'picture', element, identifier: identifier++, picture: item });
      owner = '';
      continue;
    }
    const type = item.y < page.size.height / 2 ? 'header' : 'footer';
    if (owner === (element ?? type)) {
      runs.push(item);
      continue;
    }
    [owner, runs] = [element ?? type, [item]];
    if (element === undefined) sequences.push({ kind: 'artifact', type, runs });
    else sequences.push({ kind: 'element', element, identifier: identifier++, runs });
  }
  return sequences;
}

/** Returns the operator that begins a sequence. Source: ISO 32000-1, 14.6 and 14.8.2.2. */
export function beginSequence(
  sequence: Sequence,
  { size }: Page,
  structure: readonly StructureElement[],
): string {
  if (sequence.kind !== 'artifact') {
    const element = structure[sequence.element];
    if (element === undefined) throw new RangeError(`structure: no element ${sequence.element}`);
    return `/${element.type} <</MCID ${sequence.identifier}>> BDC`;
  }
  const [subtype, edge] = sequence.type === 'header' ? ['Header', 'Top'] : ['Footer', 'Bottom'];
  const box = boundingBox(sequence.runs, size.height).map(decimal).join(' ');
  return `/Artifact <</Type /Pagination /Subtype /${subtype} /Attached [/${edge}] /BBox [${box}]>> BDC`;
}

/** Returns the operator that begins a background rectangle. */
export function beginBackground(area: Rectangle, { size }: Page): string {
  return `/Artifact <</Type /Background /BBox [${pdfRectangle(area, size.height).join(' ')}]>> BDC`;
}

/** Operator that begins rules, icons and decorative images. */
export const beginGraphics = '/Artifact <</Type /Layout>> BDC';

/** Operator that ends a sequence, a background or graphics. */
export const endSequence = 'EMC';

/** Returns left, bottom, right and top in PDF coordinates, where y grows upward from the bottom of the page. */
export function pdfRectangle({ x, y, width, height }: Rectangle, pageHeight: number): readonly number[] {
  return [x, pageHeight - y - height, x + width, pageHeight - y].map((side) => Number(decimal(side)));
}

/** Returns the bounding box of runs in PDF coordinates. */
function boundingBox(runs: readonly PlacedRun[], pageHeight: number): readonly number[] {
  const boxes = runs.map(({ x, y, run }) => {
    const { ascent, descent, unitsPerEm } = run.face;
    const scale = run.size / unitsPerEm;
    const baseline = pageHeight - y;
    return [x, baseline + descent * scale, x + run.width, baseline + ascent * scale] as const;
  });
  return [
    Math.min(...boxes.map(([left]) => left)),
    Math.min(...boxes.map(([, bottom]) => bottom)),
    Math.max(...boxes.map(([, , right]) => right)),
    Math.max(...boxes.map(([, , , top]) => top)),
  ];
}
