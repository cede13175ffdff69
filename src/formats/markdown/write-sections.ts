import type { Entry, RecordEntry, Section } from '../../model/resume.ts';
import type { ExportNotes } from '../common/exported.ts';
import { languageOf } from '../common/language.ts';
import { termMarkdown } from './labels.ts';
import { starredBullets } from './write-blocks.ts';
import { keepingMarks, looksLikeTerm, recordBlocks, standsBelow } from './write-records.ts';
import { bodyText, headingText } from './write-unambiguously.ts';

/** A section: its heading, its text, and what is in it in its order. */
export function sectionMarkdown(section: Section, notes: ExportNotes): string {
  const { title, entries, keeping } = section;
  const language = title ? languageOf(title) : commonLanguage(entries);
  const records = entries.filter((entry) => entry.shape === 'record');
  const marks = [...(language === undefined ? [] : [`lang=${language}`]), ...keepingMarks(keeping)];
  const heading = [
    '##',
    title ? headingText(title) : '',
    ...(marks.length > 0 ? [`{${marks.join(' ')}}`] : []),
  ];
  const about: BlockContext = {
    language,
    hasRoles: records.some(standsBelow),
    first: records.every(looksLikeTerm) ? records[0] : undefined,
  };
  for (const entry of entries) noteMarks(entry, section, language, notes);
  const blocks = groupsOf(entries).flatMap((group, at, groups) => {
    const isAfterRecord = groups[at - 1]?.[0]?.shape === 'record' && group[0]?.shape !== 'record';
    return [...(isAfterRecord ? ['###'] : []), groupMarkdown(group, about)];
  });
  return [heading.filter((part) => part !== '').join(' '), ...blocks]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** The language that all entries are in. */
function commonLanguage(entries: readonly Entry[]): string | undefined {
  const languages = new Set(entries.map(languageOf));
  return languages.size === 1 ? [...languages][0] : undefined;
}

interface BlockContext {
  readonly language: string | undefined;
  readonly hasRoles: boolean;
  /** The entry that shows that the section's are no labels and words. */
  readonly first: RecordEntry | undefined;
}

/** Bullets in a row are one list. */
function groupsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (entry.shape === 'bullet' && last?.[0]?.shape === 'bullet') last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function groupMarkdown(group: readonly Entry[], about: BlockContext): string {
  const [entry] = group;
  switch (entry?.shape) {
    case undefined:
      return '';
    case 'prose':
      return bodyText(
        entry.blocks,
        entry.blocks.every(({ kind }) => kind === 'list'),
      );
    case 'bullet':
      return starredBullets(group.flatMap((one) => (one.shape === 'bullet' ? [one.item] : [])));
    case 'term':
      return termMarkdown(entry);
    case 'record':
      return recordMarkdown(entry, about);
    default:
      return entry satisfies never;
  }
}

function recordMarkdown(entry: RecordEntry, { language, hasRoles, first }: BlockContext): string {
  const own = languageOf(entry);
  const marks = [
    ...(own === undefined || own === language ? [] : [`lang=${own}`]),
    ...keepingMarks(entry.keeping),
  ];
  const context = {
    hasRoles,
    looksLikeTerm: entry === first,
    marks: marks.length > 0 ? `{${marks.join(' ')}}` : '',
  };
  return recordBlocks(entry, context).join('\n\n');
}

/** What is asked of a line without a heading has no place. */
function noteMarks(entry: Entry, { place }: Section, outer: string | undefined, notes: ExportNotes): void {
  if (entry.shape === 'record') return;
  const own = languageOf(entry);
  const marks = [
    ...(own === undefined || own === outer ? [] : [`lang=${own}`]),
    ...keepingMarks(entry.keeping),
  ];
  for (const mark of marks) {
    notes.add('left-out', `Markdown has no place for \`${mark}\` of what has no heading.`, place);
  }
}
