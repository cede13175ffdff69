import { looksLikeDates } from '../../locale/looks-like-dates.ts';
import type { SourceScalar } from '../../model/source.ts';
import { joinedScalars, sliceOf, trimmed } from '../../source/nodes.ts';
import type { SourceText } from '../../source/source-text.ts';
import {
  dashSeparator,
  type HeaderLabel,
  labelledPiece,
  pieceSeparator,
  withoutCode,
} from './conventions.ts';

/** A heading with the lines below it, up to the next heading. */
export interface MarkdownPart {
  /** From 1; 0 before the first heading. */
  readonly level: number;
  readonly title: SourceScalar;
  readonly body: readonly SourceScalar[];
}

/** A Markdown file split at its headings, and its thematic breaks. */
interface MarkdownParts {
  readonly parts: readonly MarkdownPart[];
  readonly rules: readonly SourceScalar[];
}

/**
 * Splits a file at its headings, from an offset on. Ignores headings in code fences, and collects thematic
 * breaks.
 */
export function splitAtHeadings(source: SourceText, start = 0): MarkdownParts {
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
    const openFence: string | undefined = fence;
    fence = fenceAfter(line.text, openFence);
    const under = openFence === undefined ? underline(line, body.at(-1)) : undefined;
    const heading = openFence === undefined ? atxHeading(line) : undefined;
    if (under && body.length > 0) {
      const title = body.pop();
      close();
      if (title) parts.push({ level: under, title: stripped(title), body: [] });
    } else if (heading) {
      close();
      parts.push({ ...heading, body: [] });
    } else if (openFence === undefined && isRule(line.text)) rules.push(line);
    else body.push(line);
  }
  close();
  return { parts, rules };
}

/**
 * Returns the code fence that is open after a line. A closing fence is at least as long as the opening one.
 */
