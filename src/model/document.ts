import type { Rectangle, Size } from './geometry.ts';
import type { DescribedPicture, Icon } from './picture.ts';
import type { Place } from './problem.ts';
import type { ListMarks } from './structure.ts';
import type { ParagraphStyle, TextStyle } from './text-style.ts';

/** A composed résumé: every text in its style and in reading order, with no coordinates yet. */
export interface Document {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords: readonly string[];
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
  /** Also of a document's only page. */
  readonly first: PageMaster;
  readonly other: PageMaster;
  /** Of the last page where there are several; absent where it is like the others. */
  readonly last?: PageMaster;
}

/** Returns the master of a page. `page` counts from 1. */
export function masterOf({ first, other, last = other }: Sheet, page: number, pageCount: number): PageMaster {
  if (page === 1) return first;
  return page === pageCount ? last : other;
}

/** Where text goes on one page, and what is behind it. */
export interface PageMaster {
  readonly frames: readonly Frame[];
  /** Under everything, in this order; they may reach to the paper's edge. */
  readonly tints?: readonly Tint[];
  readonly head?: RunningLine;
  readonly foot?: RunningLine;
  /** Told above the text where an entry goes on from the page before. */
  readonly continued?: RunningLine;
}

/** A rectangle filled with a colour. */
export interface Tint {
  readonly area: Rectangle;
  /** `#rrggbb`. */
  readonly colour: string;
}

/** A rectangle that one flow fills. */
export interface Frame {
  readonly flow: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line at the head or the foot of the page that no flow holds; none of it is read as the document's text. */
export interface RunningLine {
  readonly x: number;
  readonly baseline: number;
  readonly measure: number;
  readonly alignment: 'start' | 'centre' | 'end';
  readonly inlines: readonly Inline[];
}

/** Text inside a paragraph. */
export type Inline = TextInline | IconInline | FolioInline | EntryInline;

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
  /** No line ends inside, unless it is wider than the measure. */
  readonly whole?: boolean;
  /** Names what follows, as the label of an item does. */
  readonly label?: boolean;
  readonly place?: Place;
}

/** A drawing on the baseline, as before a contact; it is not read, and no line ends after it. */
export interface IconInline {
  readonly kind: 'icon';
  readonly icon: Icon;
  /** How wide the place for it is, in points; it is drawn at the start of it. */
  readonly advance: number;
  /** How high it is drawn, in points. */
  readonly height: number;
  /** Of its lower edge above the baseline, in points. */
  readonly rise: number;
  /** For its colour, and the size of the line. */
  readonly style: TextStyle;
}

/** In a running line: the outline title of the entry that goes on from the page before. */
export interface EntryInline {
  readonly kind: 'entry';
  readonly style: TextStyle;
}

/** The number of this page, or of all pages. */
export interface FolioInline {
  readonly kind: 'folio';
  readonly counts: 'page' | 'pages';
  readonly style: TextStyle;
}

export type Block = Paragraph | Group | Variants | Columns | PictureBlock;

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
  /** On the last line. */
  readonly rule?: Rule;
}

/** A picture between other blocks; it never parts from the block after it. */
export interface PictureBlock extends SetPicture {
  readonly kind: 'picture';
  readonly alignment: 'start' | 'centre' | 'end';
  readonly before: Space;
  readonly after?: Space;
}

/** A picture at the size and in the shape it is to be shown: it fills that, and what is over is cut off evenly. */
export interface SetPicture extends DescribedPicture {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly shape: 'rectangle' | 'ellipse';
}

/**
 * A picture beside a group, its upper edge at the top of the group's first line; the group is made as high as it is. It
 * takes no room: the theme keeps the text clear of it by `indent` and `endIndent`.
 */
export interface PictureAside extends SetPicture {
  /** The edge of the group's text that `x` counts from. */
  readonly edge: 'start' | 'end';
  /** Of the picture's own left edge, in points. */
  readonly x: number;
}

/** A straight line that goes with a line of text. Points. */
export interface Rule {
  /** From the left edge of the text of its paragraph or group. */
  readonly x: number;
  /** Absent as far as the right edge of that text. */
  readonly width?: number;
  /** Its upper edge above the baseline of the line; negative below it. */
  readonly rise: number;
  readonly thickness: number;
  /** `#rrggbb`. */
  readonly colour: string;
}

export type GroupRole = 'header' | 'section' | 'entry' | 'role' | 'list' | 'item';

/** Blocks that belong together, and what stands beside their first lines. */
export interface Group {
  readonly kind: 'group';
  readonly role: GroupRole;
  readonly blocks: readonly Block[];
  /** Of a list: what its items have before them; bullets where nothing is said. */
  readonly marks?: ListMarks;
  readonly before: Space;
  readonly after?: Space;
  /** How far the group's text stands in from its context, in points. */
  readonly indent: number;
  /** How far it stops short of the context' right edge, in points; 0 where nothing is said. */
  readonly endIndent?: number;
  readonly asides: readonly Aside[];
  readonly picture?: PictureAside;
  /** On the first line. */
  readonly rule?: Rule;
  readonly keep: Keep;
  /** What the outline calls it; absent leaves it out. */
  readonly outline?: string;
}

/**
 * Several ways to set the same text, the most compact first: the first that fits is taken, else the last.
 * Prettier's conditional group, for heads and labels that may be too long.
 */
export interface Variants {
  readonly kind: 'variants';
  /** What must fit: every paragraph on one line, or every aside in its measure without a divided word. */
  readonly fit: 'lines' | 'asides';
  readonly options: readonly Block[];
  readonly before: Space;
  readonly after?: Space;
}

/**
 * Blocks in columns of equal width, filled one after another to about the same height; for short lists. No page
 * break divides them; a list too long for that is set in one column.
 */
export interface Columns {
  readonly kind: 'columns';
  readonly count: number;
  /** Between two columns, in points. */
  readonly gap: number;
  readonly blocks: readonly Block[];
  readonly before: Space;
  readonly after?: Space;
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

/** No space, and nothing to stretch or shrink. */
export const noSpace: Space = { height: 0, stretch: 0, shrink: 0 };

/**
 * A bullet, a number, a date or a label beside a group: each of its lines rides on the baseline of
 * one of the group's lines, from the first on.
 */
export interface Aside {
  /** The edge of the group's text that `x` counts from. */
  readonly edge: 'start' | 'end';
  /** Of the aside's own left edge, in points: negative is further left. */
  readonly x: number;
  readonly measure: number;
  readonly alignment: 'start' | 'end';
  /** The first variant whose every line fits the measure is taken, else the last. */
  readonly variants: readonly AsideVariant[];
  /** Whether it is read before or after the line it rides on. */
  readonly reads: 'before' | 'after';
  /** Moves it off the baseline, up, in points: for the optical place of a bullet. */
  readonly rise: number;
  /**
   * Where given, the group's first paragraph, and every line of its head, ends this far before the aside's own
   * text: a date at the line's end.
   */
  readonly reserves?: number;
}

/** The lines of one way to set an aside. */
export type AsideVariant = readonly (readonly Inline[])[];
