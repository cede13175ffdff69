import type { UserFont } from '../fonts/font-book.ts';
import type { Caches } from '../model/caches.ts';
import type { Picture } from '../model/picture.ts';
import type { Problem } from '../model/problem.ts';
import type { PictureReference, Resume } from '../model/resume.ts';
import type { FileSettings, FontPackage, Written } from '../model/settings.ts';
import { openPicture } from '../pictures/open-picture.ts';
import type { FileReader, FontPackageReader, TypesetOptions } from './options.ts';

/** Reads a file that the résumé names; why it could not be read is a problem at the place of its name. */
export async function readResourceFile(
  path: Written,
  read: FileReader | undefined,
): Promise<Uint8Array | Problem> {
  if (read === undefined) return unreadable(path, 'No way to read files was given.');
  try {
    const bytes = await read(path.text);
    return bytes instanceof Uint8Array ? bytes : unreadable(path, 'It was not read as bytes.');
  } catch (error) {
    return unreadable(path, error instanceof Error ? error.message : String(error));
  }
}

/** Fonts that a résumé brings, and what is wrong with the others. */
export interface OwnFonts {
  readonly fonts: readonly UserFont[];
  readonly problems: readonly Problem[];
}

/** Reads the font files and the packages of fonts that the résumé names. */
export async function readFonts(
  { fonts: references, fontPackages = [] }: Pick<FileSettings, 'fonts' | 'fontPackages'>,
  { read, readFontPackage }: Pick<TypesetOptions, 'read' | 'readFontPackage'>,
): Promise<OwnFonts> {
  const fonts: UserFont[] = [];
  const problems: Problem[] = [];
  for (const { family, weight, slope, path } of references) {
    const bytes = await readResourceFile(path, read);
    if (bytes instanceof Uint8Array)
      fonts.push({ family, weight, slope, bytes, ...(path.place && { place: path.place }) });
    else problems.push(bytes);
  }
  for (const wanted of fontPackages) {
    const own = await readPackage(wanted, readFontPackage);
    fonts.push(...own.fonts);
    problems.push(...own.problems);
  }
  return { fonts, problems };
}

async function readPackage(
  { family, package: { text: name, place } }: FontPackage,
  readFontPackage: FontPackageReader | undefined,
): Promise<OwnFonts> {
  try {
    if (readFontPackage === undefined) throw new Error('No way to find packages was given.');
    const files = await readFontPackage(name);
    return { fonts: files.map((bytes) => ({ family, bytes, ...(place && { place }) })), problems: [] };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const problem: Problem = {
      code: 'unreadable-file',
      severity: 'error',
      message: `The package “${name}” gives no fonts. ${why}`,
      ...(place && { place }),
      hint: 'Install a package with static TTF or OTF files, or name the files themselves.',
    };
    return { fonts: [], problems: [problem] };
  }
}

/** Pictures by the path that the résumé names them by, and what is wrong with the others. */
export interface ResumePictures {
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly problems: readonly Problem[];
}

/** Reads the logos of a résumé, and its photo where that is wanted; the résumé is set without those it cannot read. */
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
    problems.push(withoutWords(photo));
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
  const bytes = await readResourceFile(path, read);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const opened = openPicture(bytes, caches);
  if (!('reason' in opened)) return opened;
  return {
    code: 'invalid-image',
    severity: 'error',
    message: `The picture “${path.text}” ${opened.reason}.`,
    ...(path.place && { place: path.place }),
    hint: 'Until then the résumé is set without it.',
  };
}

function withoutWords({ path }: PictureReference): Problem {
  return {
    code: 'missing-alt-text',
    severity: 'warning',
    message: 'The photo has no words for those who cannot see it; it is called a photograph of you.',
    ...(path.place && { place: path.place }),
    hint: `Write \`photo: {file: ${path.text}, alt: what it shows}\`.`,
  };
}

function unreadable(path: Written, why: string): Problem {
  return {
    code: 'unreadable-file',
    severity: 'error',
    message: `The file “${path.text}” could not be read. ${why}`,
    ...(path.place && { place: path.place }),
    hint: /^https?:/iu.test(path.text)
      ? 'Nothing is fetched from the web: save the file beside the résumé.'
      : 'Files are named by their path from the folder of the résumé.',
  };
}
