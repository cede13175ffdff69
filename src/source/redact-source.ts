import type { Place } from '../model/problem.ts';
import { sectionFields } from '../schema/entry-fields.ts';
import { knownField } from '../schema/field.ts';
import type { RawNode } from './build-tree.ts';
import type { SourceText } from './source-text.ts';
import { rawNodes } from './source-tree.ts';

/** A range of a text, in UTF-16 units; `to` is exclusive. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the ranges to delete so that no mapping with `hidden: true` remains, in ascending order. A range covers the
 * mapping's key or dash, its lines and its comments. Parents left empty are deleted too.
 * @param hidden Positions of the values `true`.
 */
export function hiddenRanges(source: SourceText, hidden: readonly Place[]): readonly TextRange[] {
  const root = rawNodes(source);
  if (root === undefined) return [];
  const offsets = new Set(hidden.map((place) => offsetOf(source.text, place)));
  return new Redactor(source.text, offsets)
    .ranges(root, endOfDocument(source.text, root.start))
    .toSorted((one, other) => one.from - other.from);
}

function offsetOf(text: string, { line, column }: Place): number {
  let start = 0;
  for (let above = 1; above < line; above += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** Returns the offset where the document that begins at an offset ends. */
export function endOfDocument(text: string, start: number): number {
  const end = text.slice(start).search(/^(?:---|\.\.\.)(?=\s|$)/m);
  return end < 0 ? text.length : start + end;
}

/** An item of a list with its dash, or a pair of a mapping with its key. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly value: RawNode | undefined;
}

/** Finds the nodes to delete, and their ranges. */
class Redactor {
  readonly #text: string;
  readonly #hidden: ReadonlySet<number>;
  readonly #removedAnchors = new Set<string>();

  constructor(text: string, hidden: ReadonlySet<number>) {
    this.#text = text;
    this.#hidden = hidden;
  }

  /** True if a node is deleted as a whole. Call in file order: an anchor comes before its aliases. */
  #isRemoved(node: RawNode | undefined): boolean {
    if (node === undefined) return false;
    if (node.kind === 'alias') return this.#removedAnchors.has(node.anchor);
    const isRemoved = this.#isContentRemoved(node);
    if (isRemoved && node.anchor !== undefined) this.#removedAnchors.add(node.anchor);
    return isRemoved;
  }

  #isContentRemoved(node: RawNode): boolean {
    if (node.kind === 'list')
      return node.items.length > 0 && node.items.every((item) => this.#isRemoved(item));
    if (node.kind !== 'mapping' || node.pairs.length === 0) return false;
    if (node.pairs.some(({ value }) => value && this.#hidden.has(value.start))) return true;
    const remaining = node.pairs.filter(({ value }) => !this.#isRemoved(value));
    // A section without entries is not printed, so its title goes too.
    const lostEntries = node.pairs.some(
      (pair) => !remaining.includes(pair) && this.#sectionKey(pair.key) === 'entries',
    );
    return (
      remaining.length === 0 || (lostEntries && remaining.every(({ key }) => this.#isSectionOption(key)))
    );
  }

  #sectionKey({ start, end }: RawNode): keyof typeof sectionFields | undefined {
    return knownField(sectionFields, this.#text.slice(start, end).replaceAll(/^["']|["']$/g, ''));
  }

  /** True for a key of a section that holds no text to print below the title. */
  #isSectionOption(key: RawNode): boolean {
    const name = this.#sectionKey(key);
    return name !== undefined && name !== 'text' && name !== 'bullets';
  }

  /**
   * Returns the ranges to delete in a node.
   * @param limit Offset where the next node, or the end of the document, begins.
   */
  ranges(node: RawNode, limit: number): readonly TextRange[] {
    if (node.kind !== 'list' && node.kind !== 'mapping') return [];
    const parts = partsOf(node, this.#text);
    const isFlow = /[[{]/.test(this.#text.charAt(node.start));
    const ranges: TextRange[] = [];
    let before: Part | undefined;
    for (let index = 0; index < parts.length; ) {
      const part = parts[index];
      if (part === undefined) break;
      if (!this.#isRemoved(part.value)) {
        if (part.value) ranges.push(...this.ranges(part.value, parts[index + 1]?.start ?? limit));
        before = part;
        index += 1;
        continue;
      }
      const found = parts.findIndex((later, at) => at > index && !this.#isRemoved(later.value));
      const next = found < 0 ? parts.length : found;
      const removed = parts.slice(index, next);
      ranges.push(
        isFlow ? flowRange(removed, before, parts[next]) : this.#lineRange(part.start, parts[next], limit),
      );
      index = next;
    }
    return ranges;
  }

  /** Returns a range of whole lines. For the first part after a dash it ends at the next part, which follows the dash instead. */
  #lineRange(start: number, next: Part | undefined, limit: number): TextRange {
    const from = lineStart(this.#text, start);
    const isFirstInLine = /^\s*(?:[&!]\S*\s+)*$/.test(this.#text.slice(from, start));
    const end = next?.start ?? limit;
    if (!isFirstInLine) return { from: start, to: end };
    return { from, to: endOfLines(this.#text, from, end, start - from) };
  }
}

/** Returns the items of a list with their dashes, or the pairs of a mapping. */
export function partsOf(node: Extract<RawNode, { kind: 'list' | 'mapping' }>, text: string): readonly Part[] {
  if (node.kind === 'mapping')
    return node.pairs.map(({ key, value }) => ({ start: key.start, end: value?.end ?? key.end, value }));
  const column = node.start - lineStart(text, node.start);
  const isBlock = text.charAt(node.start) === '-';
  return node.items.map((value, index) => {
    const start =
      isBlock && index > 0 ? dashBefore(text, value.start, column) : isBlock ? node.start : value.start;
    return { start, end: value.end, value };
  });
}

/** Returns the offset of the dash in a column, on the line of an offset or the nearest line above. */
function dashBefore(text: string, offset: number, column: number): number {
  for (let start = lineStart(text, offset); start > 0; start = lineStart(text, start - 1))
    if (/^-\s/.test(text.slice(start + column, start + column + 2))) return start + column;
  return offset;
}

/** Returns the offset where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/**
 * Returns where the lines of a part end. Blank lines, and comments that are not indented more, belong to the next part.
 *
 * @param from Where its first line begins.
 * @param end Where the next part begins, or the text ends.
 * @param column The column of the part.
 */
export function endOfLines(text: string, from: number, end: number, column: number): number {
  let to = end === text.length ? end : lineStart(text, end);
  while (to > from) {
    const above = lineStart(text, to - 1);
    const [, indent = '', rest = ''] = /^([ \t]*)(.*)/.exec(text.slice(above, to)) ?? [];
    const isOutside = rest.trim() === '' || (rest.startsWith('#') && indent.length <= column);
    if (!isOutside || above < from) break;
    to = above;
  }
  return to;
}

/** Returns a range inside braces or brackets, with the comma before the next part or after the previous one. */
function flowRange(removed: readonly Part[], before: Part | undefined, next: Part | undefined): TextRange {
  const from = removed[0]?.start ?? 0;
  if (next) return { from, to: next.start };
  return { from: before?.end ?? from, to: removed.at(-1)?.end ?? from };
}
