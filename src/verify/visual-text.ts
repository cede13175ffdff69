import { rightToLeftLetter, signsOfNumbers } from '../model/direction.ts';

/** A letter of a script from left to right, or a digit. */
const letterOrDigit = /[\p{L}\p{Nd}]/u;
const letter = /\p{L}/u;
const digit = /\p{Nd}/u;
const signOfNumber = new RegExp(`[${signsOfNumbers}]`, 'u');
const leftToRightMark = '\u200e';

function isRightToLeft(character: string | undefined): boolean {
  return character !== undefined && rightToLeftLetter.test(character);
}

function isLetterOrDigit(character: string | undefined): boolean {
  if (character === undefined || isRightToLeft(character)) return false;
  return character === leftToRightMark || letterOrDigit.test(character);
}

function isLeftToRight(character: string | undefined): boolean {
  return isLetterOrDigit(character) || (character !== undefined && signOfNumber.test(character));
}

/**
 * Returns how the text of a line can be read that a PDF has in the order in which it is seen, from left to right: as a line
 * from right to left, whose signs belong to the numbers beside them or, as the full stop of the list number `1.`, do not; and
 * as one from left to right. Programs that extract text tell them apart by what is around them.
 *
 * @param onPagesFromRight False if the words of such a script alone may be a part of a line from left to right, which ends in
 *   the space on their right.
 */
export function readingsOf(seen: string, onPagesFromRight: boolean): readonly string[] {
  const characters = Array.from(seen);
  const fromRight = [isLeftToRight, isLetterOrDigit].map((belongs) => readFromRight(characters, belongs));
  const readings = [...fromRight, readFromLeft(characters)];
  const isAlone = !characters.some((each) => each !== leftToRightMark && isLetterOrDigit(each));
  const hasRightToLeft = characters.some(isRightToLeft);
  const isNumber =
    characters.some((each) => digit.test(each)) && !characters.some((each) => letter.test(each));
  const isFromRight = hasRightToLeft ? onPagesFromRight || !isAlone : onPagesFromRight && isNumber;
  return isFromRight ? readings : readings.toReversed();
}

/**
 * Reads up to the next character from left to right, then up to the next from right to left, and so on. A space at the left
 * end ends the line.
 */
function readFromRight(
  characters: readonly string[],
  isOfLeftToRight: (character: string | undefined) => boolean,
): string {
  const first = characters.findIndex((character) => character !== ' ');
  let text = '';
  for (let end = characters.length; end > first; ) {
    let start = end;
    while (start > first && !isOfLeftToRight(characters[start - 1])) start -= 1;
    text += characters.slice(start, end).reverse().join('');
    end = start;
    while (start > first && !isRightToLeft(characters[start - 1])) start -= 1;
    text += characters.slice(start, end).join('');
    end = start;
  }
  return text + characters.slice(0, first).join('');
}

function readFromLeft(characters: readonly string[]): string {
  let text = '';
  for (let start = 0; start < characters.length; ) {
    let end = start;
    while (end < characters.length && !isRightToLeft(characters[end])) end += 1;
    text += characters.slice(start, end).join('');
    start = end;
    while (end < characters.length && !isLeftToRight(characters[end])) end += 1;
    text += characters.slice(start, end).reverse().join('');
    start = end;
  }
  return text;
}
