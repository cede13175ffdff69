import type { Caches } from '../model/caches.ts';
import type { Face, FaceQuery, FamilyKind } from '../model/face.ts';
import { type Problem, problem } from '../model/problem.ts';
import {
  type HanLanguage,
  hanLanguageOf,
  hasOtherScript,
  hasScript,
  type ScriptCode,
} from '../model/scripts.ts';
import { finishWithPauses, inSteps, type StepOptions, type Steps } from '../model/steps.ts';
import { didYouMean } from '../model/suggest.ts';
import {
  type BundledFace,
  bundledFaces,
  defaultFamily,
  openBundledFace,
  scriptFaces,
  symbolFaces,
} from './bundled.ts';
import { baseOf, clustersOf, ownPositionOf, setUnitsOf } from './clusters.ts';
import { FontError, openCached } from './face.ts';
import {
  type FontFinder,
  type FontNeed,
  hanScripts,
  mainHanLanguage,
  type UserFont,
  wantedFonts,
} from './font-needs.ts';
import { openShaper, plainFeatures, type Shaper } from './shape.ts';

/**
 * The opened faces of one document.
 * Its functions throw a RangeError for a query that it was not opened with.
 */
export interface FontBook {
  /** Returns the requested face, or the one with the nearest weight and slope in its family. */
  face(query: FaceQuery): Face;
  /**
   * Returns the first face with glyphs for a word, or a character, and its marks: the requested one, else a fallback. A face
   * that cannot place the marks on their letters is only returned for a single character that no other face has.
   * Returns `undefined` if no opened face has them.
   */
  faceFor(query: FaceQuery, text: string): Face | undefined;
}

/** An open face, and what it may set. */
interface OpenFace {
  readonly face: Face;
  /** True for a text that the face may set if it has the glyphs. */
  readonly suits: (text: string) => boolean;
}

/** The requested face, then its fallbacks. */
type Faces = readonly [OpenFace, ...OpenFace[]];

/** A face that can be opened, or is already open. */
interface AvailableFace extends FaceQuery {
  readonly kind: FamilyKind;
  /** Order among fallbacks: those of the user, those for one script, those found, other families, symbols. */
  readonly order: (typeof orders)[number];
  /** Scripts that it is a fallback for. Default: any, if the user supplied the face, else Latin, Greek and Cyrillic. */
  readonly scripts?: readonly ScriptCode[] | undefined;
  readonly languages?: readonly HanLanguage[] | undefined;
  readonly open: () => Promise<Face>;
}

const orders = ['user', 'script', 'found', 'family', 'symbols'] as const;

/** Options of `openFontBook`. */
export interface FontBookOptions extends StepOptions {
  /** Finds fonts for scripts that no other has. Default: none are found. */
  readonly findFonts?: FontFinder | undefined;
}

/** An opened font book, and what was found out about its fonts. */
export interface OpenedFontBook {
  readonly book: FontBook;
  readonly problems: readonly Problem[];
  /** Returns how to get a font for a text that no face has, if the finder knows. */
  readonly adviceFor: (text: string) => string | undefined;
}

/**
 * Opens the faces that a document needs, and fallbacks for characters they lack.
 * User fonts replace bundled families of the same name. The result depends on the arguments alone.
 * Reports `unknown-font` and uses the default family; reports `invalid-font` and skips the file. Pauses after each face.
 */
