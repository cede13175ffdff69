import type { AddressField } from '../../locale/locale.ts';
import { millimetres, type Rectangle, type Size } from '../../model/geometry.ts';
import { papers } from '../settings/settings.ts';
import type { ThemeContext } from '../theme-context.ts';

/**
 * The field on US Letter. A #10 envelope (4⅛ × 9½ in) has a window of 1⅛ × 4½ in, ⅞ in from its left edge and ½ in from its
 * lower edge. A sheet that is folded in three lies at the lower edge, so that the window shows it from 2.04 to 3.17 in below
 * its top; the address has to stay ⅛ in away from the edges of the window (USPS Domestic Mail Manual, 601.6.3).
 */
const letterField: AddressField = { left: 25.4, top: 55, width: 82, height: 22 };

/** Tolerance of paper sizes, in points. */
const tolerance = 1;

/**
 * Returns the part of a letter's first page that the window of an envelope shows, for the paper and the locale. Returns
 * `undefined` for papers that fit no common envelope with a window.
 */
export function addressFieldOn({ settings, locale }: ThemeContext): Rectangle | undefined {
  const { a4, letter } = papers;
  if (isPaper(settings.paper, letter)) return inPoints(letterField);
  return isPaper(settings.paper, a4) ? inPoints(locale.addressField) : undefined;
}

function isPaper({ width, height }: Size, paper: Size | undefined): boolean {
  if (paper === undefined) return false;
  return Math.abs(width - paper.width) <= tolerance && Math.abs(height - paper.height) <= tolerance;
}

function inPoints({ left, top, width, height }: AddressField): Rectangle {
  return {
    x: millimetres(left),
    y: millimetres(top),
    width: millimetres(width),
    height: millimetres(height),
  };
}
