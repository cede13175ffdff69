import { expect, test } from 'vitest';
import { builtInThemes, typesetPages } from '../../src/index.ts';
import type { DisplayList } from '../../src/model/page.ts';
import { exampleResumes, generatedInThemes, type SetResume } from '../conformance/conforming-resumes.ts';
import { englishCvs, type TrueDates, type TruePost } from '../support/english-cvs.ts';
import { headingsOf, interruptions } from './reading-order.ts';

async function displayOf({ yaml, theme }: Pick<SetResume, 'yaml' | 'theme'>): Promise<DisplayList> {
  const { display } = await typesetPages(yaml, { theme });
  if (display === undefined) throw new Error('nothing was set');
  return display;
}

test.each(exampleResumes)('$name in $theme is painted in the order of its structure', async (resume) => {
  expect(interruptions(await displayOf(resume))).toEqual([]);
});

test('every generated résumé is painted in the order of its structure', async () => {
  for (const resume of generatedInThemes(90))
    expect(interruptions(await displayOf(resume)), `${resume.name} in ${resume.theme}`).toEqual([]);
});

/** The years of a post's dates, as a theme may print them. */
function yearsOf(dates: TrueDates | undefined): readonly string[] {
  if (dates === undefined) return [];
  const end = dates.end === undefined || dates.end === 'present' ? [] : [dates.end.year];
  return [dates.start.year, ...end].map((year) => String(year).slice(-2));
}

/** Whether title and dates stand in one heading, and the organisation in that or in one above it. */
function standsInHeadings({ title, organisation, dates }: TruePost, headings: readonly string[]): boolean {
  return headings.some((text, index) => {
    const own = text.includes(title ?? '') && yearsOf(dates).every((year) => text.includes(year));
    return own && headings.slice(0, index + 1).some((above) => above.includes(organisation ?? ''));
  });
}

test.each(Object.keys(builtInThemes))(
  'title, organisation and dates of every post stand inside headings of the third or fourth level in %s',
  async (theme) => {
    for (const { label, source, truth } of englishCvs(24)) {
      const list = await displayOf({ yaml: source, theme });
      const headings = headingsOf(list).flatMap(({ level, text }) =>
        level === 3 || level === 4 ? [text] : [],
      );
      const posts = [...truth.jobs, ...truth.schools];
      expect(
        posts.filter((post) => !standsInHeadings(post, headings)),
        label,
      ).toEqual([]);
    }
  },
);
