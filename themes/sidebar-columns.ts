/** Where the columns of the theme `sidebar` are, and how wide. */
import {
  type Contact,
  estimatedWidth,
  type Frame,
  mainFlow,
  nameScales,
  plainLine,
  type Resume,
  type ThemeContext,
  type Tint,
} from '../src/theming.ts';

/** Name of the flow of the side column. */
export const sideFlow = 'side';

/** Usual measures, in em: about 75 characters of Fira Sans, and 37 of the smaller type in the side column. */
const measure = 34.2;
const sideMeasure = 16.6;
/** Greatest measure of the text, in em: about 90 characters. */
const singleMeasure = 41;
/** Distance of the panel's edge from its own and from the main text, in em: 16 and 25 pt in a text of 9.2 pt. */
const innerGap: number = 16 / 9.2;
const outerGap: number = 25 / 9.2;
/** Least share of the usual measures that two columns may have. Narrower papers have one column. */
export const leastScale = 0.6;
/** Left margin, as a share of the right one: the panel makes it look wider. */
const leftMargin = 0.75;
/** Least side margin, in points. */
const leastMargin = 32;

/** Size of the name: 20 pt in a text of 9.2 pt, in the side column or above a single one. */
export const nameSize: number = 20 / 9.2;
/** Size of the headline: 10.2 pt in a text of 9.2 pt. */
export const headlineSize: number = 10.2 / 9.2;
/** Size of the side column's text, as a share of the main column's: 8.6 pt. */
export const smallScale: number = 8.6 / 9.2;
/** Height of a name above both columns with the space below it and a headline, and of the space below that, in lines. */
const bannerNameLines = 2.5;
const bannerGap = 1.5;
/** Indent of contacts with icons, in em. */
export const iconIndent = 1.5;

/** The widest side column, for long addresses, in em. The main column is narrower by as much. */
export const widestSide = 20.5;
/**
 * Sizes of the contacts, as shares of the side column's text. All have the first in which no address is cut, but for those
 * that no column holds.
 */
export const contactScales = [1, 0.96, 0.92] as const;

/** The frames and panels of the pages. */
export interface PageColumns {
  readonly main: Frame;
  readonly side: Frame;
  /** Background of the side column. */
  readonly panel: Tint;
  /** The column of a résumé without a side column. */
  readonly single: Frame;
  /** The column of pages after the end of the side column, which ends where the main one does, with the dates. */
  readonly later: Frame;
  /** What a long name is in, above both columns of the first page. `undefined` if the side column has room for the name. */
  readonly banner: Banner | undefined;
}

/** A name above both columns. */
export interface Banner {
  readonly panel: Tint;
  /** The main column below it. */
  readonly main: Frame;
  /**
   * Measure of the name, in points. Its middle is above the side column, where programs that divide the page into columns look
   * for a name.
   */
  readonly nameMeasure: number;
  /** Measure of the headline, in points: that of both columns, or of the side column if it is too long for one line. */
  readonly headlineMeasure: number;
}

/** Returns the left margin, the room for two columns in points, and the share of their usual measures that this is. */
export function roomFor({
  paper,
  margin,
  size,
}: ThemeContext['settings']): Readonly<Record<'left' | 'room' | 'scale', number>> {
  const right = Math.min(margin, Math.max(leastMargin, paper.width / 12.4));
  const left = leftMargin * right;
  const room = paper.width - left - (innerGap + outerGap) * size - right;
  return { left, room, scale: Math.min(1, room / ((measure + sideMeasure) * size)) };
}

/** Returns the frames and panels of the pages. */
export function columnsOf(resume: Resume, context: ThemeContext): PageColumns {
  const { settings } = context;
  const { paper, margin, size, panelColour: colour } = settings;
  const { left, room, scale } = roomFor(settings);
  const sideWidth = sideMeasureFor(resume.contact, settings) * size * scale;
  const width = Math.min(singleMeasure * size, room - sideWidth);
  const x = left + (room - width - sideWidth) / 2;
  const edge = x + sideWidth + innerGap * size;
  const y = Math.min(margin, paper.height / 15);
  const height = paper.height - 2 * y;
  const alone = Math.min(singleMeasure * size, paper.width - 2 * Math.min(margin, paper.width / 10));
  const single = { flow: mainFlow, x: (paper.width - alone) / 2, y, width: alone, height };
  const main = { flow: mainFlow, x: edge + outerGap * size, y, width, height };
  const side = { flow: sideFlow, x, y, width: sideWidth, height };
  return {
    single,
    later: { ...single, x: Math.max(x, main.x + width - alone) },
    main,
    side,
    banner: bannerOver(side, main, resume, context),
    panel: { area: { x: 0, y: 0, width: edge, height: paper.height }, colour },
  };
}

/** Returns the measure of the side column, in em: as wide as its longest address in the smallest size, within limits. */
function sideMeasureFor(contacts: readonly Contact[], { icons }: ThemeContext['settings']): number {
  const widths = contacts.map((contact) => neededMeasure(contact, icons));
  return Math.max(sideMeasure, ...widths.filter((width) => width <= widestSide));
}

/** Returns the place of a name that is estimated to be too long for a line of the side column in any size, but not for one of this measure. */
function bannerOver(
  side: Frame,
  main: Frame,
  { name, headline }: Resume,
  { settings }: ThemeContext,
): Banner | undefined {
  const { paper, size, leading, panelColour: colour } = settings;
  const nameWidth = name ? estimatedWidth(plainLine(name)) * nameSize * smallScale * size : 0;
  const least = nameWidth * Math.min(...nameScales);
  const nameMeasure = 2 * side.width + innerGap * size;
  if (least <= side.width || least > nameMeasure) return undefined;
  const room = main.x + main.width - side.x;
  const headlineWidth = headline ? estimatedWidth(plainLine(headline)) * headlineSize * size : 0;
  const hasHeadline = headlineWidth > 0 && headlineWidth <= room;
  const lines = bannerNameLines + (hasHeadline ? headlineSize : 0);
  const height = side.y + lines * leading;
  const y = height + bannerGap * leading;
  return {
    panel: { area: { x: 0, y: 0, width: paper.width, height }, colour },
    main: { ...main, y, height: main.y + main.height - y },
    nameMeasure,
    headlineMeasure: hasHeadline ? room : side.width,
  };
}

/** Estimates the measure in em that a contact needs to be on one line; 0 if it may be broken at its spaces. */
export function neededMeasure({ kind, text }: Contact, icons: boolean): number {
  if (kind === 'location' || kind === 'text') return 0;
  const width = estimatedWidth(plainLine(text)) * Math.min(...contactScales);
  return smallScale * (width + (icons ? iconIndent : 0));
}