export async function openFontBook(
  userFonts: readonly UserFont[],
  needs: readonly FontNeed[],
  caches: Caches,
  { findFonts, signal, pause }: FontBookOptions = {},
): Promise<OpenedFontBook> {
  const { faces: userFaces, problems } = openUserFonts(userFonts, 'user', caches);
  const userFamilies = new Set(userFaces.map(({ family }) => family));
  const bundled = bundledAvailable(caches).filter((face) => !userFamilies.has(face.family));
  const named = [...userFaces, ...bundled];
  const found = findFonts && (await openFoundFonts(needs, named, userFaces, findFonts, caches));
  const families = [...named, ...(found?.faces ?? [])];
  const reported = new Set(userFonts.map((font) => font.family));
  const entries = new Map<string, Faces>();
  const hasMarks = needs.some(({ text }) => separateMark.test(text.normalize('NFC')));
  const shaper = hasMarks ? await openShaper(caches) : undefined;
  await pause?.();
  const mainLanguage = mainHanLanguage(needs);
  await pause?.();
  const merged = await finishWithPauses(mergeNeeds(needs), { signal, pause });
  for (const [key, need] of merged) {
    const isKnown = named.some((face) => face.family === need.query.family);
    if (!isKnown && !reported.has(need.query.family)) {
      reported.add(need.query.family);
      problems.push(unknownFont(need, named));
    }
    const family = isKnown ? need.query.family : defaultFamily;
    const language = hanLanguageOf(need.query.language ?? '') ?? mainLanguage;
    const faces = await facesFor({ ...need.query, family, language }, need.text, families, shaper);
    const keyOfAnyLanguage = queryKey({ ...need.query, language: undefined });
    if (faces !== undefined) entries.set(key, faces);
    if (faces !== undefined && !entries.has(keyOfAnyLanguage)) entries.set(keyOfAnyLanguage, faces);
    await pause?.();
    signal?.throwIfAborted();
  }
  return { book: bookOf(entries, shaper), problems, adviceFor: (text) => found?.adviceFor(text) };
}

/** Opens the fonts that are found for texts in scripts that no named or bundled face has. */
async function openFoundFonts(
  needs: readonly FontNeed[],
  named: readonly AvailableFace[],
  userFaces: readonly OpenedUserFace[],
  findFonts: FontFinder,
  caches: Caches,
): Promise<{ faces: readonly AvailableFace[] } & Pick<OpenedFontBook, 'adviceFor'>> {
  const faces: AvailableFace[] = [];
  const advices: (readonly [scripts: readonly ScriptCode[], advice: string])[] = [];
  const kindOf = (family: string): FamilyKind =>
    named.find((face) => face.family === family)?.kind ?? 'serif';
  const hasFont = (character: string, family: string): boolean =>
    userFaces.some(
      (each) => (each.family === family || maySet(each, character)) && coversText(each.face, character),
    );
  for (const wanted of wantedFonts(needs, kindOf, hasFont)) {
    const { fonts, advice } = await findFonts(wanted);
    const scripts = wanted.language === undefined ? wanted.scripts : hanScripts;
    const languages = wanted.language && [wanted.language];
    const opened = openUserFonts(fonts, 'found', caches).faces;
    faces.push(...opened.map((face) => ({ ...face, scripts, languages })));
    if (advice !== undefined) advices.push([wanted.scripts, advice]);
  }
  const adviceFor = (text: string): string | undefined =>
    advices.find(([scripts]) => scripts.some((script) => hasScript(text, script)))?.[1];
  return { faces, adviceFor };
}

function bundledAvailable(caches: Caches): readonly AvailableFace[] {
  const available = (order: AvailableFace['order']) => (bundled: BundledFace) => ({
    ...bundled,
    order,
    scripts: bundled.script && [bundled.script],
    open: () => openBundledFace(bundled, caches),
  });
  return [
    ...bundledFaces.map(available('family')),
    ...scriptFaces.map(available('script')),
    ...symbolFaces.map(available('symbols')),
  ];
}

interface OpenedUserFace extends AvailableFace {
  readonly face: Face;
}

