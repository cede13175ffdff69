import type { Caches } from '../model/caches.ts';
import type { Face, FaceQuery, Slope } from '../model/face.ts';
import { type Place, type Problem, problem } from '../model/problem.ts';
import { didYouMean } from '../model/suggest.ts';
import { bundledFaces, defaultFamily, type FamilyKind, openBundledFace } from './bundled.ts';
import { FontError, openFace } from './face.ts';

/** A font file supplied by the user. */
export interface UserFont {
  readonly family: string;
  /** Weight, 100–900. Default: that of the file. */
  readonly weight?: number | undefined;
  /** Slope. Default: that of the file. */
  readonly slope?: Slope | undefined;
  readonly bytes: Uint8Array;
  /** Position in the résumé, for problems. */
  readonly place?: Place | undefined;
}

/** A face that a document requests, and the text to set in it. */
export interface FontNeed {
  readonly query: FaceQuery;
  readonly text: string;
  /** Position of the request, for problems. */
  readonly place?: Place | undefined;
}

/**
 * The opened faces of one document.
 * Its functions throw a RangeError for a query that it was not opened with.
 */
export interface FontBook {
  /** Returns the requested face, or the one with the nearest weight and slope in its family. */
  face(query: FaceQuery): Face;
  /**
   * Returns the first face with glyphs for a character and its marks: the requested one, else a fallback.
   * Returns `undefined` if no opened face has them.
   */
  faceFor(query: FaceQuery, cluster: string): Face | undefined;
}

/** The requested face, then its fallbacks. */
type Faces = readonly [Face, ...Face[]];

/** A face that can be opened, or is already open. */
interface AvailableFace extends FaceQuery {
  readonly open: () => Promise<Face>;
}

/**
 * Opens the faces that a document needs, and fallbacks for characters they lack.
 * User fonts replace bundled families of the same name. The result depends on the arguments alone.
 * Reports `unknown-font` and uses the default family; reports `invalid-font` and skips the file.
 */
export async function openFontBook(
  userFonts: readonly UserFont[],
  needs: readonly FontNeed[],
  caches: Caches,
): Promise<{ book: FontBook; problems: Problem[] }> {
  const { available, problems } = openUserFonts(userFonts);
  const userFamilies = new Set(available.map((face) => face.family));
  const bundled = bundledAvailable(caches).filter((face) => !userFamilies.has(face.family));
  const families = [...available, ...bundled];
  const reported = new Set(userFonts.map((font) => font.family));
  const entries = new Map<string, Faces>();
  for (const [key, need] of mergeNeeds(needs)) {
    const isKnown = families.some((face) => face.family === need.query.family);
    if (!isKnown && !reported.has(need.query.family)) {
      reported.add(need.query.family);
      problems.push(unknownFont(need, families));
    }
    const query = isKnown ? need.query : { ...need.query, family: defaultFamily };
    const [face, ...fallbacks] = await facesFor(query, need.text, families);
    if (face !== undefined) entries.set(key, [face, ...fallbacks]);
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
      problems.push(invalidFont(font, error));
    }
  }
  return { available, problems };
}

/** Joins the texts of needs for the same face. Keeps the order of first use. */
function mergeNeeds(needs: readonly FontNeed[]): ReadonlyMap<string, FontNeed> {
  const merged = new Map<string, FontNeed>();
  for (const need of needs) {
    const key = queryKey(need.query);
    const earlier = merged.get(key);
    merged.set(key, earlier === undefined ? need : { ...earlier, text: `${earlier.text} ${need.text}` });
  }
  return merged;
}

/** Opens the face for a query, then fallbacks until every character of the text has a glyph. */
async function facesFor(
  query: FaceQuery,
  text: string,
  families: readonly AvailableFace[],
): Promise<readonly Face[]> {
  const faces: Face[] = [];
  let missing: readonly string[] | undefined;
  for (const family of fallbackFamilies(query.family, families)) {
    const candidate = nearestFace(
      query,
      families.filter((face) => face.family === family),
    );
    const face = await candidate?.open();
    if (face === undefined) continue;
    const required = missing ?? clustersOf(face.coversAscii ? withoutAscii(text) : text);
    missing = required.filter((cluster) => !coversCluster(face, cluster));
    if (faces.length === 0 || missing.length < required.length) faces.push(face);
    if (missing.length === 0) break;
  }
  return faces;
}

/**
 * Returns the face with the nearest weight, of the requested slope if possible.
 * Between two equally near weights, prefers as CSS Fonts 4, §5.2: the bolder above 500, else the lighter.
 */
function nearestFace<T extends FaceQuery>(query: FaceQuery, faces: readonly T[]): T | undefined {
  const sameSlope = faces.filter((face) => face.slope === query.slope);
  const candidates = sameSlope.length > 0 ? sameSlope : faces;
  const distance = (face: T) => Math.abs(face.weight - query.weight);
  const preference = query.weight > 500 ? -1 : 1;
  return [...candidates].sort((a, b) => distance(a) - distance(b) || preference * (a.weight - b.weight))[0];
}

/**
 * Returns the families to try for a character, best first: the requested one, those of user fonts, bundled ones of the
 * same kind, other bundled ones. Otherwise keeps the order of `faces`.
 */
function fallbackFamilies(family: string, faces: readonly FaceQuery[]): readonly string[] {
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

/** Returns the different characters of a text, each with its marks. */
function clustersOf(text: string): readonly string[] {
  return [...new Set(text.match(/\P{M}\p{M}*|\p{M}+/gu))];
}

/** Removes printable ASCII characters, except those that a mark follows. */
function withoutAscii(text: string): string {
  return text.replace(/[ -~]+(?!\p{M})/gu, '');
}

/** True if a face has all glyphs for a character with its marks: as written, composed or decomposed. */
function coversCluster(face: Face, cluster: string): boolean {
  return (
    coversText(face, cluster) ||
    coversText(face, cluster.normalize('NFC')) ||
    coversText(face, cluster.normalize('NFD'))
  );
}

function coversText(face: Face, text: string): boolean {
  for (const character of text) {
    if (!face.covers(character.codePointAt(0) ?? 0) && !withoutGlyph.test(character)) return false;
  }
  return true;
}

/** Whitespace, no-break hyphens and invisible controls. Layout handles them, so no glyph is needed. */
const withoutGlyph = /[\s\u2011\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

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
    faceFor: (query, cluster) => facesOf(query).find((face) => coversCluster(face, cluster)),
  };
}

function queryKey(query: FaceQuery): string {
  return `${query.family} ${query.weight} ${query.slope}`;
}

function unknownFont({ query, place }: FontNeed, families: readonly AvailableFace[]): Problem {
  const names = [...new Set(families.map((face) => face.family))];
  return problem('unknown-font', `Unknown font family “${query.family}”. Using “${defaultFamily}”.`, {
    severity: 'error',
    place,
    hint: didYouMean(query.family, names, 'List its files under `fonts`.'),
    missing: 'font',
  });
}

function invalidFont({ family, place }: UserFont, error: FontError): Problem {
  return problem('invalid-font', `The font file for “${family}” ${error.message}. Using another font.`, {
    severity: 'error',
    place,
    hint: 'Use a static TTF or OTF file.',
    missing: 'font',
  });
}
