import { dashes } from './date-words.ts';
import { parsePoint } from './parse-point.ts';
import { dated, inCalendar, type ParsedDay, type ParsedPoint } from './parsed-point.ts';

/** Both ends of a range. */
export interface ParsedEnds {
  readonly start: ParsedDay;
  readonly end: ParsedDay;
}

const days = new RegExp(`^(\\d{1,2})\\.?\\s?${dashes}+\\s?(\\d{1,2}\\.?\\s.+)$`, 'u');
const daysAfterMonth = new RegExp(
  `^(\\p{L}+\\.?)\\s(\\d{1,2})\\s?${dashes}+\\s?(\\d{1,2}(?:,\\s?|\\s)\\d{4})$`,
  'u',
);
const monthsOfYear = new RegExp(`^(\\d{1,2})\\s?${dashes}+\\s?(\\d{1,2}\\s?[/.]\\s?\\d{4})$`, 'u');
const years = new RegExp(`^([12]\\d)(\\d{2})\\s?(/|${dashes})\\s?(\\d{2})$`, 'u');

/** Ranges in figures whose ends share a month, a year or a century: `12–14 May 2023`, `05–09/2018`, `2012–14`. */
export function parseShared(text: string): ParsedEnds | undefined {
  return parseDays(text) ?? parseMonths(text) ?? parseYears(text);
}

function parseDays(text: string): ParsedEnds | undefined {
  const [, month = '', firstOfMonth, lastOfMonth = ''] = daysAfterMonth.exec(text) ?? [];
  const [, first = firstOfMonth, last = `${month} ${lastOfMonth}`] = days.exec(text) ?? [];
  const end = first === undefined ? undefined : parsePoint(last);
  if (end?.kind !== 'date' || end.date.month === undefined || end.date.day === undefined) return undefined;
  return ends(inCalendar({ ...end.date, month: end.date.month, day: Number(first) }, end.isDoubtful), end);
}

function parseMonths(text: string): ParsedEnds | undefined {
  const [, first, last = ''] = monthsOfYear.exec(text) ?? [];
  const end = first === undefined ? undefined : parsePoint(last);
  if (end?.kind !== 'date') return undefined;
  return ends(inCalendar({ year: end.date.year, month: Number(first) }), end);
}

/** After a hyphen, or up to twelve, the figures may have been meant for a month; `2018/19` is one year of a school. */
function parseYears(text: string): ParsedEnds | undefined {
  const [, century = '', first = '', mark = '', last = ''] = years.exec(text) ?? [];
  if (century === '') return undefined;
  const isNext = (Number(first) + 1) % 100 === Number(last);
  const isLater = Number(last) > Number(first) || (isNext && last === '00');
  if (!isLater || (mark === '/' && !isNext)) return undefined;
  const isDoubtful = /[-\u2010\u2011]/u.test(mark) || (mark !== '/' && Number(last) <= 12);
  const start = Number(century + first);
  const length = (Number(last) - Number(first) + 100) % 100;
  return ends(dated({ year: start }), dated({ year: start + length }, isDoubtful));
}

function ends(start: ParsedPoint, end: ParsedPoint): ParsedEnds | undefined {
  return start.kind === 'date' && end.kind === 'date' ? { start, end } : undefined;
}
