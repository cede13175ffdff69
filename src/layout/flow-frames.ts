import type { Frame, PageMaster, Sheet } from '../model/document.ts';
import type { PageHeights } from './pages/break-pages.ts';

/** The room a flow has on its pages. */
export interface FlowFrames {
  readonly measure: number;
  readonly heights: PageHeights;
}

/**
 * The frames of a flow, which are of one width on all pages.
 *
 * @throws RangeError when a page has no frame or several for the flow, or a frame has no room
 */
export function framesOf(sheet: Sheet, flow: string): FlowFrames {
  const first = frameOn(sheet.first, flow, 'first');
  const other = frameOn(sheet.other, flow, 'other');
  const last = sheet.last && frameOn(sheet.last, flow, 'last');
  for (const { width } of [other, last ?? other])
    if (Math.abs(width - first.width) > 0.01)
      throw new RangeError(
        `the frames of the flow “${flow}” differ in width: ${first.width} and ${width} pt`,
      );
  const heights = { first: first.height, other: other.height, ...(last && { last: last.height }) };
  return { measure: first.width, heights };
}

function frameOn({ frames }: PageMaster, flow: string, page: string): Frame {
  const [frame, second] = frames.filter((each) => each.flow === flow);
  if (frame === undefined) throw new RangeError(`no frame of the ${page} page holds the flow “${flow}”`);
  if (second) throw new RangeError(`the ${page} page has more than one frame for the flow “${flow}”`);
  if (!(frame.width > 0 && frame.height > 0))
    throw new RangeError(`the frame of the flow “${flow}” has no room: ${frame.width} × ${frame.height} pt`);
  return frame;
}
