import type { Place } from '../../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { joinedBy, joinedScalars, listOf, mappingOf, sliceOf, trimmed } from '../../source/nodes.ts';
import { paragraphsOf, proseOf } from '../common/body.ts';
import { type Importer, noteLeftOut } from '../common/importer.ts';
import { isBlank } from '../common/read-nodes.ts';
import { hasHeader, type RecordOptions, recordOf } from '../common/records.ts';
import type { ImportedSection } from '../common/sections.ts';
import { labelledItems, termItems } from '../common/terms.ts';
import { joinJobs, splitEmbedded, withEmbedded } from '../quoin/read-embedded-keys.ts';

/** An entry of RenderCV, by its type. */
type RendercvEntry =
  | { readonly kind: 'text' | 'bullet' | 'number' | 'reversed-number'; readonly scalar: SourceScalar }
  | { readonly kind: 'other'; readonly items: readonly SourceNode[] };

/** The order of entries that `sort_entries` asks for; `none` is that of the file. */
export type EntryOrder = 'none' | 'reverse-chronological' | 'chronological';

/** How to read a section. */
interface SectionOptions {
  readonly personName: string | undefined;
  readonly order: EntryOrder;
}

/** Sorts the entries of a section by their last date, then by their first. Those without dates keep their places. */
function sortedEntries(node: SourceNode, order: EntryOrder): SourceNode {
  if (node.kind !== 'list' || order === 'none') return node;
  const dated = node.items.flatMap((item) => {
    const age = item.kind === 'mapping' ? ageOf(item) : undefined;
    return age === undefined ? [] : [{ item, age }];
  });
  const direction = order === 'chronological' ? 1 : -1;
  const sorted = dated.toSorted(
    ({ age: one }, { age: other }) => direction * (one < other ? -1 : one > other ? 1 : 0),
  );
  const isDated = new Set(dated.map(({ item }) => item));
  const next = sorted.values();
  return {
    ...node,
    items: node.items.map((item) => (isDated.has(item) ? (next.next().value?.item ?? item) : item)),
  };
}

/** Returns the last and the first date of an entry as one text that sorts by time; `undefined` if they are not ISO 8601. */
function ageOf({ pairs }: SourceMapping): string | undefined {
  const date = (name: string): string | undefined => {
    const value = pairs.find(({ key }) => plainKey(key) === name)?.value;
    const text = value?.kind === 'scalar' ? value.text.trim() : '';
    return /^\d{4}(?:-\d\d){0,2}$/.test(text) ? text : /^present$/i.test(text) ? '9999' : undefined;
  };
  const start = date('startdate');
  const end = date('date') ?? date('enddate') ?? (start === undefined ? undefined : '9999');
  return end === undefined ? undefined : `${end.padEnd(10, '-12')} ${start ?? end}`;
}

/** Converts a section under `sections`; `undefined` if it is blank. */
export function rendercvSection(
  pair: SourcePair,
  { personName, order }: SectionOptions,
  importer: Importer,
): ImportedSection | undefined {
  const { key, keyPlace, value } = pair;
  if (isBlank(value)) return undefined;
  const entries = entriesOf(sortedEntries(value, order), personName, importer);
  const base = { key, title: sectionTitle(key), keyPlace, place: value.place };
  const texts = leadingTexts(entries);
  const rest = entries.slice(texts.length);
  const numbered = numberedList(rest, value.place);
  const prose = proseOf([...texts, ...(numbered ? [numbered] : [])], value.place);
  const items = numbered ? [] : rest.flatMap((one) => (one.kind === 'other' ? one.items : [one.scalar]));
  return { ...base, text: prose, items: joinJobs(items) };
}

function leadingTexts(entries: readonly RendercvEntry[]): readonly SourceScalar[] {
  const end = entries.findIndex(({ kind }) => kind !== 'text');
  return entries
    .slice(0, end === -1 ? entries.length : end)
    .flatMap((one) => (one.kind === 'text' ? [trimmed(one.scalar)] : []));
}

function entriesOf(
  node: SourceNode,
  personName: string | undefined,
  importer: Importer,
): readonly RendercvEntry[] {
  if (isBlank(node)) return [];
  switch (node.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return [{ kind: 'text', scalar: node }];
    case 'list':
      return node.items.flatMap((item) => entriesOf(item, personName, importer));
    case 'mapping':
      return [mappingEntry(node, personName, importer)];
    default:
      return node satisfies never;
  }
}

const oneKeyKinds = { bullet: 'bullet', number: 'number', reversednumber: 'reversed-number' } as const;

function mappingEntry(
  mapping: SourceMapping,
  personName: string | undefined,
  importer: Importer,
): RendercvEntry {
  const { pairs, embedded } = splitEmbedded(mapping.pairs);
  const [only, ...more] = pairs.filter((pair) => !isBlank(pair.value));
  if (only && more.length === 0) {
    const kind = Object.entries(oneKeyKinds).find(([key]) => key === plainKey(only.key))?.[1];
    if (kind && only.value.kind === 'scalar') {
      const scalar = trimmed(only.value);
      return embedded.length === 0
        ? { kind, scalar }
        : { kind: 'other', items: [withEmbedded(scalar, embedded)] };
    }
  }
  return { kind: 'other', items: entryItems(mapping, personName, importer) };
}

