import type { ContinuedLine, Frame, Inline, PageMaster, RunningLine, Sheet } from '../../model/document.ts';
import type { Resume } from '../../model/resume.ts';
import { plainLine } from '../../model/rich-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import type { ThemeContext } from '../theme-context.ts';
import { reducedSize, textInline } from './inlines.ts';

/** Name of the flow that every theme has. */
export const mainFlow = 'main';

/** Least margin of a page, in points: half an inch, which every printer can leave blank. */
export const printableMargin = 36;

/** Sizes of running lines, as shares of the text's size: of header and footer, and of the line about a continued entry. */
const runningLineScale = 0.8;
const continuedScale = 0.9;
/** Distances of baselines from the frame, in lines: of the footer below it, of the line about a continued entry above it. */
const footerDistance = 2.25;
const continuedDistance = 0.5;
/**
 * Distance of a header's baseline from the paper's upper edge, as a share of the margin above the frame: with the height of
 * its letters, the header is in the middle of that margin.
 */
const headerHeight = 0.56;
/** Least distance of a header's or footer's baseline from the paper's edge, in points, while there is room for it. */
const leastEdge = 18;
/** Least distances of baselines from the frame, in em of the text: the footer has its height below the frame. */
const leastFooterDistance = 1;
const leastHeaderDistance = 0.4;

/**
 * Makes a sheet with the same frame on every page. Pages from the second on have the running lines of the settings.
 *
 * @param lines Alignment of header and footer. `rise` moves the footer up, in points; default: 0.
 */
export function singleFrameSheet(
  resume: Resume,
  frame: Frame,
  lines: { readonly alignment: RunningLine['alignment']; readonly rise?: number | undefined },
  context: ThemeContext,
): Sheet {
  const first: PageMaster = { frames: [frame] };
  return {
    size: context.settings.paper,
    first,
    other: { ...first, ...runningLines(resume, frame, lines, context) },
  };
}

/** Space left and right of a column of text, such as a gutter for dates, in points. Default: 0. */
export interface SpaceBeside {
  readonly before?: number | undefined;
  readonly after?: number | undefined;
}

/**
 * Returns the frame of a single column. Centres the column, with the space beside it, on the paper.
 *
 * @param width Width of the column, in points.
 * @param top Margin above and below the column, in points.
 */
export function centredFrame(
  width: number,
  top: number,
  context: ThemeContext,
  { before = 0, after = 0 }: SpaceBeside = {},
): Frame {
  const { paper } = context.settings;
  return {
    flow: mainFlow,
    x: (paper.width - before - after - width) / 2 + before,
    y: top,
    width,
    height: paper.height - 2 * top,
  };
}

/**
 * Returns the measure of a text column, in points: the room between the margins, within limits.
 * Narrows the margins, down to `printableMargin`, if the column would otherwise be narrower than `least`.
 *
 * @param measure Greatest and least measure, in em.
 * @param beside Width of what is beside the column and between the margins, in points. Default: 0.
 */
export function measureBetweenMargins(
  measure: { readonly greatest: number; readonly least: number },
  { settings }: ThemeContext,
  beside = 0,
): number {
  const { paper, margin, size } = settings;
  const room = paper.width - beside;
  const least = Math.min(measure.least * size, room - 2 * printableMargin);
  return Math.min(measure.greatest * size, Math.max(room - 2 * margin, least));
}

/**
 * Returns the side margin, in points: the setting `margin`, but not more than a part of narrow papers.
 * Returns at least `printableMargin`, unless the setting is smaller.
 *
 * @param divisor The margin is at most the paper's width divided by this.
 */
export function sideMargin({ settings }: ThemeContext, divisor: number): number {
  const { paper, margin } = settings;
  return Math.min(margin, Math.max(printableMargin, paper.width / divisor));
}

/**
 * Returns the running lines of a page with `frame`: header, footer and the line about a continued entry.
 * Leaves out those that the settings do not ask for.
 *
 * @param lines Alignment of header and footer. `rise` moves the footer up, in points; default: 0.
 */
