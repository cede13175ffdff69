import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { UsageError } from './command-io.ts';

/** Ends of the names of résumés in a folder. */
const resumeNames = '*.{yaml,yml,json,md,markdown}';

/** Files that many folders have and that are no résumés. */
const otherNames = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE.md',
];

/**
 * Replaces folders by the résumés directly in them, and patterns such as `cvs/*.yaml` by the files that match them. Shells on
 * Windows leave both to the command. A file whose name is like a pattern is that file.
 *
 * @throws UsageError if a folder holds no résumé, or a pattern matches no file
 */
export async function expandSources(words: readonly string[]): Promise<readonly string[]> {
  const expanded = await Promise.all(words.map(expandSource));
  const files = expanded.flat();
  return files.filter((file, index) => words.includes(file) || files.indexOf(file) === index);
}

async function expandSource(word: string): Promise<readonly string[]> {
  const existing = await stat(word).catch(() => undefined);
  if (existing?.isDirectory()) {
    const files = await matches(resumeNames, word, otherNames);
    if (files.length === 0)
      throw new UsageError(`${word} holds no résumé: no file ends in .yaml, .json or .md.`);
    return files;
  }
  if (existing !== undefined || !/[*?[{]/.test(word)) return [word];
  const files = await matches(word);
  if (files.length === 0) throw new UsageError(`No file matches ${word}.`);
  return files;
}

/** Returns the files that match, sorted by name. Backslashes separate folders only on Windows. */
async function matches(
  pattern: string,
  folder = '',
  ignore: readonly string[] = [],
): Promise<readonly string[]> {
  const written = path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const files = await glob([written], {
    ...(folder !== '' && { cwd: folder }),
    ignore,
    expandDirectories: false,
    caseSensitiveMatch: false,
  });
  return files.toSorted().map((file) => path.join(folder, file));
}
