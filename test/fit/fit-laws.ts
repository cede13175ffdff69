import type { FitMinimums } from '../../src/fit/fit-options.ts';
import { fitPages } from '../../src/fit/fit-pages.ts';
import { type FitStep, fitStepsOf, minSizeOf } from '../../src/fit/fit-steps.ts';
import { loadOf, oneFewerPage } from '../../src/fit/page-load.ts';
import { paintListing } from '../../src/inspect.ts';
import { type Layout, layout } from '../../src/layout/layout.ts';
import { enGB } from '../../src/locale/locales/en-GB.ts';
import type { Document } from '../../src/model/document.ts';
import { runText } from '../../src/model/glyph-run.ts';
import type { FitSettings } from '../../src/model/layout-report.ts';
import type { Resume } from '../../src/model/resume.ts';
import { paintText } from '../../src/paint/text.ts';
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

/** The layouts of one résumé in one theme, by their settings. The laws ask for the same layouts several times. */
interface KnownLayouts {
  readonly resume: Resume;
  readonly theme: Theme;
  readonly bySettings: Map<string, Promise<ComposedLayout>>;
}

/** Of the last résumé alone: all of them would fill the memory. */
let known: KnownLayouts | undefined;

/** Lays out a résumé, or returns its layout if it is the last résumé and had these settings before. */
export function laidOut(resume: Resume, theme: Theme, settings: Settings): Promise<ComposedLayout> {
  if (known?.resume !== resume || known.theme !== theme) known = { resume, theme, bySettings: new Map() };
  const { bySettings } = known;
  const key = JSON.stringify(settings);
  const result = bySettings.get(key) ?? laidOutAnew(resume, theme, settings);
  bySettings.set(key, result);
  return result;
}

export async function laidOutAnew(resume: Resume, theme: Theme, settings: Settings): Promise<ComposedLayout> {
  const document = compose(resume, theme, themeContext(settings, enGB));
  return { document, ...(await layout(document, { caches })) };
}

export function fitted(
  resume: Resume,
  theme: Theme,
  pages: number,
  min: FitMinimums = {},
): Promise<ComposedLayout> {
  return fitPages(theme.settings, { kind: 'pages', pages, min }, (settings) =>
    laidOut(resume, theme, settings),
  );
}

export function softlyFitted(resume: Resume, theme: Theme, min: FitMinimums = {}): Promise<ComposedLayout> {
  const { settings, fullPage } = theme;
  return fitPages(settings, { kind: 'soft', min }, (fitted) => laidOut(resume, theme, fitted), { fullPage });
}

/** Returns the laws that a soft fit of a CV breaks. */
export async function softBreachesOf(theme: Theme, length: number): Promise<readonly string[]> {
  const resume = resumeOfLength(length);
  const { settings } = theme;
  const designed = await laidOut(resume, theme, settings);
  const result = await softlyFitted(resume, theme);
  const { fit } = result.report;
  if (fit === undefined) return ['reports nothing'];
  const { steps } = fitStepsOf(settings, {}, minSizeOf(designed.display, settings.family));
  const at = steps.findIndex(({ tightness }) => tightness === fit.tightness);
  const [before, after] = [pageCount(designed), pageCount(result)];
  const looser = steps[at - 1];
  const hadGaps = designed.report.defects.some(({ kind }) => kind !== 'divided-list');
  const isFullPage = theme.fullPage === true && after === 1;
  const again = await laidOut(resume, theme, { ...settings, ...fit.after });
  const laws: Readonly<Record<string, boolean>> = {
    'has more pages': after <= before,
    'reports other pages': fit.pages === after && fit.designedPages === before,
    'does not have the settings of its step': sameJson(steps[at]?.settings, fit.after),
    'is tightened and saves no page': fit.tightness <= 0 || after < before,
    'is tightened too much': fit.tightness <= (hasShortEnd(designed) ? 0.5 : 0.3),
    'saves a page and could be looser':
      after === before || looser === undefined || (await isWorse(resume, theme, looser, result)),
    'is loosened without need': fit.tightness >= 0 || hadGaps || isFullPage,
    'is loosened too much': fit.tightness >= -0.3 || isFullPage,
    'has a page that is not full': !isFullPage || isFull(result) || fit.tightness === -1 || after < before,
    'is another with its settings in the file': paintListing(again.display) === paintListing(result.display),
    'has problems': result.problems.length === designed.problems.length,
  };
  return Object.keys(laws)
    .filter((law) => !laws[law])
    .map((breach) => `${theme.name}, length ${length}: ${breach}`);
}

/** Returns how full one page fewer would be; infinite for a single page. */
export function loadOnFewer({ flows, report }: ComposedLayout): number {
  const targets = report.pages.length > 1 ? oneFewerPage(flows) : undefined;
  return targets === undefined ? Infinity : loadOf(flows, targets);
}

/** True if at most a quarter of a page of text is too much for one page fewer. */
export function hasShortEnd(designed: ComposedLayout): boolean {
  return (loadOnFewer(designed) - 1) * (pageCount(designed) - 1) <= 0.25;
}

/** True if a looser step has more pages, or as many that look worse. */
async function isWorse(
  resume: Resume,
  theme: Theme,
  looser: FitStep,
  than: ComposedLayout,
): Promise<boolean> {
  const tried = await laidOutAt(resume, theme, looser);
  return pageCount(tried) > pageCount(than) || tried.report.defects.length > than.report.defects.length;
}

function laidOutAt(resume: Resume, theme: Theme, { settings }: FitStep): Promise<ComposedLayout> {
  return laidOut(resume, theme, { ...theme.settings, ...settings });
}

function isFull({ report }: Layout): boolean {
  return (report.pages[0]?.fill ?? 0) >= 0.97;
}

function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
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
  const [looser, tightest] = [steps[at - 1], steps.at(-1)];
  const tooLong = pageCount(result) > pages;
  const laws: Readonly<Record<string, boolean>> = {
    'has too many pages and does not say so': (fit.shortfall !== undefined) === tooLong,
    'has no problem for it': result.problems.some(({ code }) => code === 'too-long-to-fit') === tooLong,
    'would fit with the tightest settings':
      !tooLong || tightest === undefined || !(await fits(resume, theme, tightest, pages)),
    'is too long and not set as with a soft fit':
      !tooLong || sameJson(fit.after, (await softlyFitted(resume, theme)).report.fit?.after),
    'does not have the settings of its step': sameJson(steps[at]?.settings, fit.after),
    'could be looser':
      tooLong ||
      looser === undefined ||
      !(await fits(resume, theme, looser, Math.min(pages, pageCount(designed)))),
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
async function fits(resume: Resume, theme: Theme, step: FitStep, pages: number): Promise<boolean> {
  const tried = await laidOutAt(resume, theme, step);
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
  return paragraphTexts(settledBlocks(result.document, paintText(result.display))).join(' ');
}

/** Removes the spaces, which line ends change, and the signs, such as a colon after a label that no column holds. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
