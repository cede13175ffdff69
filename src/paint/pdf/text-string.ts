/** The longest string that PDF/A allows, in bytes. Source: ISO 19005-2, 6.1.13. */
const mostBytes = 32_767;

/** A text as a string object of a PDF. */
export function textString(text: string): object {
  return new String(clippedText(text));
}

/**
 * What a string of a PDF holds of a text: what can be read, and if that is too long, as far as the last whole character
 * that has room. ascii takes a byte a character, other text is UTF-16 after a byte order mark.
 */
export function clippedText(text: string): string {
  const clean = legible(text);
  if (/^[\0-\x7f]*$/.test(clean)) return clean.slice(0, mostBytes);
  return clean.slice(0, (mostBytes - 3) / 2).replace(/[\ud800-\udbff]$/, '');
}

/** Whether a text can be an ascii string as it is. */
export function fitsString(text: string): boolean {
  return text.length <= mostBytes;
}

/** A text without the code points that XML 1.0 or PDF has no character for: controls, lone surrogates, U+FFFE and U+FFFF. */
export function legible(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\u007e\u0080-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
