import type { Frame, PageMaster, Sheet } from '../model/document.ts';
import type { PageHeights } from './pages/break-pages.ts';

/** The measure and the heights of a flow's frames. */
export interface FlowFrames {
  /** Line length in points, the same on all pages. */
  readonly measure: number;
  readonly heights: PageHeights;
}

/** Rounding tolerance in points: widths that differ by less are equal. */
const tolerance = 0.01;

/**
 * Returns the frames of a flow.
 *
 * @throws RangeError if a page does not have exactly one frame for the flow, if a frame is empty, or if widths differ.
 */
export function framesOf(sheet: Sheet, flow: string): FlowFrames {
  const first = frameOn(sheet.first, flow, 'first');
  const other = frameOn(sheet.other, flow, 'other');
  const last = sheet.last && frameOn(sheet.last, flow, 'last');
  for (const { width } of [other, last ?? other])
    if (Math.abs(width - first.width) > tolerance)
      throw new RangeError(
        `the frames of the flow “${flow}” must have the same width, not ${first.width} and ${width} pt`,
      );
  return { measure: first.width, heights: { first: first.height, other: other.height, last: last?.height } };
}

function frameOn({ frames }: PageMaster, flow: string, page: string): Frame {
  const [frame, second] = frames.filter((each) => each.flow === flow);
  if (frame === undefined) throw new RangeError(`the ${page} page has no frame for the flow “${flow}”`);
  if (second) throw new RangeError(`the ${page} page has more than one frame for the flow “${flow}”`);
  if (!(frame.width > 0 && frame.height > 0))
    throw new RangeError(`the frame of the flow “${flow}” is empty: ${frame.width} × ${frame.height} pt`);
  return frame;
}
