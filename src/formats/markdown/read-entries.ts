import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { entryFields, headerKeys } from '../../schema/entry-fields.ts';
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
import { type HeaderLabel, headingAttributes, labelPattern } from './conventions.ts';
import {
  type HeaderLine,
  type HeaderTitle,
  type MarkdownPart,
  parseHeaderLine,
  type TitledNames,
  textOf,
  titleLine,
} from './lines.ts';
import { areDistinct, bodyOf, definitionStart, labelFieldsPair } from './read-body.ts';

/** A heading of an entry, and the headings below it. */
export interface MarkdownEntry {
  readonly part: MarkdownPart;
  readonly inner: readonly MarkdownPart[];
}

/** A heading without its attributes, and the attributes as pairs. */
interface AttributedTitle {
  readonly title: SourceScalar;
  readonly attributes: readonly SourcePair[];
}

/** Splits `Title {lang=de keep-together=true page-break=before}`. */
export function splitAttributes(written: SourceScalar): AttributedTitle {
  const found = headingAttributes.exec(written.text);
  if (found === null) return { title: written, attributes: [] };
  const place = written.placeAt(found.index);
  const attributes = (found[1] ?? '')
    .trim()
    .split(/\s+/)
    .map((mark) => {
      const [key = '', value = ''] = mark.split('=');
      return pairOf(key, { ...scalarOf(value, place), quoted: !/^keep(?:-together)?$/.test(key) });
    });
  return { title: trimmed(sliceOf(written, 0, found.index)), attributes };
}

/** The parsed header of an entry, with its body and roles. */
export interface EntryHeader extends AttributedTitle {
  readonly written: HeaderTitle;
  readonly line: HeaderLine | undefined;
  readonly body: readonly SourceScalar[];
  readonly roles: readonly EntryHeader[];
}

/** A heading and the text below it, before the first line is taken into the header. */
export interface EntryParts extends AttributedTitle {
  readonly body: readonly SourceScalar[];
  readonly roles: readonly EntryHeader[];
}

/** Separates the headings below an entry that are roles from those that belong to its text. */
export function entryParts({ part, inner }: MarkdownEntry): EntryParts {
  const roles = inner.length === 0 ? [] : rolesIn(inner);
  const body = roles.length > 0 ? part.body : [...part.body, ...inner.flatMap(boldParagraph)];
  return { ...splitAttributes(part.title), body, roles };
}

/** Parses an entry. The first line of the body belongs to the header if it has only names and dates. */
export function entryHeader(entry: MarkdownEntry): EntryHeader {
  const { body, roles, ...marked } = entryParts(entry);
  const at = body.findIndex(({ text }) => text.trim() !== '');
  const first = body[at];
  const isText =
    first === undefined ||
    /^\s*(?:[-*+]|\d+[.)])\s/.test(first.text) ||
    labelPattern.test(first.text) ||
    definitionStart.test(body[at + 1]?.text ?? '');
  const line = isText ? undefined : parseHeaderLine(first);
  return {
    ...marked,
    written: titleLine(marked.title),
    line,
    body: line ? body.slice(at + 1) : body,
    roles,
  };
}

/**
 * Returns the headings below an entry as roles if one of them has dates. Deeper headings become their text.
 */
function rolesIn(inner: readonly MarkdownPart[]): readonly EntryHeader[] {
  const level = inner[0]?.level ?? 0;
  const parts: MarkdownPart[] = [];
  for (const part of inner) {
    const last = parts.at(-1);
    if (last && part.level > level) {
      parts[parts.length - 1] = { ...last, body: [...last.body, ...boldParagraph(part)] };
    } else parts.push(part);
  }
  const headers = parts.map((part) => entryHeader({ part, inner: [] }));
  return headers.some(({ written, line }) => written.dates ?? line) ? headers : [];
}

/** Turns a heading into a bold paragraph followed by its text. */
function boldParagraph({ title, body }: MarkdownPart): readonly SourceScalar[] {
  const blank = joinedScalars([''], title.place);
  return [blank, joinedScalars(['**', title, '**'], title.place), blank, ...body];
}

