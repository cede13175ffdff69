import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fitPages } from '../../src/fit/fit-pages.ts';
import { fitStepsOf, minSizeOf } from '../../src/fit/fit-steps.ts';
import { typesetPages } from '../../src/index.ts';
import type { Resume } from '../../src/model/resume.ts';
import { builtInThemes } from '../../src/pipeline/built-in-themes.ts';
import { readResume } from '../../src/read/read-resume.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { cvOfLength, lengths, resumeOfLength } from './cv-of-length.ts';
import {
  type ComposedLayout,
  hasShortEnd,
  laidOut,
  laidOutAnew,
  loadOnFewer,
  pageCount,
  softBreachesOf,
  softlyFitted,
} from './fit-laws.ts';

/** Letter paper, in points. */
const letterPaper = { width: 612, height: 792 } as const;

const themes = Object.values(builtInThemes);
const lengthsHere: readonly number[] = Array.from({ length: lengths / 4 }, (_, step) => 4 * step);

test.each(themes)('$name fits CVs of many lengths softly, as the laws say', async (theme) => {
  const breaches: string[] = [];
  for (const length of lengthsHere) breaches.push(...(await softBreachesOf(theme, length)));
  expect(breaches).toEqual([]);
});

function themeOf(name: string): Theme {
  const theme = builtInThemes[name];
  if (theme === undefined) throw new Error(`there is no theme ${name}`);
  return theme;
}

function resumeFrom(source: string): Resume {
  const { resume } = readResume(source);
  if (resume === undefined) throw new Error('the CV is not read');
  return resume;
}

/** CVs whose text is slightly more than the pages hold, and their layouts as designed. */
async function nearlyFitting(theme: Theme): Promise<readonly (readonly [Resume, ComposedLayout])[]> {
  const found: (readonly [Resume, ComposedLayout])[] = [];
  for (let length = 0; length < lengths; length++) {
    const resume = resumeOfLength(length);
    const designed = await laidOut(resume, theme, theme.settings);
    if (loadOnFewer(designed) <= 1.03) found.push([resume, designed]);
  }
  return found;
}

test('a text that is up to 3 % too high for its pages needs no further page', async () => {
  for (const name of ['gutter', 'dense', 'accent', 'academic']) {
    const cases = await nearlyFitting(themeOf(name));
    expect(cases.length, name).toBeGreaterThan(0);
    for (const [resume, designed] of cases) {
      const soft = await softlyFitted(resume, themeOf(name));
      expect(pageCount(soft), name).toBe(pageCount(designed) - 1);
    }
  }
});

test('nothing but the design is laid out if the text is far too high for one page fewer, or fits well', async () => {
  let tried = 0;
  for (const theme of themes)
    for (const length of lengthsHere) {
      const designed = await laidOut(resumeOfLength(length), theme, theme.settings);
      const hasGaps = designed.report.defects.some(({ kind }) => kind !== 'divided-list');
      if (loadOnFewer(designed) <= 1.14 || hasShortEnd(designed) || hasGaps || theme.fullPage) continue;
      const { report } = await softlyFitted(resumeOfLength(length), theme);
      expect(report.fit).toMatchObject({ layouts: 1, tightness: 0 });
      tried += 1;
    }
  expect(tried).toBeGreaterThan(lengthsHere.length);
});

test('of the examples in every theme and on two papers, a soft fit lays out fewer than one more, about two where it searches', async () => {
  const further: number[] = [];
  for (const example of readdirSync('examples').filter((file) => file.endsWith('.yaml'))) {
    const resume = resumeFrom(readFileSync(`examples/${example}`, 'utf8'));
    for (const theme of themes)
      for (const paper of [theme.settings.paper, letterPaper]) {
        const { report } = await softlyFitted(resume, { ...theme, settings: { ...theme.settings, paper } });
        further.push((report.fit?.layouts ?? Infinity) - 1);
      }
  }
  const searching = further.filter((count) => count > 0);
  expect(mean(further)).toBeLessThan(1);
  expect(mean(searching)).toBeLessThan(2.5);
});

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

test('a quarter of a page of text or less never has a page of its own if half of the ladder saves it, however the pages are broken', async () => {
  let saved = 0;
  for (const theme of themes)
    for (const length of lengthsHere.slice(0, 4)) {
      const resume = resumeOfLength(length);
      const designed = await laidOut(resume, theme, theme.settings);
      if (!hasShortEnd(designed)) continue;
      const { steps } = fitStepsOf(theme.settings, {}, minSizeOf(designed.display, theme.settings.family));
      const half = steps.find(({ tightness }) => tightness === 0.5);
      const tightened = await laidOut(resume, theme, { ...theme.settings, ...half?.settings });
      if (pageCount(tightened) === pageCount(designed)) continue;
      const soft = await softlyFitted(resume, theme);
      expect(pageCount(soft), `${theme.name}, length ${length}`).toBeLessThan(pageCount(designed));
      if ((soft.report.fit?.tightness ?? 0) > 0.3) saved += 1;
    }
  expect(saved).toBeGreaterThan(0);
});

