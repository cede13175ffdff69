import { asciiDigits } from '../../locale/digits.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { Place, ProblemCode } from '../../model/problem.ts';
import { plainText } from '../../model/rich-text.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { cleanCharacters } from '../clean-characters.ts';
import type { Fields } from '../fields.ts';
import type { ReadContext } from '../read-context.ts';
import { readLine } from '../read-text.ts';
import { resolvePointNotation, yearsOfOtherCalendars } from './date-notation.ts';
import { dashes } from './date-words.ts';
import {
  contextOf,
  type DateIssue,
  joinDates,
  type ParsedDate,
  parseDate,
  withWrittenEras,
} from './parse-date.ts';
import { parsePoint } from './parse-point.ts';

type DateKey = 'dates' | 'start' | 'end';

/** The code of each kind of problem, its message after the text in quotes, and its hint. */
const wordings: Readonly<Record<DateIssue, readonly [code: ProblemCode, message: string, hint: string]>> = {
  'unparsed-date': [
    'unparsed-date',
    'is not a date that Quoin knows. It is printed as written',
    'Write 2019-08, Aug 2019, 2012 – 2014 or 2016 – present.',
  ],
  'impossible-date': [
    'impossible-date',
    'is not in the calendar. It is printed as written',
    'Write a month from 01 to 12, and a day of that month.',
  ],
  'impossible-day': [
    'impossible-date',
    'has a day that its month has not. The month is kept, without the day',
    'Write a day of that month, or the month alone.',
  ],
  'ambiguous-date': [
    'ambiguous-date',
    'could be read with day and month swapped',
    'Write 2019-02-01 or 1 Feb 2019.',
  ],
  'month-or-years': [
    'ambiguous-date',
    'could be a month, or two years. It is read as a month',
    'Write a month as 2018-09 or Sep 2018, years as 2018–2019.',
  ],
  'month-or-half-year': [
    'ambiguous-date',
    'could be a month, or a half of a year. It is read as a month',
    'Write a month as 2015-02 or Feb 2015, a half as H2 2015.',
  ],
  'half-year-or-month': [
    'ambiguous-date',
    'could be a half of a year, or a month. It is read as a half',
    'Write a half as 2.º sem. 2015, a month as 02/2015 or fev. 2015.',
  ],
  'reversed-dates': ['reversed-dates', 'ends before it begins', 'Write the earlier date first.'],
  'two-digit-year': [
    'two-digit-year',
    'has a two-digit year. It is read as a year from 1950 to 2049',
    'Write all four digits, or an apostrophe before two: 2019, ’19.',
  ],
};

/** Matches an end of dashes alone, which leaves a range open. */
const noEnd = new RegExp(`^${dashes}*$`, 'u');

/** If `dates` is set, reports `start` and `end`, and keeps them as custom fields. */
export function withOneDate<Name extends string>(
  fields: Fields<Name | DateKey>,
  mapping: SourceMapping,
  context: ReadContext,
): Fields<Name | DateKey> {
  if (!fields.known.has('dates')) return fields;
  const known = new Map(fields.known);
  known.delete('start');
  known.delete('end');
  const isUnused = ({ value }: SourcePair): boolean =>
    value === fields.known.get('start') || value === fields.known.get('end');
  for (const { key, keyPlace } of mapping.pairs.filter(isUnused)) {
    const message = `\`dates\` is set too and wins. \`${key}\` is printed as a labelled value.`;
    context.problems.warn('conflicting-dates', message, keyPlace, 'Keep `dates`, or `start` and `end`.');
  }
  return { ...fields, known, others: [...fields.others, ...mapping.pairs.filter(isUnused)] };
}

