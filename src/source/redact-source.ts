import type { Place } from '../model/problem.ts';
import { sectionFields } from '../schema/entry-fields.ts';
import { knownField } from '../schema/field.ts';
import type { RawNode } from './build-tree.ts';
import type { SourceText } from './source-text.ts';
import { rawNodes } from './source-tree.ts';

/** A part of a text, in UTF-16 units. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What has to go from a text so that every mapping that says `hidden: true` at one of the `marks` is gone, with its
 * dash or key, the lines it stands on and the comments in it, and so is what holds nothing else. From the first on.
 */
export function hiddenRanges(source: SourceText, marks: readonly Place[]): readonly TextRange[] {
  const root = rawNodes(source);
  if (root === undefined) return [];
  const cutter = new Cutter(source.text, new Set(marks.map((mark) => offsetOf(source.text, mark))));
  return cutter
    .stretches(root, endOfDocument(source.text, root.start))
    .toSorted((one, other) => one.from - other.from);
}

function offsetOf(text: string, { line, column }: Place): number {
  let start = 0;
  for (let above = 1; above < line; above += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

function endOfDocument(text: string, start: number): number {
  const end = text.slice(start).search(/^(?:---|\.\.\.)(?=\s|$)/m);
  return end < 0 ? text.length : start + end;
}

/** An item with its dash, or a pair from its key on. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly value: RawNode | undefined;
}

class Cutter {
  readonly #text: string;
  readonly #marks: ReadonlySet<number>;
  readonly #goneAnchors = new Set<string>();

  constructor(text: string, marks: ReadonlySet<number>) {
    this.#text = text;
    this.#marks = marks;
  }

  /** Whether nothing of a value stays: anchors come before the aliases that stand for them. */
  #isGone(node: RawNode | undefined): boolean {
    if (node === undefined) return false;
    if (node.kind === 'alias') return this.#goneAnchors.has(node.anchor);
    const gone = this.#isGoneItself(node);
    if (gone && node.anchor !== undefined) this.#goneAnchors.add(node.anchor);
    return gone;
  }

  #isGoneItself(node: RawNode): boolean {
    if (node.kind === 'list') return node.items.length > 0 && node.items.every((item) => this.#isGone(item));
    if (node.kind !== 'mapping' || node.pairs.length === 0) return false;
    if (node.pairs.some(({ value }) => value && this.#marks.has(value.start))) return true;
    const kept = node.pairs.filter(({ value }) => !this.#isGone(value));
    // A title over nothing is not printed.
    const lostEntries = node.pairs.some(
      (pair) => !kept.includes(pair) && this.#sectionKey(pair.key) === 'entries',
    );
    return kept.length === 0 || (lostEntries && kept.every(({ key }) => this.#isAboutSection(key)));
  }

  #sectionKey({ start, end }: RawNode): keyof typeof sectionFields | undefined {
    return knownField(sectionFields, this.#text.slice(start, end).replaceAll(/^["']|["']$/g, ''));
  }

  #isAboutSection(key: RawNode): boolean {
    const name = this.#sectionKey(key);
    return name !== undefined && name !== 'text' && name !== 'bullets';
  }

  /** `limit` is where something else begins after the node. */
  stretches(node: RawNode, limit: number): readonly TextRange[] {
    if (node.kind !== 'list' && node.kind !== 'mapping') return [];
    const parts = this.#partsOf(node);
    const isFlow = /[[{]/.test(this.#text.charAt(node.start));
    const stretches: TextRange[] = [];
    let before: Part | undefined;
    for (let index = 0; index < parts.length; ) {
      const part = parts[index];
      if (part === undefined) break;
      if (!this.#isGone(part.value)) {
        if (part.value) stretches.push(...this.stretches(part.value, parts[index + 1]?.start ?? limit));
        before = part;
        index += 1;
        continue;
      }
      const found = parts.findIndex((later, at) => at > index && !this.#isGone(later.value));
      const next = found < 0 ? parts.length : found;
      const run = parts.slice(index, next);
      stretches.push(
        isFlow ? flowRange(run, before, parts[next]) : this.#lines(part.start, parts[next], limit),
      );
      index = next;
    }
    return stretches;
  }

  #partsOf(node: Extract<RawNode, { kind: 'list' | 'mapping' }>): readonly Part[] {
    if (node.kind === 'mapping')
      return node.pairs.map(({ key, value }) => ({ start: key.start, end: value?.end ?? key.end, value }));
    const column = node.start - this.#lineStart(node.start);
    const isBlock = this.#text.charAt(node.start) === '-';
    return node.items.map((value, index) => {
      const start =
        isBlock && index > 0 ? this.#dashBefore(value.start, column) : isBlock ? node.start : value.start;
      return { start, end: value.end, value };
    });
  }

  /** The dash in a column, on the line of an offset or the nearest one above it. */
  #dashBefore(offset: number, column: number): number {
    for (let start = this.#lineStart(offset); start > 0; start = this.#lineStart(start - 1))
      if (/^-\s/.test(this.#text.slice(start + column, start + column + 2))) return start + column;
    return offset;
  }

  #lineStart(offset: number): number {
    return this.#text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Whole lines, but for what begins behind a dash: there the next part takes its place. */
  #lines(start: number, next: Part | undefined, limit: number): TextRange {
    const from = this.#lineStart(start);
    const isFirstInLine = /^\s*(?:[&!]\S*\s+)*$/.test(this.#text.slice(from, start));
    if (!isFirstInLine) return { from: start, to: next?.start ?? limit };
    const end = next?.start ?? limit;
    let to = end === this.#text.length ? end : this.#lineStart(end);
    // Blank lines and comments that do not stand further in belong to what follows.
    while (to > from) {
      const above = this.#lineStart(to - 1);
      const [, indent = '', rest = ''] = /^([ \t]*)(.*)/.exec(this.#text.slice(above, to)) ?? [];
      const isOutside = rest.trim() === '' || (rest.startsWith('#') && indent.length <= start - from);
      if (!isOutside || above < from) break;
      to = above;
    }
    return { from, to };
  }
}

/** In braces and brackets: with the comma that parts it from its neighbour. */
function flowRange(run: readonly Part[], before: Part | undefined, next: Part | undefined): TextRange {
  const from = run[0]?.start ?? 0;
  if (next) return { from, to: next.start };
  return { from: before?.end ?? from, to: run.at(-1)?.end ?? from };
}
