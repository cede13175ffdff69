import { type FitOption, type ResolvedFit, resolveFit } from '../fit/fit-options.ts';
import type { FontFinder, UserFont } from '../fonts/font-needs.ts';
import { type ArgumentType, checkArgument, checkOptionTypes } from '../model/check-arguments.ts';
import {
  type Conformance,
  checkChoice,
  conformances,
  type DocumentPart,
  documentParts,
  noChoice,
  type SourceExtent,
  type SourceFormat,
  sourceExtents,
  sourceFormats,
} from '../model/choices.ts';
import { parseLanguageTag } from '../model/language-tag.ts';
import type { Place } from '../model/problem.ts';
import { hanLanguages, scriptClasses } from '../model/scripts.ts';
import type { Written } from '../model/settings.ts';
import type { SourceMapping, SourceNode, SourceScalar } from '../model/source.ts';
import type { AbortSignalLike } from '../model/steps.ts';
import { listOf, mappingOf, pairOf, plainScalarOf } from '../source/nodes.ts';
import { type ResolvedSettings, resolvePaper, resolveSettings } from '../theme/settings/resolve-settings.ts';
import { defineTheme, type Theme } from '../theme/theme.ts';
import { builtInThemes, defaultTheme } from './built-in-themes.ts';
import { type Limits, resolveLimits } from './limits.ts';

/** Reads a file by the path that a résumé gives, relative to its own folder. Rejects if there is no such file. */
export type FileReader = (path: string) => Promise<Uint8Array>;

/** Returns the font files of an installed package. Rejects with a readable message if it has none. */
export type FontPackageReader = (name: string) => Promise<readonly Uint8Array[]>;

/** A theme by name, with settings that differ from its own, as under `theme:` in a résumé. */
export interface ThemeOption {
  /** Default: the theme that the file names, else the default theme. */
  readonly name?: string | undefined;
  readonly [setting: string]: string | number | undefined;
}

/** Options of a render. An option wins over what the file says. */
export interface TypesetOptions {
  /** Name of the source, for problems. It is also the title if the file has neither a title nor a name. */
  readonly file?: string | undefined;
  /** Format of the source. Default: recognised from its keys, or Markdown from its name or first lines. */
  readonly from?: SourceFormat | undefined;
  /** Name of a theme, path of a theme file in YAML, a theme in code, or a name with settings. Default: what the file says. */
  readonly theme?: string | Theme | ThemeOption | undefined;
  /** Settings that override those of the theme and of the file, by their names in a file: `{accent: '#7a1f1f'}`. */
  readonly settings?: Readonly<Record<string, string | number>> | undefined;
  /** Language as a BCP 47 tag. Default: what the file says, else that of its texts, else British English. */
  readonly locale?: string | undefined;
  /** Paper: `a4`, `letter`, `legal`, `a5`, or width and height in points. Default: what the file says. */
  readonly page?:
    | { readonly size?: string | readonly [width: number, height: number] | undefined }
    | undefined;
  /** `soft`, `none`, a number of pages to fit the résumé to, or limits for its settings. Default: what the file says, else `soft`. */
  readonly fit?: FitOption | undefined;
  /** Lays out only the letter or only the résumé. Default: both, the letter first. */
  readonly only?: DocumentPart | undefined;
  /** Font families besides the bundled ones. Default: none. */
  readonly fonts?: readonly UserFont[] | undefined;
  /**
   * Finds fonts for scripts that neither the bundled families nor `fonts` nor the résumé’s fonts have, such as those of
   * Chinese. It is asked once for each font that is wanted. Default: none are found; the command searches packages and the system.
   */
  readonly findFonts?: FontFinder | undefined;
  /** Reads the files that a résumé names: photo, logos, fonts, theme. Default: none can be read. */
  readonly read?: FileReader | undefined;
  /** Reads the font packages that a résumé names. Default: none can be read. */
  readonly readFontPackage?: FontPackageReader | undefined;
  /** Creation date of the PDF. Default: 2000-01-01T00:00:00Z, so that the same résumé gives the same bytes. */
  readonly created?: Date | undefined;
  /** Modification date of the PDF. Default: the creation date. */
  readonly modified?: Date | undefined;
  /** Standards that the PDF conforms to. Default: `pdf/ua-1+pdf/a-2a`. */
  readonly conformance?: Conformance | undefined;
  /** Embeds the source in the PDF: `visible` without what is hidden, `full` with it. Default: no source. */
  readonly embedSource?: SourceExtent | undefined;
  /** Limits on what the file may cost. Default: those of each limit. */
  readonly limits?: Limits | undefined;
  /** Stops the render at its next pause, within some milliseconds. The promise then rejects with the signal's reason. */
  readonly signal?: AbortSignalLike | undefined;
}

