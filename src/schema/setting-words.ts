import { plainKey } from '../model/suggest.ts';
import { knownKey } from './field.ts';
import { settingWords } from './synonyms.ts';

/** Returns a key in lower case without separators, with either spelling of colour as the British one. */
export function plainSetting(key: string): string {
  return plainKey(key).replaceAll('color', 'colour');
}

/** Returns the name in a file of the setting that a word stands for, such as `text-colour` for `Font Color`. */
export function settingNamed(word: string): string | undefined {
  const name = knownKey(settingWords, plainSetting(word));
  return name?.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
