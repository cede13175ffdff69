import type { SourceMapping, SourceNode, SourcePair } from '../model/source.ts';
import { didYouMean } from '../model/suggest.ts';
import { type FieldTable, knownField, namesOf } from '../schema/field.ts';
import type { ReadContext } from './read-context.ts';

/** A mapping's pairs, by the names their keys stand for. */
export interface Fields<Name extends string> {
  readonly table: FieldTable<Name>;
  readonly known: ReadonlyMap<Name, SourceNode>;
  /** The keys they were under. */
  readonly keys: ReadonlyMap<Name, string>;
  /** Keys that stand for nothing here, or for what an earlier key already said. */
  readonly others: readonly SourcePair[];
}

/** Sorts pairs by a table. A key without a value is as good as absent. */
export function sortFields<Name extends string>(
  mapping: SourceMapping,
  table: FieldTable<Name>,
): Fields<Name> {
  const known = new Map<Name, SourceNode>();
  const keys = new Map<Name, string>();
  const others: SourcePair[] = [];
  for (const pair of mapping.pairs) {
    if (pair.value.kind === 'empty') continue;
    const name = knownField(table, pair.key);
    if (name === undefined || known.has(name)) others.push(pair);
    else {
      known.set(name, pair.value);
      keys.set(name, pair.key);
    }
  }
  return { table, known, keys, others };
}

/** Tells of a key that is not known where it stands, and of the known one it is most like. */
export function warnOfKey<Name extends string>(
  pair: SourcePair,
  table: FieldTable<Name>,
  context: ReadContext,
): void {
  const name = knownField(table, pair.key);
  if (name !== undefined) {
    const message = `\`${pair.key}\` says again what another key says; it is kept as a text of its own.`;
    context.problems.warn('unknown-key', message, pair.keyPlace, `Keep one \`${name}\`.`);
    return;
  }
  const spellings = namesOf(table).flatMap((one) => [one, ...table[one].also]);
  const hint = didYouMean(pair.key, spellings, `Keys known here: ${namesOf(table).join(', ')}.`);
  context.problems.warn(
    'unknown-key',
    `The key \`${pair.key}\` is not known here; it is kept as text.`,
    pair.keyPlace,
    hint,
  );
}
