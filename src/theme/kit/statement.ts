import { type DateForm, formatDate } from '../../locale/format-date.ts';
import type { Block, Group, Inline, Paragraph } from '../../model/document.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { Resume, Signature, Statement } from '../../model/resume.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { headerGroup, withoutSpaceBefore } from './blocks.ts';
import { inlinesOf, reducedSize, textInline } from './inlines.ts';
import { proseBlocks } from './prose.ts';

/** Size and leading of the statement, as a share of the text's. */
const statementScale = 0.85;
/** Least length of the signature line, in em. It is as long as the name under it. */
const signatureLength = 16;
/** Space above the signature line, in units. */
const signatureSpace = 10;
/** Thickness of the signature line, in points. */
const signatureLineWidth = 0.4;

/** Form of the dates of letters and signatures, `3 May 2024`. The settings do not change it. */
const letterDate: DateForm = { months: 'long', years: 'full', dash: 'thin', ongoing: 'word' };

/** Lays out the end of a résumé: the statement in small muted type, then the line to sign on. */
export function statementBlocks(
  statement: Statement | undefined,
  resume: Resume,
  context: ThemeContext,
): readonly Block[] {
  if (statement === undefined) return [];
  const { text, signature } = statement;
  const blocks = [
    ...withoutSpaceBefore(proseBlocks(text, statementContext(context))),
    ...(signature ? signatureBlocks(signature, resume, context) : []),
  ];
  const group: Group = {
    kind: 'group',
    role: 'section',
    blocks,
    before: space(context, 5, 4, 1),
    indent: 0,
    asides: [],
    keep: { together: true, breakBefore: false },
  };
  return [group];
}

/** Lays out a place and a date as in a letter, `Berlin, den 3. Mai 2024`. Returns no inlines if both are `undefined`. */
export function placeAndDate(
  { place, date }: { readonly place?: RichText | undefined; readonly date?: DateValue | undefined },
  style: TextStyle,
  context: ThemeContext,
): readonly Inline[] {
  const placeInlines = place ? inlinesOf(place, style, context) : [];
  if (date === undefined) return placeInlines;
  const dateInline = textInline(formatDate(date, letterDate, context.locale), style);
  const hasDay = date.kind === 'point' && date.at.day !== undefined;
  const separator = hasDay ? context.locale.placeDateSeparator : ', ';
  return place ? [...placeInlines, textInline(separator, style), dateInline] : [dateInline];
}

function signatureBlocks(signature: Signature, resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, displayParagraph, settings, unit, locale } = context;
  const name = signature.name ?? resume.name;
  const inlines = name ? inlinesOf(name, text, context) : [textInline(locale.signature, text)];
  const label: Paragraph = {
    kind: 'paragraph',
    role: 'text',
    inlines,
    style: displayParagraph,
    before: space(context, 0),
  };
  const line: Group = {
    ...headerGroup([label]),
    before: space(context, signatureSpace),
    rule: {
      x: 0,
      width: signatureLength * text.size,
      coversText: true,
      rise: text.size + unit,
      thickness: signatureLineWidth,
      colour: settings.mutedColour,
    },
    keep: { together: true, breakBefore: false },
  };
  const dated = placeAndDate(signature, text, context);
  if (dated.length === 0) return [line];
  return [
    {
      kind: 'paragraph',
      role: 'text',
      inlines: dated,
      style: displayParagraph,
      before: space(context, 4, 2),
    },
    line,
  ];
}

function statementContext(context: ThemeContext): ThemeContext {
  const { text, settings, paragraph, displayParagraph } = context;
  const size = reducedSize(text.size, statementScale);
  const leading = settings.leading * (size / text.size);
  const small: TextStyle = { ...text, size, colour: settings.mutedColour };
  return {
    ...context,
    text: small,
    paragraph: { ...paragraph, text: small, leading },
    displayParagraph: { ...displayParagraph, text: small, leading },
  };
}
