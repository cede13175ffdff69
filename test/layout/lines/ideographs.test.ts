import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paintPdf, paintText, typesetPages } from '../../../src/index.ts';
import { breakOpportunities } from '../../../src/layout/inline/break-opportunities.ts';
import type { DisplayList } from '../../../src/model/page.ts';
import { textByPdfJs } from '../../referees/extractors.ts';

const bytes = readFileSync('test/fixtures/fonts/HanTest-Regular.ttf');
const fonts = [{ family: 'Han Test', bytes }];

const paragraph =
  '十年にわたり分散システムの設計と開発に従事し、「きれいなコード」を書くことを得意としています。ー長音で始まる行や、っ促音、。句点で始まる行があってはなりません（括弧の始まりで終わる行も同様です）。コンピューターシステムのアーキテクチャー設計を担当。「『入れ子』」、（例）、2019年にTypeScriptとNode.jsで12名のチームを率いて開発しました。要件定義から運用まで一貫して担当し、『システム設計便覧』の執筆・査読・公開を担当。';

async function rendered(text: string, margin = 60): Promise<DisplayList> {
  const source = `name: X\nlocale: ja\ntheme: {name: plain, family: Han Test, heading-family: Han Test, margin: ${margin}}\nfit: none\nsummary: ${JSON.stringify(text)}\n`;
  const { display } = await typesetPages(source, { fonts });
  if (display === undefined) throw new Error('not rendered');
  return display;
}

/** Returns the lines of the paragraph, below the name. */
async function linesOf(text: string, margin?: number): Promise<readonly string[]> {
  const lines = (await paintText(await rendered(text, margin))).split('\n').filter((line) => line !== '');
  return lines.slice(1);
}

/** Start, end and text of each line below the name. */
function edgesOf({ pages }: DisplayList): readonly { start: number; end: number }[] {
  const lines = new Map<number, { start: number; end: number }>();
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.kind !== 'run') continue;
    const { start, end } = lines.get(item.y) ?? { start: Infinity, end: 0 };
    const { glyphs } = item.run;
    const last = glyphs.findLastIndex(({ text }) => text !== ' ');
    const width = glyphs.slice(0, last + 1).reduce((sum, { advance }) => sum + advance, 0);
    const edge = last < 0 ? end : Math.max(end, item.x + width);
    lines.set(item.y, { start: Math.min(start, item.x), end: edge });
  }
  return [...lines.values()].slice(1);
}

const margins = Array.from({ length: 45 }, (_, index) => 40 + 4 * index);

test.each(margins)(
  'no line begins with a closing mark or ends with an opening one at margins of %i pt',
  async (margin) => {
    const lines = await linesOf(paragraph, margin);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('').replaceAll(' ', '')).toBe(paragraph);
    for (const line of lines.slice(1))
      expect(line).not.toMatch(/^[、。，．・：；？！ー々」』）】〕〉》っゃゅょッャュョ%]/u);
    for (const line of lines.slice(0, -1)) expect(line.trimEnd()).not.toMatch(/[「『（【〔〈《]$/u);
  },
);

test('lines of ideographs end at one edge', async () => {
  const lines = edgesOf(await rendered(paragraph));
  const [first] = lines;
  expect(lines.length).toBeGreaterThan(3);
  for (const { start, end } of lines.slice(0, -1)) {
    expect(Math.abs(start - (first?.start ?? 0))).toBeLessThan(0.3);
    expect(Math.abs(end - (first?.end ?? 0))).toBeLessThan(1);
  }
});

/** Returns the width of a text on one line, in em. */
async function widthOf(text: string): Promise<number> {
  const [line] = edgesOf(await rendered(text));
  const plain = edgesOf(await rendered('会'))[0];
  if (line === undefined || plain === undefined) throw new Error('no line');
  return (line.end - line.start) / (plain.end - plain.start);
}

test.each([
  ['会社会社', 4],
  ['会「社」会', 5],
  ['会」「社', 3.5],
  ['会」、社', 3.5],
  ['会、「社', 3.5],
  ['会（「社', 3.5],
  ['「会', 1.5],
  ['会。', 1.5],
  ['会！」社', 4],
  ['会・社', 3],
])(
  'of two white halves beside each other one remains, and none at the ends of a line: %s',
  async (text, em) => {
    expect(await widthOf(text)).toBeCloseTo(em, 1);
  },
);

test('an eighth of an em is between ideographs and Latin letters, and no reader takes it for a space', async () => {
  const [together, letters] = await Promise.all([widthOf('会A社'), widthOf('A')]);
  expect(together - letters).toBeCloseTo(2.25, 2);
  expect(await textByPdfJs(await paintPdf(await rendered('会社A会社2019年とB')))).toContain(
    '会社A会社2019年とB',
  );
  const text = await textByPdfJs(await paintPdf(await rendered(paragraph)));
  expect(text.replaceAll('\n', '')).toContain(paragraph);
});

function withBreaks(text: string): string {
  const opportunities = breakOpportunities(text, () => false);
  return Array.from(text, (character, index) => {
    const kind = opportunities.get(index);
    return (kind === undefined || kind === 'ideograph-tie' ? '' : kind === 'number' ? '¦' : '|') + character;
  }).join('');
}

test.each([
  ['백엔드 개발자로서 Node.js와', '백엔드 개발자로서 Node.js와'],
  ['2019年4月に12名', '2019¦年|4¦月|に|12¦名'],
  ['C++とC#を使用', 'C++と|C#を|使|用'],
  ['待って……それは——何', '待っ|て……|そ|れ|は|——|何'],
  ['約30%削減、¥5,000円', '約|30%|削|減、¥5,000¦円'],
])('a line may end in %s at these places', (text, expected) => {
  expect(withBreaks(text)).toBe(expected);
});

test.each([
  ['พัฒนาระบบซอฟต์แวร์', ['พัฒนา', 'ระบบ', 'ซอฟต์แวร์']],
  ['ພາສາລາວ', ['ພາສາ', 'ລາວ']],
])('lines of %s end between its words', (text, words) => {
  expect(withBreaks(text)).toBe(words.join('|'));
});

/** The text of a summary as it is set, without line breaks. */
async function setText(summary: string): Promise<string> {
  const { display } = await typesetPages(`name: X\nlocale: ja\nsummary: ${summary}\n`, { fonts });
  if (display === undefined) throw new Error('not rendered');
  return (await paintText(display)).split('\n').slice(1).join('').trim();
}

test.each([
  ['plain', '会社を\n  書く'],
  ['quoted', '"会社を\n  書く"'],
  ['folded', '>-\n  会社を\n  書く'],
  ['literal', '|\n  会社を\n  書く'],
  ['with a Latin word', '>-\n  会社を\n  書く\n  and\n  more', '会社を書く and more'],
  ['with a typed space', '会社を 書く', '会社を 書く'],
])('a line end between ideographs is no space: %s', async (_, summary, expected = '会社を書く') => {
  expect(await setText(summary)).toBe(expected);
});

test('ideographs are emphasised by weight, and Latin letters by slope', async () => {
  const { display } = await typesetPages(
    'name: X\ntheme: plain\nsummary: "*会社* and *slanted*"\nfonts: []\n',
    { fonts },
  );
  const runs = display?.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'run' ? [item.run] : [])),
  );
  const of = (text: string) =>
    runs?.find(({ glyphs }) =>
      glyphs
        .map((glyph) => glyph.text)
        .join('')
        .includes(text),
    )?.face;
  expect(of('会社')?.slope).toBe('upright');
  expect(of('slanted')?.slope).toBe('italic');
});