test('a page that the file breaks by force is not saved, but a page between two breaks is', async () => {
  const theme = themeOf('gutter');
  const short = 'name: Ada\nsections:\n  Work: [Wrote.]\n  More: {page-break: before, entries: [Read.]}\n';
  const { report } = await softlyFitted(resumeFrom(short), theme);
  expect(report.fit).toMatchObject({ pages: 2, layouts: 1, tightness: 0 });
  const length = await lengthThatSoftFitShortens(theme);
  const broken = `${cvOfLength(length)}\n  Last: {page-break: before, entries: [Read.]}\n`;
  const fitted = await softlyFitted(resumeFrom(broken), theme);
  expect(fitted.report.fit?.pages).toBe((fitted.report.fit?.designedPages ?? 0) - 1);
  expect(fitted.report.pages.at(-2)?.breakAt).toBe('forced');
});

/** Returns the first length at which a little tightening saves a page. */
async function lengthThatSoftFitShortens(theme: Theme): Promise<number> {
  for (let length = 0; length < lengths; length++) {
    const { fit } = (await softlyFitted(resumeOfLength(length), theme)).report;
    if (fit !== undefined && fit.pages < fit.designedPages && fit.tightness <= 0.25) return length;
  }
  throw new Error(`no CV is shortened in ${theme.name}`);
}

test('a text of more than thirty pages is laid out once', async () => {
  const entries = Array.from(
    { length: 1600 },
    (_, entry) => `    - Wrote the ${entry}th of very many programs.`,
  );
  const source = `name: Ada\nsections:\n  Work:\n${entries.join('\n')}\n`;
  const { report } = await softlyFitted(resumeFrom(source), themeOf('plain'));
  expect(report.pages.length).toBeGreaterThan(30);
  expect(report.fit).toMatchObject({ layouts: 1, tightness: 0 });
});

test('the longest of two flows decides whether a page is saved', async () => {
  const theme = themeOf('sidebar');
  for (const length of lengthsHere) {
    const { report } = await softlyFitted(resumeOfLength(length), theme);
    const counts = [report.pages, ...report.sideFlows.map(({ pages }) => pages)].map(({ length }) => length);
    expect(report.fit?.pages).toBe(Math.max(...counts));
  }
});

test('a soft fit keeps the minimums of the caller, and higher ones never give fewer pages', async () => {
  const theme = themeOf('academic');
  for (const length of lengthsHere) {
    const resume = resumeOfLength(length);
    const pages: number[] = [];
    for (const spacing of [0.5, 0.9, 0.95, 1]) {
      const { report } = await softlyFitted(resume, theme, { spacing, margin: 60 });
      expect(report.fit?.after.spacing).toBeGreaterThanOrEqual(spacing);
      expect(report.fit?.after.margin).toBeGreaterThanOrEqual(60);
      pages.push(report.fit?.pages ?? 0);
    }
    expect(pages).toEqual(pages.toSorted((one, other) => one - other));
  }
});

test('a soft fit that is done again gives the same pages, and one of a few pages that is already fitted changes nothing', async () => {
  const theme = themeOf('plain');
  for (const length of lengthsHere) {
    const resume = resumeOfLength(length);
    const once = await softlyFitted(resume, theme);
    const anew = await fitPages(theme.settings, { kind: 'soft', min: {} }, (each) =>
      laidOutAnew(resume, theme, each),
    );
    expect(anew.display).toEqual(once.display);
    if (pageCount(once) > 6) continue;
    const settings = { ...theme.settings, ...once.report.fit?.after };
    const twice = await fitPages(settings, { kind: 'soft', min: {} }, (each) =>
      laidOutAnew(resume, theme, each),
    );
    expect(twice.display.pages).toEqual(once.display.pages);
  }
});

test('a step with an overfull line saves no page', async () => {
  const theme = themeOf('gutter');
  const length = await lengthThatSoftFitShortens(theme);
  const resume = resumeOfLength(length);
  const result = await fitPages(theme.settings, { kind: 'soft', min: {} }, async (settings) => {
    const set = await laidOut(resume, theme, settings);
    const overfullLines = settings.spacing < 1 ? [{ text: 'too wide', excess: 1 }] : [];
    return { ...set, report: { ...set.report, overfullLines } };
  });
  expect(result.report.fit?.pages).toBe(result.report.fit?.designedPages);
  expect(result.report.fit?.tightness).toBeLessThanOrEqual(0);
  expect(result.report.overfullLines).toEqual([]);
});

test('a letter is tightened if that saves a page with nothing but its end, and is not counted by `fit: 1`', async () => {
  const sentence = 'For nine years I have repaired buildings that other people had given up on. ';
  const body = Array.from({ length: 5 }, () => `    ${sentence.repeat(5)}`).join('\n\n');
  const address =
    '["Ms A. Reader", "Head of Conservation", "The Trust", "2 Quay Street", "Gloucester GL1 2JS"]';
  const letter = `name: Ada Lovelace\ncontact: [{email: ada@example.org}]\nletter:\n  to: ${address}\n  date: 2026-11-30\n  opening: Dear Ms Reader,\n  body: |\n${body}\n  closing: Yours sincerely,\n`;
  const pagesOf = async (source: string, fit: 'soft' | 'none' | 1): Promise<number | undefined> =>
    (await typesetPages(source, { theme: 'plain', page: { size: 'letter' }, fit })).report?.pages.length;
  expect(await pagesOf(letter, 'none')).toBe(2);
  expect(await pagesOf(letter, 'soft')).toBe(1);
  expect(await pagesOf(`${letter}sections: {Work: [{title: Analyst}]}\n`, 1)).toBe(2);
});
