import type { CustomFieldKind, SectionKind } from '../../locale/locale.ts';
import { kindOfTitle, usualTitle } from '../../locale/locales.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { Entry, RecordEntry, Resume, Section } from '../../model/resume.ts';
import { type Prose, plainText, type RichText, type Span } from '../../model/rich-text.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { listOf, mappingOf, optionalPair, pairOf } from '../../source/nodes.ts';
import type { ExportTarget } from '../common/exporter.ts';
import { supportedFields } from '../common/write-fields.ts';
import {
  embeddedRecordPairs,
  highlightPairs,
  httpLinkOf,
  isOneText,
  isoDates,
  type Job,
  jobsOf,
  studyParts,
} from '../common/write-records.ts';
import { bulletMarkdown, inlineMarkdown, languageOf, proseMarkdown } from '../common/write-rich-text.ts';
import { bulletPairs, labelledValue } from '../quoin/write.ts';
import { attributePairs, embeddedPair, sectionAttributes } from '../quoin/write-embedded-keys.ts';

/** The sections by title, and their remaining data in Quoin's keys. */
interface RendercvSections {
  readonly pairs: readonly SourcePair[];
  /** Empty if the titles hold everything. */
  readonly embedded: readonly SourceNode[];
  /** The embedded pair that names the section of the summary. */
  readonly summary: readonly SourcePair[];
}

/** Writes the summary as the first section, then the others. Each run of one entry type is a section. */
export function rendercvSections(
  { summary, sections }: Resume,
  target: Omit<ExportTarget, 'language'>,
): RendercvSections {
  const keys = new UniqueKeys(target);
  const title = usualTitle('summary', target.locale);
  const texts = summary.map((block) => proseMarkdown([block]));
  const key = texts.length > 0 ? keys.unique(title) : undefined;
  if (key !== undefined)
    target.notes.add(
      'moved',
      `RenderCV has no key for the summary. Moved it to the first section, “${key}”.`,
    );
  const written = sections.map((section) => sectionPairs(section, keys, target));
  const areComplete = written.every(({ isComplete }) => isComplete);
  return {
    pairs: [
      ...(key === undefined ? [] : optionalPair(key, listOf(texts))),
      ...written.flatMap(({ pairs }) => pairs),
    ],
    embedded: areComplete ? [] : written.map(({ embedded }) => embedded),
    summary: key === undefined ? [] : optionalPair('summary', mappingOf([optionalPair('from', key)])),
  };
}

/** Makes section titles unique, since they are keys. */
class UniqueKeys {
  readonly #used = new Set<string>();
  readonly #notes: ExportTarget['notes'];

  constructor({ notes }: Pick<ExportTarget, 'notes'>) {
    this.#notes = notes;
  }

  /** Returns the title, with a number if it is used already. */
  unique(title: string): string {
    let key = title;
    for (let number = 2; this.#used.has(key); number += 1) key = `${title} ${number}`;
    if (key !== title)
      this.#notes.add(
        'changed',
        `RenderCV requires unique titles. Renamed a section “${title}” to “${key}”.`,
      );
    this.#used.add(key);
    return key;
  }
}

interface WrittenSection {
  readonly pairs: readonly SourcePair[];
  readonly embedded: SourceNode;
  /** True if the pairs hold the whole section. */
  readonly isComplete: boolean;
}

/**
 * Writes a section. RenderCV allows one type of entry in a section, so others become sections of their own.
 */
function sectionPairs(
  section: Section,
  keys: UniqueKeys,
  about: Omit<ExportTarget, 'language'>,
): WrittenSection {
  const { title = [], place } = section;
  const target = { ...about, language: languageOf(title) };
  const groups = entryGroups(section, target);
  const name = inlineMarkdown(title);
  if (groups.length > 1) {
    const message = `RenderCV allows one type of entry in a section. Split “${plainText(title)}” into ${groups.length} sections.`;
    about.notes.add('changed', message, place);
  }
  const pairs = groups.flatMap(({ nodes }) => optionalPair(keys.unique(name || 'Section'), listOf(nodes)));
  const [first, ...more] = pairs.map(({ key }) => key);
  if (first === name && !isKeptAsTitle(name))
    about.notes.add('changed', `RenderCV prints the title “${name}” with capitals and spaces.`, place);
  const isTitled = more.length === 0 && first === name && isKeptAsTitle(name);
  const attributes = [...(isTitled ? [] : [pairOf('title', name)]), ...sectionAttributes(section, target)];
  const from = more.length === 0 ? first : listOf([first ?? '', ...more]);
  return {
    pairs,
    embedded: mappingOf([optionalPair('from', from), attributes]),
    isComplete: attributes.length === 0,
  };
}

