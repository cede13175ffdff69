import type { Place } from '../../model/problem.ts';
import type { RichText, Span } from '../../model/rich-text.ts';
import { isUnspaced } from '../../source/scalar-text.ts';

/** The formatting of a span. */
export type Formatting = Pick<Span, 'strong' | 'emphasis' | 'code' | 'link' | 'position'>;

/** Plain text. */
export const noFormatting: Formatting = { strong: false, emphasis: false, code: false };

/** Returns text without a source position, such as a comma between two values. */
export function placelessText(text: string, formatting: Formatting = noFormatting): RichText {
  return text === '' ? [] : [{ text, ...formatting }];
}

/**
 * Reads the line ends of a written text: a space, or nothing between two letters of a script without spaces. Line separators
 * stay line breaks.
 *
 * @param originOf Returns the source position of the character at an offset of `written`.
 */
export function foldedText(
  written: string,
  formatting: Formatting,
  originOf: (offset: number) => Place,
): RichText {
  if (!/[\n\t\x85\u2028\u2029]/.test(written)) return placedText(written, formatting, originOf);
  const kept: number[] = [];
  let text = '';
  for (let at = 0; at < written.length; at++) {
    const character = written.charAt(at);
    const isLineEnd = character === '\n' || character === '\t' || character === '\x85';
    if (isLineEnd && isUnspaced(written.slice(Math.max(0, at - 2), at), written.slice(at + 1, at + 3)))
      continue;
    kept.push(at);
    text += isLineEnd ? ' ' : /[\u2028\u2029]/.test(character) ? '\n' : character;
  }
  return placedText(text, formatting, (offset) => originOf(kept[offset] ?? offset));
}

/**
 * Splits text into spans whose characters follow one another in the file.
 * @param placeOf Returns the source position of the character at an offset of `text`.
 */
export function placedText(
  text: string,
  formatting: Formatting,
  placeOf: (offset: number) => Place,
): RichText {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const place = placeOf(start);
    const end = endOfSpan(start, text.length, placeOf);
    spans.push({ text: text.slice(start, end), ...formatting, place: { ...place, length: end - start } });
    start = end;
  }
  return spans;
}

/** Returns the end of the span that begins at `start`. Searches by halves: once apart, text and file stay apart. */
function endOfSpan(start: number, length: number, placeOf: (offset: number) => Place): number {
  const { line, column } = placeOf(start);
  const isAdjacent = (offset: number): boolean => {
    const place = placeOf(offset);
    return place.line === line && place.column === column + offset - start;
  };
  let adjacent = start;
  let apart = length;
  if (isAdjacent(length - 1)) return length;
  while (apart - adjacent > 1) {
    const middle = (adjacent + apart) >> 1;
    if (isAdjacent(middle)) adjacent = middle;
    else apart = middle;
  }
  return apart;
}

/** Returns text without whitespace at its ends and without empty spans. */
export function trimmedText(text: RichText): RichText {
  const full = text.filter((span) => span.text !== '');
  const first = full[0];
  if (!first) return [];
  const trimmedStart = first.text.replace(/^[ \t\n]+/, '');
  if (trimmedStart === '') return trimmedText(full.slice(1));
  const started = [withoutStart(first, first.text.length - trimmedStart.length), ...full.slice(1)];
  const last = started.at(-1);
  if (!last) return [];
  const trimmedEnd = last.text.replace(/[ \t\n]+$/, '');
  if (trimmedEnd === '') return trimmedText(started.slice(0, -1));
  return [...started.slice(0, -1), resized({ ...last, text: trimmedEnd })];
}

/** Returns a span without its first `count` characters. */
export function withoutStart(span: Span, count: number): Span {
  const { place } = span;
  const moved = place ? { place: { ...place, column: place.column + count } } : {};
  return resized({ ...span, text: span.text.slice(count), ...moved });
}

function resized(span: Span): Span {
  return span.place ? { ...span, place: { ...span.place, length: span.text.length } } : span;
}

/** Joins the texts that are not empty with a separator. */
export function joinedText(parts: readonly RichText[], separator: string): RichText {
  const full = parts.filter((part) => part.length > 0);
  return full.flatMap((part, at) => (at === 0 ? part : [...placelessText(separator), ...part]));
}
