import { expect, test } from 'vitest';
import type { FitMinimums } from '../../src/fit/fit-options.ts';
import { fitPages } from '../../src/fit/fit-pages.ts';
import { fitStepsOf } from '../../src/fit/fit-steps.ts';
import { fitText } from '../../src/fit/fit-text.ts';
import type { Resume } from '../../src/model/resume.ts';
import { builtInThemes } from '../../src/pipeline/built-in-themes.ts';
import type { Settings } from '../../src/theme/settings/settings.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { foundingCvs, resumeOf } from '../quality/founding-cvs.ts';
import { lengths, resumeOfLength } from './cv-of-length.ts';
import {
  breachesOf,
  type ComposedLayout,
  fitted,
  laidOut,
  pageCount,
  shownText,
  softlyFitted,
} from './fit-laws.ts';

const lengthsHere: readonly number[] = Array.from({ length: 12 }, (_, step) =>
  Math.round((step * (lengths - 1)) / 11),
);

test.each(Object.values(builtInThemes))(
  '$name fits CVs of many lengths, as loosely as their pages allow, and loses no word',
  async (theme) => {
    const breaches: string[] = [];
    for (const length of lengthsHere) breaches.push(...(await breachesOf(theme, length)));
    expect(breaches).toEqual([]);
  },
);

test('the CVs are between half a page and six pages long', async () => {
  const theme = themeOf('dense');
  const fills: number[] = [];
  for (const length of [0, lengths - 1]) {
    const { report } = await laidOut(resumeOfLength(length), theme, theme.settings);
    fills.push(report.pages.length - 1 + (report.pages.at(-1)?.fill ?? 0));
  }
  expect(fills[0]).toBeLessThan(0.7);
  expect(fills[1]).toBeGreaterThan(5.5);
});

function themeOf(name: string): Theme {
  const theme = builtInThemes[name];
  if (theme === undefined) throw new Error(`there is no theme ${name}`);
  return theme;
}

function founding(name: string): { readonly resume: Resume; readonly theme: Theme } {
  const cv = foundingCvs.find((each) => each.name === name);
  if (cv === undefined) throw new Error(`there is no founding CV ${name}`);
  return { resume: resumeOf(cv), theme: themeOf(cv.theme) };
}

function fittedCv(name: string, pages: number, min: FitMinimums = {}): Promise<ComposedLayout> {
  const { resume, theme } = founding(name);
  return fitted(resume, theme, pages, min);
}

test('a CV of slightly more than a page fits on one page', async () => {
  const { resume, theme } = founding('peter-bourgon');
  expect(pageCount(await laidOut(resume, theme, theme.settings))).toBe(2);
  const { report } = await fittedCv('peter-bourgon', 1);
  expect(report.pages).toHaveLength(1);
  expect(report.pages[0]?.fill).toBeGreaterThan(0.95);
  expect(report.fit?.tightness).toBeGreaterThan(0);
});

test('a nearly empty last page is filled if so many pages are allowed', async () => {
  const { resume, theme } = founding('peter-bourgon');
  const designed = await laidOut(resume, theme, theme.settings);
  const { report } = await fittedCv('peter-bourgon', 2);
  expect(report.pages).toHaveLength(2);
  expect(report.pages[1]?.fill).toBeGreaterThan(1.5 * (designed.report.pages[1]?.fill ?? 1));
  expect(report.fit?.tightness).toBeLessThan(0);
});

test('a CV gets no more pages than it has', async () => {
  expect(pageCount(await fittedCv('systems-engineer', 9))).toBe(3);
});

test('a long CV fits on its three pages, full to the foot', async () => {
  const { report, problems } = await fittedCv('systems-engineer', 3);
  expect(report.pages.map(({ fill }) => fill > 0.95)).toEqual([true, true, true]);
  expect(problems).toEqual([]);
});

test('a CV that does not fit is set comfortably, and a problem has the excess lines, their place and the longest sections', async () => {
  const { resume, theme } = founding('systems-engineer');
  const { report, problems, display } = await fittedCv('systems-engineer', 1);
  expect(report.fit).toMatchObject({ wanted: 1, pages: 3, designedPages: 3 });
  expect(display.pages).toEqual((await softlyFitted(resume, theme)).display.pages);
  expect(report.fit?.shortfall?.sections.map(({ title }) => title)).toEqual([
    'Experience',
    'Projects',
    'Skills',
  ]);
  const { lines, from = [] } = report.fit?.shortfall ?? {};
  expect(from).toHaveLength(2);
  expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    `too-long-to-fit: The résumé is ${lines} lines too long for 1 page, even with the tightest settings, from “${from.join('” › “')}” on. It has 3 pages, with comfortable settings.`,
  ]);
  expect(problems[0]?.hint).toMatch(/^Shorten the longest sections: “Experience” \(\d+ lines\), /u);
});

