import type { Frame, PageMaster, Sheet } from '../model/document.ts';
import type { PageHeights } from './pages/break-pages.ts';

/** The measure and the heights of a flow's frames. */
export interface FlowFrames {
  /** Line length in points, the same on all pages with the masters `first`, `other` and `last`. */
  readonly measure: number;
  readonly heights: PageHeights;
  /** The frame on pages where another flow has ended, if the sheet has a master for them. In points. */
  readonly later?: { readonly measure: number; readonly height: number } | undefined;
}

/** Rounding tolerance in points: widths that differ by less are equal. */
const tolerance = 0.01;

/**
 * Returns the frames of a flow.
 *
 * @throws RangeError if a page does not have exactly one frame for the flow, if a frame is empty, or if widths differ
 * between the first, other and last page.
 */
export function framesOf(sheet: Sheet, flow: string): FlowFrames {
  const first = frameOn(sheet.first, flow, 'first page');
  const other = frameOn(sheet.other, flow, 'other page');
  const last = sheet.last && frameOn(sheet.last, flow, 'last page');
  for (const { width } of [other, last ?? other])
    if (!areEqual(width, first.width))
      throw new RangeError(
        `the frames of the flow “${flow}” must have the same width, not ${first.width} and ${width} pt`,
      );
  const { without } = sheet;
  const later =
    without && without.flow !== flow
      ? frameOn(without.master, flow, `page without the flow “${without.flow}”`)
      : undefined;
  return {
    measure: first.width,
    heights: { first: first.height, other: other.height, last: last?.height },
    later: later && {
      measure: areEqual(later.width, first.width) ? first.width : later.width,
      height: later.height,
    },
  };
}

function areEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance;
}

function frameOn({ frames }: PageMaster, flow: string, page: string): Frame {
  const [frame, second] = frames.filter((each) => each.flow === flow);
  if (frame === undefined) throw new RangeError(`the ${page} has no frame for the flow “${flow}”`);
  if (second) throw new RangeError(`the ${page} has more than one frame for the flow “${flow}”`);
  if (!(frame.width > 0 && frame.height > 0))
    throw new RangeError(`the frame of the flow “${flow}” is empty: ${frame.width} × ${frame.height} pt`);
  return frame;
}
