import { wordsOf } from '../referees/words.ts';

/** Returns words, joined after a hyphen, a slash or the @ of an address, and before its dots, since a line may end there. */
export function solidWords(text: string): readonly string[] {
  return wordsOf(text.replace(/([-‐/@])\s+/gu, '$1').replace(/\s+(?=[.][\p{L}\p{N}]|@)/gu, ''));
}
