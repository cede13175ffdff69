import type { SourceScalar } from '../../model/source.ts';
import type { SourceText } from '../../source/source-text.ts';

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
