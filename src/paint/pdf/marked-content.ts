import type { Rectangle } from '../../model/geometry.ts';
import type { Page, PlacedPicture, PlacedRun } from '../../model/page.ts';
import type { StructureElement } from '../../model/structure.ts';
import { layersOf } from '../layers.ts';
import { decimal } from '../number.ts';

/** Runs one after another on a page that belong to one element, or to the furniture at one end of the page; or a picture. */
export type Sequence = ElementSequence | PictureSequence | FurnitureSequence;

export interface ElementSequence {
  readonly kind: 'element';
  readonly element: number;
  /** Its number among those of the page that belong to elements, the MCID: from 0. */
  readonly identifier: number;
  readonly runs: readonly PlacedRun[];
}

export interface PictureSequence {
  readonly kind: 'picture';
  readonly element: number;
  /** Counted with those of text. */
  readonly identifier: number;
  readonly picture: PlacedPicture;
}

export interface FurnitureSequence {
  readonly kind: 'furniture';
  readonly place: 'head' | 'foot';
  readonly runs: readonly PlacedRun[];
}

/** All runs of a page in order, in sequences as long as can be, and the pictures among them. */
export function sequencesOf(page: Page): readonly Sequence[] {
  const sequences: Sequence[] = [];
  let [structureRef, runs]: [number | string, PlacedRun[]] = ['', []];
  let identifier = 0;
  for (const item of layersOf(page).contents) {
    const { element } = item;
    if (item.kind === 'picture') {
      if (element !== undefined)
        sequences.push({ kind: 'picture', element, identifier: identifier++, picture: item });
      structureRef = '';
      continue;
    }
    const place = item.y < page.size.height / 2 ? 'head' : 'foot';
    if (structureRef === (element ?? place)) {
      runs.push(item);
      continue;
    }
    [structureRef, runs] = [element ?? place, [item]];
    if (element === undefined) sequences.push({ kind: 'furniture', place, runs });
    else sequences.push({ kind: 'element', element, identifier: identifier++, runs });
  }
  return sequences;
}

/** The operator that a sequence begins with. Source: ISO 32000-1, 14.6 and 14.8.2.2. */
export function beginSequence(
  sequence: Sequence,
  { size }: Page,
  structure: readonly StructureElement[],
): string {
  if (sequence.kind !== 'furniture') {
    const element = structure[sequence.element];
    if (element === undefined) throw new RangeError(`structure: no element ${sequence.element}`);
    return `/${element.type} <</MCID ${sequence.identifier}>> BDC`;
  }
  const [subtype, edge] = sequence.place === 'head' ? ['Header', 'Top'] : ['Footer', 'Bottom'];
  const box = boxRound(sequence.runs, size.height).map(decimal).join(' ');
  return `/Artifact <</Type /Pagination /Subtype /${subtype} /Attached [/${edge}] /BBox [${box}]>> BDC`;
}

/** The operator that a tint begins with. */
export function beginBackground(area: Rectangle, { size }: Page): string {
  return `/Artifact <</Type /Background /BBox [${boxOf(area, size.height).join(' ')}]>> BDC`;
}

/** Lines and what else is drawn rather than written. */
export const beginDrawings = '/Artifact <</Type /Layout>> BDC';

export const endSequence = 'EMC';

/** Left, bottom, right and top, upward from the foot of the page. */
export function boxOf({ x, y, width, height }: Rectangle, pageHeight: number): readonly number[] {
  return [x, pageHeight - y - height, x + width, pageHeight - y].map((side) => Number(decimal(side)));
}

/** The same of the text of runs. */
function boxRound(runs: readonly PlacedRun[], pageHeight: number): readonly number[] {
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
