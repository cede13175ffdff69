import type { FontNeed, UserFont } from '../fonts/font-book.ts';
import type { FaceQuery } from '../model/face.ts';
import type { Problem } from '../model/problem.ts';

/** Text of this weight or more is to stand out. */
const boldWeight = 550;

/** The faces that a family may lack, as they are called. */
const kinds = [
  { name: 'bold', bold: true, slope: 'upright' },
  { name: 'italic', bold: false, slope: 'italic' },
  { name: 'bold italic', bold: true, slope: 'italic' },
] as const;
type Kind = (typeof kinds)[number];

/** Bold and italic text in families that the résumé brings without such a face, and which face stands in for it. */
export function missingFaces(
  brought: readonly UserFont[],
  needs: readonly FontNeed[],
  used: readonly string[],
): readonly Problem[] {
  const families = new Map(brought.toReversed().map((font) => [font.family, font]));
  return [...families.values()].flatMap(({ family, place }) => {
    const faces = used.flatMap((key) => faceNamed(key, family));
    const declared = brought.filter((font) => font.family === family).map(declaredFace);
    const asked = needs.filter(({ query, text }) => query.family === family && text.trim() !== '');
    const missing = kinds.filter(
      (kind) =>
        asked.some(({ query }) => isOf(kind, query)) &&
        ![...faces, ...declared].some((face) => face && isOf(kind, face)),
    );
    const [standIn] = faces;
    if (missing.length === 0 || standIn === undefined) return [];
    const names = missing.map(({ name }) => name).join(', ');
    const problem: Problem = {
      code: 'missing-face',
      severity: 'warning',
      message: `The family “${family}” has no ${names} face; “${nearest(faces, standIn)}” stands in.`,
      ...(place && { place }),
      hint: 'Bring it under `fonts` too, or choose a family that has it.',
    };
    return [problem];
  });
}

interface UsedFace extends FaceQuery {
  readonly key: string;
}

/** What a face's key says, if it is of the family: `Mine 400 italic`. */
function faceNamed(key: string, family: string): readonly UsedFace[] {
  const [, weight, italic] = /^ (\d+)( italic)?$/u.exec(key.slice(family.length)) ?? [];
  if (!key.startsWith(family) || weight === undefined) return [];
  return [{ key, family, weight: Number(weight), slope: italic === undefined ? 'upright' : 'italic' }];
}

/** Of files that say themselves what they are, nothing is known here. */
function declaredFace({ family, weight, slope }: UserFont): FaceQuery | undefined {
  return weight === undefined || slope === undefined ? undefined : { family, weight, slope };
}

function isOf({ bold, slope }: Kind, face: FaceQuery): boolean {
  return face.slope === slope && face.weight >= boldWeight === bold;
}

function nearest(faces: readonly UsedFace[], first: UsedFace): string {
  return (faces.find(({ slope, weight }) => slope === 'upright' && weight < boldWeight) ?? first).key;
}
