import { type Caches, cacheKind } from '../../model/caches.ts';
import type { TextInline } from '../../model/document.ts';
import type { TextStyle } from '../../model/text-style.ts';
import type { SettableInline } from './text-run.ts';

/** A letter of a script without capitals, or a mark that is written in place of one: Arabic, Han, Thai, Devanagari … */
const letterWithoutCase =
  /(?!\p{sc=Latn})[\p{Lo}\p{sc=Geor}\u3005\u3007\u30fc\u0e46\u0eb1-\u0ebc\ufb1e]|[\p{sc=Hebr}\p{sc=Arab}]/u;
const letterWithCase = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Armn}]/u;

/** Text of scripts without capitals, with the marks, digits and spaces beside it. */
const textWithoutCase = new RegExp(
  `[\\p{Ps}\\p{Pi}]*(?:${letterWithoutCase.source})(?:${letterWithoutCase.source}|(?!${letterWithCase.source})[^])*`,
  'gu',
);

/** True if a text has a letter of a script without capitals. */
export function hasLetterWithoutCase(text: string): boolean {
  return letterWithoutCase.test(text);
}

/** The least weight that is bold, which emphasis has. */
const bold = 600;

/**
 * Returns the inlines of a paragraph with the styles that scripts without capitals have: no letter-spacing, which tears joined
 * letters and head strokes apart and marks from their letters, no small capitals, no italics. What the file emphasises becomes
 * bold, and so do the italics of a theme, unless the paragraph has bold text, or is a slanted name with a little text after it.
 */
export function inStylesOfScripts(
  inlines: readonly SettableInline[],
  caches: Caches,
): readonly SettableInline[] {
  const isAny = inlines.some((inline) => inline.kind === 'text' && letterWithoutCase.test(inline.text));
  if (!isAny) return inlines;
  const isRunning = inlines.every(({ style }) => style.weight < bold);
  const isEmphasis = isRunning && hasEmphasis(inlines);
  return inlines.flatMap((inline): readonly SettableInline[] => {
    if (inline.kind === 'icon' || !letterWithoutCase.test(inline.text)) return [inline];
    const { style } = inline;
    const isBold = inline.emphasised === true || (isEmphasis && style.slope === 'italic');
    const changed = caches.attached(isBold ? emphasised : plain, style, () => styleOfScript(style, isBold));
    return changed === style ? [inline] : divided(inline, changed);
  });
}

/** Characters of a place after the name of an organization, at most. */
const longestPlace = 60;

/**
 * True if italics are emphasis in a paragraph: it begins with upright text, or most of it is upright and is not after a comma, as
 * the place of an organization is.
 */
function hasEmphasis(inlines: readonly SettableInline[]): boolean {
  const texts = inlines.filter((inline) => inline.kind === 'text');
  const afterName = texts.find(({ style }) => style.slope === 'upright');
  const length = (slope: TextStyle['slope']): number =>
    texts.reduce((sum, { style, text }) => (style.slope === slope ? sum + text.length : sum), 0);
  const upright = length('upright');
  const isName = texts[0]?.style.slope === 'italic' && /^\s*[,،、，]/u.test(afterName?.text ?? '');
  if (isName && upright < longestPlace) return false;
  return upright > 0 && (texts[0]?.style.slope === 'upright' || upright > length('italic'));
}

const plain = cacheKind<TextStyle>('style of scripts without capitals');
const emphasised = cacheKind<TextStyle>('emphasis of scripts without capitals');

/** Returns the styles in which letters without capitals may be set where a style is asked for. */
export function stylesOfScript(style: TextStyle, isEmphasised: boolean): readonly TextStyle[] {
  const mayBeBold = isEmphasised || style.slope === 'italic';
  return [styleOfScript(style, false), ...(mayBeBold ? [styleOfScript(style, true)] : [])];
}

function styleOfScript(style: TextStyle, isBold: boolean): TextStyle {
  const { tracking, capitals, slope, weight } = style;
  const isUpright = tracking === 0 && capitals === 'as-written' && slope === 'upright';
  if (isUpright && (!isBold || weight >= bold)) return style;
  return {
    ...style,
    tracking: 0,
    capitals: 'as-written',
    slope: 'upright',
    weight: isBold ? Math.max(weight, bold) : weight,
  };
}

/** Sets the letters without capitals of an inline in another style, with what is between them. */
function divided(inline: TextInline, style: TextStyle): readonly TextInline[] {
  const { text } = inline;
  if (!letterWithCase.test(text)) return [{ ...inline, style }];
  const parts: TextInline[] = [];
  let from = 0;
  const add = (to: number, ofScript: boolean): void => {
    const { place } = inline;
    const at = place && { ...place, column: place.column + from };
    const part = { ...inline, text: text.slice(from, to), place: at };
    if (to > from) parts.push(ofScript ? { ...part, style } : part);
    from = to;
  };
  for (const { 0: match, index } of text.matchAll(textWithoutCase)) {
    add(index, false);
    add(index + match.length, true);
  }
  add(text.length, false);
  return parts;
}
