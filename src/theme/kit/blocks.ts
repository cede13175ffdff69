import {
  type Block,
  type Group,
  type Inline,
  noKeep,
  noSpace,
  type Paragraph,
  type ParagraphRole,
  type Space,
} from '../../model/document.ts';
import type { ParagraphStyle } from '../../model/text-style.ts';

/** Thickness of fine rules, in points. Thinner ones vanish on some printers. */
export const hairlineWidth = 0.5;

/** Returns the blocks with no space above the first one. */
export function withoutSpaceBefore(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  return first === undefined ? [] : [{ ...first, before: noSpace }, ...rest];
}

/**
 * Groups blocks of a header: that of the résumé, of a section or of an entry.
 *
 * @param indent From the parent's left edge to the blocks, in points. Negative values start left of it. Default: 0.
 */
export function headerGroup(blocks: readonly Block[], indent = 0): Group {
  return { kind: 'group', role: 'header', blocks, before: noSpace, indent, asides: [], keep: noKeep };
}

/**
 * Makes a paragraph outside the running text, such as a name, a heading or a contact line. It has no space above.
 *
 * @param after Space to the next block. It replaces that block's own space above.
 */
export function displayLine(
  role: ParagraphRole,
  inlines: readonly Inline[],
  style: ParagraphStyle,
  after: Space,
): Paragraph {
  return { kind: 'paragraph', role, inlines, style, before: noSpace, after };
}

/**
 * Names of what looks alike: the functions of the kit give them to the variants, asides and paragraphs they make. The
 * headers, the places of dates, the dates, the terms and the justified paragraphs of a section agree with one another. The
 * labels of terms share one column in the whole flow, or are all run in, and lists of short terms have the same columns. Headings left of their sections have one size in the
 * whole flow.
 */
export const sharedNames = {
  headers: 'headers',
  datePlaces: 'date-places',
  dates: 'dates',
  terms: 'terms',
  labels: 'labels',
  termColumns: 'term-columns',
  hangingHeadings: 'hanging-headings',
  paragraphs: 'paragraphs',
} as const;

/** The names that agree inside each section, unless its theme lists others. */
export const sectionAgreement: readonly string[] = [
  sharedNames.headers,
  sharedNames.datePlaces,
  sharedNames.dates,
  sharedNames.terms,
  sharedNames.paragraphs,
];
