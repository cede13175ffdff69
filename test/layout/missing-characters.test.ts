import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Problem, paintText, type TypesetOptions, typesetPages } from '../../src/index.ts';
import { paintStructure } from '../../src/inspect.ts';
import { builtInThemes } from '../../src/themes.ts';

interface Rendered {
  /** Lines that are not empty. */
  readonly lines: readonly string[];
  /** Problems with the text that is missing. */
  readonly losses: readonly Problem[];
  readonly headings: readonly string[];
}

async function rendered(source: string, options: TypesetOptions = {}): Promise<Rendered> {
  const { display, problems } = await typesetPages(source, options);
  if (display === undefined) throw new Error('not rendered');
  const text = await paintText(display);
  return {
    lines: text.split('\n').filter((line) => line !== ''),
    losses: problems.filter(({ missing }) => missing === 'text'),
    headings: Array.from(paintStructure(display).matchAll(/^ *H2 .*$/gm), ([line]) => line.trim()),
  };
}

/** A heading whose letters no bundled face has. */
const headings: readonly (readonly [heading: string, script: string, font: string])[] = [
  ['日本語', 'Chinese or Japanese characters', 'Noto Serif SC'],
  ['ひらがな漢字', 'Chinese or Japanese characters', 'Noto Serif JP'],
  ['경력', 'Korean characters', 'Noto Serif KR'],
  ['ਤਜਰਬਾ', 'Gurmukhi characters', 'Noto Serif Gurmukhi'],
  ['ಅನುಭವ', 'Kannada characters', 'Noto Serif Kannada'],
  ['പരിചയം', 'Malayalam characters', 'Noto Serif Malayalam'],
  ['අත්දැකීම්', 'Sinhala characters', 'Noto Serif Sinhala'],
  ['ཉམས་མྱོང', 'Tibetan characters', 'Noto Serif Tibetan'],
  ['ልምድ', 'Ethiopic characters', 'Noto Serif Ethiopic'],
  ['🚀🎉', 'emoji', 'Noto Emoji'],
];

function withHeading(heading: string, theme = 'swiss'): string {
  const entry = (title: string): string => `[{title: ${title}, dates: 2019, bullets: [Done]}]`;
  return `name: A B\ntheme: ${theme}\nsections:\n  One: ${entry('x')}\n  ${heading}: ${entry('y')}\n  Two: ${entry('z')}\n`;
}

test.each(headings)(
  'a heading in letters that no face has stays a heading: %s',
  async (heading, script, font) => {
    const { lines, losses, headings } = await rendered(withHeading(heading));
    expect(lines.join('').replaceAll(' ', '')).toContain(heading);
    expect(headings).toHaveLength(3);
    expect(losses).toMatchObject([
      { code: 'missing-glyph', severity: 'error', place: { line: 5, column: 3 } },
    ]);
    const count = heading.match(/\P{M}\p{M}*/gu)?.length;
    expect(losses[0]?.message).toContain(`${count} ${script} are left out`);
    expect(losses[0]?.hint).toContain(`fonts: [{family: ${font},`);
  },
);

test.each([
  'ประสบการณ์',
  'अनुभव',
  'অভিজ্ঞতা',
  'અનુભવ',
  'அனுபவம்',
  'అనుభవం',
  'ປະສົບການ',
  'បទពិសោធន៍',
  'အတွေ့အကြုံ',
  'Փորձ',
  'გამოცდილება',
])('a heading in a script that Latin faces lack is printed without a problem: %s', async (heading) => {
  const { problems } = await typesetPages(withHeading(heading));
  // Of some languages there are the months, but no further words.
  expect(problems.filter(({ code }) => code !== 'unknown-locale')).toEqual([]);
  const { lines } = await rendered(withHeading(heading));
  expect(lines.join(' ').toLowerCase()).toContain(heading.toLowerCase());
});

test.each(Object.keys(builtInThemes))('in %s such a section does not join the one above', async (theme) => {
  const { headings, lines } = await rendered(withHeading('日本語', theme));
  expect(headings).toHaveLength(3);
  expect(lines.join(' ')).toMatch(/One.*x.*日本語.*y.*Two.*z/iu);
});

test('a heading in a script from right to left that no font has stays a heading, and is reported once', async () => {
  const { headings, losses } = await rendered(withHeading('ܫܠܡܐ'));
  expect(headings).toHaveLength(3);
  expect(losses).toMatchObject([{ code: 'missing-glyph' }]);
  expect(losses[0]?.message).toContain('4 Syriac characters are left out');
});

test('a résumé in a script that no font has gets one problem, which counts its characters', async () => {
  const source = `locale: en-GB\nname: 张伟\nheadline: 软件工程师\nsummary: 我在北京的一家公司工作了十年。\nsections:\n  工作经历:\n    - {title: 工程师, organization: 某某公司, dates: 2019, bullets: [设计系统, 编写程序]}\n  教育: [{title: 学士, dates: 2010}]\n`;
  const { losses } = await rendered(source);
  expect(losses).toMatchObject([{ place: { line: 2, column: 7, length: 2 } }]);
  const count = source.match(/\p{sc=Han}|。/gu)?.length;
  expect(losses[0]?.message).toMatch(new RegExp(`^${count} Chinese or Japanese characters are left out`));
});

test('a letter and a résumé in one file share the problem', async () => {
  const { losses } = await rendered(
    'name: A\nsummary: 张伟\nletter: {to: B, opening: Dear B, body: 北京, closing: Yours}\n',
  );
  expect(losses.map(({ message }) => message)).toEqual([
    '4 Chinese or Japanese characters are left out (北 京 张 伟): no font has them.',
  ]);
});

test.each(['👩‍💻', '👨‍👩‍👧', '🧑🏽‍💻', '👩‍💻👨‍💻'])(
  'emoji that are joined are left out together: %s',
  async (emoji) => {
    const { lines, losses } = await rendered(`name: A\nsummary: Works ${emoji} well\n`);
    expect(lines[1]).toBe('Works well');
    expect(losses).toHaveLength(1);
  },
);

test('each script is a cause of its own', async () => {
  const { losses } = await rendered('name: A\nsummary: 张 🚀 경력 🎉 伟 ක\n');
  expect(losses.map(({ message }) => message)).toEqual([
    '2 Chinese or Japanese characters are left out (张 伟): no font has them.',
    '2 emoji are left out (🚀 🎉): no font has them.',
    '2 Korean characters are left out (경 력): no font has them.',
    'The character “ක” (U+0D9A) is left out: no font has it.',
  ]);
});

test.each([
  ['first', '🚀 Launched it', 'Launched it'],
  ['last', 'Launched it 🚀', 'Launched it'],
  ['in the middle', 'Launched 🚀 it', 'Launched it'],
  ['twice', 'Launched 🚀 🎉 it', 'Launched it'],
  ['without spaces', 'Launched🚀it', 'Launchedit'],
  ['beside a dash', 'Launched – 🚀 – it', 'Launched – – it'],
])('a word that is left out leaves one space: %s', async (_, written, printed) => {
  const { lines } = await rendered(`name: A\nsummary: ${written}\n`);
  expect(lines[1]?.trim()).toBe(printed);
});

test('a font of the user has the characters, and nothing is missing', async () => {
  const bytes = new Uint8Array(readFileSync('test/fixtures/fonts/KanaTest-Regular.ttf'));
  const { losses } = await rendered(withHeading('あいう'), { fonts: [{ family: 'Kana Test', bytes }] });
  expect(losses).toEqual([]);
});
