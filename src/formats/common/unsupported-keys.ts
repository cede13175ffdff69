import type { DateValue } from '../../model/partial-date.ts';
import type { Entry, RecordEntry, Section } from '../../model/resume.ts';
import type { ListItem } from '../../model/rich-text.ts';
import type { SourcePair } from '../../model/source.ts';
import { bulletMarkdown } from '../markdown/write-blocks.ts';
import { picturePair } from '../quoin/write.ts';
import { addressOf, bulletPairs, keepingPairs } from '../quoin/write-sections.ts';
import type { ExportNotes } from './exported.ts';
import { quoinDates } from './iso-dates.ts';
import { languageOf } from './language.ts';
import { plainOf } from './plain-text.ts';
import { list, mapping, pair } from './write-nodes.ts';

/** Where an entry goes, and what stands round it. */
export interface Target {
  /** What the format is called in notes. */
  readonly format: string;
  /** That the section is in, which its entries need not say. */
  readonly language: string | undefined;
  /** The words of the document are in. */
  readonly locale: string | undefined;
  /** The person's own name, which an import emphasises among authors. */
  readonly self: string;
  readonly notes: ExportNotes;
}

/** Keys of which a note of their own tells, or that say nothing by themselves. */
const toldElsewhere: ReadonlySet<string> = new Set([
  'fields',
  'dates',
  'start',
  'end',
  'post',
  'shared',
  'entry',
  'as',
]);

/** What the format has no key for, in our own keys, where our import looks for it. */
export function ownPair(
  { format, notes }: Pick<Target, 'format' | 'notes'>,
  ...pairs: readonly (readonly SourcePair[])[]
): readonly SourcePair[] {
  for (const { key } of pairs.flat()) {
    if (!toldElsewhere.has(key)) noteMoved(`\`${key}\` as it is written`, { format, notes });
  }
  return pair('quoin', mapping(...pairs));
}

/** Tells of what stands where other tools do not look. */
function noteMoved(what: string, { format, notes }: Pick<Target, 'format' | 'notes'>): void {
  notes.add(
    'moved',
    `${format} has no key for ${what}; it is under \`quoin\`, where other tools do not look.`,
  );
}

/** What is said of an entry, and not in it. */
export function markPairs(entry: Entry, { language }: Target): readonly SourcePair[] {
  const own = languageOf(entry);
  return [...(own === language ? [] : pair('lang', own)), ...keepingPairs(entry.keeping)];
}

/** What is said of a section, and not in it. */
export function sectionMarks({ title = [], keeping }: Section, target: Target): readonly SourcePair[] {
  const marks = [...pair('lang', target.language), ...keepingPairs(keeping)];
  for (const { key } of marks) noteMoved(`\`${key}\` of “${plainOf(title)}”`, target);
  return marks;
}

/** Bullets as the format has them: a text each. */
export function highlightPairs(bullets: readonly ListItem[]): readonly SourcePair[] {
  return pair('highlights', list(oneByOne(bullets).map(bulletMarkdown)));
}

/** Bullets that begin with a list are that list's items. */
function oneByOne(bullets: readonly ListItem[]): readonly ListItem[] {
  return bullets.flatMap(({ blocks }) => {
    const [first, ...rest] = blocks;
    return first?.kind === 'list' && rest.length === 0 ? oneByOne(first.items) : [{ blocks }];
  });
}

/** Whether a bullet is one text, whatever lists are under it. */
export function isOneText({ blocks }: ListItem): boolean {
  return blocks[0]?.kind !== 'list';
}

/** An address of the web as it is linked; absent where the formats take none such. */
export function linkOf({ url }: RecordEntry): string | undefined {
  const link = url?.[0]?.link;
  return link !== undefined && /^https?:/i.test(link) && isUri(link) ? link : undefined;
}

/** Whether a link is an address without characters that RFC 3986 wants escaped. */
export function isUri(link: string): boolean {
  return /^[a-z][a-z\d+.-]*:[^\s"<>\\^`{|}\u007f-\uffff]+$/i.test(link);
}

/** What a record says that the format's keys do not: dates, an address, a mark, bullets, each where it must. */
export function recordOwn(entry: RecordEntry, saysDates: boolean, target: Target): readonly SourcePair[] {
  const { url, logo, bullets, dates } = entry;
  const written = url && addressOf(url);
  return [
    ...(dates && !saysDates ? datePairs(dates, target) : []),
    ...(written === linkOf(entry) ? [] : pair('url', written)),
    ...(logo?.alternative === undefined ? [] : picturePair('logo', logo)),
    ...(bullets.every(isOneText) ? [] : bulletPairs(bullets)),
  ];
}

function datePairs(dates: DateValue, { format, notes }: Target): readonly SourcePair[] {
  const message = `${format} has no form for “${dates.source}”; as written it is under \`quoin\`, where other tools do not look.`;
  notes.add('changed', message);
  return quoinDates(dates);
}

/** How a record is told of in notes. */
export function nameOf({ title, organization }: Pick<RecordEntry, 'title' | 'organization'>): string {
  return plainOf(title ?? organization ?? []);
}
