import { looksLikeDates } from '../../locale/looks-like-dates.ts';
import type { SourceScalar } from '../../model/source.ts';
import { joinedScalars, sliceOf, trimmed } from '../../source/nodes.ts';
import type { SourceText } from '../../source/source-text.ts';
import { dashMark, type HeadLabel, labelledPiece, pieceMark, withoutCode } from './conventions.ts';

/** A heading and the lines under it, up to the next one. */
export interface MarkdownPart {
  /** From 1; 0 for what stands before the first heading. */
  readonly level: number;
  readonly title: SourceScalar;
  readonly body: readonly SourceScalar[];
}

/** A Markdown file in parts, and where its rules stood. */
export interface MarkdownParts {
  readonly parts: readonly MarkdownPart[];
  readonly rules: readonly SourceScalar[];
}

/** Cuts a file at its headings, from an offset on. What is between fences is no heading, and rules are left aside. */
export function partsOf(source: SourceText, start = 0): MarkdownParts {
  const lines = scalarLines(source, start);
  const parts: MarkdownPart[] = [{ level: 0, title: emptyLine(source), body: [] }];
  const rules: SourceScalar[] = [];
  let fence: string | undefined;
  let body: SourceScalar[] = [];
  const close = (): void => {
    const last = parts.pop();
    if (last) parts.push({ ...last, body });
    body = [];
  };
  for (const line of lines) {
    const opened: string | undefined = fence;
    fence = fenceAfter(line.text, opened);
    const under = opened === undefined ? underline(line, body.at(-1)) : undefined;
    const heading = opened === undefined ? atxHeading(line) : undefined;
    if (under && body.length > 0) {
      const title = body.pop();
      close();
      if (title) parts.push({ level: under, title: stripped(title), body: [] });
    } else if (heading) {
      close();
      parts.push({ ...heading, body: [] });
    } else if (opened === undefined && isRule(line.text)) rules.push(line);
    else body.push(line);
  }
  close();
  return { parts, rules };
}

