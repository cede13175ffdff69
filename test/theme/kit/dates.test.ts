import { expect, test } from 'vitest';
import { typesetPages } from '../../../src/index.ts';
import { type Aside, noSpace } from '../../../src/model/document.ts';
import { runText } from '../../../src/model/glyph-run.ts';
import type { DateValue } from '../../../src/model/partial-date.ts';
import { parseDate } from '../../../src/read/dates/parse-date.ts';
import { displayLine, sectionAgreement, sharedNames } from '../../../src/theme/kit/blocks.ts';
import { atLineEnd, dateAside, withDatesAfter, withDatesBeside } from '../../../src/theme/kit/dates.ts';
import { entryHeaderParts, stackedEntryHeader } from '../../../src/theme/kit/entry-headers.ts';
import { textInline } from '../../../src/theme/kit/inlines.ts';
import type { Settings } from '../../../src/theme/settings/settings.ts';
import { findPageDefects } from '../../../src/theme-test/find-page-defects.ts';
import { builtInThemes } from '../../../src/themes.ts';
import { contextWith, paragraphsIn, resumeOf, textOf } from './fixtures.ts';

/** Returns the lines of each variant of dates beside an entry, in the order they are tried. */
function variants(source: string, changes: Partial<Settings>): readonly (readonly string[])[] {
  const context = contextWith({ dates: 'long', dateDash: 'thin', ...changes });
  const aside = dateAside(parseDate(source).value, atLineEnd(100, 10), context.text, context);
  return aside.variants.map((lines) => lines.map((line) => textOf(line).replaceAll('\u202f', ' ')));
}

test('dateAside tries shorter months, then a line for each date', () => {
  expect(variants('2019-08 – 2020-01', {})).toEqual([
    ['August 2019 – January 2020'],
    ['Aug 2019 – Jan 2020'],
    ['Aug 2019 –', 'Jan 2020'],
  ]);
});

test('dateAside puts a duration after the dates, then below them, before it shortens months', () => {
  expect(variants('2019-08 – 2020-01', { durations: true })).toEqual([
    ['August 2019 – January 2020 · 6 mos'],
    ['August 2019 – January 2020', '6 mos'],
    ['Aug 2019 – Jan 2020 · 6 mos'],
    ['Aug 2019 – Jan 2020', '6 mos'],
    ['Aug 2019 –', 'Jan 2020', '6 mos'],
  ]);
});

/** Returns the number of the form of each variant. */
function forms(source: string, changes: Partial<Settings> = {}): Aside['forms'] {
  const context = contextWith({ dates: 'long', ...changes });
  return dateAside(parseDate(source).value, atLineEnd(100, 10), context.text, context).forms;
}

test('dates share the form of their months, not how many lines they take', () => {
  expect(forms('2019-08 – 2020-01')).toEqual([0, 1, 1]);
  expect(forms('2019-08 – 2020-01', { durations: true })).toEqual([0, 0, 1, 1, 1]);
});

test('dates that look alike in every form have one form, so that they do not shorten other dates', () => {
  expect(forms('2019 – 2020')).toEqual([0, 0]);
  expect(forms('2019')).toEqual([0]);
  expect(forms('in the days of the old king')).toEqual([0]);
});

test('an ongoing range has a duration only if the setting `today` has a month', () => {
  expect(variants('2019-08 – now', { durations: true, today: '2020-01' })[0]).toEqual([
    'August 2019 – now · 6 mos',
  ]);
  expect(variants('2019-08 – now', { durations: true })[0]).toEqual(['August 2019 – now']);
});

test('dateAside prints days for `days: true`', () => {
  expect(variants('2013-12-01', {})[0]).toEqual(['December 2013']);
  expect(variants('2013-12-01', { days: true })[0]).toEqual(['1 December 2013']);
});

