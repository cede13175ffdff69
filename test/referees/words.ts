/** Everything between white space, to the last comma; a typed apostrophe is the printed one. */
export function fitSettingsOf(text: string): readonly string[] {
  return text
    .replaceAll("'", '’')
    .split(/\s+/)
    .filter((token) => token !== '');
}

/**
 * The words of extracted text, as letters and digits alone: what a line end may do to a word is undone
 * (poppler drops a compound's own hyphen there), and dashes between dates part words as spaces do.
 */
export function wordsOf(text: string): readonly string[] {
  return text
    .replace(/([-‐/])\s*\n\s*/g, '$1')
    .split(/[\s–—]+/)
    .map((word) => word.replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .filter((word) => word !== '');
}

/** The words that are expected more often than they are found. */
export function missingWords(expected: readonly string[], found: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return expected.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** Where `part` stands in `words` in one piece, at or after `from`; -1 where it does not. */
export function positionOf(part: readonly string[], words: readonly string[], from = 0): number {
  for (let start = from; start + part.length <= words.length; start += 1) {
    if (part.every((word, offset) => words[start + offset] === word)) return start;
  }
  return -1;
}

/** The first of `wanted` that does not follow those before it in `found`; absent where all do. */
export function firstOutOfOrder(wanted: readonly string[], found: readonly string[]): string | undefined {
  let next = 0;
  return wanted.find((word) => {
    const at = found.indexOf(word, next);
    if (at >= 0) next = at + 1;
    return at < 0;
  });
}

/** Characters that no extractor should give: soft hyphens, replacements, private use, ligatures. */
export const oddCharacters: RegExp = /[\u00ad\ufffd\ue000-\uf8ff\ufb00-\ufb06\u{f0000}-\u{10ffff}]/gu;
