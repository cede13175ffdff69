import { wordsOf } from '../referees/words.ts';

/** Words with what follows a hyphen or a slash joined to them: `tens- to` too, for a line may end there. */
export function solidWords(text: string): readonly string[] {
  return wordsOf(text.replace(/([-‐/])\s+/gu, '$1'));
}
