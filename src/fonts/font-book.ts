import type { Caches } from '../model/caches.ts';
import type { Face, FaceQuery } from '../model/face.ts';
import type { Place, Problem } from '../model/problem.ts';
import { didYouMean } from '../model/suggest.ts';
import { bundledFaces, defaultFamily, openBundledFace } from './bundled.ts';
import { graphemesOf, isSetBy, withoutAscii } from './coverage.ts';
import { FontError, openFace } from './face.ts';
import { nearestFace, standInOrder } from './nearest-face.ts';

/** A font file that the caller brings; weight and slope default to what the file says. */
export interface UserFont {
  readonly family: string;
  readonly weight?: number;
  readonly slope?: 'upright' | 'italic';
  readonly bytes: Uint8Array;
  readonly place?: Place;
}

/** A face that a document asks for, and the text it is to set. */
export interface FontNeed {
  readonly query: FaceQuery;
  readonly text: string;
  readonly place?: Place;
}

/** The opened faces of one document. It answers for the queries it was opened with, others throw a RangeError. */
export interface FontBook {
  /** The asked-for face, or the nearest weight and slope of its family. */
  face(query: FaceQuery): Face;
  /** The first face that sets all of a character with its marks: the asked-for one, else one that stands in. */
  faceFor(query: FaceQuery, cluster: string): Face | undefined;
}

/** The asked-for face, then those that stand in. */
type Faces = readonly [Face, ...Face[]];

/** A face that can be opened, or that is open already. */
interface AvailableFace extends FaceQuery {
  readonly open: () => Promise<Face>;
}

/**
 * Opens the faces that a document needs, the caller's families before ours of the same name, and for characters they lack further ones. The answer depends on
 * the arguments alone. Problems: `unknown-font` (the default family is taken), `invalid-font` (left out).
 */
export async function openFontBook(
  userFonts: readonly UserFont[],
  needs: readonly FontNeed[],
  caches: Caches,
): Promise<{ book: FontBook; problems: Problem[] }> {
  const { available, problems } = openUserFonts(userFonts);
  const brought = new Set(userFonts.map((font) => font.family));
  const isBrought = (face: FaceQuery) => available.some((own) => own.family === face.family);
  const families = [...available, ...bundledAvailable(caches).filter((face) => !isBrought(face))];
  const entries = new Map<string, Faces>();
  for (const [key, need] of mergeNeeds(needs)) {
    const isKnown = families.some((face) => face.family === need.query.family);
    if (!isKnown && !brought.has(need.query.family)) {
      brought.add(need.query.family);
      problems.push(unknownFont(need, families));
    }
    const query = isKnown ? need.query : { ...need.query, family: defaultFamily };
    const [asked, ...standIns] = await facesFor(query, need.text, families);
    if (asked !== undefined) entries.set(key, [asked, ...standIns]);
  }
  return { book: bookOf(entries), problems };
}

function bundledAvailable(caches: Caches): readonly AvailableFace[] {
  return bundledFaces.map((bundled) => ({ ...bundled, open: () => openBundledFace(bundled, caches) }));
}

function openUserFonts(fonts: readonly UserFont[]): { available: AvailableFace[]; problems: Problem[] } {
  const available: AvailableFace[] = [];
  const problems: Problem[] = [];
  for (const font of fonts) {
    try {
      const face = openFace(font.bytes, font);
      const { family, weight, slope } = face;
      available.push({ family, weight, slope, open: () => Promise.resolve(face) });
    } catch (error) {
      if (!(error instanceof FontError)) throw error;
      problems.push(brokenFont(font, error));
    }
  }
  return { available, problems };
}

/** Texts that ask for one face, together, in the order of the faces' first use. */
function mergeNeeds(needs: readonly FontNeed[]): ReadonlyMap<string, FontNeed> {
  const merged = new Map<string, FontNeed>();
  for (const need of needs) {
    const key = queryKey(need.query);
    const earlier = merged.get(key);
    merged.set(key, earlier === undefined ? need : { ...earlier, text: `${earlier.text} ${need.text}` });
  }
  return merged;
}

/** The face for a query, then as many others as it takes to set the text. */
async function facesFor(
  query: FaceQuery,
  text: string,
  families: readonly AvailableFace[],
): Promise<readonly Face[]> {
  const faces: Face[] = [];
  let rest: readonly string[] | undefined;
  for (const family of standInOrder(query.family, families)) {
    const candidate = nearestFace(
      query,
      families.filter((face) => face.family === family),
    );
    const face = await candidate?.open();
    if (face === undefined) continue;
    const asked = rest ?? graphemesOf(face.coversAscii ? withoutAscii(text) : text);
    rest = asked.filter((grapheme) => !isSetBy(face, grapheme));
    if (faces.length === 0 || rest.length < asked.length) faces.push(face);
    if (rest.length === 0) break;
  }
  return faces;
}

function bookOf(entries: ReadonlyMap<string, Faces>): FontBook {
  const known = new WeakMap<FaceQuery, Faces>();
  const facesOf = (query: FaceQuery): Faces => {
    const faces = known.get(query) ?? entries.get(queryKey(query));
    if (faces === undefined) throw new RangeError(`face not opened: ${queryKey(query)}`);
    known.set(query, faces);
    return faces;
  };
  return {
    face: (query) => facesOf(query)[0],
    faceFor: (query, cluster) => facesOf(query).find((face) => isSetBy(face, cluster)),
  };
}

function queryKey(query: FaceQuery): string {
  return `${query.family} ${query.weight} ${query.slope}`;
}

function unknownFont(need: FontNeed, families: readonly AvailableFace[]): Problem {
  const names = [...new Set(families.map((face) => face.family))];
  return {
    code: 'unknown-font',
    severity: 'error',
    message: `There is no font family “${need.query.family}”; “${defaultFamily}” is used instead.`,
    ...(need.place && { place: need.place }),
    hint: didYouMean(need.query.family, names, 'List its files under `fonts`.'),
  };
}

function brokenFont(font: UserFont, error: FontError): Problem {
  return {
    code: 'invalid-font',
    severity: 'error',
    message: `The font file for “${font.family}” ${error.message}.`,
    ...(font.place && { place: font.place }),
    hint: 'Give a static TTF or OTF file; until then another face stands in.',
  };
}
