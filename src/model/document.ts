import type { Direction } from './direction.ts';
import type { Rectangle, Size } from './geometry.ts';
import type { DescribedPicture, Icon } from './picture.ts';
import type { Place } from './problem.ts';
import type { ListMarks } from './structure.ts';
import type { ParagraphStyle, TextStyle } from './text-style.ts';

/** A composed résumé: styled text in reading order, without coordinates. */
export interface Document {
  readonly title: string;
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /**
   * Direction of the pages. In `rtl` they are laid out from the right: every position and width of a document counts from
   * the start edge, so nothing in it says left or right. Default: `ltr`.
   */
  readonly direction?: Direction | undefined;
  /** False for no space between an ideograph and a Latin letter or a digit. Default: an eighth of an em. */
  readonly autospace?: boolean | undefined;
  readonly sheet: Sheet;
  /** In reading order. A sidebar is a flow of its own on the same pages, before or after the main flow. */
  readonly flows: readonly Flow[];
}

/** A continuous column of blocks, split over the frames with its name. */
export interface Flow {
  readonly name: string;
  /**
   * True for text beside the main text: its last page may be nearly empty, and entries that continue in it are not
   * announced. Default: false. The main flow is the first that is not at the side.
   */
  readonly isSide?: boolean | undefined;
  readonly blocks: readonly Block[];
}

/** The paper size and the page masters. */
export interface Sheet {
  readonly size: Size;
  /** Master of the first page, also if it is the only one. */
  readonly first: PageMaster;
  readonly other: PageMaster;
  /** Master of the last of several pages. Default: `other`. */
  readonly last?: PageMaster | undefined;
  /**
   * The master of pages, from the second on, where a flow has ended, as with the whole width for the main flow once a side
   * column is empty. Frames may have another width in it. It is also that of the last page. Default: none.
   */
  readonly without?: { readonly flow: string; readonly master: PageMaster } | undefined;
}

/** The master of a page, by its name in the sheet. */
export type MasterKind = 'first' | 'other' | 'last' | 'without';

/** Returns a master of a sheet. */
export function masterOf({ first, other, last, without }: Sheet, kind: MasterKind): PageMaster {
  switch (kind) {
    case 'first':
      return first;
    case 'other':
      return other;
    case 'last':
      return last ?? other;
    case 'without':
      return without?.master ?? other;
  }
}

/** Returns all masters of a sheet. */
export function mastersOf({ first, other, last, without }: Sheet): readonly PageMaster[] {
  return [first, other, ...(last ? [last] : []), ...(without ? [without.master] : [])];
}

/** The frames and decorations of a page. */
export interface PageMaster {
  readonly frames: readonly Frame[];
  /** Backgrounds behind all text, painted in this order. They may extend to the edge of the paper. */
  readonly tints?: readonly Tint[] | undefined;
  readonly head?: RunningLine | undefined;
  readonly foot?: RunningLine | undefined;
  /** Printed above the text if an entry continues from the page before. */
  readonly continued?: ContinuedLine | undefined;
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

/** A header or footer line of a page. An artifact: not part of the document’s text. */
export interface RunningLine {
  readonly x: number;
  readonly baseline: number;
  readonly measure: number;
  readonly alignment: 'start' | 'centre' | 'end';
  readonly inlines: readonly Inline[];
}

/** A running line about the entry that continues: on `all` pages, or on those where one of its `roles` begins. Default: `all`. */
export type ContinuedLine = RunningLine & { readonly pages?: 'all' | 'roles' | undefined };

/** Text inside a paragraph. */
export type Inline = TextInline | IconInline | FolioInline | EntryInline;

/**
 * Text in one style. These characters control layout and are not looked up in a font:
 * U+00A0 no-break space, U+2009 thin space, U+202F thin no-break space,
 * U+2003 wide space, as between the values of a contact line,
 * U+2011 no-break hyphen, U+2060 no break, U+200B break opportunity without a space,
 * U+00AD break opportunity with a hyphen, U+2028 line break.
 */
export interface TextInline {
  readonly kind: 'text';
  readonly text: string;
  readonly style: TextStyle;
  readonly link?: string | undefined;
  /** True for code: breaks only at / . and ?. */
  readonly verbatim?: boolean | undefined;
  /** True for text that the file emphasises. Letters of scripts without italics are bold then. */
  readonly emphasised?: boolean | undefined;
  /** True to avoid a line break inside, unless the text is wider than the measure. */
  readonly whole?: boolean | undefined;
  /** True for the label of a list item. */
  readonly label?: boolean | undefined;
  /** BCP 47 language that the text has in the tags of the PDF, if not that of its style. It changes nothing that is seen. */
  readonly taggedLanguage?: string | undefined;
  /** True for a separator between spaces, such as ` · `. A line that ends at it has it in the text layer, but not drawn. */
  readonly separates?: boolean | undefined;
  readonly place?: Place | undefined;
}

/** An icon on the baseline, as before a contact detail. An artifact. No line ends after it. */
export interface IconInline {
  readonly kind: 'icon';
  readonly icon: Icon;
  /**
   * Text that the icon shows instead of its letters, as dots show `4/5`. It is in the text layer, so that it is read, found
   * and copied, but not drawn. Default: none.
   */
  readonly text?: string | undefined;
  /** Width of its space, in points. The icon is drawn at the start. */
  readonly advance: number;
  /** Height of the icon, in points. */
  readonly height: number;
  /** Distance of its lower edge above the baseline, in points. */
  readonly rise: number;
  /** Sets its colour, and the size of the line. */
  readonly style: TextStyle;
}

/** In a running line: the outline title of the entry that continues from the page before. */
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

/** A part of a flow. Its `kind` says which. */
export type Block = Paragraph | Group | Variants | Columns | PictureBlock;

/** Role of a paragraph, for page breaks, outline and structure. */
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

/** Text that is broken into lines. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly inlines: readonly Inline[];
  readonly style: ParagraphStyle;
  readonly before: Space;
  /** Replaces the `before` of the next block, as below a heading. */
  readonly after?: Space | undefined;
  /** A rule on the last line. */
  readonly rule?: Rule | undefined;
}

