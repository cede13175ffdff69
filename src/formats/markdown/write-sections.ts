import { locales } from '../../locale/locales.ts';
import { looksLikeDates } from '../../locale/looks-like-dates.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { Entry, PictureReference, RecordEntry, Role, Section } from '../../model/resume.ts';
import { plainText, type RichText } from '../../model/rich-text.ts';
import type { ExportNotes } from '../common/exporter.ts';
import { languageOf, plainAsMarkdown, starredBullets } from '../common/write-rich-text.ts';
import { addressValue } from '../quoin/write.ts';
import {
  bodyText,
  fieldsMarkdown,
  headingText,
  isClearName,
  looksLikeHead,
  pieceText,
  termMarkdown,
} from './write-body.ts';

/** A section: its heading, its text, and what is in it in its order. */
export function sectionMarkdown(section: Section, notes: ExportNotes): string {
  const { title, entries, keeping } = section;
  const language = title ? languageOf(title) : commonLanguage(entries);
  const records = entries.filter((entry) => entry.shape === 'record');
  const marks = [...(language === undefined ? [] : [`lang=${language}`]), ...keepingMarks(keeping)];
  const heading = [
    '##',
    title ? headingText(title) : '',
    ...(marks.length > 0 ? [`{${marks.join(' ')}}`] : []),
  ];
  const about: BlockContext = {
    language,
    hasRoles: records.some(standsBelow),
    first: records.every(looksLikeTerm) ? records[0] : undefined,
  };
  for (const entry of entries) noteMarks(entry, section, language, notes);
  const blocks = groupsOf(entries).flatMap((group, at, groups) => {
    const isAfterRecord = groups[at - 1]?.[0]?.shape === 'record' && group[0]?.shape !== 'record';
    return [...(isAfterRecord ? ['###'] : []), groupMarkdown(group, about)];
  });
  return [heading.filter((part) => part !== '').join(' '), ...blocks]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** The language that all entries are in. */
function commonLanguage(entries: readonly Entry[]): string | undefined {
  const languages = new Set(entries.map(languageOf));
  return languages.size === 1 ? [...languages][0] : undefined;
}

interface BlockContext {
  readonly language: string | undefined;
  readonly hasRoles: boolean;
  /** The entry that shows that the section's are no labels and words. */
  readonly first: RecordEntry | undefined;
}

/** Bullets in a row are one list. */
function groupsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
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
  const own = languageOf(entry);
  const marks = [
    ...(own === undefined || own === language ? [] : [`lang=${own}`]),
    ...keepingMarks(entry.keeping),
  ];
  const context = {
    hasRoles,
    looksLikeTerm: entry === first,
    marks: marks.length > 0 ? `{${marks.join(' ')}}` : '',
  };
  return recordBlocks(entry, context).join('\n\n');
}

/** What is asked of a line without a heading has no place. */
function noteMarks(entry: Entry, { place }: Section, outer: string | undefined, notes: ExportNotes): void {
  if (entry.shape === 'record') return;
  const own = languageOf(entry);
  const marks = [
    ...(own === undefined || own === outer ? [] : [`lang=${own}`]),
    ...keepingMarks(entry.keeping),
  ];
  for (const mark of marks) {
    notes.add('left-out', `Markdown has no place for \`${mark}\` of what has no heading.`, place);
  }
}

/** What the other entries of a section have to do with how one is written. */
export interface RecordContext {
  /** Whether headings are organisations where a post stands below one of them. */
  readonly hasRoles: boolean;
  /** Whether it must be told from a label and its words. */
  readonly looksLikeTerm: boolean;
  /** `{lang=de}` and the like, for the heading. */
  readonly marks: string;
}

/** Whether the heading is the organisation and the post stands below it. */
export function standsBelow({ title, organization, leads }: RecordEntry): boolean {
  return title !== undefined && organization !== undefined && leads === 'organization';
}

/** Whether nothing but a name and a paragraph is said. */
export function looksLikeTerm(entry: RecordEntry): boolean {
  const { title, organization, location, dates, url, logo, text, bullets, roles, fields } = entry;
  const isBare = [location, dates, url, logo].every((one) => one === undefined);
  const isText = text.length === 1 && text[0]?.kind === 'paragraph';
  return isBare && isText && bullets.length + roles.length + fields.length === 0 && !(title && organization);
}

/** A heading with the names, a line `Role • place • dates`, and what is said of it. */
export function recordBlocks(entry: RecordEntry, context: RecordContext): readonly string[] {
  const { heading, pieces, isPlaced } = headOf(entry, context.hasRoles);
  const line = lineOf([...pieces, ...aboutPieces(entry, isPlaced)], entry.dates);
  const body = bodyBlocks(entry);
  const needsLine = heading === '' || context.looksLikeTerm || startsLikeHead(body);
  return [
    ['###', heading, context.marks].filter((part) => part !== '').join(' '),
    line === '' && needsLine ? '•' : line,
    ...body,
    ...entry.roles.flatMap((role, at) => roleBlocks(role, at === 0 && !entry.roles.some(hasLine))),
  ].filter((block) => block !== '');
}

