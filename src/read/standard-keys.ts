import { labelOfKey } from '../formats/common/read-nodes.ts';
import type { Place } from '../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair } from '../model/source.ts';
import { mappingOf, pairOf } from '../source/nodes.ts';

/** What a file writes in other keys than the standard ones: what `quoin format` rewrites. */
export interface StandardKeys {
  /** Keys with the standard name that the file may write instead. */
  readonly names: { readonly place: Place; readonly from: string; readonly to: string }[];
  /** Mappings with pairs that belong under other keys. Some of these are pairs of a mapping inside it. */
  readonly mappings: { readonly place: Place; readonly targets: ReadonlyMap<SourcePair, Target> }[];
}

/**
 * Where a pair belongs: under a key of the same mapping, under a key of a mapping in it (`fields`, `GPA`), or nowhere,
 * if it says nothing that is printed. `undefined`: where it is.
 */
export type Target = readonly [key: string] | readonly [group: string, key: string] | 'nowhere' | undefined;

/**
 * Moves the pairs of a mapping to their targets. A group stands where its first pair stood, or where it is already.
 *
 * @param nameOf Returns the standard name of a key.
 */
export function moved(
  mapping: SourceMapping,
  targets: ReadonlyMap<SourcePair, Target>,
  nameOf: (key: string) => string | undefined,
): SourceMapping {
  if (![...targets.values()].some((target) => target !== undefined)) return mapping;
  const isHeld = (group: string): boolean =>
    mapping.pairs.some((pair) => targets.get(pair) === undefined && nameOf(pair.key) === group);
  const groups = new Map<string, SourcePair[]>();
  for (const [pair, target] of targets) {
    if (target === undefined || target === 'nowhere' || target[1] === undefined) continue;
    const [group, key] = target;
    groups.set(group, [...(groups.get(group) ?? []), { ...pair, key }]);
  }
  const pairs: SourcePair[] = [];
  for (const pair of mapping.pairs) {
    const target = targets.get(pair);
    if (target === 'nowhere') continue;
    if (target === undefined) pairs.push(withAdded(pair, groups.get(nameOf(pair.key) ?? '')));
    else if (target[1] === undefined) pairs.push({ ...pair, key: target[0] });
    else {
      const [group] = target;
      const held = isHeld(group) ? undefined : groups.get(group);
      const [first] = held ?? [];
      if (first === undefined || held === undefined) continue;
      groups.delete(group);
      pairs.push(pairOf(group, mappingOf(held, first.keyPlace), first.keyPlace));
    }
  }
  return { ...mapping, pairs };
}

/** Adds the moved pairs of a group to the mapping or the list that is under its key already. */
function withAdded(pair: SourcePair, added: readonly SourcePair[] | undefined): SourcePair {
  return added === undefined ? pair : { ...pair, value: joinedValue(pair.value, added) };
}

function joinedValue(value: SourceNode, added: readonly SourcePair[]): SourceNode {
  switch (value.kind) {
    case 'mapping':
      return { ...value, pairs: [...value.pairs, ...added] };
    case 'list':
      return { ...value, items: [...value.items, ...added.map((pair) => mappingOf([pair], pair.keyPlace))] };
    case 'empty':
      return mappingOf(added, value.place);
    case 'scalar':
      return {
        kind: 'list',
        items: [value, ...added.map((pair) => mappingOf([pair], pair.keyPlace))],
        place: value.place,
      };
  }
}

/** Abbreviations that are written in capitals. */
const abbreviations: ReadonlySet<string> = new Set([
  'gpa',
  'cgpa',
  'doi',
  'isbn',
  'issn',
  'ects',
  'dob',
  'url',
]);

/** Returns the label that a key is printed as: `Tech stack` for `techStack`, `GPA` for `gpa`. */
export function labelFor(key: string): string {
  return abbreviations.has(key) ? key.toUpperCase() : labelOfKey(key);
}
