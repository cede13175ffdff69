import type { DateValue, PartialDate } from '../../model/partial-date.ts';
import type { RecordEntry, Role } from '../../model/resume.ts';
import { type ListItem, plainText } from '../../model/rich-text.ts';
import type { SourcePair } from '../../model/source.ts';
import { listOf, mappingOf, optionalPair } from '../../source/nodes.ts';
import { addressOf, bulletPairs, keepingPairs, picturePair, quoinDates } from '../quoin/write.ts';
import { markPairs } from '../quoin/write-embedded-keys.ts';
import type { Target } from './exporter.ts';
import { bulletMarkdown } from './write-rich-text.ts';

/** Bullets as the format has them: a text each. */
export function highlightPairs(bullets: readonly ListItem[]): readonly SourcePair[] {
  return optionalPair('highlights', listOf(oneByOne(bullets).map(bulletMarkdown)));
}

/** Bullets that begin with a list are that list's items. */
function oneByOne(bullets: readonly ListItem[]): readonly ListItem[] {
  return bullets.flatMap(({ blocks }) => {
    const [first, ...rest] = blocks;
    return first?.kind === 'list' && rest.length === 0 ? oneByOne(first.items) : [{ blocks }];
  });
}

/** Whether a bullet is one text, whatever lists are under it. */
export function isOneText({ blocks }: ListItem): boolean {
  return blocks[0]?.kind !== 'list';
}

/** An address of the web as it is linked; absent where the formats take none such. */
export function linkOf({ url }: RecordEntry): string | undefined {
  const link = url?.[0]?.link;
  return link !== undefined && /^https?:/i.test(link) && isUri(link) ? link : undefined;
}

/** Whether a link is an address without characters that RFC 3986 wants escaped. */
export function isUri(link: string): boolean {
  return /^[a-z][a-z\d+.-]*:[^\s"<>\\^`{|}\u007f-\uffff]+$/i.test(link);
}

/** What a record says that the format's keys do not: dates, an address, a mark, bullets, each where it must. */
export function recordOwn(entry: RecordEntry, saysDates: boolean, target: Target): readonly SourcePair[] {
  const { url, logo, bullets, dates } = entry;
  const written = url && addressOf(url);
  return [
    ...(dates && !saysDates ? datePairs(dates, target) : []),
    ...(written === linkOf(entry) ? [] : optionalPair('url', written)),
    ...(logo?.alternative === undefined ? [] : picturePair('logo', logo)),
    ...(bullets.every(isOneText) ? [] : bulletPairs(bullets)),
  ];
}

function datePairs(dates: DateValue, { format, notes }: Target): readonly SourcePair[] {
  const message = `${format} has no form for “${dates.source}”; as written it is under \`quoin\`, where other tools do not look.`;
  notes.add('changed', message);
  return quoinDates(dates);
}

/** How a record is told of in notes. */
export function nameOf({ title, organization }: Pick<RecordEntry, 'title' | 'organization'>): string {
  return plainText(title ?? organization ?? []);
}

/** An entry of the format, and what is said of it and not in it: of a post among several, that it is one. */
export interface Post {
  readonly entry: RecordEntry;
  readonly marks: readonly SourcePair[];
}

/** An entry for each post in one organisation; what is said of them all is an entry before them. */
export function postsOf(entry: RecordEntry, target: Target): readonly Post[] {
  const { roles } = entry;
  if (roles.length === 0) return [{ entry, marks: markPairs(entry, target) }];
  const message = `Several posts in one organisation are an entry each in ${target.format}.`;
  target.notes.add('changed', message, entry.place);
  const hasPlace = entry.location !== undefined && roles.every(({ location }) => location === undefined);
  const isSaid = saysMore(entry) || (entry.location !== undefined && !hasPlace);
  const shared = hasPlace && !isSaid ? entry.location : undefined;
  const posts = roles.map((role, at): Post => {
    const isFirst = at === 0 && !isSaid;
    const marks = [
      ...optionalPair('post', isFirst ? 'first' : 'next'),
      ...optionalPair('shared', shared && 'location'),
      ...(isFirst ? optionalPair('entry', mappingOf([markPairs(entry, target)])) : []),
      ...keepingPairs(role.keeping),
    ];
    return { entry: postOf(entry, shared ? { ...role, location: shared } : role, isFirst), marks };
  });
  return isSaid ? [{ entry: { ...entry, roles: [] }, marks: markPairs(entry, target) }, ...posts] : posts;
}

/** Whether anything is said of the organisation beside its posts that is not said again with each. */
function saysMore({ title, dates, text, bullets, fields }: RecordEntry): boolean {
  return title !== undefined || dates !== undefined || text.length + bullets.length + fields.length > 0;
}

/** Languages and pages are told of posts otherwise. */
function postOf(
  { organization, leads, url, logo, place }: RecordEntry,
  role: Role,
  isFirst: boolean,
): RecordEntry {
  return {
    shape: 'record',
    ...(organization && { organization }),
    ...(url && { url }),
    ...(isFirst && logo && { logo }),
    leads,
    ...role,
    roles: [],
    keeping: { together: false, breakBefore: false },
    place,
  };
}

/** `Bachelor, Physics` in its two parts; how it was passed is no subject. */
export function studyParts(title: string): { readonly degree: string; readonly area: string } {
  const [, degree = title, area = ''] = /^(.*?\S), (\S.*)$/s.exec(title) ?? [];
  return honours.test(area) ? { degree: title, area: '' } : { degree, area };
}

const honours = /^(?:with|cum|magna|summa|first|second|third|upper|lower|honou?rs|hons|distinction|merit)\b/i;

/** `2019`, `2019-08` or `2019-08-14`; of what ISO 8601 has no form for, as a season, as much as it has. */
function isoDate({ year, month, day }: PartialDate): string {
  return [String(year).padStart(4, '0'), ...[month, day].flatMap(twoDigits)].join('-');
}

function twoDigits(number: number | undefined): readonly string[] {
  return number === undefined ? [] : [String(number).padStart(2, '0')];
}

/** Years that JSON Resume's schema takes, and nothing that ISO 8601 cannot say. */
function isIso({ year, season, quarter, approximate }: PartialDate): boolean {
  return season === undefined && quarter === undefined && !approximate && isYear(year);
}

function isYear(year: number): boolean {
  return year >= 1000 && year < 3000;
}

/** A start and an end in ISO 8601, either of which may be absent. */
export interface IsoDates {
  readonly start?: string;
  readonly end?: string;
  /** Whether they say all that the dates say. */
  readonly isExact: boolean;
}

export function isoDates(value: DateValue): IsoDates {
  switch (value.kind) {
    case 'point':
      return isoOf(undefined, value.at);
    case 'until':
      return isoOf(undefined, value.end);
    case 'open':
      return isoOf(value.start, undefined);
    case 'range':
      return isoOf(value.start, value.end);
    case 'written':
      return { isExact: false };
    default:
      return value satisfies never;
  }
}

function isoOf(start: PartialDate | undefined, end: PartialDate | undefined): IsoDates {
  return {
    ...(start && isYear(start.year) ? { start: isoDate(start) } : {}),
    ...(end && isYear(end.year) ? { end: isoDate(end) } : {}),
    isExact: [start, end].every((one) => one === undefined || isIso(one)),
  };
}
