import type { Place } from '../model/problem.ts';
import type { SourceText } from '../source/source-text.ts';

/**
 * What is told of a source, with every place inside it: keys and values that go over lines are one text to the reader,
 * and what is told of a part of them could end beyond its line.
 */
export function withinSource<Told extends { readonly place?: Place | undefined }>(
  told: readonly Told[],
  { text }: SourceText,
): readonly Told[] {
  if (told.length === 0) return told;
  const widths = text.split('\n').map((line) => line.length);
  return told.map((one) => {
    const { place } = one;
    const within = place && placeWithin(place, widths);
    return within === place ? one : { ...one, place: within };
  });
}

function placeWithin(place: Place, widths: readonly number[]): Place {
  const line = Math.min(Math.max(1, place.line), widths.length);
  const width = widths[line - 1] ?? 0;
  const column = Math.min(Math.max(1, place.column), width + 1);
  const length = Math.min(Math.max(0, place.length), width + 1 - column);
  const isWithin = line === place.line && column === place.column && length === place.length;
  return isWithin ? place : { ...place, line, column, length };
}
