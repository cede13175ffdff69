import type { PictureAside, PictureBlock } from '../../model/document.ts';
import type { TextEdges } from './aside.ts';
import type { GalleyItem, GalleyLine, LinePicture, Strut } from './galley.ts';
import type { StructureNode } from './structure-node.ts';

/** Returns the strut of a line that is as high as an image, which is placed on its baseline. */
export function pictureStrut({ height }: { readonly height: number }): Strut {
  return { above: height, below: 0, capHeight: height };
}

/** Places an image on a line of its own, by its alignment in the measure. */
export function pictureOnLine(picture: PictureBlock, text: TextEdges, element: StructureNode): LinePicture {
  const shares = { start: 0, centre: 0.5, end: 1 } as const;
  const x = text.x + shares[picture.alignment] * (text.measure - picture.width);
  return { x, rise: picture.height, picture, element };
}

/**
 * Adds an image to the galley of its group. Its upper edge aligns with the capitals of the first line, or is raised
 * above them. Spaces beside it become rigid, and no page ends there. If the text is shorter than the image, the last
 * line is extended to its end, or the image is scaled down to the height of the text.
 */
export function withPicture(
  galley: readonly GalleyItem[],
  picture: PictureAside,
  text: TextEdges,
  element: StructureNode,
): readonly GalleyItem[] {
  const items = [...galley];
  let first: number | undefined;
  let last = 0;
  const { rise = 0 } = picture;
  let missing = picture.height - rise;
  for (const [at, item] of galley.entries()) {
    if (missing <= 0) break;
    if (item.kind === 'line') {
      missing -= (first === undefined ? item.capHeight : item.above) + item.below;
      first ??= at;
      last = at;
    } else if (first !== undefined) {
      if (item.at === 'forced') break;
      missing -= item.height;
      items[at] = { ...item, stretch: 0, shrink: 0, at: 'after-head' };
    }
  }
  const x = text.x + (picture.edge === 'end' ? text.measure : 0) + picture.x;
  const lacking = Math.max(0, missing);
  if (!picture.shrinks) changeLine(items, last, (line) => ({ ...line, below: line.below + lacking }));
  const scale = picture.shrinks ? 1 - lacking / picture.height : 1;
  const scaled = { ...picture, width: scale * picture.width, height: scale * picture.height };
  changeLine(items, first ?? 0, (line) => {
    const placed = { x, rise: line.capHeight + rise, picture: scaled, element };
    return { ...line, pictures: [...line.pictures, placed] };
  });
  return items;
}

function changeLine(items: GalleyItem[], at: number, change: (line: GalleyLine) => GalleyLine): void {
  const item = items[at];
  if (item?.kind === 'line') items[at] = change(item);
}
