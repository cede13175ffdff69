import type { CustomFieldKind, SectionKind } from '../../locale/locale.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { RecordEntry } from '../../model/resume.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { isoDates } from '../common/iso-dates.ts';
import { type Post, postsOf, studyParts } from '../common/jobs.ts';
import { supportedFields } from '../common/supported-fields.ts';
import { highlightPairs, linkOf, ownPair, recordOwn, type Target } from '../common/unsupported-keys.ts';
import { list, mapping, pair, requiredPair } from '../common/write-nodes.ts';
import { proseMarkdown } from '../markdown/write-blocks.ts';
import { inlineMarkdown } from '../markdown/write-text.ts';
import { authorsOf } from './write-authors.ts';

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
  return mapping(
    headPairs(entry, type),
    authors ? pair('authors', list(authors)) : [],
    pair('location', entry.location && inlineMarkdown(entry.location)),
    dates.pairs,
    fields.pairs,
    pair('url', linkOf(entry)),
    pair('logo', entry.logo?.path.text),
    pair('summary', proseMarkdown(authors ? entry.text.slice(1) : entry.text)),
    highlightPairs(entry.bullets),
    ownPair(target, recordOwn(entry, dates.isExact, target), fields.own, marks),
  );
}

function headPairs({ title, organization }: RecordEntry, type: EntryType): readonly SourcePair[] {
  const said = (text: RichText | undefined): string => (text ? inlineMarkdown(text) : '');
  switch (type) {
    case 'education': {
      const { degree, area } = studyParts(said(title));
      const isBoth = area !== '';
      return [
        ...requiredPair('institution', said(organization)),
        ...requiredPair('area', isBoth ? area : degree),
        ...(isBoth ? pair('degree', degree) : []),
      ];
    }
    case 'publication':
      return [...requiredPair('title', said(title)), ...pair('journal', said(organization))];
    case 'experience':
      return [...requiredPair('company', said(organization)), ...requiredPair('position', said(title))];
    default:
      return requiredPair('name', said(title));
  }
}

/** RenderCV reads ISO 8601, and shows any other date as it is written. */
function datePairs(value: DateValue): { readonly pairs: readonly SourcePair[]; readonly isExact: boolean } {
  const { start, end, isExact } = isoDates(value);
  switch (value.kind) {
    case 'point':
      return { pairs: pair('date', isExact ? end : value.source), isExact: true };
    case 'until':
      return { pairs: pair('date', value.source), isExact: false };
    case 'written':
      // RenderCV takes figures like these for a month or a day, and refuses the file if they are none.
      return /^\d{4}-\d\d(?:-\d\d)?$/.test(value.source)
        ? { pairs: [], isExact: false }
        : { pairs: pair('date', value.source), isExact: true };
    case 'open':
    case 'range': {
      const isForward = end === undefined || start === undefined || firstDay(start) <= firstDay(end);
      return isExact && isForward
        ? { pairs: [...pair('start_date', start), ...pair('end_date', end ?? 'present')], isExact: true }
        : { pairs: pair('date', value.source), isExact: value.kind === 'range' };
    }
    default:
      return value satisfies never;
  }
}

/** `2019` begins on its first of January. */
function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - '2019'.length);
}
