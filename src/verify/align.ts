/** Largest number of differences that are searched. Beyond it, the rest of both lists counts as different. */
const mostDifferences = 3000;

/**
 * Finds a longest common subsequence of two lists. Returns the index in `found` of each expected text; -1 for texts
 * outside the subsequence. Source: Myers, An O(ND) difference algorithm, 1986.
 */
export function align(expected: readonly string[], found: readonly string[]): readonly number[] {
  const places = expected.map(() => -1);
  let start = 0;
  while (start < expected.length && start < found.length && expected[start] === found[start]) {
    places[start] = start;
    start += 1;
  }
  for (const { x, y } of matches(expected.slice(start), found.slice(start))) places[start + x] = start + y;
  return places;
}

interface Match {
  readonly x: number;
  readonly y: number;
}

/** The furthest x on each diagonal for one number of differences, at [diagonal + differences]. */
type Furthest = Int32Array;

function matches(expected: readonly string[], found: readonly string[]): readonly Match[] {
  const history: Furthest[] = [];
  let best = { differences: 0, diagonal: 0, reach: -1 };
  for (let differences = 0; differences <= mostDifferences; differences += 1) {
    const furthest = new Int32Array(2 * differences + 1).fill(-1);
    history.push(furthest);
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const step = stepTo(history, differences, diagonal);
      if (step === undefined || step.x > expected.length || step.x - diagonal > found.length) continue;
      let { x } = step;
      let y = x - diagonal;
      while (x < expected.length && y < found.length && expected[x] === found[y]) {
        x += 1;
        y += 1;
      }
      furthest[diagonal + differences] = x;
      if (x + y > best.reach) best = { differences, diagonal, reach: x + y };
      if (x === expected.length && y === found.length) return walkBack(history, differences, diagonal);
    }
  }
  return walkBack(history, best.differences, best.diagonal);
}

/** Returns the x that one more difference reaches on a diagonal, and the diagonal it comes from; `undefined` if none. */
function stepTo(
  history: readonly Furthest[],
  differences: number,
  diagonal: number,
): { readonly x: number; readonly from: number } | undefined {
  if (differences === 0) return { x: 0, from: 0 };
  const before = history[differences - 1];
  const at = (from: number): number => before?.[from + differences - 1] ?? -1;
  const down = at(diagonal + 1);
  const right = at(diagonal - 1);
  if (right < 0 && down < 0) return undefined;
  return right >= down ? { x: right + 1, from: diagonal - 1 } : { x: down, from: diagonal + 1 };
}

function walkBack(history: readonly Furthest[], differences: number, last: number): readonly Match[] {
  const found: Match[] = [];
  let diagonal = last;
  for (let left = differences; left >= 0; left -= 1) {
    const step = stepTo(history, left, diagonal);
    if (step === undefined) break;
    const end = history[left]?.[diagonal + left] ?? step.x;
    for (let x = end - 1; x >= step.x; x -= 1) found.push({ x, y: x - diagonal });
    diagonal = step.from;
  }
  return found;
}
