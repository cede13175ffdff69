import type { FontFinder, FontNeed, FoundFonts, UserFont } from '../fonts/font-needs.ts';
import type { Caches } from '../model/caches.ts';
import type { FaceQuery } from '../model/face.ts';
import type { DisplayList } from '../model/page.ts';
import { largePictureBytes, type Picture, pixelsPerInch, printDensity } from '../model/picture.ts';
import { type Missing, type Place, type Problem, problem } from '../model/problem.ts';
import type { PictureReference, Resume } from '../model/resume.ts';
import { hasScript } from '../model/scripts.ts';
import type { FileSettings, FontPackage, Written } from '../model/settings.ts';
import { openPicture } from '../pictures/open-picture.ts';
import type { FileReader, FontPackageReader, TypesetOptions } from './options.ts';

/**
 * Reads a file that the résumé names. If it cannot be read, returns a problem at the position of its name.
 *
 * @param missing What the pages lack without the file. Default: nothing, as without a theme file.
 */
export async function readResourceFile(
  path: Written,
  read: FileReader | undefined,
  missing?: Missing,
): Promise<Uint8Array | Problem> {
  if (read === undefined)
    return unreadable(path, 'The program that calls Quoin does not read files.', missing);
  try {
    const bytes = await read(path.text);
    return bytes instanceof Uint8Array
      ? bytes
      : unreadable(path, 'The program that calls Quoin did not return bytes.', missing);
  } catch (error) {
    return unreadable(path, error instanceof Error ? error.message : String(error), missing);
  }
}

/** Fonts that a résumé names, and problems with those that cannot be read. */
export interface ResumeFonts {
  readonly fonts: readonly UserFont[];
  readonly problems: readonly Problem[];
}

/** Reads the font files and font packages that the résumé names. */
export async function readFonts(
  { fonts: references, fontPackages = [] }: Pick<FileSettings, 'fonts' | 'fontPackages'>,
  { read, readFontPackage }: Pick<TypesetOptions, 'read' | 'readFontPackage'>,
): Promise<ResumeFonts> {
  const fonts: UserFont[] = [];
  const problems: Problem[] = [];
  for (const { family, weight, slope, path } of references) {
    const bytes = await readResourceFile(path, read, 'font');
    if (bytes instanceof Uint8Array) fonts.push({ family, weight, slope, bytes, place: path.place });
    else problems.push(bytes);
  }
  for (const fontPackage of fontPackages) {
    const read = await readPackage(fontPackage, readFontPackage);
    fonts.push(...read.fonts);
    problems.push(...read.problems);
  }
  return { fonts, problems };
}

