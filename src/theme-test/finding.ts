/** What may be wrong with a theme. */
export type FindingKind =
  /** A function threw, or gave back what no page can be made of. */
  | 'failed'
  /** Words of the résumé that are not on the pages. */
  | 'lost-text'
  /** Lines wider than their column, and what lies off the page. */
  | 'overflow'
  /** Text over text, over a picture, or under a rule. */
  | 'collision'
  /** A head at the foot of a page whose text is on the next one. */
  | 'stranded-head'
  /** Text that stands out too little from what is behind it. */
  | 'contrast'
  | 'small-text'
  | 'line-too-long'
  /** Headings that do not lie one under another. */
  | 'structure'
  /** A family or a face that is not there. */
  | 'font';

/** Something that is wrong with a theme, and where it shows. */
export interface ThemeFinding {
  readonly kind: FindingKind;
  /** Name of the stress résumé; absent where the theme itself is at fault. */
  readonly resume?: string;
  readonly paper?: string;
  /** From 1; absent where it shows on none, or on all. */
  readonly page?: number;
  readonly message: string;
}

/** A finding before it is known which résumé it is of. */
export type Fault = Pick<ThemeFinding, 'kind' | 'page' | 'message'>;

const longestQuote = 60;

/** The beginning of a text, to find it by. */
export function quoted(text: string): string {
  const trimmed = text.trim();
  return `“${trimmed.length > longestQuote ? `${trimmed.slice(0, longestQuote)}…` : trimmed}”`;
}
