import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { joinedBy, mappingOf, pairOf, sliceOf, trimmed } from '../../source/nodes.ts';
import { labelPattern } from './conventions.ts';
import { fenceAfter, textOf } from './lines.ts';

/** A bold label with a value, `**Label:** words`, or a label of a definition list. */
interface MarkdownLabel {
  readonly kind: 'label';
  readonly label: SourceScalar;
  readonly level?: SourceScalar | undefined;
  readonly value?: SourceScalar | undefined;
  /** True for a value below its label, which may be a list. */
  readonly isBelow: boolean;
}

/** A list with `*`. Items are texts, or mappings for blocks. */
interface MarkdownBullets {
  readonly kind: 'bullets';
  readonly items: readonly SourceNode[];
}

/** The content below a heading: text, then bullets and labels. */
export interface MarkdownBody {
  readonly text: readonly SourceScalar[];
  readonly tail: readonly (MarkdownLabel | MarkdownBullets)[];
}

type LineGroup = readonly SourceScalar[];

/** Separates the bullets and labels at the end of a text from the text. */
export function bodyOf(lines: readonly SourceScalar[]): MarkdownBody {
  const groups = groupsIn(lines);
  const read = groups.map(tailOf);
  const first = read.lastIndexOf(undefined) + 1;
  const tail = read.slice(first).flatMap((one) => one ?? []);
  return { text: groups.slice(0, first).flat(), tail };
}

/** Splits lines at blank lines, but not within indented blocks, code fences or a list. */
function groupsIn(lines: readonly SourceScalar[]): readonly LineGroup[] {
  const groups: SourceScalar[][] = [];
  let fence: string | undefined;
  let isAfterBlank = true;
  for (const line of lines) {
    const { text } = line;
    const isBlank = text.trim() === '';
    const last = groups.at(-1);
    const continues =
      fence !== undefined ||
      isBlank ||
      !isAfterBlank ||
      /^(?: {2}|\t)/.test(text) ||
      isNextBullet(last, text);
    if (last && continues) last.push(line);
    else groups.push([line]);
    isAfterBlank = isBlank;
    fence = fenceAfter(text, fence);
  }
  return groups;
}

const starBullet = /^\*[ \t]+(?=\S)/;

function isNextBullet(group: LineGroup | undefined, text: string): boolean {
  return starBullet.test(text) && group !== undefined && starBullet.test(group[0]?.text ?? '');
}

