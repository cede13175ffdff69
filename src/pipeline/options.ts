import { type FitOption, type ResolvedFit, resolveFit } from '../fit/fit-options.ts';
import type { UserFont } from '../fonts/font-book.ts';
import { findLocale, localeTags } from '../locale/locales.ts';
import {
  type Conformance,
  conformances,
  type DocumentPart,
  documentParts,
  type SourceExtent,
  type SourceFormat,
  sourceExtents,
  sourceFormats,
} from '../model/choices.ts';
import type { Place } from '../model/problem.ts';
import type { Written } from '../model/settings.ts';
import type { SourceMapping, SourceNode, SourceScalar } from '../model/source.ts';
import { listOf, mappingOf, pairOf, plainScalarOf } from '../source/nodes.ts';
import { type ResolvedSettings, resolvePaper, resolveSettings } from '../theme/settings/resolve-settings.ts';
import { defineTheme, type Theme } from '../theme/theme.ts';
import { builtInThemes, defaultTheme } from './built-in-themes.ts';

/** Reads a file that a résumé names by a path from its own folder. */
export type FileReader = (path: string) => Promise<Uint8Array>;

/** The font files of an installed package, by its name; it rejects with a sentence where there are none. */
export type FontPackageReader = (name: string) => Promise<readonly Uint8Array[]>;

/** A theme's name and settings that differ from its own, as under `theme:` in a résumé. */
export interface ThemeOption {
  readonly name?: string;
  readonly [setting: string]: string | number | undefined;
}

