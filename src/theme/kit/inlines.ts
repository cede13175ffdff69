import { type Locale, listSeparatorIn } from '../../locale/locale.ts';
import { findLocale } from '../../locale/locales.ts';
import { rightToLeftLetter } from '../../model/direction.ts';
import type { Inline, TextInline } from '../../model/document.ts';
import type { RichText, Span } from '../../model/rich-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { minTextSize } from '../checks/readability.ts';
import { isDoi, withDois } from '../dois.ts';
import { smartPunctuation } from '../smart-punctuation.ts';
import { directionIn, type ThemeContext } from '../theme-context.ts';
import { inLanguagesOfScripts } from './script-languages.ts';
import { withTypedSeparators } from './typed-separators.ts';

/** Font weight of strong text: semibold, which every bundled family has. */
export const strongWeight = 600;

/** Size of code, as a share of the text's size: their x-heights match. */
const codeScale = 0.94;

/**
 * Underline of links, in em: a hairline in the muted colour, 0.3 pt thick at a text size of 10 pt. A linked title among others that
 * are not is as heavy as they are. `offset` is below the baseline.
 */
const linkUnderline = { offset: 0.18, thickness: 0.03 };

/**
 * Converts text of the résumé to inlines. Applies the language's quotes and dashes, bold, italics, code and links. A DOI
 * is printed as `doi:10.1234/abcd`, linked, and not broken across lines.
 *
 * @param style Style of plain text; the styles of formatted text derive from it.
 */
export function inlinesOf(text: RichText, style: TextStyle, context: ThemeContext): readonly TextInline[] {
  const locale = localeOfText(text, context);
  const punctuated = smartPunctuation(withDois(withListSeparators(text, locale)), locale, context.caches);
  const separated = withTypedSeparators(punctuated.map((span) => inlineOf(span, style, context)));
  const inlines = separated.flatMap(inLanguagesOfScripts);
  return inlines.flatMap(withLiningCodes);
}

/** Makes inlines of a date. A code of a quarter, such as `Q3`, has lining figures, as in other text. */
export function dateInlines(date: string, style: TextStyle): readonly TextInline[] {
  return withLiningCodes(textInline(date, style));
}

/** Writes the commas between values of the file as the language does. They have no place in the file. */
function withListSeparators(text: RichText, locale: Locale): RichText {
  const separator = listSeparatorIn(locale);
  if (separator === ', ') return text;
  return text.map((span) =>
    span.text === ', ' && span.place === undefined ? { ...span, text: separator } : span,
  );
}

/** Returns the locale of a text: that of its own language if it is all in one, else that of the document. */
function localeOfText(text: RichText, { locale }: ThemeContext): Locale {
  const own = text[0]?.language;
  const isOne = own !== undefined && text.every(({ language }) => language === own);
  return (isOne ? findLocale(own) : undefined) ?? locale;
}

