import { type Caches, cacheKind } from '../../model/caches.ts';
import { rightToLeftLetter } from '../../model/direction.ts';
import type { TextInline } from '../../model/document.ts';
import type { TextStyle } from '../../model/text-style.ts';
import type { SettableInline } from './text-run.ts';

/** Text from a letter of a script that is written from right to left up to the next letter of another script. */
const rightToLeftText = new RegExp(
  `${rightToLeftLetter.source}(?:${rightToLeftLetter.source}|\\P{L})*`,
  'gu',
);
const otherLetter = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]/u;

/** The least weight that is bold, and the weight of emphasis. */
const [leastBold, emphasis] = [600, 700] as const;

/**
 * Returns the inlines of a paragraph with the styles that the scripts from right to left have: no letter-spacing, which tears
 * joined letters apart, no small capitals, no italics. Emphasis in italics becomes bold, unless the paragraph has bold text.
 */
export function inStylesOfScripts(
  inlines: readonly SettableInline[],
  caches: Caches,
): readonly SettableInline[] {
  const isRunning = inlines.every(({ style }) => style.weight < leastBold);
  const isMixed = inlines.some((inline) => inline.kind === 'text' && inline.style.slope === 'upright');
  const kind = isRunning && isMixed ? emphasised : plain;
  return inlines.flatMap((inline): readonly SettableInline[] => {
    if (inline.kind === 'icon' || !rightToLeftLetter.test(inline.text)) return [inline];
    const { style } = inline;
    const changed = caches.attached(kind, style, () => styleOfScript(style, kind === emphasised));
    return changed === style ? [inline] : divided(inline, changed);
  });
}

const plain = cacheKind<TextStyle>('style of scripts from right to left');
const emphasised = cacheKind<TextStyle>('emphasis of scripts from right to left');

/** Returns the styles in which letters from right to left may be set where a style is asked for. */
export function stylesOfScript(style: TextStyle): readonly TextStyle[] {
  return [styleOfScript(style, false), styleOfScript(style, true)];
}

/** @param isEmphasis True if italics become bold. */
function styleOfScript(style: TextStyle, isEmphasis: boolean): TextStyle {
  const { tracking, capitals, slope, weight } = style;
  if (tracking === 0 && capitals === 'as-written' && slope === 'upright') return style;
  const isBolder = isEmphasis && slope === 'italic';
  return {
    ...style,
    tracking: 0,
    capitals: 'as-written',
    slope: 'upright',
    weight: isBolder ? Math.max(weight, emphasis) : weight,
  };
}

/** Sets the letters from right to left of an inline in another style, with what is between them. */
function divided(inline: TextInline, style: TextStyle): readonly TextInline[] {
  const { text } = inline;
  if (!otherLetter.test(text)) return [{ ...inline, style }];
  const parts: TextInline[] = [];
  let from = 0;
  const add = (to: number, ofScript: boolean): void => {
    const { place } = inline;
    const at = place && { ...place, column: place.column + from };
    const part = { ...inline, text: text.slice(from, to), place: at };
    if (to > from) parts.push(ofScript ? { ...part, style } : part);
    from = to;
  };
  for (const { 0: match, index } of text.matchAll(rightToLeftText)) {
    add(index, false);
    add(index + match.length, true);
  }
  add(text.length, false);
  return parts;
}
