import type { SourceMapping, SourcePair, SourceScalar } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { knownField } from '../../schema/field.ts';
import { resumeFields } from '../../schema/resume-fields.ts';
import { joinedScalars, listOf, mappingOf, pairOf, scalarOf, sliceOf, trimmed } from '../../source/nodes.ts';
import { locatedText, type SourceText } from '../../source/source-text.ts';
import { parseText } from '../../source/source-tree.ts';
import { type Imported, ImportNotes, noteLeftOut } from '../common/importer.ts';
import { sectionTitles, wordsOf } from '../common/words.ts';
import { addressKind, isContactKey, isHeadline, longestPiece } from './conventions.ts';
import { hasWords, type MarkdownPart, paragraphsIn, piecesOf, splitAtHeadings, textOf } from './lines.ts';
import { areDistinct, bodyOf, labelFieldsPair } from './read-body.ts';
import { datedEntries } from './read-dated-lines.ts';
import type { MarkdownEntry } from './read-entries.ts';
import { emptyHeadings, type MarkdownSection, markdownSection, markdownSections } from './read-sections.ts';

/**
 * Reads a résumé in Markdown. The only heading of level 1 is the name, the next level are sections, and lower
 * ones entries. A line below an entry, as `Engineer • 2019 –`, belongs to its header. YAML front matter holds
 * what Markdown does not support.
 */
export function importMarkdown({ text, file }: SourceText): Imported {
  const notes = new ImportNotes();
  const source = locatedText(text.replace(/\r\n?/g, '\n').normalize('NFC'), file);
  const front = frontMatter(source.text, file, notes);
  const { parts, rules } = splitAtHeadings(source, front.end);
  const [rule] = rules;
  if (rule)
    notes.add(
      'left-out',
      `Thematic breaks such as \`${rule.text.trim()}\` are left to the theme.`,
      rule.place,
    );
  const [preface, ...others] = parts;
  const titledParts = others.filter((part, at) => isFull(part) || opensPart(part, others[at + 1]));
  const name = nameHeading(titledParts);
  const sections = sectionsOf(name ? titledParts.slice(1) : titledParts);
  for (const title of emptyHeadings(sections)) {
    notes.add('left-out', `The heading \`${title.text}\` has no content.`, title.place);
  }
  const place = source.placeOf(0, 0, '');
  const named: readonly SourcePair[] = name && name.title.text !== '' ? [pairOf('name', name.title)] : [];
  const opening = [...(preface?.body ?? []), ...(name ? [blankLine(name), ...name.body] : [])];
  const { before, items } = datedEntries(opening);
  const heading = scalarOf('', place);
  const untitled =
    items.length === 0 ? [] : [{ title: '', heading, titleAttributes: [], keyPlace: place, items, place }];
  const all = markdownSections([...untitled, ...sections.map(markdownSection)], place);
  const pairs = joinedPairs(front.pairs, [...named, ...readHeader(before), ...all], notes);
  return { root: mappingOf(pairs, place), notes: notes.notes };
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
  const { root, problems } = parseText(locatedText(inside, file));
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

/** Reads the lines below the name: contacts, a headline if the first line is short, and the summary. */
function readHeader(lines: readonly SourceScalar[]): readonly SourcePair[] {
  const contact: SourceMapping[] = [];
  const others: SourceScalar[] = [];
  let headline: SourceScalar | undefined;
  for (const paragraph of paragraphsIn(lines)) {
    const found = contactIn(paragraph);
    if (found) contact.push(...found);
    else if (
      headline === undefined &&
      others.length === 0 &&
      contact.length === 0 &&
      paragraph.length === 1 &&
      isHeadline(paragraph[0]?.text ?? '')
    ) {
      headline = paragraph[0] && trimmed(paragraph[0]);
    } else others.push(...paragraph, emptyAfter(paragraph));
  }
  const [first] = contact;
  const { text, tail } = bodyOf(others);
  const labels = tail.flatMap((one) => (one.kind === 'label' ? [one] : []));
  const isLabelled = labels.length === tail.length && areDistinct(labels);
  const summary = textOf(isLabelled ? text : others);
  return [
    ...(headline ? [pairOf('headline', headline)] : []),
    ...(first ? [pairOf('contact', listOf(contact, first.place))] : []),
    ...(summary ? [pairOf('summary', summary)] : []),
    ...(isLabelled ? labelFieldsPair(labels) : []),
  ];
}

function emptyAfter([first]: readonly SourceScalar[]): SourceScalar {
  return first ? sliceOf(first, 0, 0) : scalarOf('');
}

/** Returns the parts of a paragraph as contacts if one is an address and all are short. */
function contactIn(paragraph: readonly SourceScalar[]): readonly SourceMapping[] | undefined {
  if (paragraph.some(({ text }) => /^(?: {4}|\t|:[ \t]|`{3}|~{3})/.test(text))) return undefined;
  const pieces = paragraph.flatMap((line) => piecesOf(withoutBullet(line))).filter(({ text }) => text !== '');
  const lines = pieces.map(readContact);
  const isContact = lines.some(({ isAddress }) => isAddress);
  const isShort = lines.every(({ isLabelled }, at) => {
    const { text } = pieces[at] ?? { text: '' };
    return isLabelled || text.length <= longestPiece || /^<?https?:\S+$/.test(text);
  });
  return isContact && isShort ? lines.map(({ line }) => line) : undefined;
}

function withoutBullet(line: SourceScalar): SourceScalar {
  const mark = /^\s*[-*+][ \t]+/.exec(line.text)?.[0].length ?? 0;
  return sliceOf(line, mark, line.text.replace(/(?: {2,}|\\)$/, '').length);
}

interface ReadContact {
  readonly line: SourceMapping;
  readonly isAddress: boolean;
  readonly isLabelled: boolean;
}

/**
 * Reads `jo@example.org`, `+44 20 …`, `<https://…>`, `GitHub: ada` or `**Phone:** …`; other text is a `text`
 * contact.
 */
function readContact(piece: SourceScalar): ReadContact {
  const [, opening = '', label = '', value = ''] =
    /^((?:\*\*)?(\p{L}[\p{L}\s.-]{1,19})(?::\*\*|\*\*:|:)\s+)(.+)$/u.exec(piece.text) ?? [];
  const isLabelled = value !== '' && isContactKey(label);
  const named = isLabelled ? sliceOf(piece, opening.length) : piece;
  const bare = /^<[^<>]+>$/.test(named.text) ? sliceOf(named, 1, named.text.length - 1) : named;
  const kind = addressKind(bare.text);
  const isLink = /^!?\[[^\]]*\]\([^()\s]+\)$/.test(named.text);
  const isRaw = /^(?:text|location)$/i.test(label);
  const line = isLabelled
    ? pairOf(
        label.toLowerCase(),
        isRaw || (kind === undefined && !/^<https?:/i.test(named.text)) ? named : bare,
      )
    : pairOf(kind ?? 'text', kind ? bare : piece);
  return {
    line: mappingOf([line], piece.place),
    isAddress: isLabelled || kind !== undefined || isLink,
    isLabelled,
  };
}
