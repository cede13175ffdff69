import type { Place } from './problem.ts';
import type { SourceMapping } from './source.ts';

/** What a résumé's file says about looks; facts about the person are in the `Resume`. */
export interface FileSettings {
  readonly theme?: ThemeReference;
  readonly locale?: Written;
  readonly page?: SourceMapping;
  /** Families the file brings: `{family: Noto Sans JP, regular: fonts/noto.ttf}`. */
  readonly fonts: readonly FontReference[];
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
