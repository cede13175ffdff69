import type { TextInline } from '../../model/document.ts';
import type { RichText, Span } from '../../model/rich-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { smartPunctuation } from '../smart-punctuation.ts';
import type { ThemeContext } from '../theme-context.ts';

/** The weight of words that stand out. */
export const strongWeight = 600;

/** Text is no smaller than this of itself, in points; smaller print tires readers. */
const leastSize = 7.5;

/** A share of a size, but no smaller than can be read well. */
export function smallSize(size: number, share: number): number {
  return Math.max(size * share, Math.min(size, leastSize));
}

/** Code is set at this share of the size, so that its x-height meets the text's. */
const codeSize = 0.94;

/** Link rules: .4 pt at 10 pt text, below the baseline (typesetting conventions). */
const linkRule = { offset: 0.14, thickness: 0.04 };

/** Text with marks, as inlines in a style and the styles derived from it. */
export function inlinesOf(text: RichText, style: TextStyle, context: ThemeContext): readonly TextInline[] {
  return smartPunctuation(text, context.locale, context.caches).map((span) => inlineOf(span, style, context));
}

/** Words of the theme's own. */
export function words(text: string, style: TextStyle): TextInline {
  return { kind: 'text', text, style };
}

/** The same text, in which no line ends. */
export function noBreak(inlines: readonly TextInline[]): readonly TextInline[] {
  return inlines.map((inline) => ({ ...inline, whole: true }));
}

/** A name: `Ada King-Noel` has two lines to stand on, not three. */
export function nameInlines(name: RichText, style: TextStyle, context: ThemeContext): readonly TextInline[] {
  return inlinesOf(name, style, context).map((inline) => ({
    ...inline,
    text: inline.text.replaceAll(/[-\u2010\u2013](?=\p{L})/gu, '$&\u2060'),
  }));
}

/** Text whose every span leads to `link`. */
export function linked(text: RichText, link: string | undefined): RichText {
  return link === undefined ? text : text.map((span) => ({ ...span, link: span.link ?? link }));
}

/** In two pieces it would be found by nobody. */
const email = /^[^\s@]+@[^\s@]+$/u;

function inlineOf(span: Span, style: TextStyle, context: ThemeContext): TextInline {
  const { place, link } = span;
  return {
    kind: 'text',
    text: span.text.replaceAll('\n', '\u2028'),
    style: markedStyle(span, style, context),
    ...(link !== undefined && { link }),
    ...(span.code && { verbatim: true }),
    ...(email.test(span.text) && { whole: true }),
    ...(place && { place }),
  };
}

function markedStyle(span: Span, style: TextStyle, context: ThemeContext): TextStyle {
  let marked = span.language === undefined ? style : { ...style, language: span.language };
  if (span.strong) marked = { ...marked, weight: Math.max(marked.weight, strongWeight) };
  if (span.emphasis) marked = { ...marked, slope: marked.slope === 'italic' ? 'upright' : 'italic' };
  if (span.code)
    marked = {
      ...marked,
      family: context.settings.codeFamily,
      size: marked.size * codeSize,
      ligatures: false,
    };
  return span.link === undefined ? marked : linkStyle(marked, context);
}

function linkStyle(style: TextStyle, context: ThemeContext): TextStyle {
  switch (context.settings.links) {
    case 'underlined':
      return { ...style, underline: linkRule };
    case 'coloured':
      return { ...style, colour: context.settings.accent };
    case 'plain':
      return style;
  }
}
