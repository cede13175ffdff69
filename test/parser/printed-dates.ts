import type { ExpectedDates, YearMonth } from '../support/english-cvs.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const season = '(?:spring|summer|autumn|fall|winter)';
const year = "(?:(?:19|20)\\d\\d|[’']\\d\\d)";
const date = `(?:(?:\\d{1,2} )?(?:${month}|${season}|\\d\\d[/.-]),? ?)?${year}`;
const present = '(?:present|now|today|current|ongoing)';
const range = new RegExp(`^\\(?(${date})? ?(?:([–—-]|to) ?(${date}|${present})?)?\\)?$`, 'iu');

/** Reads printed dates: `Mar 2019 – Aug 2021`, `2020–present`, `Aug ’19 –`; `undefined` for other text. */
export function printedDates(text: string): ExpectedDates | undefined {
  const [, from, dash, to] = range.exec(text.trim()) ?? [];
  if (from === undefined) return to === undefined || isWord(to) ? undefined : { start: yearMonth(to) };
  if (dash === undefined) return { start: yearMonth(from) };
  return { start: yearMonth(from), end: to === undefined || isWord(to) ? 'present' : yearMonth(to) };
}

function isWord(text: string): boolean {
  return !/\d/u.test(text);
}

function yearMonth(text: string): YearMonth {
  const digits = /(\d{2,4})$/u.exec(text)?.[1] ?? '';
  const year = digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
  const word = /[a-z]{3}/iu.exec(text)?.[0].toLowerCase();
  const month =
    (word === undefined ? Number(/^(\d\d)[/.-]/u.exec(text)?.[1] ?? 0) : months.indexOf(word) + 1) || 0;
  return month > 0 ? { year, month } : { year };
}
