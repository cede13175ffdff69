import type { TextRun } from '../../../src/layout/inline/text-run.ts';
import type { LineBreaks } from '../../../src/layout/lines/break-lines.ts';
import type { Box, LineEnding, LineItem, PenaltyKind } from '../../../src/layout/lines/line-items.ts';
import type { Face } from '../../../src/model/face.ts';

const face: Face = {
  key: 'One Point 400 upright',
  family: 'One Point',
  weight: 400,
  slope: 'upright',
  kind: 'serif',
  postscriptName: 'OnePoint',
  unitsPerEm: 1000,
  ascent: 800,
  descent: -200,
  capHeight: 700,
  xHeight: 500,
  italicAngle: 0,
  fixedPitch: true,
  boundingBox: [0, -200, 1000, 800],
  outlines: 'truetype',
  features: new Set(),
  bytes: new Uint8Array(),
  glyphCount: 0,
  coversAscii: true,
  spaceGlyph: 1,
  covers: () => true,
  advanceOf: () => 1000,
};

/** Shapes text in a face whose every character is one point wide. */
function pieceOf(text: string): TextRun {
  const glyphs = [...text].map((character) => ({
    id: 0,
    advance: 1,
    offsetX: 0,
    offsetY: 0,
    text: character,
  }));
  const run = { face, size: 1, colour: '#000000', tracking: 0, glyphs, width: glyphs.length };
  return { run, link: undefined, language: 'en-GB', label: false, underline: undefined };
}

/** The character for each kind of penalty in a written paragraph. A space after `~` is tied; `*` is inside a word. */
const penalties: Readonly<Record<string, PenaltyKind>> = {
  '~': 'tie',
  '\n': 'forced',
  '|': 'soft-hyphen',
  '-': 'hyphen',
  '/': 'slash',
  '^': 'address',
  '=': 'unspaced',
  '!': 'emergency',
  '*': 'emergency',
};

/** Cost of an emergency penalty inside a word, written `*`. */
const insideWord = 10;

const stubs = new Set(['a', 'of', 'the', 'to', 'in']);

/** Converts text into items. Every character is one point wide; `.` and `,` protrude by half a point. */
export function written(text: string): readonly LineItem[] {
  return (text.match(/[ ~\n|/^=!*]|-|[^ ~\n|/^=!*-]+/g) ?? []).flatMap((part) => {
    const at = penalties[part];
    if (part === ' ') return [glueOf(1)];
    if (at === undefined) return [boxOf(part)];
    const penalty: LineItem = {
      kind: 'penalty',
      at,
      cost: part === '*' ? insideWord : 0,
      width: at === 'soft-hyphen' ? 1 : 0,
      insert: at === 'soft-hyphen' ? pieceOf('-') : undefined,
    };
    return at === 'hyphen' || at === 'slash' ? [boxOf(part), penalty] : [penalty];
  });
}

function boxOf(text: string): Box {
  const endProtrusion = /[.,]$/.test(text) ? 0.5 : 0;
  const ending: LineEnding = endProtrusion > 0 ? 'pause' : stubs.has(text) ? 'stub' : 'plain';
  const length = text.length - Math.ceil(endProtrusion);
  return {
    kind: 'box',
    width: text.length,
    stretch: 0,
    shrink: 0,
    startProtrusion: text.startsWith('“') ? 0.5 : 0,
    endProtrusion,
    ending,
    length,
    pieces: [pieceOf(text)],
  };
}

function glueOf(width: number): LineItem {
  return { kind: 'glue', width, stretch: 0.5, shrink: 0.3, piece: pieceOf(' ') };
}

/** Returns the lines as text, one below the other. */
export function asText(items: readonly LineItem[], breaks: LineBreaks): string {
  return breaks.lines
    .map(({ from, to }) => {
      const end = items[to];
      const insert = end?.kind === 'penalty' && end.insert !== undefined ? '-' : '';
      return items.slice(from, to).map(textOf).join('').trimEnd() + insert;
    })
    .join('\n');
}

function textOf(item: LineItem): string {
  if (item.kind === 'glue') return ' ';
  if (item.kind !== 'box') return '';
  return item.pieces.flatMap(({ run }) => run.glyphs.map((glyph) => glyph.text)).join('');
}
