import { emergencyCuts } from '../inline/break-opportunities.ts';
import type { InlinePart, Shaping } from '../inline/shaping.ts';
import { boxOf } from './box.ts';
import type { Box } from './line-items.ts';

/**
 * Makes boxes of a word that is wider than the measure, such as an email address in a narrow column: cut after `/` and `@`;
 * where that is not enough, at full stops; then after hyphens; and only then anywhere. No hyphen is added.
 */
export function boxesOfWideWord(
  parts: readonly InlinePart[],
  text: string,
  measure: number,
  shaping: Shaping,
): readonly Box[] {
  const stages = emergencyCuts(text);
  const boxesWithin = (from: number, to: number, stage: number): readonly Box[] => {
    const inside = partsWithin(parts, from, to);
    const box = boxOf(inside, text.slice(from, to), shaping);
    if (box.width <= measure) return [box];
    const cuts = stages[stage];
    if (cuts === undefined) return charactersOf(inside, shaping);
    const ends = [...cuts.filter((cut) => cut > from && cut < to), to];
    return ends.flatMap((end, index) => boxesWithin(ends[index - 1] ?? from, end, stage + 1));
  };
  return boxesWithin(0, text.length, 0);
}

/** Returns what the parts of a word have between two offsets of its text. */
function partsWithin(parts: readonly InlinePart[], from: number, to: number): readonly InlinePart[] {
  let base = 0;
  return parts.flatMap((part) => {
    const [first, last] = [Math.max(0, from - base), Math.min(part.text.length, to - base)];
    base += part.text.length;
    return first < last ? [sliceOfPart(part, first, last)] : [];
  });
}

/** Returns the characters of a part between two offsets. */
function sliceOfPart({ word, ...part }: InlinePart, first: number, last: number): InlinePart {
  const sliced = { ...part, text: part.text.slice(first, last), start: part.start + first };
  return word === undefined ? sliced : { ...sliced, word: { ...word, offset: word.offset + first } };
}

/** Makes a box of each character with its combining marks. */
function charactersOf(parts: readonly InlinePart[], shaping: Shaping): readonly Box[] {
  return parts.flatMap((part) => {
    let from = 0;
    return graphemesOf(part.text).map((text) => {
      const character = sliceOfPart(part, from, from + text.length);
      from += text.length;
      return boxOf([character], text, shaping);
    });
  });
}

function graphemesOf(text: string): readonly string[] {
  if (/^[\x21-\x7e]*$/.test(text)) return text.split('');
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
