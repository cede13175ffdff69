// Numbers, colours and strings as literals of PDF, SVG and XML.

/**
 * Formats a number for PDF and SVG: decimal, at most three places (thousandths of a point), no exponent, no minus zero.
 *
 * @throws RangeError if the absolute value is 1e9 or more, or not a number
 */
export function decimal(value: number): string {
  if (!(Math.abs(value) < 1e9)) throw new RangeError(`not a length: ${value}`);
  return String(Math.round(value * 1000) / 1000 || 0);
}

/**
 * Returns red, green and blue of `#rrggbb`, each 0–255.
 *
 * @throws RangeError if the colour has another form
 */
export function rgbChannels(colour: string): readonly number[] {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`not a colour (#rrggbb): ${colour}`);
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

/** Formats an unsigned integer in lower-case hexadecimal, padded with zeros to `digits`. */
export function hexadecimal(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/** Longest string that PDF/A allows, in bytes. Source: ISO 19005-2, 6.1.13. */
const maximumStringBytes = 32_767;

/** Returns a text as a PDF string object, clipped to the longest length allowed. pdfkit writes a `String` object as a string. */
export function textString(text: string): object {
  return new String(clippedText(text));
}

/**
 * Removes invalid characters and clips the text after the last whole character that fits in a PDF string.
 * An ASCII character takes one byte. Other text is UTF-16 after a byte order mark.
 */
export function clippedText(text: string): string {
  const valid = withoutInvalidCharacters(text);
  if (/^[\0-\x7f]*$/.test(valid)) return valid.slice(0, maximumStringBytes);
  return valid.slice(0, (maximumStringBytes - 3) / 2).replace(/[\ud800-\udbff]$/, '');
}

/** True if an ASCII text fits in a PDF string. */
export function fitsString(text: string): boolean {
  return text.length <= maximumStringBytes;
}

/** Removes code points that XML 1.0 and PDF text do not allow: controls, lone surrogates, U+FFFE and U+FFFF. */
export function withoutInvalidCharacters(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\u007e\u0080-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** Escapes a text for use between XML tags. */
export function escapedXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Escapes a text for use as an XML attribute value, and puts it in quotation marks. */
export function quotedXml(text: string): string {
  return `"${escapedXml(text).replaceAll('"', '&quot;')}"`;
}
