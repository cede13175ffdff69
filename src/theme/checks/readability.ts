/** Limits of readable text, and the contrast of colours. */

/** Minimum contrast between text and its background. Source: WCAG 2.2, 1.4.3, level AA. */
export const minContrast = 4.5;

/** Minimum text size in points; smaller print tires readers. */
export const minTextSize = 7.5;

/** Background of text that lies on no panel. */
export const paperColour = '#ffffff';

/**
 * Returns the contrast of two colours, `#rrggbb`: from 1 for equal colours to 21 for black on white.
 * Source: WCAG 2.2, "contrast ratio".
 */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Source: WCAG 2.2, "relative luminance". */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
