import type { OutlineTitle } from './galley.ts';
import type { Gap } from './gap.ts';

/** The state that the next line depends on. Immutable, so a trial can start from it. */
export interface GalleyState {
  /** The space above the next line. */
  readonly gap: Gap | undefined;
  /** Least distance of the capitals of the next line from the top of the flow, in points. */
  readonly top: number;
  /** Number of paragraphs so far, those of earlier flows included. */
  readonly paragraphs: number;
  /** Number of entries so far. */
  readonly entries: number;
  /** Number of lists and of their items so far. */
  readonly listed: number;
  /** Path of the innermost block that begins with the next line, as in `GalleyLine.starts`. */
  readonly starts: string | undefined;
  /** Outline titles that the next line gets. */
  readonly outlineTitles: readonly OutlineTitle[];
  /** True if the last line ends in a hyphen. */
  readonly hyphenated: boolean;
  /** True if the galley has a line. */
  readonly hasLines: boolean;
  /** Right limit of text beside an aside, from the left edge of the flow in points. */
  readonly rightLimit: number;
  /** The text that `rightLimit` applies to: the next block, or only further lines of a header. */
  readonly limited: 'next' | 'heads';
  /** Number of further lines that `rightLimit` applies to, after the next paragraph. */
  readonly limitedLines: number;
  /** The latest form that variants needed so far, by the name they share. */
  readonly needed: ReadonlyMap<string, number>;
}

/** The state before the first line of a flow. */
export const initialState: GalleyState = {
  gap: undefined,
  top: 0,
  paragraphs: 0,
  entries: 0,
  listed: 0,
  starts: undefined,
  outlineTitles: [],
  hyphenated: false,
  hasLines: false,
  rightLimit: Infinity,
  limited: 'next',
  limitedLines: 0,
  needed: new Map(),
};
