import { cldrDates } from './cldr-dates.ts';
import {
  type DatePattern,
  type DateWords,
  type Locale,
  type MonthNames,
  type RangeMark,
  sectionKinds,
  type UnitForms,
} from './locale.ts';
import { enGB } from './locales/en-GB.ts';
import type { LanguageWords } from './words/language-words.ts';

/** No words of dates besides those that are printed: the date parser has those of `further-date-words.ts`. */
const noDateWords: DateWords = {
  months: [],
  seasons: [],
  quarters: [],
  approximate: [],
  present: [],
  presentNouns: [],
  rough: [],
  range: [],
  since: [],
  until: [],
  filler: [],
};

/** English words, without the rules of English for lines. They stand in for words that a language has not. */
export const englishWords: Locale = {
  ...enGB,
  punctuationSpace: undefined,
  stubWords: new Set(),
};

/** The marks between the ends of a range in languages that do not write a dash, or not before each word for today. */
const rangeMarks: Readonly<Record<string, RangeMark>> = {
  ja: { mark: '～', gap: '' },
  ko: { mark: '~', gap: undefined },
  zh: { mark: '–', gap: undefined, omittedBefore: '至到迄' },
  'zh-Hant': { mark: '–', gap: undefined, omittedBefore: '至到迄' },
  fa: { mark: 'تا', gap: '\u00a0' },
};

/** The regions with other names of months in a language that is written in all of them. */
const regionsOfMonths: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar', 'ar-LB', 'ar-DZ', 'ar-MA'],
};

/**
 * Returns a locale with the months, dates and quotation marks of CLDR; its other words are those of another one.
 *
 * @param tag A tag that `cldrDates` has.
 */
export function withCldrDates(tag: string, words: Locale): Locale {
  const data = cldrDates[tag] ?? '';
  const regions = regionsOfMonths[tag.split('-')[0] ?? ''];
  const [
    long = '',
    longWithDay = '',
    short = '',
    shortWithDay = '',
    patterns = '',
    shortPatterns = '',
    ...rest
  ] = (cldrDates[data] ?? data).split(';');
  const [quarter = '', quotes = '', year = ''] = rest;
  const regional = regions?.map((region) => listed(cldrDates[region]?.split(';')[0] ?? ''));
  const months: MonthNames = { long: listed(long), short: listed(short), regional };
  const hasOtherForms = longWithDay !== '' || shortWithDay !== '';
  const withDay = {
    long: longWithDay === '' ? months.long : listed(longWithDay),
    short: shortWithDay === '' ? months.short : listed(shortWithDay),
  };
  const [open = '', close = '', innerOpen = '', innerClose = ''] = listed(quotes);
  return {
    ...words,
    tag,
    months: hasOtherForms ? { ...months, withDay } : months,
    quarter,
    quotes: { double: [open, close], single: [innerOpen, innerClose] },
    rangeMark: rangeMarks[tag] ?? words.rangeMark,
    datePattern: {
      ...patternsOf(patterns),
      firstDay: words.datePattern.firstDay,
      short: shortPatterns === '' ? undefined : patternsOf(shortPatterns),
      year: year === '' ? undefined : year,
    },
  };
}

function patternsOf(list: string): Pick<DatePattern, 'monthYear' | 'dayMonthYear' | 'dayMonth'> {
  const [monthYear = '', dayMonthYear = '', dayMonth = ''] = listed(list);
  return { monthYear, dayMonthYear, dayMonth };
}

function listed(list: string): readonly string[] {
  return list.split('|');
}

/** Returns a locale of the words of a language. Its months and patterns are those of English. */
export function localeOfWords(words: LanguageWords): Locale {
  const [spring = '', summer = '', autumn = '', winter = ''] = listed(words.seasons);
  const [present, ...otherPresent] = nonEmpty(words.present);
  const [photo = '', photoOf = ''] = listed(words.photo);
  const [logo = '', logoOf = ''] = listed(words.logo);
  const { email, phone, url, location, titles, levels } = words;
  return {
    ...englishWords,
    seasons: { spring, summer, autumn, winter },
    approximate: words.approximate,
    durations: { year: formsOf(words.years), month: formsOf(words.months) },
    present,
    dateWords: {
      ...noDateWords,
      present: otherPresent,
      approximate: [words.approximate.replace('{date}', '').replace('.', '').trim()].filter(Boolean),
    },
    stubWords: new Set(words.stubWords.split(' ')),
    curriculum: nonEmpty(words.curriculum),
    pageOf: words.pageOf,
    continued: words.continued,
    placeDateSeparator: words.placeDateSeparator ?? ', ',
    signature: words.signature,
    contacts: { email, phone, url, location },
    facts: words.facts,
    altTexts: { photo, photoOf, logo, logoOf },
    sectionTitles: mapped([...sectionKinds, 'summary'], (kind) => nonEmpty(titles[kind])),
    fieldLabels: { ...words.fields, email, phone, doi: 'DOI' },
    levelWords: mapped(
      ['native', 'fluent', 'proficient', 'advanced', 'intermediate', 'basic', 'beginner'],
      (step) => listed(levels[step]),
    ),
    outOf: words.outOf === '' ? [] : listed(words.outOf),
  };
}

function mapped<Name extends string, Value>(
  names: readonly Name[],
  valueFor: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, valueFor(name)])) as Record<Name, Value>;
}

function nonEmpty(list: string): readonly [string, ...string[]] {
  const [first = '', ...others] = listed(list);
  return [first, ...others];
}

function formsOf(list: string): UnitForms {
  const [one = '', few = one, many] = listed(list);
  return many === undefined ? [one, few] : [one, few, many];
}
