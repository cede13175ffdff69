import type { FaceQuery } from '../model/face.ts';
import { bundledFaces, type FamilyKind } from './bundled.ts';

/** The face of the right slope, or else of any, whose weight is nearest; of two as near, as CSS Fonts 4 §5.2. */
export function nearestFace<T extends FaceQuery>(query: FaceQuery, faces: readonly T[]): T | undefined {
  const sameSlope = faces.filter((face) => face.slope === query.slope);
  const candidates = sameSlope.length > 0 ? sameSlope : faces;
  const distance = (face: T) => Math.abs(face.weight - query.weight);
  const preference = query.weight > 500 ? -1 : 1;
  return [...candidates].sort((a, b) => distance(a) - distance(b) || preference * (a.weight - b.weight))[0];
}

/**
 * The families to try for a character, best first: the asked-for one, those the user brings, those of the
 * same kind, the rest. `faces` has the user's first.
 */
export function standInOrder(family: string, faces: readonly FaceQuery[]): readonly string[] {
  const bundled = new Set(bundledFaces.map((face) => face.family));
  const kind = kindOf(family);
  const families = [...new Set(faces.map((face) => face.family))];
  const rank = (name: string) => {
    if (name === family) return 0;
    if (!bundled.has(name)) return 1;
    return kindOf(name) === kind ? 2 : 3;
  };
  return families.sort((a, b) => rank(a) - rank(b));
}

function kindOf(family: string): FamilyKind {
  return bundledFaces.find((face) => face.family === family)?.kind ?? 'serif';
}

/** The name that was probably meant, within a third of its letters; absent when none is near. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const wanted = plain(name);
  const near = [...new Set(names)]
    .map((candidate) => ({ candidate, distance: editDistance(wanted, plain(candidate)) }))
    .filter(({ candidate, distance }) => distance <= plain(candidate).length / 3)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.candidate;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Insertions, deletions and replacements that lead from one to the other. Source: Levenshtein, 1966. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, character] of [...from].entries()) {
    const current = [row + 1];
    for (let column = 0; column < to.length; column += 1) {
      const replaced = (previous[column] ?? 0) + (character === to[column] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? from.length;
}
