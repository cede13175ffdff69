import type { Place } from '../model/problem.ts';
import type { RawNode, RawPair } from './build-tree.ts';
import { endOfDocument, endOfLines, lineStart, partsOf } from './redact-source.ts';
import { locatedText } from './source-text.ts';
import { rawNodes } from './source-tree.ts';

/** A text that was edited, and where its characters were before. */
export interface EditedText {
  readonly text: string;
  /** Offset in the first text for each UTF-16 unit. What was inserted has the offset of the key that it stands for. */
  readonly origins: Int32Array;
}

/** Returns a text that is not edited yet. */
export function uneditedText(text: string): EditedText {
  return { text, origins: Int32Array.from({ length: text.length }, (_, offset) => offset) };
}

/** A pair that gets another key, or moves into a mapping beside it. */
export interface PairEdit {
  /** Offset of the key. */
  readonly at: number;
  /** The key as it is written, without quotes. */
  readonly from: string;
  readonly to: string;
  /** The key of the mapping that the pair moves into. Default: it stays where it is. */
  readonly group?: string | undefined;
}

type RawMapping = Extract<RawNode, { kind: 'mapping' }>;

/** A pair of a text, and the mapping that it is in. */
interface FoundPair {
  readonly pair: RawPair;
  readonly mapping: FoundMapping;
}

interface FoundMapping {
  readonly node: RawMapping;
  /** Number of lists and mappings around it. */
  readonly depth: number;
  /** True for a mapping in braces or inside of such. */
  readonly isFlow: boolean;
  /** Offset where the node after it, or the end of the document, begins. */
  readonly limit: number;
}

