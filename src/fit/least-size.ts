import type { DisplayList } from '../model/page.ts';

/** Text under this x-height, or this size, is hard to read. Points. */
const LEAST_X_HEIGHT = 4.2;
const LEAST_SIZE = 7.5;

/** The size of text under which a family's lower-case letters, or all of it, would be too small, in points. */
export function leastSizeOf({ pages }: DisplayList, family: string): number {
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'run' || item.run.face.family !== family) continue;
    const { xHeight, unitsPerEm } = item.run.face;
    return Math.max(LEAST_SIZE, xHeight > 0 ? (LEAST_X_HEIGHT * unitsPerEm) / xHeight : 0);
  }
  return LEAST_SIZE;
}
