import { expect, test } from 'vitest';
import { typesetPages } from '../../src/index.ts';
import type { DisplayList } from '../../src/model/page.ts';
import { builtInThemes } from '../../src/themes.ts';
import { exampleResumes, generatedInThemes, type ThemedResume } from '../conformance/conforming-resumes.ts';
import { type ExpectedDates, type ExpectedJob, englishCvs } from '../support/english-cvs.ts';
import { headingsOf, interruptions } from './reading-order.ts';

async function displayOf({ yaml, theme }: Pick<ThemedResume, 'yaml' | 'theme'>): Promise<DisplayList> {
  const { display } = await typesetPages(yaml, { theme });
  if (display === undefined) throw new Error('no pages were laid out');
  return display;
}

test.each(exampleResumes)('$name in $theme is painted in the order of its structure', async (resume) => {
  expect(interruptions(await displayOf(resume))).toEqual([]);
});

test('every generated résumé is painted in the order of its structure', async () => {
  for (const resume of generatedInThemes(90))
    expect(interruptions(await displayOf(resume)), `${resume.name} in ${resume.theme}`).toEqual([]);
});

/** Returns the years of a job's dates as a theme may print them. */
function yearsOf(dates: ExpectedDates | undefined): readonly string[] {
  if (dates === undefined) return [];
  const end = dates.end === undefined || dates.end === 'present' ? [] : [dates.end.year];
  return [dates.start.year, ...end].map((year) => String(year).slice(-2));
}

/** True if one heading contains title and dates, and it or an ancestor contains the organisation. */
function isInHeadings({ title, organisation, dates }: ExpectedJob, headings: readonly string[]): boolean {
  return headings.some((text, index) => {
    const hasTitleAndDates =
      text.includes(title ?? '') && yearsOf(dates).every((year) => text.includes(year));
    return (
      hasTitleAndDates && headings.slice(0, index + 1).some((above) => above.includes(organisation ?? ''))
    );
  });
}

test.each(Object.keys(builtInThemes))(
  'every job has title, organisation and dates in headings of level 3 or 4 in %s',
  async (theme) => {
    for (const { label, source, truth } of englishCvs(24)) {
      const list = await displayOf({ yaml: source, theme });
      const headings = headingsOf(list).flatMap(({ level, text }) =>
        level === 3 || level === 4 ? [text] : [],
      );
      const jobs = [...truth.jobs, ...truth.schools];
      expect(
        jobs.filter((job) => !isInHeadings(job, headings)),
        label,
      ).toEqual([]);
    }
  },
);
