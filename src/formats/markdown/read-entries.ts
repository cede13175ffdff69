import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { entryFields, headKeys } from '../../schema/entry-fields.ts';
import { knownField } from '../../schema/field.ts';
import {
  joinedBy,
  joinedScalars,
  listOf,
  mappingOf,
  pairOf,
  scalarOf,
  sliceOf,
  trimmed,
} from '../../source/nodes.ts';
import { type HeadLabel, headingMarks, labelMark } from './conventions.ts';
import { type HeadLine, type HeadTitle, headLine, type MarkdownPart, textOf, titleLine } from './lines.ts';
import { areDistinct, bodyOf, definition, fieldsPair } from './read-body.ts';

/** A heading in a section with the parts below it. */
export interface MarkdownEntry {
  readonly part: MarkdownPart;
  readonly inner: readonly MarkdownPart[];
}

/** A heading without what is said in braces at its end, and that as keys. */
export interface MarkedTitle {
  readonly title: SourceScalar;
  readonly marks: readonly SourcePair[];
}

/** `Title {lang=de keep-together=true page-break=before}`. */
export function markedTitle(written: SourceScalar): MarkedTitle {
  const found = headingMarks.exec(written.text);
  if (found === null) return { title: written, marks: [] };
  const place = written.placeAt(found.index);
  const marks = (found[1] ?? '')
    .trim()
    .split(/\s+/)
    .map((mark) => {
      const [key = '', value = ''] = mark.split('=');
      return pairOf(key, { ...scalarOf(value, place), quoted: !/^keep(?:-together)?$/.test(key) });
    });
  return { title: trimmed(sliceOf(written, 0, found.index)), marks };
}

/** What is known of an entry before it is built. */
export interface EntryHead extends MarkedTitle {
  readonly written: HeadTitle;
  readonly line?: HeadLine;
  readonly body: readonly SourceScalar[];
  readonly roles: readonly EntryHead[];
}

/** The first line of the body belongs to the head if it is all names and dates. */
export function entryHead({ part, inner }: MarkdownEntry): EntryHead {
  const roles = inner.length === 0 ? [] : rolesIn(inner);
  const body = roles.length > 0 ? part.body : [...part.body, ...inner.flatMap(asText)];
  const at = body.findIndex(({ text }) => text.trim() !== '');
  const first = body[at];
  const isText =
    first === undefined ||
    /^\s*(?:[-*+]|\d+[.)])\s/.test(first.text) ||
    labelMark.test(first.text) ||
    definition.test(body[at + 1]?.text ?? '');
  const line = isText ? undefined : headLine(first);
  const marked = markedTitle(part.title);
  return {
    ...marked,
    written: titleLine(marked.title),
    ...(line ? { line } : {}),
    body: line ? body.slice(at + 1) : body,
    roles,
  };
}

/** Headings below an entry's are its posts if one of them has dates; the deeper ones are their text. */
function rolesIn(inner: readonly MarkdownPart[]): readonly EntryHead[] {
  const level = inner[0]?.level ?? 0;
  const parts: MarkdownPart[] = [];
  for (const part of inner) {
    const last = parts.at(-1);
    if (last && part.level > level) {
      parts[parts.length - 1] = { ...last, body: [...last.body, ...asText(part)] };
    } else parts.push(part);
  }
  const heads = parts.map((part) => entryHead({ part, inner: [] }));
  return heads.some(({ written, line }) => written.dates ?? line) ? heads : [];
}

/** A heading that is none here, in bold, and what stands under it. */
function asText({ title, body }: MarkdownPart): readonly SourceScalar[] {
  const blank = joinedScalars([''], title.place);
  return [blank, joinedScalars(['**', title, '**'], title.place), blank, ...body];
}

