import { unspacedScripts } from '../model/scripts.ts';
import { lastAtOrBefore } from './source-text.ts';

/** The text of a scalar, with the file offsets of its characters. */
export interface ScalarText {
  readonly text: string;
  /** Returns the file offset of the character at an offset of `text`. */
  readonly offsetOf: (offset: number) => number;
}

/** Style of a scalar that is not a block: plain or quoted. */
export type FlowStyle = 'plain' | 'single' | 'double';

/** Escapes of double-quoted scalars (YAML 1.2.2 §5.7). */
const escapes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '0': '\0',
    a: '\x07',
    b: '\b',
    e: '\x1b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    N: '\x85',
    _: '\xa0',
    L: '\u2028',
    P: '\u2029',
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t',
  }),
);

/** Tokens of each style: a line fold, an escape, literal characters (YAML 1.2.2 §6.5, §7.3). */
const flowPatterns: Readonly<Record<FlowStyle, RegExp>> = {
  plain: /([ \t]*\r?\n[ \t\r\n]*)|()([ \t]+|[^ \t\r\n]+)/gy,
  single: /([ \t]*\r?\n[ \t\r\n]*)|('')|([ \t]+|'|[^ \t\r\n']+)/gy,
  double:
    /([ \t]*\r?\n[ \t\r\n]*)|(\\(?:\r?\n[ \t]*|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^xuU\r\n]))|([ \t]+|\\|[^ \t\r\n\\]+)/gy,
};

/**
 * Reads a plain or quoted scalar.
 * @param raw Its source, with the quotes.
 * @param start File offset of `raw`.
 */
export function flowScalarText(raw: string, start: number, style: FlowStyle): ScalarText {
  const quote = style === 'single' ? "'" : style === 'double' ? '"' : '';
  const isClosed = quote !== '' && raw.length > 1 && raw.endsWith(quote);
  const inner = raw.slice(quote.length, isClosed ? -1 : undefined);
  const pieces: Piece[] = [];
  for (const match of inner.matchAll(flowPatterns[style])) {
    const [whole, fold, escapeSequence] = match;
    const next = inner.slice(match.index + whole.length, match.index + whole.length + 2);
    const text = fold
      ? foldedBreaks(fold, style, inner.slice(0, match.index), next)
      : escapeSequence
        ? unescaped(escapeSequence)
        : whole;
    pieces.push({ text, offset: start + quote.length + match.index });
  }
  return joinedPieces(pieces);
}

/** Folds line breaks. Keeps the break before a dash in a plain scalar: the user meant a list. */
function foldedBreaks(source: string, style: FlowStyle, before: string, next: string): string {
  const breaks = source.split('\n').length - 1;
  if (breaks === 1 && style === 'plain' && next === '- ') return '\n';
  if (breaks === 1) return isUnspaced(before, next) ? '' : ' ';
  return '\n'.repeat(breaks - 1);
}

/** Letters and marks of the scripts that are written without spaces: Han, kana, Thai and their like. */
const unspaced = new RegExp(`[${unspacedScripts}\\u3000-\\u303f\\u30fb\\u30fc\\uff01-\\uff65]`, 'u');

/** True if a line break between two texts is no space, since their script has none: `文章を` and `書く`. */
export function isUnspaced(before: string, after: string): boolean {
  const last = before.slice(-1);
  const first = String.fromCodePoint(after.codePointAt(0) ?? 0x20);
  return unspaced.test(/[\udc00-\udfff]/.test(last) ? before.slice(-2) : last) && unspaced.test(first);
}

/** Returns the character of an escape; the escape itself if it is invalid. */
function unescaped(source: string): string {
  if (source === "''") return "'";
  const body = source.slice(1);
  if (/^\r?\n/.test(body)) return '';
  const code = /^[xu][\da-f]+$/i.test(body) ? Number.parseInt(body.slice(1), 16) : undefined;
  if (code === undefined) return escapes.get(body) ?? source;
  return code <= 0x10ffff ? String.fromCodePoint(code) : source;
}

/**
 * Finds the file offsets of a block scalar whose value is known. Its words are in the source in the same order; only
 * the whitespace between them differs.
 */
export function blockScalarText(value: string, source: string, start: number): ScalarText {
  const words = source.matchAll(/[^ \t\r\n]+/g);
  const pieces: Piece[] = [];
  let end = start;
  for (const [, breaks = '', indent = '', word] of value.matchAll(
    /((?:[ \t\r]*\n)*)([ \t]*)([^ \t\r\n]+)?/g,
  )) {
    const found = word === undefined ? undefined : words.next().value;
    const offset = found ? start + found.index : end + breaks.length;
    if (breaks) pieces.push({ text: breaks, offset: end });
    const isFold = breaks === '' && end > start && source.slice(end - start, offset - start).includes('\n');
    const isNoSpace = isFold && found !== undefined && isUnspaced(pieces.at(-1)?.text ?? '', found[0]);
    if (indent && !isNoSpace)
      pieces.push({ text: indent, offset: isFold ? end : Math.max(start, offset - indent.length) });
    if (!found) continue;
    pieces.push({ text: found[0], offset });
    end = offset + found[0].length;
  }
  return joinedPieces(pieces);
}

/** A part of the text, whose characters follow one another in the file. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
}

/** Joins pieces and normalises the text to NFC. */
export function joinedPieces(pieces: readonly Piece[]): ScalarText {
  const text = pieces.map((piece) => piece.text).join('');
  return text.normalize('NFC') === text ? withOffsets(pieces) : withOffsets(pieces.flatMap(composedPieces));
}

/** Letters with their combining marks, and Hangul jamo of one syllable: only these compose in NFC. */
const clusters =
  /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]|\P{M}\p{M}*|\p{M}+/gsu;

function composedPieces(piece: Piece): readonly Piece[] {
  return Array.from(piece.text.matchAll(clusters), (match) => ({
    text: match[0].normalize('NFC'),
    offset: piece.offset + match.index,
  }));
}

/** Concatenates pieces and records an offset only where file and text positions diverge. */
function withOffsets(pieces: readonly Piece[]): ScalarText {
  const starts: number[] = [];
  const offsets: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    const last = starts.length - 1;
    const expected = (offsets[last] ?? Number.NaN) + length - (starts[last] ?? 0);
    if (piece.offset !== expected) {
      starts.push(length);
      offsets.push(piece.offset);
    }
    length += piece.text.length;
  }
  const text = pieces.map((piece) => piece.text).join('');
  const offsetOf = (offset: number): number => {
    const segment = lastAtOrBefore(starts, offset);
    return (offsets[segment] ?? 0) + offset - (starts[segment] ?? 0);
  };
  return { text, offsetOf };
}
