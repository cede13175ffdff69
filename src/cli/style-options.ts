import {
  type DocumentPart,
  documentParts,
  paperNames,
  type SourceFormat,
  sourceFormats,
  type TypesetOptions,
} from '../index.ts';
import type { Flag } from './command-description.ts';
import { UsageError } from './command-io.ts';
import type { LoadedFonts } from './fonts/find-fonts.ts';
import { isFolder } from './read-files.ts';
import type { SourceAccess, SourceFile } from './source-file.ts';
import { suggestionIn, type ThemeArgument, themeArgument } from './theme-argument.ts';

/** Theme settings by name, as `--set` gives them. */
type SettingArguments = Readonly<Record<string, string>>;

/** Flags of the commands that render a résumé. */
export interface StyleFlags {
  readonly theme?: string | undefined;
  readonly set: SettingArguments;
  readonly fit?: 'soft' | 'none' | number | undefined;
  readonly paper?: string | undefined;
  readonly locale?: string | undefined;
  readonly from?: SourceFormat | undefined;
  readonly only?: DocumentPart | undefined;
  readonly allow: readonly string[];
  readonly systemFonts?: boolean | undefined;
}

/** Description of the flag `--from`. */
export const fromFlag: Flag = {
  usage: '--from <format>',
  description: 'format of the résumé; detected from its keys by default',
  choices: sourceFormats,
};

/** Descriptions of `StyleFlags`. */
export const styleFlags: readonly Flag[] = [
  {
    usage: '--theme <name or file>',
    description: 'built-in theme (quoin themes lists them), theme file, or module of code, which is run',
  },
  {
    usage: '--set <setting=value>',
    description: 'theme setting; can be repeated; overrides the file',
    default: {},
    defaultText: 'as the theme and the file set them',
    parse: (written, before) => ({ ...(before as SettingArguments), ...parseSetting(written) }),
  },
  {
    usage: '--fit <pages>',
    description:
      'fit the résumé on this number of pages, softly or not: a number, soft (the default) or none',
    parse: parseFit,
  },
  {
    usage: '--paper <size>',
    description: `paper size; overrides the file: ${paperNames.join(', ')}`,
  },
  {
    usage: '--locale <tag>',
    description: 'language of dates and headings that Quoin writes, such as de; overrides the file',
  },
  fromFlag,
  {
    usage: '--only <part>',
    description: 'render one part of a file that has a résumé and a letter',
    choices: documentParts,
  },
  {
    usage: '--allow <folder>',
    description: 'let the résumé name photos, fonts and theme files in this folder too; can be repeated',
    default: [],
    defaultText: 'only the folder of the résumé',
    parse: (written, before) => [...(before as readonly string[]), written],
  },
  {
    usage: '--no-system-fonts',
    description:
      'for scripts that no bundled font has, such as Chinese, use fonts of packages only, not those of this system',
  },
];

function parseFit(written: string): NonNullable<StyleFlags['fit']> {
  return written === 'soft' || written === 'none' ? written : Number(written);
}

function parseSetting(written: string): SettingArguments {
  const [, name, value] = /^([^=]+)=(.*)$/su.exec(written) ?? [];
  if (name === undefined || value === undefined)
    throw new UsageError('Write a setting and its value, such as accent=#7a1f1f.');
  return { [name.trim()]: value.trim() };
}

/** Options of the command line that override the files. */
export interface StyleOptions
  extends Pick<StyleFlags, 'paper' | 'locale' | 'fit' | 'only' | 'from' | 'allow' | 'systemFonts'> {
  /** Default: the theme of the file. */
  readonly theme: ThemeArgument | undefined;
  readonly settings: SettingArguments;
  /** Installed fonts that files of the run have loaded. */
  readonly loadedFonts: LoadedFonts;
}

/**
 * Loads the theme and checks the flags.
 *
 * @throws UsageError if a flag has an invalid value
 */
export async function resolveStyle({ theme, set, ...rest }: StyleFlags): Promise<StyleOptions> {
  const { checkOptions } = await import('../index.ts');
  // The fit is no setting of the theme, but is often set together with them.
  const { fit: fitSetting, ...settings } = set;
  const { fit = fitSetting === undefined ? undefined : parseFit(fitSetting) } = rest;
  for (const [name, value] of Object.entries(settings)) {
    try {
      await checkOptions({ settings: { [name]: value } });
    } catch (error) {
      throw new UsageError(`--set ${name}=${value}: ${(error as Error).message.replace(/^settings: /, '')}`);
    }
  }
  for (const folder of rest.allow)
    if (!(await isFolder(folder))) throw new UsageError(`--allow ${folder}: It is not a folder.`);
  await checkOptions({ page: { size: rest.paper } }).catch((error: Error) => {
    const meant = suggestionIn(error.message) ?? '';
    throw new UsageError(`--paper: Allowed choices are ${paperNames.join(', ')}. ${meant}`.trim());
  });
  await checkOptions({ locale: rest.locale }).catch((error: Error) => {
    throw new UsageError(`--${error.message}.`);
  });
  try {
    if (fit !== undefined) await checkOptions({ fit });
  } catch {
    throw new UsageError('--fit: Write soft, none or a number of pages, such as --fit 1.');
  }
  const argument = theme === undefined ? undefined : await themeArgument(theme);
  return { ...rest, theme: argument, settings, fit, loadedFonts: new Map() };
}

/** Returns what a source may read in a style: the theme's file, and the folders that are allowed. */
export function accessOf({ theme, allow, systemFonts, loadedFonts }: StyleOptions): SourceAccess {
  return { themeFile: theme?.kind === 'file' ? theme : undefined, allow, systemFonts, loadedFonts };
}

/** Returns the options of the library for a source and a style. */
export function typesetOptions(
  { theme, paper, locale, settings, only, fit, from }: StyleOptions,
  {
    file,
    read,
    readFontPackage,
    findFonts,
  }: Pick<SourceFile, 'file' | 'read' | 'readFontPackage' | 'findFonts'>,
): TypesetOptions {
  const page = { size: paper };
  return {
    file,
    theme: theme && themeOption(theme),
    page,
    locale,
    only,
    fit,
    from,
    settings,
    read,
    readFontPackage,
    findFonts,
  };
}

function themeOption(theme: ThemeArgument): NonNullable<TypesetOptions['theme']> {
  switch (theme.kind) {
    case 'built-in':
      return theme.name;
    case 'file':
      return theme.file;
    case 'code':
      return theme.theme;
  }
}