export interface TypesetOptions {
  /** What problems call the source, and a title of last resort. */
  readonly file?: string | undefined;
  /** What the source is written in; told from its keys by default, or Markdown from its name or its first lines. */
  readonly from?: SourceFormat | undefined;
  /** A theme's name or YAML file, a theme in code, or a name with settings; else what the file says. */
  readonly theme?: string | Theme | ThemeOption | undefined;
  /** Laid over the settings of the theme and of the file, by the names they have in a file: `{accent: '#7a1f1f'}`. */
  readonly settings?: Readonly<Record<string, string | number>> | undefined;
  /** BCP 47; else what the file says, else British English. */
  readonly locale?: string | undefined;
  /** `a4`, `letter`, `legal`, `a5`, or width and height in points; else what the file says. */
  readonly page?:
    | { readonly size?: string | readonly [width: number, height: number] | undefined }
    | undefined;
  /** To how many pages the résumé is fitted, and how far its settings may go; else what the file says. */
  readonly fit?: FitOption | undefined;
  /** Which of the letter and the résumé is set, where a file has both: both by default, the letter first. */
  readonly only?: DocumentPart | undefined;
  /** Families besides those that come with Quoin. */
  readonly fonts?: readonly UserFont[] | undefined;
  /** Reads the files that a résumé names; without it there are none. */
  readonly read?: FileReader | undefined;
  /** Finds the packages of fonts that a résumé names; without it there are none. */
  readonly readFontPackage?: FontPackageReader | undefined;
  /** The date the file bears; a fixed one by default, so that the same résumé gives the same bytes. */
  readonly created?: Date | undefined;
  /** When the file was changed last; when it was made, by default. */
  readonly modified?: Date | undefined;
  /** Which standards the PDF keeps and says that it keeps: `pdf/ua-1+pdf/a-2a` by default. */
  readonly conformance?: Conformance | undefined;
  /** Whether the PDF carries its source: not by default; `shown` is without what is hidden, `whole` with it. */
  readonly embedSource?: SourceExtent | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What the caller wants of the theme, in the form a file would have said it. */
export interface ResolvedOptions {
  readonly theme?: Theme | Written;
  readonly settings?: SourceMapping;
  readonly page?: SourceMapping;
  readonly fit?: ResolvedFit;
}

/**
 * Reads the caller's resolved.
 *
 * @throws TypeError when an option is of the wrong kind
 * @throws RangeError when a theme, setting, locale or page size is unknown or out of bounds
 */
export function resolveOptions(
  source: unknown,
  options: TypesetOptions,
  themes: Readonly<Record<string, Theme>>,
): ResolvedOptions {
  if (typeof source !== 'string' && !(source instanceof Uint8Array))
    throw new TypeError(`source: expected a string or a Uint8Array, not ${typeof source}`);
  if (typeof options !== 'object' || options === null)
    throw new TypeError(`options: expected an object, not ${String(options)}`);
  const { locale, page, theme, settings, fit } = options;
  if (locale !== undefined && findLocale(locale) === undefined)
    throw new RangeError(`locale: “${locale}” is none of ${localeTags.join(', ')}`);
  if (options.from !== undefined && !sourceFormats.includes(options.from))
    throw new RangeError(`from: “${options.from}” is none of ${sourceFormats.join(', ')}`);
  checkFile(options);
  const wished = resolveTheme(theme, themes);
  const laidOver = [wished.settings, settings && settingsMapping('settings', settings)];
  const pairs = laidOver.flatMap((mapping) => mapping?.pairs ?? []);
  return {
    ...wished,
    ...(pairs.length > 0 && { settings: mappingOf(pairs, callerPlace) }),
    ...(page?.size !== undefined && { page: pageMapping(page.size) }),
    ...(fit !== undefined && { fit: resolveFit(fit) }),
  };
}

/** What is said about the file itself. */
function checkFile({ created, modified, conformance, embedSource, only }: TypesetOptions): void {
  if (only !== undefined && !documentParts.includes(only))
    throw new RangeError(`only: “${only}” is none of ${documentParts.join(', ')}`);
  for (const [name, date] of Object.entries({ created, modified }))
    if (date !== undefined && !(date instanceof Date && Number.isFinite(date.getTime())))
      throw new RangeError(`${name}: ${String(date)} is not a date`);
  if (conformance !== undefined && !conformances.includes(conformance))
    throw new RangeError(`conformance: “${conformance}” is none of ${conformances.join(', ')}`);
  if (embedSource !== undefined) sourceExtentOf(embedSource);
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
  if (extent === undefined && former === undefined)
    throw new RangeError(`embedSource: “${written}” is not one of ${sourceExtents.join(', ')}`);
  return extent ?? former ?? 'visible';
}

/**
 * Whether options are what they should be, before there is a source.
 *
 * @throws TypeError, RangeError as `typeset` does
 */
export function checkOptions(options: TypesetOptions): void {
  resolveOptions('', options, builtInThemes);
}

function resolveTheme(
  theme: TypesetOptions['theme'],
  themes: Readonly<Record<string, Theme>>,
): ResolvedOptions {
  if (theme === undefined) return {};
  if (typeof theme === 'string') return { theme: namedTheme(theme, themes) };
  if (typeof theme !== 'object' || theme === null)
    throw new TypeError(`theme: expected a name, settings or a theme, not ${String(theme)}`);
  if (isTheme(theme)) return { theme: defineTheme(theme) };
  const { name, ...rest } = theme;
  const settings = settingsMapping('theme', rest);
  return { settings, ...(name !== undefined && { theme: namedTheme(name, themes) }) };
}

function settingsMapping(
  option: string,
  settings: Readonly<Record<string, string | number | undefined>>,
): SourceMapping {
  if (typeof settings !== 'object' || settings === null)
    throw new TypeError(`${option}: expected settings, not ${String(settings)}`);
  const mapping = optionMapping(settings);
  refuse(option, resolveSettings(defaultTheme.settings, mapping));
  return mapping;
}

function isTheme(theme: Theme | ThemeOption): theme is Theme {
  return 'settings' in theme && typeof theme.settings === 'object';
}

function namedTheme(name: string, themes: Readonly<Record<string, Theme>>): Written {
  if (!Object.hasOwn(themes, name) && !/\.(?:ya?ml|json)$/iu.test(name))
    throw new RangeError(`theme: “${name}” is none of ${Object.keys(themes).join(', ')}`);
  return { text: name };
}

function pageMapping(size: string | readonly [width: number, height: number]): SourceMapping {
  const value: SourceNode =
    typeof size === 'string' ? optionScalar(size) : listOf(Array.from(size, optionScalar), callerPlace);
  const page = mappingOf([pairOf('size', value)], callerPlace);
  refuse('page', resolvePaper(defaultTheme.settings, page));
  return page;
}

function refuse(option: string, { problems: [problem] }: ResolvedSettings): void {
  if (problem) throw new RangeError(`${option}: ${problem.message} ${problem.hint ?? ''}`.trim());
}

/** The place of an option, which is in no file. */
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
