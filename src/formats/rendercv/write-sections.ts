import type { CustomFieldKind, SectionKind } from '../../locale/locale.ts';
import { kindOfTitle, usualTitle } from '../../locale/locales.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { Entry, RecordEntry, Resume, Section } from '../../model/resume.ts';
import { type Prose, plainText, type RichText, type Span } from '../../model/rich-text.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { listOf, mappingOf, optionalPair, pairOf } from '../../source/nodes.ts';
import type { Target } from '../common/exporter.ts';
import { supportedFields } from '../common/write-fields.ts';
import {
  highlightPairs,
  isOneText,
  isoDates,
  linkOf,
  type Post,
  postsOf,
  recordOwn,
  studyParts,
} from '../common/write-records.ts';
import { bulletMarkdown, inlineMarkdown, languageOf, proseMarkdown } from '../common/write-rich-text.ts';
import { bulletPairs } from '../quoin/write.ts';
import { markPairs, ownPair, sectionMarks } from '../quoin/write-embedded-keys.ts';

/** Sections under their titles, and in our own keys what those do not say. */
export interface RendercvSections {
  readonly pairs: readonly SourcePair[];
  /** None where the titles say it all. */
  readonly own: readonly SourceNode[];
  /** Which section is the summary. */
  readonly summary: readonly SourcePair[];
}

/** The summary as the first section, then all others; each stretch of another type of entry is a section of its own. */
export function rendercvSections(
  { summary, sections }: Resume,
  target: Omit<Target, 'language'>,
): RendercvSections {
  const keys = new Keys(target);
  const title = usualTitle('summary', target.locale);
  const texts = summary.map((block) => proseMarkdown([block]));
  const key = texts.length > 0 ? keys.free(title) : undefined;
  if (key !== undefined) target.notes.add('moved', `The summary is RenderCV's first section, “${key}”.`);
  const written = sections.map((section) => sectionPairs(section, keys, target));
  const areUsual = written.every(({ isUsual }) => isUsual);
  return {
    pairs: [
      ...(key === undefined ? [] : optionalPair(key, listOf(texts))),
      ...written.flatMap(({ pairs }) => pairs),
    ],
    own: areUsual ? [] : written.map(({ own }) => own),
    summary: key === undefined ? [] : optionalPair('summary', mappingOf([optionalPair('from', key)])),
  };
}

/** Titles are keys, and none is there twice. */
class Keys {
  readonly #taken = new Set<string>();
  readonly #notes: Target['notes'];

  constructor({ notes }: Pick<Target, 'notes'>) {
    this.#notes = notes;
  }

