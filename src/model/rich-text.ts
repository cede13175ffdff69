import type { Place } from './problem.ts';

/** Position of small letters beside the baseline. */
export type TextPosition = 'superscript' | 'subscript';

/** Text with the same inline formatting. `\n` is a line break of the file. */
export interface Span {
  /** NFC. */
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  /** Raised or lowered letters, as in `1<sup>er</sup>` and `H<sub>2</sub>O`. Default: on the baseline. */
  readonly position?: TextPosition | undefined;
  /** A link target with an allowed scheme (http, https, mailto, tel). */
  readonly link?: string | undefined;
  /** BCP 47 tag, if it differs from that of the document. */
  readonly language?: string | undefined;
  /** Position of the first character. The others follow, one column each. */
  readonly place?: Place | undefined;
}

/** Formatted text of one paragraph. */
export type RichText = readonly Span[];

/** Returns the characters without their formatting. */
export function plainText(text: RichText): string {
  return text.map((span) => span.text).join('');
}

/** Returns the characters without their formatting, on one line. */
export function plainLine(text: RichText): string {
  return plainText(text).replaceAll('\n', ' ');
}

/** Paragraphs and lists of Markdown text. */
export type Prose = readonly ProseBlock[];

/** A paragraph or a list. */
export type ProseBlock = ProseParagraph | ProseList;

/** A paragraph. */
export interface ProseParagraph {
  readonly kind: 'paragraph';
  readonly text: RichText;
}

/** A list with bullets or numbers. */
export interface ProseList {
  readonly kind: 'list';
  /** Number of the first item; `undefined` for a list with bullets. */
  readonly start?: number | undefined;
  /** True if the numbers count down. */
  readonly countsDown?: boolean | undefined;
  readonly items: readonly ListItem[];
}

/** Returns the number of an item of a list; `undefined` for a list with bullets. */
export function numberOf({ start, countsDown = false }: ProseList, index: number): number | undefined {
  return start === undefined ? undefined : start + (countsDown ? -index : index);
}

/** A list item: its paragraphs and nested lists. */
export interface ListItem {
  readonly blocks: Prose;
}
