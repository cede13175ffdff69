/** The kinds of finding in a test of a theme. */
export type FindingKind =
  /** A function of the theme threw, or returned something that cannot be laid out. */
  | 'failed'
  /** Words, years or links of the résumé are missing on the pages. */
  | 'lost-text'
  /** A line is wider than its column, or something lies outside the paper. */
  | 'overflow'
  /** Text overlaps other text, an image or an icon, or a rule strikes it through. */
  | 'collision'
  /** A heading ends a page, and its text begins the next. */
  | 'stranded-head'
  /** The contrast between text and background is too low. */
  | 'contrast'
  | 'small-text'
  | 'line-too-long'
  /** Headers, dates or terms of one section may take different forms. */
  | 'unlike-forms'
  /** Heading levels are skipped, or headings are missing in the structure of the PDF. */
  | 'structure'
  /** A font family or face is missing. */
  | 'font';

/** A defect of a theme, and where it shows. */
export interface ThemeFinding {
  readonly kind: FindingKind;
  /** Name of the stress résumé; omitted if the theme itself was refused. */
  readonly resume?: string | undefined;
  /** Name of the paper; omitted likewise. */
  readonly paper?: string | undefined;
  /** Page number, from 1; omitted if the finding is not about one page. */
  readonly page?: number | undefined;
  readonly message: string;
}

/** A finding in one layout of one résumé. */
export type LayoutFinding = Pick<ThemeFinding, 'kind' | 'page' | 'message'>;

/** Longest quotation in a message, in characters. */
const maxQuoteLength = 60;

/** Returns the beginning of a text in quotation marks, to find the text by. */
export function quote(text: string): string {
  const trimmed = text.trim();
  return `“${trimmed.length > maxQuoteLength ? `${trimmed.slice(0, maxQuoteLength)}…` : trimmed}”`;
}
