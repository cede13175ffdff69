import type { UserFont } from './fonts/font-book.ts';
import type { Problem } from './model/problem.ts';
import type { FontReference, Written } from './model/settings.ts';
import type { FileReader } from './options.ts';

/** Reads a file that the résumé names; why it could not be read is a problem at the place of its name. */
export async function readOwnFile(
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

/** Reads the font files that the résumé names. */
export async function readFonts(
  references: readonly FontReference[],
  read: FileReader | undefined,
): Promise<{ fonts: readonly UserFont[]; problems: readonly Problem[] }> {
  const fonts: UserFont[] = [];
  const problems: Problem[] = [];
  for (const { family, weight, slope, path } of references) {
    const bytes = await readOwnFile(path, read);
    if (bytes instanceof Uint8Array)
      fonts.push({ family, weight, slope, bytes, ...(path.place && { place: path.place }) });
    else problems.push(bytes);
  }
  return { fonts, problems };
}

function unreadable(path: Written, why: string): Problem {
  return {
    code: 'unreadable-file',
    severity: 'error',
    message: `The file “${path.text}” could not be read. ${why}`,
    ...(path.place && { place: path.place }),
    hint: 'Files are named by their path from the folder of the résumé.',
  };
}