function entryItems(
  mapping: SourceMapping,
  personName: string | undefined,
  importer: Importer,
): readonly SourceNode[] {
  const keys = new Set(
    mapping.pairs.filter((pair) => !isBlank(pair.value)).map((pair) => plainKey(pair.key)),
  );
  const isLine = keys.has('label') || (keys.has('name') && keys.has('details') && !hasDates(keys));
  if (isLine) return oneLineEntry(mapping, importer);
  if (!hasHeader(mapping) && !mapping.pairs.some(({ key }) => headerKeys.has(plainKey(key))))
    return labelledItems(mapping);
  const isOrganization = keys.has('company') || keys.has('institution');
  const options: RecordOptions = {
    nameMeans: isOrganization ? 'organization' : 'title',
    personName,
  };
  return [recordOf(mapping, options, importer)];
}

/** Keys that make an entry even if it has no other content. */
const headerKeys: ReadonlySet<string> = new Set([
  'title',
  'name',
  'company',
  'position',
  'institution',
  'area',
]);

function hasDates(keys: ReadonlySet<string>): boolean {
  return ['date', 'startdate', 'enddate', 'url'].some((key) => keys.has(key));
}

/** Reads `{label, details}`. RenderCV's details are one text. */
function oneLineEntry(mapping: SourceMapping, importer: Importer): readonly SourceNode[] {
  const pairs = mapping.pairs.map((pair): SourcePair => {
    return plainKey(pair.key) === 'details' ? { ...pair, key: 'keywords' } : withProse(pair);
  });
  return termItems(mappingOf(pairs, mapping.place), importer);
}

function withProse(pair: SourcePair): SourcePair {
  const paragraphs = pair.value.kind === 'list' ? paragraphsOf(pair.value) : undefined;
  const prose = paragraphs && proseOf(paragraphs, pair.value.place);
  return prose ? { ...pair, value: prose } : pair;
}

/** Joins numbered entries into one numbered list. Its numbers count up, or down to 1. */
function numberedList(entries: readonly RendercvEntry[], place: Place): SourceScalar | undefined {
  const [kind] = entries.map((one) => one.kind);
  if (kind !== 'number' && kind !== 'reversed-number') return undefined;
  const lines = entries.flatMap((one, at) => {
    if (one.kind !== kind) return [];
    const mark = `${kind === 'number' ? at + 1 : entries.length - at}. `;
    const [first, ...rest] = linesOf(one.scalar);
    const indented = rest.flatMap((line) => [`\n${' '.repeat(mark.length)}`, line]);
    return first ? [joinedScalars([mark, first, ...indented], one.scalar.place)] : [];
  });
  return lines.length === entries.length ? joinedBy('\n', lines, place) : undefined;
}

function linesOf(scalar: SourceScalar): readonly SourceScalar[] {
  return Array.from(scalar.text.matchAll(/[^\n]+/g), (line) => {
    return sliceOf(scalar, line.index, line.index + line[0].length);
  });
}

/** Words that stay lower case in titles. Source: RenderCV. */
const smallWords: ReadonlySet<string> = new Set(
  'a an and as at but by for from if in into like near nor of off on onto or over so than that the to upon when with yet'.split(
    ' ',
  ),
);

/**
 * Turns `selected_honors` into `Selected Honors`. Keeps a key with spaces, and the case of one with capitals.
 */
export function sectionTitle(key: string): string {
  if (key.includes(' ')) return key;
  const words = key.split('_').filter((word) => word !== '');
  const keepsCase = /\p{Lu}/u.test(key);
  const titled = words.map((word, at) => {
    return (at > 0 && smallWords.has(word)) || (at > 0 && keepsCase) ? word : capitalised(word);
  });
  return titled.join(' ') || key;
}

function capitalised(word: string): string {
  return word.replace(/^./u, (first) => first.toUpperCase());
}

/** Reads the old `custom_sections`: items `{title, entries}`. */
export function customSections(pair: SourcePair, importer: Importer): readonly SourcePair[] {
  const { value } = pair;
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item): readonly SourcePair[] => {
    if (item.kind !== 'mapping') return [{ ...pair, value: item }];
    const title = item.pairs.find(({ key }) => key === 'title');
    const entries = item.pairs.find(({ key }) => key === 'entries');
    if (title?.value.kind !== 'scalar' || entries === undefined)
      return [{ ...pair, value: listOf([item], item.place) }];
    for (const other of item.pairs) {
      if (other !== title && other !== entries) noteLeftOut(other, 'is not printed with a section', importer);
    }
    return [{ key: title.value.text, keyPlace: title.value.place, value: entries.value }];
  });
}
