import {
  type Block,
  type Group,
  noSpace,
  type PictureAside,
  type PictureBlock,
  type SetPicture,
} from '../../model/document.ts';
import type { DescribedPicture } from '../../model/picture.ts';
import type { Resume } from '../../model/resume.ts';
import { plainLine } from '../../model/rich-text.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { headerGroup } from './blocks.ts';

/** Size of a photo and its position beside text. Lengths in points. */
export interface PhotoPlacement {
  readonly width: number;
  readonly height: number;
  /** The edge of the text that the photo is at. */
  readonly edge: 'start' | 'end';
  /** Between the photo and the text. */
  readonly gap: number;
  /** True to indent the text by as much on the other side, so that centred text stands in the middle of the page. */
  readonly centred?: boolean | undefined;
  /** Distance of its upper edge above the capitals of the first line. Default: 0. */
  readonly rise?: number | undefined;
}

/** Height of a photo in a header, in lines: about that of the name, the headline and two lines of contacts. */
const headerPhotoLines = 5.5;
/** Width of a photo that is not round, as a share of its height: the format of passport photos. */
const portraitRatio = 0.78;

/**
 * Returns the résumé's photo and its alternative text, which names the person if the résumé has none.
 * Returns `undefined` if there is no photo, it could not be read, or the setting `photo` is `none`.
 */
export function photoOf({ photo, name }: Resume, context: ThemeContext): DescribedPicture | undefined {
  const { settings, locale, pictures } = context;
  const picture = photo && pictures.get(photo.path.text);
  if (picture === undefined || settings.photo === 'none') return undefined;
  const { photo: unnamed, photoOf: named } = locale.altTexts;
  const alternative = photo?.alternative ?? describedBy(named, unnamed, name && plainLine(name));
  return { picture, alternative };
}

/** Returns the placement at the end of the header's lines: five and a half lines high, one leading from the text. */
export function photoAtEnd({ settings }: ThemeContext): PhotoPlacement {
  const height = headerPhotoLines * settings.leading;
  const width = settings.photo === 'round' ? height : height * portraitRatio;
  return { width, height, edge: 'end', gap: settings.leading };
}

/** Returns blocks with the photo beside them. Indents them by its width and the gap. Returns them unchanged if there is no photo. */
export function withPhoto(
  blocks: readonly Block[],
  photo: DescribedPicture | undefined,
  { width, height, edge, gap, rise, centred = false }: PhotoPlacement,
  context: ThemeContext,
): readonly Block[] {
  if (photo === undefined) return blocks;
  const inset = width + gap;
  const picture: PictureAside = {
    ...sizedPhoto(photo, width, height, context),
    edge,
    x: edge === 'start' ? -inset : gap,
    rise,
  };
  const group: Group = {
    ...groupEndingLike(blocks),
    indent: centred || edge === 'start' ? inset : 0,
    endIndent: centred || edge === 'end' ? inset : 0,
    picture,
  };
  return [group];
}

/** Returns the photo as a block of its own, as at the top of a side column. Returns no block if there is no photo. */
export function photoBlock(
  photo: DescribedPicture | undefined,
  size: { readonly width: number; readonly height: number; readonly alignment: PictureBlock['alignment'] },
  context: ThemeContext,
): readonly PictureBlock[] {
  if (photo === undefined) return [];
  const { width, height, alignment } = size;
  const block: PictureBlock = {
    ...sizedPhoto(photo, width, height, context),
    kind: 'picture',
    alignment,
    before: noSpace,
    after: space(context, 4, 1),
  };
  return [block];
}

function sizedPhoto(
  photo: DescribedPicture,
  width: number,
  height: number,
  { settings }: ThemeContext,
): SetPicture {
  return { ...photo, width, height, shape: settings.photo === 'round' ? 'ellipse' : 'rectangle' };
}

/** Groups blocks with the space after them that the last one has. */
export function groupEndingLike(blocks: readonly Block[]): Group {
  const after = blocks.at(-1)?.after;
  return { ...headerGroup(blocks), after };
}

/** Returns an alternative text that names what an image shows, or one for something without a name. */
export function describedBy(named: string, unnamed: string, name: string | undefined): string {
  return name === undefined || name.trim() === '' ? unnamed : named.replace('{name}', () => name);
}
