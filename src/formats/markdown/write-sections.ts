import { completeLocales } from '../../locale/locales.ts';
import { looksLikeDates } from '../../locale/looks-like-dates.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { Entry, PictureReference, RecordEntry, Role, Section } from '../../model/resume.ts';
import { plainText, type RichText } from '../../model/rich-text.ts';
import type { ExportNotes } from '../common/exporter.ts';
import { languageOf, plainAsMarkdown, starredBullets } from '../common/write-rich-text.ts';
import { urlValue } from '../quoin/write.ts';
import {
  bodyText,
  fieldsMarkdown,
  headingText,
  isClearName,
  looksLikeHeader,
  pieceText,
  termMarkdown,
} from './write-body.ts';

/** Writes a section: its heading, its text and its entries in order. */
export function sectionMarkdown(section: Section, notes: ExportNotes): string {
  const { title, entries, keeping } = section;
  const language = title ? languageOf(title) : commonLanguage(entries);
  const records = entries.filter((entry) => entry.shape === 'record');
  const attributes = [...(language === undefined ? [] : [`lang=${language}`]), ...keepingAttributes(keeping)];
  const heading = [
    '##',
    title ? headingText(title) : '',
    ...(attributes.length > 0 ? [`{${attributes.join(' ')}}`] : []),
  ];
  const about: BlockContext = {
    language,
    hasRoles: records.some(isHeadedByOrganization),
    first: records.every(looksLikeTerm) ? records[0] : undefined,
  };
  for (const entry of entries) noteAttributes(entry, section, language, notes);
  const blocks = bulletGroups(entries).flatMap((group, at, groups) => {
    const isAfterRecord = groups[at - 1]?.[0]?.shape === 'record' && group[0]?.shape !== 'record';
    return [...(isAfterRecord ? ['###'] : []), groupMarkdown(group, about)];
  });
  return [heading.filter((part) => part !== '').join(' '), ...blocks]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** Returns the common language of all entries. */
function commonLanguage(entries: readonly Entry[]): string | undefined {
  const languages = new Set(entries.map(languageOf));
  return languages.size === 1 ? [...languages][0] : undefined;
}

interface BlockContext {
  readonly language: string | undefined;
  readonly hasRoles: boolean;
  /** The entry that distinguishes the section from a list of terms. */
  readonly first: RecordEntry | undefined;
}

/** Groups consecutive bullets into one list. */
function bulletGroups(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (entry.shape === 'bullet' && last?.[0]?.shape === 'bullet') last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function groupMarkdown(group: readonly Entry[], about: BlockContext): string {
  const [entry] = group;
  switch (entry?.shape) {
    case undefined:
      return '';
    case 'prose':
      return bodyText(
        entry.blocks,
        entry.blocks.every(({ kind }) => kind === 'list'),
      );
    case 'bullet':
      return starredBullets(group.flatMap((one) => (one.shape === 'bullet' ? [one.item] : [])));
    case 'term':
      return termMarkdown(entry);
    case 'record':
      return recordMarkdown(entry, about);
    default:
      return entry satisfies never;
  }
}

function recordMarkdown(entry: RecordEntry, { language, hasRoles, first }: BlockContext): string {
  const entryLanguage = languageOf(entry);
  const attributes = [
    ...(entryLanguage === undefined || entryLanguage === language ? [] : [`lang=${entryLanguage}`]),
    ...keepingAttributes(entry.keeping),
  ];
  const context = {
    hasRoles,
    looksLikeTerm: entry === first,
    attributes: attributes.length > 0 ? `{${attributes.join(' ')}}` : '',
  };
  return recordBlocks(entry, context).join('\n\n');
}

/** Notes attributes of items without a heading, which Markdown does not support. */
function noteAttributes(
  entry: Entry,
  { place }: Section,
  outer: string | undefined,
  notes: ExportNotes,
): void {
  if (entry.shape === 'record') return;
  const entryLanguage = languageOf(entry);
  const attributes = [
    ...(entryLanguage === undefined || entryLanguage === outer ? [] : [`lang=${entryLanguage}`]),
    ...keepingAttributes(entry.keeping),
  ];
  for (const attribute of attributes) {
    notes.add(
      'left-out',
      `\`${attribute}\` has no heading. Markdown supports attributes at headings only.`,
      place,
    );
  }
}

/** How the other entries of a section affect one entry. */
interface RecordContext {
  /** True if headings are organisations with titles below them. */
  readonly hasRoles: boolean;
  /** True if the entry would be read as a term. */
  readonly looksLikeTerm: boolean;
  /** The attributes of the heading, as `{lang=de}`; empty if there are none. */
  readonly attributes: string;
}

/** True if the heading is the organisation and the title is below it. */
function isHeadedByOrganization({ title, organization, leads }: RecordEntry): boolean {
  return title !== undefined && organization !== undefined && leads === 'organization';
}

/** True if an entry has only a name and a paragraph. */
function looksLikeTerm(entry: RecordEntry): boolean {
  const { title, organization, location, dates, url, logo, text, bullets, roles, fields } = entry;
  const isBare = [location, dates, url, logo].every((one) => one === undefined);
  const isText = text.length === 1 && text[0]?.kind === 'paragraph';
  return isBare && isText && bullets.length + roles.length + fields.length === 0 && !(title && organization);
}

/** Writes a heading with names, a line `Role • location • dates`, and the body. */
function recordBlocks(entry: RecordEntry, context: RecordContext): readonly string[] {
  const { heading, pieces, takesLocation } = recordHeader(entry, context.hasRoles);
  const line = lineOf([...pieces, ...aboutPieces(entry, takesLocation)], entry.dates);
  const body = bodyBlocks(entry);
  const needsLine = heading === '' || context.looksLikeTerm || startsLikeHeader(body);
  return [
    ['###', heading, context.attributes].filter((part) => part !== '').join(' '),
    line === '' && needsLine ? '•' : line,
    ...body,
    ...entry.roles.flatMap((role, at) => roleBlocks(role, at === 0 && !entry.roles.some(hasLine))),
  ].filter((block) => block !== '');
}

interface RecordHeader {
  readonly heading: string;
  readonly pieces: readonly string[];
  /** True if a further name without a label is read as the location. */
  readonly takesLocation: boolean;
}

/** Writes names in the common form if that is unambiguous, else with bars or labels. */
function recordHeader(entry: RecordEntry, hasRoles: boolean): RecordHeader {
  const { title, organization } = entry;
  const [position, place] = [title && headingText(title), organization && headingText(organization)];
  const areClear = [position, place].every((name) => name === undefined || isClearName(name));
  if (position === undefined && place === undefined) return { heading: '', pieces: [], takesLocation: false };
  if (title && place !== undefined && isHeadedByOrganization(entry)) {
    const name = pieceText(title);
    const isClear = isClearName(name) && name.length > 0;
    return { heading: place, pieces: [isClear ? name : `Title: ${name}`], takesLocation: isClear };
  }
  if (position !== undefined && place === undefined && !hasRoles)
    return { heading: position, pieces: [], takesLocation: false };
  if (position === undefined && place !== undefined && hasRoles)
    return { heading: place, pieces: [], takesLocation: false };
  if (!areClear) {
    const pieces = [
      ...(title ? [`Title: ${pieceText(title)}`] : []),
      ...(organization ? [`Organization: ${pieceText(organization)}`] : []),
    ];
    return { heading: '', pieces, takesLocation: false };
  }
  const heading = [
    position,
    '|',
    ...(place === undefined ? [] : [place]),
    ...(position && place ? ['|'] : []),
  ];
  return {
    heading: heading.filter((part) => part !== undefined).join(' '),
    pieces: [],
    takesLocation: position !== undefined && place !== undefined,
  };
}

function aboutPieces({ location, url, logo }: RecordEntry, takesLocation: boolean): readonly string[] {
  return [...locationPieces(location, takesLocation), ...urlPieces(url), ...(logo ? [logoPiece(logo)] : [])];
}

function locationPieces(location: RichText | undefined, takesLocation: boolean): readonly string[] {
  if (location === undefined) return [];
  const place = pieceText(location);
  return [takesLocation && isClearName(place) ? place : `Location: ${place}`];
}

function urlPieces(url: RichText | undefined): readonly string[] {
  if (url === undefined) return [];
  const address = urlValue(plainText(url), url[0]?.link);
  return [/^https?:\/\/[^\s<>]+$/.test(address) ? `<${address}>` : `URL: ${address}`];
}

function logoPiece({ path, alternative }: PictureReference): string {
  return `Logo: ![${plainAsMarkdown(alternative ?? '')}](${path.text})`;
}

/** Joins names and dates with dots. Ends with a dot if neither dates nor labels identify the line. */
function lineOf(pieces: readonly string[], dates: DateValue | undefined): string {
  const written = dates && writtenDates(dates);
  const isClear = written === undefined || looksLikeDates(written);
  const parts = [...pieces, ...(written === undefined ? [] : [isClear ? written : `Dates: ${written}`])];
  if (parts.length === 0) return '';
  const isLine = written !== undefined || pieces.some((piece) => !isClearName(piece));
  return parts.join(' • ') + (isLine ? '' : ' •');
}

const untilWords = completeLocales.flatMap(({ dateWords }) => dateWords.until);
const sinceWords = completeLocales.flatMap(({ dateWords }) => dateWords.since);

/** Writes dates as in the file. Adds a dash to a start or an end that had its own key. */
function writtenDates(dates: DateValue): string {
  const { kind, source } = dates;
  const dash = '[-\\u2010-\\u2015\\u2212~～/.…]';
  const isUntil = new RegExp(`^(?:[([]?${dash}|(?:${untilWords.join('|')})\\s)`, 'iu').test(source);
  const isSince = new RegExp(`${dash}[)\\]]?$|^(?:${sinceWords.join('|')})\\s`, 'iu').test(source);
  if (kind === 'until' && !isUntil) return `– ${source}`;
  return kind === 'open' && dates.word === undefined && !isSince ? `${source} –` : source;
}

function bodyBlocks({ text, bullets, fields }: Pick<Role, 'text' | 'bullets' | 'fields'>): readonly string[] {
  return [bodyText(text), starredBullets(bullets), ...fieldsMarkdown(fields)].filter((block) => block !== '');
}

function startsLikeHeader([first = '']: readonly string[]): boolean {
  const line = first.split('\n', 1)[0] ?? '';
  return !/^(?:[-*+]|\d+[.)])\s/.test(line) && looksLikeHeader(line);
}

function hasLine({ location, dates }: Role): boolean {
  return location !== undefined || dates !== undefined;
}

/** Writes a role under its own heading. */
function roleBlocks(role: Role, needsLine: boolean): readonly string[] {
  const { title, location, dates, keeping } = role;
  const body = bodyBlocks(role);
  const line = lineOf(locationPieces(location, true), dates);
  const attributes = keepingAttributes(keeping);
  return [
    ['####', title ? headingText(title) : '', ...(attributes.length > 0 ? [`{${attributes.join(' ')}}`] : [])]
      .filter((part) => part !== '')
      .join(' '),
    line === '' && (needsLine || title === undefined || startsLikeHeader(body)) ? '•' : line,
    ...body,
  ].filter((block) => block !== '');
}

/** Returns the page-break rules as attributes. */
function keepingAttributes({ together, breakBefore }: Role['keeping']): readonly string[] {
  return [...(together ? ['keep-together=true'] : []), ...(breakBefore ? ['page-break=before'] : [])];
}
