/** Controls, directional overrides and what else shows nothing, but for the joiners that scripts and pictures need. */
const steering = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}](?<![\u200c\u200d])/gu;

/** Without the characters that would steer a terminal: text of a file may be anybody's. */
export function printable(text: string): string {
  return text.replace(steering, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** Characters that terminals print two cells wide: East Asian wide and full-width ones, and pictures (UAX 11). */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;

/** Marks over a letter, and joiners. */
const withoutWidth = /^[\p{Mn}\p{Me}\u200c\u200d]/u;

/** How many cells of a terminal one printable character takes. */
export function cellsOf(character: string): number {
  if (withoutWidth.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
