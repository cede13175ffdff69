import type { SourceList, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { type KeyTable, knownKey } from '../../schema/field.ts';
import { joinedBy, joinedScalars, listOf, mappingOf, pairOf, scalarOf } from '../../source/nodes.ts';

/** Whether there is nothing in it to print: no value, white space, or only such values. */
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

/** Pairs by what their keys mean. */
export interface SortedPairs<Name extends string> {
  readonly known: ReadonlyMap<Name, SourcePair>;
  /** Keys that mean nothing here, or what an earlier one already meant. */
  readonly others: readonly SourcePair[];
}

/** Sorts pairs by a table of keys; of two that mean the same, the name in the table counts, or else the first. */
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

/** Every text in a node that is not blank, keys left aside. */
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

/** Longer texts in a list are sentences, and not run in. */
const longestWord = 60;

/** Short texts run in with commas between them, or semicolons where they have commas of their own. */
export function wordsIn(node: SourceNode): SourceScalar | undefined {
  if (node.kind === 'scalar') return node;
  if (node.kind !== 'list') return undefined;
  const items = node.items.filter((item) => !isBlank(item));
  const words = items.filter((item) => item.kind === 'scalar');
  const areShort = words.every(({ text }) => text.length <= longestWord && !text.includes('\n'));
  if (words.length < items.length || !areShort) return undefined;
  return joinedBy(words.some(({ text }) => text.includes(',')) ? '; ' : ', ', words, node.place);
}

/** Anything as one line: values with commas between them. */
export function lineOf(node: SourceNode): SourceScalar | undefined {
  return node.kind === 'scalar' ? node : joinedBy(', ', scalarsIn(node), node.place);
}

/** Anything as a list of texts: each key is a label, and what is nested is nested. */
export function listed(node: SourceNode): SourceList {
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
  const words = wordsIn(value);
  if (words) return [joinedScalars([`${label}: `, words], value.place)];
  const text = pairOf('text', scalarOf(`${label}:`, keyPlace));
  return [mappingOf([text, pairOf('bullets', listed(value))], keyPlace)];
}

/** A key in words: `start_date` and `startDate` are `Start date`; what is in words already stays. */
export function labelOfKey(key: string): string {
  if (!/^[a-z][a-zA-Z\d]*(?:[_-][a-zA-Z\d]+)*$/.test(key)) return key;
  const words = key
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z\d])([A-Z])(?=[a-z])/g, (_, before: string, after: string) => {
      return `${before} ${after.toLowerCase()}`;
    });
  return words.replace(/^./, (first) => first.toUpperCase());
}