  /** The title, or with a number after it where it is taken. */
  free(title: string): string {
    let key = title;
    for (let number = 2; this.#taken.has(key); number += 1) key = `${title} ${number}`;
    if (key !== title) this.#notes.add('changed', `A further section “${title}” is “${key}” in RenderCV.`);
    this.#taken.add(key);
    return key;
  }
}

interface WrittenSection {
  readonly pairs: readonly SourcePair[];
  readonly own: SourceNode;
  /** Whether the pairs say it all. */
  readonly isUsual: boolean;
}

/** One type of entry in a section is what RenderCV takes. */
function sectionPairs(section: Section, keys: Keys, about: Omit<Target, 'language'>): WrittenSection {
  const { title = [], place } = section;
  const target = { ...about, language: languageOf(title) };
  const groups = groupsOf(section, target);
  const name = inlineMarkdown(title);
  if (groups.length > 1) {
    const message = `RenderCV takes one type of entry in a section: “${plainText(title)}” is ${groups.length} sections there.`;
    about.notes.add('changed', message, place);
  }
  const pairs = groups.flatMap(({ nodes }) => optionalPair(keys.free(name || 'Section'), listOf(nodes)));
  const [first, ...more] = pairs.map(({ key }) => key);
  if (first === name && !isKept(name))
    about.notes.add('changed', `RenderCV writes the title “${name}” with capitals and spaces.`, place);
  const isTitled = more.length === 0 && first === name && isKept(name);
  const marks = [...(isTitled ? [] : [pairOf('title', name)]), ...sectionMarks(section, target)];
  const from = more.length === 0 ? first : listOf([first ?? '', ...more]);
  return { pairs, own: mappingOf([optionalPair('from', from), marks]), isUsual: marks.length === 0 };
}

/** Whether RenderCV and an import take a key for a title as it is: small words and underscores they write otherwise. */
function isKept(key: string): boolean {
  return key.includes(' ') || (/^\p{Lu}/u.test(key) && !key.includes('_'));
}

interface Group {
  readonly type: EntryType;
  readonly nodes: readonly (SourceNode | string)[];
}

function groupsOf({ title = [], entries }: Section, target: Target): readonly Group[] {
  const records = entries.filter((entry): entry is RecordEntry => entry.shape === 'record');
  const type = entryTypeOf(records, kindOfTitle(plainText(title)), target.self);
  const groups: Group[] = [];
  for (const entry of entries) {
    const one = groupOf(entry, type, target);
    const last = groups.at(-1);
    if (last?.type === one.type) groups[groups.length - 1] = { ...one, nodes: [...last.nodes, ...one.nodes] };
    else groups.push(one);
  }
  return groups;
}

function groupOf(entry: Entry, type: EntryType, target: Target): Group {
  switch (entry.shape) {
    case 'prose':
      return { type: 'text', nodes: entry.blocks.map((block) => proseMarkdown([block])) };
    case 'bullet': {
      const { item } = entry;
      const own = ownPair(
        target,
        isOneText(item) ? [] : bulletPairs(listItemsOf(entry)),
        markPairs(entry, target),
      );
      return { type: 'bullet', nodes: [mappingOf([optionalPair('bullet', bulletMarkdown(item)), own])] };
    }
    case 'term': {
      const level = entry.level ? optionalPair('level', inlineMarkdown(entry.level.text)) : [];
      if (level.length > 0) {
        const message = `The level of “${plainText(entry.term)}” is under a key that RenderCV's themes do not show.`;
        target.notes.add('moved', message);
      }
      const label = [pairOf('label', inlineMarkdown(entry.term))];
      const details = [pairOf('details', proseMarkdown(entry.details))];
      return {
        type: 'term',
        nodes: [mappingOf([label, details, level, ownPair(target, markPairs(entry, target))])],
      };
    }
    case 'record':
      return { type, nodes: recordNodes(entry, type, target) };
    default:
      return entry satisfies never;
  }
}

/** The items of a bullet that is a list and has no text before it. */
function listItemsOf({
  item,
}: Extract<Entry, { readonly shape: 'bullet' }>): Parameters<typeof bulletPairs>[0] {
  const [first] = item.blocks;
  return first?.kind === 'list' ? first.items : [];
}

/** RenderCV's types of entry, as far as Quoin has what they hold. */
export type EntryType = 'text' | 'bullet' | 'term' | 'experience' | 'education' | 'publication' | 'normal';

/** The type that all records of a section have room in. */
export function entryTypeOf(
  records: readonly RecordEntry[],
  kind: SectionKind | 'summary' | undefined,
  self: string,
): EntryType {
  const isPlaced = ({ organization }: RecordEntry): boolean => organization !== undefined;
  if (kind === 'education' && records.every(isPlaced)) return 'education';
  if (kind === 'publications' && records.every((one) => isPublication(one, self))) return 'publication';
  return records.some(isPlaced) ? 'experience' : 'normal';
}

/** Whether RenderCV's publications have room for it, which need authors and have no place and no bullets. */
function isPublication(entry: RecordEntry, self: string): boolean {
  const { title, location, bullets, roles, dates } = entry;
  const isOneDate = dates === undefined || dates.kind === 'point' || dates.kind === 'written';
  const hasMore = location !== undefined || bullets.length > 0 || roles.length > 0;
  return title !== undefined && isOneDate && !hasMore && authorsOf(entry.text, self) !== undefined;
}

/** An entry with all keys its type asks for, if only with nothing under them. */
export function recordNodes(entry: RecordEntry, type: EntryType, target: Target): readonly SourceNode[] {
  return postsOf(entry, target).map((post) => recordNode(post, type, target));
}

/** Facts that RenderCV has a key for, in publications alone. */
const publicationFields: ReadonlySet<CustomFieldKind> = new Set(['doi']);

function recordNode({ entry, marks }: Post, type: EntryType, target: Target): SourceMapping {
  const isPublished = type === 'publication';
  const authors = isPublished ? authorsOf(entry.text, target.self) : undefined;
  const dates = entry.dates ? datePairs(entry.dates) : { pairs: [], isExact: true };
  const fields = supportedFields(entry, isPublished ? publicationFields : new Set(), target);
  return mappingOf([
    headPairs(entry, type),
    authors ? optionalPair('authors', listOf(authors)) : [],
    optionalPair('location', entry.location && inlineMarkdown(entry.location)),
    dates.pairs,
    fields.pairs,
    optionalPair('url', linkOf(entry)),
    optionalPair('logo', entry.logo?.path.text),
    optionalPair('summary', proseMarkdown(authors ? entry.text.slice(1) : entry.text)),
    highlightPairs(entry.bullets),
    ownPair(target, recordOwn(entry, dates.isExact, target), fields.own, marks),
  ]);
}

function headPairs({ title, organization }: RecordEntry, type: EntryType): readonly SourcePair[] {
  const said = (text: RichText | undefined): string => (text ? inlineMarkdown(text) : '');
  switch (type) {
    case 'education': {
      const { degree, area } = studyParts(said(title));
      const isBoth = area !== '';
      return [
        ...[pairOf('institution', said(organization))],
        ...[pairOf('area', isBoth ? area : degree)],
        ...(isBoth ? optionalPair('degree', degree) : []),
      ];
    }
    case 'publication':
      return [...[pairOf('title', said(title))], ...optionalPair('journal', said(organization))];
    case 'experience':
      return [...[pairOf('company', said(organization))], ...[pairOf('position', said(title))]];
    default:
      return [pairOf('name', said(title))];
  }
}

/** RenderCV reads ISO 8601, and shows any other date as it is written. */
function datePairs(value: DateValue): { readonly pairs: readonly SourcePair[]; readonly isExact: boolean } {
  const { start, end, isExact } = isoDates(value);
  switch (value.kind) {
    case 'point':
      return { pairs: optionalPair('date', isExact ? end : value.source), isExact: true };
    case 'until':
      return { pairs: optionalPair('date', value.source), isExact: false };
    case 'written':
      // RenderCV takes figures like these for a month or a day, and refuses the file if they are none.
      return /^\d{4}-\d\d(?:-\d\d)?$/.test(value.source)
        ? { pairs: [], isExact: false }
        : { pairs: optionalPair('date', value.source), isExact: true };
    case 'open':
    case 'range': {
      const isForward = end === undefined || start === undefined || firstDay(start) <= firstDay(end);
      return isExact && isForward
        ? {
            pairs: [...optionalPair('start_date', start), ...optionalPair('end_date', end ?? 'present')],
            isExact: true,
          }
        : { pairs: optionalPair('date', value.source), isExact: value.kind === 'range' };
    }
    default:
      return value satisfies never;
  }
}

/** `2019` begins on its first of January. */
function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - '2019'.length);
}

