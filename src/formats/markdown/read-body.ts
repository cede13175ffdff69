import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { joinedBy, mappingOf, pairOf, sliceOf, trimmed } from '../../source/nodes.ts';
import { labelMark } from './conventions.ts';
import { fenceAfter, textOf } from './lines.ts';

/** `**Label:** words`, or a label over a definition. */
export interface MarkdownLabel {
  readonly kind: 'label';
  readonly label: SourceScalar;
  readonly level?: SourceScalar;
  readonly value?: SourceScalar;
}

/** A list whose marks are stars, a text or a mapping for each bullet. */
export interface MarkdownBullets {
  readonly kind: 'bullets';
  readonly items: readonly SourceNode[];
}

/** What stands under a heading: text, and at its end bullets and labels. */
export interface MarkdownBody {
  readonly text: readonly SourceScalar[];
  readonly tail: readonly (MarkdownLabel | MarkdownBullets)[];
}

type Chunk = readonly SourceScalar[];

/** Parts the lists of stars and the labels at the end of a text from what is before them. */
export function bodyOf(lines: readonly SourceScalar[]): MarkdownBody {
  const chunks = chunksIn(lines);
  const read = chunks.map(tailOf);
  const first = read.lastIndexOf(undefined) + 1;
  const tail = read.slice(first).flatMap((one) => one ?? []);
  return { text: chunks.slice(0, first).flat(), tail };
}

/** Stretches of lines between blank ones; what is set in, between fences or of one list is not parted. */
function chunksIn(lines: readonly SourceScalar[]): readonly Chunk[] {
  const chunks: SourceScalar[][] = [];
  let fence: string | undefined;
  let isParted = true;
  for (const line of lines) {
    const { text } = line;
    const isBlank = text.trim() === '';
    const last = chunks.at(-1);
    const goesOn =
      fence !== undefined || isBlank || !isParted || /^(?: {2}|\t)/.test(text) || isNextBullet(last, text);
    if (last && goesOn) last.push(line);
    else chunks.push([line]);
    isParted = isBlank;
    fence = fenceAfter(text, fence);
  }
  return chunks;
}

const bullet = /^\*[ \t]+(?=\S)/;

function isNextBullet(chunk: Chunk | undefined, text: string): boolean {
  return bullet.test(text) && chunk !== undefined && bullet.test(chunk[0]?.text ?? '');
}