function tailOf(group: LineGroup): readonly (MarkdownLabel | MarkdownBullets)[] | undefined {
  const full = group.slice(0, group.findLastIndex(({ text }) => text.trim() !== '') + 1);
  const [first] = full;
  const opening = first?.text ?? '';
  if (starBullet.test(opening)) return [{ kind: 'bullets', items: bulletsIn(full) }];
  if (first === undefined) return [];
  if (labelPattern.test(opening)) return labelsIn(full);
  return definitionStart.test(full[1]?.text ?? '') && !/^(?:\s|[-+>#:|]|`{3}|~{3}|\d+[.)])/.test(opening)
    ? [definedTerm(first, full.slice(1))]
    : undefined;
}

/** Matches the start of a definition below a label. */
export const definitionStart: RegExp = /^:(?:[ \t]+(?=\S)|[ \t]*$)/;

/** Reads a line with a definition below it. */
function definedTerm(first: SourceScalar, rest: LineGroup): MarkdownLabel {
  const value = definedText(rest);
  return { kind: 'label', label: trimmed(first), value, isBelow: true };
}

/** Returns the text after the colon, without its indent. */
function definedText(lines: LineGroup): SourceScalar | undefined {
  const width = definitionStart.exec(lines[0]?.text ?? '')?.[0].length ?? 0;
  return textOf(lines.map((line, at) => (at === 0 ? sliceOf(line, width) : outdented(line, width))));
}

function bulletsIn(lines: LineGroup): readonly SourceNode[] {
  const starts = lines.flatMap(({ text }, at) => (starBullet.test(text) ? [at] : []));
  return starts.flatMap((start, at) => readBullet(lines.slice(start, starts[at + 1])));
}

/** Returns a bullet as a text if it is one line, else as a mapping. */
function readBullet(lines: LineGroup): readonly SourceNode[] {
  const width = starBullet.exec(lines[0]?.text ?? '')?.[0].length ?? 0;
  const text = textOf(lines.map((line, at) => (at === 0 ? sliceOf(line, width) : outdented(line, width))));
  if (text === undefined) return [];
  const isLine = !text.text.includes('\n') && /^[\p{L}\p{N}*_[(“"'‘`&\\]/u.test(text.text);
  const isBlock = /^(?:\d+[.)]|\*|`{3})(?:\s|$|`)/.test(text.text);
  return [isLine && !isBlock ? text : mappingOf([pairOf('text', text)], text.place)];
}

/** Removes an indent of at most that width. */
function outdented(line: SourceScalar, width: number): SourceScalar {
  const indent = /^ */.exec(line.text)?.[0].length ?? 0;
  return sliceOf(line, Math.min(indent, width));
}

/** Returns a label for each line that begins with one. */
function labelsIn(lines: LineGroup): readonly MarkdownLabel[] {
  const starts = lines.flatMap(({ text }, at) => (labelPattern.test(text) ? [at] : []));
  return starts.flatMap((start, at) => labelOf(lines.slice(start, starts[at + 1])));
}

function labelOf([first, ...rest]: LineGroup): readonly MarkdownLabel[] {
  if (first === undefined) return [];
  const found = labelPattern.exec(first.text);
  const { label = '', outside = label, level } = found?.groups ?? {};
  const width = found?.[0].length ?? 0;
  const levelAt = first.text.indexOf('):', 2 + outside.length);
  const isBelow = definitionStart.test(rest[0]?.text ?? '') && first.text.slice(width).trim() === '';
  const value = isBelow ? definedText(rest) : joined(first, width, rest);
  return [
    {
      kind: 'label',
      label: sliceOf(first, 2, 2 + outside.length),
      level: level === undefined ? undefined : sliceOf(first, levelAt - level.length, levelAt),
      value,
      isBelow,
    },
  ];
}

function joined(first: SourceScalar, width: number, rest: LineGroup): SourceScalar | undefined {
  const gap = /^\s*/.exec(first.text.slice(width))?.[0].length ?? 0;
  const opening = sliceOf(first, width + gap);
  const lines = [...(opening.text === '' ? [] : [opening]), ...rest].map(withoutBreak);
  return textOf(lines);
}

/** Removes a hard line break at the end of a value, which only separates it from the next label. */
function withoutBreak(line: SourceScalar, at: number, lines: LineGroup): SourceScalar {
  if (at < lines.length - 1) return line;
  return sliceOf(line, 0, line.text.replace(/(?: {2,}|(?<!\\)\\)$/, '').length);
}

/** Returns a label as a term of a section. */
export function termOf(term: MarkdownLabel): SourceMapping {
  const { label, level } = term;
  const value = labelValue(term);
  const pairs = [
    pairOf('label', label),
    ...(level ? [pairOf('level', level)] : []),
    ...(value ? [pairOf('details', value)] : []),
  ];
  return mappingOf(pairs, label.place);
}

/** Returns a value; as `{text: …}` a list of one line, which would be read as inline text otherwise. */
function labelValue({ value, isBelow }: MarkdownLabel): SourceNode | undefined {
  if (value === undefined || !isBelow || !/^(?:[-+*]|\d{1,9}[.)])\s.*$/.test(value.text.trim())) return value;
  return mappingOf([pairOf('text', value)], value.place);
}

/** True if no two labels are the same, so that they can be keys. */
export function areDistinct(labels: readonly MarkdownLabel[]): boolean {
  return new Set(labels.map(({ label }) => unescaped(label.text))).size === labels.length;
}

/** Returns labels as the `fields` pair. A level becomes part of the value. */
export function labelFieldsPair(labels: readonly MarkdownLabel[]): readonly SourcePair[] {
  const [first] = labels;
  if (first === undefined) return [];
  const pairs = labels.map((field) => {
    const { label, level } = field;
    const place = label.place;
    const value =
      level && field.value ? joinedBy(' ', [level, field.value], place) : (level ?? labelValue(field));
    return pairOf(unescaped(label.text), value ?? sliceOf(label, 0, 0), place);
  });
  return [pairOf('fields', mappingOf(pairs, first.label.place))];
}

/** Removes Markdown escapes, since keys are plain text. */
function unescaped(markdown: string): string {
  return markdown
    .replace(/\\([!-/:-@[-`{-~])|&#(\d+);/g, (_, mark?: string, code?: string) => {
      return mark ?? String.fromCodePoint(Math.min(Number(code), 0x10_ff_ff));
    })
    .trim();
}