/** True if RenderCV and an import use the key unchanged as the title. */
function isKeptAsTitle(key: string): boolean {
  return key.includes(' ') || (/^\p{Lu}/u.test(key) && !key.includes('_'));
}

interface EntryGroup {
  readonly type: EntryType;
  readonly nodes: readonly (SourceNode | string)[];
}

function entryGroups({ title = [], entries }: Section, target: ExportTarget): readonly EntryGroup[] {
  const records = entries.filter((entry): entry is RecordEntry => entry.shape === 'record');
  const type = entryTypeOf(records, kindOfTitle(plainText(title)), target.personName);
  const groups: EntryGroup[] = [];
  for (const entry of entries) {
    const one = entryGroup(entry, type, target);
    const last = groups.at(-1);
    if (last?.type === one.type) groups[groups.length - 1] = { ...one, nodes: [...last.nodes, ...one.nodes] };
    else groups.push(one);
  }
  return groups;
}

function entryGroup(entry: Entry, type: EntryType, target: ExportTarget): EntryGroup {
  switch (entry.shape) {
    case 'prose':
      return { type: 'text', nodes: entry.blocks.map((block) => proseMarkdown([block])) };
    case 'bullet': {
      const { item } = entry;
      const embedded = embeddedPair(
        target,
        isOneText(item) ? [] : bulletPairs(listItemsOf(entry)),
        attributePairs(entry, target),
      );
      return { type: 'bullet', nodes: [mappingOf([optionalPair('bullet', bulletMarkdown(item)), embedded])] };
    }
    case 'term': {
      const level = entry.level ? optionalPair('level', inlineMarkdown(entry.level.text)) : [];
      if (level.length > 0) {
        const message = `RenderCV has no key for the level of “${plainText(entry.term)}”. Moved it to \`level\`, which its themes ignore.`;
        target.notes.add('moved', message);
      }
      const label = [pairOf('label', inlineMarkdown(entry.term))];
      const details = [pairOf('details', proseMarkdown(entry.details))];
      const value = labelledValue(entry.details);
      const list = typeof value === 'string' ? [] : [pairOf('details', value)];
      const embedded = embeddedPair(target, list, attributePairs(entry, target));
      return { type: 'term', nodes: [mappingOf([label, details, level, embedded])] };
    }
    case 'record':
      return { type, nodes: recordNodes(entry, type, target) };
    default:
      return entry satisfies never;
  }
}

/** Returns the items of a bullet that is only a list. */
function listItemsOf({
  item,
}: Extract<Entry, { readonly shape: 'bullet' }>): Parameters<typeof bulletPairs>[0] {
  const [first] = item.blocks;
  return first?.kind === 'list' ? first.items : [];
}

/** RenderCV's entry types that Quoin has an equivalent for. */
type EntryType = 'text' | 'bullet' | 'term' | 'experience' | 'education' | 'publication' | 'normal';

/** Returns the entry type that supports all records of a section. */
function entryTypeOf(
  records: readonly RecordEntry[],
  kind: SectionKind | 'summary' | undefined,
  personName: string,
): EntryType {
  const hasOrganization = ({ organization }: RecordEntry): boolean => organization !== undefined;
  if (kind === 'education' && records.every(hasOrganization)) return 'education';
  if (kind === 'publications' && records.every((one) => isPublication(one, personName))) return 'publication';
  return records.some(hasOrganization) ? 'experience' : 'normal';
}

