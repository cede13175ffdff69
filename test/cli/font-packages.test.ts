import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packagesFrom } from '../../src/cli/font-packages.ts';
import { folderWith } from './run-quoin.ts';

const face = readFileSync('fonts/source-sans-3/SourceSans3-Regular.ttf', 'latin1');

test('a package is found beside the résumé or above, and its static fonts are read', async () => {
  const folder = await folderWith({
    'node_modules/@mine/sans/files/a.ttf': face,
    'node_modules/@mine/sans/files/Sans-Variable.ttf': face,
    'node_modules/@mine/sans/node_modules/other/b.otf': face,
    'node_modules/@mine/sans/readme.md': '',
    'cv/cv.yaml': '',
  });
  const files = await packagesFrom(path.join(folder, 'cv'))('@mine/sans');
  expect(files).toHaveLength(1);
});

test.each([
  ['web', 'It holds WOFF web fonts alone, which no PDF can hold.'],
  ['none', 'It holds no TTF or OTF files.'],
  ['nowhere', 'It is not installed.'],
  ['../web', 'That is not the name of a package.'],
])('of %s it says why there are no fonts', async (name, why) => {
  const folder = await folderWith({ 'node_modules/web/a.woff2': '', 'node_modules/none/index.js': '' });
  await expect(packagesFrom(folder)(name)).rejects.toThrow(why);
});
