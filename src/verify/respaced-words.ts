import { unspacedScripts } from '../model/scripts.ts';
import { align } from './align.ts';
import type { ExpectedWord, FoundWord, Word } from './words.ts';

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
  const positions = align(textsOf(expected), textsOf(found));
  const words: FoundWord[] = [];
  let [from, at] = [0, 0];
  for (let index = 0; index <= expected.length; index++) {
    const position = index === expected.length ? found.length : (positions[index] ?? -1);
    if (position < 0) continue;
    words.push(...respaced(expected.slice(from, index), found.slice(at, position)));
    words.push(...found.slice(position, position + 1));
    [from, at] = [index + 1, position + 1];
  }
  return words;
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

function textsOf(words: readonly Word[]): readonly string[] {
  return words.map(({ text }) => text);
}
