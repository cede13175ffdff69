import type { CustomFieldKind, SectionKind } from '../../locale/locale.ts';
import { kindOfTitle, usualTitle } from '../../locale/locales.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { BulletEntry, Entry, RecordEntry, Section, TermEntry } from '../../model/resume.ts';
import { plainText, type RichText } from '../../model/rich-text.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { listOf, mappingOf, optionalPair } from '../../source/nodes.ts';
import type { Target } from '../common/exporter.ts';
import { supportedFields, wordsOfProse } from '../common/write-fields.ts';
import {
  highlightPairs,
  isoDates,
  linkOf,
  type Post,
  postsOf,
  recordOwn,
  studyParts,
} from '../common/write-records.ts';
import { bulletMarkdown, inlineMarkdown, languageOf, proseMarkdown } from '../common/write-rich-text.ts';
import { entryNode, sectionForm } from '../quoin/write.ts';
import { markPairs, ownPair, sectionMarks } from '../quoin/write-embedded-keys.ts';

/** Sections under the keys of JSON Resume, and in our own keys what those do not say. */
export interface SortedSections {
  readonly pairs: readonly SourcePair[];
  /** None where the keys say it all: sections in the order of the file, each under its usual title. */
  readonly own: readonly SourceNode[];
}

interface SortedSection {
  readonly pairs: readonly SourcePair[];
  readonly own: SourceNode;
  /** Whether the pairs say it all. */
  readonly isUsual: boolean;
}

/** Each section under its key, as far as its entries have a form there; a second one of a kind has none. */
export function sortSections(sections: readonly Section[], target: Omit<Target, 'language'>): SortedSections {
  const taken = new Set<SectionKind>();
  const sorted = sections.map((section): SortedSection => {
    const found = kindOfTitle(plainText(section.title ?? []));
    const kind = found === 'summary' || found === undefined || taken.has(found) ? undefined : found;
    const result =
      kind && sortedSection(section, kind, { ...target, language: languageOf(section.title ?? []) });
    if (kind && result) taken.add(kind);
    return result ?? unsorted(section, target);
  });
  const areUsual = sorted.every(({ isUsual }) => isUsual);
  return { pairs: sorted.flatMap(({ pairs }) => pairs), own: areUsual ? [] : sorted.map(({ own }) => own) };
}

function unsorted(section: Section, { notes }: Omit<Target, 'language'>): SortedSection {
  const what = section.title ? `The section “${plainText(section.title)}”` : 'A section without a title';
  notes.add('moved', `${what} ${elsewhere}`, section.place);
  return { pairs: [], own: sectionForm(section), isUsual: false };
}

const elsewhere = 'has no key in JSON Resume; it is under `meta.quoin`, where other tools do not look.';

/** What stands before the entries, those that have a form under the key, and what follows them. */
interface Parts {
  readonly text: string;
  readonly objects: readonly SourceMapping[];
  readonly rest: readonly Entry[];
}

function sortedSection(section: Section, kind: SectionKind, target: Target): SortedSection | undefined {
  const { text, objects, rest } = partsOf(section.entries, kind, target);
  if (objects.length === 0) return undefined;
  const { title = [], place } = section;
  const usual = usualTitle(kind, target.locale);
  const isUsual = title.length === 1 && plainText(title) === usual && title.every(isPlainSpan);
  if (plainText(title) !== usual)
    target.notes.add('changed', `The title “${plainText(title)}” is JSON Resume's key \`${kind}\`.`, place);
  if (text !== '' || rest.length > 0)
    target.notes.add('moved', `A part of “${plainText(title)}” ${elsewhere}`, place);
  const marks = mappingOf([
    isUsual ? [] : line('title', title),
    sectionMarks(section, target),
    optionalPair('text', text),
    optionalPair('entries', listOf(rest.map((entry) => entryNode(entry, target.language)))),
  ]);
  return {
    pairs: optionalPair(kind, listOf(objects)),
    own: mappingOf([optionalPair('from', kind), marks.pairs]),
    isUsual: marks.pairs.length === 0,
  };
}

function isPlainSpan({ strong, emphasis, code, link }: NonNullable<Section['title']>[number]): boolean {
  return !strong && !emphasis && !code && link === undefined;
}

function partsOf(entries: readonly Entry[], kind: SectionKind, target: Target): Parts {
  const [first, ...others] = entries;
  if (first?.shape === 'prose' && others.length === 0 && isTermKind(kind)) {
    const words = wordsOfProse(first.blocks) ?? [];
    const areShort = words.length > 1 && words.every((word) => word.length <= longestName);
    return { text: '', objects: areShort ? wordObjects(words, kind) : [], rest: [] };
  }
  const isOpening = first?.shape === 'prose';
  const after = isOpening ? others : entries;
  const objects: SourceMapping[] = [];
  let fitting = 0;
  for (const entry of after) {
    const found = objectsOf(entry, kind, target);
    if (found === undefined) break;
    objects.push(...found);
    fitting += 1;
  }
  return { text: isOpening ? proseMarkdown(first.blocks) : '', objects, rest: after.slice(fitting) };
}

/** Longer names are not read as words that run in. */
const longestName = 40;

function objectsOf(entry: Entry, kind: SectionKind, target: Target): readonly SourceMapping[] | undefined {
  switch (entry.shape) {
    case 'prose':
      return undefined;
    case 'bullet': {
      const object = bulletObject(entry, kind, target);
      return object && [object];
    }
    case 'term':
      return isTermKind(kind) && entry.term.length > 0 ? [termObject(entry, kind, target)] : undefined;
    case 'record':
      return isTermKind(kind) ? undefined : recordObjects(entry, kind, target);
    default:
      return entry satisfies never;
  }
}

