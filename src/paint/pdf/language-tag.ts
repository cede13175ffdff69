/** A tag of BCP 47. Source: RFC 5646, 2.1, without the grandfathered tags. */
const wellFormed = new RegExp(
  [
    '^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})', // the language
    '(?:-[a-z]{4})?', // its script
    '(?:-(?:[a-z]{2}|\\d{3}))?', // its region
    '(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*', // its variants
    '(?:-[a-wyz\\d](?:-[a-z\\d]{2,8})+)*', // extensions
    '(?:-x(?:-[a-z\\d]{1,8})+)?$', // private use
  ].join(''),
  'i',
);

/** Whether a file may say that its text is in this language: conforming files only name well-formed tags. */
export function isLanguageTag(tag: string): boolean {
  return wellFormed.test(tag);
}