test('dateAside prints a common year once for `same-year: once`', () => {
  expect(variants('2020-01 – 2020-03', { sameYear: 'once' })[0]).toEqual(['January – March 2020']);
  expect(variants('2020-01 – 2020-03', { sameYear: 'once', dateDash: 'closed' })[0]).toEqual([
    'January–March 2020',
  ]);
});

const dates: DateValue = {
  kind: 'range',
  start: { year: 2016, month: 9 },
  end: { year: 2020, month: 3 },
  source: 'Sep 2016 - Mar 2020',
};

function head(at: number, dates: DateValue | undefined): readonly string[] {
  const context = contextWith({ dateDash: 'spaced' });
  const { sections } = resumeOf('sections: {Work: [{title: Analyst, organization: Engine Ltd}]}');
  const [entry] = sections[0]?.entries ?? [];
  if (entry?.shape !== 'record') throw new Error('no entry');
  const { text } = context;
  const stacked = stackedEntryHeader(
    entryHeaderParts(entry),
    { primary: text, secondary: text, location: text },
    context,
  );
  return paragraphsIn(withDatesAfter(stacked, at, dates, text, context)).map((line) =>
    line.replace('\u2003', ' '),
  );
}

test('withDatesAfter puts dates at the end of the line with the index', () => {
  expect(head(0, dates)).toEqual(['entry-head: Analyst Sep 2016 – Mar 2020', 'role-head: Engine Ltd']);
  expect(head(1, dates)).toEqual(['entry-head: Analyst', 'role-head: Engine Ltd Sep 2016 – Mar 2020']);
});

test('withDatesAfter adds a line if that line does not exist, and nothing if there are no dates', () => {
  expect(head(2, dates).at(-1)).toBe('role-head: Sep 2016 – Mar 2020');
  expect(head(0, undefined)).toEqual(['entry-head: Analyst', 'role-head: Engine Ltd']);
});

test('withDatesBeside puts dates at the end of the first line, or below in all headers of the section', () => {
  const context = contextWith({ dateDash: 'spaced' });
  const line = displayLine(
    'entry-head',
    [textInline('Analyst', context.text)],
    context.displayParagraph,
    noSpace,
  );
  const [block] = withDatesBeside([line], dates, context.text, context);
  if (block?.kind !== 'variants') throw new Error('no variants');
  expect(block.shares).toBe(sharedNames.datePlaces);
  expect(sectionAgreement).toContain(sharedNames.datePlaces);
  expect(block.options.map((option) => paragraphsIn([option]))).toEqual([
    ['entry-head: Analyst'],
    ['entry-head: Analyst', 'role-head: Sep 2016 – Mar 2020'],
  ]);
  expect(block.options.map((option) => option.kind === 'group' && option.asides.length)).toEqual([1, 0]);
  expect(withDatesBeside([line], undefined, context.text, context)).toEqual([line]);
});

test.each(Object.keys(builtInThemes))(
  'a date that would leave the header beside it no room is on a line of its own in %s',
  async (theme) => {
    const jobs = ['Bridge & Sons', 'Royal Company of Harbours'].map(
      (name) =>
        `{title: Works manager, organization: ${name}, location: Leeds, dates: Sep 2000 – Dec 2001, bullets: [Kept the ferries.]}`,
    );
    const yaml = `name: Orla Castellane\nsections: {Experience: [${jobs.join(', ')}]}\n`;
    const { display, report } = await typesetPages(yaml, { theme, page: { size: [255, 567] } });
    expect(display?.pages.flatMap(findPageDefects).filter(({ kind }) => kind === 'collision')).toEqual([]);
    const runs = (display?.pages ?? []).flatMap(({ items }) => items.filter((item) => item.kind === 'run'));
    const starts = runs.map(({ run }) => runText(run));
    expect(starts.filter((text) => /^(?:Bridge|Royal)/u.test(text))).toHaveLength(2);
    expect(report?.overfullLines).toEqual([]);
  },
);
