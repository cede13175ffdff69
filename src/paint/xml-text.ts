/** A text as XML has it between tags. */
export function escapedXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A text as XML has it between quotation marks. */
export function quotedXml(text: string): string {
  return `"${escapedXml(text).replaceAll('"', '&quot;')}"`;
}
