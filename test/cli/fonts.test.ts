import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemFontFolders } from '../../src/cli/fonts/font-folders.ts';
import { changedFont, collectionOf, type FontChange } from '../support/font-files.ts';
import { folderWith, quoin, type Run } from './run-quoin.ts';

const kana = new Uint8Array(readFileSync('test/fixtures/fonts/KanaTest-Regular.ttf'));

/** A font with some characters of Japanese, under another name. */
function font(family: string, change: FontChange = {}): Uint8Array {
  return changedFont(kana, { family, ...change });
}

const japanese = 'name: 東京\nlocale: {language: ja}\nsummary: "日本語の**水**"\n';
const chinese = japanese.replace('ja', 'zh-Hans').replace('の', '');
const packaged = 'node_modules/@expo-google-fonts/noto-sans-jp';

interface Rendered extends Run {
  readonly pdf: string;
}

/** Renders `cv.yaml` in a folder. The fonts of the system are those in its folder `system`. */
async function rendered(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...flags: readonly string[]
): Promise<Rendered> {
  const folder = await folderWith(files);
  const environment = { QUOIN_FONT_PATH: path.join(folder, 'system') };
  const run = await quoin(['render', path.join(folder, 'cv.yaml'), ...flags], { environment });
  const pdf = await readFile(path.join(folder, 'cv.pdf'), 'latin1');
  return { ...run, errors: run.errors.replaceAll(folder, ''), pdf };
}

