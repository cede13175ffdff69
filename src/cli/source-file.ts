import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FontFinder } from '../index.ts';
import type { CommandIo } from './command-io.ts';
import type { InstalledFonts, LoadedFonts, UsedFont } from './fonts/find-fonts.ts';
import { standardStream } from './outputs.ts';
import { confinedReader, isFolder, readArgumentFile } from './read-files.ts';
import { printable } from './terminal-text.ts';

/** A résumé's file, and access to the files that it names. */
export interface SourceFile {
  /** Name in messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Path for the library; `undefined` for standard input. */
  readonly file: string | undefined;
  /** Reads a file that the résumé names. */
  readonly read: (file: string) => Promise<Uint8Array>;
  /** Reads the fonts of a package that the résumé names. */
  readonly readFontPackage: (name: string) => Promise<readonly Uint8Array[]>;
  /** Finds installed fonts for scripts that no other font has. */
  readonly findFonts: FontFinder;
  /** Returns the installed fonts that were found so far. */
  readonly foundFonts: () => readonly UsedFont[];
  /** Returns the text of this file or of one that `read` has read, by its name in messages. */
  readonly textOf: (file: string) => string | undefined;
}

/** A theme file that is named on the command line. It may be in any folder. */
export interface ThemeFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What a résumé may read besides the files in its folder. */
export interface SourceAccess {
  readonly themeFile?: ThemeFile | undefined;
  /** Further folders. Default: none. */
  readonly allow?: readonly string[] | undefined;
  /** False to look for fonts only in packages. Default: true. */
  readonly systemFonts?: boolean | undefined;
  /** Installed fonts that other files of the run have loaded. Default: none. */
  readonly loadedFonts?: LoadedFonts | undefined;
}

/**
 * Opens a résumé that is named on the command line.
 *
 * @throws Error with one sentence, such as `It does not exist.`
 */
export async function openSource(
  source: string,
  { readInput, environment }: Pick<CommandIo, 'readInput' | 'environment'>,
  { themeFile, allow = [], systemFonts = true, loadedFonts = new Map() }: SourceAccess = {},
): Promise<SourceFile> {
  const { decodeSource } = await import('../inspect.ts');
  const fromInput = source === standardStream;
  const name = nameOf(source);
  const bytes = fromInput ? await readInput() : await readArgumentFile(source);
  const folder = fromInput ? '.' : path.dirname(source);
  const readConfined = confinedReader(folder, allow);
  let found: InstalledFonts | undefined;
  const installed = async (): Promise<InstalledFonts> => {
    const { installedFonts } = await import('./fonts/find-fonts.ts');
    found ??= installedFonts(
      { folder, system: systemFonts, platform: process.platform, environment },
      loadedFonts,
    );
    return found;
  };
  const bytesByFile = new Map([[name, bytes]]);
  const textByFile = new Map<string, string>();
  return {
    name,
    bytes,
    file: fromInput ? undefined : source,
    read: async (file) => {
      const fileBytes = themeFile?.file === file ? themeFile.bytes : await readConfined(file);
      if (!bytesByFile.has(file)) bytesByFile.set(file, fileBytes);
      return fileBytes;
    },
    readFontPackage: fontPackageReader(folder),
    findFonts: async (wanted) => (await installed()).find(wanted),
    foundFonts: () => found?.used() ?? [],
    textOf: (file) => {
      const fileBytes = bytesByFile.get(file);
      const text = textByFile.get(file) ?? (fileBytes && decodeSource(fileBytes).text);
      if (text !== undefined) textByFile.set(file, text);
      return text;
    },
  };
}

/** Prints one line about a source on standard error: `cv.yaml: 1 page in cv.pdf`. */
export function printStatus(
  source: string,
  text: string,
  { printError }: Pick<CommandIo, 'printError'>,
): void {
  printError(`${printable(nameOf(source))}: ${printable(text)}\n`);
}

/** Prints an error about a source on standard error: `cv.yaml: error: It does not exist.` */
export function printFailure(source: string, error: unknown, io: Pick<CommandIo, 'printError'>): void {
  printStatus(source, `error: ${(error as Error).message}`, io);
}

function nameOf(source: string): string {
  return source === standardStream ? '<stdin>' : source;
}

/** Names of packages. Source: npm, validate-npm-package-name. */
const packageName = /^(?:@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]*$/;

/** Font files of one package that are read; a family has about 20. */
const maxFontFiles = 60;

/**
 * Returns a reader of font packages. It looks for a package in `node_modules` of the folder and of the folders above,
 * and reads its static fonts, or its variable fonts if it has no others.
 *
 * @throws Error (the reader) with one sentence, such as `It is not installed.`
 */
export function fontPackageReader(folder: string): (name: string) => Promise<readonly Uint8Array[]> {
  return async (name) => {
    if (!packageName.test(name)) throw new Error('It is not a valid package name.');
    const packageFolder = await findPackage(name, folder);
    if (packageFolder === undefined) throw new Error('It is not installed.');
    const paths = await readdir(packageFolder, { recursive: true });
    const files = paths.filter((file) => !file.split(path.sep).includes('node_modules'));
    const fonts = files.filter((file) => /\.(?:ttf|otf)$/i.test(file)).toSorted();
    const staticFonts = fonts.filter((file) => !/variable|\[|-vf\b/i.test(file));
    if (fonts.length === 0) throw new Error(missingFontsText(files));
    if (staticFonts.length > maxFontFiles) throw new Error(`It has more than ${maxFontFiles} font files.`);
    const read = confinedReader(packageFolder);
    return Promise.all((staticFonts.length > 0 ? staticFonts : fonts).map((file) => read(file)));
  };
}

function missingFontsText(files: readonly string[]): string {
  return files.some((file) => /\.woff2?$/i.test(file))
    ? 'It has only WOFF web fonts, which a PDF cannot contain.'
    : 'It has no TTF or OTF files.';
}

/** Returns the folder of an installed package. Node looks for packages in the same order. */
async function findPackage(name: string, folder: string): Promise<string | undefined> {
  const searched = createRequire(path.resolve(folder, 'resume.yaml')).resolve.paths(name) ?? [];
  for (const modules of searched.filter((one) => path.basename(one) === 'node_modules')) {
    const candidate = path.join(modules, name);
    if (await isFolder(candidate)) return candidate;
  }
  return undefined;
}
