import type { TextRun } from '../../src/layout/inline/text-run.ts';
import type { LineItem } from '../../src/layout/lines/line-items.ts';
import type { Face } from '../../src/model/face.ts';

/*
 * The first paragraph of *The Frog King* (J. and W. Grimm), the example of D. E. Knuth & M. F. Plass, "Breaking
 * Paragraphs into Lines", Software – Practice and Experience 11 (1981): the widths of its letters and spaces, in
 * eighteenths of an em, and the lines and adjustment ratios the paper prints for it.
 */

/** The text, with `|` where a word may be hyphenated. */
const text =
  'In olden times when wish|ing still helped one, there lived a king whose daugh|ters were all beau|ti|ful; and the ' +
  'young|est was so beau|ti|ful that the sun it|self, which has seen so much, was aston|ished when|ever it shone in ' +
  "her face. Close by the king's castle lay a great dark for|est, and un|der an old lime-tree in the for|est was a " +
  "well, and when the day was very warm, the king's child went out into the for|est and sat down by the side of the " +
  'cool foun|tain; and when she was bored she took a golden ball, and threw it up on high and caught it; and this ' +
  'ball was her fa|vor|ite play|thing.';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const letterWidths = [
  9, 10, 8, 10, 8, 6, 9, 10, 5, 6, 10, 5, 15, 10, 9, 10, 10, 7, 7, 7, 10, 9, 13, 10, 10, 8,
];
const punctuationWidths: Readonly<Record<string, number>> = {
  C: 13,
  I: 6,
  '-': 6,
  ',': 5,
  ';': 5,
  '.': 5,
  "'": 5,
};

/** Width, stretch and shrink of the space after a punctuation mark. */
const spaces: Readonly<Record<string, readonly [number, number, number]>> = {
  ',': [6, 4, 2],
  ';': [6, 4, 1],
  '.': [8, 6, 1],
};
const wordSpace = [6, 3, 2] as const;
const indent = 18;

/** Lines and ratios that the paper prints for a measure of 390 units. The last line ends with finishing glue. */
export const narrowLines: readonly (readonly [line: string, ratio: number])[] = [
  ['In olden times when wishing still helped one,', 0.857],
  ['there lived a king whose daughters were all beau-', 0],
  ['tiful; and the youngest was so beautiful that the', 0.28],
  ['sun itself, which has seen so much, was aston-', 1],
  ['ished whenever it shone in her face. Close by the', 0.067],
  ["king's castle lay a great dark forest, and under an", -0.278],
  ['old lime-tree in the forest was a well, and when', 0.536],
  ["the day was very warm, the king's child went out", -0.167],
  ['into the forest and sat down by the side of the', 0.7],
  ['cool fountain; and when she was bored she took a', -0.176],
  ['golden ball, and threw it up on high and caught', 0.357],
  ['it; and this ball was her favorite plaything.', 0],
];

/** Lines and ratios for a measure of 500 units. */
export const wideLines: readonly (readonly [line: string, ratio: number])[] = [
  ['In olden times when wishing still helped one, there lived a', 0.774],
  ['king whose daughters were all beautiful; and the youngest was', 0.179],
  ['so beautiful that the sun itself, which has seen so much, was', 0.629],
  ["astonished whenever it shone in her face. Close by the king's", 0.545],
  ['castle lay a great dark forest, and under an old lime-tree in the', 0],
  ["forest was a well, and when the day was very warm, the king's", 0.079],
  ['child went out into the forest and sat down by the side of the', 0.282],
  ['cool fountain; and when she was bored she took a golden ball,', 0.294],
  ['and threw it up on high and caught it; and this ball was her', 0.575],
  ['favorite plaything.', 0],
];

/** Returns the paragraph as items, with its first line indented by one em. */
export function frogPrince(): readonly LineItem[] {
  const items: LineItem[] = [];
  let last = '';
  for (const part of text.match(/ |\||-|[^ |-]+-?/gu) ?? []) {
    if (part === ' ') items.push(spaceAfter(last));
    else if (part === '|') items.push(hyphenation());
    else {
      items.push(boxOf(part, items.length === 0 ? indent : 0));
      if (part.endsWith('-')) items.push(afterHyphen());
    }
    last = part.slice(-1);
  }
  return items;
}

function widthOf(part: string): number {
  return Array.from(part).reduce(
    (sum, character) =>
      sum + (punctuationWidths[character] ?? letterWidths[letters.indexOf(character)] ?? Number.NaN),
    0,
  );
}

function boxOf(part: string, more: number): LineItem {
  const width = widthOf(part) + more;
  return {
    kind: 'box',
    width,
    stretch: 0,
    shrink: 0,
    startProtrusion: 0,
    endProtrusion: 0,
    ending: 'plain',
    length: part.length,
    pieces: [pieceOf(part, width)],
  };
}

function spaceAfter(character: string): LineItem {
  const [width, stretch, shrink] = spaces[character] ?? wordSpace;
  return { kind: 'glue', width, stretch, shrink, piece: pieceOf(' ', width) };
}

function hyphenation(): LineItem {
  const width = widthOf('-');
  return { kind: 'penalty', at: 'soft-hyphen', cost: 0, width, insert: pieceOf('-', width) };
}

function afterHyphen(): LineItem {
  return { kind: 'penalty', at: 'hyphen', cost: 0, width: 0, insert: undefined };
}

function pieceOf(written: string, width: number): TextRun {
  const glyphs = [{ id: 0, advance: width, offsetX: 0, offsetY: 0, text: written }];
  const run = { face, size: 1, colour: '#000000', tracking: 0, glyphs, width };
  return { run, link: undefined, language: 'en-GB', label: false, underline: undefined };
}

const face: Face = {
  key: 'Monotype',
  family: 'Monotype',
  weight: 400,
  slope: 'upright',
  kind: 'serif',
  postscriptName: 'Monotype',
  unitsPerEm: 18,
  ascent: 14,
  descent: -4,
  capHeight: 12,
  xHeight: 8,
  italicAngle: 0,
  fixedPitch: false,
  boundingBox: [0, -4, 18, 14],
  outlines: 'truetype',
  features: new Set(),
  bytes: new Uint8Array(),
  glyphCount: 0,
  coversAscii: true,
  spaceGlyph: 0,
  covers: () => true,
  advanceOf: () => 0,
};
