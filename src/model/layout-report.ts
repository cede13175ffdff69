/** What layout did and what it cost, for people and for tests. */
export interface LayoutReport {
  readonly pages: readonly PageReport[];
  /** Faces that set text, by key, in the order of their first use. */
  readonly faces: readonly string[];
  /** Characters that the asked-for face did not have, and the face that set them. */
  readonly fallbacks: readonly { readonly character: string; readonly face: string }[];
  readonly lines: number;
  /** Lines wider than their measure. */
  readonly overfullLines: readonly { readonly text: string; readonly excess: number }[];
  /** Last lines of one short word. */
  readonly runts: number;
  /** What all page breaks cost together. */
  readonly cost: number;
}

export interface PageReport {
  /** The share of the frame that is filled, 0–1. */
  readonly fill: number;
  /** What the break at the page's end falls between; absent on the last page. */
  readonly breakAt?: BreakKind;
  readonly cost: number;
}

/** What stands on both sides of a place where a page may end. */
export type BreakKind =
  | 'section'
  | 'entry'
  | 'role'
  | 'block'
  | 'item'
  | 'nested-item'
  | 'first-nested'
  | 'after-lead-in'
  | 'after-head'
  | 'lines'
  | 'orphan'
  | 'widow'
  | 'forced';
