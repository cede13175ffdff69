import type {
  Aside,
  Block,
  Group,
  Inline,
  Paragraph,
  ParagraphRole,
  Space,
  TextInline,
} from '../../model/document.ts';
import type { BreakKind } from '../../model/layout-report.ts';
import type { Shaping } from '../inline/shape-word.ts';
import { type SetParagraph, setLines } from '../lines/set-lines.ts';
import { setAside } from './aside.ts';
import { type Strut, strutOf } from './baseline.ts';
import type { Galley, GalleyItem, GalleyLine, GalleySpace, LinePiece, OutlineMark } from './galley.ts';

/** A flow at its measure, and what setting it brought to light. */
export interface SetFlow {
  readonly galley: Galley;
  readonly overfull: readonly { readonly text: string; readonly excess: number }[];
  readonly runts: number;
}

/** Sets blocks one under another at `measure` points, as one endless column. */
export function setFlow(blocks: readonly Block[], measure: number, shaping: Shaping): SetFlow {
  const compositor = new Compositor(shaping);
  compositor.setSiblings(blocks, { x: 0, measure, entry: undefined, kept: 0, lists: 0, outline: 1 });
  return { galley: compositor.galley, overfull: compositor.overfull, runts: compositor.runts };
}

/** What a block inherits from the groups around it. */
interface Surroundings {
  /** The left edge of the text, from the flow's. */
  readonly x: number;
  readonly measure: number;
  readonly entry: number | undefined;
  /** Groups around it that are to be kept together. */
  readonly kept: number;
  /** Lists around it. */
  readonly lists: number;
  /** The outline level of the next group that has a title. */
  readonly outline: number;
}

/** The white that the next line will find above it. */
interface Gap {
  readonly space: Space;
  readonly at: BreakKind;
  readonly kept: number;
  /** Set by an `after`: what the next blocks wish for is not asked. */
  readonly fixed: boolean;
}

/** What never stands alone at the foot of a page. */
const HOLDS_NEXT: ReadonlySet<ParagraphRole> = new Set([
  'name',
  'headline',
  'heading',
  'entry-head',
  'role-head',
]);

/** The leading of a line that holds nothing but an aside, in em. */
const LONE_LEADING = 1.35;

const NONE: Space = { height: 0, stretch: 0, shrink: 0 };

/** Fills a galley block by block; its state is what the next line needs to know of the lines above. */
class Compositor {
  readonly galley: GalleyItem[] = [];
  readonly overfull: { text: string; excess: number }[] = [];
  runts = 0;
  readonly #shaping: Shaping;
  #gap: Gap | undefined;
  #paragraphs = 0;
  #entries = 0;
  #marks: OutlineMark[] = [];
  #hyphenated = false;

  constructor(shaping: Shaping) {
    this.#shaping = shaping;
  }

  setSiblings(blocks: readonly Block[], surroundings: Surroundings): void {
    let previous: Block | undefined;
    for (const block of blocks) {
      this.#openGap(previous, block, surroundings);
      if (block.kind === 'paragraph') this.#setParagraph(block, surroundings);
      else this.#setGroup(block, surroundings);
      previous = block;
    }
  }

