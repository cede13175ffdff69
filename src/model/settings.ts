import type { Place } from './problem.ts';
import type { SourceMapping, SourceNode } from './source.ts';

/** What a résumé's file says about looks; fields about the person are in the `Resume`. */
export interface FileSettings {
  readonly theme?: ThemeReference;
  readonly locale?: Written;
  readonly page?: SourceMapping;
  /** To how many pages the résumé is to be fitted, as it stands in the file. */
  readonly fit?: SourceNode;
  /** Which rules a check leaves out, as it stands in the file. */
  readonly check?: SourceNode;
  /** Families the file brings: `{family: Noto Sans JP, regular: fonts/noto.ttf}`. */
  readonly fonts: readonly FontReference[];
  /** Families in packages that are installed: `{family: Inter, package: '@expo-google-fonts/inter'}`. */
  readonly fontPackages?: readonly FontPackage[];
}

/** A text and where it stands; without a place the caller gave it. */
export interface Written {
  readonly text: string;
  readonly place?: Place;
}

/** `theme: gutter`, `theme: ./mine.yaml`, or a mapping with `name` and settings of its own. */
export interface ThemeReference {
  readonly name?: Written;
  /** Everything in the mapping but `name`. */
  readonly settings?: SourceMapping;
}

/** A font file to read, and the family it belongs to. */
export interface FontReference {
  readonly family: string;
  readonly weight: number;
  readonly slope: 'upright' | 'italic';
  readonly path: Written;
}

/** A package with the static faces of a family; the files themselves say which. */
export interface FontPackage {
  readonly family: string;
  readonly package: Written;
}
