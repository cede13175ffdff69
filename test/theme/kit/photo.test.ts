import { expect, test } from 'vitest';
import type { Block, Group } from '../../../src/model/document.ts';
import { photoAtEnd, photoBlock, photoOf, withPhoto } from '../../../src/theme/kit/photo.ts';
import type { Settings } from '../../../src/theme/settings/settings.ts';
import { contextWith, picturesOf, resumeOf } from './fixtures.ts';

const resume = resumeOf('name: Ada Lovelace\nphoto: ada.png\n');
const pictures = picturesOf({ 'ada.png': [300, 400] });
const place = { width: 60, height: 80, gap: 10 } as const;

function themeContext(changes: Partial<Settings> = {}, tag = 'en-GB') {
  return contextWith(changes, { tag, pictures });
}

function onlyGroup([block, ...more]: readonly Block[]): Group {
  if (block?.kind !== 'group' || more.length > 0) throw new Error('not one group');
  return block;
}

test.each([
  ['en-GB', 'Photograph of Ada Lovelace'],
  ['de', 'Porträtfoto von Ada Lovelace'],
  ['fr', 'Photographie de Ada Lovelace'],
  ['es', 'Fotografía de Ada Lovelace'],
])('a photo without alternative text gets one in the language, with the name (%s)', (tag, textInline) => {
  expect(photoOf(resume, themeContext({}, tag))?.alternative).toBe(textInline);
});

test('photoOf prefers the résumé’s alternative text, and does not need a name', () => {
  const described = resumeOf('name: Ada\nphoto: {file: ada.png, alt: Ada at her desk}\n');
  expect(photoOf(described, themeContext())?.alternative).toBe('Ada at her desk');
  expect(photoOf(resumeOf('photo: ada.png\n'), themeContext())?.alternative).toBe('Photograph');
  expect(photoOf(resumeOf('name: $& Co\nphoto: ada.png\n'), themeContext())?.alternative).toBe(
    'Photograph of $& Co',
  );
});

test('photoOf returns nothing if the photo could not be read or the setting is `none`', () => {
  expect(photoOf(resumeOf('photo: other.png\n'), themeContext())).toBeUndefined();
  expect(photoOf(resume, themeContext({ photo: 'none' }))).toBeUndefined();
  const blocks: readonly Block[] = [];
  expect(withPhoto(blocks, undefined, { ...place, edge: 'end' }, themeContext())).toBe(blocks);
  expect(photoBlock(undefined, { width: 1, height: 1, alignment: 'start' }, themeContext())).toEqual([]);
});

test('withPhoto indents the text on the side of the photo', () => {
  const photo = photoOf(resume, themeContext());
  const end = onlyGroup(withPhoto([], photo, { ...place, edge: 'end' }, themeContext()));
  expect(end).toMatchObject({ indent: 0, endIndent: 70, picture: { edge: 'end', x: 10, width: 60 } });
  const start = onlyGroup(withPhoto([], photo, { ...place, edge: 'start' }, themeContext()));
  expect(start).toMatchObject({ indent: 70, endIndent: 0, picture: { edge: 'start', x: -70 } });
  const centred = { ...place, edge: 'end', centred: true } as const;
  expect(onlyGroup(withPhoto([], photo, centred, themeContext()))).toMatchObject({
    indent: 70,
    endIndent: 70,
    picture: { edge: 'end', x: 10 },
  });
});

test('a round photo is an ellipse, and a circle in a header', () => {
  const round = themeContext({ photo: 'round' });
  const [block] = photoBlock(photoOf(resume, round), { width: 50, height: 50, alignment: 'centre' }, round);
  expect(block).toMatchObject({ shape: 'ellipse', alignment: 'centre' });
  const { width, height } = photoAtEnd(round);
  expect(width).toBe(height);
  expect(photoAtEnd(themeContext()).width).toBeLessThan(height);
});