export function fenceAfter(line: string, openFence: string | undefined): string | undefined {
  if (openFence !== undefined) {
    const closing = /^\s*(`{3,}|~{3,})\s*$/.exec(line)?.[1];
    return closing?.startsWith(openFence) ? undefined : openFence;
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

/** Reads `## Title`, with or without closing number signs. */
function atxHeading(line: SourceScalar): Pick<MarkdownPart, 'level' | 'title'> | undefined {
  const [, opening = '', text = ''] =
    /^( {0,3}#{1,6}(?:[ \t]+|$))(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line.text) ?? [];
  if (opening === '') return undefined;
  return { level: opening.trim().length, title: cut(line, opening.length, opening.length + text.length) };
}

/** Returns the level of a setext heading: a line of text above `===` or `---`. */
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

/** Splits a line at dots, bars and dashes. A separator at the end yields an empty last part. */
export function splitAtSeparators(line: SourceScalar): readonly SourceScalar[] {
  return splitAt(line, pieceSeparator).flatMap(splitAtDashes);
}

/** Splits a part at dashes, except inside a range of dates. */
function splitAtDashes(part: SourceScalar): readonly SourceScalar[] {
  if (looksLikeDates(part.text)) return [part];
  const dash = [...withoutCode(part.text).matchAll(dashSeparator)].find(({ 0: mark, index }) =>
    looksLikeDates(part.text.slice(index + mark.length)),
  );
  if (dash === undefined) return splitAt(part, dashSeparator);
  const [before, dates] = [sliceOf(part, 0, dash.index), sliceOf(part, dash.index + dash[0].length)];
  return [...splitAt(before, dashSeparator), trimmed(dates)];
}

function splitAt(line: SourceScalar, mark: RegExp): readonly SourceScalar[] {
  const cuts = [...withoutCode(line.text).matchAll(mark)];
  const starts = [0, ...cuts.map((one) => one.index + one[0].length)];
  return starts.map((start, at) => trimmed(sliceOf(line, start, cuts[at]?.index)));
}

/** Returns the parts of a line without emphasis around them. */
export function piecesOf(line: SourceScalar): readonly SourceScalar[] {
  return splitAtSeparators(line).map(withoutEmphasis);
}

/** Removes emphasis around the whole text: `*2019 – 2021*`. */
export function withoutEmphasis(scalar: SourceScalar): SourceScalar {
  const [, mark] = /^(\*{1,3}|_{1,3})(?=[^\s*_])[^*_]*[^\s*_]\1$/.exec(scalar.text) ?? [];
  return mark ? sliceOf(scalar, mark.length, scalar.text.length - mark.length) : scalar;
}

/** The parts of an entry header in a line or a heading. */
export interface HeaderLine {
  readonly names: readonly SourceScalar[];
  readonly dates?: SourceScalar | undefined;
  /** Parts with a label: `Location: London`. */
  readonly labelled: ReadonlyMap<HeaderLabel, SourceScalar>;
}

/** Reads names and dates: `Engineer • Aug. '19 –`. Returns `undefined` for a line of text. */
export function parseHeaderLine(marked: SourceScalar): HeaderLine | undefined {
  const line = withoutEmphasis(marked);
  const { before, written } = withoutWrittenDates(line);
  const labelled = new Map<HeaderLabel, SourceScalar>(written ? [['Dates', written]] : []);
  const parts =
    before.text.trim() === '•' ? [sliceOf(before, 0, 0), sliceOf(before, 0, 0)] : splitAtSeparators(before);
  const pieces: SourceScalar[] = [];
  for (const part of parts) {
    const found = labelledIn(part);
    if (found && !labelled.has(found.label)) labelled.set(found.label, found.value);
    else pieces.push(withoutEmphasis(part));
  }
  const dates = pieces.find(({ text }) => looksLikeDates(text));
  const names = pieces.filter((piece) => piece !== dates && piece.text !== '');
  const endsOpen = parts.length > 1 && parts.at(-1)?.text === '';
  const isHeader = dates !== undefined || labelled.size > 0 || endsOpen;
  if (!isHeader || names.length > 3) return undefined;
  return { names, dates, labelled };
}

interface WrittenDates {
  readonly before: SourceScalar;
  readonly written?: SourceScalar;
}

/** Splits off `Dates: when it suits`, which continues to the end of the line. */
function withoutWrittenDates(line: SourceScalar): WrittenDates {
  const { index, 0: opening } = /(?:^|\s+•\s+)Dates: (?=\S)/.exec(line.text) ?? { index: -1, 0: '' };
  if (index === -1) return { before: line };
  return { before: sliceOf(line, 0, index), written: trimmed(sliceOf(line, index + opening.length)) };
}

function labelledIn(part: SourceScalar): { label: HeaderLabel; value: SourceScalar } | undefined {
  const address = /^<(https?:\/\/[^\s<>]+)>$/.exec(part.text);
  if (address) return { label: 'URL', value: sliceOf(part, 1, part.text.length - 1) };
  const { label, value = '' } = labelledPiece.exec(part.text)?.groups ?? {};
  if (label === undefined) return undefined;
  return { label: label as HeaderLabel, value: sliceOf(part, part.text.length - value.length) };
}

/** A title and an organisation, and which of them leads the entry. */
export interface TitledNames {
  readonly title: SourceScalar;
  readonly organization: SourceScalar;
  readonly lead: 'title' | 'organization';
}

/** The parts of a heading: a name, or a title and an organisation, and optional dates. */
export interface HeaderTitle extends Pick<HeaderLine, 'names' | 'dates'> {
  /** Set if it is known which is which, as in `Title | Organization |`. Either may be empty. */
  readonly titled?: TitledNames | undefined;
  /** A third name, next to dates. */
  readonly location?: SourceScalar | undefined;
}

/** Reads a heading. Dates follow a bar or are in parentheses at the end. */
export function titleLine(title: SourceScalar): HeaderTitle {
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
    return { names: [only], titled: { title: nothing, organization: only, lead: 'title' } };
  }
  const line = parseHeaderLine(title);
  const [first, second = nothing, location] = line?.names ?? [];
  const isNames = line !== undefined && line.labelled.size === 0 && (!location || line.dates !== undefined);
  if (!isNames || first === undefined) return { names: [title] };
  const dated = {
    names: line.names,
    dates: line.dates,
    location,
  };
  const isBarred = /\|\s*$/.test(title.text) || line.names.length > 1;
  return isBarred ? { ...dated, titled: { title: first, organization: second, lead: 'title' } } : dated;
}

/** Joins lines into one text. Drops blank lines at both ends. */
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

/** Splits lines at blank lines. */
export function paragraphsIn(lines: readonly SourceScalar[]): readonly (readonly SourceScalar[])[] {
  const paragraphs: SourceScalar[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** True if a line has more than the marker of a list or a quotation. */
export function hasWords({ text }: SourceScalar): boolean {
  return /[^\s\p{P}~`|=+<>$^]|[&•@%\\]/u.test(text.replace(/^(?:[\s>*+-]|\d+[.)](?=\s|$))*/, ''));
}
