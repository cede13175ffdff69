/** A target as a PDF holds it: ascii, other characters percent-encoded and a host's in Punycode. */
export function asciiTarget(target: string): string {
  if (/^[\x21-\x7e]*$/.test(target)) return target;
  const address = URL.canParse(target) ? new URL(target).href : target;
  return address.replaceAll(/[^\x21-\x7e]+/g, (characters) => encodeURIComponent(wellFormed(characters)));
}

/** Half a surrogate pair has no UTF-8. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}