function tailOf(chunk: Chunk): readonly (MarkdownLabel | MarkdownBullets)[] | undefined {
  const full = chunk.slice(0, chunk.findLastIndex(({ text }) => text.trim() !== '') + 1);
  const [first] = full;
  const opening = first?.text ?? '';
  if (bullet.test(opening)) return [{ kind: 'bullets', items: bulletsIn(full) }];
  if (first === undefined) return [];
  if (labelMark.test(opening)) return labelsIn(full);
  return definition.test(full[1]?.text ?? '') && !/^(?:\s|[-+>#:|]|`{3}|~{3}|\d+[.)])/.test(opening)
    ? [definedTerm(first, full.slice(1))]
    : undefined;
}

/** What begins the text below a label. */
export const definition: RegExp = /^:(?:[ \t]+(?=\S)|[ \t]*$)/;

/** A line and what is said of it below, as in a list of definitions. */
function definedTerm(first: SourceScalar, rest: Chunk): MarkdownLabel {
  const value = definedText(rest);
  return { kind: 'label', label: trimmed(first), ...(value ? { value } : {}) };
}

/** What is set in after a colon. */
function definedText(lines: Chunk): SourceScalar | undefined {
  const width = definition.exec(lines[0]?.text ?? '')?.[0].length ?? 0;
  return textOf(lines.map((line, at) => (at === 0 ? sliceOf(line, width) : setOut(line, width))));
}

function bulletsIn(lines: Chunk): readonly SourceNode[] {
  const starts = lines.flatMap(({ text }, at) => (bullet.test(text) ? [at] : []));
  return starts.flatMap((start, at) => bulletOf(lines.slice(start, starts[at + 1])));
}

/** A line of text as such; all else as a text of blocks. */
function bulletOf(lines: Chunk): readonly SourceNode[] {
  const width = bullet.exec(lines[0]?.text ?? '')?.[0].length ?? 0;
  const text = textOf(lines.map((line, at) => (at === 0 ? sliceOf(line, width) : setOut(line, width))));
  if (text === undefined) return [];
  const isLine = !text.text.includes('\n') && /^[\p{L}\p{N}*_[(“"'‘`&\\]/u.test(text.text);
  const isMarked = /^(?:\d+[.)]|\*|`{3})(?:\s|$|`)/.test(text.text);
  return [isLine && !isMarked ? text : mappingOf([pairOf('text', text)], text.place)];
}

/** Without as much of the indent. */
function setOut(line: SourceScalar, width: number): SourceScalar {
  const indent = /^ */.exec(line.text)?.[0].length ?? 0;
  return sliceOf(line, Math.min(indent, width));
}

/** A label on each line that begins with one. */
function labelsIn(lines: Chunk): readonly MarkdownLabel[] {
  const starts = lines.flatMap(({ text }, at) => (labelMark.test(text) ? [at] : []));
  return starts.flatMap((start, at) => labelOf(lines.slice(start, starts[at + 1])));
}

function labelOf([first, ...rest]: Chunk): readonly MarkdownLabel[] {
  if (first === undefined) return [];
  const found = labelMark.exec(first.text);
  const { label = '', outside = label, level } = found?.groups ?? {};
  const width = found?.[0].length ?? 0;
  const levelAt = first.text.indexOf('):', 2 + outside.length);
  const isBelow = definition.test(rest[0]?.text ?? '') && first.text.slice(width).trim() === '';
  const value = isBelow ? definedText(rest) : joined(first, width, rest);
  return [
    {
      kind: 'label',
      label: sliceOf(first, 2, 2 + outside.length),
      ...(level === undefined ? {} : { level: sliceOf(first, levelAt - level.length, levelAt) }),
      ...(value ? { value } : {}),
    },
  ];
}

function joined(first: SourceScalar, width: number, rest: Chunk): SourceScalar | undefined {
  const gap = /^\s*/.exec(first.text.slice(width))?.[0].length ?? 0;
  const opening = sliceOf(first, width + gap);
  const lines = [...(opening.text === '' ? [] : [opening]), ...rest].map(withoutBreak);
  return textOf(lines);
}

/** A break at the end of a label's words only parts it from the next one. */
function withoutBreak(line: SourceScalar, at: number, lines: Chunk): SourceScalar {
  if (at < lines.length - 1) return line;
  return sliceOf(line, 0, line.text.replace(/(?: {2,}|(?<!\\)\\)$/, '').length);
}

/** A term of a section. */
export function termOf({ label, level, value }: MarkdownLabel): SourceMapping {
  const pairs = [
    pairOf('label', label),
    ...(level ? [pairOf('level', level)] : []),
    ...(value ? [pairOf('details', value)] : []),
  ];
  return mappingOf(pairs, label.place);
}

/** Whether each says something of its own: two of one name could not be keys of one mapping. */
export function areDistinct(labels: readonly MarkdownLabel[]): boolean {
  return new Set(labels.map(({ label }) => unescaped(label.text))).size === labels.length;
}

/** Labels as fields; one that has a level keeps it in its value. */
export function fieldsPair(labels: readonly MarkdownLabel[]): readonly SourcePair[] {
  const [first] = labels;
  if (first === undefined) return [];
  const pairs = labels.map(({ label, level, value }) => {
    const place = label.place;
    const parts = [level, value].flatMap((part) => part ?? []);
    const words = joinedBy(' ', parts, place) ?? sliceOf(label, 0, 0);
    return pairOf(unescaped(label.text), words, place);
  });
  return [pairOf('fields', mappingOf(pairs, first.label.place))];
}

/** Keys are no Markdown: what is escaped in it stands for itself. */
function unescaped(markdown: string): string {
  return markdown
    .replace(/\\([!-/:-@[-`{-~])|&#(\d+);/g, (_, mark?: string, code?: string) => {
      return mark ?? String.fromCodePoint(Math.min(Number(code), 0x10_ff_ff));
    })
    .trim();
}
