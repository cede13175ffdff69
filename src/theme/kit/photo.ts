import {
  type Block,
  type Group,
  noSpace,
  type PictureAside,
  type PictureBlock,
  type SetPicture,
} from '../../model/document.ts';
import type { DescribedPicture } from '../../model/picture.ts';
import type { RecordEntry, Resume } from '../../model/resume.ts';
import { plainLine } from '../../model/rich-text.ts';
import { space, type ThemeContext } from '../theme-context.ts';
import { noKeep } from './prose.ts';

/** The photo and what it shows; absent where there is none, it could not be read, or the settings want none. */
export function photoOf({ photo, name }: Resume, context: ThemeContext): DescribedPicture | undefined {
  const { settings, locale, pictures } = context;
  const picture = photo && pictures.get(photo.path.text);
  if (picture === undefined || settings.photo === 'none') return undefined;
  const { photo: ofNobody, photoOf: ofSomebody } = locale.altTexts;
  const alternative = photo?.alternative ?? described(ofNobody, ofSomebody, name && plainLine(name));
  return { picture, alternative };
}

/** How large a photo is, at which edge it stands, and what text keeps clear of it, in points. */
export interface PhotoPlace {
  readonly width: number;
  readonly height: number;
  readonly edge: 'start' | 'end';
  readonly gap: number;
}

/** Of a photo in a header: leadings high, and how wide against that where it is not round. */
const headerLines = 6;
const portrait = 0.78;

/** At the end of a header of a few lines. */
export function photoAtEnd({ settings }: ThemeContext): PhotoPlace {
  const height = headerLines * settings.leading;
  const width = settings.photo === 'round' ? height : height * portrait;
  return { width, height, edge: 'end', gap: settings.leading };
}

/** Blocks with the photo beside them, as narrow as it makes them; the blocks alone where there is no photo. */
export function besidePhoto(
  blocks: readonly Block[],
  photo: DescribedPicture | undefined,
  { width, height, edge, gap }: PhotoPlace,
  context: ThemeContext,
): readonly Block[] {
  if (photo === undefined) return blocks;
  const room = width + gap;
  const picture: PictureAside = {
    ...setPhoto(photo, width, height, context),
    edge,
    x: edge === 'start' ? -room : gap,
  };
  const after = blocks.at(-1)?.after;
  const group: Group = {
    kind: 'group',
    role: 'header',
    blocks,
    before: noSpace,
    ...(after && { after }),
    indent: edge === 'start' ? room : 0,
    endIndent: edge === 'end' ? room : 0,
    asides: [],
    picture,
    keep: noKeep,
  };
  return [group];
}

/** The photo on its own, as at the top of a side column; no block where there is no photo. */
export function photoBlock(
  photo: DescribedPicture | undefined,
  size: { readonly width: number; readonly height: number; readonly alignment: PictureBlock['alignment'] },
  context: ThemeContext,
): readonly PictureBlock[] {
  if (photo === undefined) return [];
  const { width, height, alignment } = size;
  return [
    {
      ...setPhoto(photo, width, height, context),
      kind: 'picture',
      alignment,
      before: noSpace,
      after: space(context, 4, 1),
    },
  ];
}

function setPhoto(
  photo: DescribedPicture,
  width: number,
  height: number,
  { settings }: ThemeContext,
): SetPicture {
  return { ...photo, width, height, shape: settings.photo === 'round' ? 'ellipse' : 'rectangle' };
}

/** Of a logo: lines high, and at most as many times wider than high. */
const logoLines = 1.9;
const logoProportion = 3;
/** Between a logo and the head beside it, in em. */
const logoGap = 0.7;

/** An entry's head with the organisation's mark before it; the head alone where there is no logo. */
export function besideLogo(
  head: readonly Block[],
  entry: RecordEntry,
  context: ThemeContext,
): readonly Block[] {
  const { logo, organization, title } = entry;
  const picture = logo && context.pictures.get(logo.path.text);
  if (picture === undefined || head.length === 0) return head;
  const { logo: ofNobody, logoOf: ofSomebody } = context.locale.altTexts;
  const named = organization ?? title;
  const alternative = logo?.alternative ?? described(ofNobody, ofSomebody, named && plainLine(named));
  const highest = logoLines * context.settings.leading;
  const proportion = picture.width / picture.height;
  const width = highest * Math.min(proportion, logoProportion);
  const room = width + logoGap * context.text.size;
  const after = head.at(-1)?.after;
  const group: Group = {
    kind: 'group',
    role: 'header',
    blocks: head,
    before: noSpace,
    ...(after && { after }),
    indent: room,
    asides: [],
    picture: {
      picture,
      alternative,
      width,
      height: width / proportion,
      shape: 'rectangle',
      edge: 'start',
      x: -room,
    },
    keep: noKeep,
  };
  return [group];
}

function described(nobody: string, somebody: string, name: string | undefined): string {
  return name === undefined || name.trim() === '' ? nobody : somebody.replace('{name}', () => name);
}
