import type { SourceList, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { type KeyTable, knownKey } from '../../schema/field.ts';
import { joinedBy, joinedScalars, listOf, mappingOf, pairOf, scalarOf } from '../../source/nodes.ts';

/** True if a node has nothing to print: no value, whitespace, or only blank values. */
export function isBlank(node: SourceNode): boolean {
  switch (node.kind) {
    case 'empty':
      return true;
    case 'scalar':
      return node.text.trim() === '';
    case 'list':
      return node.items.every(isBlank);
    case 'mapping':
      return node.pairs.every((pair) => isBlank(pair.value));
    default:
      return node satisfies never;
  }
}

/** Pairs sorted by a table of keys. */
interface SortedPairs<Name extends string> {
  readonly known: ReadonlyMap<Name, SourcePair>;
  /** Unknown keys, and further keys with the same meaning. */
  readonly others: readonly SourcePair[];
}

/** Sorts pairs by a table of keys. If two keys mean the same, uses the canonical one, else the first. */
export function sortPairs<Name extends string>(
  pairs: readonly SourcePair[],
  table: KeyTable<Name>,
): SortedPairs<Name> {
  const known = new Map<Name, SourcePair>();
  const others: SourcePair[] = [];
  for (const pair of pairs) {
    if (isBlank(pair.value)) continue;
    const name = knownKey(table, pair.key);
    const earlier = name && known.get(name);
    const isNamed =
      plainKey(pair.key) === name?.toLowerCase() && plainKey(earlier?.key ?? '') !== plainKey(pair.key);
    if (name === undefined || (earlier && !isNamed)) others.push(pair);
    else {
      known.set(name, pair);
      if (earlier) others.push(earlier);
    }
  }
  return { known, others };
}

/**
 * Leaves out a pair if an earlier one of the same meaning has the same value: `url` and `website`, `name` and `company`.
 *
 * @param meaning What a key of the table means in this place. Default: itself.
 */
export function withoutDuplicates<Name extends string>(
  pairs: readonly SourcePair[],
  table: KeyTable<Name>,
  meaning: (name: Name) => string = (name) => name,
): readonly SourcePair[] {
  const seen = new Set<string>();
  return pairs.filter(({ key, value }) => {
    const name = knownKey(table, key);
    if (name === undefined || isBlank(value)) return true;
    const texts = scalarsIn(value).map(({ text }) => text.trim().replace(/\/$/, '').toLowerCase());
    const statement = [meaning(name), ...texts].join('\n');
    if (seen.has(statement)) return false;
    seen.add(statement);
    return true;
  });
}

/** Returns every text in a node that is not blank, without keys. */
export function scalarsIn(node: SourceNode): readonly SourceScalar[] {
  if (isBlank(node)) return [];
  switch (node.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return [node];
    case 'list':
      return node.items.flatMap(scalarsIn);
    case 'mapping':
      return node.pairs.flatMap((pair) => scalarsIn(pair.value));
    default:
      return node satisfies never;
  }
}

/** Longest word that is run in, in characters. Longer list items are sentences. */
export const longestRunInWord = 60;

/**
 * Joins short texts with commas, or with semicolons if a text contains a comma. `undefined` for sentences.
 */
export function joinedWords(node: SourceNode): SourceScalar | undefined {
  if (node.kind === 'scalar') return node;
  if (node.kind !== 'list') return undefined;
  const items = node.items.filter((item) => !isBlank(item));
  const words = items.filter((item) => item.kind === 'scalar');
  const areShort = words.every(({ text }) => text.length <= longestRunInWord && !text.includes('\n'));
  if (words.length < items.length || !areShort) return undefined;
  return joinedBy(words.some(({ text }) => text.includes(',')) ? '; ' : ', ', words, node.place);
}

/** Returns any node as one line, with commas between its values. */
export function lineOf(node: SourceNode): SourceScalar | undefined {
  return node.kind === 'scalar' ? node : joinedBy(', ', scalarsIn(node), node.place);
}

/** Returns the pair with its value on one line, or no pair if there is no value. */
export function linePair(
  key: string,
  pair: SourcePair | undefined,
  line: (node: SourceNode) => SourceScalar | undefined = lineOf,
): readonly SourcePair[] {
  const value = pair && line(pair.value);
  return pair && value ? [pairOf(key, value, pair.keyPlace)] : [];
}

/** Returns any node as a list of texts. Keys become labels; nested values become nested lists. */
export function asList(node: SourceNode): SourceList {
  return listOf(listItems(node), node.place);
}

function listItems(node: SourceNode): readonly SourceNode[] {
  if (isBlank(node)) return [];
  switch (node.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return [node];
    case 'list':
      return node.items.flatMap(listItems);
    case 'mapping':
      return node.pairs.flatMap((pair) => labelledItem(pair));
    default:
      return node satisfies never;
  }
}

function labelledItem({ key, keyPlace, value }: SourcePair): readonly SourceNode[] {
  if (isBlank(value)) return [];
  const label = labelOfKey(key);
  const words = joinedWords(value);
  if (words) return [joinedScalars([`${label}: `, words], value.place)];
  const text = pairOf('text', scalarOf(`${label}:`, keyPlace));
  return [mappingOf([text, pairOf('bullets', asList(value))], keyPlace)];
}

/**
 * Turns a key into words: `start_date` and `startDate` become `Start date`. Keeps a key that is already
 * words.
 */
export function labelOfKey(key: string): string {
  if (!/^[a-z][a-zA-Z\d]*(?:[_-][a-zA-Z\d]+)*$/.test(key)) return key;
  const words = key
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z\d])([A-Z])(?=[a-z])/g, (_, before: string, after: string) => {
      return `${before} ${after.toLowerCase()}`;
    });
  return words.replace(/^./, (first) => first.toUpperCase());
}

/** Writes a node on one line: `{size: a4, fonts: [a, b]}`. */
export function inOneLine(node: SourceNode): string {
  switch (node.kind) {
    case 'empty':
      return '';
    case 'scalar':
      return node.text.trim();
    case 'list':
      return `[${node.items.map(inOneLine).join(', ')}]`;
    case 'mapping':
      return `{${node.pairs.map(({ key, value }) => `${key}: ${inOneLine(value)}`).join(', ')}}`;
    default:
      return node satisfies never;
  }
}