/**
 * Builds a record. The heading is the organisation if an entry of the section has a title below it, else the
 * title.
 */
export function markdownRecord(header: EntryHeader, hasRoles: boolean): SourceNode {
  const { written, line, title } = header;
  const [first] = written.names;
  const [role, ...locations] = line?.names ?? [];
  const isOrganization = hasRoles && written.titled === undefined;
  const names = isOrganization
    ? [...named('organization', first), ...labelledPair(line, 'Title', role)]
    : written.titled
      ? titledPairs(written.titled)
      : [
          ...(title.text === '' ? labelledPair(line, 'Title', undefined) : named('title', first)),
          ...labelledPair(line, 'Organization', role),
        ];
  const others = written.titled === undefined || role === undefined ? locations : [role, ...locations];
  const pairs = [...names, ...headerPairs(header, others), ...bodyPairs(header)];
  const nothing = pairOf('fields', mappingOf([], title.place));
  const hasHeader = pairs.some(({ key }) => isHeaderKey(key));
  return mappingOf(hasHeader ? pairs : [...pairs, nothing], title.place);
}

function titledPairs({ title, organization, lead }: TitledNames): readonly SourcePair[] {
  const [titles, organizations] = [named('title', title), named('organization', organization)];
  return lead === 'title' ? [...titles, ...organizations] : [...organizations, ...titles];
}

function isHeaderKey(key: string): boolean {
  const known = knownField(entryFields, key);
  return known !== undefined && headerKeys.has(known);
}

function roleOf(header: EntryHeader): SourceNode {
  const [first] = header.written.names;
  const title = header.title.text === '' ? [] : named('title', first);
  const pairs = [...title, ...headerPairs(header, header.line?.names ?? []), ...bodyPairs(header)];
  return mappingOf(pairs, header.title.place);
}

/** Returns location, dates, URL, logo and attributes. */
function headerPairs(
  { written, line, title, attributes }: EntryHeader,
  locations: readonly SourceScalar[],
): readonly SourcePair[] {
  const location = joinedBy(
    ', ',
    [...(written.location ? [written.location] : []), ...locations],
    title.place,
  );
  const dates = written.dates ?? line?.dates;
  const logo = line?.labelled.get('Logo');
  return [
    ...labelledPair(line, 'Location', location),
    ...labelledPair(line, 'Dates', dates),
    ...labelledPair(line, 'URL', undefined),
    ...(logo ? [pairOf('logo', imageOf(logo))] : []),
    ...attributes,
  ];
}

/** Keys of labelled parts. */
const labelKeys = {
  Title: 'title',
  Organization: 'organization',
  Location: 'location',
  URL: 'url',
  Logo: 'logo',
  Dates: 'dates',
} as const satisfies Readonly<Record<HeaderLabel, string>>;

function labelledPair(
  line: HeaderLine | undefined,
  label: HeaderLabel,
  other: SourceScalar | undefined,
): readonly SourcePair[] {
  return named(labelKeys[label], line?.labelled.get(label) ?? other);
}

/** Reads `![alt](file.png)` or a file name. */
function imageOf(written: SourceScalar): SourceNode {
  const [, alt, file] = /^!\[(.*)\]\((.*)\)$/.exec(written.text) ?? [];
  if (alt === undefined || file === undefined) return written;
  const path = sliceOf(written, 4 + alt.length, 4 + alt.length + file.length);
  return alt === ''
    ? path
    : mappingOf([pairOf('file', path), pairOf('alt', sliceOf(written, 2, 2 + alt.length))], written.place);
}

function bodyPairs({ written, line, body, roles, title }: EntryHeader): readonly SourcePair[] {
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
    ...labelFieldsPair(labels),
  ];
}

function rolePairs(roles: readonly EntryHeader[], title: SourceScalar): readonly SourcePair[] {
  return roles.length === 0 ? [] : [pairOf('roles', listOf(roles.map(roleOf), title.place))];
}

function named(key: string, scalar: SourceScalar | undefined): readonly SourcePair[] {
  return scalar === undefined || scalar.text === '' ? [] : [pairOf(key, scalar)];
}
