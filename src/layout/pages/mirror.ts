import type { DisplayItem } from '../../model/page.ts';

/**
 * Returns items of pages that are laid out from the right, at their distances from the left edge. Until then, every position
 * counts from the right edge of the page to the right edge of the item. The text of a run is not turned around.
 *
 * @param width Width of the page, in points.
 */
export function mirrored(items: readonly DisplayItem[], width: number): readonly DisplayItem[] {
  return items.map((item) => mirroredItem(item, width));
}

function mirroredItem(item: DisplayItem, pageWidth: number): DisplayItem {
  switch (item.kind) {
    case 'run':
      return { ...item, x: pageWidth - item.x - item.run.width };
    case 'rule':
      return { ...item, x: pageWidth - item.x - item.width };
    case 'icon':
    case 'link':
    case 'picture':
    case 'tint': {
      const { area } = item;
      return { ...item, area: { ...area, x: pageWidth - area.x - area.width } };
    }
  }
}