/** Under a heading with a post the heading is where; where no entry of the section has one, it is what. */
export function recordOf(head: EntryHead, hasRoles: boolean): SourceNode {
  const { written, line, title } = head;
  const [first] = written.names;
  const [role, ...places] = line?.names ?? [];
  const isPlace = hasRoles && written.titled === undefined;
  const names = isPlace
    ? [...named('organization', first), ...labelledPair(line, 'Title', role)]
    : written.titled
      ? [...named('title', written.titled[0]), ...named('organization', written.titled[1])]
      : [
          ...(title.text === '' ? labelledPair(line, 'Title', undefined) : named('title', first)),
          ...labelledPair(line, 'Organization', role),
        ];
  const others = written.titled === undefined || role === undefined ? places : [role, ...places];
  const pairs = [...names, ...headPairs(head, others), ...bodyPairs(head)];
  const nothing = pairOf('fields', mappingOf([], title.place));
  const hasHead = pairs.some(({ key }) => isHeadKey(key));
  return mappingOf(hasHead ? pairs : [...pairs, nothing], title.place);
}

function isHeadKey(key: string): boolean {
  const known = knownField(entryFields, key);
  return known !== undefined && headKeys.has(known);
}

function roleOf(head: EntryHead): SourceNode {
  const [first] = head.written.names;
  const title = head.title.text === '' ? [] : named('title', first);
  const pairs = [...title, ...headPairs(head, head.line?.names ?? []), ...bodyPairs(head)];
  return mappingOf(pairs, head.title.place);
}

/** Where, when and where to. */
function headPairs(
  { written, line, title, marks }: EntryHead,
  places: readonly SourceScalar[],
): readonly SourcePair[] {
  const location = joinedBy(', ', [...(written.location ? [written.location] : []), ...places], title.place);
  const dates = written.dates ?? line?.dates;
  const logo = line?.labelled.get('Logo');
  return [
    ...labelledPair(line, 'Location', location),
    ...labelledPair(line, 'Dates', dates),
    ...labelledPair(line, 'URL', undefined),
    ...(logo ? [pairOf('logo', pictureOf(logo))] : []),
    ...marks,
  ];
}

/** Keys of the parts of a line that are called by their names. */
const labelKeys = {
  Title: 'title',
  Organization: 'organization',
  Location: 'location',
  URL: 'url',
  Logo: 'logo',
  Dates: 'dates',
} as const satisfies Readonly<Record<HeadLabel, string>>;

function labelledPair(
  line: HeadLine | undefined,
  label: HeadLabel,
  other: SourceScalar | undefined,
): readonly SourcePair[] {
  return named(labelKeys[label], line?.labelled.get(label) ?? other);
}

/** `![alt](file.png)`, or the name of the file. */
function pictureOf(written: SourceScalar): SourceNode {
  const [, alt, file] = /^!\[(.*)\]\((.*)\)$/.exec(written.text) ?? [];
  if (alt === undefined || file === undefined) return written;
  const path = sliceOf(written, 4 + alt.length, 4 + alt.length + file.length);
  return alt === ''
    ? path
    : mappingOf([pairOf('file', path), pairOf('alt', sliceOf(written, 2, 2 + alt.length))], written.place);
}

function bodyPairs({ written, line, body, roles, title }: EntryHead): readonly SourcePair[] {
  const spare = written.dates && line?.dates ? [line.dates, joinedScalars([''], title.place)] : [];
  const { text, tail } = bodyOf([...spare, ...body]);
  const firstLabel = tail.findIndex(({ kind }) => kind === 'label');
  const isInOrder = tail.every(({ kind }, at) => (kind === 'bullets' ? at === 0 : at >= firstLabel));
  const bullets = tail.flatMap((one) => (one.kind === 'bullets' ? one.items : []));
  const labels = tail.flatMap((one) => (one.kind === 'label' ? [one] : []));
  if (!isInOrder || !areDistinct(labels))
    return [...named('text', textOf([...spare, ...body])), ...rolePairs(roles, title)];
  return [
    ...named('text', textOf(text)),
    ...(bullets[0] ? [pairOf('bullets', listOf(bullets, bullets[0].place))] : []),
    ...rolePairs(roles, title),
    ...fieldsPair(labels),
  ];
}

function rolePairs(roles: readonly EntryHead[], title: SourceScalar): readonly SourcePair[] {
  return roles.length === 0 ? [] : [pairOf('roles', listOf(roles.map(roleOf), title.place))];
}

function named(key: string, scalar: SourceScalar | undefined): readonly SourcePair[] {
  return scalar === undefined || scalar.text === '' ? [] : [pairOf(key, scalar)];
}