  /** Between siblings a new gap opens; a first child widens the one its parent has opened. */
  #openGap(previous: Block | undefined, block: Block, { kept, lists }: Surroundings): void {
    const forced = block.kind === 'group' && block.keep.breakBefore;
    if (previous === undefined) {
      const gap = this.#gap ?? { space: NONE, at: 'block', kept, fixed: false };
      const space = gap.fixed ? gap.space : widest(gap.space, block.before);
      this.#gap = { ...gap, space, at: forced ? 'forced' : gap.at };
      return;
    }
    const at = forced ? 'forced' : breakBetween(previous, block, lists);
    const fixed = previous.after !== undefined;
    this.#gap = { space: previous.after ?? block.before, at, kept, fixed };
  }

  #setGroup(group: Group, surroundings: Surroundings): void {
    const first = this.galley.length;
    if (group.outline !== undefined) this.#marks.push({ title: group.outline, level: surroundings.outline });
    const inner: Surroundings = {
      x: surroundings.x + group.indent,
      measure: surroundings.measure - group.indent,
      entry: group.role === 'entry' ? this.#entries++ : surroundings.entry,
      kept: surroundings.kept + (group.keep.together ? 1 : 0),
      lists: surroundings.lists + (group.role === 'list' ? 1 : 0),
      outline: surroundings.outline + (group.outline === undefined ? 0 : 1),
    };
    this.setSiblings(group.blocks, inner);
    const [aside] = group.asides;
    if (aside && this.galley.length === first) this.#pushEmptyLine(aside, inner);
    for (const aside of group.asides) this.#rideAside(aside, first, inner.x);
  }

  #setParagraph(paragraph: Paragraph, surroundings: Surroundings): void {
    const { style } = paragraph;
    const set = setLines(textOf(paragraph.inlines), surroundings.measure, style, this.#shaping);
    if (set.lines.length === 0) return;
    const strut = strutOf(style, this.#shaping.book);
    this.#note(set, surroundings.measure);
    const number = this.#paragraphs++;
    for (const [index, line] of set.lines.entries()) {
      if (index === 0) this.#closeGap();
      else this.#pushSpace(NONE, breakBetweenLines(index, set.lines.length), surroundings.kept);
      const pieces = line.pieces.map((piece) => ({ ...piece, x: piece.x + surroundings.x, rise: 0 }));
      this.#pushLine(pieces, strut, number, surroundings.entry);
      this.#hyphenated = line.hyphenated;
    }
  }

  #note(set: SetParagraph, measure: number): void {
    if (set.runt) this.runts += 1;
    for (const line of set.lines) {
      if (!line.overfull) continue;
      const text = line.pieces.flatMap(({ run }) => run.glyphs.map((glyph) => glyph.text)).join('');
      this.overfull.push({ text: text.trim(), excess: line.width - measure });
    }
  }

  #closeGap(): void {
    if (this.#gap && this.galley.length > 0) this.#pushSpace(this.#gap.space, this.#gap.at, this.#gap.kept);
    this.#gap = undefined;
  }

  #pushSpace(space: Space, at: BreakKind, kept: number): void {
    const { height, stretch, shrink } = space;
    this.galley.push({ kind: 'space', height, stretch, shrink, at, hyphenated: this.#hyphenated, kept });
  }

  /** An aside beside nothing still has a line to ride on. */
  #pushEmptyLine(aside: Aside, { entry }: Surroundings): void {
    const [text] = aside.variants.flat(2).map((inline) => inline.style);
    if (text === undefined) return;
    this.#closeGap();
    const style = { text, leading: LONE_LEADING * text.size, alignment: 'start', economy: 0 } as const;
    this.#pushLine([], strutOf(style, this.#shaping.book), this.#paragraphs++, entry);
  }

  #pushLine(pieces: readonly LinePiece[], strut: Strut, paragraph: number, entry: number | undefined): void {
    this.galley.push({ kind: 'line', ...strut, pieces, paragraph, entry, marks: this.#marks });
    this.#marks = [];
  }

  /** Puts an aside on the first line set since `first`, its further lines beside the lines below. */
  #rideAside(aside: Aside, first: number, edge: number): void {
    const at = this.galley.findIndex((item, index) => index >= first && item.kind === 'line');
    const line = this.galley[at];
    if (line?.kind !== 'line') return;
    const lines = setAside(aside, this.#shaping);
    const pieces: LinePiece[] = [];
    for (const [index, set] of lines.entries()) {
      const drop = this.#dropTo(at, index);
      for (const piece of set.pieces)
        pieces.push({ ...piece, x: edge + aside.x + piece.x, rise: aside.rise - drop });
    }
    const all = aside.reads === 'before' ? [...pieces, ...line.pieces] : [...line.pieces, ...pieces];
    this.galley[at] = { ...line, pieces: all };
  }

  /** From the baseline of the line at `at` to that of the line `count` lines below; lines are added where there are none. */
  #dropTo(at: number, count: number): number {
    let drop = 0;
    let passed = 0;
    let above: GalleyLine | undefined;
    for (let index = at; passed <= count; index++) {
      const item = this.galley[index] ?? this.#addBlank(at, index);
      if (item.kind === 'space') {
        drop += item.height;
        continue;
      }
      if (above !== undefined) drop += above.below + item.above;
      above = item;
      passed += 1;
    }
    return drop;
  }

  #addBlank(model: number, index: number): GalleyItem {
    const space: GalleySpace = { kind: 'space', ...NONE, at: 'after-head', hyphenated: false, kept: 0 };
    const line = this.galley[model];
    const blank: GalleyItem =
      this.galley[index - 1]?.kind === 'line' || line?.kind !== 'line'
        ? space
        : { ...line, pieces: [], marks: [] };
    this.galley.push(blank);
    return blank;
  }
}

function textOf(inlines: readonly Inline[]): readonly TextInline[] {
  return inlines.filter((inline) => inline.kind === 'text');
}

function widest(one: Space, other: Space): Space {
  return other.height > one.height ? other : one;
}

function breakBetween(above: Block, below: Block, lists: number): BreakKind {
  if (above.kind === 'paragraph') {
    if (HOLDS_NEXT.has(above.role)) return 'after-head';
    if (above.role === 'lead-in') return 'after-lead-in';
  }
  if (below.kind === 'paragraph') return 'block';
  switch (below.role) {
    case 'section':
      return 'section';
    case 'entry':
      return 'entry';
    case 'role':
      return 'role';
    case 'item':
      return lists > 1 ? 'nested-item' : 'item';
    case 'list':
      return lists > 0 ? 'first-nested' : 'block';
    case 'header':
      return 'block';
  }
}

function breakBetweenLines(above: number, count: number): BreakKind {
  if (above === 1) return 'orphan';
  return above === count - 1 ? 'widow' : 'lines';
}
