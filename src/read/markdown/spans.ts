import type { Place } from '../../model/problem.ts';
import type { RichText, Span } from '../../model/rich-text.ts';

/** The marks of a span. */
export type Formatting = Pick<Span, 'strong' | 'emphasis' | 'code' | 'link'>;

export const noFormatting: Formatting = { strong: false, emphasis: false, code: false };

/** Text that stands nowhere in the file: a comma between two values. */
export function placelessText(text: string, marks: Formatting = noFormatting): RichText {
  return text === '' ? [] : [{ text, ...marks }];
}

/**
 * Cuts text into spans inside which each character is one column further than the one before;
 * `placeOf` is the place of the character at an offset of `text`.
 */
export function placedText(text: string, marks: Formatting, placeOf: (offset: number) => Place): RichText {
  const spans: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const place = placeOf(start);
    const end = endOfStretch(start, text.length, placeOf);
    spans.push({ text: text.slice(start, end), ...marks, place: { ...place, length: end - start } });
    start = end;
  }
  return spans;
}

/** How far the file runs side by side with a text from `start` on: places only ever move further apart. */
function endOfStretch(start: number, length: number, placeOf: (offset: number) => Place): number {
  const { line, column } = placeOf(start);
  const isBeside = (offset: number): boolean => {
    const place = placeOf(offset);
    return place.line === line && place.column === column + offset - start;
  };
  let beside = start;
  let apart = length;
  if (isBeside(length - 1)) return length;
  while (apart - beside > 1) {
    const middle = (beside + apart) >> 1;
    if (isBeside(middle)) beside = middle;
    else apart = middle;
  }
  return apart;
}

/** Text without white space at its ends, and without the spans that leaves empty. */
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

/** A span without its first characters. */
export function withoutStart(span: Span, count: number): Span {
  const { place } = span;
  const moved = place ? { place: { ...place, column: place.column + count } } : {};
  return resized({ ...span, text: span.text.slice(count), ...moved });
}

function resized(span: Span): Span {
  return span.place ? { ...span, place: { ...span.place, length: span.text.length } } : span;
}

/** Texts with something between them; empty ones do not count. */
export function joinedText(parts: readonly RichText[], separator: string): RichText {
  const full = parts.filter((part) => part.length > 0);
  return full.flatMap((part, at) => (at === 0 ? part : [...placelessText(separator), ...part]));
}
