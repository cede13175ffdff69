import { Caches } from '../../model/caches.ts';
import type { Rectangle } from '../../model/geometry.ts';
import type { DisplayList, Page, PlacedIcon, PlacedLink } from '../../model/page.ts';
import { isLanguageTag, titleOf } from '../file-description.ts';
import { type Layers, layersOf } from '../layers.ts';
import { asciiTarget, linksOf } from '../links.ts';
import { decimal, escapedXml, quotedXml, rgbChannels, withoutInvalidCharacters } from '../literals.ts';
import { GlyphDefinitions, PictureDefinitions, rectangleAttributes, transformOf } from './definitions.ts';

/**
 * Paints each page as a self-contained SVG file: text as outlines, images embedded.
 * The title is the document's. Links work if a browser shows the file itself.
 */
export function paintSvg(list: DisplayList, caches: Caches = new Caches()): readonly string[] {
  return list.pages.map((page) => paintPage(page, list, caches));
}

function paintPage(page: Page, list: DisplayList, caches: Caches): string {
  const { width, height } = page.size;
  const [w, h] = [decimal(width), decimal(height)];
  const { tints, graphics, contents } = layersOf(page);
  const glyphs = new GlyphDefinitions(caches);
  const pictures = new PictureDefinitions(caches);
  const elements = [
    ...[{ area: { x: 0, y: 0, width, height }, colour: '#ffffff' }, ...tints].map(rectangleElement),
    ...graphics.map((graphic) => graphicElement(graphic, pictures)),
    ...contents.flatMap((item) => {
      if (item.kind === 'run') return item.run.hidden ? [] : glyphs.runElements(item);
      return [pictures.pictureElement(item, list.structure[item.element ?? 0]?.alternative)];
    }),
    ...linksOf(page, false).filter(isSafe).map(linkElement),
  ];
  const language = isLanguageTag(list.language) ? ` lang="${list.language}"` : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}pt" height="${h}pt" viewBox="0 0 ${w} ${h}"${language}>`,
    `<title>${escapedXml(titleOf(list))}</title>`,
    `<defs>${[...glyphs.elements(), ...pictures.elements()].join('\n')}</defs>`,
    ...elements,
    '</svg>\n',
  ].join('\n');
}

function rectangleElement({ area, colour }: { readonly area: Rectangle; readonly colour: string }): string {
  rgbChannels(colour);
  return `<rect ${rectangleAttributes(area)} fill="${colour}"/>`;
}

function graphicElement(graphic: Layers['graphics'][number], pictures: PictureDefinitions): string {
  switch (graphic.kind) {
    case 'rule':
      return rectangleElement({ area: { ...graphic, height: graphic.thickness }, colour: graphic.colour });
    case 'icon':
      return iconElement(graphic);
    case 'picture':
      return pictures.pictureElement(graphic);
  }
}

function iconElement({ icon, area, colour }: PlacedIcon): string {
  rgbChannels(colour);
  const [scaleX, scaleY] = [area.width / icon.width, area.height / icon.height];
  const transform = transformOf([scaleX, 0, 0, scaleY, area.x, area.y]);
  const path = quotedXml(withoutInvalidCharacters(icon.path));
  return `<path fill="${colour}" transform="${transform}" d=${path}/>`;
}

/** True if a browser can follow the link safely: no `javascript:`, `data:` or other active scheme. */
function isSafe({ target }: PlacedLink): boolean {
  return /^(?:https?|mailto|tel):/i.test(target);
}

function linkElement({ area, target }: PlacedLink): string {
  return `<a href=${quotedXml(asciiTarget(target))}><rect ${rectangleAttributes(area)} fill-opacity="0"/></a>`;
}