/** The pairs of a text by the offsets of their keys. */
export class PairIndex {
  readonly #text: string;
  readonly #pairs = new Map<number, FoundPair>();
  readonly #lineStarts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    const root = rawNodes(locatedText(text, undefined));
    if (root) this.#add(root, 0, false, endOfDocument(text, root.start));
  }

  #add(node: RawNode, depth: number, isInFlow: boolean, limit: number): void {
    if (node.kind !== 'list' && node.kind !== 'mapping') return;
    const isFlow = isInFlow || /[[{]/.test(this.#text.charAt(node.start));
    if (node.kind === 'mapping') {
      const mapping = { node, depth, isFlow, limit };
      for (const pair of node.pairs) this.#pairs.set(pair.key.start, { pair, mapping });
    }
    const parts = partsOf(node, this.#text);
    parts.forEach(({ value }, index) => {
      if (value) this.#add(value, depth + 1, isFlow, parts[index + 1]?.start ?? limit);
    });
  }

  /** Returns the pair with a key at an offset. */
  pairAt(at: number): FoundPair | undefined {
    return this.#pairs.get(at);
  }

  /** Returns the offset of a position. */
  offsetOf({ line, column }: Place): number {
    return (this.#lineStarts[line - 1] ?? 0) + column - 1;
  }

  /** True if an edit alone can be made. */
  allows(edit: PairEdit): boolean {
    const found = this.#pairs.get(edit.at);
    if (found === undefined || this.keyOf(found.pair) !== edit.from) return false;
    if (edit.group === undefined) return true;
    return new BlockEditor(this.#text, this, found.mapping).withMoved([edit]) !== undefined;
  }

  /** Returns the key of a pair without its quotes. */
  keyOf({ key }: RawPair): string {
    return this.#text.slice(key.start, key.end).replaceAll(/^(["'])(.*)\1$/gs, '$2');
  }
}

/** A part of an edited text: a range of the text before, or an insertion for the key at an offset. */
type Piece =
  | { readonly from: number; readonly to: number }
  | { readonly inserted: string; readonly at: number };

/**
 * Returns a text with its pairs edited: keys are renamed in their places, and pairs of block mappings move with their whole
 * lines and their comments. Values keep their characters. `undefined` if edits exclude one another, or if a pair cannot move,
 * as in braces.
 */
export function withEdits(
  edited: EditedText,
  index: PairIndex,
  edits: readonly PairEdit[],
): EditedText | undefined {
  const moves = new Map<FoundMapping, PairEdit[]>();
  const changes: { readonly from: number; readonly to: number; readonly pieces: readonly Piece[] }[] = [];
  for (const edit of edits) {
    const found = index.pairAt(edit.at);
    if (found === undefined) return undefined;
    const { pair, mapping } = found;
    if (edit.group === undefined)
      changes.push({ from: edit.at, to: pair.key.end, pieces: [keyPiece(edited.text, pair, edit)] });
    else if (!moves.get(mapping)?.push(edit)) moves.set(mapping, [edit]);
  }
  for (const [mapping, moved] of moves) {
    const change = new BlockEditor(edited.text, index, mapping).withMoved(moved);
    if (change === undefined) return undefined;
    changes.push(change);
  }
  changes.sort((one, other) => one.from - other.from);
  const pieces: Piece[] = [];
  let end = 0;
  for (const change of changes) {
    if (change.from < end) return undefined;
    pieces.push({ from: end, to: change.from }, ...change.pieces);
    end = change.to;
  }
  return assembled(edited, [...pieces, { from: end, to: edited.text.length }]);
}

function assembled({ text, origins }: EditedText, pieces: readonly Piece[]): EditedText {
  const joined = pieces.map((piece) =>
    'inserted' in piece ? piece.inserted : text.slice(piece.from, piece.to),
  );
  const offsets = new Int32Array(joined.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  pieces.forEach((piece, at) => {
    const { length } = joined[at] ?? '';
    if ('inserted' in piece) offsets.fill(origins[piece.at] ?? 0, end, end + length);
    else offsets.set(origins.subarray(piece.from, piece.to), end);
    end += length;
  });
  return { text: joined.join(''), origins: offsets };
}

/** Keys that need no quotes. */
const plainKeys = /^\p{L}(?:[\p{L}\p{M}\p{N} _.’&/()+-]*[\p{L}\p{M}\p{N})+])?$/u;
/** Keys that other programs would read as values of another kind. */
const otherValues = /^(?:true|false|yes|no|on|off|y|n|null)$/iu;

/** Returns a new key in the quotes of the old one. */
function keyPiece(text: string, { key }: RawPair, { at, to }: PairEdit): Piece {
  const quote = text.charAt(key.start);
  const isPlain = plainKeys.test(to) && !otherValues.test(to);
  const inserted =
    quote === "'" ? `'${to.replaceAll("'", "''")}'` : quote === '"' || !isPlain ? JSON.stringify(to) : to;
  return { inserted, at };
}

/** The lines of a pair. */
interface Chunk {
  readonly pair: RawPair;
  /** Where the blank lines and comments above it begin. */
  readonly above: number;
  readonly from: number;
  readonly to: number;
}

/** Returns the offset after the blank lines above a pair. */
function commentsFrom(text: string, { above, from }: Chunk): number {
  let start = above;
  while (start < from && text.slice(start, lineEnd(text, start, from)).trim() === '')
    start = lineEnd(text, start, from);
  return start;
}

/** Moves the lines of pairs in a block mapping. */
class BlockEditor {
  readonly #text: string;
  readonly #index: PairIndex;
  readonly #mapping: FoundMapping;
  readonly #lineEnd: string;
  /** Column of the keys. */
  readonly #column: number;
  /** Spaces of one level. */
  readonly #step: number;

  constructor(text: string, index: PairIndex, mapping: FoundMapping) {
    this.#text = text;
    this.#index = index;
    this.#mapping = mapping;
    this.#lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
    this.#column = mapping.node.start - lineStart(text, mapping.node.start);
    this.#step = Math.min(8, Math.max(2, /^( +)[^\s#]/m.exec(text)?.[1]?.length ?? 2));
  }

  /** Returns the lines of the mapping after pairs have moved; `undefined` if they cannot. */
  withMoved(
    edits: readonly PairEdit[],
  ): { readonly from: number; readonly to: number; readonly pieces: readonly Piece[] } | undefined {
    const chunks = this.#chunks();
    const [first] = chunks ?? [];
    const last = chunks?.at(-1);
    if (chunks === undefined || first === undefined || last === undefined) return undefined;
    const editOf = new Map(edits.map((edit) => [edit.at, edit]));
    const groups = new Map<string, Chunk[]>();
    const chunkAt = new Map(chunks.map((chunk) => [chunk.pair.key.start, chunk]));
    for (const { at, group } of edits) {
      const chunk = chunkAt.get(at);
      if (chunk === undefined || group === undefined) return undefined;
      if (!groups.get(group)?.push(chunk)) groups.set(group, [chunk]);
    }
    const stays = ({ pair }: Chunk): boolean => !editOf.has(pair.key.start);
    const holders = new Map(
      [...groups.keys()].map((group) => [
        group,
        chunks.find((chunk) => stays(chunk) && this.#index.keyOf(chunk.pair) === group),
      ]),
    );
    const begun = new Set<string>();
    const lines = new Lines(this.#text, this.#column, first.from, this.#lineEnd);
    for (const chunk of chunks) {
      const edit = editOf.get(chunk.pair.key.start);
      const { group } = edit ?? {};
      if (edit === undefined || group === undefined) {
        lines.add(chunk.above, chunk.from, 0);
        lines.add(chunk.from, chunk.to, 0);
        const [held] = [...holders].find(([, holder]) => holder === chunk) ?? [];
        const members = (held === undefined ? undefined : groups.get(held)) ?? [];
        if (members.length > 0 && !this.#addTo(chunk, members, editOf, lines)) return undefined;
      } else if (holders.get(group) === undefined && !begun.has(group)) {
        begun.add(group);
        lines.add(chunk.above, chunk.from, 0);
        const [head = chunk, ...others] = groups.get(group) ?? [];
        const comments = head === chunk ? chunk.from : commentsFrom(this.#text, head);
        if (head !== chunk) lines.add(head.above, comments, 0);
        lines.insert(`${' '.repeat(this.#column)}${group}:${this.#lineEnd}`, chunk.pair.key.start);
        this.#addMember(head, comments, editOf, lines, this.#step, '');
        for (const member of others)
          this.#addMember(
            member,
            member === chunk ? member.from : member.above,
            editOf,
            lines,
            this.#step,
            '',
          );
      }
    }
    return { from: first.from, to: last.to, pieces: lines.finished(this.#text.slice(0, last.to)) };
  }

  /** Adds pairs to the block mapping or the block list that is under a key already. */
  #addTo(
    { pair: { key, value } }: Chunk,
    members: readonly Chunk[],
    editOf: ReadonlyMap<number, PairEdit>,
    lines: Lines,
  ): boolean {
    if (value?.kind !== 'mapping' && value?.kind !== 'list') return false;
    const isBelow = this.#text.slice(key.end, value.start).includes('\n');
    const isBlock = value.kind === 'list' ? this.#text.charAt(value.start) === '-' : true;
    if (!isBelow || !isBlock || this.#text.charAt(value.start) === '{') return false;
    const deeper = value.start - lineStart(this.#text, value.start) - this.#column;
    const dash = value.kind === 'list' ? '- ' : '';
    for (const member of members) this.#addMember(member, member.above, editOf, lines, deeper, dash);
    return true;
  }

  #addMember(
    { pair, from, to }: Chunk,
    above: number,
    editOf: ReadonlyMap<number, PairEdit>,
    lines: Lines,
    deeper: number,
    dash: string,
  ): void {
    const { key } = pair;
    const edit = editOf.get(key.start);
    if (edit === undefined) return;
    lines.add(above, from, deeper);
    lines.insert(`${' '.repeat(this.#column + deeper)}${dash}`, key.start);
    lines.append(keyPiece(this.#text, pair, edit));
    const end = lineEnd(this.#text, key.end, to);
    lines.append({ from: key.end, to: end });
    lines.add(end, to, deeper + dash.length);
  }

  /** Returns the lines of each pair; `undefined` if a pair does not begin its line. */
  #chunks(): readonly Chunk[] | undefined {
    const { node, isFlow, limit } = this.#mapping;
    const text = this.#text;
    if (isFlow) return undefined;
    const chunks: Chunk[] = [];
    for (const [at, pair] of node.pairs.entries()) {
      const { start } = pair.key;
      const line = lineStart(text, start);
      const isFirstInLine = text.slice(line, start).trim() === '';
      if (at > 0 && (!isFirstInLine || start - line !== this.#column)) return undefined;
      const from = isFirstInLine ? line : start;
      const to = endOfLines(text, line, node.pairs[at + 1]?.key.start ?? limit, this.#column);
      if (to <= from) return undefined;
      chunks.push({ pair, above: chunks.at(-1)?.to ?? from, from, to });
    }
    return chunks;
  }
}

/** Returns the offset after the end of a line, or `limit` if that is nearer. */
function lineEnd(text: string, offset: number, limit: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? limit : Math.min(limit, end + 1);
}

/** The lines of a mapping that is written anew. */
class Lines {
  readonly #text: string;
  readonly #column: number;
  readonly #start: number;
  readonly #lineEnd: string;
  readonly #pieces: Piece[] = [];

  /** @param start Where the mapping begins: with its line, or after a dash. */
  constructor(text: string, column: number, start: number, lineEnd: string) {
    this.#text = text;
    this.#column = column;
    this.#start = start;
    this.#lineEnd = lineEnd;
  }

  /** Adds whole lines that are indented by some more spaces. */
  add(from: number, to: number, deeper: number): void {
    for (let start = from; start < to; ) {
      const end = lineEnd(this.#text, start, to);
      const isBlank = this.#text.slice(start, end).trim() === '';
      // The line after a dash lacks the spaces that other lines begin with.
      const isAfterDash = start === this.#start && lineStart(this.#text, start) !== start;
      const spaces = isBlank ? 0 : deeper + (isAfterDash ? this.#column : 0);
      if (spaces > 0) this.insert(' '.repeat(spaces), start);
      this.append({ from: start, to: end });
      start = end;
    }
  }

  insert(inserted: string, at: number): void {
    this.append({ inserted, at });
  }

  /** Adds a part of a line. Ends the line before, if the file ended there without a line break. */
  append(piece: Piece): void {
    const last = this.#pieces.at(-1);
    const isEndOfText = last && 'to' in last && last.to === this.#text.length && !this.#text.endsWith('\n');
    if (isEndOfText) this.#pieces.push({ inserted: this.#lineEnd, at: last.from });
    this.#pieces.push(piece);
  }

  /** Returns the pieces. The first line follows a dash if it did before; the last one ends as it did. */
  finished(before: string): readonly Piece[] {
    const isAfterDash = lineStart(this.#text, this.#start) !== this.#start;
    const pieces = isAfterDash ? withoutIndent(this.#pieces, this.#text, this.#column) : this.#pieces;
    const last = pieces.at(-1);
    if (before.endsWith('\n') || last === undefined) return pieces;
    if ('inserted' in last || !this.#text.slice(last.from, last.to).endsWith('\n')) return pieces;
    const length = this.#text.slice(last.from, last.to).endsWith('\r\n') ? 2 : 1;
    return [...pieces.slice(0, -1), { from: last.from, to: last.to - length }];
  }
}

/** Returns pieces without the spaces at the start of the first line. */
function withoutIndent(pieces: readonly Piece[], text: string, column: number): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (first === undefined) return [];
  const written = 'inserted' in first ? first.inserted : text.slice(first.from, first.to);
  const indent = Math.min(column, /^ */.exec(written)?.[0].length ?? 0);
  if ('inserted' in first) return [{ ...first, inserted: first.inserted.slice(indent) }, ...rest];
  return [{ from: first.from + indent, to: first.to }, ...rest];
}
