import { readFileSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { confinedReader } from '../../src/cli/read-files.ts';
import { withSmallerPictures } from '../../src/cli/shrink-pictures.ts';
import { typesetPages } from '../../src/index.ts';
import { withOrientation } from '../pictures/picture-files.ts';
import { folderWith, quoin, resume } from './run-quoin.ts';

// Bytes after the end of a JPEG are ignored, so this is a photo of 900 × 1100 pixels and 240 kB.
const portrait = Buffer.concat([readFileSync('test/quality/cvs/portrait.jpg'), Buffer.alloc(200_000)]);
const withPhoto = `photo: {file: photo.jpg, alt: Ada}\n${resume}`;

test('a photo with more than 300 pixels an inch where it is printed is told by render and check', async () => {
  const folder = await folderWith({ 'cv.yaml': withPhoto, 'photo.jpg': portrait });
  const file = path.join(folder, 'cv.yaml');
  const { code, errors } = await quoin([file]);
  expect(errors).toMatch(/cv\.yaml:1:15: warning: The image “photo\.jpg” has 900 × 1100 pixels: \d+ an inch/);
  expect(code).toBe(0);
  expect(Buffer.from((await quoin(['check', file])).output, 'latin1').toString()).toContain(
    '[large-picture]',
  );
});

test('a picture of more than 1 MB is told, also a logo', async () => {
  const large = Buffer.concat([portrait, Buffer.alloc(1_000_000)]);
  const source = `${resume}      logo: logo.jpg\n`;
  const { problems } = await typesetPages(source, { read: async () => large });
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ['large-picture', expect.stringContaining('and 1.2 MB')],
  ]);
  const usual = await typesetPages(source, { read: async () => portrait });
  expect(usual.problems).toEqual([]);
  const small = readFileSync('test/quality/cvs/portrait.jpg');
  expect((await typesetPages(withPhoto, { read: async () => small })).problems).toEqual([]);
});

test('--shrink-photos embeds a photo with 300 pixels an inch, and says nothing', async () => {
  const folder = await folderWith({ 'cv.yaml': withPhoto, 'photo.jpg': portrait });
  const [file, whole, small] = ['cv.yaml', 'whole.pdf', 'small.pdf'].map((name) => path.join(folder, name));
  await quoin([file ?? '', '-o', whole ?? '']);
  const { errors } = await quoin([file ?? '', '-o', small ?? '', '--shrink-photos']);
  expect(errors).not.toContain('large');
  const sizes = await Promise.all([whole, small].map(async (name) => (await readFile(name ?? '')).length));
  expect((sizes[0] ?? 0) - (sizes[1] ?? 0)).toBeGreaterThan(20_000);
});

test('a photo that the camera turned is upright when it is shrunk', async () => {
  const turned = withOrientation(portrait, 6);
  const options = { read: async () => turned };
  const before = await typesetPages(withPhoto, options);
  const file = {
    name: 'cv.yaml',
    bytes: Buffer.from(withPhoto),
    file: 'cv.yaml',
    ...options,
    readFontPackage: async () => [],
    findFonts: async () => ({ fonts: [] }),
    foundFonts: () => [],
    textOf: () => undefined,
  };
  const smaller = await withSmallerPictures(file, before);
  const after = await typesetPages(withPhoto, {
    read: async (name) => (await smaller?.read(name)) ?? turned,
  });
  const pictureOf = ({ display }: typeof before) =>
    display?.pages.flatMap(({ items }) => items.filter((item) => item.kind === 'picture'))[0];
  const [large, small] = [pictureOf(before), pictureOf(after)];
  expect(large?.picture).toMatchObject({ width: 1100, height: 900 });
  expect((small?.picture.width ?? 0) / (small?.picture.height ?? 1)).toBeCloseTo(1100 / 900, 1);
  expect(small?.picture.width).toBeLessThan(1100);
  expect(small?.area).toEqual(large?.area);
});

test('--allow lets a résumé name files in another folder, and only there', async () => {
  const folder = await folderWith({
    'cvs/ann/cv.yaml': withPhoto.replace('photo.jpg', '../../shared/photo.jpg'),
    'shared/photo.jpg': portrait,
    'secret.txt': 'secret',
  });
  const file = path.join(folder, 'cvs', 'ann', 'cv.yaml');
  const refused = await quoin([file]);
  expect(Buffer.from(refused.errors).toString()).toContain('its folder can be allowed with --allow');
  const allowed = await quoin([file, '--allow', path.join(folder, 'shared')]);
  expect(allowed.errors).not.toContain('--allow');
  expect((await quoin([file, '--allow', path.join(folder, 'nowhere')])).code).toBe(2);
  const inside = path.join(folder, 'cvs', 'ann');
  await mkdir(path.join(folder, 'shared', 'deep'));
  await symlink(path.join(folder, 'secret.txt'), path.join(folder, 'shared', 'link.txt'));
  await writeFile(path.join(folder, 'shared', 'deep', 'a.txt'), 'a');
  const read = confinedReader(inside, [path.join(folder, 'shared')]);
  expect(Buffer.from(await read('../../shared/deep/a.txt')).toString()).toBe('a');
  expect(Buffer.from(await read(path.join(folder, 'shared', 'deep', 'a.txt'))).toString()).toBe('a');
  for (const outside of [
    '../../secret.txt',
    '../../shared/link.txt',
    '../../shared/../secret.txt',
    '/etc/passwd',
  ])
    await expect(read(outside), outside).rejects.toThrow('is outside the folder');
});
