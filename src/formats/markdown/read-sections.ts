import type { Place } from '../../model/problem.ts';
import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { listOf, mappingOf, pairOf, sliceOf } from '../../source/nodes.ts';
import { sectionsPair } from '../common/assemble.ts';
import type { ImportedSection } from '../common/sections.ts';
import { recordTitles } from '../common/words.ts';
import { hasWords, type MarkdownPart, paragraphsIn, textOf } from './lines.ts';
import { looseDatedEntries, looseHeaders } from './loose-entries.ts';
import { bodyOf, type MarkdownBody, termOf } from './read-body.ts';
import { type DatedEntries, datedEntries, hasDateColumn } from './read-dated-lines.ts';
import {
  type EntryHeader,
  entryHeader,
  type MarkdownEntry,
  markdownRecord,
  splitAttributes,
} from './read-entries.ts';

/** A heading of a section, with its entries. */
export interface MarkdownSection {
  readonly part: MarkdownPart;
  readonly entries: readonly MarkdownEntry[];
}

/** A section, and the attributes in its heading. */
interface ImportedMarkdownSection extends ImportedSection {
  readonly heading: SourceScalar;
  readonly titleAttributes: readonly SourcePair[];
}

/**
 * Reads a section: its text, then a record or a term for each heading in it.
 *
 * @param isOwn True for a file that Quoin wrote, which has one form.
 */
export function markdownSection({ part, entries }: MarkdownSection, isOwn: boolean): ImportedMarkdownSection {
  const { title, attributes } = splitAttributes(part.title);
  const written = entries.map(entryHeader);
  const records = written.filter((header) => !endsEntry(header));
  const isList = !recordTitles.has(plainKey(title.text)) && records.every(isTerm);
  const headers = isOwn || isList ? written : looseHeaders(entries);
  const hasRoles = headers.some((header) => !endsEntry(header) && hasRole(header));
  const base = {
    title: title.text,
    heading: title,
    titleAttributes: attributes,
    keyPlace: title.place,
    place: title.place,
  };
  const bullets = headers.length === 0 ? plainBullets(part.body) : undefined;
  if (bullets) return { ...base, items: bullets };
  const dated = entriesInText(part.body, isOwn);
  const body = bodyOf(dated.before);
  const text = textOf(body.text);
  const items = headers.flatMap((header) => {
    if (endsEntry(header)) return itemsAfterEnd(bodyOf(header.body));
    return [isList ? textTerm(header) : markdownRecord(header, hasRoles)];
  });
  return { ...base, text, items: [...tailItems(body), ...dated.items, ...items] };
}

/** Returns the entries that begin in the text of a section or below the name. */
export function entriesInText(lines: readonly SourceScalar[], isOwn: boolean): DatedEntries {
  const strict = datedEntries(lines);
  const hasColumns = lines.some(({ text }) => hasDateColumn(text));
  return isOwn || hasColumns ? strict : (looseDatedEntries(lines) ?? strict);
}

/** Reads a flat list as one bullet per line; `undefined` for other text. */
function plainBullets(body: readonly SourceScalar[]): readonly SourceScalar[] | undefined {
  const lines = body.filter(({ text }) => text.trim() !== '');
  const bulletLengths = lines.map(({ text }) => /^-[ \t]+(?=\S)/.exec(text)?.[0].length);
  if (lines.length === 0 || bulletLengths.some((length) => length === undefined)) return undefined;
  return lines.map((line, at) => sliceOf(line, bulletLengths[at] ?? 0, line.text.trimEnd().length));
}

/** True for an empty heading, which ends an entry. What follows belongs to the section. */
function endsEntry({ title, attributes, line, roles }: EntryHeader): boolean {
  return title.text === '' && attributes.length === 0 && line === undefined && roles.length === 0;
}

function itemsAfterEnd(body: MarkdownBody): readonly SourceNode[] {
  const text = textOf(body.text);
  return [...(text ? [text] : []), ...tailItems(body)];
}

function tailItems({ tail }: MarkdownBody): readonly SourceNode[] {
  return tail.flatMap((one) => (one.kind === 'bullets' ? one.items : [termOf(one)]));
}

function hasRole({ written, line }: EntryHeader): boolean {
  if (written.titled !== undefined || line === undefined) return false;
  return line.names.length > 0 || (line.labelled.has('Title') && written.names[0]?.text !== '');
}

function isTerm({ title, written, line, body, attributes, roles }: EntryHeader): boolean {
  const [paragraph, ...more] = paragraphsIn(body);
  const { tail } = bodyOf(body);
  const isText =
    paragraph !== undefined && more.length === 0 && !/^\s*[-*+\d]+[.)]?\s/.test(paragraph[0]?.text ?? '');
  const isBare = line === undefined && attributes.length === 0 && roles.length === 0 && tail.length === 0;
  const isName = written.dates === undefined && written.titled === undefined && title.text !== '';
  return isText && isBare && isName;
}

function textTerm({ title, body }: EntryHeader): SourceNode {
  const text = textOf(body);
  return mappingOf([pairOf('label', title), ...(text ? [pairOf('details', text)] : [])], title.place);
}

/**
 * Returns the `sections` pair. Uses a list if a title is missing or repeated, or a section has attributes.
 */
export function markdownSections(
  sections: readonly ImportedMarkdownSection[],
  place: Place,
): readonly SourcePair[] {
  const full = sections.filter(({ text, items }) => text !== undefined || items.length > 0);
  const titles = new Set(full.map(({ title }) => title));
  const isPlain =
    titles.size === full.length && full.every(({ titleAttributes }) => titleAttributes.length === 0);
  if (isPlain || full.length === 0) return sectionsPair(full, place);
  const forms = full.map(({ title, heading, titleAttributes, text, items }) => {
    const named = title === '' ? [] : [pairOf('title', heading)];
    const entries = items.length === 0 ? [] : [pairOf('entries', listOf(items, heading.place))];
    return mappingOf(
      [...named, ...titleAttributes, ...(text ? [pairOf('text', text)] : []), ...entries],
      heading.place,
    );
  });
  return [pairOf('sections', listOf(forms, place))];
}

/** Returns the headings without content. */
export function emptyHeadings(sections: readonly MarkdownSection[]): readonly SourceScalar[] {
  return sections
    .filter(({ part, entries }) => entries.length === 0 && !part.body.some(hasWords))
    .map(({ part }) => part.title);
}
