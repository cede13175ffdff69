import type { FitMinimums } from '../../src/fit/fit-options.ts';
import { fitPages } from '../../src/fit/fit-pages.ts';
import { type FitStep, fitStepsOf, minSizeOf } from '../../src/fit/fit-steps.ts';

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

/** Default minimums: shares of the design, but for the margin, in points. */
const defaultMinimums = { size: 0.88, margin: 36, spacing: 0.5, leading: 1.2 };
const rounding = 1e-9;

/** A layout of a résumé, and the document it was made from. */
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

/** Fits a CV to the pages of its design and to one page fewer, and returns the laws that the results break. */
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
  const { steps } = fitStepsOf(settings, {}, minSizeOf(designed.display, settings.family));
  const at = steps.findIndex(({ tightness }) => tightness === fit.tightness);
  const looser = steps[at - 1];
  const tooLong = pageCount(result) > pages;
  const laws: Readonly<Record<string, boolean>> = {
    'has too many pages and does not say so': (fit.shortfall !== undefined) === tooLong,
    'has no problem for it': result.problems.some(({ code }) => code === 'too-long-to-fit') === tooLong,
    'does not use the tightest step': !tooLong || at === steps.length - 1,
    'does not have the settings of its step':
      JSON.stringify(steps[at]?.settings) === JSON.stringify(fit.after),
    'could be looser':
      looser === undefined || !(await fits(resume, theme, looser, Math.min(pages, pageCount(designed)))),
    'is below a minimum': minimumsHold(settings, fit.after),
    'has other text': lettersOf(shownText(result)) === lettersOf(composedText(result)),
  };
  return Object.keys(laws).filter((law) => !laws[law]);
}

/** Returns the number of pages of the longest flow. */
export function pageCount({ report }: Layout): number {
  return Math.max(report.pages.length, ...report.sideFlows.map(({ pages }) => pages.length));
}

/** True if a step has no more pages, nothing overfull and no stranded heading. */
async function fits(resume: Resume, theme: Theme, { settings }: FitStep, pages: number): Promise<boolean> {
  const tried = await laidOut(resume, theme, { ...theme.settings, ...settings });
  const { overfullLines, sideFlows } = tried.report;
  const all = [...tried.report.pages, ...sideFlows.flatMap((flow) => flow.pages)];
  const isFaulty =
    overfullLines.length > 0 || all.some(({ fill, breakAt }) => fill > 1 || breakAt === 'after-head');
  return pageCount(tried) <= pages && !isFaulty;
}

function minimumsHold(settings: Settings, { size, leading, margin, spacing }: FitSettings): boolean {
  return (
    size >= defaultMinimums.size * settings.size - rounding &&
    leading / size >= Math.min(defaultMinimums.leading, settings.leading / settings.size) - rounding &&
    margin >= Math.min(defaultMinimums.margin, settings.margin) &&
    spacing >= defaultMinimums.spacing * settings.spacing - rounding
  );
}

/** Returns the text of all pages, in reading order. */
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

/** Removes the spaces, which line ends change. */
function lettersOf(text: string): string {
  return text.replace(/\s/gu, '');
}
