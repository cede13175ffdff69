import type { SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { type Importer, noteLeftOut } from './importer.ts';
import { isBlank, mappingOf } from './nodes.ts';
import type { Equivalent, PlacedEquivalent, Translate } from './settings.ts';

/** One value somewhere in a tree of settings. */
interface Leaf {
  /** `page.size`, without the key of the tree. */
  readonly path: string;
  readonly scalar: SourceScalar;
}

/**
 * Settings of ours for those that have an equivalent; a note for each group of those that have none. Of several that
 * want one setting, the first in the table has it.
 */
export function translated(
  pair: SourcePair,
  table: ReadonlyMap<string, Translate>,
  importer: Importer,
): readonly PlacedEquivalent[] {
  const understood = new Set<SourceScalar>();
  const settings = new Map<string, PlacedEquivalent>();
  const rank = new Map([...table.keys()].map((path, at) => [path, at]));
  const leaves = leavesOf(pair.value, '').filter(({ path }) => rank.has(path));
  const byRank = (one: Leaf, other: Leaf): number => (rank.get(one.path) ?? 0) - (rank.get(other.path) ?? 0);
  for (const { path, scalar } of leaves.sort(byRank)) {
    const found = table.get(path)?.(scalar.text);
    if (found === undefined || found.some((one) => !agrees(one, settings))) continue;
    understood.add(scalar);
    for (const one of found) settings.set(one.key, settings.get(one.key) ?? { ...one, place: scalar.place });
  }
  noteRest(pair, understood, importer);
  return [...settings.values()];
}

function agrees(one: Equivalent, settings: ReadonlyMap<string, Equivalent>): boolean {
  const earlier = settings.get(one.key);
  return earlier === undefined || earlier.text === one.text;
}

function leavesOf(node: SourceNode, path: string): readonly Leaf[] {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return isBlank(node) ? [] : [{ path, scalar: node }];
    case 'list':
      return node.items.flatMap((item) => leavesOf(item, path));
    case 'mapping':
      return node.pairs.flatMap(({ key, value }) => leavesOf(value, path === '' ? key : `${path}.${key}`));
    default:
      return node satisfies never;
  }
}

/** One note for each group in the tree, and one for what is in none. */
function noteRest(pair: SourcePair, understood: ReadonlySet<SourceScalar>, importer: Importer): void {
  const why = 'has no equivalent here; it is left out.';
  const rest = withoutUnderstood(pair.value, understood);
  if (rest?.kind !== 'mapping') {
    if (rest) noteLeftOut({ ...pair, value: rest }, why, importer);
    return;
  }
  const groups = rest.pairs.filter(({ value }) => value.kind === 'mapping');
  for (const one of groups) noteLeftOut({ ...one, key: `${pair.key}.${one.key}` }, why, importer);
  const single = rest.pairs.filter(({ value }) => value.kind !== 'mapping');
  const [first] = single;
  if (first)
    noteLeftOut({ ...pair, keyPlace: first.keyPlace, value: { ...rest, pairs: single } }, why, importer);
}

function withoutUnderstood(node: SourceNode, understood: ReadonlySet<SourceScalar>): SourceNode | undefined {
  switch (node.kind) {
    case 'empty':
      return undefined;
    case 'scalar':
      return isBlank(node) || understood.has(node) ? undefined : node;
    case 'list': {
      const items = node.items.flatMap((item) => withoutUnderstood(item, understood) ?? []);
      return items.length === 0 ? undefined : { ...node, items };
    }
    case 'mapping': {
      const pairs = node.pairs.flatMap((pair) => {
        const value = withoutUnderstood(pair.value, understood);
        return value ? [{ ...pair, value }] : [];
      });
      return pairs.length === 0 ? undefined : mappingOf(pairs, node.place);
    }
    default:
      return node satisfies never;
  }
}
