import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { typesetPages } from '../../../src/index.ts';
import { ideographBoundaries } from '../../../src/layout/inline/ideographs.ts';
import type { Glyph } from '../../../src/model/glyph-run.ts';

const bytes = readFileSync('test/fixtures/fonts/HanTest-Regular.ttf');
const fonts = [{ family: 'Han Test', bytes }];

interface PlacedGlyph extends Glyph {
  readonly face: string;
  readonly size: number;
  /** True for the last character of its line but spaces. */
  readonly ends: boolean;
}

/** Returns the glyphs of a summary in its order. */
async function glyphsOf(text: string, locale: string, settings = ''): Promise<readonly PlacedGlyph[]> {
  const source = `locale: ${locale}\ntheme: {name: plain${settings}}\nfit: none\nsummary: ${JSON.stringify(text)}\n`;
  const { display } = await typesetPages(source, { fonts });
  const lines = new Map<number, Omit<PlacedGlyph, 'ends'>[]>();
  for (const item of display?.pages.flatMap((page) => page.items) ?? []) {
    if (item.kind !== 'run') continue;
    const { glyphs, face, size } = item.run;
    const line = lines.get(item.y) ?? [];
    lines.set(item.y, [...line, ...glyphs.map((glyph) => ({ ...glyph, face: face.family, size }))]);
  }
  return [...lines.values()].flatMap((line) => {
    const last = line.findLastIndex((glyph) => glyph.text.trim() !== '');
    return line.map((glyph, index) => ({ ...glyph, ends: index >= last }));
  });
}

async function facesOf(text: string, locale: string): Promise<string> {
  const glyphs = await glyphsOf(text, locale);
  return glyphs.map((glyph) => (glyph.face === 'Han Test' ? glyph.text : '')).join('');
}

test('marks beside Chinese characters are in their face, and those beside Latin letters in that of the text', async () => {
  expect(await facesOf('大会“設計”従事——開発……設計', 'zh')).toBe('大会“設計”従事——開発……設計');
  expect(await facesOf('大会――設計', 'ja')).toBe('大会――設計');
  expect(await facesOf('大会 “Agile” and 大会 don’t', 'zh')).toBe('大会大会');
  expect(await facesOf('大会“Agile”設計', 'zh')).toBe('大会“”設計');
  expect(await facesOf('the “大会” of 2019', 'en')).toBe('大会');
});

test('full-width brackets of a text with Chinese characters are in one face, whatever stands beside them', async () => {
  expect(await facesOf('《TypeScript》設計', 'zh')).toBe('《》設計');
});

test.each([
  ['従事“設計', 2, 'ideograph'],
  ['設計”従事', 3, 'ideograph'],
  ['従事“設計', 3, 'ideograph-tie'],
  ['設計”従事', 2, 'ideograph-tie'],
])('in %s a line may end only outside of the quotation mark (offset %i)', (text, offset, kind) => {
  expect(ideographBoundaries(text).find((each) => each.offset === offset)?.kind).toBe(kind);
});

test.each([
  ['費用380万円', ['0万', '万円']],
  ['4億2000万円', ['4億', '億2', '0万', '万円']],
  ['36か月', ['6か']],
  ['十万円', []],
])('in %s a number and what it counts belong together', (text, pairs) => {
  const counted = ideographBoundaries(text).filter(({ kind }) => kind === 'number');
  expect(counted.map(({ offset }) => text.slice(offset - 1, offset + 1))).toEqual(pairs);
});

test('a word of katakana has less good places for a line end than there are beside it', () => {
  const kinds = ideographBoundaries('新人データ担当').map(({ kind }) => kind);
  expect(kinds).toEqual(['ideograph', 'ideograph', 'ideograph-tie', 'katakana', 'ideograph', 'ideograph']);
});

test('Hangul beside a full-width bracket: no line ends there, and no white is between them', () => {
  expect(ideographBoundaries('《바람》로')).toEqual([
    { offset: 1, kind: 'ideograph-tie' },
    { offset: 3, kind: 'ideograph-tie' },
    { offset: 4, kind: 'ideograph-tie' },
  ]);
});

const sentence =
  '人事、設計、開発、長年の経験。執筆、査読、公開を担当、大会で公開。運用、分散、管理、応用も担当し、';

