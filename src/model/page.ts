import type { Rectangle, Size } from './geometry.ts';
import type { GlyphRun } from './glyph-run.ts';
import type { Icon, Picture } from './picture.ts';
import type { StructureElement } from './structure.ts';

/** One page of the display list: everything in its place, in reading order. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly size: Size;
  readonly items: readonly DisplayItem[];
}

export type DisplayItem = PlacedRun | PlacedRule | PlacedLink | PlacedTint | PlacedPicture | PlacedIcon;

/** What an item belongs to, so that painters can tell content from furniture. */
export interface StructureRef {
  /** The paragraph it came from, counted from 0 in reading order; absent for furniture such as a foot. */
  readonly paragraph?: number | undefined;
  /** The number of the innermost element it belongs to; absent for furniture, and for rules. */
  readonly element?: number | undefined;
}

/** Glyphs with their pen at (x, y), y being the baseline. */
export interface PlacedRun extends StructureRef {
  readonly kind: 'run';
  readonly x: number;
  readonly y: number;
  readonly run: GlyphRun;
}

/** A straight line. */
export interface PlacedRule extends StructureRef {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly thickness: number;
  readonly colour: string;
}

/** A filled rectangle behind the text: furniture. */
export interface PlacedTint extends StructureRef {
  readonly kind: 'tint';
  readonly area: Rectangle;
  /** `#rrggbb`. */
  readonly colour: string;
}

/** A picture that fills `area`, cut to its shape: the middle of it is shown, as large as it can be. */
export interface PlacedPicture extends StructureRef {
  readonly kind: 'picture';
  readonly area: Rectangle;
  readonly shape: 'rectangle' | 'ellipse';
  readonly picture: Picture;
}

/** A drawing in one colour: furniture, whatever stands beside it says what it means. */
export interface PlacedIcon extends StructureRef {
  readonly kind: 'icon';
  readonly area: Rectangle;
  readonly icon: Icon;
  readonly colour: string;
}

/** Where a click leads. */
export interface PlacedLink extends StructureRef {
  readonly kind: 'link';
  readonly area: Rectangle;
  readonly target: string;
}

/** An entry of the outline that a viewer shows beside the pages. */
export interface OutlineEntry {
  readonly title: string;
  /** From 1: sections, then their entries. */
  readonly level: number;
  /** From 1. */
  readonly page: number;
  readonly y: number;
}

/** Laid out pages and what a file says about itself. */
export interface DisplayList {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
  /**
   * The elements by their number, in reading order, each after the one it lies in; the first is the document.
   * One that nothing on the pages belongs to, itself or through another, is as if it were not there.
   */
  readonly structure: readonly StructureElement[];
  readonly title: string;
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
  readonly keywords: readonly string[];
  readonly language: string;
}
