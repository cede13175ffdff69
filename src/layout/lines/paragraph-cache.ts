import { BoundedCache } from '../../model/bounded-cache.ts';
import type { IconInline, TextInline } from '../../model/document.ts';
import type { Face } from '../../model/face.ts';
import type { TextStyle } from '../../model/text-style.ts';
import type { Shaping } from '../inline/shape-word.ts';
import type { SettableInline } from '../inline/text-run.ts';
import type { LaidOutParagraph, LineStyle } from './laid-out-paragraph.ts';

/** What a paragraph is set from, besides the faces and patterns of `shaping`. */
export interface ParagraphInput {
  readonly inlines: readonly SettableInline[];
  readonly measure: number;
  readonly style: LineStyle;
}

/** Characters of text and style for each face that a paragraph begins in: some settings of a long résumé, as fitting tries them. */
const room = 200_000;
/** Characters of the styles that are told apart: some hundreds. */
const styleRoom = 200_000;

/** Kept as long as the face is. */
const cacheByFace = new WeakMap<Face, BoundedCache<LaidOutParagraph>>();

/**
 * The paragraph as it stands from an earlier setting in the very same faces, else as `set` sets it now. One
 * that had something to report, or took another face than asked for, is not left standing.
 */
export function cachedParagraph(
  input: ParagraphInput,
  shaping: Shaping,
  set: (watched: Shaping) => LaidOutParagraph,
): LaidOutParagraph {
  const [first] = input.inlines;
  if (first === undefined) return set(shaping);
  const standing = cacheFor(shaping.book.face(first.style));
  const key = keyOf(input, shaping);
  const found = standing.get(key);
  if (found !== undefined) return found;
  let quiet = true;
  const fresh = set({
    ...shaping,
    report: (problem) => {
      quiet = false;
      shaping.report(problem);
    },
    fellBack: (character, face) => {
      quiet = false;
      shaping.fellBack(character, face);
    },
  });
  if (quiet) standing.set(key, fresh);
  return fresh;
}

function cacheFor(face: Face): BoundedCache<LaidOutParagraph> {
  const known = cacheByFace.get(face) ?? new BoundedCache(room);
  cacheByFace.set(face, known);
  return known;
}

/** Lengths stand before what may hold anything, so that no two copies have one key. */
function keyOf({ inlines, measure, style }: ParagraphInput, { book, hyphenators }: Shaping): string {
  const { alignment, economy, hyphenation = false } = style;
  let key = `${measure} ${alignment} ${economy}`;
  for (const inline of inlines) {
    const { style } = inline;
    const hyphenator = hyphenation ? hyphenators.get(style.language) : undefined;
    const faces = `${numberOf(book.face(style))} ${hyphenator ? numberOf(hyphenator) : ''}`;
    key += ` ${faces} ${inline.kind === 'icon' ? iconKey(inline) : textKey(inline)}`;
  }
  return key;
}

function textKey({ text, style, link, verbatim = false, whole = false, label = false }: TextInline): string {
  return `${verbatim} ${whole} ${label} ${link?.length} ${text.length} ${numberOfStyle(style)} ${link ?? ''}${text}`;
}

function iconKey({ icon, advance, height, rise, style }: IconInline): string {
  const sizes = `${advance} ${height} ${rise} ${icon.width} ${icon.height}`;
  return `icon ${sizes} ${icon.path.length} ${numberOfStyle(style)} ${icon.path}`;
}

/** Styles alike have one number; one that was forgotten gets another. */
const styleNumbers = new BoundedCache<number>(styleRoom);

function numberOfStyle(style: TextStyle): number {
  const known = numbers.get(style);
  if (known !== undefined) return known;
  const key = JSON.stringify(style);
  let number = styleNumbers.get(key);
  if (number === undefined) {
    number = numberOf(style);
    styleNumbers.set(key, number);
  }
  numbers.set(style, number);
  return number;
}

const numbers = new WeakMap<object, number>();
let lastNumber = 0;

/** Of a face or a hyphenator: two of the same name may differ. */
function numberOf(thing: object): number {
  let number = numbers.get(thing);
  if (number === undefined) {
    lastNumber += 1;
    number = lastNumber;
    numbers.set(thing, number);
  }
  return number;
}