/**
 * The names in the first paragraph of a publication, if it is nothing but names with commas between them; absent too
 * where an import would set the person's own name otherwise than it is.
 */
export function authorsOf([first]: Prose, self: string): readonly string[] | undefined {
  if (first?.kind !== 'paragraph') return undefined;
  const names = splitAtCommas(first.text);
  const areNames = names.length > 1 || names.some(([span]) => span?.strong);
  return areNames &&
    names.every((name) => isName(plainText(name))) &&
    names.every((name) => inlineMarkdown(name) !== self)
    ? names.map(inlineMarkdown)
    : undefined;
}

function splitAtCommas(text: RichText): readonly RichText[] {
  const names: Span[][] = [[]];
  for (const span of text) {
    for (const [at, words] of span.text.split(', ').entries()) {
      if (at > 0) names.push([]);
      if (words !== '') names.at(-1)?.push({ ...span, text: words });
    }
  }
  return names;
}

/** A few words with capitals, as `L. F. Menabrea` or `Lovelace A.`, and small ones between them, as `van der`. */
function isName(text: string): boolean {
  const words = text.split(' ');
  const isWord = (word: string): boolean =>
    /^(?:\p{Lu}[\p{L}\p{M}.’'-]*|\p{Ll}{1,5}|[\p{L}’'-]+\.?)$/u.test(word);
  return (
    words.length <= 6 &&
    words.every(isWord) &&
    /\p{Lu}|\p{Lo}/u.test(text) &&
    !/[^.\p{Lu}]\p{Ll}{3,}\.$/u.test(text)
  );
}
