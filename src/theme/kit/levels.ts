import type { Direction } from '../../model/direction.ts';
import type { Aside, IconInline, Inline } from '../../model/document.ts';
import type { Icon } from '../../model/picture.ts';
import type { Level } from '../../model/resume.ts';
import { plainLine } from '../../model/rich-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { directionIn, type ThemeContext } from '../theme-context.ts';
import { asideAt, atLineEnd } from './dates.ts';
import { inlinesOf } from './inlines.ts';

/** Least gap between the text of a line and the level at its end, in em. */
const gap = 1;

/**
 * Lays out a skill level as dots or a bar at the end of the first line, in the accent, for the setting `levels`. Its words
 * are in the text layer, and are printed only if they say more than the drawing. Returns `undefined` for `levels: words`,
 * and for a level without a share from 0 to 1: its words are printed.
 */
export function levelAside(level: Level | undefined, context: ThemeContext): Aside | undefined {
  const { settings, text } = context;
  const drawing = level && drawingOf(level, context);
  if (level === undefined || drawing === undefined) return undefined;
  const icon = drawn(drawing, { ...text, colour: settings.accent }, context);
  const inline = level.saysMore ? icon : { ...icon, text: plainLine(level.text) };
  return asideAt(atLineEnd(icon.advance, gap * text.size), [[[inline]]]);
}

/** Lays out the words of a skill level. Returns no inlines if `levelAside` draws it and its words say no more than that. */
export function levelInlines(level: Level, style: TextStyle, context: ThemeContext): readonly Inline[] {
  const isDrawn = drawingOf(level, context) !== undefined;
  return isDrawn && !level.saysMore ? [] : inlinesOf(level.text, style, context);
}

function drawingOf({ share }: Level, context: ThemeContext): Icon | undefined {
  const { levels } = context.settings;
  if (share === undefined || levels === 'words') return undefined;
  const direction = directionIn(context);
  return levels === 'dots' ? dotsIcon(share, direction) : barIcon(share, direction);
}

/** Height of dots and bars, and distance of their lower edge above the baseline, in em. */
const iconHeights = { words: 0, dots: 0.5, bars: 0.34 } as const;
const iconRises = { words: 0, dots: 0.09, bars: 0.17 } as const;

function drawn(icon: Icon, style: TextStyle, { settings: { levels } }: ThemeContext): IconInline {
  const { size } = style;
  const height = iconHeights[levels] * size;
  const advance = (icon.width / icon.height) * height;
  return { kind: 'icon', icon, advance, height, rise: iconRises[levels] * size, style };
}

const dotCount = 5;
/** Lengths in the icon's units: the radius of a dot, and the distance of their centres. */
const dotShape = { radius: 5, step: 13 } as const;
/** The bar's width and height, in the icon's units. */
const barShape = { width: 90, height: 10 } as const;
/** Thickness of the outline of empty dots and bars, in the icon's units. */
const outline = 1;

/** Draws five circles. Fills as many as the share says, from the start, at least one. */
function dotsIcon(share: number, direction: Direction): Icon {
  const { radius, step } = dotShape;
  const filled = Math.max(1, Math.round(share * dotCount));
  const path = Array.from({ length: dotCount }, (_, dot) => {
    const x = dot * step + radius;
    const outside = circle(x, radius, 1);
    const place = direction === 'rtl' ? dotCount - 1 - dot : dot;
    return place < filled ? outside : outside + circle(x, radius - outline, 0);
  }).join('');
  return { path, width: (dotCount - 1) * step + 2 * radius, height: 2 * radius };
}

/** Draws two half circles about the centre of a dot. With `sweep` 0 they turn backwards and so cut a hole. */
function circle(x: number, radius: number, sweep: 0 | 1): string {
  const arc = `a${radius} ${radius} 0 0 ${sweep}`;
  return `M${x - radius} ${dotShape.radius}${arc} ${2 * radius} 0${arc} ${-2 * radius} 0z`;
}

/** Draws an outlined bar. Fills it from the start, as far as the share says. */
function barIcon(share: number, direction: Direction): Icon {
  const { width, height } = barShape;
  const frame = `M0 0H${width}V${height}H0z`;
  const filled = outline + Math.round((width - 2 * outline) * share);
  const [from, to] = direction === 'rtl' ? [outline, width - filled] : [filled, width - outline];
  const hole = `M${from} ${outline}V${height - outline}H${to}V${outline}z`;
  return { path: filled < width - outline ? frame + hole : frame, width, height };
}
