import type { Place } from '../../model/problem.ts';
import { lastAtOrBefore, type SourceText } from '../../source/source-text.ts';

/** A replacement: the units from one offset to another become a text. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Applies replacements in ascending order. What stays keeps its position in the file, and what is new has the
 * position of what it replaces. Ignores a replacement that begins inside the one before it.
 */
export function editedText(source: SourceText, edits: readonly Edit[]): SourceText {
  if (edits.length === 0) return source;
  const pieces: { readonly text: string; readonly at: number; readonly isNew: boolean }[] = [];
  let read = 0;
  for (const { from, to, text } of edits) {
    if (from < read) continue;
    pieces.push({ text: source.text.slice(read, from), at: read, isNew: false });
    pieces.push({ text, at: from, isNew: true });
    read = to;
  }
  pieces.push({ text: source.text.slice(read), at: read, isNew: false });
  const kept = pieces.filter(({ text }) => text !== '');
  const starts: number[] = [];
  let length = 0;
  for (const { text } of kept) {
    starts.push(length);
    length += text.length;
  }
  const placeOf = (offset: number, wanted: number, path: string): Place => {
    const index = lastAtOrBefore(starts, offset);
    const piece = kept[index];
    if (piece === undefined) return source.placeOf(0, 0, path);
    return source.placeOf(piece.isNew ? piece.at : piece.at + offset - (starts[index] ?? 0), wanted, path);
  };
  return { file: source.file, text: kept.map(({ text }) => text).join(''), placeOf };
}

/** Replaces each match of a pattern outside code. A replacement that is `undefined` leaves the match as it is. */
export function replaced(
  source: SourceText,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string | undefined,
): SourceText {
  const isCode = codeTest(source.text);
  const edits = Array.from(source.text.matchAll(pattern)).flatMap((match): readonly Edit[] => {
    const text = isCode(match.index) ? undefined : replacement(match);
    return text === undefined ? [] : [{ from: match.index, to: match.index + match[0].length, text }];
  });
  return editedText(source, edits);
}

/** Returns a function that tells whether an offset of a text is in code. */
export function codeTest(text: string): (offset: number) => boolean {
  const code = codeRanges(text);
  const starts = code.map(([start]) => start);
  return (offset) => {
    const range = code[lastAtOrBefore(starts, offset)];
    return range !== undefined && range[0] <= offset && offset < range[1];
  };
}

type Range = readonly [start: number, end: number];

/** Returns the code fences and the code in lines, in order. */
function codeRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  let open: { readonly mark: string; readonly start: number } | undefined;
  let offset = 0;
  for (const line of text.split('\n')) {
    const mark = /^\s*(?:(?:[-*+:]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (open) {
      const isClosed = mark?.startsWith(open.mark) === true && line.trim() === mark;
      if (isClosed) ranges.push([open.start, offset + line.length]);
      if (isClosed) open = undefined;
    } else if (mark) open = { mark, start: offset };
    else {
      for (const { 0: code, index } of line.matchAll(/(?<![\\`])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g))
        ranges.push([offset + index, offset + index + code.length]);
    }
    offset += line.length + 1;
  }
  if (open) ranges.push([open.start, text.length]);
  return ranges;
}
