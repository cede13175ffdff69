import type { Direction } from './direction.ts';
import type { Rectangle, Size } from './geometry.ts';
import type { GlyphRun } from './glyph-run.ts';
import type { Icon, Picture } from './picture.ts';
import type { StructureElement } from './structure.ts';

/** A page of the display list: positioned items in reading order. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly size: Size;
  readonly items: readonly DisplayItem[];
}

/** An item with its position on a page. Its `kind` says which. */
export type DisplayItem = PlacedRun | PlacedRule | PlacedLink | PlacedTint | PlacedPicture | PlacedIcon;

/** The part of the document that an item belongs to. Items without one are artifacts. */
export interface StructureRef {
  /** Index of its paragraph, in reading order; `undefined` for artifacts such as a footer. */
  readonly paragraph?: number | undefined;
  /** Index of its innermost structure element; `undefined` for artifacts and rules. */
  readonly element?: number | undefined;
}

/** Glyphs whose pen starts at (x, y), with y on the baseline. */
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

/** A filled rectangle behind the text; an artifact. */
export interface PlacedTint extends StructureRef {
  readonly kind: 'tint';
  readonly area: Rectangle;
  /** `#rrggbb`. */
  readonly colour: string;
}

/** An image that fills `area`, cropped to its shape around the centre. */
export interface PlacedPicture extends StructureRef {
  readonly kind: 'picture';
  readonly area: Rectangle;
  readonly shape: 'rectangle' | 'ellipse';
  readonly picture: Picture;
}

/** An icon in one colour; an artifact, since the text beside it has its meaning. */
export interface PlacedIcon extends StructureRef {
  readonly kind: 'icon';
  readonly area: Rectangle;
  readonly icon: Icon;
  readonly colour: string;
}

/** A link area. */
export interface PlacedLink extends StructureRef {
  readonly kind: 'link';
  readonly area: Rectangle;
  readonly target: string;
}

/** A bookmark of the PDF outline. */
export interface OutlineEntry {
  readonly title: string;
  /** From 1: sections, then their entries. */
  readonly level: number;
  /** From 1. */
  readonly page: number;
  readonly y: number;
}

/** Laid-out pages, structure and metadata. */
export interface DisplayList {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
  /**
   * Structure elements in reading order, each after its parent. The first is the document. Painters ignore elements
   * without content on the pages.
   */
  readonly structure: readonly StructureElement[];
  readonly title: string;
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
  readonly keywords: readonly string[];
  readonly language: string;
  /** Order of its pages side by side. Default: `ltr`. */
  readonly direction?: Direction | undefined;
}