/** A telephone number with its `+`. */
const phone = String.raw`\+\d[\d\s()./\-]{5,}\d`;
/** Four groups of digits and more, such as an ORCID or an ISBN. */
const groups = String.raw`\d+(?:-[\dX]+){3,}`;
/** Words of capitals and digits, such as `B1`, `COVID-19`, `S/4`, `BBC` or `2019`. */
const capitalWord = String.raw`[\p{Lu}\d](?:[\p{Lu}\d/.-]*[\p{Lu}\d])?`;
const codeWords = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<numbers>${phone}|${groups})|${capitalWord})(?![\p{L}\d])`,
  'gu',
);

/**
 * Gives codes lining figures: beside capitals, an old-style 1 looks like a letter, and other figures too small. Telephone
 * numbers and the like are compared and copied figure by figure.
 */
function withLiningCodes(inline: TextInline): readonly TextInline[] {
  const { text, place, verbatim } = inline;
  if (inline.style.figures !== 'oldstyle') return [inline];
  const parts: TextInline[] = [];
  const add = (from: number, to: number, figures: TextStyle['figures']): void => {
    if (from === to) return;
    const at = place && { ...place, column: place.column + from };
    parts.push({ ...inline, text: text.slice(from, to), style: { ...inline.style, figures }, place: at });
  };
  let from = 0;
  for (const { 0: code, index, groups: { numbers } = {} } of verbatim ? [] : text.matchAll(codeWords)) {
    const isCode = numbers !== undefined || (/\p{Lu}/u.test(code) && /\d/u.test(code));
    if (!isCode) continue;
    add(from, index, 'oldstyle');
    add(index, index + code.length, 'lining');
    from = index + code.length;
  }
  add(from, text.length, 'oldstyle');
  return parts;
}

/**
 * Returns inlines that a theme joins, such as a name and a place, with a mark before them if their first letter would else turn
 * them around: an Arabic name of a school does not make a line of an English page Arabic, nor an English one before the name of
 * a city in Hebrew a line of a Hebrew page English.
 */
export function inDirectionOfPages<Part extends Inline>(
  inlines: readonly Part[],
  context: ThemeContext,
): readonly (Part | TextInline)[] {
  const first = inlines.find((inline) => inline.kind === 'text' && /\p{L}/u.test(inline.text));
  const begins = first?.kind === 'text' ? (/\p{L}/u.exec(first.text)?.[0] ?? '') : '';
  if (first === undefined) return inlines;
  const isRightToLeft = rightToLeftLetter.test(begins);
  const turns =
    directionIn(context) === 'rtl' ? !isRightToLeft && inlines.some(hasRightToLeftLetter) : isRightToLeft;
  return turns ? [markOfPages(first.style, context), ...inlines] : inlines;
}

export function hasRightToLeftLetter(inline: Inline): boolean {
  return inline.kind === 'text' && rightToLeftLetter.test(inline.text);
}

/** Makes the mark at the start of a line that gives it the direction of the pages. */
export function markOfPages(style: TextStyle, context: ThemeContext): TextInline {
  return textInline(directionIn(context) === 'rtl' ? '\u200f' : '\u200e', style);
}

/** Makes an inline from text of the theme itself, such as a separator. Does not change its quotes and dashes. */
export function textInline(text: string, style: TextStyle): TextInline {
  return { kind: 'text', text, style };
}

/** Makes the dot between texts that are run in, as in `one · two`. It is drawn neither at the end nor at the start of a line. */
export function dotBetween(style: TextStyle): TextInline {
  return { ...textInline(' · ', style), separates: true };
}

/** Returns the inlines so that no line breaks inside one, unless it is wider than the measure. */
export function noBreak(inlines: readonly TextInline[]): readonly TextInline[] {
  return inlines.map((inline) => ({ ...inline, whole: true }));
}

/** The titles that a name begins with: words with a full stop or in brackets. */
const titlesBefore = /^(?:(?:\p{L}[\p{L}.\u2060-]*\.|\([^)]*\)) )+/u;
/** Titles up to this long, such as `Dr.`, do not stand on a line alone. In characters, with the space after them. */
const shortTitle = 7;
/** What follows a name after a comma, such as `Ph.D., P.E.`. */
const titlesAfter = /, .*$/u;

/**
 * Converts a person's name to inlines. A name with titles, `Dr. Ada King, Ph.D.`, is broken only between the titles and the
 * name. No line breaks after a hyphen: `Ada King-Noel` takes two lines at most.
 */
export function nameInlines(name: RichText, style: TextStyle, context: ThemeContext): readonly TextInline[] {
  return wholeCompounds(inlinesOf(name, style, context)).map((inline, _, { length }) => ({
    ...inline,
    text: length === 1 ? withWholeTitles(inline.text) : inline.text,
  }));
}

/** Returns inlines in which no line breaks after a hyphen: for names of people and places. */
export function wholeCompounds(inlines: readonly TextInline[]): readonly TextInline[] {
  return inlines.map((inline) => ({
    ...inline,
    text: inline.text.replaceAll(/[-\u2010\u2013](?=\p{L})/gu, '$&\u2060'),
  }));
}

function withWholeTitles(name: string): string {
  const plain = name.replaceAll('\u00a0', ' ');
  const found = titlesBefore.exec(plain)?.[0] ?? '';
  const before = found.length > shortTitle ? found : '';
  const after = titlesAfter.exec(plain.slice(before.length))?.[0] ?? '';
  if (before === '' && after === '') return name;
  const core = plain.slice(before.length, plain.length - after.length);
  const [titles, bare, more] = [before.trimEnd(), core, after.slice(2)].map((part) =>
    part.replaceAll(' ', '\u00a0'),
  );
  return `${titles}${before && ' '}${bare}${after && ', '}${more}`;
}

/** Returns text that links to `link`, except for parts with a link of their own. Returns it unchanged for `undefined`. */
export function withLink(text: RichText, link: string | undefined): RichText {
  return link === undefined ? text : text.map((span) => ({ ...span, link: span.link ?? link }));
}

/** Returns a context in which links look like other text: for contacts, which are recognised without an underline. */
export function withPlainLinks(context: ThemeContext): ThemeContext {
  return { ...context, settings: { ...context.settings, links: 'plain' } };
}

/**
 * Returns `share` of a font size in points. Returns at least 7.5 pt, or the size itself if that is smaller.
 *
 * @param share Greater than 0, at most 1.
 */
export function reducedSize(size: number, share: number): number {
  return Math.max(size * share, Math.min(size, minTextSize));
}

/** Returns the style of emphasised text: the other slope. Layout sets scripts without italics, such as Han, in bold. */
function emphasised(style: TextStyle): TextStyle {
  return { ...style, slope: style.slope === 'italic' ? 'upright' : 'italic' };
}

/** Returns the style of strong text, such as labels: running text in semibold. */
export function strongStyle({ text }: ThemeContext): TextStyle {
  return { ...text, weight: strongWeight };
}

/** Returns the style of secondary text, such as contacts: running text in the muted colour. */
export function mutedStyle({ text, settings }: ThemeContext): TextStyle {
  return { ...text, colour: settings.mutedColour };
}

/**
 * Returns the style of names and headings: semibold, in the heading family.
 *
 * @param scale Font size, as a multiple of the text's.
 */
export function displayStyle({ text, settings }: ThemeContext, scale: number): TextStyle {
  return { ...text, family: settings.headingFamily, weight: strongWeight, size: text.size * scale };
}

/** Returns the style with lining figures of equal width, for dates and numbers in a column. */
export function tabularStyle(style: TextStyle): TextStyle {
  return { ...style, figures: 'lining', figureSpacing: 'tabular' };
}

/** Matches an email address. It is not broken across lines, so that a search finds it. */
const email = /^[^\s@]+@[^\s@]+$/u;

function inlineOf(span: Span, style: TextStyle, context: ThemeContext): TextInline {
  const { place, link } = span;
  return {
    kind: 'text',
    text: span.text.replaceAll('\n', '\u2028'),
    style: spanStyle(span, style, context),
    link,
    ...(span.code && { verbatim: true }),
    ...(span.emphasis && { emphasised: true }),
    ...((email.test(span.text) || isDoi(span)) && { whole: true }),
    place,
  };
}

function spanStyle(span: Span, base: TextStyle, context: ThemeContext): TextStyle {
  let style = span.language === undefined ? base : { ...base, language: span.language };
  if (span.strong) style = { ...style, weight: Math.max(style.weight, strongWeight) };
  if (span.emphasis) style = emphasised(style);
  if (span.position) style = { ...style, position: span.position };
  if (span.code || isAddress(span)) style = { ...style, figures: 'lining' };
  if (span.code)
    style = {
      ...style,
      family: context.settings.codeFamily,
      size: style.size * codeScale,
      ligatures: false,
    };
  return span.link === undefined ? style : linkStyle(style, isDoi(span), context);
}

/** True for a link whose text is the address itself: of a page, a mailbox, a telephone or a DOI. */
function isAddress(span: Span): boolean {
  const { text, link } = span;
  if (link === undefined) return false;
  return isDoi(span) || link.startsWith('tel:') || (/^\S*[.@]\S*$/u.test(text) && link.includes(text));
}

/** A DOI is recognised as a link without an underline. */
function linkStyle(style: TextStyle, isDoi: boolean, { settings }: ThemeContext): TextStyle {
  const { links, accent, mutedColour } = settings;
  switch (links) {
    case 'underlined':
      return isDoi ? style : { ...style, underline: { ...linkUnderline, colour: mutedColour } };
    case 'coloured':
      return { ...style, colour: accent };
    case 'plain':
      return style;
  }
}
