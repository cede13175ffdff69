import type { SourcePair, SourceScalar } from '../../model/source.ts';
import { finish } from '../../model/steps.ts';
import { plainKey } from '../../model/suggest.ts';
import { knownField } from '../../schema/field.ts';
import { resumeFields } from '../../schema/resume-fields.ts';
import { joinedScalars, listOf, mappingOf, pairOf, scalarOf, trimmed } from '../../source/nodes.ts';
import { locatedText, type SourceText } from '../../source/source-text.ts';
import { parseText } from '../../source/source-tree.ts';
import { type Imported, ImportNotes, noteLeftOut } from '../common/importer.ts';
import { languageOfFile } from '../common/language.ts';
import { sectionTitles, wordsOf } from '../common/words.ts';
import { isContactKey, ownMark } from './conventions.ts';
import { editedText } from './edited-text.ts';
import { hasWords, type MarkdownPart, splitAtHeadings, withoutEmphasis } from './lines.ts';
import type { MarkdownEntry } from './read-entries.ts';
import { readHeader } from './read-header.ts';
import {
  emptyHeadings,
  entriesInText,
  type MarkdownSection,
  markdownSection,
  markdownSections,
} from './read-sections.ts';
import { plainMarkup } from './web-markup.ts';

/**
 * Reads a résumé in Markdown. The only heading of level 1 is the name, the next level are sections, and lower
 * ones entries. A line below an entry, as `Engineer • 2019 –`, belongs to its header. YAML front matter holds
 * what Markdown does not support.
 */
export function importMarkdown({ text, file }: SourceText): Imported {
  const notes = new ImportNotes();
  const source = locatedText(text.replace(/\r\n?/g, '\n').normalize('NFC'), file);
  const front = frontMatter(source.text, file, notes);
  const isOwn = source.text.trimEnd().endsWith(ownMark);
  const body = editedText(source, [{ from: 0, to: front.end, text: '' }]);
  const plain = isOwn ? withoutMark(body) : plainMarkup(body, notes);
  const { parts, rules } = splitAtHeadings(plain);
  const [rule] = rules;
  if (rule)
    notes.add(
      'left-out',
      `Thematic breaks such as \`${rule.text.trim()}\` are left to the theme.`,
      rule.place,
    );
  const [preface, ...others] = parts;
  const titledParts = others.filter((part, at) => isFull(part) || opensPart(part, others[at + 1]));
  const above = isOwn ? undefined : nameAbove(preface?.body ?? []);
  const name = above ? undefined : nameHeading(titledParts);
  const sections = sectionsOf(name ? titledParts.slice(1) : titledParts);
  for (const title of emptyHeadings(sections)) {
    notes.add('left-out', `The heading \`${title.text}\` has no content.`, title.place);
  }
  const place = source.placeOf(0, 0, '');
  const title = above?.name ?? (name && (isOwn ? name.title : withoutEmphasis(name.title)));
  const named: readonly SourcePair[] = title && title.text !== '' ? [pairOf('name', title)] : [];
  const opening = [...(above?.rest ?? preface?.body ?? []), ...(name ? [blankLine(name), ...name.body] : [])];
  const { before, items } = entriesInText(opening, isOwn);
  const heading = scalarOf('', place);
  const untitled =
    items.length === 0 ? [] : [{ title: '', heading, titleAttributes: [], keyPlace: place, items, place }];
  const all = markdownSections(
    [...untitled, ...sections.map((section) => markdownSection(section, isOwn))],
    place,
  );
  const language = isOwn ? [] : languageIn(front.pairs, body, notes);
  const pairs = joinedPairs(
    front.pairs,
    [...named, ...readHeader(before, { isOwn, notes }), ...language, ...all],
    notes,
  );
  return { root: mappingOf(pairs, place), notes: notes.notes };
}

/** Returns the setting `locale` by the name of the file or its text, unless the front matter has it. */
function languageIn(
  front: readonly SourcePair[],
  { text, file, placeOf }: SourceText,
  notes: ImportNotes,
): readonly SourcePair[] {
  if (front.some(({ key }) => knownField(resumeFields, key) === 'locale')) return [];
  const place = { ...placeOf(0, 0, ''), ...(file === undefined ? {} : { file }) };
  const content = scalarOf(text.replaceAll(/\]\([^()\n]*\)|<[^<>\n]*>|\S+:\/\/\S+/g, ' '), place);
  return languageOfFile({ stated: [], content, place }, notes).setting;
}

