import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fontPackageReader } from '../../src/cli/source-file.ts';
import { folderWith } from './run-quoin.ts';

const face = readFileSync('fonts/source-sans-3/SourceSans3-Regular.ttf', 'latin1');

test('a font package is found in the résumé’s folder or above, and its static fonts are read', async () => {
  const folder = await folderWith({
    'node_modules/@mine/sans/files/a.ttf': face,
    'node_modules/@mine/sans/files/Sans-Variable.ttf': face,
    'node_modules/@mine/sans/node_modules/other/b.otf': face,
    'node_modules/@mine/sans/readme.md': '',
    'cv/cv.yaml': '',
  });
  const files = await fontPackageReader(path.join(folder, 'cv'))('@mine/sans');
  expect(files).toHaveLength(1);
});

test.each([
  ['web', 'It has only WOFF web fonts, which a PDF cannot contain.'],
  ['none', 'It has no TTF or OTF files.'],
  ['nowhere', 'It is not installed.'],
  ['../web', 'It is not a valid package name.'],
])('package %s is rejected with a reason', async (name, reason) => {
  const folder = await folderWith({ 'node_modules/web/a.woff2': '', 'node_modules/none/index.js': '' });
  await expect(fontPackageReader(folder)(name)).rejects.toThrow(reason);
});