test.each([60, 66, 72, 78, 84])(
  'a line squeezes commas to three quarters at most and full stops not at all (margins of %i pt)',
  async (margin) => {
    const glyphs = await glyphsOf(sentence.repeat(3), 'ja', `, family: Han Test, margin: ${margin}`);
    const inside = glyphs.filter((glyph) => !glyph.ends);
    for (const { text, advance, size } of inside) {
      if (text === '、') expect(advance).toBeGreaterThan(0.745 * size);
      if (text === '。') expect(advance).toBeGreaterThan(0.995 * size);
    }
    expect(inside.filter(({ text }) => text === '、').length).toBeGreaterThan(10);
  },
);

test('a quotation mark that ends before a digit has a gap after it, where no line ends', () => {
  expect(ideographBoundaries('“設計”48年')).toContainEqual({ offset: 4, kind: 'ideograph-tie' });
  expect(ideographBoundaries('don’t設計').map(({ offset }) => offset)).toEqual([5, 6]);
});

test('a closing bracket before a colon has no white after it', async () => {
  const glyphs = await glyphsOf('「設計」：設計', 'ja', ', family: Han Test');
  const bracket = glyphs.find(({ text }) => text === '」');
  expect((bracket?.advance ?? 0) / (bracket?.size ?? 1)).toBeCloseTo(0.5);
});

test('a line of squares begins and ends at its edges: full-width quotation marks do not protrude', async () => {
  const source = `locale: zh\ntheme: {name: plain, family: Han Test}\nfit: none\nsummary: ${'“設計”'.repeat(60)}\n`;
  const { display } = await typesetPages(source, { fonts });
  const runs = display?.pages.flatMap((page) => page.items.filter((item) => item.kind === 'run')) ?? [];
  const starts = runs.filter((item) => item.run.glyphs[0]?.text === '“').map(({ x }) => x);
  const left = Math.min(...runs.map(({ x }) => x));
  expect(starts.filter((x) => x - left < 1).every((x) => x === left)).toBe(true);
});

test('there are spaces beside ideographs in a date that stays on one line', async () => {
  const source =
    'locale: ja\ntheme: {name: plain, family: Han Test}\nsections: {設計: [{title: 設計, dates: 2019年4月}]}\n';
  const { display } = await typesetPages(source, { fonts });
  const items = display?.pages.flatMap((page) => page.items) ?? [];
  const glyphs = items.flatMap((item) =>
    item.kind === 'run' ? item.run.glyphs.map((glyph) => ({ ...glyph, size: item.run.size })) : [],
  );
  const year = glyphs.find(({ text }) => text === '年');
  expect((year?.advance ?? 0) / (year?.size ?? 1)).toBeCloseTo(1.125);
});

test('a bracket after a colon or a question mark has no white before it', async () => {
  const glyphs = await glyphsOf('長年：「設計」', 'ja', ', family: Han Test');
  const colon = glyphs.find(({ text }) => text === '：');
  expect(colon?.advance).toBeCloseTo(colon?.size ?? 0, 1);
});

test('there is an eighth of an em between ideographs and Latin letters or digits, unless `autospace` is off', async () => {
  const advanceOf = async (settings: string): Promise<number> => {
    const glyphs = await glyphsOf('設計2019年', 'ja', `, family: Han Test${settings}`);
    const before = glyphs.find(({ text }) => text === '計');
    return (before?.advance ?? 0) / (before?.size ?? 1);
  };
  expect(await advanceOf('')).toBeCloseTo(1.125);
  expect(await advanceOf(', autospace: false')).toBeCloseTo(1);
});

test('a line ends between a number and what it counts only if all else is worse', async () => {
  for (const margin of [60, 64, 68, 72, 76, 80, 84]) {
    const text = '設計の改善により年間の費用を3800万円削減し、長年の運用を担当しました。'.repeat(3);
    const glyphs = await glyphsOf(text, 'ja', `, family: Han Test, margin: ${margin}`);
    const ends = glyphs.filter((glyph) => glyph.ends && glyph.text.trim() !== '');
    expect(ends.filter(({ text: last }) => /\d/u.test(last))).toEqual([]);
  }
});
