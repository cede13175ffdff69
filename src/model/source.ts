import type { Place } from './problem.ts';

/** The user's file as values with places, before anything is known about résumés. */
export type SourceNode = SourceScalar | SourceList | SourceMapping | SourceEmpty;

/** A value as it was written: `1.10`, `010`, `NO` and `2020-01` keep their characters. */
export interface SourceScalar {
  readonly kind: 'scalar';
  /** NFC, line ends as `\n`. */
  readonly text: string;
  /** Whether it stood in quotes or a block, so that `"true"` is text and `true` a yes. */
  readonly quoted: boolean;
  readonly place: Place;
  /** The place of one character of `text`; `offset` counts UTF-16 units. */
  readonly placeAt: (offset: number) => Place;
}

export interface SourceList {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
  readonly place: Place;
}

export interface SourceMapping {
  readonly kind: 'mapping';
  /** In the writer's order; a key that is written twice is there twice. */
  readonly pairs: readonly SourcePair[];
  readonly place: Place;
}

export interface SourcePair {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: SourceNode;
}

/** A key without a value, `~` or `null`. */
export interface SourceEmpty {
  readonly kind: 'empty';
  readonly place: Place;
}
