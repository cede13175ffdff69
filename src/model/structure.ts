/** How the items of a list are marked; terms have labels of their own. */
export type ListMarks = 'bullets' | 'numbers' | 'labels';

/** The standard structure types that a résumé needs. Source: ISO 32000-1, 14.8.4. */
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

export type HeadingType = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6';

/** What a part of the document is to those who hear it or search it. */
export interface StructureElement {
  readonly type: StructureType;
  /** The number of the element it lies in; absent for the root alone. */
  readonly parent?: number | undefined;
  /** BCP 47, where it differs from what surrounds it. */
  readonly language?: string | undefined;
  /** Of a list. */
  readonly marks?: ListMarks | undefined;
  /** What a picture shows, in words. */
  readonly alternative?: string | undefined;
}

/** Depths of headings if no heading above is missing. */
export const headingDepths = { name: 1, section: 2, entry: 3, role: 4 } as const;

export type HeadingDepth = (typeof headingDepths)[keyof typeof headingDepths];

/** Heading types by level, from the first. */
export const headingTypes: readonly HeadingType[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
