import { type CustomFieldKind, customFieldKinds, type SectionKind } from '../../locale/locale.ts';
import { kindOfTitle, usualTitle } from '../../locale/locales.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { BulletEntry, Entry, RecordEntry, Section, TermEntry } from '../../model/resume.ts';
import { plainText } from '../../model/rich-text.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { listOf, mappingOf, optionalPair } from '../../source/nodes.ts';
import type { ExportTarget } from '../common/exporter.ts';
import { longestTermName } from '../common/terms.ts';
import { supportedFields, wordsOfProse } from '../common/write-fields.ts';
import {
  embeddedRecordPairs,
  highlightPairs,
  httpLinkOf,
  isoDates,
  type Job,
  jobsOf,
  studyParts,
} from '../common/write-records.ts';
import { bulletMarkdown, inlineMarkdown, languageOf, proseMarkdown } from '../common/write-rich-text.ts';
import { entryNode, line, sectionForm } from '../quoin/write.ts';
import { attributePairs, embeddedPair, sectionAttributes } from '../quoin/write-embedded-keys.ts';

/** The sections by JSON Resume's keys, and their remaining data in Quoin's keys. */
interface SortedSections {
  readonly pairs: readonly SourcePair[];
  /** Empty if the keys hold everything: sections in file order with their usual titles. */
  readonly embedded: readonly SourceNode[];
}

interface SortedSection {
  readonly pairs: readonly SourcePair[];
  readonly embedded: SourceNode;
  /** True if the pairs hold the whole section. */
  readonly isComplete: boolean;
}

/**
 * Puts each section under its key, up to the first entry that the key does not support. A key takes one
 * section.
 */
export function sortSections(
  sections: readonly Section[],
  target: Omit<ExportTarget, 'language'>,
): SortedSections {
  const used = new Set<SectionKind>();
  const sorted = sections.map((section): SortedSection => {
    const found = kindOfTitle(plainText(section.title ?? []));
    const kind = found === 'summary' || found === undefined || used.has(found) ? undefined : found;
    const result =
      kind && sortedSection(section, kind, { ...target, language: languageOf(section.title ?? []) });
    if (kind && result) used.add(kind);
    return result ?? unsorted(section, target);
  });
  const areComplete = sorted.every(({ isComplete }) => isComplete);
  return {
    pairs: sorted.flatMap(({ pairs }) => pairs),
    embedded: areComplete ? [] : sorted.map(({ embedded }) => embedded),
  };
}

function unsorted(section: Section, { notes }: Omit<ExportTarget, 'language'>): SortedSection {
  const what = section.title ? `the section “${plainText(section.title)}”` : 'a section without a title';
  notes.addMoved(what, 'JSON Resume', 'meta.quoin', section.place);
  return { pairs: [], embedded: sectionForm(section), isComplete: false };
}

/** The text before the entries, the entries that the key supports and the entries after them. */
interface SectionParts {
  readonly text: string;
  readonly objects: readonly SourceMapping[];
  readonly rest: readonly Entry[];
}

function sortedSection(section: Section, kind: SectionKind, target: ExportTarget): SortedSection | undefined {
  const { text, objects, rest } = sectionParts(section.entries, kind, target);
  if (objects.length === 0) return undefined;
  const { title = [], place } = section;
  const usual = usualTitle(kind, target.locale);
  const isComplete = title.length === 1 && plainText(title) === usual && title.every(isPlainSpan);
  if (plainText(title) !== usual)
    target.notes.add(
      'changed',
      `JSON Resume has no section titles. Replaced “${plainText(title)}” by the key \`${kind}\`.`,
      place,
    );
  if (text !== '' || rest.length > 0)
    target.notes.addMoved(`a part of “${plainText(title)}”`, 'JSON Resume', 'meta.quoin', place);
  const attributes = mappingOf([
    isComplete ? [] : line('title', title),
    sectionAttributes(section, target),
    optionalPair('text', text),
    optionalPair('entries', listOf(rest.map((entry) => entryNode(entry, target.language)))),
  ]);
  return {
    pairs: optionalPair(kind, listOf(objects)),
    embedded: mappingOf([optionalPair('from', kind), attributes.pairs]),
    isComplete: attributes.pairs.length === 0,
  };
}

function isPlainSpan({ strong, emphasis, code, link }: NonNullable<Section['title']>[number]): boolean {
  return !strong && !emphasis && !code && link === undefined;
}