function openUserFonts(
  fonts: readonly UserFont[],
  order: AvailableFace['order'],
  caches: Caches,
): { faces: readonly OpenedUserFace[]; problems: Problem[] } {
  const faces: OpenedUserFace[] = [];
  const problems: Problem[] = [];
  for (const font of fonts) {
    const face = openCached(font.bytes, font, caches);
    if (face instanceof FontError) {
      problems.push(invalidFont(font, face));
      continue;
    }
    const { family, weight, slope, kind } = face;
    const { scripts, languages } = font;
    const open = (): Promise<Face> => Promise.resolve(face);
    faces.push({ family, weight, slope, kind, order, scripts, languages, open, face });
  }
  return { faces, problems };
}

/** Needs that are merged in one step. */
const needsPerStep = 500;

/** Joins the texts of needs for the same face. Keeps the order of first use. */
function* mergeNeeds(needs: readonly FontNeed[]): Steps<ReadonlyMap<string, FontNeed>> {
  const firsts = new Map<string, FontNeed>();
  const texts = new Map<string, string>();
  const add = (need: FontNeed): void => {
    const key = queryKey(need.query);
    const text = texts.get(key);
    if (text === undefined) firsts.set(key, need);
    texts.set(key, text === undefined ? need.text : `${text} ${need.text}`);
  };
  yield* inSteps(needs, add, needsPerStep);
  return new Map([...firsts].map(([key, need]) => [key, { ...need, text: texts.get(key) ?? '' }]));
}

/**
 * Opens the face for a query, then fallbacks until each word of the text is set in one face, as far as there is one for it, and
 * every character has a glyph.
 */
async function facesFor(
  query: FaceQuery,
  text: string,
  families: readonly AvailableFace[],
  shaper: Shaper | undefined,
): Promise<Faces | undefined> {
  const [own, ...others] = fallbackFamilies(query, families).flatMap((family) => {
    const candidates = families.filter((face) => face.family === family);
    return nearestFace(query, candidates) ?? [];
  });
  const face = await own?.open();
  if (face === undefined) return undefined;
  const faces: [OpenFace, ...OpenFace[]] = [{ face, suits: () => true }];
  const sets = (each: Face, unit: string): boolean => setsText(each, unit, shaper);
  const isComplete = setUnitsOf(face.coversAscii ? withoutAscii(text) : text).every((unit) =>
    sets(face, unit),
  );
  let missing = isComplete ? [] : [...new Set(setUnitsOf(text))].filter((unit) => !sets(face, unit));
  const fillWith = async (covers: (each: Face, unit: string) => boolean): Promise<void> => {
    for (const other of others) {
      const suits = (unit: string): boolean => maySet(other, unit);
      if (!missing.some(suits)) continue;
      const fallback = await other.open();
      const rest = missing.filter((unit) => !suits(unit) || !covers(fallback, unit));
      const isNew = faces.every((each) => each.face !== fallback);
      if (rest.length < missing.length && isNew) faces.push({ face: fallback, suits });
      missing = rest;
    }
  };
  await fillWith(sets);
  // What no face sets as a whole is set character by character.
  const isCovered = (cluster: string): boolean =>
    faces.some((each) => each.suits(cluster) && coversCluster(each.face, cluster));
  missing = [...new Set(missing.flatMap(clustersOf))].filter((cluster) => !isCovered(cluster));
  await fillWith(coversCluster);
  return faces;
}

/** True if a face is a fallback for a text: bundled faces are not searched for letters of scripts that they are not made for. */
function maySet({ order, scripts }: Pick<AvailableFace, 'order' | 'scripts'>, text: string): boolean {
  if (scripts !== undefined) return scripts.some((script) => hasScript(text, script));
  return order === 'user' || !hasOtherScript(text) || !letterOrMark.test(text);
}

const letterOrMark = /[\p{L}\p{M}]/u;

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
 * Returns the families to try, best first: the requested one, those of user fonts, bundled ones for one script, those found,
 * other bundled ones, symbols; of each those for the language first, then those of the same kind. A sans-serif is the most
 * similar to a monospaced face that lacks a script. Otherwise keeps the order of `faces`.
 */
