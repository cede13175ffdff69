import type { PaperName } from './choices.ts';
import type { Place } from './problem.ts';
import type { SourceMapping, SourceNode } from './source.ts';

/** The settings in a résumé’s file. Its content is in the `Resume`. */
export interface FileSettings {
  readonly theme?: ThemeReference | undefined;
  readonly locale?: Written | undefined;
  /** Words for dates that the file brings, in place of those of the locale. */
  readonly localeWords?: LocaleWords | undefined;
  readonly page?: SourceMapping | undefined;
  /** Locale and paper as the content suggests them. */
  readonly implied?: ImpliedSettings | undefined;
  /** Value of `fit`: the number of pages, and options. */
  readonly fit?: SourceNode | undefined;
  /** Value of `check`: the rules that the file disables. */
  readonly check?: SourceNode | undefined;
  /** Custom font families: `{family: Noto Sans JP, regular: fonts/noto.ttf}`. */
  readonly fonts: readonly FontReference[];
  /** Font families in installed packages: `{family: Inter, package: '@expo-google-fonts/inter'}`. */
  readonly fontPackages?: readonly FontPackage[] | undefined;
}

/** Words for dates in the language of a file. Names of months are twelve, January first. */
export interface LocaleWords {
  readonly months?: readonly string[] | undefined;
  /** Names of months where a theme prints short ones. */
  readonly shortMonths?: readonly string[] | undefined;
  /** The end of a range that continues today. */
  readonly present?: string | undefined;
}

/** What a file implies about settings that it does not state. A stated one wins. */
export interface ImpliedSettings {
  /** BCP 47 tag: `en-US`, or the language that the texts are in. */
  readonly locale?: string | undefined;
  /** Name of a paper. */
  readonly paper?: PaperName | undefined;
}

/** A text and its source position. Without a position, the caller supplied it. */
export interface Written {
  readonly text: string;
  readonly place?: Place | undefined;
}

/** Value of `theme`: a name or path such as `./mine.yaml`, or a mapping of `name` and settings. */
export interface ThemeReference {
  readonly name?: Written | undefined;
  /** The mapping without `name`. */
  readonly settings?: SourceMapping | undefined;
}

/** A font file and its family. */
export interface FontReference {
  readonly family: string;
  readonly weight: number;
  readonly slope: 'upright' | 'italic';
  readonly path: Written;
}

/** A package that contains the static faces of a family. Weights and slopes are read from its files. */
export interface FontPackage {
  readonly family: string;
  readonly package: Written;
}
