import type { SectionKind } from '../locale/section-titles.ts';
import type { DateValue } from '../model/partial-date.ts';
import type { RecordEntry } from '../model/resume.ts';
import type { RichText } from '../model/rich-text.ts';
import type { SourceNode, SourcePair } from '../model/source.ts';
import { isoDates } from './dates.ts';
import type { ExportNotes } from './exported.ts';
import { bulletMarkdown, proseMarkdown } from './markdown-blocks.ts';
import { inlineMarkdown } from './markdown-text.ts';
import { plainOf } from './plain-text.ts';
import { extraPairs, oneByOne, postsOf, studyParts } from './records.ts';
import { list, mapping, pair, requiredPair } from './tree.ts';

/** RenderCV's types of entry, as far as Quoin has what they hold. */
export type EntryType = 'text' | 'bullet' | 'term' | 'experience' | 'education' | 'normal';

/** The type that all records of a section have room in. */
export function entryTypeOf(
  records: readonly RecordEntry[],
  kind: SectionKind | 'summary' | undefined,
): EntryType {
  const arePlaces = records.some(({ organization }) => organization !== undefined);
  if (kind === 'education' && records.every(({ organization }) => organization !== undefined))
    return 'education';
  return arePlaces ? 'experience' : 'normal';
}

/** An entry with all keys its type asks for, if only with nothing under them. */
export function recordNodes(entry: RecordEntry, type: EntryType, notes: ExportNotes): readonly SourceNode[] {
  return postsOf(entry, 'RenderCV', notes).map((post) => {
    const head = headPairs(post, type);
    const body = [
      ...pair('location', post.location && inlineMarkdown(post.location)),
      ...(post.dates ? datePairs(post.dates) : []),
      ...pair('url', post.url && (post.url[0]?.link ?? plainOf(post.url))),
      ...pair('logo', post.logo?.path.text),
    ];
    const extra = extraPairs(post, [...head, ...body]);
    const text = [proseMarkdown(post.text), ...extra.paragraphs].filter((one) => one !== '').join('\n\n');
    const bullets = list(oneByOne(post.bullets).map(bulletMarkdown));
    return mapping(head, body, pair('summary', text), pair('highlights', bullets), extra.pairs);
  });
}

function headPairs({ title, organization }: RecordEntry, type: EntryType): readonly SourcePair[] {
  const said = (text: RichText | undefined): string => (text ? inlineMarkdown(text) : '');
  if (type === 'education') {
    const { degree, area } = studyParts(said(title));
    const isBoth = area !== '';
    return [
      ...requiredPair('institution', said(organization)),
      ...requiredPair('area', isBoth ? area : degree),
      ...(isBoth ? pair('degree', degree) : []),
    ];
  }
  return type === 'experience'
    ? [...requiredPair('company', said(organization)), ...requiredPair('position', said(title))]
    : requiredPair('name', said(title));
}

/** RenderCV reads ISO 8601, and shows any other date as it is written. */
function datePairs(value: DateValue): readonly SourcePair[] {
  const iso = isoDates(value);
  if (iso === undefined || value.kind === 'until') return pair('date', value.source);
  if (value.kind === 'point') return pair('date', iso.end);
  return [...pair('start_date', iso.start), ...pair('end_date', iso.end ?? 'present')];
}