async function readPackage(
  { family, package: { text: name, place } }: FontPackage,
  readFontPackage: FontPackageReader | undefined,
): Promise<ResumeFonts> {
  try {
    if (readFontPackage === undefined)
      throw new Error('The program that calls Quoin does not read packages.');
    const files = await readFontPackage(name);
    return { fonts: files.map((bytes) => ({ family, bytes, place })), problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const unusable = problem(
      'unreadable-file',
      `No fonts could be read from the package “${name}”. ${reason}`,
      {
        severity: 'error',
        place,
        hint: 'Install a package with static TTF or OTF files, or name the files themselves.',
        missing: 'font',
      },
    );
    return { fonts: [], problems: [unusable] };
  }
}

/** A finder that asks another once for each font, however often the pages are laid out. */
export interface FontSearch {
  readonly findFonts: FontFinder;
  /** Returns what was found so far, with the scripts that each font was wanted for. */
  readonly found: () => readonly UserFont[];
}

/** Returns a search with a finder. */
export function fontSearch(findFonts: FontFinder): FontSearch {
  const answers = new Map<string, Promise<FoundFonts>>();
  const found = new Map<UserFont, UserFont>();
  return {
    findFonts: async (wanted) => {
      const key = JSON.stringify(wanted);
      const answer = answers.get(key) ?? findFonts(wanted);
      answers.set(key, answer);
      const { fonts } = await answer;
      for (const font of fonts) found.set(font, { ...font, scripts: wanted.scripts });
      return answer;
    },
    found: () => [...found.values()],
  };
}

/** Images by the path that the résumé gives, and problems with those that cannot be read. */
export interface ResumePictures {
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly problems: readonly Problem[];
}

/** Reads the logos of a résumé and, if `withPhoto`, its photo. Leaves out images that cannot be read. */
export async function readPictures(
  resume: Resume,
  withPhoto: boolean,
  read: FileReader | undefined,
  caches: Caches,
): Promise<ResumePictures> {
  const pictures = new Map<string, Picture>();
  const problems: Problem[] = [];
  const photo = withPhoto ? resume.photo : undefined;
  const references = [...(photo ? [photo] : []), ...logosOf(resume)];
  const firstByPath = new Map(references.toReversed().map(({ path }) => [path.text, path]));
  for (const path of [...firstByPath.values()].toReversed()) {
    const opened = await readPicture(path, read, caches);
    if ('code' in opened) problems.push(opened);
    else pictures.set(path.text, opened);
  }
  if (photo && photo.alternative === undefined && pictures.has(photo.path.text))
    problems.push(missingAltText(photo));
  return { pictures, problems };
}

function logosOf({ sections }: Resume): readonly PictureReference[] {
  const entries = sections.flatMap((section) => section.entries);
  return entries.flatMap((entry) => (entry.shape === 'record' && entry.logo ? [entry.logo] : []));
}

async function readPicture(
  path: Written,
  read: FileReader | undefined,
  caches: Caches,
): Promise<Picture | Problem> {
  const bytes = await readResourceFile(path, read, 'picture');
  if (!(bytes instanceof Uint8Array)) return bytes;
  const opened = openPicture(bytes, caches);
  if (!('reason' in opened)) return opened;
  return problem('invalid-image', `The image “${path.text}” ${opened.reason}.`, {
    severity: 'error',
    place: path.place,
    hint: 'Replace the file. Until then the résumé is rendered without it.',
    missing: 'picture',
  });
}

function missingAltText({ path }: PictureReference): Problem {
  return problem(
    'missing-alt-text',
    'The photo has no alt text. Screen readers say “photograph” and your name.',
    {
      place: path.place,
      hint: `Write \`photo: {file: ${path.text}, alt: what it shows}\`.`,
    },
  );
}

/** A photo of fewer bytes makes no difference to a PDF, unless it has very many pixels to decode. */
const smallPictureBytes = 100_000;
const excessiveDensity = 4 * printDensity;

/** Reports a photo with more pixels than print well at its size, and every picture with more bytes than are handy. */
export function largePictures(
  resume: Resume,
  pictures: ReadonlyMap<string, Picture>,
  { pages }: DisplayList,
): readonly Problem[] {
  const placed = pages.flatMap(({ items }) => items.filter((item) => item.kind === 'picture'));
  const references = [...(resume.photo ? [resume.photo] : []), ...logosOf(resume)];
  const firstByPath = new Map(references.toReversed().map(({ path }) => [path.text, path]));
  return [...firstByPath.values()].toReversed().flatMap((path) => {
    const picture = pictures.get(path.text);
    const printed = placed.filter((item) => item.picture === picture);
    if (picture === undefined || printed.length === 0) return [];
    const density = Math.min(...printed.map(({ area }) => pixelsPerInch(picture, area)));
    const size = picture.bytes.length;
    const isDense = density > excessiveDensity || (density > printDensity && size > smallPictureBytes);
    const isLarge = size > largePictureBytes || (path === resume.photo?.path && isDense);
    return isLarge ? [largePicture(path, picture, density)] : [];
  });
}

function largePicture(path: Written, { width, height, bytes }: Picture, density: number): Problem {
  const scale = Math.min(1, printDensity / density);
  const size = `${Math.ceil(width * scale)} × ${Math.ceil(height * scale)}`;
  const megabytes = bytes.length > largePictureBytes ? ` and ${(bytes.length / 1e6).toFixed(1)} MB` : '';
  return problem(
    'large-picture',
    `The image “${path.text}” has ${width} × ${height} pixels${megabytes}: ${Math.round(density)} an inch as it is printed.`,
    {
      place: path.place,
      hint: `Save it with ${size} pixels as a JPEG, or render with --shrink-photos.`,
    },
  );
}

function unreadable(path: Written, reason: string, missing: Missing | undefined): Problem {
  return problem('unreadable-file', `The file “${path.text}” could not be read. ${reason}`, {
    severity: 'error',
    place: path.place,
    hint: /^https?:/iu.test(path.text)
      ? 'Save the file next to the résumé: nothing is fetched from the web.'
      : 'Write the path from the folder of the résumé.',
    missing,
  });
}

/** Weight from which a face counts as bold. */
const boldWeight = 550;

/** Faces that a family may lack. */
const faceKinds = [
  { name: 'bold', bold: true, slope: 'upright' },
  { name: 'italic', bold: false, slope: 'italic' },
  { name: 'bold italic', bold: true, slope: 'italic' },
] as const;
type FaceKind = (typeof faceKinds)[number];

/**
 * Reports bold and italic text in families of the user that have no such face, with the face used instead. A family that sets
 * the words of some scripts alone needs no italic: few of those scripts have one.
 */
export function missingFaces(
  userFonts: readonly UserFont[],
  needs: readonly FontNeed[],
  used: readonly string[],
): readonly Problem[] {
  const families = new Map(userFonts.toReversed().map((font) => [font.family, font]));
  return [...families.values()].flatMap(({ family, place, scripts }) => {
    const faces = used.flatMap((key) => faceNamed(key, family));
    const declared = userFonts.filter((font) => font.family === family).map(declaredFace);
    const isFallbackFor = (text: string): boolean =>
      scripts?.some((script) => hasScript(text, script)) ?? false;
    const needed = needs.filter(
      ({ query, text }) => (query.family === family && text.trim() !== '') || isFallbackFor(text),
    );
    const isSetByOther = (kind: FaceKind, { query, text }: FontNeed): boolean =>
      query.family !== family && otherFallbacksHave(kind, text, family, [...families.values()], used);
    const missing = faceKinds.filter(
      (kind) =>
        needed.some(
          (need) =>
            isFaceOf(kind, scripts ? { ...need.query, slope: 'upright' } : need.query) &&
            !isSetByOther(kind, need),
        ) && ![...faces, ...declared].some((face) => face && isFaceOf(kind, face)),
    );
    const [first] = faces;
    if (missing.length === 0 || first === undefined) return [];
    const names = missing.map(({ name }) => name).join(', ');
    const message = `The family “${family}” has no ${names} face. “${regularFace(faces, first)}” is used instead.`;
    const hint = 'Add the face under `fonts`, or choose a family that has it.';
    return [problem('missing-face', message, { place: place ?? firstBold(needed), hint })];
  });
}

/** True if another fallback for a text has such a face in use, as one with serifs has for a heading, and one without for code. */
function otherFallbacksHave(
  kind: FaceKind,
  text: string,
  family: string,
  fonts: readonly UserFont[],
  used: readonly string[],
): boolean {
  return fonts.some(
    (font) =>
      font.family !== family &&
      font.scripts?.some((script) => hasScript(text, script)) === true &&
      used.some((key) => faceNamed(key, font.family).some((face) => isFaceOf(kind, face))),
  );
}

/** The place of the first bold text. */
function firstBold(needs: readonly FontNeed[]): Place | undefined {
  return needs.find(({ query, place }) => place !== undefined && query.weight >= boldWeight)?.place;
}

interface UsedFace extends FaceQuery {
  readonly key: string;
}

/** Returns the face of a key such as `Mine 400 italic`, if it belongs to the family. */
function faceNamed(key: string, family: string): readonly UsedFace[] {
  const [, weight, italic] = /^ (\d+)( italic)?$/u.exec(key.slice(family.length)) ?? [];
  if (!key.startsWith(family) || weight === undefined) return [];
  return [{ key, family, weight: Number(weight), slope: italic === undefined ? 'upright' : 'italic' }];
}

/** Returns what the résumé says of a face; `undefined` if that is left to the font file. */
function declaredFace({ family, weight, slope }: UserFont): FaceQuery | undefined {
  return weight === undefined || slope === undefined ? undefined : { family, weight, slope };
}

function isFaceOf({ bold, slope }: FaceKind, face: FaceQuery): boolean {
  return face.slope === slope && face.weight >= boldWeight === bold;
}

function regularFace(faces: readonly UsedFace[], first: UsedFace): string {
  return (faces.find(({ slope, weight }) => slope === 'upright' && weight < boldWeight) ?? first).key;
}