/** What JSON Resume calls the parts of an entry. */
interface RecordNames {
  readonly title: string;
  readonly organization: string;
  readonly text: string;
  /** Of an entry that has one date, not a start and an end. */
  readonly date?: string;
}

const place: RecordNames = { title: 'position', organization: 'name', text: 'summary' };

const names: Readonly<Record<RecordKind, RecordNames>> = {
  work: place,
  volunteer: { ...place, organization: 'organization' },
  education: { ...place, title: 'studyType', organization: 'institution' },
  projects: { title: 'name', organization: 'entity', text: 'description' },
  awards: { title: 'title', organization: 'awarder', text: 'summary', date: 'date' },
  certificates: { title: 'name', organization: 'issuer', text: 'summary', date: 'date' },
  publications: { title: 'name', organization: 'publisher', text: 'summary', date: 'releaseDate' },
  references: { title: 'name', organization: 'organization', text: 'reference', date: 'date' },
};

export type TermKind = 'skills' | 'languages' | 'interests';
export type RecordKind = Exclude<SectionKind, TermKind>;

/** Whether the items under a key are a label and words, and not entries with a head. */
export function isTermKind(kind: SectionKind): kind is TermKind {
  return kind === 'skills' || kind === 'languages' || kind === 'interests';
}

/** Facts that have a key in JSON Resume, or one that others write. */
const fieldKinds: ReadonlySet<CustomFieldKind> = new Set([
  'doi',
  'score',
  'courses',
  'roles',
  'type',
  'relationship',
  'email',
  'phone',
  'keywords',
]);

/** An entry as JSON Resume has them; several posts in one organisation are an entry each. */
export function recordObjects(
  entry: RecordEntry,
  kind: RecordKind,
  target: Target,
): readonly SourceMapping[] {
  return postsOf(entry, target).map((post) => recordObject(post, kind, target));
}

function recordObject({ entry, marks }: Post, kind: RecordKind, target: Target): SourceMapping {
  const named = names[kind];
  const title = entry.title && inlineMarkdown(entry.title);
  const study = kind === 'education' && title !== undefined ? studyParts(title) : undefined;
  const dates = entry.dates ? datePairs(entry.dates, named) : { pairs: [], isExact: true };
  const fields = supportedFields(entry, fieldKinds, target);
  return mappingOf([
    line(named.organization, entry.organization),
    study
      ? [...optionalPair('studyType', study.degree), ...optionalPair('area', study.area)]
      : optionalPair(named.title, title),
    line('location', entry.location),
    dates.pairs,
    optionalPair('url', linkOf(entry)),
    optionalPair('image', entry.logo?.path.text),
    optionalPair(named.text, proseMarkdown(entry.text)),
    highlightPairs(entry.bullets),
    fields.pairs,
    ownPair(target, recordOwn(entry, dates.isExact, target), fields.own, marks),
  ]);
}

function line(key: string, text: RichText | undefined): readonly SourcePair[] {
  return text ? optionalPair(key, inlineMarkdown(text)) : [];
}

/** In ISO 8601; an end alone is read as when it was. */
function datePairs(
  value: DateValue,
  { date }: RecordNames,
): { readonly pairs: readonly SourcePair[]; readonly isExact: boolean } {
  const { start, end, isExact } = isoDates(value);
  const isOne = date !== undefined && start === undefined;
  return {
    pairs: isOne
      ? optionalPair(date, end)
      : [...optionalPair('startDate', start), ...optionalPair('endDate', end)],
    isExact: isExact && value.kind !== 'until',
  };
}

/** A bullet where JSON Resume has entries: its text is the title, if it is one text and has a place there. */
export function bulletObject(
  entry: BulletEntry,
  kind: SectionKind,
  target: Target,
): SourceMapping | undefined {
  const [first, ...more] = entry.item.blocks;
  const isOne =
    first?.kind === 'paragraph' && more.length === 0 && !first.text.some(({ text }) => text.includes('\n'));
  if (!isOne || kind === 'work' || kind === 'volunteer' || kind === 'education') return undefined;
  const key = isTermKind(kind) ? termKey(kind) : names[kind].title;
  const own = ownPair(target, optionalPair('as', 'bullet'), markPairs(entry, target));
  return mappingOf([optionalPair(key, bulletMarkdown(entry.item)), own]);
}

function termKey(kind: TermKind): string {
  return kind === 'languages' ? 'language' : 'name';
}

/** A label, how well it is known, and the words that belong under it. */
export function termObject(entry: TermEntry, kind: TermKind, target: Target): SourceMapping {
  const words = wordsOfProse(entry.details);
  const isBare = entry.level === undefined && entry.details.length === 0;
  return mappingOf([
    optionalPair(termKey(kind), inlineMarkdown(entry.term)),
    entry.level ? line(kind === 'languages' ? 'fluency' : 'level', entry.level.text) : [],
    words ? optionalPair('keywords', listOf(words)) : optionalPair('summary', proseMarkdown(entry.details)),
    // Names alone are read as words that run in.
    ownPair(target, isBare ? optionalPair('as', 'term') : [], markPairs(entry, target)),
  ]);
}

/** Words that run in, each under a name. */
export function wordObjects(words: readonly string[], kind: TermKind): readonly SourceMapping[] {
  return words.map((word) => mappingOf([optionalPair(termKey(kind), word)]));
}
