/** Characters of scripts that are written from right to left. */
export const rightToLeft: RegExp = /[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;

/** Names a character with its code points, as in `“漢” (U+6F22)`. */
export function characterName(cluster: string): string {
  const codes = Array.from(cluster, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return `“${cluster}” (${codes.join(' ')})`;
}
