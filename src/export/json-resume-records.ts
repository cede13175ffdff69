import type { SectionKind } from '../locale/section-titles.ts';
import type { DateValue } from '../model/partial-date.ts';
import type { RecordEntry, TermEntry } from '../model/resume.ts';
import type { RichText } from '../model/rich-text.ts';
import type { SourceMapping, SourcePair } from '../model/source.ts';
import { isoDates } from './dates.ts';
import type { ExportNotes } from './exported.ts';
import { bulletMarkdown, proseMarkdown } from './markdown-blocks.ts';
import { inlineMarkdown } from './markdown-text.ts';
import { plainOf } from './plain-text.ts';
import { extraPairs, oneByOne, postsOf, studyParts, wordsOfProse } from './records.ts';
import { list, mapping, pair } from './tree.ts';

/** What JSON Resume calls the parts of an entry. */
interface RecordNames {
  readonly title: string;
  readonly organization: string;
  readonly text: string;
  /** Of an entry that has one date, not a start and an end. */
  readonly date?: string;
}

const place: RecordNames = { title: 'position', organization: 'name', text: 'summary' };

const names: Readonly<Record<Exclude<SectionKind, TermKind>, RecordNames>> = {
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

/** Whether the items under a key are a label and words, and not entries with a head. */
export function isTermKind(kind: SectionKind): kind is TermKind {
  return kind === 'skills' || kind === 'languages' || kind === 'interests';
}

/** An entry as JSON Resume has them; several posts in one organisation are an entry each. */
export function recordObjects(
  entry: RecordEntry,
  kind: Exclude<SectionKind, TermKind>,
  notes: ExportNotes,
): readonly SourceMapping[] {
  return postsOf(entry, 'JSON Resume', notes).map((post) => recordObject(post, kind, notes));
}

function recordObject(
  entry: RecordEntry,
  kind: Exclude<SectionKind, TermKind>,
  notes: ExportNotes,
): SourceMapping {
  const named = names[kind];
  const title = entry.title && inlineMarkdown(entry.title);
  const study = kind === 'education' && title !== undefined ? studyParts(title) : undefined;
  const pairs: readonly SourcePair[] = [
    ...line(named.organization, entry.organization),
    ...(study ? [...pair('studyType', study.degree), ...pair('area', study.area)] : pair(named.title, title)),
    ...line('location', entry.location),
    ...(entry.dates ? datePairs(entry.dates, named, notes) : []),
    ...pair('url', entry.url && (entry.url[0]?.link ?? plainOf(entry.url))),
    ...pair('image', entry.logo?.path.text),
  ];
  const extra = extraPairs(entry, [...pairs, ...pair(named.text, 'x'), ...pair('highlights', 'x')]);
  const text = [proseMarkdown(entry.text), ...extra.paragraphs].filter((one) => one !== '').join('\n\n');
  const bullets = list(oneByOne(entry.bullets).map(bulletMarkdown));
  return mapping(pairs, pair(named.text, text), pair('highlights', bullets), extra.pairs);
}

function line(key: string, text: RichText | undefined): readonly SourcePair[] {
  return text ? pair(key, inlineMarkdown(text)) : [];
}

/** In ISO 8601; what that cannot say stays in the writer's words, with a note. */
function datePairs(value: DateValue, { date }: RecordNames, notes: ExportNotes): readonly SourcePair[] {
  const iso = isoDates(value);
  if (iso === undefined) {
    const message = `“${value.source}” is no date of ISO 8601; it is there as written, and other tools may not read it.`;
    notes.add('changed', message);
    return pair('date', value.source);
  }
  if (date !== undefined && iso.start === undefined) return pair(date, iso.end);
  return [...pair('startDate', iso.start), ...pair('endDate', iso.end)];
}

/** A label, how well it is known, and the words that belong under it. */
export function termObject(entry: TermEntry, kind: TermKind): SourceMapping {
  const isLanguage = kind === 'languages';
  const words = wordsOfProse(entry.details);
  return mapping(
    pair(isLanguage ? 'language' : 'name', inlineMarkdown(entry.term)),
    entry.level ? line(isLanguage ? 'fluency' : 'level', entry.level.text) : [],
    words ? pair('keywords', list(words)) : pair('summary', proseMarkdown(entry.details)),
  );
}