function fallbackFamilies(
  { family, language }: FaceQuery,
  faces: readonly AvailableFace[],
): readonly string[] {
  const kind = faces.find((face) => face.family === family)?.kind;
  const rank = (face: AvailableFace): number => {
    if (face.family === family) return 0;
    const { order, languages } = face;
    const likeKind = kind === 'mono' && order !== 'family' ? 'sans' : kind;
    const isAlike = order === 'user' || face.kind === likeKind;
    const isForLanguage = languages?.some((each) => each === language) ?? true;
    return 1 + 4 * orders.indexOf(order) + (isForLanguage ? 0 : 2) + (isAlike ? 0 : 1);
  };
  return [...new Set(faces.toSorted((a, b) => rank(a) - rank(b)).map((face) => face.family))];
}

/** Removes printable ASCII characters, except those that a mark follows. */
function withoutAscii(text: string): string {
  return text.replace(/[ -~]+(?!\p{M})/gu, '');
}

/**
 * True if a face has all glyphs for a character with its marks: as written, composed or decomposed; or for the figure that it
 * is a raised or lowered form of.
 */
export function coversCluster(face: Face, cluster: string): boolean {
  return (
    coversText(face, cluster) ||
    coversText(face, cluster.normalize('NFC')) ||
    coversText(face, cluster.normalize('NFD')) ||
    (ownPositionOf(cluster) !== undefined && coversText(face, baseOf(cluster)))
  );
}

/** Marks that stay apart from their letter, since no character has both. */
const separateMark = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}][\u0300-\u036f]/u;

/** True if a face has all glyphs for a word, and places marks on their letters. */
function setsText(face: Face, text: string, shaper: Shaper | undefined): boolean {
  return clustersOf(text).every(
    (cluster) => coversCluster(face, cluster) && (!shaper || placesMarks(face, cluster, shaper)),
  );
}

/** True if every mark of a cluster is part of the letter's glyph or moved onto it. */
function placesMarks(face: Face, cluster: string, shaper: Shaper): boolean {
  if (!separateMark.test(cluster.normalize('NFC'))) return true;
  const [, ...marks] = shaper.shape(face, cluster, plainFeatures, 'und').glyphs;
  return marks.every(({ offsetX, offsetY }) => offsetX !== 0 || offsetY !== 0);
}

function coversText(face: Face, text: string): boolean {
  for (const character of text) {
    if (!face.covers(character.codePointAt(0) ?? 0) && !withoutGlyph.test(character)) return false;
  }
  return true;
}

/** Whitespace, no-break hyphens and invisible controls. Layout handles them, so no glyph is needed. */
const withoutGlyph = /[\s\u2011\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

function bookOf(entries: ReadonlyMap<string, Faces>, shaper: Shaper | undefined): FontBook {
  const known = new WeakMap<FaceQuery, Faces>();
  const facesOf = (query: FaceQuery): Faces => {
    const faces =
      known.get(query) ??
      entries.get(queryKey(query)) ??
      entries.get(queryKey({ ...query, language: undefined }));
    if (faces === undefined) throw new RangeError(`face not opened: ${queryKey(query)}`);
    known.set(query, faces);
    return faces;
  };
  return {
    face: (query) => facesOf(query)[0].face,
    faceFor: (query, text) => {
      const faces = facesOf(query);
      const firstThat = (sets: (face: Face) => boolean): Face | undefined =>
        faces.find(({ face, suits }) => suits(text) && sets(face))?.face;
      const best = firstThat((face) => setsText(face, text, shaper));
      const isSingle = best === undefined && clustersOf(text).length === 1;
      return isSingle ? firstThat((face) => coversCluster(face, text)) : best;
    },
  };
}

/** Texts in all languages that use no Chinese characters share their faces. */
function queryKey({ family, weight, slope, language = '' }: FaceQuery): string {
  return `${family} ${weight} ${slope} ${hanLanguageOf(language) ?? ''}`.trimEnd();
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
