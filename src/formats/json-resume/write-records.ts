import type { CustomFieldKind, SectionKind } from '../../locale/locale.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { BulletEntry, RecordEntry, TermEntry } from '../../model/resume.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { SourceMapping, SourcePair } from '../../model/source.ts';
import { isoDates } from '../common/iso-dates.ts';
import { type Post, postsOf, studyParts, wordsOfProse } from '../common/jobs.ts';
import { supportedFields } from '../common/supported-fields.ts';
import {
  highlightPairs,
  linkOf,
  markPairs,
  ownPair,
  recordOwn,
  type Target,
} from '../common/unsupported-keys.ts';
import { list, mapping, pair } from '../common/write-nodes.ts';
import { bulletMarkdown, proseMarkdown } from '../markdown/write-blocks.ts';
import { inlineMarkdown } from '../markdown/write-text.ts';

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
  return mapping(
    line(named.organization, entry.organization),
    study ? [...pair('studyType', study.degree), ...pair('area', study.area)] : pair(named.title, title),
    line('location', entry.location),
    dates.pairs,
    pair('url', linkOf(entry)),
    pair('image', entry.logo?.path.text),
    pair(named.text, proseMarkdown(entry.text)),
    highlightPairs(entry.bullets),
    fields.pairs,
    ownPair(target, recordOwn(entry, dates.isExact, target), fields.own, marks),
  );
}

function line(key: string, text: RichText | undefined): readonly SourcePair[] {
  return text ? pair(key, inlineMarkdown(text)) : [];
}

/** In ISO 8601; an end alone is read as when it was. */
function datePairs(
  value: DateValue,
  { date }: RecordNames,
): { readonly pairs: readonly SourcePair[]; readonly isExact: boolean } {
  const { start, end, isExact } = isoDates(value);
  const isOne = date !== undefined && start === undefined;
  return {
    pairs: isOne ? pair(date, end) : [...pair('startDate', start), ...pair('endDate', end)],
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
  const own = ownPair(target, pair('as', 'bullet'), markPairs(entry, target));
  return mapping(pair(key, bulletMarkdown(entry.item)), own);
}

function termKey(kind: TermKind): string {
  return kind === 'languages' ? 'language' : 'name';
}

/** A label, how well it is known, and the words that belong under it. */
export function termObject(entry: TermEntry, kind: TermKind, target: Target): SourceMapping {
  const words = wordsOfProse(entry.details);
  const isBare = entry.level === undefined && entry.details.length === 0;
  return mapping(
    pair(termKey(kind), inlineMarkdown(entry.term)),
    entry.level ? line(kind === 'languages' ? 'fluency' : 'level', entry.level.text) : [],
    words ? pair('keywords', list(words)) : pair('summary', proseMarkdown(entry.details)),
    // Names alone are read as words that run in.
    ownPair(target, isBare ? pair('as', 'term') : [], markPairs(entry, target)),
  );
}

/** Words that run in, each under a name. */
export function wordObjects(words: readonly string[], kind: TermKind): readonly SourceMapping[] {
  return words.map((word) => mapping(pair(termKey(kind), word)));
}
