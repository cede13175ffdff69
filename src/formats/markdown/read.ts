import type { SourcePair } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { sourceText } from '../../source/source-text.ts';
import { ImportNotes } from '../common/import-note.ts';
import type { Imported } from '../common/imported.ts';
import { mappingOf, pairOf } from '../common/nodes.ts';
import { joinedScalars, ownScalar } from '../common/scalars.ts';
import { sectionTitles } from '../common/words.ts';
import { type MarkdownPart, partsOf } from './lines.ts';
import { hasWords } from './pieces.ts';
import { datedEntries } from './read-dated-lines.ts';
import type { MarkdownEntry } from './read-entries.ts';
import { frontMatter, joinedPairs } from './read-front-matter.ts';
import { markdownHead } from './read-header.ts';
import { bareTitles, type MarkdownSection, markdownSection, markdownSections } from './read-sections.ts';

/**
 * Reads a résumé in Markdown: the only heading of the first level is the name, the next level are sections, those
 * below are entries, and a line of names and dates under one of them, `Engineer • 2019 –`, belongs to its head. What
 * Markdown has no form for may stand in YAML before it.
 */
export function importMarkdown(text: string, file?: string): Imported {
  const notes = new ImportNotes();
  const source = sourceText(text.replace(/\r\n?/g, '\n').normalize('NFC'), file);
  const front = frontMatter(source.text, file, notes);
  const { parts, rules } = partsOf(source, front.end);
  const [rule] = rules;
  if (rule) notes.add('left-out', `Rules such as \`${rule.text.trim()}\` are left to the theme.`, rule.place);
  const [preface, ...others] = parts;
  const headed = others.filter((part, at) => isFull(part) || opensPart(part, others[at + 1]));
  const name = nameAmong(headed);
  const sections = sectionsOf(name ? headed.slice(1) : headed);
  for (const title of bareTitles(sections)) {
    notes.add('left-out', `Nothing stands under \`${title.text}\`; it is left out.`, title.place);
  }
  const place = source.placeOf(0, 0, '');
  const named: readonly SourcePair[] = name && name.title.text !== '' ? [pairOf('name', name.title)] : [];
  const opening = [...(preface?.body ?? []), ...(name ? [blankLine(name), ...name.body] : [])];
  const { before, items } = datedEntries(opening);
  const heading = ownScalar('', place);
  const untitled =
    items.length === 0 ? [] : [{ title: '', heading, asked: [], keyPlace: place, items, place }];
  const all = markdownSections([...untitled, ...sections.map(markdownSection)], place);
  const pairs = joinedPairs(front.pairs, [...named, ...markdownHead(before), ...all], notes);
  return { root: mappingOf(pairs, place), notes: notes.notes };
}

/** A heading without words, over nothing, is no part. */
function isFull({ title, body }: MarkdownPart): boolean {
  return title.text.trim() !== '' || body.some(hasWords);
}

/** A heading without words that has headings below it. */
function opensPart({ level }: MarkdownPart, next: MarkdownPart | undefined): boolean {
  return next !== undefined && next.level > level && isFull(next);
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

/** Parts of the highest level are sections, and all others entries of the section they are in, or below those. */
function sectionsOf(parts: readonly MarkdownPart[]): readonly MarkdownSection[] {
  const top = Math.min(...parts.map(({ level }) => level));
  const sections: { readonly part: MarkdownPart; readonly entries: Entry[] }[] = [];
  for (const part of parts) {
    const section = sections.at(-1);
    const entry = section?.entries.at(-1);
    if (part.level === top || section === undefined) sections.push({ part, entries: [] });
    else if (entry === undefined || part.level <= entry.part.level) section.entries.push({ part, inner: [] });
    else entry.inner.push(part);
  }
  return sections;
}

interface Entry extends MarkdownEntry {
  readonly inner: MarkdownPart[];
}
