import type { Place } from '../../model/problem.ts';
import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { listOf, mappingOf, pairOf, sliceOf } from '../../source/nodes.ts';
import { sectionsPair } from '../common/assemble.ts';
import type { ForeignSection } from '../common/sections.ts';
import { recordTitles } from '../common/words.ts';
import { hasWords, type MarkdownPart, paragraphsIn, textOf } from './lines.ts';
import { bodyOf, type MarkdownBody, termOf } from './read-body.ts';
import { datedEntries } from './read-dated-lines.ts';
import { type EntryHead, entryHead, type MarkdownEntry, markedTitle, recordOf } from './read-entries.ts';

/** A heading with the entries under it. */
export interface MarkdownSection {
  readonly part: MarkdownPart;
  readonly entries: readonly MarkdownEntry[];
}

/** A section, and what was asked of it in its heading. */
export interface ReadSection extends ForeignSection {
  readonly heading: SourceScalar;
  readonly asked: readonly SourcePair[];
}

/** A section: its own text, and a record or a term for each heading in it. */
export function markdownSection({ part, entries }: MarkdownSection): ReadSection {
  const { title, marks } = markedTitle(part.title);
  const heads = entries.map(entryHead);
  const records = heads.filter((head) => !isEnd(head));
  const isList = !recordTitles.has(plainKey(title.text)) && records.every(isTerm);
  const hasRoles = records.some(hasRole);
  const about = {
    title: title.text,
    heading: title,
    asked: marks,
    keyPlace: title.place,
    place: title.place,
  };
  const bullets = heads.length === 0 ? plainBullets(part.body) : undefined;
  if (bullets) return { ...about, items: bullets };
  const dated = datedEntries(part.body);
  const body = bodyOf(dated.before);
  const text = textOf(body.text);
  const items = heads.flatMap((head) => {
    if (isEnd(head)) return endItems(bodyOf(head.body));
    return [isList ? textTerm(head) : recordOf(head, hasRoles)];
  });
  return { ...about, ...(text ? { text } : {}), items: [...tailItems(body), ...dated.items, ...items] };
}

/** A list without lists in it, an item for each line. */
function plainBullets(body: readonly SourceScalar[]): readonly SourceScalar[] | undefined {
  const lines = body.filter(({ text }) => text.trim() !== '');
  const marks = lines.map(({ text }) => /^-[ \t]+(?=\S)/.exec(text)?.[0].length);
  if (lines.length === 0 || marks.some((mark) => mark === undefined)) return undefined;
  return lines.map((line, at) => sliceOf(line, marks[at] ?? 0, line.text.trimEnd().length));
}

/** A heading without words ends the entry before it: what follows is the section's. */
function isEnd({ title, marks, line, roles }: EntryHead): boolean {
  return title.text === '' && marks.length === 0 && line === undefined && roles.length === 0;
}

function endItems(body: MarkdownBody): readonly SourceNode[] {
  const text = textOf(body.text);
  return [...(text ? [text] : []), ...tailItems(body)];
}

function tailItems({ tail }: MarkdownBody): readonly SourceNode[] {
  return tail.flatMap((one) => (one.kind === 'bullets' ? one.items : [termOf(one)]));
}

function hasRole({ written, line }: EntryHead): boolean {
  if (written.titled !== undefined || line === undefined) return false;
  return line.names.length > 0 || (line.labelled.has('Title') && written.names[0]?.text !== '');
}

function isTerm({ title, written, line, body, marks, roles }: EntryHead): boolean {
  const [paragraph, ...more] = paragraphsIn(body);
  const { tail } = bodyOf(body);
  const isText =
    paragraph !== undefined && more.length === 0 && !/^\s*[-*+\d]+[.)]?\s/.test(paragraph[0]?.text ?? '');
  const isBare = line === undefined && marks.length === 0 && roles.length === 0 && tail.length === 0;
  const isName = written.dates === undefined && written.titled === undefined && title.text !== '';
  return isText && isBare && isName;
}

function textTerm({ title, body }: EntryHead): SourceNode {
  const text = textOf(body);
  return mappingOf([pairOf('label', title), ...(text ? [pairOf('details', text)] : [])], title.place);
}

/** Sections by their titles; as a list where one has none, two have the same, or something is asked of one. */
export function markdownSections(sections: readonly ReadSection[], place: Place): readonly SourcePair[] {
  const full = sections.filter(({ text, items }) => text !== undefined || items.length > 0);
  const titles = new Set(full.map(({ title }) => title));
  const isPlain = titles.size === full.length && full.every(({ asked }) => asked.length === 0);
  if (isPlain || full.length === 0) return sectionsPair(full, place);
  const forms = full.map(({ title, heading, asked, text, items }) => {
    const named = title === '' ? [] : [pairOf('title', heading)];
    const entries = items.length === 0 ? [] : [pairOf('entries', listOf(items, heading.place))];
    return mappingOf(
      [...named, ...asked, ...(text ? [pairOf('text', text)] : []), ...entries],
      heading.place,
    );
  });
  return [pairOf('sections', listOf(forms, place))];
}

/** Headings that nothing stands under. */
export function bareTitles(sections: readonly MarkdownSection[]): readonly SourceScalar[] {
  return sections
    .filter(({ part, entries }) => entries.length === 0 && !part.body.some(hasWords))
    .map(({ part }) => part.title);
}
