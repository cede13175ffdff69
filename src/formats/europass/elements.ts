import type { Place } from '../../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import {
  joinedBy,
  joinedScalars,
  listOf,
  mappingOf,
  pairOf,
  plainScalarOf,
  scalarOf,
  sliceOf,
} from '../../source/nodes.ts';
import { fieldsPair, withBullets } from '../common/body.ts';
import type { Importer } from '../common/importer.ts';
import { isBlank } from '../common/read-nodes.ts';
import { type EuropassWord, europassWord, nameOfCountry } from './words.ts';

/** Returns all elements at a path of names, in the order of the file. */
export function elementsAt(node: SourceNode | undefined, ...names: readonly string[]): readonly SourceNode[] {
  const start: readonly SourceNode[] = node ? [node] : [];
  return names.reduce<readonly SourceNode[]>(
    (nodes, name) =>
      nodes.flatMap((one) =>
        one.kind === 'mapping' ? one.pairs.filter(({ key }) => key === name).map(({ value }) => value) : [],
      ),
    start,
  );
}

/** Returns the first element at a path of names that is not empty. */
export function elementAt(node: SourceNode | undefined, ...names: readonly string[]): SourceNode | undefined {
  return elementsAt(node, ...names).find((one) => !isBlank(one));
}

/** Returns the text of an element, without its attributes and its children. */
export function textOf(node: SourceNode | undefined): SourceScalar | undefined {
  if (node?.kind === 'scalar') return isBlank(node) ? undefined : node;
  if (node?.kind !== 'mapping') return undefined;
  return textOf(node.pairs.find(({ key }) => key === '#text')?.value);
}

/** Returns the text of the first element at a path of names, on one line. */
export function lineAt(node: SourceNode | undefined, ...names: readonly string[]): SourceScalar | undefined {
  const text = textOf(elementsAt(node, ...names).find((one) => textOf(one)));
  return text && onOneLine(text);
}

/** Replaces white space between words by single spaces. */
export function onOneLine(scalar: SourceScalar): SourceScalar {
  const words = Array.from(scalar.text.matchAll(/\S+(?: \S+)*/g), ({ 0: word, index }) =>
    sliceOf(scalar, index, index + word.length),
  );
  return joinedBy(' ', words, scalar.place) ?? scalar;
}

/** Returns what `{Code, Label}` stands for: its label, or its code if it has none. */
export function labelAt(node: SourceNode | undefined, ...names: readonly string[]): SourceScalar | undefined {
  const found = elementAt(node, ...names);
  return lineAt(found, 'Label') ?? lineAt(found, 'Code') ?? (found && lineAt(found));
}

/** Returns the value of an attribute. */
export function attributeOf(node: SourceNode | undefined, name: string): SourceScalar | undefined {
  const value = elementAt(node, `@${name}`);
  return value?.kind === 'scalar' ? value : undefined;
}

/** Returns the paragraphs and lists of an element. */
export function proseAt(node: SourceNode | undefined, ...names: readonly string[]): SourceScalar | undefined {
  const text = textOf(elementsAt(node, ...names).find((one) => textOf(one)));
  if (text === undefined) return undefined;
  const start = text.text.search(/\S/);
  return sliceOf(text, start, text.text.trimEnd().length);
}

/** Returns a date in ISO 8601: of attributes as `year="2012" month="--03"`, or of a text with a time after it. */
export function dateAt(node: SourceNode | undefined, ...names: readonly string[]): SourceScalar | undefined {
  const found = elementAt(node, ...names);
  const parts = ['year', 'month', 'day'].flatMap((name) => {
    const value = attributeOf(found, name);
    const digits = value && /^-*(\d+)/.exec(value.text.trim());
    return value && digits ? [{ value, text: (digits[1] ?? '').padStart(2, '0') }] : [];
  });
  const [year] = parts;
  if (year)
    return {
      ...scalarOf(parts.map(({ text }) => text).join('-'), year.value.place),
      placeAt: year.value.placeAt,
    };
  const text =
    lineAt(found, 'FormattedDateTime') ??
    lineAt(found, 'DateText') ??
    lineAt(found, 'FreeFormDateTime') ??
    lineAt(found);
  const time = text && /^\d{4}(?:-\d\d){0,2}(?=T|[+-]\d\d:\d\d$|Z$)/.exec(text.text);
  return text && time ? sliceOf(text, 0, time[0].length) : text;
}

