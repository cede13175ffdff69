import { unspacedScripts } from '../model/scripts.ts';
import { align } from './align.ts';
import { type ExpectedWord, type FoundWord, textsOf, type Word } from './words.ts';

/** A character beside which a space tells nothing apart: of a script without spaces between words, full-width, or Hangul. */
const withoutSpaces = new RegExp(
  String.raw`[${unspacedScripts}\p{sc=Bopo}\p{sc=Hang}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]`,
  'u',
);

/**
 * Divides the words of a PDF as those of its document are, where they differ in nothing but spaces beside characters of scripts
 * without spaces. Programs that extract text find a space after the white half of a full-width mark, and miss one before it; and
 * a label and its value, or the two lines of a range of dates, are one word in the document.
 */
export function respacedWords(
  expected: readonly ExpectedWord[],
  found: readonly FoundWord[],
): readonly FoundWord[] {
  if (!expected.some(({ text }) => withoutSpaces.test(text))) return found;
  const gaps = gapsBetween(expected, found);
  const words: FoundWord[] = [];
  for (let index = 0; index < gaps.length; ) {
    const stretches = gaps
      .slice(index, index + longestStretch)
      .map(({ ends: [end, foundEnd] }): readonly [readonly ExpectedWord[], readonly FoundWord[]] => {
        const [start = 0, foundStart = 0] = gaps[index]?.starts ?? [];
        return [expected.slice(start, end), found.slice(foundStart, foundEnd)];
      });
    const count = Math.max(
      0,
      stretches.findIndex(([some, others]) => textsOf(some).join('') === textsOf(others).join('')),
    );
    const [wanted, given] = stretches[count] ?? [[], []];
    words.push(...respaced(wanted, given));
    const end = gaps[index + count]?.ends[1] ?? 0;
    words.push(...found.slice(end, end + 1));
    index += count + 1;
  }
  return words;
}

/**
 * Gaps that are compared together at most, with the words between them. Where a clause is there twice, the word that is as
 * expected may be the other one: the characters around both are the same all the same.
 */
const longestStretch = 4;

/** Words between two that are as expected: the indices of the first and after the last, in the document and in the PDF. */
interface Gap {
  readonly starts: readonly [expected: number, found: number];
  readonly ends: readonly [expected: number, found: number];
}

function gapsBetween(expected: readonly ExpectedWord[], found: readonly FoundWord[]): readonly Gap[] {
  const positions = [...align(textsOf(expected), textsOf(found)), found.length];
  const gaps: Gap[] = [];
  let starts: Gap['starts'] = [0, 0];
  for (const [index, position] of positions.entries()) {
    if (position < 0) continue;
    gaps.push({ starts, ends: [index, position] });
    starts = [index + 1, position + 1];
  }
  return gaps;
}

/** Returns words of a PDF between two that are as expected. */
function respaced(expected: readonly ExpectedWord[], found: readonly FoundWord[]): readonly FoundWord[] {
  const text = textsOf(expected).join('');
  if (found.length === 0 || text !== textsOf(found).join('')) return found;
  const [wanted, given] = [startsOf(expected), startsOf(found)];
  const isFree = (start: number): boolean =>
    withoutSpaces.test(characterBefore(text, start)) || withoutSpaces.test(text.slice(start, start + 2));
  const differences = [
    ...wanted.filter((start) => !given.includes(start)),
    ...given.filter((start) => !wanted.includes(start)),
  ];
  if (!differences.every(isFree)) return found;
  return expected.flatMap((word, index): readonly FoundWord[] => {
    const start = wanted[index] ?? 0;
    const end = start + word.text.length;
    const parts = found.filter((part, number) => {
      const partStart = given[number] ?? 0;
      return partStart < end && partStart + part.text.length > start;
    });
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined) return [];
    const links = [...new Set(parts.flatMap((part) => part.links))];
    return [{ ...first, text: word.text, links, endsLine: last.endsLine }];
  });
}

/** Returns the offset of each word in their joined texts. */
function startsOf(words: readonly Word[]): readonly number[] {
  let start = 0;
  return words.map(({ text }) => {
    start += text.length;
    return start - text.length;
  });
}

/** Returns the character before an offset, with a selector of its variant. */
function characterBefore(text: string, offset: number): string {
  return Array.from(text.slice(Math.max(0, offset - 4), offset))
    .slice(-2)
    .join('');
}
