import type { TextInline } from '../model/document.ts';
import type { Place } from '../model/problem.ts';
import type { HeadingType } from '../model/structure.ts';

/** What text is to those who hear it: a heading of a level, a label of a list, or anything else. */
export type TextTag = HeadingType | 'Lbl' | 'text';

/** What should be read, in reading order. */
export type Expected = ExpectedText | ExpectedChoice;

/** A paragraph, or what stands beside one. */
export interface ExpectedText {
  readonly kind: 'text';
  readonly tag: TextTag;
  /** Of the inlines that name what follows. */
  readonly labelTag: TextTag;
  /** Tells one heading from the next: the parts of a head have the same. */
  readonly element: number;
  /** Lines that the document parts; words go over no line's end. */
  readonly lines: readonly (readonly TextInline[])[];
  /** Of words that have no place of their own: something near them. */
  readonly place?: Place;
}

/** One of several ways to say the same. */
export interface ExpectedChoice {
  readonly kind: 'choice';
  readonly options: readonly (readonly Expected[])[];
}
