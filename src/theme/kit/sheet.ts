import type { Frame, PageMaster, RunningLine, Sheet } from '../../model/document.ts';
import type { Resume } from '../../model/resume.ts';
import type { ThemeContext } from '../theme-context.ts';
import { continuedLine, runningFoot, runningHead } from './running-lines.ts';

/**
 * Pages with the same frame each; from the second on they have a head, a foot `rise` points higher than it would
 * be, and a word about the entry that goes on, as far as the settings want them.
 */
export function onePerPage(
  resume: Resume,
  frame: Frame,
  foot: { readonly alignment: RunningLine['alignment']; readonly rise?: number },
  context: ThemeContext,
): Sheet {
  const first: PageMaster = { frames: [frame] };
  return {
    size: context.settings.paper,
    first,
    other: { ...first, ...runningLines(resume, frame, foot, context) },
  };
}

/** What runs over and under a frame from the second page on. */
export function runningLines(
  resume: Resume,
  frame: Frame,
  { alignment, rise = 0 }: { readonly alignment: RunningLine['alignment']; readonly rise?: number },
  context: ThemeContext,
): Pick<PageMaster, 'head' | 'foot' | 'continued'> {
  const head = runningHead(resume, frame, context);
  const foot = runningFoot(resume, { ...frame, height: frame.height - rise }, context);
  const continued = continuedLine(frame, context);
  return {
    ...(head && { head: { ...head, alignment } }),
    ...(foot && { foot: { ...foot, alignment } }),
    ...(continued && { continued }),
  };
}
