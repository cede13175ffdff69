import { wordsOf } from '../referees/words.ts';

/** Returns words, joined after a hyphen or slash, since a line may end there. */
export function solidWords(text: string): readonly string[] {
  return wordsOf(text.replace(/([-‐/])\s+/gu, '$1'));
}
