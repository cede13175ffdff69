import type { Block, Group, Inline, ParagraphRole } from '../../src/model/document.ts';
import { positionOf } from '../referees/words.ts';
import { textOf } from './settled-blocks.ts';
import { solidWords } from './solid-words.ts';

/** A paragraph of text and the headings, labels and dates above or beside it. */
export interface HeadedText {
  /** Headings, names, places, dates, labels: each must be read in one piece, and before the text. */
  readonly head: readonly string[];
  /** Empty if a header ends the document. */
  readonly text: string;
}

/** Returns the texts of resolved blocks with their headers, in reading order. */
export function headedTexts(blocks: readonly Block[]): readonly HeadedText[] {
  const texts: HeadedText[] = [];
  let head: string[] = [];
  for (const part of blocks.flatMap(partsOf)) {
    if (part.kind === 'head') head.push(part.text);
    else {
      texts.push({ head, text: part.text });
      head = [];
    }
  }
  return head.length === 0 ? texts : [...texts, { head, text: '' }];
}

/** Returns the errors in an extractor’s order of texts. Each text must follow its unsplit headers directly. */
export function faultsOfReading(texts: readonly HeadedText[], extracted: string): readonly string[] {
  const words = solidWords(extracted);
  let from = 0;
  return texts.flatMap(({ head, text }) => {
    const body = solidWords(text);
    const start = body.length === 0 ? words.length : positionOf(body.slice(0, firstWords), words, from);
    if (start < 0) return [`text missing or out of order: ${text.slice(0, 40)}`];
    const before = words.slice(from, start);
    from = start + body.length;
    return head
      .filter((part) => positionOf(solidWords(part), before) < 0)
      .map((part) => `not before “${text.slice(0, 40)}”: ${part}`);
  });
}

/** Number of words that identify a text. */
const firstWords = 4;

interface Part {
  readonly kind: 'head' | 'text';
  readonly text: string;
}

const textRoles: ReadonlySet<ParagraphRole> = new Set(['text', 'lead-in']);

function partsOf(block: Block): readonly Part[] {
  if (block.kind === 'paragraph') {
    if (textRoles.has(block.role)) return [{ kind: 'text', text: textOf(block.inlines) }];
    return piecesOf(block.inlines).map((inlines) => ({ kind: 'head', text: textOf(inlines) }));
  }
  return block.kind === 'group' ? groupParts(block) : [];
}

/** Splits inlines where there is a space between them: those that touch are one word, such as a linked address. */
function piecesOf(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const pieces: Inline[][] = [];
  let touches = false;
  for (const inline of inlines) {
    const text = inline.kind === 'text' ? inline.text : ' ';
    if (touches && !/^\s/u.test(text)) pieces.at(-1)?.push(inline);
    else pieces.push([inline]);
    touches = !/\s$/u.test(text);
  }
  return pieces;
}

/** Asides read after a group’s first line follow its first paragraph. */
function groupParts({ asides, blocks }: Group): readonly Part[] {
  const [first, ...rest] = blocks;
  const beside = (reads: 'before' | 'after'): readonly Part[] =>
    asides
      .filter((aside) => aside.reads === reads)
      .flatMap(({ variants }) => variants)
      .map((lines) => ({ kind: 'head', text: lines.map(textOf).join(' ') }));
  const inner = first === undefined ? [] : partsOf(first);
  return [...beside('before'), ...inner, ...beside('after'), ...rest.flatMap(partsOf)];
}