/** Options of the caller, in the form that a file would have them. */
export interface ResolvedOptions {
  readonly theme: Theme | Written | undefined;
  readonly settings: SourceMapping | undefined;
  readonly page: SourceMapping | undefined;
  readonly fit: ResolvedFit | undefined;
  readonly limits: Readonly<Record<keyof Limits, number>>;
}

/**
 * Checks and converts the caller's options.
 *
 * @throws TypeError if an option has the wrong type
 * @throws RangeError if a theme, setting, locale or page size is unknown or out of bounds
 */
export function resolveOptions(
  source: unknown,
  options: TypesetOptions,
  themes: Readonly<Record<string, Theme>>,
): ResolvedOptions {
  checkArgument('source', source, 'source');
  checkOptionTypes('options', options, optionTypes);
  const { locale, page, theme, settings, fit } = options;
  checkLocale(locale);
  checkFonts(options.fonts);
  if (page !== undefined) checkOptionTypes('page', page, { size: 'any' });
  if (options.signal !== undefined)
    checkArgument('signal.throwIfAborted', options.signal.throwIfAborted, 'function');
  checkChoices(options);
  checkDates(options);
  const named = resolveTheme(theme, themes);
  const mappings = [named.settings, settings && settingsMapping('settings', settings)];
  const pairs = mappings.flatMap((mapping) => mapping?.pairs ?? []);
  return {
    theme: named.theme,
    settings: pairs.length > 0 ? mappingOf(pairs, callerPlace) : undefined,
    page: page?.size === undefined ? undefined : pageMapping(page.size),
    fit: fit === undefined ? undefined : resolveFit(fit),
    limits: resolveLimits(options.limits),
  };
}

/** Types of the options. Those with `any` are checked with their values. */
const optionTypes: Readonly<Record<keyof TypesetOptions, ArgumentType>> = {
  file: 'text',
  from: 'any',
  theme: 'any',
  settings: 'object',
  locale: 'text',
  page: 'object',
  fit: 'any',
  only: 'any',
  fonts: 'list',
  findFonts: 'function',
  read: 'function',
  readFontPackage: 'function',
  created: 'any',
  modified: 'any',
  conformance: 'any',
  embedSource: 'any',
  limits: 'object',
  signal: 'object',
};

/** @throws RangeError if a tag is not well-formed */
export function checkLocale(tag: string | undefined): void {
  if (tag !== undefined && parseLanguageTag(tag) === undefined)
    throw new RangeError(`locale: “${tag}” is not a language tag such as en-GB, pt-BR or zh-Hant`);
}

const fontTypes: Readonly<Record<keyof UserFont, ArgumentType>> = {
  family: 'text',
  weight: 'any',
  slope: 'any',
  bytes: 'bytes',
  scripts: 'list',
  languages: 'list',
  place: 'any',
};

const scriptCodes = scriptClasses.map(([code]) => code);

/**
 * @throws TypeError if a font has no family or no bytes
 * @throws RangeError if a font is for a script or a language that is not known
 */
export function checkFonts(fonts: readonly UserFont[] = []): void {
  for (const [index, font] of fonts.entries()) {
    checkOptionTypes(`fonts[${index}]`, font, fontTypes);
    checkArgument(`fonts[${index}].family`, font.family, 'text');
    checkArgument(`fonts[${index}].bytes`, font.bytes, 'bytes');
    for (const script of font.scripts ?? []) checkChoice(`fonts[${index}].scripts`, script, scriptCodes);
    for (const tag of font.languages ?? []) checkChoice(`fonts[${index}].languages`, tag, hanLanguages);
  }
}