export function runningLines(
  resume: Resume,
  frame: Frame,
  {
    alignment,
    rise = 0,
  }: { readonly alignment: RunningLine['alignment']; readonly rise?: number | undefined },
  context: ThemeContext,
): Pick<PageMaster, 'head' | 'foot' | 'continued'> {
  const header = runningHeader(resume, frame, context);
  const footer = runningFooter(resume, { ...frame, height: frame.height - rise }, context);
  return {
    ...(header && { head: { ...header, alignment } }),
    ...(footer && { foot: { ...footer, alignment } }),
    continued: continuedLine(frame, context),
  };
}

/**
 * Makes the footer below `frame` from the text of the setting `footer`. Returns `undefined` if that is empty.
 * Fills in `{name}`, `{page}`, `{pages}` and `{folio}`, the language's form of `Page 1 of 2`.
 */
export function runningFooter(resume: Resume, frame: Frame, context: ThemeContext): RunningLine | undefined {
  const { text, settings } = context;
  const bottom = frame.y + frame.height;
  const designed = Math.min(bottom + footerDistance * settings.leading, settings.paper.height - leastEdge);
  const baseline = Math.max(designed, bottom + leastFooterDistance * text.size);
  return runningLine(context.settings.footer, resume, frame, baseline, context);
}

/** Makes the header above `frame` from the setting `header`, in the same way. Returns `undefined` if that is empty. */
export function runningHeader(resume: Resume, frame: Frame, context: ThemeContext): RunningLine | undefined {
  const { text } = context;
  const designed = Math.max(leastEdge, headerHeight * frame.y);
  const baseline = Math.min(designed, frame.y - leastHeaderDistance * text.size);
  return runningLine(context.settings.header, resume, frame, baseline, context);
}

/**
 * Makes the line `Analyst (continued)` above `frame`, for pages that continue an entry of the previous page: for all, or for
 * those where one of its roles begins. Returns `undefined` for `continued: none`.
 */
export function continuedLine(frame: Frame, context: ThemeContext): ContinuedLine | undefined {
  const { continued: pages } = context.settings;
  if (pages === 'none') return undefined;
  const size = reducedSize(context.text.size, continuedScale);
  // The face of the text: an entry whose pages need no other asks for none.
  const style: TextStyle = { ...runningStyle(context), size };
  const [before = '', after = ''] = context.locale.continued.split('{entry}');
  const parts: readonly Inline[] = [
    textInline(before, style),
    { kind: 'entry', style },
    textInline(after, style),
  ];
  const baseline = frame.y - continuedDistance * context.settings.leading;
  const inlines = parts.filter((part) => part.kind !== 'text' || part.text !== '');
  return { x: frame.x, baseline, measure: frame.width, alignment: 'start', inlines, pages };
}

function runningLine(
  template: string,
  resume: Resume,
  frame: Frame,
  baseline: number,
  context: ThemeContext,
): RunningLine | undefined {
  if (template.trim() === '') return undefined;
  const expanded = template.replaceAll('{folio}', context.locale.pageOf);
  const inlines = filledInlines(expanded, resume, runningStyle(context));
  return { x: frame.x, baseline, measure: frame.width, alignment: 'end', inlines };
}

function runningStyle({ text, settings }: ThemeContext): TextStyle {
  const size = reducedSize(text.size, runningLineScale);
  return { ...text, size, colour: settings.mutedColour };
}

/** Fills in a template. Without a name, also leaves out the separator that follows `{name}`. */
function filledInlines(template: string, resume: Resume, style: TextStyle): readonly Inline[] {
  const name = resume.name ? plainLine(resume.name) : '';
  const named =
    name === ''
      ? template.replace(/\{name\}\s*[·|–—,]?\s*/gu, '')
      : template.replaceAll('{name}', () => name);
  return named
    .split(/(\{pages?\})/u)
    .filter((part) => part !== '')
    .map((part): Inline => {
      if (part === '{page}') return { kind: 'folio', counts: 'page', style };
      if (part === '{pages}') return { kind: 'folio', counts: 'pages', style };
      return textInline(part.replaceAll(' ', '\u00a0'), style);
    });
}