test('the excess begins where the last page with the tightest settings ends', async () => {
  const { resume, theme } = founding('systems-engineer');
  const { shortfall } = (await fitted(resume, theme, 1)).report.fit ?? {};
  const tightest = fitStepsOf(theme.settings, {}, 0).steps.at(-1)?.settings;
  const { flows } = await laidOut(resume, theme, { ...theme.settings, ...tightest });
  const [flow] = flows;
  const beyond = flow?.galley.slice(flow.breaks.pages[1]?.from);
  const headings = beyond?.flatMap((item) => (item.kind === 'line' ? item.outlineTitles : [])) ?? [];
  // The section goes on: its heading is not among those of the lines beyond.
  expect(headings.map(({ title }) => title)).not.toContain(shortfall?.from[0]);
  expect(shortfall?.from[0]).toBe('Experience');
});

test('a CV fits without one of the longest sections, if that has enough lines', async () => {
  const { resume, theme } = founding('systems-engineer');
  const { shortfall } = (await fitted(resume, theme, 2)).report.fit ?? {};
  const [, second] = shortfall?.sections ?? [];
  expect(second?.lines).toBeGreaterThan(shortfall?.lines ?? Infinity);
  const sections = resume.sections.filter(
    ({ title }) => title?.map(({ text }) => text).join('') !== second?.title,
  );
  expect(sections).toHaveLength(resume.sections.length - 1);
  expect(pageCount(await fitted({ ...resume, sections }, theme, 2))).toBe(2);
});

test('the caller’s minimums hold for themes above and below them', async () => {
  const min = { size: 10.5, leading: 1.3, margin: 60, spacing: 0.8 };
  for (const pages of [1, 2]) {
    const after = (await fittedCv('peter-bourgon', pages, min)).report.fit?.after;
    expect(after?.size).toBeGreaterThanOrEqual(min.size);
    expect((after?.leading ?? 0) / (after?.size ?? 1)).toBeGreaterThanOrEqual(min.leading - 1e-9);
    expect(after?.margin).toBeGreaterThanOrEqual(min.margin);
    expect(after?.spacing).toBeGreaterThanOrEqual(min.spacing);
  }
});

test('lower minimums let more text onto a page', async () => {
  const strict = await fittedCv('systems-engineer', 2);
  const free = await fittedCv('systems-engineer', 2, { size: 8, leading: 1.1, spacing: 0.4 });
  expect([pageCount(strict), pageCount(free)]).toEqual([3, 2]);
  expect(shownText(free)).not.toBe('');
});

test('the page is never scaled', async () => {
  const { theme } = founding('peter-bourgon');
  const { display } = await fittedCv('peter-bourgon', 1);
  expect(display.pages.map(({ size }) => size)).toEqual([theme.settings.paper]);
});

test('reported settings give the same pages in a file', async () => {
  const { resume, theme } = founding('peter-bourgon');
  const { report, display } = await fittedCv('peter-bourgon', 1);
  const again = await laidOut(resume, theme, { ...theme.settings, ...report.fit?.after });
  expect(again.display.pages).toEqual(display.pages);
});

/** Fits a CV, and adds a defect to each layout with settings that `isDefective` is true for. */
async function fittedWithDefects(isDefective: (settings: Settings) => boolean): Promise<ComposedLayout> {
  const { resume, theme } = founding('peter-bourgon');
  return fitPages(theme.settings, { kind: 'pages', pages: 1, min: {} }, async (settings) => {
    const set = await laidOut(resume, theme, settings);
    const overfullLines = isDefective(settings) ? [{ text: 'too wide', excess: 1 }] : [];
    return { ...set, report: { ...set.report, overfullLines } };
  });
}

test('fitting skips settings that make a line overfull', async () => {
  const free = (await fittedCv('peter-bourgon', 1)).report.fit;
  const { report } = await fittedWithDefects(({ spacing }) => spacing === free?.after.spacing);
  expect(report.overfullLines).toEqual([]);
  expect(report.pages).toHaveLength(1);
  expect(report.fit?.tightness).not.toBe(free?.tightness);
});

test('a defect with all settings does not prevent fitting', async () => {
  const free = (await fittedCv('peter-bourgon', 1)).report.fit;
  const { report } = await fittedWithDefects(() => true);
  expect(report.fit?.after).toEqual(free?.after);
});

test('fitting prefers a defect to another page', async () => {
  const { report } = await fittedWithDefects(({ spacing }) => spacing < 1);
  expect(report.pages).toHaveLength(1);
});

test('fitting takes few layouts', async () => {
  const layouts: number[] = [];
  for (const theme of Object.values(builtInThemes))
    for (const length of [3, 13, 33]) {
      const { report } = await fitted(resumeOfLength(length), theme, 2);
      layouts.push(report.fit?.layouts ?? Infinity);
    }
  expect(Math.max(...layouts)).toBeLessThanOrEqual(6);
});

test('fitText describes a fit on one line', () => {
  const before = { size: 10.2, leading: 13.6, margin: 59, spacing: 1 };
  const after = { size: 9.9, leading: 12.41, margin: 59, spacing: 0.5 };
  expect(fitText({ wanted: 1, pages: 1, designedPages: 2, tightness: 0.5, before, after, layouts: 3 })).toBe(
    '1 page, tightened by 50 %: size 10.2 → 9.9 pt, leading 13.6 → 12.41 pt, margin 59 pt, spacing 1 → 0.5',
  );
});
