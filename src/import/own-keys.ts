import type { SourceMapping, SourceNode, SourcePair } from '../model/source.ts';
import { listOf, mappingOf } from './nodes.ts';

/** A file's keys, and what our own export left under `meta.quoin` because the format has no key for it. */
export interface OwnKeys {
  readonly pairs: readonly SourcePair[];
  readonly own: readonly SourcePair[];
}

export function withoutOwn(pairs: readonly SourcePair[]): OwnKeys {
  const own: SourcePair[] = [];
  const rest = pairs.flatMap((pair) => {
    if (pair.key !== 'meta' || pair.value.kind !== 'mapping') return [pair];
    const found = pair.value.pairs.find(({ key, value }) => key === 'quoin' && value.kind === 'mapping');
    if (found?.value.kind !== 'mapping') return [pair];
    own.push(...found.value.pairs);
    // Its version and language are the export's own too.
    return [];
  });
  return { pairs: rest, own };
}

/** Those keys beside the ones of the file; lists under one key are joined. */
export function withOwn(root: SourceMapping, own: readonly SourcePair[]): SourceMapping {
  if (own.length === 0) return root;
  const joined = root.pairs.map((pair) => {
    const more = own.find(({ key }) => key === pair.key);
    if (more === undefined) return pair;
    const isList = pair.key === 'sections' || pair.key === 'contact';
    return isList ? { ...pair, value: bothLists(pair.value, more.value) } : more;
  });
  const rest = own.filter(({ key }) => !root.pairs.some((pair) => pair.key === key));
  return mappingOf([...joined, ...rest], root.place);
}

function bothLists(one: SourceNode, other: SourceNode): SourceNode {
  return listOf([...itemsOf(one), ...itemsOf(other)], one.place);
}

/** A mapping of sections as a list of mappings with one key each. */
function itemsOf(node: SourceNode): readonly SourceNode[] {
  if (node.kind === 'list') return node.items;
  return node.kind === 'mapping' ? node.pairs.map((pair) => mappingOf([pair], node.place)) : [node];
}
