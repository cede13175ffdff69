import type { Page, PlacedLink } from '../model/page.ts';
import { fitsString, withoutInvalidCharacters } from './literals.ts';

/** Returns a link target in ASCII: other characters percent-encoded, an international host name in Punycode. */
export function asciiTarget(target: string): string {
  if (/^[\x21-\x7e]*$/.test(target)) return target;
  const url = URL.canParse(target) ? new URL(target).href : target;
  return url.replaceAll(/[^\x21-\x7e]+/g, (characters) => encodeURIComponent(wellFormed(characters)));
}

/** Replaces lone surrogates, which UTF-8 cannot encode. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

/**
 * Returns the links of a page that a file can contain. Skips links without a target, and targets longer than a PDF string.
 * If `structured`, skips links outside the structure as well: a tagged PDF has no element for them.
 */
export function linksOf(page: Page, structured: boolean): readonly PlacedLink[] {
  return page.items.filter(
    (item): item is PlacedLink =>
      item.kind === 'link' &&
      withoutInvalidCharacters(item.target).trim() !== '' &&
      fitsString(asciiTarget(item.target)) &&
      !(structured && item.element === undefined),
  );
}
