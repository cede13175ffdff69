import type { PartialDate } from '../../model/partial-date.ts';
import { fillerWord, quarterLetter, quarterWord } from './date-words.ts';
import { dated, fullYear, inCalendar, type ParsedPoint, unread } from './parsed-point.ts';

const timeOfDay = '(?:[T ]\\d{2}:\\d{2}[\\d:.,]*(?: ?(?:Z|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?))?)?';

/** Year, month and perhaps day. ISO 8601 with any separator, the forms of East Asia; a time of day is left out. */
const yearFirst: readonly RegExp[] = [
  new RegExp(
    `^(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})(?:\\k<mark>(?<day>\\d{1,2}))?${timeOfDay}$`,
    'iu',
  ),
  /^(?<year>[12]\d{3})(?<month>\d{2})(?<day>\d{2})$/u,
  /^(?<year>\d{4})\. ?(?<month>\d{1,2})\.(?: ?(?<day>\d{1,2})\.)?$/u,
  /^(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월](?: ?(?<day>\d{1,2}) ?[日일])?$/u,
];

/** `09/2014`, `01.08.2019`. */
const yearLast: readonly RegExp[] = [
  /^(?<month>\d{1,2}) ?[/.-] ?(?<year>\d{4})$/u,
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/u,
];

/** A date in figures alone; `undefined` for what is not one, whatever the figures. */
export function parseFigures(text: string): ParsedPoint | undefined {
  for (const pattern of [...yearFirst, ...yearLast]) {
    const { year, month, day } = pattern.exec(text)?.groups ?? {};
    if (year === undefined || month === undefined) continue;
    return inCalendar({ year: Number(year), month: Number(month), ...(day ? { day: Number(day) } : {}) });
  }
  const year = /^(\d{4}) ?[年년]$/u.exec(text)?.[1];
  if (year !== undefined) return dated({ year: Number(year) });
  return parseSlashed(text) ?? parseShortYear(text);
}

/** `25/12/2019` and `12/25/2019`; which is the day of `01/02/2019` nobody knows. */
function parseSlashed(text: string): ParsedPoint | undefined {
  const [, first, , second, written] = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/u.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const [one, other, year] = [Number(first), Number(second), Number(written)];
  if (one > 12 || one === other) return inCalendar({ year, month: other, day: one });
  return other > 12 ? inCalendar({ year, month: one, day: other }) : unread;
}

/** `05/19`: probably a month and a year. */
function parseShortYear(text: string): ParsedPoint | undefined {
  const [, month, figures] = /^(\d{1,2})\/(\d{2})$/u.exec(text) ?? [];
  if (month === undefined || figures === undefined || Number(month) > 12) return undefined;
  return inCalendar({ year: fullYear(figures), month: Number(month) }, true);
}

const quarterForm = `(?:(?:${quarterLetter} ?)(?<after>[1-4])|(?<before>[1-4])(?:${quarterLetter}|(?:st|nd|rd|th|er|e|ème|o|º|ª|\\.)*º? ?${quarterWord}\\.?))`;
const quarterFirst = new RegExp(
  `^${quarterForm}(?:[ /,-]*(?:${fillerWord} )?(?<apostrophe>['’‘])?(?<year>\\d{4}|\\d{2}))?$`,
  'iu',
);
const quarterLast = new RegExp(`^(?<year>\\d{4})[ /-]*${quarterForm}$`, 'iu');

/** `Q3 2021`, `2021-Q3`, `3rd quarter of 2021`; without a year it is in that of `context`. */
export function parseQuarter(text: string, context: PartialDate | undefined): ParsedPoint | undefined {
  const groups = (quarterFirst.exec(text) ?? quarterLast.exec(text))?.groups;
  if (groups === undefined) return undefined;
  const { after, before, apostrophe, year: figures } = groups;
  const quarter = Number(after ?? before);
  if (figures === undefined) return context ? dated({ year: context.year, quarter }) : unread;
  const isShort = figures.length === 2;
  const year = isShort ? fullYear(figures) : Number(figures);
  return dated({ year, quarter }, isShort && apostrophe === undefined);
}
