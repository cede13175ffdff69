import type { DateValue } from '../../model/partial-date.ts';
import { plainText } from '../../model/rich-text.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { cleanCharacters } from '../clean-characters.ts';
import type { Fields } from '../fields.ts';
import type { ProblemCollector } from '../problem-collector.ts';
import { readLine } from '../read-text.ts';
import { dashes } from './date-words.ts';
import { type DateAmbiguity, joinDates, type ParsedDate, parseDate } from './parse-date.ts';
import { parsePoint } from './parse-point.ts';
import { settleOrder } from './settle-order.ts';

type DateKey = 'dates' | 'start' | 'end';

const complaints: Readonly<Record<DateAmbiguity, readonly [message: string, hint: string]>> = {
  'unparsed-date': [
    'cannot be read as a date; it is shown as written',
    'Write 2019-08, Aug 2019, 2012 – 2014 or 2016 – present.',
  ],
  'impossible-date': [
    'is not in the calendar; it is shown as written',
    'Months go from 01 to 12, days as far as their month.',
  ],
  'ambiguous-date': [
    'has a day and a month in figures that may be meant the other way round',
    'Write 2019-02-01 or 1 Feb 2019.',
  ],
  'reversed-dates': ['ends before it begins', 'Write the earlier date first.'],
  'two-digit-year': [
    'has a year of two figures, which is taken for one from 1950 to 2049',
    'Write all four figures, or an apostrophe before two: 2019, ’19.',
  ],
};

/** What is not an end: a range that is left open. */
const noEnd = new RegExp(`^${dashes}*$`, 'u');

/** With `dates` given, `start` and `end` say nothing of their own: they are told of, and kept as fields. */
export function withOneDate<Name extends string>(
  fields: Fields<Name | DateKey>,
  mapping: SourceMapping,
  collector: ProblemCollector,
): Fields<Name | DateKey> {
  if (!fields.known.has('dates')) return fields;
  const known = new Map(fields.known);
  known.delete('start');
  known.delete('end');
  const isSpare = ({ value }: SourcePair): boolean =>
    value === fields.known.get('start') || value === fields.known.get('end');
  for (const { key, keyPlace } of mapping.pairs.filter(isSpare)) {
    const message = `There are \`dates\` too, and they count; \`${key}\` is kept as a text of its own.`;
    collector.warn('conflicting-dates', message, keyPlace, 'Keep `dates`, or `start` and `end`.');
  }
  return { ...fields, known, others: [...fields.others, ...mapping.pairs.filter(isSpare)] };
}

/** What stands under `dates`, or under `start` and `end`. */
export function readDates<Name extends string>(
  fields: Fields<Name | DateKey>,
  collector: ProblemCollector,
): DateValue | undefined {
  const dates = fields.known.get('dates');
  const start = fields.known.get('start');
  const end = fields.known.get('end');
  if (dates) return readDate(dates, collector);
  const startText = start ? writtenDate(start, collector) : '';
  if (start === undefined || startText === '') return end && readUntil(end, collector);
  const writtenEnd = end ? writtenDate(end, collector) : '';
  const endText = noEnd.test(writtenEnd) ? undefined : writtenEnd;
  const { dayOrder } = collector;
  const first = settleOrder(startText, dayOrder);
  const point = parsePoint(first.text);
  if (endText === undefined && point.kind !== 'date')
    return told(parseDate(startText, dayOrder), start, collector);
  const source = endText === undefined ? startText : `${startText} – ${endText}`;
  const last = settleOrder(endText ?? '', dayOrder);
  const joined = joinDates(point, endText === undefined ? undefined : parsePoint(last.text), source);
  const whole = joined.value.kind === 'written' ? parseDate(source, dayOrder) : joined;
  const isOpen = (first.isDoubtful || last.isDoubtful) && whole.doubt === undefined;
  const parsed: ParsedDate = isOpen ? { ...whole, doubt: 'ambiguous-date' } : whole;
  const isStartSure = point.kind === 'date' && !point.isDoubtful && !first.isDoubtful;
  const isEndWrong = isStartSure && parsed.doubt !== 'reversed-dates';
  return told(parsed, end && isEndWrong ? end : start, collector);
}

/** What stands under one key; nothing if it is empty. */
export function readDate(node: SourceNode, collector: ProblemCollector): DateValue | undefined {
  const text = writtenDate(node, collector);
  return text === '' ? undefined : told(parseDate(text, collector.dayOrder), node, collector);
}

function readUntil(node: SourceNode, collector: ProblemCollector): DateValue | undefined {
  const source = writtenDate(node, collector);
  if (noEnd.test(source)) return undefined;
  const { text, isDoubtful } = settleOrder(source, collector.dayOrder);
  const end = parsePoint(text);
  if (end.kind !== 'date') return told(parseDate(source, collector.dayOrder), node, collector);
  const value: DateValue = { kind: 'until', end: end.date, source };
  return told(isDoubtful ? { value, doubt: 'ambiguous-date' } : { value }, node, collector);
}

function writtenDate(node: SourceNode, collector: ProblemCollector): string {
  const pair = pairIn(node);
  if (pair) {
    const range = pair.map((one) => writtenDate(one, collector)).join(' – ');
    const message = 'Dates are one text here; these two are read as a range.';
    collector.warn('invalid-type', message, node.place, `Write \`${range}\`.`);
    return range;
  }
  if (node.kind !== 'scalar') return plainText(readLine(node, collector) ?? []);
  return cleanCharacters(node, collector).text.trim().replace(/\s+/gu, ' ');
}

/** `[2015, 2016]` or `{start: 2015, end: 2016}`: two texts that stand for a range. */
function pairIn(node: SourceNode): readonly SourceScalar[] | undefined {
  const nodes = node.kind === 'list' ? node.items : node.kind === 'mapping' ? valuesOf(node) : [];
  const scalars = nodes.filter((one) => one.kind === 'scalar');
  return nodes.length === 2 && scalars.length === 2 ? scalars : undefined;
}

function valuesOf({ pairs }: SourceMapping): readonly SourceNode[] {
  return pairs.map(({ value }) => value);
}

function told(parsed: ParsedDate, node: SourceNode, collector: ProblemCollector): DateValue {
  const { value, doubt } = parsed;
  if (doubt === undefined) return value;
  const [complaint, hint] = complaints[doubt];
  const place =
    node.kind === 'scalar' ? { ...contentPlace(node), length: node.text.trim().length } : node.place;
  collector.warn(
    doubt,
    `“${node.kind === 'scalar' ? node.text.trim() : value.source}” ${complaint}.`,
    place,
    hint,
  );
  return value;
}

/** Where the text begins, inside its quotes. */
function contentPlace(scalar: SourceScalar): SourceScalar['place'] {
  return scalar.placeAt(scalar.text.length - scalar.text.trimStart().length);
}