function checkChoices({ from, only, conformance, embedSource }: TypesetOptions): void {
  checkChoice('from', from, sourceFormats);
  checkChoice('only', only, documentParts);
  checkChoice('conformance', conformance, conformances);
  if (embedSource !== undefined) sourceExtentOf(embedSource);
}

function checkDates({ created, modified }: TypesetOptions): void {
  for (const [name, date] of Object.entries({ created, modified }))
    if (date !== undefined && !(date instanceof Date && Number.isFinite(date.getTime())))
      throw new RangeError(`${name}: ${String(date)} is not a date`);
}

/** Names of source extents in earlier versions. */
const formerExtents: Readonly<Record<string, SourceExtent>> = { shown: 'visible', whole: 'full' };

/**
 * Returns the extent of an option, which may have its former name.
 *
 * @throws RangeError if there is no such extent
 */
export function sourceExtentOf(written: string): SourceExtent {
  const extent = sourceExtents.find((one) => one === written);
  const former = Object.hasOwn(formerExtents, written) ? formerExtents[written] : undefined;
  if (extent === undefined && former === undefined) throw noChoice('embedSource', written, sourceExtents);
  return extent ?? former ?? 'visible';
}

/**
 * Checks options before there is a source.
 *
 * @throws TypeError, RangeError as `typeset` does
 */
export function checkOptions(options: TypesetOptions): void {
  resolveOptions('', options, builtInThemes);
}

function resolveTheme(
  theme: TypesetOptions['theme'],
  themes: Readonly<Record<string, Theme>>,
): Pick<ResolvedOptions, 'theme' | 'settings'> {
  if (theme === undefined) return { theme: undefined, settings: undefined };
  if (typeof theme === 'string') return { theme: namedTheme(theme, themes), settings: undefined };
  if (typeof theme !== 'object' || theme === null || Array.isArray(theme))
    throw new TypeError(`theme: expected a name, settings or a theme, not ${String(theme)}`);
  if (isTheme(theme)) return { theme: defineTheme(theme), settings: undefined };
  const { name, ...rest } = theme;
  const settings = settingsMapping('theme', rest);
  return { theme: name === undefined ? undefined : namedTheme(name, themes), settings };
}

function settingsMapping(
  option: string,
  settings: Readonly<Record<string, string | number | undefined>>,
): SourceMapping {
  checkArgument(option, settings, 'object');
  const mapping = optionMapping(settings);
  throwFirst(option, resolveSettings(defaultTheme.settings, mapping));
  return mapping;
}

function isTheme(theme: Theme | ThemeOption): theme is Theme {
  return 'settings' in theme && typeof theme.settings === 'object';
}

function namedTheme(name: string, themes: Readonly<Record<string, Theme>>): Written {
  if (!Object.hasOwn(themes, name) && !/\.(?:ya?ml|json)$/iu.test(name))
    throw noChoice('theme', name, Object.keys(themes));
  return { text: name };
}

function pageMapping(size: string | readonly [width: number, height: number]): SourceMapping {
  if (typeof size !== 'string') checkArgument('page.size', size, 'list');
  const value: SourceNode =
    typeof size === 'string' ? optionScalar(size) : listOf(Array.from(size, optionScalar), callerPlace);
  const page = mappingOf([pairOf('size', value)], callerPlace);
  throwFirst('page', resolvePaper(defaultTheme.settings, page));
  return page;
}

function throwFirst(option: string, { problems: [problem] }: ResolvedSettings): void {
  if (problem) throw new RangeError(`${option}: ${problem.message} ${problem.hint ?? ''}`.trim());
}

/** Position of an option, which is in no file. */
const callerPlace: Place = { line: 0, column: 0, length: 0, path: '' };

function optionMapping(values: Readonly<Record<string, string | number | undefined>>): SourceMapping {
  const pairs = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [pairOf(key, optionScalar(value))],
  );
  return mappingOf(pairs, callerPlace);
}

function optionScalar(value: string | number): SourceScalar {
  return plainScalarOf(String(value), callerPlace);
}
