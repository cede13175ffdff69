import type { SourceNode, SourcePair, SourceScalar } from '../model/source.ts';
import { plainKey } from '../schema/nearest.ts';
import { datedEntries } from './markdown-dated.ts';
import type { MarkdownPart } from './markdown-lines.ts';
import { type HeadLine, hasWords, headLine, paragraphsIn, textOf, titleLine } from './markdown-pieces.ts';
import { mappingOf, pairOf } from './nodes.ts';
import { joinedBy, joinedScalars, stretchOf } from './scalars.ts';
import type { ForeignSection } from './sections.ts';
import { recordTitles } from './words.ts';

/** A heading with the parts under it. */
export interface MarkdownSection {
  readonly part: MarkdownPart;
  readonly entries: readonly MarkdownPart[];
}

/** What is known of an entry before it is built. */
interface EntryHead {
  readonly title: HeadLine;
  readonly line?: HeadLine;
  readonly body: readonly SourceScalar[];
}

/** A section: its own text, and a record or a term for each heading in it. */
export function markdownSection({ part, entries }: MarkdownSection): ForeignSection {
  const { title, body } = part;
  const heads = entries.map(entryHead);
  const isList = !recordTitles.has(plainKey(title.text)) && heads.every(isTerm);
  const hasRoles = heads.some(({ line }) => line !== undefined && line.names.length > 0);
  const about = { title: title.text, keyPlace: title.place, place: title.place };
  const bullets = heads.length === 0 ? plainBullets(body) : undefined;
  if (bullets) return { ...about, items: bullets };
  const dated = datedEntries(body);
  const text = textOf(dated.before);
  const items = heads.map((head) => (isList ? termOf(head) : recordOf(head, hasRoles)));
  return { ...about, ...(text ? { text } : {}), items: [...dated.items, ...items] };
}

/** A list without lists in it, an item for each line. */
function plainBullets(body: readonly SourceScalar[]): readonly SourceScalar[] | undefined {
  const lines = body.filter(({ text }) => text.trim() !== '');
  const marks = lines.map(({ text }) => /^[-*+][ \t]+(?=\S)/.exec(text)?.[0].length);
  if (lines.length === 0 || marks.some((mark) => mark === undefined)) return undefined;
  return lines.map((line, at) => stretchOf(line, marks[at] ?? 0, line.text.trimEnd().length));
}

/** The first line of the body belongs to the head if it is all names and dates. */
function entryHead({ title, body }: MarkdownPart): EntryHead {
  const at = body.findIndex(({ text }) => text.trim() !== '');
  const first = body[at];
  const isList = first !== undefined && /^\s*(?:[-*+]|\d+[.)])\s/.test(first.text);
  const line = first === undefined || isList ? undefined : headLine(first);
  return { title: titleLine(title), ...(line ? { line } : {}), body: line ? body.slice(at + 1) : body };
}

function isTerm({ title, line, body }: EntryHead): boolean {
  const [paragraph, ...more] = paragraphsIn(body);
  const isText =
    paragraph !== undefined && more.length === 0 && !/^\s*[-*+\d]+[.)]?\s/.test(paragraph[0]?.text ?? '');
  return line === undefined && title.dates === undefined && title.names.length === 1 && isText;
}

function termOf({ title, body }: EntryHead): SourceNode {
  const text = textOf(body);
  const pairs = [...named('label', title.names[0]), ...named('details', text)];
  return mappingOf(pairs, title.names[0]?.place ?? text?.place ?? nowhere);
}

const nowhere = { line: 1, column: 1, length: 0, path: '' };

/** Under a heading with a post the heading is where; where no entry of the section has one, it is what. */
function recordOf({ title, line, body }: EntryHead, hasRoles: boolean): SourceNode {
  const [first, second] = title.names;
  const [role, ...places] = line?.names ?? [];
  const place = first?.place ?? nowhere;
  const isPlace = hasRoles && second === undefined;
  const headings = isPlace
    ? [...named('organization', first), ...named('title', role)]
    : [...named('title', first), ...named('organization', second ?? role)];
  const others = isPlace || second === undefined ? places : [...(role ? [role] : []), ...places];
  const location = joinedBy(', ', others, place);
  const dates = title.dates ?? line?.dates;
  const spare = title.dates && line?.dates ? [line.dates] : [];
  const text = textOf([...spare, ...(spare.length > 0 ? [joinedScalars([''], place)] : []), ...body]);
  const pairs = [
    ...headings,
    ...named('location', location),
    ...named('dates', dates),
    ...named('text', text),
  ];
  return mappingOf(pairs, place);
}

function named(key: string, scalar: SourceScalar | undefined): readonly SourcePair[] {
  return scalar === undefined || scalar.text === '' ? [] : [pairOf(key, scalar)];
}

/** Headings that nothing stands under. */
export function bareTitles(sections: readonly MarkdownSection[]): readonly SourceScalar[] {
  return sections
    .filter(({ part, entries }) => entries.length === 0 && !part.body.some(hasWords))
    .map(({ part }) => part.title);
}
