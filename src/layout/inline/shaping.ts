import type { FontBook } from '../../fonts/font-book.ts';
import type { Shaper } from '../../fonts/shape.ts';
import type { Hyphenator } from '../../locale/hyphenate.ts';
import type { Caches } from '../../model/caches.ts';
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
  /** By the language tag of text styles. A language without a hyphenator is never hyphenated. */
  readonly hyphenators: ReadonlyMap<string, Hyphenator>;
}

/** A part of the text of an inline. */
export interface InlinePart {
  readonly inline: TextInline;
  readonly text: string;
  /** Offset of the part in the inline's text. */
  readonly start: number;
  /** The word that the part belongs to, and its offset in it: a word has one face. Default: the part is a word. */
  readonly word?: { readonly text: string; readonly offset: number } | undefined;
}
