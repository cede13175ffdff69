import type { TextInline } from '../../model/document.ts';

/** A mark with a space on each side, as between the items of `Lean • P&L | M&A`. A product, such as `3 · 4`, is no list. */
const separator = /(?<=\S)(?<!\d(?=[ \u00a0][∙·] \d))[ \u00a0][•∙·|] (?=\S)/gu;
/** Length of an item that is not divided over two lines, in characters. */
const longestWhole = 36;

/** A part of a text: a separator or an item between two. Offsets are in characters of the joined inlines. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly separates: boolean;
}

/**
 * Treats the marks that a file puts between items as the dots of the kit: they are drawn neither at the end nor at the start of
 * a line, and no line ends inside a short item. Marks in code and in brackets stay as they are.
 */
export function withTypedSeparators(inlines: readonly TextInline[]): readonly TextInline[] {
  const text = inlines
    .map((inline) => (inline.verbatim ? 'x'.repeat(inline.text.length) : inline.text))
    .join('');
  const parts = partsOf(text);
  if (parts.length === 1) return inlines;
  let base = 0;
  return inlines.flatMap((inline) => {
    const start = base;
    base += inline.text.length;
    return parts
      .filter(({ from, to }) => from < base && to > start)
      .map((part) => partOf(inline, part, Math.max(0, part.from - start), part.to - start));
  });
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  let read = 0;
  let openBrackets = 0;
  for (const { 0: mark, index } of text.matchAll(separator)) {
    openBrackets += openBracketsIn(text.slice(read, index));
    read = index;
    if (openBrackets > 0) continue;
    openBrackets = 0;
    parts.push({ from, to: index, separates: false });
    from = index + mark.length;
    parts.push({ from: index, to: from, separates: true });
  }
  return [...parts, { from, to: text.length, separates: false }];
}

/** Returns how many more brackets a text opens than it closes. */
function openBracketsIn(text: string): number {
  const count = (brackets: RegExp): number => text.match(brackets)?.length ?? 0;
  return count(/[([{]/gu) - count(/[)\]}]/gu);
}

function partOf(inline: TextInline, { from, to, separates }: Part, start: number, end: number): TextInline {
  const { place } = inline;
  const text = inline.text.slice(start, end);
  const at = place && { ...place, column: place.column + start };
  if (separates) return { ...inline, text: text.replaceAll('\u00a0', ' '), separates, place: at };
  return { ...inline, text, ...(to - from <= longestWhole && { whole: true }), place: at };
}
