/** The known name that is most like a mistyped one, if any is like enough; case and `_ -` do not count. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const wanted = plainKey(name);
  const limit = wanted.length < 4 ? 1 : wanted.length < 8 ? 2 : 3;
  let nearest: { readonly name: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const distance = editDistance(wanted, plainKey(candidate));
    const near = distance <= limit && distance < plainKey(candidate).length;
    if (near && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY))
      nearest = { name: candidate, distance };
  }
  return nearest?.name;
}

/** A key without what writers vary: `start_date`, `startDate` and `Start date` are one. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[\s_-]/g, '');
}

/** How many letters must be put in, left out, changed or swapped with their neighbour (Damerau 1964). */
function editDistance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 3) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped && column > 1 ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
