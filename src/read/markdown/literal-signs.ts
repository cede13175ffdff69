import { rightToLeftScripts } from '../../model/direction.ts';
import { unspacedScripts } from '../../model/scripts.ts';

/** Stands for a space in the target of a link, which Markdown would end there. Unicode assigns no character to it. */
export const spaceInTarget = '\ufdd0';

/** A link whose target has spaces and no title: `[CV](https://example.org/my file.pdf)`. */
const spacedTarget =
  /(?<=\]\([ \t]*)(?:https?:\/\/|mailto:|tel:|www\.)[^()<>"\s]*(?:[ \t]+[^()<>"\s]+)+(?=[ \t]*\))/gi;

/** Replaces the spaces in link targets, so that Markdown reads the links. Keeps the length of the text. */
export function withoutSpacesInTargets(text: string): string {
  if (!text.includes('](')) return text;
  return text.replace(spacedTarget, (target) => target.replace(/[ \t]/g, spaceInTarget));
}

/** Returns a text with the spaces that `withoutSpacesInTargets` replaced. */
export function withSpaces(text: string): string {
  return text.replaceAll(spaceInTarget, ' ');
}

/**
 * A letter or figure of a script that has spaces between words. In the others any sign is between two letters, and Hebrew and
 * Arabic write *in*, *and* and *the* together with the next word.
 */
const wordCharacter = new RegExp(`(?![${rightToLeftScripts}${unspacedScripts}])[\\p{L}\\p{N}]`, 'u');

/** Names that Python writes between underscores. Sources: The Python Language Reference, §3.3 and §5.1. */
const pythonName =
  /^__(?:all|call|class|contains|del|dict|doc|enter|eq|exit|file|future|getattr|getitem|hash|init|iter|len|main|name|new|next|repr|setattr|slots|str|version)__$/;

/**
 * True if the signs around a text belong to words, and emphasise nothing: a sign between two letters or figures, as in
 * `2*3*4`, `2*（3+4）*5` and `a**b**c`, single signs around several words that end inside one, and two underscores of a name, as in `__init__.py`.
 *
 * @param start Offset of the opening sign.
 * @param end Offset after the closing sign.
 * @param length Characters of each sign.
 */
export function isLiteralMark(text: string, start: number, end: number, length: number): boolean {
  const isWord = (at: number): boolean => wordCharacter.test(text[at] ?? '');
  if (isWord(start - 1) && isWord(start + length)) return true;
  const isProduct = length === 1 && /\d/.test(text[start - 1] ?? '') && /\d/.test(text[end] ?? '');
  if (isProduct) return true;
  const isClosedInWord = isWord(end) && isWord(end - length - 1);
  if (isClosedInWord && length === 1 && /\s/.test(text.slice(start, end))) return true;
  if (text[start] !== '_' || length !== 2) return false;
  const continues = /[.([/:]/.test(text[end] ?? '') && isWord(end + 1);
  const isContinued = /[./:]/.test(text[start - 1] ?? '') && isWord(start - 2);
  return continues || isContinued || pythonName.test(text.slice(start, end));
}
