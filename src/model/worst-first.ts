import type { Problem } from './problem.ts';

/** Problems as they should be mended: errors, then warnings, each in the order of the file; without a place, last. */
export function bySeverity(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (one, other) =>
      Number(one.severity === 'warning') - Number(other.severity === 'warning') ||
      lineOf(one) - lineOf(other) ||
      (one.place?.column ?? 0) - (other.place?.column ?? 0),
  );
}

/** Line 0 is nowhere. */
function lineOf({ place }: Problem): number {
  return place?.line || Number.POSITIVE_INFINITY;
}
