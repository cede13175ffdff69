import type { Block, Paragraph } from '../../model/document.ts';
import type { Shaping } from '../inline/shape-word.ts';
import type { SetParagraph } from '../lines/set-lines.ts';
import { Compositor } from './compositor.ts';
import type { Galley } from './galley.ts';
import type { StructureBuilder } from './structure-builder.ts';

/** A flow at its measure, and what it was set from. */
export interface SetFlow {
  readonly galley: Galley;
  /** In reading order. */
  readonly texts: readonly SetText[];
  /** The number that a paragraph after the last one would have. */
  readonly nextParagraph: number;
}

/** Where a flow is set. */
export interface FlowFrame {
  readonly measure: number;
  /** Of the lowest frame: nothing that no page break divides is made higher. */
  readonly height: number;
  /** The number of the first paragraph. */
  readonly firstParagraph: number;
}

/** Sets blocks one under another, as one endless column, and grows the structure by them. */
export function setFlow(
  blocks: readonly Block[],
  frame: FlowFrame,
  structure: StructureBuilder,
  shaping: Shaping,
): SetFlow {
  const { measure, height, firstParagraph } = frame;
  const compositor = new Compositor(shaping, height, firstParagraph, structure);
  compositor.setSiblings(blocks, { x: 0, measure, entry: undefined, keepDepth: 0, lists: 0, outline: 1 });
  const { galley, texts, nextParagraph } = compositor;
  return { galley, texts, nextParagraph };
}

/** A paragraph and what became of it at its measure. */
export interface SetText {
  readonly paragraph: Paragraph;
  readonly set: SetParagraph;
  /** Points, without what is reserved for an aside. */
  readonly measure: number;
}

/** Whether the text takes no more than a line, and that line is not too wide. */
export function fitsOneLine({ set }: SetText): boolean {
  return set.lines.length === 1 && set.lines.every((line) => !line.overfull);
}
