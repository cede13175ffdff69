import type { Place } from './problem.ts';

/** A stretch of text with one set of marks. `\n` in it is a line break the writer asked for. */
export interface Span {
  /** NFC. */
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  /** An address with an allowed scheme (http, https, mailto, tel). */
  readonly link?: string;
  /** BCP 47, where it is not the document's. */
  readonly language?: string;
  /** The place of the first character; the rest follow it, one column each. */
  readonly place?: Place;
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

/** Paragraphs and lists, as Markdown gives them. */
export type Prose = readonly ProseBlock[];

export type ProseBlock = ProseParagraph | ProseList;

export interface ProseParagraph {
  readonly kind: 'paragraph';
  readonly text: RichText;
}

export interface ProseList {
  readonly kind: 'list';
  /** The number of the first item, or absent for a list with bullets. */
  readonly start?: number;
  readonly items: readonly ListItem[];
}

/** One bullet: its paragraphs and nested lists. */
export interface ListItem {
  readonly blocks: Prose;
}
