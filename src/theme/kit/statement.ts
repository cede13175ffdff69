import { type DateForm, formatDate } from '../../locale/format-date.ts';
import type { Block, Group, Inline, Paragraph } from '../../model/document.ts';
import type { DateValue } from '../../model/partial-date.ts';
import type { Resume, Signature, Statement } from '../../model/resume.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { TextStyle } from '../../model/text-style.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { inlinesOf, smallSize, words } from './inlines.ts';
import { proseBlocks, withoutSpaceBefore } from './prose.ts';

/** Of the text's size and leading. */
const smallScale = 0.85;
/** A line to sign on, in em, and the room over it, in units. */
const lineLength = 16;
const room = 10;
const hairlineWidth = 0.4;

/** What closes a résumé: a small quiet text, then where to sign. */
export function statementBlocks(
  statement: Statement | undefined,
  resume: Resume,
  context: ThemeContext,
): readonly Block[] {
  if (statement === undefined) return [];
  const { text, signature } = statement;
  const blocks = [
    ...withoutSpaceBefore(proseBlocks(text, smallContext(context))),
    ...(signature ? signatureBlocks(signature, resume, context) : []),
  ];
  const group: Group = {
    kind: 'group',
    role: 'section',
    blocks,
    before: space(context, 6, 4, 1),
    indent: 0,
    asides: [],
    keep: { together: true, breakBefore: false },
  };
  return [group];
}

/** A place and a date as a letter has them, `Berlin, den 3. Mai 2024`; nothing where neither is known. */
export function placeAndDate(
  { place, date }: { readonly place?: RichText; readonly date?: DateValue },
  style: TextStyle,
  context: ThemeContext,
): readonly Inline[] {
  const named = place ? inlinesOf(place, style, context) : [];
  if (date === undefined) return named;
  const dated = words(formatDate(date, letterDate, context.locale), style);
  const between =
    date.kind === 'point' && date.at.day !== undefined ? context.locale.placeDateSeparator : ', ';
  return place ? [...named, words(between, style), dated] : [dated];
}

const letterDate: DateForm = { months: 'long', years: 'full', dash: 'thin', ongoing: 'word' };

function signatureBlocks(signature: Signature, resume: Resume, context: ThemeContext): readonly Block[] {
  const { text, heads, settings, unit, locale } = context;
  const dated = placeAndDate(signature, text, context);
  const name = signature.name ?? resume.name;
  const under = name ? inlinesOf(name, text, context) : [words(locale.signature, text)];
  const line: Group = {
    kind: 'group',
    role: 'header',
    blocks: [{ kind: 'paragraph', role: 'text', inlines: under, style: heads, before: space(context, 0) }],
    before: space(context, room),
    indent: 0,
    asides: [],
    rule: {
      x: 0,
      width: lineLength * text.size,
      rise: text.size + unit,
      thickness: hairlineWidth,
      colour: settings.mutedColour,
    },
    keep: { together: true, breakBefore: false },
  };
  const place: Paragraph = {
    kind: 'paragraph',
    role: 'text',
    inlines: dated,
    style: heads,
    before: space(context, 4, 2),
  };
  return dated.length === 0 ? [line] : [place, line];
}

function smallContext(context: ThemeContext): ThemeContext {
  const { text, settings, paragraph, heads } = context;
  const size = smallSize(text.size, smallScale);
  const leading = settings.leading * (size / text.size);
  const small: TextStyle = { ...text, size, colour: settings.mutedColour };
  return {
    ...context,
    text: small,
    paragraph: { ...paragraph, text: small, leading },
    heads: { ...heads, text: small, leading },
  };
}