function sectionParts(entries: readonly Entry[], kind: SectionKind, target: ExportTarget): SectionParts {
  const [first, ...others] = entries;
  if (first?.shape === 'prose' && others.length === 0 && isTermKind(kind)) {
    const words = wordsOfProse(first.blocks) ?? [];
    const areShort = words.length > 1 && words.every((word) => word.length <= longestTermName);
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

function objectsOf(
  entry: Entry,
  kind: SectionKind,
  target: ExportTarget,
): readonly SourceMapping[] | undefined {
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

/** JSON Resume's keys for the parts of an entry. */
interface RecordNames {
  readonly title: string;
  readonly organization: string;
  readonly text: string;
  /** Key of a single date, for entries without a start and an end. */
  readonly date?: string;
}

const jobNames: RecordNames = { title: 'position', organization: 'name', text: 'summary' };

const names: Readonly<Record<RecordKind, RecordNames>> = {
  work: jobNames,
  volunteer: { ...jobNames, organization: 'organization' },
  education: { ...jobNames, title: 'studyType', organization: 'institution' },
  projects: { title: 'name', organization: 'entity', text: 'description' },
  awards: { title: 'title', organization: 'awarder', text: 'summary', date: 'date' },
  certificates: { title: 'name', organization: 'issuer', text: 'summary', date: 'date' },
  publications: { title: 'name', organization: 'publisher', text: 'summary', date: 'releaseDate' },
  references: { title: 'name', organization: 'organization', text: 'reference', date: 'date' },
};

/** Sections of terms. */
type TermKind = 'skills' | 'languages' | 'interests';
/** Sections of entries with a header. */
type RecordKind = Exclude<SectionKind, TermKind>;

/** True if the key takes terms rather than entries with a header. */
function isTermKind(kind: SectionKind): kind is TermKind {
  return kind === 'skills' || kind === 'languages' || kind === 'interests';
}

/** Custom fields that have a key in JSON Resume or its relatives. */
const fieldKinds: ReadonlySet<CustomFieldKind> = new Set(customFieldKinds.filter((kind) => kind !== 'link'));

/** Writes an entry as JSON Resume objects. Each role becomes an object of its own. */
function recordObjects(entry: RecordEntry, kind: RecordKind, target: ExportTarget): readonly SourceMapping[] {
  return jobsOf(entry, target).map((job) => recordObject(job, kind, target));
}

function recordObject({ entry, attributes }: Job, kind: RecordKind, target: ExportTarget): SourceMapping {
  const named = names[kind];
  const title = entry.title && inlineMarkdown(entry.title);
  const study = kind === 'education' && title !== undefined ? studyParts(title) : undefined;
  const dates = entry.dates ? isoDatePairs(entry.dates, named) : { pairs: [], isExact: true };
  const fields = supportedFields(entry, fieldKinds, target);
  return mappingOf([
    line(named.organization, entry.organization),
    study
      ? [...optionalPair('studyType', study.degree), ...optionalPair('area', study.area)]
      : optionalPair(named.title, title),
    line('location', entry.location),
    dates.pairs,
    optionalPair('url', httpLinkOf(entry)),
    optionalPair('image', entry.logo?.path.text),
    optionalPair(named.text, proseMarkdown(entry.text)),
    highlightPairs(entry.bullets),
    fields.pairs,
    embeddedPair(target, embeddedRecordPairs(entry, dates.isExact, target), fields.embedded, attributes),
  ]);
}

/** Writes dates in ISO 8601. An end alone goes under the key of a single date. */
function isoDatePairs(
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

/** Writes a bullet as an object with the text as its title; `undefined` if the key does not support that. */
function bulletObject(
  entry: BulletEntry,
  kind: SectionKind,
  target: ExportTarget,
): SourceMapping | undefined {
  const [first, ...more] = entry.item.blocks;
  const isOne =
    first?.kind === 'paragraph' && more.length === 0 && !first.text.some(({ text }) => text.includes('\n'));
  if (!isOne || kind === 'work' || kind === 'volunteer' || kind === 'education') return undefined;
  const key = isTermKind(kind) ? termKey(kind) : names[kind].title;
  const embedded = embeddedPair(target, optionalPair('as', 'bullet'), attributePairs(entry, target));
  return mappingOf([optionalPair(key, bulletMarkdown(entry.item)), embedded]);
}

function termKey(kind: TermKind): string {
  return kind === 'languages' ? 'language' : 'name';
}

/** Writes a term with its level and keywords. */
function termObject(entry: TermEntry, kind: TermKind, target: ExportTarget): SourceMapping {
  const words = wordsOfProse(entry.details);
  const isBare = entry.level === undefined && entry.details.length === 0;
  return mappingOf([
    optionalPair(termKey(kind), inlineMarkdown(entry.term)),
    entry.level ? line(kind === 'languages' ? 'fluency' : 'level', entry.level.text) : [],
    words ? optionalPair('keywords', listOf(words)) : optionalPair('summary', proseMarkdown(entry.details)),
    // An import runs in names that stand alone, so this one is marked as a term.
    embeddedPair(target, isBare ? optionalPair('as', 'term') : [], attributePairs(entry, target)),
  ]);
}

/** Writes words that are run in, each as a term. */
function wordObjects(words: readonly string[], kind: TermKind): readonly SourceMapping[] {
  return words.map((word) => mappingOf([optionalPair(termKey(kind), word)]));
}