/** An image between other blocks. No page break separates it from the next block. */
export interface PictureBlock extends SetPicture {
  readonly kind: 'picture';
  readonly alignment: 'start' | 'centre' | 'end';
  readonly before: Space;
  readonly after?: Space | undefined;
}

/** An image with its printed size and shape. It fills the shape and is cropped evenly. */
export interface SetPicture extends DescribedPicture {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly shape: 'rectangle' | 'ellipse';
}

/**
 * An image beside a group. Its upper edge is at the capitals of the group’s first line, and the group reaches at least
 * to its lower edge. It takes no space: the theme keeps text away from it by `indent` and `endIndent`.
 */
export interface PictureAside extends SetPicture {
  /** The edge of the group's text that `x` counts from. */
  readonly edge: 'start' | 'end';
  /** Position of the image’s left edge, in points. */
  readonly x: number;
  /**
   * True to scale the image down if it is higher than the group’s text, from the top of the capitals of its first line.
   * Default: the group becomes as high as the image.
   */
  readonly shrinks?: boolean | undefined;
  /** Distance of its upper edge above those capitals, in points, as beside a larger name. Default: 0. */
  readonly rise?: number | undefined;
}

/** A rule at a line of text. Lengths are in points. */
export interface Rule {
  /** Distance from the left edge of the text of its paragraph or group. */
  readonly x: number;
  /** Default: up to the right edge of that text. */
  readonly width?: number | undefined;
  /** True if the rule is at least as long as the text of its line, from `x` to the end of that. Default: false. */
  readonly coversText?: boolean | undefined;
  /** Distance of its upper edge above the baseline; negative below it. */
  readonly rise: number;
  readonly thickness: number;
  /** If given, the rule leaves out the text of its line, and this much on either side of it. */
  readonly besideText?: number | undefined;
  /** `#rrggbb`. */
  readonly colour: string;
}

/** Role of a group, for page breaks, outline and structure. */
export type GroupRole = 'header' | 'section' | 'entry' | 'role' | 'list' | 'item';

/** Blocks that belong together, and the asides beside their first lines. */
export interface Group {
  readonly kind: 'group';
  readonly role: GroupRole;
  readonly blocks: readonly Block[];
  /** Labels of a list’s items. Default: bullets. */
  readonly marks?: ListMarks | undefined;
  readonly before: Space;
  readonly after?: Space | undefined;
  /** Indent of the group’s text, in points. */
  readonly indent: number;
  /** Indent at the right edge, in points. Default: 0. */
  readonly endIndent?: number | undefined;
  readonly asides: readonly Aside[];
  readonly picture?: PictureAside | undefined;
  /** A rule on the first line. */
  readonly rule?: Rule | undefined;
  readonly keep: Keep;
  /** Title in the outline. Default: not in the outline. */
  readonly outline?: string | undefined;
  /**
   * Least distance of the capitals of its first line from the top of the flow, in points: the space above it grows to that,
   * and does not stretch or shrink. For an address in the window of an envelope. Default: 0.
   */
  readonly top?: number | undefined;
  /**
   * Names that variants, asides and justified paragraphs share: those inside this group agree with one another, and with none
   * outside it.
   */
  readonly agree?: readonly string[] | undefined;
}

