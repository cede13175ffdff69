/** Suggests what a mistyped name was meant to be: for hints of the form “Did you mean …?”. */

/** Returns the hint “Did you mean …?” with the known name nearest to a mistyped one, or `otherwise` if none is near. */
export function didYouMean(name: string, known: readonly string[], otherwise: string): string;
export function didYouMean(name: string, known: readonly string[]): string | undefined;
export function didYouMean(name: string, known: readonly string[], otherwise?: string): string | undefined {
  const nearest = suggest(name, known);
  return nearest === undefined ? otherwise : `Did you mean \`${nearest}\`?`;
}

/**
 * Returns the known name nearest to a mistyped one, or `undefined` if none is near enough: one slip for names of up to
 * five characters, two for longer ones. Ignores case, spaces, `_` and `-`.
 */
export function suggest(name: string, known: readonly string[]): string | undefined {
  const wanted = plainKey(name);
  const limit = wanted.length < 6 ? 1 : 2;
  let nearest: { readonly name: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const distance = editDistance(wanted, plainKey(candidate));
    const isNear = distance <= limit && distance < plainKey(candidate).length;
    if (isNear && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY))
      nearest = { name: candidate, distance };
  }
  return nearest?.name;
}

/** Returns a key in lower case without spaces, `_` and `-`: `start_date`, `startDate` and `Start date` are one key. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[\s_-]/g, '');
}

/**
 * Counts the insertions, deletions, replacements and swaps of neighbours that turn one text into another.
 * Source: Damerau 1964.
 */
function editDistance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 3) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped && column > 1 ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
