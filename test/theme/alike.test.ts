import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paintText, typesetPages } from '../../src/index.ts';
import type { DisplayList, PlacedRun } from '../../src/model/page.ts';
import { builtInThemes } from '../../src/themes.ts';
import { runsOf, textOf } from '../support/plain-document.ts';

const logoFile = new Uint8Array(readFileSync('test/broken/portrait.png'));
const months = ['May', 'June', 'September'] as const;

/** A text of some words, the first of which is unique. */
const phrase = fc.array(fc.constantFrom('of', 'machines', 'administration', 'in', 'Leeds'), { maxLength: 9 });

const degree = fc.record({
  title: phrase,
  organization: fc.option(phrase, { nil: undefined }),
  month: fc.option(fc.constantFrom(...months), { nil: undefined }),
  logo: fc.boolean(),
});
const skill = fc.record({ label: phrase.map((words) => words.slice(0, 4)), list: fc.boolean() });

type Degree = typeof degree extends fc.Arbitrary<infer Value> ? Value : never;
type Skill = typeof skill extends fc.Arbitrary<infer Value> ? Value : never;

interface Generated {
  readonly degrees: readonly (readonly Degree[])[];
  readonly skills: readonly (readonly Skill[])[];
}

const generated: fc.Arbitrary<Generated> = fc.record({
  degrees: fc.array(fc.array(degree, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 2 }),
  skills: fc.array(fc.array(skill, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
});

function startYear(section: number, index: number): number {
  return 1960 + 10 * section + index;
}

/** Returns the source of a résumé. Texts begin with the number of their section and entry, as in `Title1x0`. */
function sourceOf({ degrees, skills }: Generated): string {
  const education = degrees.map((entries, section) =>
    entries.map(({ title, organization, month, logo }, index) => ({
      title: [`Title${section}x${index}`, ...title].join(' '),
      organization: organization && [`Firm${section}x${index}`, ...organization].join(' '),
      dates: month && `${month} ${startYear(section, index)}${month === 'June' ? '' : ` – ${month} 2016`}`,
      logo: logo ? { file: 'logo.png', alt: 'a logo' } : undefined,
      text: 'A text about it.',
    })),
  );
  const terms = skills.map((entries, section) =>
    entries.map(({ label, list }, index) => ({
      label: [`Label${section}x${index}`, ...label].join(' '),
      details: list ? `- Detail${section}x${index}\n- and more` : `Detail${section}x${index} and more`,
    })),
  );
  const sections = [
    ...education.map((entries, section) => [`Education ${section}`, entries]),
    ...terms.map((entries, section) => [`Skills ${section}`, entries]),
  ];
  return JSON.stringify({
    name: 'Ada Lovelace',
    theme: { dates: 'long', years: 'full' },
    sections: Object.fromEntries(sections),
  });
}

async function displayOf(source: string, theme: string): Promise<DisplayList> {
  const { display } = await typesetPages(source, { theme, read: () => Promise.resolve(logoFile) });
  if (display === undefined) throw new Error('no pages');
  return display;
}

/** A run and its page. */
interface Found extends PlacedRun {
  readonly page: number;
}

function find({ pages }: DisplayList, word: string): Found | undefined {
  const runs = pages.flatMap((page, index) =>
    runsOf({ pages: [page] }).map((run) => ({ ...run, page: index })),
  );
  return runs.find((run) => textOf(run).replaceAll('\u00a0', ' ').includes(word));
}

function areOnOneLine(one: Found | undefined, other: Found | undefined): boolean {
  return one?.page === other?.page && Math.abs((one?.y ?? 0) - (other?.y ?? 0)) < 0.01;
}

/** Returns for each section the different values of its entries. */
function valuesIn<Item>(
  sections: readonly (readonly Item[])[],
  evaluate: (item: Item, name: string) => unknown,
): readonly (readonly unknown[])[] {
  return sections.map((items, section) => {
    const values = items.map((item, index) => evaluate(item, `${section}x${index}`));
    return [...new Set(values.filter((value) => value !== undefined))];
  });
}

const notAlike = (values: readonly (readonly unknown[])[]) => values.filter(({ length }) => length > 1);

test.each(Object.keys(builtInThemes))(
  'the entries, terms and dates of a section look alike in %s',
  async (theme) => {
    await fc.assert(
      fc.asyncProperty(generated, async (resume) => {
        const { degrees, skills } = resume;
        const display = await displayOf(sourceOf(resume), theme);
        const headers = valuesIn(degrees, ({ organization }, name) =>
          organization
            ? areOnOneLine(find(display, `Title${name}`), find(display, `Firm${name}`))
            : undefined,
        );
        expect(notAlike(headers), 'headers').toEqual([]);
        const edges = valuesIn(degrees, (_, name) => {
          return Math.round(find(display, `Title${name}`)?.x ?? 0);
        });
        expect(notAlike(edges), 'edges of headers').toEqual([]);
        const dates = degrees.map((entries, section) => {
          const forms = entries.map(({ month }, index) => {
            if (month === undefined || month === 'May') return undefined;
            return find(display, `${month} ${startYear(section, index)}`) === undefined ? 'short' : 'long';
          });
          return [...new Set(forms.filter(Boolean))];
        });
        expect(notAlike(dates), 'dates').toEqual([]);
        const terms = valuesIn(skills, (_, name) => formOfTerm(display, name));
        expect(notAlike(terms), 'terms').toEqual([]);
        const axes = skills.flatMap((items, section) =>
          items.flatMap(({ list }, index) => {
            if (list) return [];
            const name = `${section}x${index}`;
            return formOfTerm(display, name) === 'beside' ? [find(display, `Detail${name}`)] : [];
          }),
        );
        expect(new Set(axes.map((run) => Math.round(run?.x ?? 0))).size, 'axes').toBeLessThanOrEqual(1);
      }),
      { numRuns: 12 },
    );
  },
);

/** Returns the form of a term: if its label is in a column, in the paragraph of its details, or in one of its own. */
function formOfTerm(display: DisplayList, name: string): 'beside' | 'run-in' | 'above' {
  const [label, details] = [find(display, `Label${name}`), find(display, `Detail${name}`)];
  if (label === undefined || details === undefined) throw new Error(`no term ${name}`);
  if (label.paragraph !== details.paragraph) return 'above';
  const before = runsOf(display).filter((run) => areOnOneLine({ ...run, page: details.page }, details));
  const ends = before.filter(({ x }) => x < details.x).map(({ x, run }) => x + run.width);
  const gap = details.x - Math.max(...ends);
  return Number.isFinite(gap) && gap > 1 ? 'beside' : 'run-in';
}

test.each(
  Object.keys(builtInThemes).flatMap((theme) => [
    { theme, dates: ['2010 – 2014', '2014-2018', '2018 – present', '2020 to now'] },
    { theme, dates: ['May 2010 – June 2014', '2014-03 – 2018-05', 'Mar 2018–May 2019', '2020-01 – present'] },
  ]),
)(
  'the dash in every date of one precision has the same spaces in $theme: $dates',
  async ({ theme, dates }) => {
    const jobs = dates.map((written, index) => `    - {title: Job ${index}, dates: "${written}"}`).join('\n');
    const { display } = await typesetPages(`name: Ada\nsections:\n  Work:\n${jobs}\n`, { theme });
    const text = display === undefined ? '' : await paintText(display);
    const dashes = Array.from(text.matchAll(/\s?–\s?/gu), ([dash]) => dash);
    expect(dashes).toHaveLength(4);
    expect(new Set(dashes).size).toBe(1);
  },
);
