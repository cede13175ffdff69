import type { SourcePair } from '../model/source.ts';
import { plainKey } from '../schema/nearest.ts';
import { sourceText } from '../schema/source-text.ts';
import { ImportNotes } from './import-note.ts';
import type { Imported } from './imported.ts';
import { datedEntries } from './markdown-dated.ts';
import { markdownHead } from './markdown-head.ts';
import { type MarkdownPart, partsOf } from './markdown-lines.ts';
import { hasWords } from './markdown-pieces.ts';
import { bareTitles, type MarkdownSection, markdownSection } from './markdown-sections.ts';
import { mappingOf, pairOf } from './nodes.ts';
import { joinedScalars } from './scalars.ts';
import { sectionsPair } from './sections.ts';
import { sectionTitles } from './words.ts';

/**
 * Reads a résumé in Markdown: the only heading of the first level is the name, the next level are sections, those
 * below are entries, and a line of names and dates under one of them, `Engineer • 2019 –`, belongs to its head.
 */
export function importMarkdown(text: string, file?: string): Imported {
  const notes = new ImportNotes();
  const source = sourceText(text.replace(/\r\n?/g, '\n').normalize('NFC'), file);
  const { parts, rules } = partsOf(source);
  const [rule] = rules;
  if (rule) notes.add('left-out', `Rules such as \`${rule.text.trim()}\` are left to the theme.`, rule.place);
  const [preface, ...others] = parts;
  const headed = others.filter(isFull);
  const name = nameAmong(headed);
  const sections = sectionsOf(name ? headed.slice(1) : headed);
  for (const title of bareTitles(sections)) {
    notes.add('left-out', `Nothing stands under \`${title.text}\`; it is left out.`, title.place);
  }
  const place = source.placeOf(0, 0, '');
  const named: readonly SourcePair[] = name && name.title.text !== '' ? [pairOf('name', name.title)] : [];
  const opening = [...(preface?.body ?? []), ...(name ? [blankLine(name), ...name.body] : [])];
  const { before, items } = datedEntries(opening);
  const untitled = items.length === 0 ? [] : [{ title: '', keyPlace: place, items, place }];
  const all = sectionsPair([...untitled, ...sections.map(markdownSection)], place);
  const pairs = [...named, ...markdownHead(before), ...all];
  return { root: mappingOf(pairs, place), notes: notes.notes };
}

/** A heading without words, over nothing, is no part. */
function isFull({ title, body }: MarkdownPart): boolean {
  return [title, ...body].some(hasWords);
}

function blankLine({ title }: MarkdownPart): MarkdownPart['title'] {
  return joinedScalars([''], title.place);
}

/** The first heading, where it is of the first level and no section's. */
function nameAmong(parts: readonly MarkdownPart[]): MarkdownPart | undefined {
  const [first, ...others] = parts;
  if (first?.level !== 1) return undefined;
  const isAlone = others.every(({ level }) => level > 1);
  return isAlone || !sectionTitles.has(plainKey(first.title.text)) ? first : undefined;
}

/** Parts of the highest level are sections, and all others entries of the section they are in. */
function sectionsOf(parts: readonly MarkdownPart[]): readonly MarkdownSection[] {
  const top = Math.min(...parts.map(({ level }) => level));
  const sections: { readonly part: MarkdownPart; readonly entries: MarkdownPart[] }[] = [];
  for (const part of parts) {
    const section = sections.at(-1);
    if (part.level === top || section === undefined) sections.push({ part, entries: [] });
    else addEntry(section.entries, part);
  }
  return sections;
}

/** A heading below that of entries stays in the text of the entry. */
function addEntry(entries: MarkdownPart[], part: MarkdownPart): void {
  const last = entries.at(-1);
  if (last === undefined || part.level <= last.level) {
    entries.push(part);
    return;
  }
  const heading = joinedScalars(['**', part.title, '**'], part.title.place);
  const blank = blankLine(part);
  entries[entries.length - 1] = { ...last, body: [...last.body, blank, heading, blank, ...part.body] };
}