/** The fence of code that is open after a line; as long as it was opened with, it is closed. */
export function fenceAfter(line: string, opened: string | undefined): string | undefined {
  if (opened !== undefined) {
    const closing = /^\s*(`{3,}|~{3,})\s*$/.exec(line)?.[1];
    return closing?.startsWith(opened) ? undefined : opened;
  }
  const opening = /^\s*(?:(?:[-*+:]|\d{1,9}[.)])[ \t]+)*(?:(`{3,})[^`]*$|(~{3,}))/.exec(line);
  return opening?.[1] ?? opening?.[2];
}

function scalarLines(source: SourceText, start: number): readonly SourceScalar[] {
  return Array.from(source.text.matchAll(/[^\n]*(?:\n|$)/g))
    .filter(({ 0: whole, index }) => index >= start && (whole !== '' || index === 0))
    .map(({ 0: whole, index }) => scalarAt(source, index, whole.replace(/\n$/, '')));
}

function scalarAt(source: SourceText, start: number, text: string): SourceScalar {
  const placeAt = (offset: number): SourceScalar['place'] => source.placeOf(start + offset, 1, '');
  return { kind: 'scalar', text, quoted: true, place: source.placeOf(start, text.length, ''), placeAt };
}

function emptyLine(source: SourceText): SourceScalar {
  return scalarAt(source, 0, '');
}

/** `## Title`, with or without number signs after it. */
function atxHeading(line: SourceScalar): Pick<MarkdownPart, 'level' | 'title'> | undefined {
  const [, opening = '', text = ''] =
    /^( {0,3}#{1,6}(?:[ \t]+|$))(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line.text) ?? [];
  if (opening === '') return undefined;
  return { level: opening.trim().length, title: cut(line, opening.length, opening.length + text.length) };
}

/** The level of a heading that is a line of text with `===` or `---` under it. */
function underline(line: SourceScalar, before: SourceScalar | undefined): number | undefined {
  const isTitle = before !== undefined && /^ {0,3}[^\s#>*+-]/.test(before.text) && !before.text.includes('|');
  if (!isTitle) return undefined;
  if (/^ {0,3}=+[ \t]*$/.test(line.text)) return 1;
  return /^ {0,3}-{2,}[ \t]*$/.test(line.text) ? 2 : undefined;
}

function isRule(text: string): boolean {
  return /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(text);
}

function stripped(line: SourceScalar): SourceScalar {
  return cut(line, line.text.length - line.text.trimStart().length, line.text.trimEnd().length);
}

function cut(line: SourceScalar, from: number, to: number): SourceScalar {
  const { text, placeAt } = line;
  const place = { ...placeAt(from), length: to - from };
  return { ...line, text: text.slice(from, to), place, placeAt: (offset) => placeAt(from + offset) };
}

/** The parts of a line between raised dots, bars or dashes; and, empty, what follows such a mark at its end. */
function partsIn(line: SourceScalar): readonly SourceScalar[] {
  return splitAt(line, pieceMark).flatMap(splitAtDashes);
}

/** A dash between dates parts nothing. */
function splitAtDashes(part: SourceScalar): readonly SourceScalar[] {
  if (looksLikeDates(part.text)) return [part];
  const dash = [...withoutCode(part.text).matchAll(dashMark)].find(({ 0: mark, index }) =>
    looksLikeDates(part.text.slice(index + mark.length)),
  );
  if (dash === undefined) return splitAt(part, dashMark);
  const [before, dates] = [sliceOf(part, 0, dash.index), sliceOf(part, dash.index + dash[0].length)];
  return [...splitAt(before, dashMark), trimmed(dates)];
}

function splitAt(line: SourceScalar, mark: RegExp): readonly SourceScalar[] {
  const cuts = [...withoutCode(line.text).matchAll(mark)];
  const starts = [0, ...cuts.map((one) => one.index + one[0].length)];
  return starts.map((start, at) => trimmed(sliceOf(line, start, cuts[at]?.index)));
}

/** The parts of a line, without the marks round each. */
export function piecesOf(line: SourceScalar): readonly SourceScalar[] {
  return partsIn(line).map(withoutMarks);
}

/** `*2019 – 2021*` without what makes it stand out. */
export function withoutMarks(scalar: SourceScalar): SourceScalar {
  const [, mark] = /^(\*{1,3}|_{1,3})(?=[^\s*_])[^*_]*[^\s*_]\1$/.exec(scalar.text) ?? [];
  return mark ? sliceOf(scalar, mark.length, scalar.text.length - mark.length) : scalar;
}

/** What a line under or in a heading says of an entry. */
export interface HeadLine {
  readonly names: readonly SourceScalar[];
  readonly dates?: SourceScalar;
  /** What is called by its name: `Location: London`. */
  readonly labelled: ReadonlyMap<HeadLabel, SourceScalar>;
}

/** `Engineer • Aug. '19 –`: names and dates; absent where the line is of the text. */
export function headLine(line: SourceScalar): HeadLine | undefined {
  const { before, written } = withoutWrittenDates(line);
  const labelled = new Map<HeadLabel, SourceScalar>(written ? [['Dates', written]] : []);
  const parts = before.text.trim() === '•' ? [sliceOf(before, 0, 0), sliceOf(before, 0, 0)] : partsIn(before);
  const pieces: SourceScalar[] = [];
  for (const part of parts) {
    const found = labelledIn(part);
    if (found && !labelled.has(found.label)) labelled.set(found.label, found.value);
    else pieces.push(withoutMarks(part));
  }
  const dates = pieces.find(({ text }) => looksLikeDates(text));
  const names = pieces.filter((piece) => piece !== dates && piece.text !== '');
  const endsOpen = parts.length > 1 && parts.at(-1)?.text === '';
  const isHead = dates !== undefined || labelled.size > 0 || endsOpen;
  if (!isHead || names.length > 3) return undefined;
  return { names, ...(dates ? { dates } : {}), labelled };
}

interface WrittenDates {
  readonly before: SourceScalar;
  readonly written?: SourceScalar;
}

/** `Dates: when it suits` is the last part of a line, to its end. */
function withoutWrittenDates(line: SourceScalar): WrittenDates {
  const { index, 0: opening } = /(?:^|\s+•\s+)Dates: (?=\S)/.exec(line.text) ?? { index: -1, 0: '' };
  if (index === -1) return { before: line };
  return { before: sliceOf(line, 0, index), written: trimmed(sliceOf(line, index + opening.length)) };
}

function labelledIn(part: SourceScalar): { label: HeadLabel; value: SourceScalar } | undefined {
  const address = /^<(https?:\/\/[^\s<>]+)>$/.exec(part.text);
  if (address) return { label: 'URL', value: sliceOf(part, 1, part.text.length - 1) };
  const { label, value = '' } = labelledPiece.exec(part.text)?.groups ?? {};
  if (label === undefined) return undefined;
  return { label: label as HeadLabel, value: sliceOf(part, part.text.length - value.length) };
}

/** What a heading says: a name, or a title and an organisation, and perhaps dates. */
export interface HeadTitle extends Pick<HeadLine, 'names' | 'dates'> {
  /** Where bars say which is which, `Title | Organization |`: either may be empty. */
  readonly titled?: readonly [title: SourceScalar, organization: SourceScalar];
  /** A third name, beside dates. */
  readonly location?: SourceScalar;
}

/** A title with dates in it, after a bar or in parentheses at its end; or one with bars alone. */
export function titleLine(title: SourceScalar): HeadTitle {
  const [, name, inside] = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/.exec(title.text) ?? [];
  if (name !== undefined && inside !== undefined && looksLikeDates(inside)) {
    const start = title.text.length - 1 - inside.length;
    return {
      names: [sliceOf(title, 0, name.length)],
      dates: sliceOf(title, start, start + inside.length),
    };
  }
  const organization = /^\|\s+(?=\S)/.exec(title.text)?.[0];
  const nothing = sliceOf(title, 0, 0);
  if (organization !== undefined) {
    const only = sliceOf(title, organization.length);
    return { names: [only], titled: [nothing, only] };
  }
  const line = headLine(title);
  const [first, second = nothing, location] = line?.names ?? [];
  const isNames = line !== undefined && line.labelled.size === 0 && (!location || line.dates !== undefined);
  if (!isNames || first === undefined) return { names: [title] };
  const dated = {
    names: line.names,
    ...(line.dates ? { dates: line.dates } : {}),
    ...(location ? { location } : {}),
  };
  const isBarred = /\|\s*$/.test(title.text) || line.names.length > 1;
  return isBarred ? { ...dated, titled: [first, second] } : dated;
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
  return sliceOf(joined, 0, joined.text.trimEnd().length);
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
  return /[^\s\p{P}~`|=+<>$^]|[&•@%\\]/u.test(text.replace(/^(?:[\s>*+-]|\d+[.)](?=\s|$))*/, ''));
}
