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
