import type { Size } from './geometry.ts';
import type { Place } from './problem.ts';
import type { ParagraphStyle, TextStyle } from './text-style.ts';

/** A composed résumé: every text in its style and in reading order, with no coordinates yet. */
export interface Document {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  /** BCP 47. */
  readonly language: string;
  readonly sheet: Sheet;
  /** In reading order. A sidebar is a second flow over the same pages. */
  readonly flows: readonly Flow[];
}

/** One endless column, cut into the frames that carry its name. */
export interface Flow {
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** The paper and what is on every page. */
export interface Sheet {
  readonly size: Size;
  readonly first: PageMaster;
  readonly other: PageMaster;
}

/** Where text goes on one page. */
export interface PageMaster {
  readonly frames: readonly Frame[];
  readonly foot?: RunningFoot;
}

/** A rectangle that one flow fills. */
export interface Frame {
  readonly flow: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line at the foot of the page that no flow holds. */
export interface RunningFoot {
  readonly x: number;
  readonly baseline: number;
  readonly measure: number;
  readonly alignment: 'start' | 'centre' | 'end';
  readonly inlines: readonly Inline[];
}

/** Text inside a paragraph. */
export type Inline = TextInline | FolioInline;

/**
 * Text in one style. Characters that speak of layout are instructions, and never reach a font:
 * U+00A0 a space that does not break, U+2009 and U+202F a thin one (the latter does not break),
 * U+2003 a wide one, as between the values of a contact line,
 * U+2011 a hyphen that does not break, U+2060 no break here, U+200B a break without a space,
 * U+00AD a break with a hyphen, U+2028 a line break.
 */
export interface TextInline {
  readonly kind: 'text';
  readonly text: string;
  readonly style: TextStyle;
  readonly link?: string;
  /** Set in code: no break inside but at / . and ?. */
  readonly verbatim?: boolean;
  readonly place?: Place;
}

/** The number of this page, or of all pages. */
export interface FolioInline {
  readonly kind: 'folio';
  readonly counts: 'page' | 'pages';
  readonly style: TextStyle;
}

export type Block = Paragraph | Group;

/** What a paragraph is, for page breaks, outline and structure. */
export type ParagraphRole =
  | 'name'
  | 'headline'
  | 'contact'
  | 'heading'
  | 'entry-head'
  | 'role-head'
  | 'lead-in'
  | 'text'
  | 'term';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly inlines: readonly Inline[];
  readonly style: ParagraphStyle;
  readonly before: Space;
  /** Where given, stands instead of the `before` of what follows: a heading holds its text close. */
  readonly after?: Space;
}

export type GroupRole = 'header' | 'section' | 'entry' | 'role' | 'list' | 'item';

/** Blocks that belong together, and what stands beside their first lines. */
export interface Group {
  readonly kind: 'group';
  readonly role: GroupRole;
  readonly blocks: readonly Block[];
  readonly before: Space;
  readonly after?: Space;
  /** How far the group's text stands in from its surroundings, in points. */
  readonly indent: number;
  readonly asides: readonly Aside[];
  readonly keep: Keep;
  /** What the outline calls it; absent leaves it out. */
  readonly outline?: string;
}

export interface Keep {
  readonly together: boolean;
  readonly breakBefore: boolean;
}

/** Vertical white: what it should be, and how far it may give, in points. */
export interface Space {
  readonly height: number;
  readonly stretch: number;
  readonly shrink: number;
}

/**
 * A bullet, a number, a date or a label beside a group: each of its lines rides on the baseline of
 * one of the group's lines, from the first on.
 */
export interface Aside {
  /** From the left edge of the group's text, in points: negative hangs in the margin. */
  readonly x: number;
  readonly measure: number;
  readonly alignment: 'start' | 'end';
  /** The first variant whose every line fits the measure is taken, else the last. */
  readonly variants: readonly AsideVariant[];
  /** Whether it is read before or after the line it rides on. */
  readonly reads: 'before' | 'after';
  /** Moves it off the baseline, up, in points: for the optical place of a bullet. */
  readonly rise: number;
}

/** The lines of one way to set an aside. */
export type AsideVariant = readonly (readonly Inline[])[];
