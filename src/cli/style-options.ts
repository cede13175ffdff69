import type { DocumentPart, SourceFormat, TypesetOptions } from '../index.ts';
import type { SettingArguments } from './setting-arguments.ts';
import type { NamedFile, SourceFile } from './source-file.ts';
import type { ThemeArgument } from './theme-argument.ts';

/** Sizes of paper that the command knows by name. */
export const paperNames = ['a4', 'letter', 'legal', 'a5'] as const;

/** What the command was told about style: it wins over the files. */
export interface StyleOptions {
  /** Absent leaves it to the file, as does the paper. */
  readonly theme?: ThemeArgument;
  readonly paper?: (typeof paperNames)[number];
  readonly settings: SettingArguments;
  /** How many pages the résumé is fitted to. */
  readonly fit?: number;
  /** Absent sets the letter and the résumé, as far as there are both. */
  readonly only?: DocumentPart;
  /** What the file is written in; told from its keys by default. */
  readonly from?: SourceFormat;
}

/** The theme's own file, if it is one. */
export function themeFileOf({ theme }: StyleOptions): NamedFile | undefined {
  return theme?.kind === 'file' ? theme : undefined;
}

/** A source and its style, as the library takes them. */
export function optionsFor(
  { theme, paper, settings, only, fit, from }: StyleOptions,
  { file, read, readFontPackage }: Pick<SourceFile, 'file' | 'read' | 'readFontPackage'>,
): TypesetOptions {
  return {
    ...(file !== undefined && { file }),
    ...(theme && {
      theme: theme.kind === 'code' ? theme.theme : theme.kind === 'file' ? theme.file : theme.name,
    }),
    ...(paper && { page: { size: paper } }),
    ...(only && { only }),
    ...(fit !== undefined && { fit }),
    ...(from && { from }),
    settings,
    read,
    readFontPackage,
  };
}
