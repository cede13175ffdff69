import type { Prose, RichText, Span } from '../../model/rich-text.ts';
import { plainOf } from '../common/plain-text.ts';
import { inlineMarkdown } from '../markdown/write-text.ts';

/**
 * The names in the first paragraph of a publication, if it is nothing but names with commas between them; absent too
 * where an import would set the person's own name otherwise than it is.
 */
export function authorsOf([first]: Prose, self: string): readonly string[] | undefined {
  if (first?.kind !== 'paragraph') return undefined;
  const names = splitAtCommas(first.text);
  const areNames = names.length > 1 || names.some(([span]) => span?.strong);
  return areNames &&
    names.every((name) => isName(plainOf(name))) &&
    names.every((name) => inlineMarkdown(name) !== self)
    ? names.map(inlineMarkdown)
    : undefined;
}

function splitAtCommas(text: RichText): readonly RichText[] {
  const names: Span[][] = [[]];
  for (const span of text) {
    for (const [at, words] of span.text.split(', ').entries()) {
      if (at > 0) names.push([]);
      if (words !== '') names.at(-1)?.push({ ...span, text: words });
    }
  }
  return names;
}

/** A few words with capitals, as `L. F. Menabrea` or `Lovelace A.`, and small ones between them, as `van der`. */
function isName(text: string): boolean {
  const words = text.split(' ');
  const isWord = (word: string): boolean =>
    /^(?:\p{Lu}[\p{L}\p{M}.’'-]*|\p{Ll}{1,5}|[\p{L}’'-]+\.?)$/u.test(word);
  return (
    words.length <= 6 &&
    words.every(isWord) &&
    /\p{Lu}|\p{Lo}/u.test(text) &&
    !/[^.\p{Lu}]\p{Ll}{3,}\.$/u.test(text)
  );
}
