import type { Rectangle } from '../../model/geometry.ts';
import type { DisplayList, Page, PlacedIcon, PlacedLink } from '../../model/page.ts';
import { channelsOf } from '../colour.ts';
import { type Layers, layersOf } from '../layers.ts';
import { asciiTarget } from '../link-target.ts';
import { decimal } from '../number.ts';
import { titleOf } from '../pdf/file-description.ts';
import { isLanguageTag } from '../pdf/language-tag.ts';
import { linksOf } from '../pdf/link-annotation.ts';
import { legible } from '../pdf/text-string.ts';
import { escapedXml, quotedXml } from '../xml-text.ts';
import { boxAttributes, transformOf } from './attributes.ts';
import { SvgGlyphs } from './glyphs.ts';
import { SvgPictures } from './pictures.ts';

/**
 * Each page as an SVG file that needs no other: outlines in place of text, pictures inside. Its title is the document's,
 * and links can be clicked where a browser shows the file itself.
 */
export function paintSvg(list: DisplayList): readonly string[] {
  return list.pages.map((page) => paintPage(page, list));
}

function paintPage(page: Page, list: DisplayList): string {
  const { width, height } = page.size;
  const [w, h] = [decimal(width), decimal(height)];
  const { tints, drawings, contents } = layersOf(page);
  const glyphs = new SvgGlyphs();
  const pictures = new SvgPictures();
  const painted = [
    ...[{ area: { x: 0, y: 0, width, height }, colour: '#ffffff' }, ...tints].map(rectangleElement),
    ...drawings.map((drawing) => drawingElement(drawing, pictures)),
    ...contents.flatMap((item) => {
      if (item.kind === 'run') return glyphs.runElements(item);
      return [pictures.element(item, list.structure[item.element ?? 0]?.alternative)];
    }),
    ...linksOf(page, false).filter(isSafe).map(linkElement),
  ];
  const language = isLanguageTag(list.language) ? ` lang="${list.language}"` : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}pt" height="${h}pt" viewBox="0 0 ${w} ${h}"${language}>`,
    `<title>${escapedXml(titleOf(list))}</title>`,
    `<defs>${[...glyphs.definitions(), ...pictures.definitions()].join('\n')}</defs>`,
    ...painted,
    '</svg>\n',
  ].join('\n');
}

function rectangleElement({ area, colour }: { readonly area: Rectangle; readonly colour: string }): string {
  channelsOf(colour);
  return `<rect ${boxAttributes(area)} fill="${colour}"/>`;
}

function drawingElement(drawing: Layers['drawings'][number], pictures: SvgPictures): string {
  switch (drawing.kind) {
    case 'rule':
      return rectangleElement({ area: { ...drawing, height: drawing.thickness }, colour: drawing.colour });
    case 'icon':
      return iconElement(drawing);
    case 'picture':
      return pictures.element(drawing);
  }
}

function iconElement({ icon, area, colour }: PlacedIcon): string {
  channelsOf(colour);
  const [scaleX, scaleY] = [area.width / icon.width, area.height / icon.height];
  const transform = transformOf([scaleX, 0, 0, scaleY, area.x, area.y]);
  return `<path fill="${colour}" transform="${transform}" d=${quotedXml(legible(icon.path))}/>`;
}

/** Only these schemes are safe in a browser. */
function isSafe({ target }: PlacedLink): boolean {
  return /^(?:https?|mailto|tel):/i.test(target);
}

function linkElement({ area, target }: PlacedLink): string {
  return `<a href=${quotedXml(asciiTarget(target))}><rect ${boxAttributes(area)} fill-opacity="0"/></a>`;
}