/** Reads a name in the first line of a file, above a line of contacts and the headings. */
function nameAbove(
  lines: readonly SourceScalar[],
): { readonly name: SourceScalar; readonly rest: readonly SourceScalar[] } | undefined {
  const at = lines.findIndex(({ text }) => text.trim() !== '');
  const first = lines[at] && withoutEmphasis(trimmed(lines[at]));
  const rest = lines.slice(at + 1);
  const isName = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){1,4}$/u.test(first?.text ?? '');
  return first && isName && rest.some(({ text }) => /\S@\S+\.\S|https?:/.test(text))
    ? { name: first, rest }
    : undefined;
}

function withoutMark(source: SourceText): SourceText {
  const at = source.text.lastIndexOf(ownMark);
  return editedText(source, [{ from: at, to: source.text.length, text: '' }]);
}

/** True unless the heading and the text below it are empty. */
function isFull({ title, body }: MarkdownPart): boolean {
  return title.text.trim() !== '' || body.some(hasWords);
}

/** True if a heading without words has headings below it. */
function opensPart({ level }: MarkdownPart, next: MarkdownPart | undefined): boolean {
  return next !== undefined && next.level > level && isFull(next);
}

function blankLine({ title }: MarkdownPart): MarkdownPart['title'] {
  return joinedScalars([''], title.place);
}

/** Returns the first heading if it is of level 1 and not a section title. */
function nameHeading(parts: readonly MarkdownPart[]): MarkdownPart | undefined {
  const [first, ...others] = parts;
  if (first?.level !== 1) return undefined;
  const isAlone = others.every(({ level }) => level > 1);
  return isAlone || !sectionTitles.has(plainKey(first.title.text)) ? first : undefined;
}

/** Groups parts: the highest level are sections, lower ones are entries and parts of entries. */
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

/** YAML between two lines of `---` before the text. */
interface FrontMatter {
  readonly pairs: readonly SourcePair[];
  /** Offset of the text, in UTF-16 units. */
  readonly end: number;
}

const none: FrontMatter = { pairs: [], end: 0 };

/** Reads front matter and notes unknown keys. Returns none if it is not valid YAML. */
function frontMatter(text: string, file: string | undefined, notes: ImportNotes): FrontMatter {
  const [whole = '', inside = ''] = /^(---[ \t]*\n(?:[^\n]*\n)*?)---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (whole === '') return none;
  const { root, problems } = finish(parseText(locatedText(inside, file)));
  if (root?.kind !== 'mapping' || problems.length > 0) return none;
  const known = root.pairs.filter(({ key }) => knownField(resumeFields, key) !== undefined);
  const contact = root.pairs.filter((pair) => !known.includes(pair) && isContactKey(pair.key));
  for (const pair of root.pairs) {
    const isUsed = known.includes(pair) || contact.includes(pair);
    if (!isUsed) noteLeftOut(pair, 'is an unknown key', { notes, words: wordsOf(undefined) });
  }
  const [first] = contact;
  const lines = contact.map((pair) => mappingOf([pair], pair.keyPlace));
  const gathered: readonly SourcePair[] = first
    ? [{ key: 'contact', keyPlace: first.keyPlace, value: listOf(lines, first.keyPlace) }]
    : [];
  return { pairs: [...known, ...gathered], end: whole.length };
}

/** Joins front matter and text. Text wins over front matter; contacts are joined. */
function joinedPairs(
  front: readonly SourcePair[],
  text: readonly SourcePair[],
  notes: ImportNotes,
): readonly SourcePair[] {
  const twice = (pair: SourcePair): SourcePair | undefined =>
    text.find(({ key }) => key === knownField(resumeFields, pair.key));
  const contact = front.flatMap((pair) => (twice(pair)?.key === 'contact' ? [pair.value] : []));
  for (const pair of front) {
    const other = twice(pair);
    if (other === undefined || other.key === 'contact') continue;
    noteLeftOut(pair, 'is overridden by the text', { notes, words: wordsOf(undefined) });
  }
  const joined = text.map((pair): SourcePair => {
    const isContact = pair.key === 'contact' && contact.length > 0;
    return isContact ? { ...pair, value: listOf([...contact, pair.value], pair.value.place) } : pair;
  });
  return [...front.filter((pair) => twice(pair) === undefined), ...joined];
}
