import type { FitMinimums } from '../../src/fit/fit-options.ts';
import { fitPages } from '../../src/fit/fit-pages.ts';
import { type FitStep, fitStepsOf } from '../../src/fit/fit-steps.ts';
import { leastSizeOf } from '../../src/fit/least-size.ts';
import { type Layout, layout } from '../../src/layout/layout.ts';
import { enGB } from '../../src/locale/locales/en-GB.ts';
import type { Document } from '../../src/model/document.ts';
import { runText } from '../../src/model/glyph-run.ts';
import type { FitSettings } from '../../src/model/layout-report.ts';
import type { Resume } from '../../src/model/resume.ts';
import { compose } from '../../src/theme/compose.ts';
import type { Settings } from '../../src/theme/settings/settings.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { themeContext } from '../../src/theme/theme-context.ts';
import { caches } from '../support/caches.ts';
import { paragraphTexts, settledBlocks } from '../words/settled-blocks.ts';
import { resumeOfLength } from './cv-of-length.ts';

/** Where no minimum is asked for: shares of the design, but for the margin, in points. */
const least = { size: 0.88, margin: 36, spacing: 0.5, leading: 1.2 };
const rounding = 1e-9;

/** A résumé laid out with settings, and what was laid out. */
export interface ComposedLayout extends Layout {
  readonly document: Document;
}

export async function laidOut(resume: Resume, theme: Theme, settings: Settings): Promise<ComposedLayout> {
  const document = compose(resume, theme, themeContext(settings, enGB));
  return { document, ...(await layout(document, { caches })) };
}

export function fitted(
  resume: Resume,
  theme: Theme,
  pages: number,
  min: FitMinimums = {},
): Promise<ComposedLayout> {
  return fitPages(theme.settings, { pages, min }, (settings) => laidOut(resume, theme, settings));
}

/** What a fitted cv breaks, if anything: with a page less than its design has, and with as many. */
export async function breachesOf(theme: Theme, length: number): Promise<readonly string[]> {
  const resume = resumeOfLength(length);
  const designed = await laidOut(resume, theme, theme.settings);
  const own = pageCount(designed);
  const breaches: string[] = [];
  for (const pages of new Set([Math.max(1, own - 1), own])) {
    const found = await breachesOn(resume, theme, pages, designed);
    breaches.push(...found.map((breach) => `${theme.name}, length ${length} on ${pages}: ${breach}`));
  }
  return breaches;
}

async function breachesOn(
  resume: Resume,
  theme: Theme,
  pages: number,
  designed: ComposedLayout,
): Promise<readonly string[]> {
  const { settings } = theme;
  const result = await fitted(resume, theme, pages);
  const { fit } = result.report;
  if (fit === undefined) return ['reports nothing'];
  const { steps } = fitStepsOf(settings, {}, leastSizeOf(designed.display, settings.family));
  const at = steps.findIndex(({ tightness }) => tightness === fit.tightness);
  const looser = steps[at - 1];
  const tooLong = pageCount(result) > pages;
  const laws: Readonly<Record<string, boolean>> = {
    'has too many pages and does not say so': (fit.shortfall !== undefined) === tooLong,
    'has no problem for it': result.problems.some(({ code }) => code === 'too-long-to-fit') === tooLong,
    'is not as tight as may be': !tooLong || at === steps.length - 1,
    'is not the rung it says': JSON.stringify(steps[at]?.tokens) === JSON.stringify(fit.after),
    'could be looser':
      looser === undefined || !(await fits(resume, theme, looser, Math.min(pages, pageCount(designed)))),
    'is below a minimum': floorsHold(settings, fit.after),
    'has other text': lettersOf(shownText(result)) === lettersOf(composedText(result)),
  };
  return Object.keys(laws).filter((law) => !laws[law]);
}

/** The pages of all flows. */
export function pageCount({ report }: Layout): number {
  return Math.max(report.pages.length, ...report.sideFlows.map(({ pages }) => pages.length));
}

/** Whether a step has no more pages, and nothing overfull or stranded. */
async function fits(resume: Resume, theme: Theme, { tokens }: FitStep, pages: number): Promise<boolean> {
  const tried = await laidOut(resume, theme, { ...theme.settings, ...tokens });
  const { overfullLines, sideFlows } = tried.report;
  const all = [...tried.report.pages, ...sideFlows.flatMap((flow) => flow.pages)];
  const isFaulty =
    overfullLines.length > 0 || all.some(({ fill, breakAt }) => fill > 1 || breakAt === 'after-head');
  return pageCount(tried) <= pages && !isFaulty;
}

function floorsHold(settings: Settings, { size, leading, margin, spacing }: FitSettings): boolean {
  return (
    size >= least.size * settings.size - rounding &&
    leading / size >= Math.min(least.leading, settings.leading / settings.size) - rounding &&
    margin >= Math.min(least.margin, settings.margin) &&
    spacing >= least.spacing * settings.spacing - rounding
  );
}

/** In the order of reading, whatever page it is on. */
export function shownText({ display }: Layout): string {
  return display.pages
    .flatMap(({ items }) => items)
    .flatMap((item) =>
      item.kind === 'run' && item.paragraph !== undefined ? [{ ...item, paragraph: item.paragraph }] : [],
    )
    .toSorted((one, other) => one.paragraph - other.paragraph)
    .map(({ run }) => runText(run))
    .join('');
}

function composedText(result: ComposedLayout): string {
  return paragraphTexts(settledBlocks(result.document, shownText(result))).join(' ');
}

/** Whatever line ends do to words. */
function lettersOf(text: string): string {
  return text.replace(/\s/gu, '');
}
