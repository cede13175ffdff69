import type { PictureAside, PictureBlock } from '../../model/document.ts';
import type { TextEdges } from './aside.ts';
import type { GalleyItem, GalleyLine, LinePicture, Strut } from './galley.ts';
import type { StructureNode } from './structure-node.ts';

/** A line as high as a picture, which stands on its baseline. */
export function pictureStrut({ height }: { readonly height: number }): Strut {
  return { above: height, below: 0, capHeight: height };
}

/** A picture on a line of its own, at its place in the measure. */
export function pictureOnLine(picture: PictureBlock, text: TextEdges, element: StructureNode): LinePicture {
  const shares = { start: 0, centre: 0.5, end: 1 } as const;
  const x = text.x + shares[picture.alignment] * (text.measure - picture.width);
  return { x, rise: picture.height, set: picture, element };
}

/**
 * The galley with a picture beside it, whose upper edge is at the height of the first line's capitals. White beside it
 * does not give, no page ends there, and the last line reaches down to where the picture ends.
 */
export function withPicture(
  galley: readonly GalleyItem[],
  picture: PictureAside,
  text: TextEdges,
  element: StructureNode,
): readonly GalleyItem[] {
  const beside = [...galley];
  let first: number | undefined;
  let last = 0;
  let missing = picture.height;
  for (const [at, item] of galley.entries()) {
    if (missing <= 0) break;
    if (item.kind === 'line') {
      missing -= (first === undefined ? item.capHeight : item.above) + item.below;
      first ??= at;
      last = at;
    } else if (first !== undefined) {
      if (item.at === 'forced') break;
      missing -= item.height;
      beside[at] = { ...item, stretch: 0, shrink: 0, at: 'after-head' };
    }
  }
  const x = text.x + (picture.edge === 'end' ? text.measure : 0) + picture.x;
  change(beside, last, (line) => ({ ...line, below: line.below + Math.max(0, missing) }));
  change(beside, first ?? 0, (line) => {
    const placed = { x, rise: line.capHeight, set: picture, element };
    return { ...line, pictures: [...line.pictures, placed] };
  });
  return beside;
}

function change(galley: GalleyItem[], at: number, changed: (line: GalleyLine) => GalleyLine): void {
  const item = galley[at];
  if (item?.kind === 'line') galley[at] = changed(item);
}
