import type { Place } from './problem.ts';

/** A node of the source tree: a value of the user’s file and its position. */
export type SourceNode = SourceScalar | SourceList | SourceMapping | SourceEmpty;

/** A value as written: `1.10`, `010`, `NO` and `2020-01` keep their characters. */
export interface SourceScalar {
  readonly kind: 'scalar';
  /** NFC, line ends as `\n`. */
  readonly text: string;
  /** True for a quoted or block scalar: `"true"` is text, `true` is a boolean. */
  readonly quoted: boolean;
  readonly place: Place;
  /** Returns the position of one character of `text`. `offset` is in UTF-16 units. */
  readonly placeAt: (offset: number) => Place;
}

/** A sequence. */
export interface SourceList {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
  readonly place: Place;
}

/** A mapping. */
export interface SourceMapping {
  readonly kind: 'mapping';
  /** In file order. A duplicate key is there twice. */
  readonly pairs: readonly SourcePair[];
  readonly place: Place;
}

/** A key and its value. */
export interface SourcePair {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: SourceNode;
}

/** An empty value, `~` or `null`. */
export interface SourceEmpty {
  readonly kind: 'empty';
  readonly place: Place;
}
