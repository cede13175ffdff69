import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtInThemes, checkOptions, type Theme } from '../index.ts';
import { WrongUsage } from './command-io.ts';
import { readNamedFile } from './read-files.ts';

/** What `--theme` named. */
export type ThemeArgument =
  | { readonly kind: 'built-in'; readonly name: string }
  | { readonly kind: 'file'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'code'; readonly theme: Theme };

/** A built-in theme by its name, a YAML file, or a module of code that exports `theme`: the module is run. */
export async function themeArgument(written: string): Promise<ThemeArgument> {
  if (Object.hasOwn(builtInThemes, written)) return { kind: 'built-in', name: written };
  const ending = path.extname(written);
  if (/^\.(ya?ml|json)$/i.test(ending))
    return { kind: 'file', file: written, bytes: await themeFile(written) };
  if (/^\.[cm]?[jt]s$/.test(ending)) return { kind: 'code', theme: await themeModule(written) };
  throw new WrongUsage(
    `There is no theme ${JSON.stringify(written)}. There are ${Object.keys(builtInThemes).join(', ')}; ` +
      'a theme of your own is a file that ends in .yaml, .js, .mjs or .ts.',
  );
}

async function themeFile(file: string): Promise<Uint8Array> {
  try {
    return await readNamedFile(file);
  } catch (error) {
    throw new WrongUsage(`--theme ${file}: ${(error as Error).message}`);
  }
}

async function themeModule(file: string): Promise<Theme> {
  const location = path.resolve(file);
  if (!(await stat(location).catch(() => undefined))?.isFile())
    throw new WrongUsage(`--theme ${file}: It does not exist.`);
  const module = await import(pathToFileURL(location).href).catch((error: unknown) => {
    throw new WrongUsage(`--theme ${file}: ${whyNotLoaded(error)}`);
  });
  const { theme } = module as { readonly theme?: unknown };
  if (theme === undefined || theme === null || typeof theme !== 'object') {
    throw new WrongUsage(
      `--theme ${file}: It exports no theme: it needs \`export const theme = defineTheme({ … })\`.`,
    );
  }
  try {
    checkOptions({ theme: theme as Theme });
  } catch (error) {
    throw new WrongUsage(`--theme ${file}: ${(error as Error).message}`);
  }
  return theme as Theme;
}

function whyNotLoaded(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION')
    return 'This Node cannot load TypeScript; Node 22.18 can, or compile it to .js.';
  return `It could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
}
