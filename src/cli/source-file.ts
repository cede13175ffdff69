import path from 'node:path';
import { decodeSource } from '../index.ts';
import type { CommandIo } from './command-io.ts';
import { packagesFrom } from './font-packages.ts';
import { standard } from './outputs.ts';
import { readInside, readNamedFile } from './read-files.ts';

/** A résumé's file, the files it names, and their text once they were read. */
export interface SourceFile {
  /** As it is called in what is said. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its name for the library; absent for standard input, which has none. */
  readonly file?: string;
  /** Reads a file that the résumé names. */
  readonly read: (file: string) => Promise<Uint8Array>;
  /** Finds a package of fonts that the résumé names. */
  readonly readFontPackage: (name: string) => Promise<readonly Uint8Array[]>;
  /** Of this file, or of one that was read. */
  readonly textOf: (file: string) => string | undefined;
}

/** A file that the caller named in another way, such as a theme's: it may lie anywhere. */
export interface NamedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Opens what was named on the command line; throws an `Error` with a plain sentence. */
export async function openSource(
  source: string,
  { readInput }: Pick<CommandIo, 'readInput'>,
  named?: NamedFile,
): Promise<SourceFile> {
  const fromInput = source === standard;
  const name = nameOf(source);
  const bytes = fromInput ? await readInput() : await readNamedFile(source);
  const folder = fromInput ? '.' : path.dirname(source);
  const readOwn = readInside(folder);
  const known = new Map([[name, bytes]]);
  const texts = new Map<string, string>();
  return {
    name,
    bytes,
    ...(!fromInput && { file: source }),
    read: async (file) => {
      const read = named?.file === file ? named.bytes : await readOwn(file);
      if (!known.has(file)) known.set(file, read);
      return read;
    },
    readFontPackage: packagesFrom(folder),
    textOf: (file) => {
      const read = known.get(file);
      const text = texts.get(file) ?? (read && decodeSource(read).text);
      if (text !== undefined) texts.set(file, text);
      return text;
    },
  };
}

/** What a source is called where it is spoken of. */
export function nameOf(source: string): string {
  return source === standard ? '<stdin>' : source;
}
