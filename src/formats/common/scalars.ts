import type { Place } from '../../model/problem.ts';
import type { SourceScalar } from '../../model/source.ts';

/** A word of ours where the foreign file has none; its place is that of what it belongs to. */
export function ownScalar(text: string, place: Place): SourceScalar {
  return { kind: 'scalar', text, quoted: true, place, placeAt: () => place };
}

/** A stretch of a scalar, from one offset to another. */
export function sliceOf(scalar: SourceScalar, from: number, to: number = scalar.text.length): SourceScalar {
  const { text, placeAt } = scalar;
  return { ...scalar, text: text.slice(from, to), placeAt: (offset) => placeAt(offset + from) };
}

/** Without white space at its ends. */
export function trimmed(scalar: SourceScalar): SourceScalar {
  const { text } = scalar;
  return sliceOf(scalar, text.length - text.trimStart().length, text.trimEnd().length);
}

/** Scalars and words of ours as one text, each character at its own place. */
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