/**
 * Makes variants or asides take the same form as others, so that like things look alike. All that share a name, inside
 * the nearest group that lists the name in `agree` or else in the whole flow, take the first form that each of them fits.
 */
export interface Sharing {
  /** The name. Default: chosen without regard to others. */
  readonly shares?: string | undefined;
  /**
   * Number of the form that each option or variant has, in ascending order. Among several of one form, the first that
   * fits is used. A form may be missing. Default: 0, 1, 2 and so on.
   */
  readonly forms?: readonly number[] | undefined;
}

/**
 * Alternative layouts of the same text, the most compact first. The first that fits is used, else the last. Like
 * Prettier’s conditional group; for headers and labels that may be too long.
 */
export interface Variants extends Sharing {
  readonly kind: 'variants';
  /**
   * Condition to fit: every paragraph on one line; the first one on one line; or every aside in its measure, without a
   * hyphenated word, and each of its lines broken into no more than two.
   */
  readonly fit: 'lines' | 'first-line' | 'asides';
  readonly options: readonly Block[];
  readonly before: Space;
  readonly after?: Space | undefined;
}

/**
 * Blocks in columns of equal width and similar height, for short lists: no page break splits them. A longer list is in one column.
 */
export interface Columns {
  readonly kind: 'columns';
  readonly count: number;
  /** How many of them are filled, from the first on. Default: all. */
  readonly filled?: number | undefined;
  /** Space between columns, in points. */
  readonly gap: number;
  readonly blocks: readonly Block[];
  readonly before: Space;
  readonly after?: Space | undefined;
}

/** Page-break constraints of a group, or of a section, entry or role of the résumé. */
export interface Keep {
  /** Avoids a page break inside. In a file: `keep-together: true`. */
  readonly together: boolean;
  /** Starts a new page. In a file: `page-break: before`. */
  readonly breakBefore: boolean;
}

/** No constraint on page breaks. */
export const noKeep: Keep = { together: false, breakBefore: false };

/** Vertical space: its natural height, and how far it can stretch and shrink, in points. */
export interface Space {
  readonly height: number;
  readonly stretch: number;
  readonly shrink: number;
}

/** No space, and nothing to stretch or shrink. */
export const noSpace: Space = { height: 0, stretch: 0, shrink: 0 };

/** A bullet, number, date or label beside a group. Its lines are on the baselines of the group’s, from the first. */
export interface Aside extends Sharing {
  /** The edge of the group's text that `x` counts from. */
  readonly edge: 'start' | 'end';
  /** Position of the aside’s left edge, in points; negative is further left. */
  readonly x: number;
  readonly measure: number;
  readonly alignment: 'start' | 'end';
  /** The first variant whose lines all fit the measure is used, else the last. */
  readonly variants: readonly AsideVariant[];
  /** True if a variant also fits whose lines are broken between words, as the heading of a section. Default: `false`. */
  readonly wraps?: boolean | undefined;
  /** Reading order relative to the line beside it. */
  readonly reads: 'before' | 'after';
  /** Distance above the baseline, in points, to centre a bullet optically. */
  readonly rise: number;
  /**
   * Smallest distance between the aside’s text and the end of the group’s first paragraph or header lines, in points,
   * for a date at the end of the line. If that leaves the text less than a third of its measure, the aside becomes a line
   * below the group’s first block. Default: no limit.
   */
  readonly reserves?: number | undefined;
  /** Largest distance from one of its baselines to the next, in points, where those of the group are further apart. */
  readonly leading?: number | undefined;
  /** Hyphenates words that are wider than the measure, by the patterns of their language. Default: `false`. */
  readonly hyphenation?: boolean | undefined;
  /** Replaces `measure` by a measured width. The group’s text is indented at this edge by that width and the gap. */
  readonly column?: AsideColumn | undefined;
}

/** A column for asides that is as wide as the widest of all asides with the same name in `shares`. */
export interface AsideColumn {
  /**
   * Its greatest width, as a share of the group’s measure: from 0 to 1. An aside that needs more than that does not fit.
   * Asides without a name have this width.
   */
  readonly most: number;
  /** Distance between the column and the group’s text, in points. */
  readonly gap: number;
}

/** The lines of one variant of an aside. */
export type AsideVariant = readonly (readonly Inline[])[];
