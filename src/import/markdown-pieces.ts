import type { SourceScalar } from '../model/source.ts';
import { looksLikeDates } from './date-words.ts';
import { joinedScalars, stretchOf, trimmed } from './scalars.ts';

/** Between the parts of a line: `Engineer • 2019 –`, `London | 2019`. */
const separator = /(?:\s+[•·|]|(?<=\s)[—])(?:\s+|$)/g;

/** The parts of a line between raised dots or bars, without the marks round each; and where such a mark ends it. */
export function piecesOf(line: SourceScalar): readonly SourceScalar[] {
  const cuts = [...line.text.matchAll(separator)];
  const starts = [0, ...cuts.map((one) => one.index + one[0].length)];
  return starts.map((start, at) => withoutMarks(trimmed(stretchOf(line, start, cuts[at]?.index))));
}

/** `*2019 – 2021*` without what makes it stand out. */
export function withoutMarks(scalar: SourceScalar): SourceScalar {
  const [, mark] = /^(\*{1,3}|_{1,3})(?=[^\s*_])[^*_]*[^\s*_]\1$/.exec(scalar.text) ?? [];
  return mark ? stretchOf(scalar, mark.length, scalar.text.length - mark.length) : scalar;
}

/** What a line under or in a heading says of an entry. */
export interface HeadLine {
  readonly names: readonly SourceScalar[];
  readonly dates?: SourceScalar;
}

/** `Engineer • Aug. '19 –`: names and dates; absent where the line is of the text. */
export function headLine(line: SourceScalar): HeadLine | undefined {
  const pieces = piecesOf(line);
  const dates = pieces.find(({ text }) => looksLikeDates(text));
  const names = pieces.filter((piece) => piece !== dates && piece.text !== '');
  const endsOpen = pieces.length > 1 && pieces.at(-1)?.text === '';
  if ((dates === undefined && !endsOpen) || names.length > 3) return undefined;
  return { names, ...(dates ? { dates } : {}) };
}

/** A title with dates in it: after a bar, or in parentheses at its end. */
export function titleLine(title: SourceScalar): HeadLine {
  const [, name, inside] = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/.exec(title.text) ?? [];
  if (name !== undefined && inside !== undefined && looksLikeDates(inside)) {
    const start = title.text.length - 1 - inside.length;
    return {
      names: [stretchOf(title, 0, name.length)],
      dates: stretchOf(title, start, start + inside.length),
    };
  }
  const line = headLine(title);
  return line && line.names.length > 0 && line.names.length < 3 ? line : { names: [title] };
}

/** Lines as one text, without the blank ones at its ends. */
export function textOf(lines: readonly SourceScalar[]): SourceScalar | undefined {
  const isFull = ({ text }: SourceScalar): boolean => text.trim() !== '';
  const first = lines.findIndex(isFull);
  const shown = first === -1 ? [] : lines.slice(first, lines.findLastIndex(isFull) + 1);
  const [opening] = shown;
  if (opening === undefined) return undefined;
  const parts = shown.flatMap((line, at) => (at === 0 ? [line] : ['\n', line]));
  const joined = joinedScalars(parts, opening.place);
  return stretchOf(joined, 0, joined.text.trimEnd().length);
}

/** Stretches of lines between blank ones. */
export function paragraphsIn(lines: readonly SourceScalar[]): readonly (readonly SourceScalar[])[] {
  const paragraphs: SourceScalar[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** Whether a line is more than the mark of a list or a quotation. */
export function hasWords({ text }: SourceScalar): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(/^(?:[\s>*+-]|\d+[.)](?=\s|$))*/, ''));
}
