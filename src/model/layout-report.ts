/** What layout did and what it cost, for people and for tests. */
export interface LayoutReport {
  /** As the document's first flow fills them. */
  readonly pages: readonly PageReport[];
  /** The pages of the flows beside it. */
  readonly sideFlows: readonly SideFlowReport[];
  /** What is not good about the pages, and why it could not be better. */
  readonly defects: readonly PageDefect[];
  /** Faces that set text, by key, in the order of their first use. */
  readonly faces: readonly string[];
  /** Characters that the asked-for face did not have, and the face that set them. */
  readonly fallbacks: readonly { readonly character: string; readonly face: string }[];
  readonly lines: number;
  /** Lines wider than their measure. */
  readonly overfullLines: readonly OverfullLine[];
  /** Last lines of one short word. */
  readonly runts: number;
  /** Lines that end in a hyphen of ours. */
  readonly hyphens: number;
  /** Paragraphs that were to be justified and are ragged, by their first words. */
  readonly raggedInstead: readonly { readonly text: string; readonly reason: 'narrow' | 'uneven' }[];
  readonly rag: RagReport;
  /** What all page breaks cost together. */
  readonly cost: number;
  /** Where the résumé was to be fitted to its pages. */
  readonly fit?: FitReport | undefined;
}

/** What was done to fit a résumé to its pages. */
export interface FitReport {
  /** How many pages it may have. */
  readonly wanted: number;
  readonly pages: number;
  /** From −1, as loose as may be, over 0, as designed, to 1, as tight as may be. */
  readonly tightness: number;
  readonly before: FitSettings;
  readonly after: FitSettings;
  /** How often the résumé was laid out to find this. */
  readonly layouts: number;
  /** Absent where it fits. */
  readonly shortfall?: FitShortfall;
}

/** The settings that fitting moves. Points, but for `spacing`. */
export interface FitSettings {
  readonly size: number;
  readonly leading: number;
  readonly margin: number;
  readonly spacing: number;
}

/** By how much a résumé is too long, as tight as may be. */
export interface FitShortfall {
  /** That found no room on the pages. */
  readonly lines: number;
  /** The longest parts first: where there is most to cut. */
  readonly sections: readonly { readonly title: string; readonly lines: number }[];
}

export interface OverfullLine {
  readonly text: string;
  /** Points. */
  readonly excess: number;
}

/** How even the right edge of ragged text is: of lines that do not end a paragraph, by shares of their measure. */
export interface RagReport {
  readonly lines: number;
  /** White at a line's end. */
  readonly mean: number;
  /** Its standard deviation. */
  readonly deviation: number;
}

export interface PageReport {
  /** The share of the frame that is filled, 0–1. */
  readonly fill: number;
  /** What the break at the page's end falls between; absent on the last page. */
  readonly breakAt?: BreakKind | undefined;
  /** Of that break alone. */
  readonly breakCost: number;
  /** Of the page's looks and of that break. */
  readonly cost: number;
}

export interface SideFlowReport {
  readonly flow: string;
  readonly pages: readonly PageReport[];
}

/** A nearly empty last page, or an inner page with much white at its foot. */
export interface PageDefect {
  readonly kind: 'nearly-empty' | 'white-at-foot';
  readonly flow: string;
  /** From 1. */
  readonly page: number;
  readonly fill: number;
  /** The cheapest pages without such a defect; absent where there are none. */
  readonly alternative?: PageAlternative | undefined;
}

/** Pages that were not chosen, and what is worse about them. */
export interface PageAlternative {
  readonly worse: 'more-pages' | 'breaks' | 'white';
  /** How much more it costs. */
  readonly extraCost: number;
  readonly pages: readonly PageReport[];
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
