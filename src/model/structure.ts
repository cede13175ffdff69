import type { TextPosition } from './rich-text.ts';

/** Labels of list items. The items of a term list have `labels`. */
export type ListMarks = 'bullets' | 'numbers' | 'labels';

/** Standard structure types that a résumé uses. Source: ISO 32000-1, 14.8.4. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | HeadingType
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Link'
  | 'Span'
  | 'Figure';

/** Structure types of headings. */
export type HeadingType = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6';

/** An element of the structure tree, for screen readers and text extraction. */
export interface StructureElement {
  readonly type: StructureType;
  /** Index of the parent element; `undefined` for the root. */
  readonly parent?: number | undefined;
  /** BCP 47 tag, if it differs from that of the parent. */
  readonly language?: string | undefined;
  /** Labels of a list’s items. */
  readonly marks?: ListMarks | undefined;
  /** Alternative text of an image. */
  readonly alternative?: string | undefined;
  /** Set for a span of raised or lowered text. */
  readonly position?: TextPosition | undefined;
}

/** Depths of headings if no heading above is missing. */
export const headingDepths = { name: 1, section: 2, entry: 3, role: 4 } as const;

/** Depth of a heading, from the first. */
export type HeadingDepth = (typeof headingDepths)[keyof typeof headingDepths];

/** Heading types by level, from the first. */
export const headingTypes: readonly HeadingType[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
