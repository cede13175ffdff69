import { expect, test } from 'vitest';
import { parseDate } from '../../../src/read/dates/parse-date.ts';
import { atLineEnd, dateAside } from '../../../src/theme/kit/dates.ts';
import type { Settings } from '../../../src/theme/settings/settings.ts';
import { said, tasteWith } from './given.ts';

/** The lines of each variant of dates beside an entry, from the first that is tried. */
function variants(source: string, changes: Partial<Settings>): readonly (readonly string[])[] {
  const context = tasteWith({ dates: 'long', dateDash: 'thin', ...changes });
  const aside = dateAside(parseDate(source).value, atLineEnd(100, 10), context.text, context);
  return aside.variants.map((lines) => lines.map((line) => said(line).replaceAll('\u202f', ' ')));
}

test('dates get shorter months, and then a line each', () => {
  expect(variants('2019-08 – 2020-01', {})).toEqual([
    ['August 2019 – January 2020'],
    ['Aug 2019 – Jan 2020'],
    ['Aug 2019 –', 'Jan 2020'],
  ]);
});

test('a duration follows its dates, or stands under them, before months get shorter', () => {
  expect(variants('2019-08 – 2020-01', { durations: true })).toEqual([
    ['August 2019 – January 2020 · 6 mos'],
    ['August 2019 – January 2020', '6 mos'],
    ['Aug 2019 – Jan 2020 · 6 mos'],
    ['Aug 2019 – Jan 2020', '6 mos'],
    ['Aug 2019 –', 'Jan 2020', '6 mos'],
  ]);
});

test('what goes on is counted to the month that is given, and to none where none is', () => {
  expect(variants('2019-08 – now', { durations: true, today: '2020-01' })[0]).toEqual([
    'August 2019 – now · 6 mos',
  ]);
  expect(variants('2019-08 – now', { durations: true })[0]).toEqual(['August 2019 – now']);
});

test('days are printed where the settings ask for them', () => {
  expect(variants('2013-12-01', {})[0]).toEqual(['December 2013']);
  expect(variants('2013-12-01', { days: true })[0]).toEqual(['1 December 2013']);
});

test('a year that both ends have is said once where the settings ask for it', () => {
  expect(variants('2020-01 – 2020-03', { sameYear: 'once' })[0]).toEqual(['January – March 2020']);
  expect(variants('2020-01 – 2020-03', { sameYear: 'once', dateDash: 'closed' })[0]).toEqual([
    'January–March 2020',
  ]);
});