/** Returns the start and the end of a period, in both formats. */
export function periodPairs(period: SourceNode | undefined): readonly SourcePair[] {
  const start = dateAt(period, 'From') ?? dateAt(period, 'StartDate');
  const end = dateAt(period, 'To') ?? dateAt(period, 'EndDate');
  const current = ['Current', 'CurrentIndicator', 'Ongoing'].flatMap((name) => lineAt(period, name) ?? []);
  const ongoing = current.find(({ text }) => text.trim() === 'true');
  if (start === undefined) return end ? [pairOf('dates', end)] : [];
  const last = ongoing ? plainScalarOf('present', ongoing.place) : end;
  return [pairOf('start', start), ...(last ? [pairOf('end', last)] : [])];
}

/** A pair with a value that may be missing. */
export function optional(key: string, value: SourceNode | undefined): readonly SourcePair[] {
  return value === undefined ? [] : [pairOf(key, value)];
}

/** Returns a labelled value. */
export function labelled(
  word: EuropassWord,
  value: SourceNode | undefined,
  { language }: Importer,
): readonly SourcePair[] {
  return value ? [pairOf(europassWord(word, language), value, value.place)] : [];
}

/** The parts of an entry, in the order in which they are printed. */
export interface EntryParts {
  readonly title?: SourceScalar | undefined;
  readonly organization?: SourceScalar | undefined;
  readonly location?: SourceScalar | undefined;
  readonly dates?: readonly SourcePair[];
  readonly url?: SourceScalar | undefined;
  readonly text?: SourceScalar | undefined;
  readonly roles?: SourceNode | undefined;
  readonly fields?: readonly SourcePair[];
}

/** Returns an entry; nothing if it has no parts. */
export function entryOf(parts: EntryParts, place: Place): readonly SourceMapping[] {
  const pairs = [
    ...optional('title', parts.title),
    ...optional('organization', parts.organization),
    ...optional('location', parts.location),
    ...(parts.dates ?? []),
    ...optional('url', parts.url),
    ...optional('text', parts.text),
    ...optional('roles', parts.roles),
    ...fieldsPair(parts.fields ?? [], place),
  ];
  return pairs.length === 0 ? [] : [withBullets(mappingOf(pairs, place))];
}

/** Returns a term; nothing without a label. */
export function termOf(
  label: SourceScalar | undefined,
  level: SourceScalar | undefined,
  details: readonly SourceScalar[],
  place: Place,
): readonly SourceMapping[] {
  if (label === undefined) return [];
  const [only, ...more] = details;
  const value = only && more.length === 0 ? only : listOf(details, place);
  return [
    mappingOf(
      [pairOf('label', label), ...optional('level', level), ...(only ? [pairOf('details', value)] : [])],
      place,
    ),
  ];
}

/** Returns a country by its label, or by the name of its code in the language of the file. */
export function countryOf(node: SourceNode | undefined, { language }: Importer): SourceScalar | undefined {
  const label = lineAt(node, 'Label');
  if (label) return label;
  const code = lineAt(node, 'Code') ?? lineAt(node);
  const name = code && nameOfCountry(code.text, language);
  return code && name ? scalarOf(name, code.place) : code;
}

/** Joins the parts of a place with commas. */
export function placeOf(parts: readonly (SourceScalar | undefined)[], at: Place): SourceScalar | undefined {
  return joinedBy(
    ', ',
    parts.filter((part) => part !== undefined),
    at,
  );
}

/** Joins scalars with a space. */
export function spaced(parts: readonly (SourceScalar | undefined)[], at: Place): SourceScalar | undefined {
  return joinedBy(
    ' ',
    parts.filter((part) => part !== undefined),
    at,
  );
}

/** Returns a text after a word: `listening B2`, `Certificates: DELF`. */
export function afterWord(
  word: EuropassWord,
  text: SourceScalar,
  { language }: Importer,
  separator: ' ' | ': ' = ' ',
): SourceScalar {
  return joinedScalars([`${europassWord(word, language)}${separator}`, text], text.place);
}

/** Returns an address on one line, in the order in which its country writes it. */
export function addressOf(info: SourceNode | undefined, importer: Importer): SourceScalar | undefined {
  const address = elementAt(info, 'Address', 'Contact') ?? elementAt(info, 'Address');
  if (address === undefined) return undefined;
  const town = spaced([lineAt(address, 'PostalCode'), lineAt(address, 'Municipality')], address.place);
  const parts = [
    lineAt(address, 'AddressLine'),
    lineAt(address, 'AddressLine2'),
    town,
    labelAt(address, 'Region'),
    countryOf(elementAt(address, 'Country'), importer),
  ];
  return placeOf(parts, address.place) ?? lineAt(address);
}
