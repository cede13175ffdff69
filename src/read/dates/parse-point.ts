import type { PartialDate, Season } from '../../model/partial-date.ts';
import { approximateWord, fillers, months, seasons, todayWord } from './date-words.ts';
import { parseFigures, parseQuarter } from './parse-figures.ts';
import { dated, fullYear, inCalendar, type ParsedPoint, unread } from './parsed-point.ts';

/** No date is longer than this, in UTF-16 units. */
export const longestDate = 100;

const isToday = new RegExp(`^${todayWord}\\.?$`, 'iu');
/** What says that a date is only about right: before it, or after it. */
const approximately: readonly RegExp[] = [
  new RegExp(`^(?:[~≈]\\s*|${approximateWord}(?:\\.\\s*|\\s+|(?=\\d)))(.+)$`, 'iu'),
  new RegExp(`^(.+?)\\s*(?:\\?|\\(\\?\\)|\\(${approximateWord}\\.?\\))$`, 'iu'),
];

/** Reads one date. `context` lends what is not said: in `Jan–Mar 2020` both are 2020. */
export function parsePoint(source: string, context?: PartialDate): ParsedPoint {
  const text = source.trim().replace(/^\((.*)\)$/u, '$1');
  if (text === '' || text.length > longestDate) return unread;
  if (isToday.test(text)) return { kind: 'today', word: text };
  for (const pattern of approximately) {
    const inner = pattern.exec(text)?.[1];
    const point = inner === undefined ? unread : parseExact(inner, context);
    if (point.kind === 'date') return { ...point, date: { ...point.date, approximate: true } };
    if (point.kind === 'impossible') return point;
  }
  return parseExact(text, context);
}

function parseExact(text: string, context: PartialDate | undefined): ParsedPoint {
  return parseFigures(text) ?? parseQuarter(text, context) ?? parseWords(spaced(text), context);
}

/** `Aug-2019`, `1-Aug-2019` and `2019/Aug` with spaces in their place. */
function spaced(text: string): string {
  const joined = /^(?:\d{1,2}([-/]))?\p{L}+\.?[-/]['’]?\d{2,4}$|^\d{4}[-/]\p{L}+\.?(?:[-/]\d{1,2})?$/u.test(
    text,
  );
  return joined ? text.replace(/[-/]/gu, ' ') : text;
}

interface FoundWords {
  year?: number;
  month?: number;
  season?: Season;
  /** With an ending, or one that can be nothing else. */
  day?: number;
  /** One or two figures: a day, or a year. */
  readonly figures: string[];
}

const wordOrMark =
  /['’‘]\d{2}(?!\d)|\d+(?:st|nd|rd|th|er|º)?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*|\.{2,}|[^\s.,]/gu;

/** `Aug. '19`, `1 Aug 2019`, `Aug 1, 2019`, `1 de agosto de 2019`, `Fall 2023`, `2019`. */
function parseWords(text: string, context: PartialDate | undefined): ParsedPoint {
  const found: FoundWords = { figures: [] };
  for (const token of text.toLowerCase().match(wordOrMark) ?? []) {
    const year = yearOf(token);
    const month = months.get(token);
    const season = seasons.get(token);
    if (year !== undefined && found.year === undefined) found.year = year;
    else if (month !== undefined && found.month === undefined) found.month = month;
    else if (season !== undefined && found.season === undefined) found.season = season;
    else if (/^\d{1,2}(?:st|nd|rd|th|er|º)$/u.test(token) && found.day === undefined)
      found.day = Number.parseInt(token, 10);
    else if (/^\d{1,2}$/u.test(token)) found.figures.push(token);
    else if (!fillers.has(token)) return unread;
  }
  return putTogether(found, context);
}

/** Without a year of four figures, two may be one: `Aug 19`. */
function putTogether(found: FoundWords, context: PartialDate | undefined): ParsedPoint {
  const { month, season, figures } = found;
  const rest = [...figures];
  const named = found.year ?? undefined;
  if (named === undefined && month === undefined && season === undefined) return unread;
  const lendsYear = context !== undefined && (rest.length === 0 || context.day !== undefined);
  const short = named === undefined && !lendsYear ? rest.findLast((text) => text.length === 2) : undefined;
  if (short !== undefined) rest.splice(rest.lastIndexOf(short), 1);
  const year = named ?? (short === undefined ? context?.year : fullYear(short));
  const days = [...(found.day === undefined ? [] : [found.day]), ...rest.map(Number)];
  const [day] = days;
  if (year === undefined || days.length > 1) return unread;
  const isDoubtful = short !== undefined;
  if (month === undefined || season) {
    const isWhole = day === undefined && month === undefined;
    return isWhole ? dated({ year, ...(season ? { season } : {}) }, isDoubtful) : unread;
  }
  return inCalendar({ year, month, ...(day === undefined ? {} : { day }) }, isDoubtful);
}

/** Four figures, or two after an apostrophe. */
function yearOf(token: string): number | undefined {
  if (/^[12]\d{3}$/u.test(token)) return Number(token);
  const short = /^['’‘](\d{2})$/u.exec(token)?.[1];
  return short === undefined ? undefined : fullYear(short);
}
