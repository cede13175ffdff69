import type { DateValue, PartialDate } from '../../model/partial-date.ts';
import type { RecordEntry, Role } from '../../model/resume.ts';
import { type ListItem, plainText } from '../../model/rich-text.ts';
import type { SourcePair } from '../../model/source.ts';
import { listOf, mappingOf, optionalPair } from '../../source/nodes.ts';
import { bulletPairs, entryUrl, imagePair, keepingPairs, quoinDates } from '../quoin/write.ts';
import { attributePairs } from '../quoin/write-embedded-keys.ts';
import type { ExportTarget } from './exporter.ts';
import { bulletMarkdown } from './write-rich-text.ts';

/** Returns the bullets as `highlights`, one text each. */
export function highlightPairs(bullets: readonly ListItem[]): readonly SourcePair[] {
  return optionalPair('highlights', listOf(oneByOne(bullets).map(bulletMarkdown)));
}

/** Replaces a bullet that begins with a list by the items of the list. */
function oneByOne(bullets: readonly ListItem[]): readonly ListItem[] {
  return bullets.flatMap(({ blocks }) => {
    const [first, ...rest] = blocks;
    return first?.kind === 'list' && rest.length === 0 ? oneByOne(first.items) : [{ blocks }];
  });
}

/** True if a bullet begins with text. Nested lists may follow. */
export function isOneText({ blocks }: ListItem): boolean {
  return blocks[0]?.kind !== 'list';
}

/** Returns the HTTP URL of an entry; `undefined` for any other link. */
export function httpLinkOf({ url }: RecordEntry): string | undefined {
  const link = url?.[0]?.link;
  return link !== undefined && /^https?:/i.test(link) && isUri(link) ? link : undefined;
}

/** True if a link is a URI without characters that RFC 3986 requires to be escaped. */
export function isUri(link: string): boolean {
  return /^[a-z][a-z\d+.-]*:[^\s"<>\\^`{|}\u007f-\uffff]+$/i.test(link);
}

/** Returns what the format's keys do not hold of an entry: dates, URL, logo or bullets. */
export function embeddedRecordPairs(
  entry: RecordEntry,
  hasExactDates: boolean,
  target: ExportTarget,
): readonly SourcePair[] {
  const { url, logo, bullets, dates } = entry;
  const written = url && entryUrl(url);
  return [
    ...(dates && !hasExactDates ? embeddedDatePairs(dates, target) : []),
    ...(written === httpLinkOf(entry) ? [] : optionalPair('url', written)),
    ...(logo?.alternative === undefined ? [] : imagePair('logo', logo)),
    ...(bullets.every(isOneText) ? [] : bulletPairs(bullets)),
  ];
}

function embeddedDatePairs(dates: DateValue, { format, notes }: ExportTarget): readonly SourcePair[] {
  const message = `${format} does not support the date “${dates.source}”. Kept it as written under \`quoin\`, which other tools ignore.`;
  notes.add('changed', message);
  return quoinDates(dates);
}

/** Returns the name of an entry for notes. */
export function entryName({ title, organization }: Pick<RecordEntry, 'title' | 'organization'>): string {
  return plainText(title ?? organization ?? []);
}

/**
 * An entry of the format. `attributes` holds its embedded keys, for example that it is one of several jobs.
 */
export interface Job {
  readonly entry: RecordEntry;
  readonly attributes: readonly SourcePair[];
}

/**
 * Splits an entry with roles into one entry a job. Content of the whole entry becomes an entry before them.
 */
export function jobsOf(entry: RecordEntry, target: ExportTarget): readonly Job[] {
  const { roles } = entry;
  if (roles.length === 0) return [{ entry, attributes: attributePairs(entry, target) }];
  const message = `${target.format} has one job an entry. Split organisations with several jobs into one entry a job.`;
  target.notes.add('changed', message, entry.place);
  const sharesLocation =
    entry.location !== undefined && roles.every(({ location }) => location === undefined);
  const hasOwnEntry = hasContent(entry) || (entry.location !== undefined && !sharesLocation);
  const shared = sharesLocation && !hasOwnEntry ? entry.location : undefined;
  const jobs = roles.map((role, at): Job => {
    const isFirst = at === 0 && !hasOwnEntry;
    const attributes = [
      ...optionalPair('post', isFirst ? 'first' : 'next'),
      ...optionalPair('shared', shared && 'location'),
      ...(isFirst ? optionalPair('entry', mappingOf([attributePairs(entry, target)])) : []),
      ...keepingPairs(role.keeping),
    ];
    return { entry: jobOf(entry, shared ? { ...role, location: shared } : role, isFirst), attributes };
  });
  return hasOwnEntry
    ? [{ entry: { ...entry, roles: [] }, attributes: attributePairs(entry, target) }, ...jobs]
    : jobs;
}

/** True if the entry has content of its own that its roles do not repeat. */
function hasContent({ title, dates, text, bullets, fields }: RecordEntry): boolean {
  return title !== undefined || dates !== undefined || text.length + bullets.length + fields.length > 0;
}

/** Builds the entry of one role. Leaves language and page breaks to the attributes. */
function jobOf(entry: RecordEntry, role: Role, isFirst: boolean): RecordEntry {
  const { title: _title, location: _location, dates: _dates, place, ...rest } = entry;
  const { logo: _logo, ...withoutLogo } = rest;
  const shared = isFirst ? rest : withoutLogo;
  return { ...shared, ...role, roles: [], keeping: { together: false, breakBefore: false }, place };
}

/** Splits a title into degree and area: `Bachelor, Physics`. Keeps honours in the degree. */
export function studyParts(title: string): { readonly degree: string; readonly area: string } {
  const [, degree = title, area = ''] = /^(.*?\S), (\S.*)$/s.exec(title) ?? [];
  return honours.test(area) ? { degree: title, area: '' } : { degree, area };
}

const honours = /^(?:with|cum|magna|summa|first|second|third|upper|lower|honou?rs|hons|distinction|merit)\b/i;

/** Writes `2019`, `2019-08` or `2019-08-14`. Drops what ISO 8601 does not support, such as a season. */
function isoDate({ year, month, day }: PartialDate): string {
  return [String(year).padStart(4, '0'), ...[month, day].flatMap(twoDigits)].join('-');
}

function twoDigits(number: number | undefined): readonly string[] {
  return number === undefined ? [] : [String(number).padStart(2, '0')];
}

/** True if ISO 8601 and the years of JSON Resume's schema can express the date. */
function isIso({ year, season, quarter, approximate }: PartialDate): boolean {
  return season === undefined && quarter === undefined && !approximate && isYear(year);
}

function isYear(year: number): boolean {
  return year >= 1000 && year < 3000;
}

/** A start and an end in ISO 8601. */
interface IsoDates {
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** True if `start` and `end` express the whole date. */
  readonly isExact: boolean;
}

/** Returns the start and the end of dates in ISO 8601. A single date is the end. */
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
      return { start: undefined, end: undefined, isExact: false };
    default:
      return value satisfies never;
  }
}

function isoOf(start: PartialDate | undefined, end: PartialDate | undefined): IsoDates {
  return {
    start: start && isYear(start.year) ? isoDate(start) : undefined,
    end: end && isYear(end.year) ? isoDate(end) : undefined,
    isExact: [start, end].every((one) => one === undefined || isIso(one)),
  };
}
