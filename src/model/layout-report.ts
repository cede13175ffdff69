import type { MasterKind } from './document.ts';
import type { Face } from './face.ts';
import type { Place } from './problem.ts';

/** A report of a layout and its costs, for users and tests. */
export interface LayoutReport {
  /** Pages of the main flow. */
  readonly pages: readonly PageReport[];
  /** The master of each page of the document. */
  readonly masters: readonly MasterKind[];
  /** Pages of the other flows. */
  readonly sideFlows: readonly SideFlowReport[];
  /** Defects of pages, with the best alternative. */
  readonly defects: readonly PageDefect[];
  /** Keys of the faces used, in order of first use. */
  readonly faces: readonly string[];
  /** Characters missing in the requested face, and the fallback face used. */
  readonly fallbacks: readonly { readonly character: string; readonly face: string }[];
  readonly lines: number;
  /** Lines wider than their measure. */
  readonly overfullLines: readonly OverfullLine[];
  /** Last lines of one short word. */
  readonly runts: number;
  /** Lines that end in an inserted hyphen. */
  readonly hyphens: number;
  /** First words of justified paragraphs that are set ragged instead. `section`: as the others of their section. */
  readonly raggedInstead: readonly {
    readonly text: string;
    readonly reason: 'narrow' | 'uneven' | 'runt' | 'section';
  }[];
  readonly rag: RagReport;
  /** Total cost of all page breaks. */
  readonly cost: number;
  /** Result of fitting the résumé, or a letter without one; `undefined` with `fit: none`. */
  readonly fit?: FitReport | undefined;
}

/** The result of fitting a résumé. */
export interface FitReport {
  /** Largest number of pages; `undefined` for a soft fit. */
  readonly wanted?: number | undefined;
  readonly pages: number;
  /** Number of pages with the settings as designed. */
  readonly designedPages: number;
  /** From −1 (maximum spacing) over 0 (as designed) to 1 (minimum spacing). */
  readonly tightness: number;
  readonly before: FitSettings;
  readonly after: FitSettings;
  /** Number of layouts, with the one as designed. */
  readonly layouts: number;
  /** `undefined` if the résumé fits. */
  readonly shortfall?: FitShortfall | undefined;
}

/** The settings that fitting adjusts. In points, except the factor `spacing`. */
export interface FitSettings {
  readonly size: number;
  readonly leading: number;
  readonly margin: number;
  readonly spacing: number;
}

/** The excess length of a résumé with the tightest settings. */
export interface FitShortfall {
  /** Number of lines beyond the last page. */
  readonly lines: number;
  /** Titles of the section and the entry in which those lines begin, the section first. */
  readonly from: readonly string[];
  /** Sections by number of lines, the longest first. */
  readonly sections: readonly { readonly title: string; readonly lines: number }[];
}

/** A line wider than its measure. */
export interface OverfullLine {
  readonly text: string;
  /** Points. */
  readonly excess: number;
}

/** Evenness of the rag: of lines that do not end a paragraph, as shares of the measure. */
export interface RagReport {
  readonly lines: number;
  /** Mean space at a line’s end. */
  readonly mean: number;
  /** Standard deviation of that space. */
  readonly deviation: number;
}

/** The fill and the costs of a page. */
export interface PageReport {
  /** The share of the frame that is filled, 0–1. */
  readonly fill: number;
  /** Kind of the break at the page’s end; `undefined` on the last page. */
  readonly breakAt?: BreakKind | undefined;
  /** Cost of that break. */
  readonly breakCost: number;
  /** Cost of the page and that break. */
  readonly cost: number;
}

/** The pages of a flow other than the main one. */
export interface SideFlowReport {
  readonly flow: string;
  readonly pages: readonly PageReport[];
}

/**
 * A nearly empty last page, an inner page with a large blank area at its foot, or a page that ends inside a list that
 * should be whole there: a list or an item of up to five lines, or where a longer list has fewer than two items or three
 * lines on one side.
 */
export interface PageDefect {
  readonly kind: 'nearly-empty' | 'white-at-foot' | 'divided-list';
  readonly flow: string;
  /** From 1. */
  readonly page: number;
  readonly fill: number;
  /** The lowest-cost pages without this defect; `undefined` if there are none. */
  readonly alternative?: PageAlternative | undefined;
}

/** Pages that were not chosen, and the reason. */
export interface PageAlternative {
  readonly worse: 'more-pages' | 'breaks' | 'white';
  /** Additional cost. */
  readonly extraCost: number;
  readonly pages: readonly PageReport[];
}

/** Kind of a page break, by the blocks on both sides. */
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

/** A character that is not set in the face it asks for, with its marks. */
export interface SubstitutedCharacter {
  readonly text: string;
  /** Family of the face that it asks for. */
  readonly family: string;
  /** The face that sets it. `undefined` if no face does. */
  readonly face: Face | undefined;
  readonly place: Place | undefined;
  /** How to get a font that has it. Default: not known. */
  readonly advice?: string | undefined;
}
