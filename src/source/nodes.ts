import type { Place } from '../model/problem.ts';
import type {
  SourceEmpty,
  SourceList,
  SourceMapping,
  SourceNode,
  SourcePair,
  SourceScalar,
} from '../model/source.ts';

/** Builders of source nodes, for trees that are imported or exported rather than parsed. */

/** The place of a node that is in no file. */
const nowhere: Place = { line: 1, column: 1, length: 0, path: '' };

/** A text; YAML never reads it as a boolean, a number or null. */
export function scalarOf(text: string, place: Place = nowhere): SourceScalar {
  return { kind: 'scalar', text, quoted: true, place, placeAt: () => place };
}

/** A plain scalar of YAML, without quotes: `true` is a boolean. */
export function plainScalarOf(text: string, place: Place = nowhere): SourceScalar {
  return { ...scalarOf(text, place), quoted: false };
}

/** A list of nodes; a string becomes a text. */
export function listOf(items: readonly (SourceNode | string)[], place: Place = nowhere): SourceList {
  return { kind: 'list', items: items.map(nodeOf), place };
}

/** A mapping of pairs; groups of pairs are joined in order. */
export function mappingOf(
  pairs: readonly (SourcePair | readonly SourcePair[])[],
  place: Place = nowhere,
): SourceMapping {
  return { kind: 'mapping', pairs: pairs.flat(), place };
}

/** A key and its value, which may be empty. The key has the value's place unless the file contains the key. */
export function pairOf(key: string, value: SourceNode | string, keyPlace?: Place): SourcePair {
  const node = nodeOf(value);
  return { key, keyPlace: keyPlace ?? node.place, value: node };
}

/** A key without a value. */
export function emptyPair(key: string): SourcePair {
  const empty: SourceEmpty = { kind: 'empty', place: nowhere };
  return pairOf(key, empty);
}

/** A key and its value, or no pair if the value is `undefined` or has nothing in it. */
export function optionalPair(key: string, value: SourceNode | string | undefined): readonly SourcePair[] {
  return value === undefined || isEmpty(value) ? [] : [pairOf(key, value)];
}

function isEmpty(value: SourceNode | string): boolean {
  if (typeof value === 'string') return value === '';
  if (value.kind === 'list') return value.items.length === 0;
  return value.kind === 'empty' || (value.kind === 'mapping' && value.pairs.length === 0);
}

function nodeOf(value: SourceNode | string): SourceNode {
  return typeof value === 'string' ? scalarOf(value) : value;
}

/** Returns the part of a scalar from one offset to another. */
export function sliceOf(scalar: SourceScalar, from: number, to: number = scalar.text.length): SourceScalar {
  const { text, placeAt } = scalar;
  return { ...scalar, text: text.slice(from, to), placeAt: (offset) => placeAt(offset + from) };
}

/** Returns a scalar without whitespace at its ends. */
export function trimmed(scalar: SourceScalar): SourceScalar {
  const { text } = scalar;
  return sliceOf(scalar, text.length - text.trimStart().length, text.trimEnd().length);
}

/** Joins scalars and texts. Each character of a scalar keeps its position. */
export function joinedScalars(parts: readonly (SourceScalar | string)[], place: Place): SourceScalar {
  const starts: number[] = [];
  let text = '';
  for (const part of parts) {
    starts.push(text.length);
    text += typeof part === 'string' ? part : part.text;
  }
  const placeAt = (offset: number): Place => {
    const at = starts.findLastIndex((start) => start <= offset);
    const part = parts[at];
    if (typeof part === 'object') return part.placeAt(offset - (starts[at] ?? 0));
    const next = parts.slice(at + 1).find((one) => typeof one === 'object');
    return typeof next === 'object' ? next.placeAt(0) : place;
  };
  return { kind: 'scalar', text, quoted: true, place, placeAt };
}

/** With the same words between each two. */
export function joinedBy(
  separator: string,
  scalars: readonly SourceScalar[],
  place: Place,
): SourceScalar | undefined {
  const [first] = scalars;
  if (first === undefined || scalars.length === 1) return first;
  return joinedScalars(
    scalars.flatMap((scalar, at) => (at === 0 ? [scalar] : [separator, scalar])),
    place,
  );
}
