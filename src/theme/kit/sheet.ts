import type { Frame, Inline, PageMaster, RunningLine, Sheet } from '../../model/document.ts';
import type { Resume } from '../../model/resume.ts';
import { plainLine } from '../../model/rich-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import type { ThemeContext } from '../theme-context.ts';
import { smallSize, words } from './inlines.ts';

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

/** Of the text's size. */
const furnitureSize = 0.8;
/** Lines between the text and the baseline of a foot, of a head, and of what tells that an entry goes on. */
const footDistance = 2.25;
const headDistance = 2.5;
const continuedDistance = 0.5;
/** No head is nearer to the paper's edge, in points. */
const leastEdge = 18;

/**
 * A foot under `frame`: the settings' words, with `{name}`, `{page}`, `{pages}` and `{folio}` (the language's
 * own `Page 1 of 2`) filled in; none for no words.
 */
export function runningFoot(resume: Resume, frame: Frame, context: ThemeContext): RunningLine | undefined {
  const baseline = frame.y + frame.height + footDistance * context.settings.leading;
  return filledLine(context.settings.footer, resume, { frame, baseline, alignment: 'end' }, context);
}

/** A head over `frame`: the settings' words for it, filled in likewise. */
export function runningHead(resume: Resume, frame: Frame, context: ThemeContext): RunningLine | undefined {
  const baseline = Math.max(leastEdge, frame.y - headDistance * context.settings.leading);
  return filledLine(context.settings.header, resume, { frame, baseline, alignment: 'end' }, context);
}

/** `Analyst (continued)` over `frame`, for pages that an entry goes on to; none where the settings want none. */
export function continuedLine(frame: Frame, context: ThemeContext): RunningLine | undefined {
  if (!context.settings.continued) return undefined;
  const style: TextStyle = { ...furnitureStyle(context), slope: 'italic' };
  const [before = '', after = ''] = context.locale.continued.split('{entry}');
  const parts: readonly Inline[] = [words(before, style), { kind: 'entry', style }, words(after, style)];
  const baseline = frame.y - continuedDistance * context.settings.leading;
  const inlines = parts.filter((part) => part.kind !== 'text' || part.text !== '');
  return { x: frame.x, baseline, measure: frame.width, alignment: 'start', inlines };
}

interface LinePlace extends Pick<RunningLine, 'baseline' | 'alignment'> {
  readonly frame: Frame;
}

function filledLine(
  written: string,
  resume: Resume,
  { frame, baseline, alignment }: LinePlace,
  context: ThemeContext,
): RunningLine | undefined {
  if (written.trim() === '') return undefined;
  const folio = written.replaceAll('{folio}', context.locale.pageOf);
  const inlines = filled(folio, resume, furnitureStyle(context));
  return { x: frame.x, baseline, measure: frame.width, alignment, inlines };
}

function furnitureStyle({ text, settings }: ThemeContext): TextStyle {
  const size = smallSize(text.size, furnitureSize);
  return { ...text, size, colour: settings.mutedColour, figureSpacing: 'tabular' };
}

/** The name goes with the mark after it: without a name there is no mark to part it from the folio. */
function filled(written: string, resume: Resume, style: TextStyle): readonly Inline[] {
  const name = resume.name ? plainLine(resume.name) : '';
  const named =
    name === '' ? written.replace(/\{name\}\s*[·|–—,]?\s*/gu, '') : written.replaceAll('{name}', () => name);
  return named
    .split(/(\{pages?\})/u)
    .filter((part) => part !== '')
    .map((part): Inline => {
      if (part === '{page}') return { kind: 'folio', counts: 'page', style };
      if (part === '{pages}') return { kind: 'folio', counts: 'pages', style };
      return words(part.replaceAll(' ', '\u00a0'), style);
    });
}
