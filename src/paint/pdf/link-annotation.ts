import type { Page, PlacedLink } from '../../model/page.ts';
import { asciiTarget } from '../link-target.ts';
import { boxOf } from './marked-content.ts';
import { fitsString, legible, textString } from './text-string.ts';

/**
 * The links of a page that a file can hold: not those that lead nowhere, nor to an address longer than a string.
 * Where files have a structure, not those of furniture: readers would not find them in it.
 */
export function linksOf(page: Page, structured: boolean): readonly PlacedLink[] {
  return page.items.filter(
    (item): item is PlacedLink =>
      item.kind === 'link' &&
      legible(item.target).trim() !== '' &&
      fitsString(asciiTarget(item.target)) &&
      !(structured && item.element === undefined),
  );
}

/** The dictionary of a link, which is printed too (4) and says in words where it leads. Source: ISO 32000-1, 12.5.6.5. */
export function linkAnnotation(
  { area, target }: PlacedLink,
  pageHeight: number,
): Readonly<Record<string, unknown>> {
  return {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: boxOf(area, pageHeight),
    Border: [0, 0, 0],
    F: 4,
    Contents: textString(target),
    A: { S: 'URI', URI: new String(asciiTarget(target)) },
  };
}
