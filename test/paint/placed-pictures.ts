import type {
  DisplayItem,
  DisplayList,
  PlacedIcon,
  PlacedPicture,
  PlacedTint,
} from '../../src/model/page.ts';
import type { Picture } from '../../src/model/picture.ts';
import { openPicture } from '../../src/pictures/open-picture.ts';
import { jpegFile, pngFile } from '../pictures/picture-files.ts';
import { caches } from '../support/caches.ts';
import { layOutLines } from '../support/test-lines.ts';

/** Opens an image file. Throws if it is not usable. */
export function pictureIn(bytes: Uint8Array): Picture {
  const opened = openPicture(bytes, caches);
  if ('reason' in opened) throw new Error(opened.reason);
  return opened;
}

export const jpeg: Picture = pictureIn(jpegFile('corners'));
/** Opacity decreases from left to right. */
export const png: Picture = pictureIn(
  pngFile({
    width: 4,
    height: 4,
    colours: 'rgb-alpha',
    pixel: (x, y) => [60 * x, 60 * y, 200, 255 - 60 * x],
  }),
);

export const tint: PlacedTint = {
  kind: 'tint',
  area: { x: 0, y: 0, width: 180, height: 841.89 },
  colour: '#e8eef4',
};

export const icon: PlacedIcon = {
  kind: 'icon',
  area: { x: 48, y: 90, width: 8, height: 8 },
  icon: { path: 'M0 0h24v12q-12 12-24 0Z', width: 24, height: 24 },
  colour: '#1f4e79',
};

export const photo: PlacedPicture = {
  kind: 'picture',
  area: { x: 400, y: 60, width: 80, height: 80 },
  shape: 'ellipse',
  picture: jpeg,
  element: 2,
};

/** Returns a page with a photo, a logo beside text, and artifacts below both. */
export function picturedList(further: readonly DisplayItem[] = []): Promise<DisplayList> {
  return pageOf([
    icon,
    photo,
    {
      ...photo,
      shape: 'rectangle',
      picture: png,
      area: { x: 20, y: 200, width: 30, height: 20 },
      element: 4,
    },
    tint,
    ...further,
  ]);
}

/** Returns a page with a heading, two lines of text, and these items between them. */
export async function pageOf(items: readonly DisplayItem[]): Promise<DisplayList> {
  const list = await layOutLines(
    [{ text: 'Ada Lovelace' }, { text: 'Mathematician' }, { text: 'in London' }],
    {
      structure: [
        { type: 'Document' },
        { type: 'H1', parent: 0 },
        { type: 'Figure', parent: 0, alternative: 'Portrait of Ada Lovelace' },
        { type: 'P', parent: 0 },
        { type: 'Figure', parent: 3, alternative: 'Mark of the Analytical Society' },
      ],
      title: 'Ada & her <CV>',
    },
  );
  const pages = list.pages.map((page) => {
    const structureRef = page.items.map((item) => ({ ...item, element: item.paragraph === 0 ? 1 : 3 }));
    const heading = structureRef.filter(({ element }) => element === 1);
    const line = structureRef.filter(({ paragraph }) => paragraph === 1);
    const rest = structureRef.filter(({ paragraph }) => paragraph === 2);
    const [first = [], others = []] = [items.slice(0, 2), items.slice(2)];
    return { ...page, items: [...heading, ...first, ...line, ...others, ...rest] };
  });
  return { ...list, pages };
}