interface RecordHead {
  readonly heading: string;
  readonly pieces: readonly string[];
  /** Whether a bare name after the pieces is a place. */
  readonly isPlaced: boolean;
}

/** Names as people write them where that says which is which, with bars or labels where it does not. */
function headOf(entry: RecordEntry, hasRoles: boolean): RecordHead {
  const { title, organization } = entry;
  const [post, place] = [title && headingText(title), organization && headingText(organization)];
  const areClear = [post, place].every((name) => name === undefined || isClearName(name));
  if (post === undefined && place === undefined) return { heading: '', pieces: [], isPlaced: false };
  if (title && place !== undefined && standsBelow(entry)) {
    const name = pieceText(title);
    const isClear = isClearName(name) && name.length > 0;
    return { heading: place, pieces: [isClear ? name : `Title: ${name}`], isPlaced: isClear };
  }
  if (post !== undefined && place === undefined && !hasRoles)
    return { heading: post, pieces: [], isPlaced: false };
  if (post === undefined && place !== undefined && hasRoles)
    return { heading: place, pieces: [], isPlaced: false };
  if (!areClear) {
    const pieces = [
      ...(title ? [`Title: ${pieceText(title)}`] : []),
      ...(organization ? [`Organization: ${pieceText(organization)}`] : []),
    ];
    return { heading: '', pieces, isPlaced: false };
  }
  const heading = [post, '|', ...(place === undefined ? [] : [place]), ...(post && place ? ['|'] : [])];
  return {
    heading: heading.filter((part) => part !== undefined).join(' '),
    pieces: [],
    isPlaced: post !== undefined && place !== undefined,
  };
}

function aboutPieces({ location, url, logo }: RecordEntry, isPlaced: boolean): readonly string[] {
  return [...placePieces(location, isPlaced), ...urlPieces(url), ...(logo ? [logoPiece(logo)] : [])];
}

function placePieces(location: RichText | undefined, isPlaced: boolean): readonly string[] {
  if (location === undefined) return [];
  const place = pieceText(location);
  return [isPlaced && isClearName(place) ? place : `Location: ${place}`];
}

function urlPieces(url: RichText | undefined): readonly string[] {
  if (url === undefined) return [];
  const address = addressValue(plainText(url), url[0]?.link);
  return [/^https?:\/\/[^\s<>]+$/.test(address) ? `<${address}>` : `URL: ${address}`];
}

function logoPiece({ path, alternative }: PictureReference): string {
  return `Logo: ![${plainAsMarkdown(alternative ?? '')}](${path.text})`;
}

/** Names and dates with dots between; where neither dates nor labels say what the line is, it ends with a dot. */
function lineOf(pieces: readonly string[], dates: DateValue | undefined): string {
  const written = dates && writtenDates(dates);
  const isClear = written === undefined || looksLikeDates(written);
  const parts = [...pieces, ...(written === undefined ? [] : [isClear ? written : `Dates: ${written}`])];
  if (parts.length === 0) return '';
  const isLine = written !== undefined || pieces.some((piece) => !isClearName(piece));
  return parts.join(' • ') + (isLine ? '' : ' •');
}

const untilWords = locales.flatMap(({ dateWords }) => dateWords.until);
const sinceWords = locales.flatMap(({ dateWords }) => dateWords.since);

/** Dates as they were written; a start or an end that stood under a key of its own with a dash. */
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

function startsLikeHead([first = '']: readonly string[]): boolean {
  const line = first.split('\n', 1)[0] ?? '';
  return !/^(?:[-*+]|\d+[.)])\s/.test(line) && looksLikeHead(line);
}

function hasLine({ location, dates }: Role): boolean {
  return location !== undefined || dates !== undefined;
}

/** One of several posts, under a heading of its own. */
function roleBlocks(role: Role, needsLine: boolean): readonly string[] {
  const { title, location, dates, keeping } = role;
  const body = bodyBlocks(role);
  const line = lineOf(placePieces(location, true), dates);
  const marks = keepingMarks(keeping);
  return [
    ['####', title ? headingText(title) : '', ...(marks.length > 0 ? [`{${marks.join(' ')}}`] : [])]
      .filter((part) => part !== '')
      .join(' '),
    line === '' && (needsLine || title === undefined || startsLikeHead(body)) ? '•' : line,
    ...body,
  ].filter((block) => block !== '');
}

/** What is asked about pages. */
export function keepingMarks({ together, breakBefore }: Role['keeping']): readonly string[] {
  return [...(together ? ['keep-together=true'] : []), ...(breakBefore ? ['page-break=before'] : [])];
}