/**
 * True if RenderCV's publication type supports the entry. It requires authors, and has no location or
 * bullets.
 */
function isPublication(entry: RecordEntry, personName: string): boolean {
  const { title, location, bullets, roles, dates } = entry;
  const isOneDate = dates === undefined || dates.kind === 'point' || dates.kind === 'written';
  const hasMore = location !== undefined || bullets.length > 0 || roles.length > 0;
  return title !== undefined && isOneDate && !hasMore && authorsOf(entry.text, personName) !== undefined;
}

/** Writes an entry with all keys that its type requires, some of them empty. */
function recordNodes(entry: RecordEntry, type: EntryType, target: ExportTarget): readonly SourceNode[] {
  return jobsOf(entry, target).map((job) => recordNode(job, type, target));
}

/** The custom field that RenderCV has a key for, in publications only. */
const publicationFields: ReadonlySet<CustomFieldKind> = new Set(['doi']);

function recordNode({ entry, attributes }: Job, type: EntryType, target: ExportTarget): SourceMapping {
  const isPublished = type === 'publication';
  const authors = isPublished ? authorsOf(entry.text, target.personName) : undefined;
  const dates = entry.dates ? datePairs(entry.dates) : { pairs: [], isExact: true };
  const fields = supportedFields(entry, isPublished ? publicationFields : new Set(), target);
  return mappingOf([
    headerPairs(entry, type),
    authors ? optionalPair('authors', listOf(authors)) : [],
    optionalPair('location', entry.location && inlineMarkdown(entry.location)),
    dates.pairs,
    fields.pairs,
    optionalPair('url', httpLinkOf(entry)),
    optionalPair('logo', entry.logo?.path.text),
    optionalPair('summary', proseMarkdown(authors ? entry.text.slice(1) : entry.text)),
    highlightPairs(entry.bullets),
    embeddedPair(target, embeddedRecordPairs(entry, dates.isExact, target), fields.embedded, attributes),
  ]);
}

function headerPairs({ title, organization }: RecordEntry, type: EntryType): readonly SourcePair[] {
  const markdown = (text: RichText | undefined): string => (text ? inlineMarkdown(text) : '');
  switch (type) {
    case 'education': {
      const { degree, area } = studyParts(markdown(title));
      const isBoth = area !== '';
      return [
        ...[pairOf('institution', markdown(organization))],
        ...[pairOf('area', isBoth ? area : degree)],
        ...(isBoth ? optionalPair('degree', degree) : []),
      ];
    }
    case 'publication':
      return [...[pairOf('title', markdown(title))], ...optionalPair('journal', markdown(organization))];
    case 'experience':
      return [...[pairOf('company', markdown(organization))], ...[pairOf('position', markdown(title))]];
    default:
      return [pairOf('name', markdown(title))];
  }
}

/** Writes ISO 8601, or the dates as in the file, which RenderCV shows unchanged. */
function datePairs(value: DateValue): { readonly pairs: readonly SourcePair[]; readonly isExact: boolean } {
  const { start, end, isExact } = isoDates(value);
  switch (value.kind) {
    case 'point':
      return { pairs: optionalPair('date', isExact ? end : value.source), isExact: true };
    case 'until':
      return { pairs: optionalPair('date', value.source), isExact: false };
    case 'written':
      // RenderCV reads this form as a month or a day, and rejects the file if it is invalid.
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

/** Completes a date to its first day: `2019` to `2019-01-01`. */
function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - '2019'.length);
}

/**
 * Returns the authors if the first paragraph is a list of names. `undefined` if an import would format the
 * person's own name differently.
 */
function authorsOf([first]: Prose, personName: string): readonly string[] | undefined {
  if (first?.kind !== 'paragraph') return undefined;
  const names = splitAtCommas(first.text);
  const areNames = names.length > 1 || names.some(([span]) => span?.strong);
  return areNames &&
    names.every((name) => isName(plainText(name))) &&
    names.every((name) => inlineMarkdown(name) !== personName)
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

/**
 * True for a few capitalised words, as `L. F. Menabrea` or `Lovelace A.`, with particles such as `van der`
 * between.
 */
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
