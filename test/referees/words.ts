/** Returns the tokens between whitespace, with punctuation. Typewriter apostrophes become typographic ones. */
export function tokensOf(text: string): readonly string[] {
  return text
    .replaceAll("'", '’')
    .split(/\s+/)
    .filter((token) => token !== '');
}

/**
 * Returns the words of extracted text, with only letters and digits. Joins words that a line end splits (poppler drops
 * the hyphen of a compound there). Dashes between dates separate words like spaces.
 */
export function wordsOf(text: string): readonly string[] {
  return text
    .replace(/([-‐/])\s*\n\s*/g, '$1')
    .split(/[\s–—]+/)
    .map((word) => word.replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .filter((word) => word !== '');
}

/** Returns the words that are expected more often than they are found. */
export function missingWords(expected: readonly string[], found: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return expected.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** Returns the index of the consecutive words `part` in `words`, at or after `from`; -1 if they are not there. */
export function positionOf(part: readonly string[], words: readonly string[], from = 0): number {
  for (let start = from; start + part.length <= words.length; start += 1) {
    if (part.every((word, offset) => words[start + offset] === word)) return start;
  }
  return -1;
}

/** Returns the first word of `wanted` that does not follow the earlier ones in `found`; `undefined` if all do. */
export function firstOutOfOrder(wanted: readonly string[], found: readonly string[]): string | undefined {
  let next = 0;
  return wanted.find((word) => {
    const at = found.indexOf(word, next);
    if (at >= 0) next = at + 1;
    return at < 0;
  });
}

/** Characters that no extractor should return: soft hyphens, replacements, private use, ligatures. */
export const oddCharacters: RegExp = /[\u00ad\ufffd\ue000-\uf8ff\ufb00-\ufb06\u{f0000}-\u{10ffff}]/gu;
