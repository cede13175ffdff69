import type { DisplayList } from '../model/page.ts';

/** Text under this x-height, or this size, is hard to read. Points. */
const leastXHeight = 4.2;
const leastSize = 7.5;

/** The size of text under which a family's lower-case letters, or all of it, would be too small, in points. */
export function leastSizeOf({ pages }: DisplayList, family: string): number {
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'run' || item.run.face.family !== family) continue;
    const { xHeight, unitsPerEm } = item.run.face;
    return Math.max(leastSize, xHeight > 0 ? (leastXHeight * unitsPerEm) / xHeight : 0);
  }
  return leastSize;
}
