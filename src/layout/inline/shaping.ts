import type { FontBook } from '../../fonts/font-book.ts';
import type { Shaper } from '../../fonts/shape.ts';
import type { Hyphenator } from '../../locale/hyphenate.ts';
import type { Caches } from '../../model/caches.ts';
import type { Direction } from '../../model/direction.ts';
import type { TextInline } from '../../model/document.ts';
import type { SubstitutedCharacter } from '../../model/layout-report.ts';
import type { Problem } from '../../model/problem.ts';

/** The resources for shaping text, and the callbacks that collect problems. */
export interface Shaping {
  /** The faces of the document. */
  readonly book: FontBook;
  readonly shaper: Shaper;
  readonly caches: Caches;
  /** Called for each problem of the text. */
  readonly report: (problem: Problem) => void;
  /** Called for each character that is not set in the face it asks for. */
  readonly fellBack: (character: SubstitutedCharacter) => void;
  /** True to show a box in place of a character that no face has. Default: the character is left out. */
  readonly showsMissing?: boolean | undefined;
  /** True to set all small capitals as smaller capitals, since a face lacks some. Default: only where a face has none. */
  readonly scalesCapitals?: boolean | undefined;
  /** False for no space between ideographs and Latin letters or digits. Default: true. */
  readonly autospace?: boolean | undefined;
  /** Direction of the pages: what the start of a line is. Default: `ltr`. */
  readonly direction?: Direction | undefined;
  /** Orders text of both directions. `undefined` if all of the document reads from left to right. */
  readonly bidi?: Bidi | undefined;
  /** A word in the script that the document is written in, if that is written from right to left. */
  readonly sample?: string | undefined;
  /** By the language tag of text styles. A language without a hyphenator is never hyphenated. */
  readonly hyphenators: ReadonlyMap<string, Hyphenator>;
}

/** The Unicode Bidirectional Algorithm (UAX #9): rules P1 to I2, and L1 at the end of a paragraph. */
export interface Bidi {
  /**
   * Returns the embedding level of each UTF-16 unit of a text: odd for text from right to left.
   *
   * @param base Direction of the paragraph.
   */
  levelsOf(text: string, base: Direction): Uint8Array;
}

/** A part of the text of an inline. */
export interface InlinePart {
  readonly inline: TextInline;
  readonly text: string;
  /** Offset of the part in the inline's text. */
  readonly start: number;
  /** The word that the part belongs to, and its offset in it: a word has one face. Default: the part is a word. */
  readonly word?: { readonly text: string; readonly offset: number } | undefined;
  /** Embedding level: odd for text from right to left. Default: 0. */
  readonly level?: number | undefined;
}