/** Reads `dates`, or `start` and `end`. */
export function readDates<Name extends string>(
  fields: Fields<Name | DateKey>,
  context: ReadContext,
): DateValue | undefined {
  const dates = fields.known.get('dates');
  const start = fields.known.get('start');
  const end = fields.known.get('end');
  if (dates) return readDate(dates, context);
  const startText = start ? dateText(start, context) : '';
  if (start === undefined || startText === '') return end && readUntil(end, context);
  const writtenEnd = end ? dateText(end, context) : '';
  const endText = noEnd.test(writtenEnd) ? undefined : writtenEnd;
  const { notation } = context;
  const source = endText === undefined ? startText : `${startText} – ${endText}`;
  const first = resolvePointNotation(startText, notation);
  const last = resolvePointNotation(endText ?? '', notation);
  const point = parsePoint(first.text, contextOf(notation));
  if (endText === undefined && point.kind !== 'date')
    return reported(continuing(parseDate(startText, notation)), start, context);
  const endPoint = endText === undefined ? undefined : parsePoint(last.text, contextOf(notation));
  const joined = joinDates(point, endPoint, source);
  const whole = joined.value.kind === 'written' ? parseDate(source, notation) : joined;
  const ambiguity = whole.issue ?? first.ambiguity ?? last.ambiguity;
  const parsed: ParsedDate = ambiguity ? { ...whole, issue: ambiguity } : whole;
  const isStartClear = point.kind === 'date' && point.issue === undefined && first.ambiguity === undefined;
  const isEndWrong = isStartClear && parsed.issue !== 'reversed-dates';
  return reported(parsed, end && isEndWrong ? end : start, context);
}

/** Returns a start without an end in the figures of another calendar as a range that continues today: `1402/05`. */
function continuing(parsed: ParsedDate): ParsedDate {
  const { value } = parsed;
  const isOther = yearsOfOtherCalendars(asciiDigits(value.source)) !== undefined;
  if (!isOther || value.kind !== 'written' || value.about?.kind !== 'point') return parsed;
  const { source, about } = value;
  return { ...parsed, value: { ...value, start: source, about: { kind: 'open', start: about.at, source } } };
}

/** Reads the date or range of one key; `undefined` if it is empty. */
export function readDate(node: SourceNode, context: ReadContext): DateValue | undefined {
  const text = dateText(node, context);
  if (text === '') return undefined;
  return { ...reported(parseDate(text, context.notation), node, context), place: node.place };
}

/** Returns the source position of the first date key. */
export function placeOfDates<Name extends string>({ known }: Fields<Name | DateKey>): Place | undefined {
  for (const [key, node] of known) if (dateKeys.has(key)) return node.place;
  return undefined;
}

const dateKeys: ReadonlySet<string> = new Set(['dates', 'start', 'end'] satisfies readonly DateKey[]);

function readUntil(node: SourceNode, context: ReadContext): DateValue | undefined {
  const source = dateText(node, context);
  if (noEnd.test(source)) return undefined;
  const { text, ambiguity } = resolvePointNotation(source, context.notation);
  const end = parsePoint(text, contextOf(context.notation));
  if (end.kind !== 'date') return reported(parseDate(source, context.notation), node, context);
  const value: DateValue = { kind: 'until', end: end.date, source };
  return reported({ value, issue: end.issue ?? ambiguity }, node, context);
}

function dateText(node: SourceNode, context: ReadContext): string {
  const ends = endsIn(node);
  if (ends) {
    const range = ends.map((one) => dateText(one, context)).join(' – ');
    const message = 'Expected one text. The two values are read as a range.';
    context.problems.warn('invalid-type', message, node.place, `Write \`${range}\`.`);
    return range;
  }
  if (node.kind !== 'scalar') return plainText(readLine(node, context) ?? []);
  return cleanCharacters(node, context).text.trim().replace(/\s+/gu, ' ');
}

/** Returns the two ends of `[2015, 2016]` or `{start: 2015, end: 2016}`. */
function endsIn(node: SourceNode): readonly SourceScalar[] | undefined {
  const nodes = node.kind === 'list' ? node.items : node.kind === 'mapping' ? valuesOf(node) : [];
  const scalars = nodes.filter((one) => one.kind === 'scalar');
  return nodes.length === 2 && scalars.length === 2 ? scalars : undefined;
}

function valuesOf({ pairs }: SourceMapping): readonly SourceNode[] {
  return pairs.map(({ value }) => value);
}

/** Reports the problem with a date, and returns its value. */
function reported(parsed: ParsedDate, node: SourceNode, context: ReadContext): DateValue {
  const { issue } = parsed;
  const value = withWrittenEras(parsed.value);
  if (issue === undefined) return value;
  const [code, message, hint] = wordings[issue];
  const place =
    node.kind === 'scalar' ? { ...contentPlace(node), length: node.text.trim().length } : node.place;
  context.problems.warn(
    code,
    `“${node.kind === 'scalar' ? node.text.trim() : value.source}” ${message}.`,
    place,
    hint,
  );
  return value;
}

/** Returns the position of the text without its quotes and the space before it. */
function contentPlace(scalar: SourceScalar): SourceScalar['place'] {
  return scalar.placeAt(scalar.text.length - scalar.text.trimStart().length);
}
