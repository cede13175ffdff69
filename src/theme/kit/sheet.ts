import type { Frame, RunningFoot, Sheet } from '../../model/document.ts';
import type { Resume } from '../../model/resume.ts';
import type { Taste } from '../taste.ts';
import { runningFoot } from './foot.ts';

/** Pages with the same frame each, and a foot from the second on, `rise` points higher than it would be. */
export function onePerPage(
  resume: Resume,
  frame: Frame,
  foot: { readonly alignment: RunningFoot['alignment']; readonly rise?: number },
  taste: Taste,
): Sheet {
  const { alignment, rise = 0 } = foot;
  const running = runningFoot(resume, { ...frame, height: frame.height - rise }, taste);
  return {
    size: taste.settings.paper,
    first: { frames: [frame] },
    other: { frames: [frame], ...(running && { foot: { ...running, alignment } }) },
  };
}