/** The names of the fonts in a PDF, without those of Latin. */
function fontsIn({ pdf }: Rendered): readonly string[] {
  const names = [...pdf.matchAll(/\/FontName \/[A-Z]{6}\+([^\s/]+)/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].filter((name) => !name.startsWith('Source')).sort();
}

describe('a text in Japanese', () => {
  test('without a font is one problem that names the command that brings one, and a loss', async () => {
    const { code, errors } = await rendered({ 'cv.yaml': japanese });
    expect(code).toBe(3);
    expect(errors.match(/are left out/g)).toHaveLength(1);
    expect(errors).toContain(
      'Run `npm install @expo-google-fonts/noto-serif-jp` in the folder of the résumé',
    );
    expect(errors).toContain('incomplete: text missing (exit code 3');
  });

  test('is set in the font of a package that is installed beside the résumé, in its weights', async () => {
    const run = await rendered({
      'cv.yaml': japanese,
      [`${packaged}/400Regular/NotoSansJP_400Regular.ttf`]: font('Noto Sans JP'),
      [`${packaged}/700Bold/NotoSansJP_700Bold.ttf`]: font('Noto Sans JP', { weight: 700 }),
      [`${packaged}/900Black/NotoSansJP_900Black.ttf`]: font('Noto Sans JP', { weight: 900 }),
      'system/NotoSansCJK-Regular.ttc': collectionOf([font('Noto Sans CJK JP')]),
    });
    expect(run.code).toBe(0);
    expect(run.errors).not.toMatch(/left out|no bold/);
    expect(fontsIn(run)).toEqual(['NotoSansJP']);
  });

  test('is set in a font of the system, which is named', async () => {
    const run = await rendered({ 'cv.yaml': japanese, 'system/noto/ipagp.ttf': font('IPAPGothic') });
    expect(run.code).toBe(0);
    expect(fontsIn(run)).toEqual(['IPAPGothic']);
    expect(run.errors).toContain('uses “IPAPGothic” of this system: /system/noto/ipagp.ttf');
  });

  test('is told once that its font has no bold', async () => {
    const { errors } = await rendered({ 'cv.yaml': japanese, 'system/ipagp.ttf': font('IPAPGothic') });
    expect(errors.match(/no bold face/g)).toHaveLength(1);
  });

  test('leaves the fonts of the system alone with --no-system-fonts', async () => {
    const run = await rendered(
      { 'cv.yaml': japanese, 'system/ipagp.ttf': font('IPAPGothic') },
      '--no-system-fonts',
    );
    expect(run.code).toBe(3);
    expect(fontsIn(run)).toEqual([]);
  });

  test('uses a named font first', async () => {
    const run = await rendered({
      'cv.yaml': `${japanese}fonts: [{family: Mine, regular: mine.ttf}]\n`,
      'mine.ttf': font('Mine'),
      'system/ipagp.ttf': font('IPAPGothic'),
    });
    expect(fontsIn(run)).toEqual(['Mine']);
  });
});

test.each([
  ['ਤਜਰਬਾ', 'noto-sans-gurmukhi'],
  ['ಅನುಭವ', 'noto-sans-kannada'],
  ['ልምድ', 'noto-sans-ethiopic'],
  ['ཉམས་མྱོང', 'noto-serif-tibetan'],
  ['경력', 'noto-serif-kr'],
  ['工作經歷', 'noto-serif-tc'],
  ['工作经历', 'noto-serif-sc'],
])('the command that brings a font is for the script of the text: %s', async (text, name) => {
  const written = `name: A\nlocale: en-GB\nsummary: ${text}\n`;
  const { code, errors } = await rendered({ 'cv.yaml': written });
  expect(code).toBe(3);
  expect(errors.match(/left out/g)).toHaveLength(1);
  expect(errors).toContain(`Run \`npm install @expo-google-fonts/${name}\` in the folder`);
});

describe('of several fonts, the text is set in', () => {
  const all = collectionOf(['JP', 'KR', 'SC', 'TC', 'HK'].map((region) => font(`Noto Sans CJK ${region}`)));

  test.each([
    ['ja', 'NotoSansCJKJP'],
    ['zh', 'NotoSansCJKSC'],
    ['zh-Hans', 'NotoSansCJKSC'],
    ['zh-TW', 'NotoSansCJKTC'],
    ['zh-Hant', 'NotoSansCJKTC'],
    ['zh-Hant-HK', 'NotoSansCJKHK'],
  ])('the font of a collection that is for its language: %s', async (language, name) => {
    const run = await rendered({
      'cv.yaml': chinese.replace('zh-Hans', language),
      'system/NotoSansCJK-Regular.ttc': all,
    });
    expect(run.code).toBe(0);
    expect(fontsIn(run)).toEqual([name]);
  });

  test('the one for its language, though another is in a package', async () => {
    const run = await rendered({
      'cv.yaml': chinese,
      [`${packaged}/400Regular/NotoSansJP_400Regular.ttf`]: font('Noto Sans JP'),
      'system/NotoSansCJK-Regular.ttc': all,
    });
    expect(fontsIn(run)).toEqual(['NotoSansCJKSC']);
  });

  test('the one that each text tells, in a résumé in another language', async () => {
    const mixed =
      'name: 東京の水\nsections:\n  Work: [{title: 东京大学经理, text: 東京}, {title: 東京大學經理}]\n';
    const run = await rendered({
      'cv.yaml': mixed.replace('name', 'locale: en-GB\nname'),
      'system/NotoSansCJK.ttc': all,
    });
    expect(fontsIn(run)).toEqual(['NotoSansCJKJP', 'NotoSansCJKSC', 'NotoSansCJKTC']);
  });

  test('the one of the kind of the theme', async () => {
    const system = {
      'system/a-cjk.ttf': font('Noto Sans CJK JP'),
      'system/b-cjk.ttf': font('Noto Serif CJK JP'),
    };
    expect(fontsIn(await rendered({ 'cv.yaml': japanese, ...system }))).toEqual(['NotoSerifCJKJP']);
    const inSans = `${japanese}theme: {family: Source Sans 3, heading-family: Source Sans 3}\n`;
    expect(fontsIn(await rendered({ 'cv.yaml': inSans, ...system }))).toEqual(['NotoSansCJKJP']);
  });
});

describe('a font that cannot be embedded', () => {
  test.each<[string, FontChange, string]>([
    [
      'a variable font from a weight that is not regular',
      { variableFrom: 100 },
      'is a variable font whose default weight is 100',
    ],
    ['a font whose licence forbids it', { rights: 2 }, 'may not be embedded'],
  ])('is named as the reason: %s', async (_, change, reason) => {
    const { code, errors } = await rendered({
      'cv.yaml': japanese,
      'system/NotoSansJP[wght].ttf': font('Noto Sans JP', change),
    });
    expect(code).toBe(3);
    expect(errors.match(/are left out/g)).toHaveLength(1);
    expect(errors).toContain(`“Noto Sans JP” is installed, but ${reason}`);
    expect(errors).toContain('Run `npm install @expo-google-fonts/noto-serif-jp`');
  });

  test('is passed over if there is another', async () => {
    const run = await rendered({
      'cv.yaml': japanese,
      'system/NotoSansJP[wght].ttf': font('Noto Sans JP', { variableFrom: 100 }),
      'system/ipagp.ttf': font('IPAPGothic'),
    });
    expect(run.code).toBe(0);
    expect(fontsIn(run)).toEqual(['IPAPGothic']);
  });
});

test('a variable font is used in its default instance if that is regular', async () => {
  const run = await rendered({
    'cv.yaml': japanese,
    'system/NotoSansJP[wght].ttf': font('Noto Sans JP', { variableFrom: 400 }),
  });
  expect(run.code).toBe(0);
  expect(fontsIn(run)).toEqual(['NotoSansJP']);
  expect(run.errors.match(/no bold face/g)).toHaveLength(1);
});

test('damaged files among the fonts are passed over', async () => {
  const run = await rendered({
    'cv.yaml': japanese,
    'system/a-cjk.ttf': 'no font',
    'system/b-cjk.ttc': collectionOf([font('Noto Sans CJK JP')]).subarray(0, 200),
    'system/c-cjk.ttf': kana.subarray(0, 3000),
    'system/d-cjk.ttf': font('Noto Sans CJK JP'),
  });
  expect(run.code).toBe(0);
  expect(fontsIn(run)).toEqual(['NotoSansCJKJP']);
});

test('the same résumé and the same fonts give the same bytes', async () => {
  const files = { 'cv.yaml': japanese, 'system/NotoSansCJK.ttc': collectionOf([font('Noto Sans CJK JP')]) };
  const [first, second] = [await rendered(files), await rendered(files)];
  expect(first.pdf).toBe(second.pdf);
});

test('a script that no font has is one problem and a loss, and the rest of the page is as it should be', async () => {
  const written =
    'name: Ada Lovelace\nheadline: Analyst\nsections:\n  Work: [{title: Analyst, text: "Wrote ᚠᚢᚦ it down"}]\n';
  const folder = await folderWith({ 'cv.yaml': written });
  const { code, output, errors } = await quoin([
    'render',
    path.join(folder, 'cv.yaml'),
    '--to',
    'text',
    '-o',
    '-',
  ]);
  expect(code).toBe(3);
  expect(errors.match(/left out/g)).toHaveLength(1);
  expect(
    output
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ).toEqual(['Ada Lovelace', 'Analyst', 'Work', 'Analyst', 'Wrote it down']);
});

test('the folders of fonts are those of the operating system', () => {
  expect(systemFontFolders('linux', { HOME: '/h' })).toEqual([
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    '/h/.local/share/fonts',
    '/h/.fonts',
  ]);
  expect(systemFontFolders('linux', { HOME: '/h', XDG_DATA_HOME: '/d' })).toContain('/d/fonts');
  expect(systemFontFolders('darwin', { HOME: '/h' })).toContain('/h/Library/Fonts');
  expect(systemFontFolders('win32', { WINDIR: 'C:\\Windows', LOCALAPPDATA: 'C:\\Local' })).toEqual([
    'C:\\Windows\\Fonts',
    'C:\\Local\\Microsoft\\Windows\\Fonts',
  ]);
  expect(systemFontFolders('darwin', { QUOIN_FONT_PATH: '' })).toEqual([]);
});

describe('quoin fonts', () => {
  test('lists the bundled families with their scripts, and installed fonts with their language', async () => {
    const folder = await folderWith({
      'NotoSansCJK.ttc': collectionOf([font('Noto Sans CJK JP'), font('Noto Sans CJK SC')]),
      'NotoSansJP-VF.ttf': font('Noto Sans JP', { variableFrom: 100 }),
      'Latin.ttf': font('Latin'),
    });
    const { code, output } = await quoin(['fonts'], { environment: { QUOIN_FONT_PATH: folder } });
    expect(code).toBe(0);
    expect(output).toMatch(/^ {2}EB Garamond +serif +400 600 italic +Latin, Greek, Cyrillic$/m);
    expect(output).toMatch(/^ {2}Spectral +serif +400 600 italic +Latin, Cyrillic$/m);
    expect(output).toMatch(/^ {2}Noto Naskh Arabic +serif +400 700 +Arabic$/m);
    expect(output).toMatch(/^ {2}Noto Sans CJK JP +ja +.*NotoSansCJK\.ttc$/m);
    expect(output).toMatch(/^ {2}Noto Sans CJK SC +zh-Hans /m);
    expect(output).toMatch(/^ {2}Noto Sans JP +ja +.*: is a variable font whose default weight is 100$/m);
    expect(output).not.toMatch(/^ {2}Latin /m);
    const { bundled } = JSON.parse((await quoin(['fonts', '--json'])).output);
    expect(bundled[0]).toMatchObject({ family: 'Source Serif 4', scripts: ['Latin', 'Greek', 'Cyrillic'] });
  });

  test('lists the faces that a résumé is set in, and where they come from', async () => {
    const folder = await folderWith({
      'cv.yaml': `${japanese}sections:\n  Work: [{title: Analyst, text: "שלום"}]\n`,
      'system/cjk.ttf': font('Noto Serif CJK JP'),
    });
    const environment = { QUOIN_FONT_PATH: path.join(folder, 'system') };
    const { code, output } = await quoin(['fonts', path.join(folder, 'cv.yaml')], { environment });
    const lines = Buffer.from(output, 'latin1').toString().split('\n');
    expect(code).toBe(0);
    expect(lines.find((line) => line.includes('Noto Serif CJK JP 400'))).toMatch(
      /7 characters +Japanese, Chinese .*system\/cjk\.ttf$/,
    );
    expect(lines.some((line) => /Source Serif 4 600 +\d+ characters +bundled$/.test(line))).toBe(true);
  });

  test('says what a résumé lacks, and the command that brings it', async () => {
    const { code, output } = await quoin(['fonts', '-'], { readInput: async () => Buffer.from(japanese) });
    const text = Buffer.from(output, 'latin1').toString();
    expect(code).toBe(3);
    expect(text).toContain('7 Chinese or Japanese characters are left out');
    expect(text).toContain('Run `npm install @expo-google-fonts/noto-serif-jp`');
  });
});
