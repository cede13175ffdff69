import type { SourceMapping, SourceNode, SourcePair } from '../model/source.ts';
import { didYouMean } from '../model/suggest.ts';
import { type FieldTable, knownField, namesOf } from '../schema/field.ts';
import { isUsualWord } from '../schema/synonyms.ts';
import type { ReadContext } from './read-context.ts';

/** The pairs of a mapping, by the fields that their keys name. */
export interface Fields<Name extends string> {
  readonly table: FieldTable<Name>;
  readonly known: ReadonlyMap<Name, SourceNode>;
  /** The keys as they are written. */
  readonly keys: ReadonlyMap<Name, string>;
  /** The pairs with those keys. */
  readonly pairs: ReadonlyMap<Name, SourcePair>;
  /** Pairs with an unknown key, or with a second key for the same field. */
  readonly others: readonly SourcePair[];
}

/** Assigns the pairs of a mapping to the fields of a table. Ignores keys without a value. */
export function sortFields<Name extends string>(
  mapping: SourceMapping,
  table: FieldTable<Name>,
): Fields<Name> {
  const known = new Map<Name, SourceNode>();
  const keys = new Map<Name, string>();
  const pairs = new Map<Name, SourcePair>();
  const others: SourcePair[] = [];
  for (const pair of mapping.pairs) {
    if (pair.value.kind === 'empty') continue;
    const name = knownField(table, pair.key);
    if (name === undefined || known.has(name)) others.push(pair);
    else {
      known.set(name, pair.value);
      keys.set(name, pair.key);
      pairs.set(name, pair);
    }
  }
  return { table, known, keys, pairs, others };
}

/** Records the keys that are no standard names. */
export function recordNames<Name extends string>({ pairs }: Fields<Name>, { keys }: ReadContext): void {
  for (const [to, { key, keyPlace }] of pairs)
    if (key !== to) keys.names.push({ place: keyPlace, from: key, to });
}

/** Reports a key that is unknown or a duplicate, and suggests the nearest known one. */
export function warnOfKey<Name extends string>(
  pair: SourcePair,
  table: FieldTable<Name>,
  context: ReadContext,
): void {
  const name = knownField(table, pair.key);
  if (name !== undefined) {
    const message = `\`${pair.key}\` repeats another key. It is printed as a labelled value.`;
    context.problems.warn('unknown-key', message, pair.keyPlace, `Keep one \`${name}\`.`);
    return;
  }
  const spellings = namesOf(table).flatMap((one) => [one, ...table[one].also, ...table[one].synonyms]);
  const others = `Use one of ${namesOf(table).join(', ')}.`;
  const hint = isUsualWord(pair.key) ? others : didYouMean(pair.key, spellings, others);
  context.problems.warn(
    'unknown-key',
    `Unknown key \`${pair.key}\`. It is printed as text.`,
    pair.keyPlace,
    hint,
  );
}
