import type { SectionKind } from '../../locale/locale.ts';
import { kindOfTitle, usualTitle } from '../../locale/locales.ts';
import type { Entry, Section } from '../../model/resume.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { wordsOfProse } from '../common/jobs.ts';
import { languageOf } from '../common/language.ts';
import { plainOf } from '../common/plain-text.ts';
import { sectionMarks, type Target } from '../common/unsupported-keys.ts';
import { list, mapping, pair } from '../common/write-nodes.ts';
import { proseMarkdown } from '../markdown/write-blocks.ts';
import { line } from '../quoin/write.ts';
import { entryNode, sectionForm } from '../quoin/write-sections.ts';
import { bulletObject, isTermKind, recordObjects, termObject, wordObjects } from './write-records.ts';

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
    const found = kindOfTitle(plainOf(section.title ?? []));
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
  const what = section.title ? `The section “${plainOf(section.title)}”` : 'A section without a title';
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
  const isUsual = title.length === 1 && plainOf(title) === usual && title.every(isPlainSpan);
  if (plainOf(title) !== usual)
    target.notes.add('changed', `The title “${plainOf(title)}” is JSON Resume's key \`${kind}\`.`, place);
  if (text !== '' || rest.length > 0)
    target.notes.add('moved', `A part of “${plainOf(title)}” ${elsewhere}`, place);
  const marks = mapping(
    isUsual ? [] : line('title', title),
    sectionMarks(section, target),
    pair('text', text),
    pair('entries', list(rest.map((entry) => entryNode(entry, target.language)))),
  );
  return {
    pairs: pair(kind, list(objects)),
    own: mapping(pair('from', kind), marks.pairs),
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
