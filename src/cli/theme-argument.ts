import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Theme } from '../index.ts';
import { UsageError } from './command-io.ts';
import { readArgumentFile } from './read-files.ts';
import type { ThemeFile } from './source-file.ts';

/** The theme that `--theme` names. */
export type ThemeArgument =
  | { readonly kind: 'built-in'; readonly name: string }
  | ({ readonly kind: 'file' } & ThemeFile)
  | { readonly kind: 'code'; readonly theme: Theme };

/**
 * Resolves a name of a built-in theme, a YAML file, or a module of code that exports `theme`. Runs the module.
 *
 * @throws UsageError if there is no such theme
 */
export async function themeArgument(written: string): Promise<ThemeArgument> {
  const { builtInThemes } = await import('../themes.ts');
  if (Object.hasOwn(builtInThemes, written)) return { kind: 'built-in', name: written };
  const extension = path.extname(written);
  if (/^\.(ya?ml|json)$/i.test(extension))
    return { kind: 'file', file: written, bytes: await readThemeFile(written) };
  if (/^\.[cm]?[jt]s$/.test(extension)) return { kind: 'code', theme: await importTheme(written) };
  const { checkOptions } = await import('../index.ts');
  const message = await checkOptions({ theme: written }).catch((error: Error) => error.message);
  const meant = suggestionIn(message ?? '');
  const sentences = [
    `There is no theme ${JSON.stringify(written)}.`,
    ...(meant === undefined ? [] : [meant]),
    `Use ${Object.keys(builtInThemes).join(', ')}, or a theme file that ends in .yaml, .js, .mjs or .ts.`,
  ];
  throw new UsageError(sentences.join(' '));
}

/** Returns the sentence “Did you mean …?” of a message of the library, if it has one. */
export function suggestionIn(message: string): string | undefined {
  return /Did you mean .*$/.exec(message)?.[0];
}

async function readThemeFile(file: string): Promise<Uint8Array> {
  try {
    return await readArgumentFile(file);
  } catch (error) {
    throw new UsageError(`--theme ${file}: ${(error as Error).message}`);
  }
}

async function importTheme(file: string): Promise<Theme> {
  const { checkOptions } = await import('../index.ts');
  const location = path.resolve(file);
  if (!(await stat(location).catch(() => undefined))?.isFile())
    throw new UsageError(`--theme ${file}: It does not exist.`);
  const module = await import(pathToFileURL(location).href).catch((error: unknown) => {
    throw new UsageError(`--theme ${file}: ${importErrorText(error)}`);
  });
  const { theme } = module as { readonly theme?: unknown };
  if (theme === undefined || theme === null || typeof theme !== 'object') {
    throw new UsageError(
      `--theme ${file}: It exports no theme. Write \`export const theme = defineTheme({ … })\`.`,
    );
  }
  try {
    await checkOptions({ theme: theme as Theme });
  } catch (error) {
    throw new UsageError(`--theme ${file}: ${(error as Error).message}`);
  }
  return theme as Theme;
}

function importErrorText(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION')
    return 'This version of Node cannot load TypeScript. Use Node 22.18 or later, or compile the file to .js.';
  return `It could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
}
