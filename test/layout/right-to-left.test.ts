import { expect, test } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import type { Block, Document, Inline } from '../../src/model/document.ts';
import { runText } from '../../src/model/glyph-run.ts';
import type { DisplayItem, PlacedRun } from '../../src/model/page.ts';
import { caches } from '../support/caches.ts';
import {
  documentOf,
  groupOf,
  iconOf,
  paragraphOf,
  paragraphStyle,
  pictureOf,
  portraitAtEnd,
  textStyle,
} from '../support/plain-document.ts';

const frame = { width: 300, height: 400 };

async function itemsIn(document: Document): Promise<readonly DisplayItem[]> {
  const { display } = await layout(document, { caches });
  return display.pages.flatMap(({ items }) => items);
}

async function runsOf(blocks: readonly Block[], more: Partial<Document> = {}): Promise<readonly PlacedRun[]> {
  const items = await itemsIn({ ...documentOf(blocks, frame), ...more });
  return items.filter((item) => item.kind === 'run');
}

function inlinesOf(...texts: readonly (string | Inline)[]): readonly Inline[] {
  return texts.map((text) => (typeof text === 'string' ? { kind: 'text', text, style: textStyle } : text));
}

function extentOf(item: DisplayItem): { readonly x: number; readonly width: number } {
  switch (item.kind) {
    case 'run': {
      // Without the space at the end of the line, on either side.
      const { glyphs, width } = item.run;
      const before = glyphs[0]?.text === ' ' ? glyphs[0].advance : 0;
      const last = glyphs.at(-1);
      const after = glyphs.length > 1 && last?.text === ' ' ? last.advance : 0;
      return { x: item.x + before, width: width - before - after };
    }
    case 'rule':
      return { x: item.x, width: item.width };
    default:
      return { x: item.area.x, width: item.area.width };
  }
}

test('pages from right to left are those from left to right in a mirror, and their text is not', async () => {
  const rule = { x: 3, width: 90, rise: -3, thickness: 1, colour: '#000000' };
  const aside = {
    edge: 'start',
    x: -12,
    measure: 10,
    alignment: 'start',
    variants: [[inlinesOf('a')]],
    reads: 'before',
    rise: 0,
  } as const;
  const linked = { kind: 'text', text: 'a link', style: textStyle, link: 'https://example.org/' } as const;
  const blocks = [
    groupOf([paragraphOf('One line of a group'), pictureOf()], {
      indent: 20,
      asides: [aside],
      picture: portraitAtEnd(),
    }),
    paragraphOf('', { inlines: inlinesOf(iconOf(), 'Words'), rule }),
    paragraphOf('', { inlines: [linked] }),
    paragraphOf('At the end', { style: { ...paragraphStyle, alignment: 'end' } }),
    paragraphOf('In the middle', { style: { ...paragraphStyle, alignment: 'centre' } }),
  ];
  const document = documentOf(blocks, frame);
  const pageWidth = document.sheet.size.width;
  const tints = [{ area: { x: 0, y: 0, width: 40, height: 500 }, colour: '#eeeeee' }];
  const master = { ...document.sheet.first, tints };
  const sheet = { ...document.sheet, first: master, other: master };
  const plain = await itemsIn({ ...document, sheet });
  const mirrored = await itemsIn({ ...document, sheet, direction: 'rtl' });
  expect(new Set(plain.map(({ kind }) => kind)).size).toBe(6);
  expect(mirrored.map(({ kind }) => kind)).toEqual(plain.map(({ kind }) => kind));
  for (const [index, item] of plain.entries()) {
    const other = mirrored[index];
    if (item.kind === 'run' && runText(item.run).trim() === '') continue;
    const { x, width } = extentOf(item);
    expect(other && extentOf(other).x).toBeCloseTo(pageWidth - x - width, 6);
    if (item.kind === 'run' && other?.kind === 'run') expect(runText(other.run)).toBe(runText(item.run));
  }
});

test('a line from right to left begins at the right edge of its frame, and its text is in reading order', async () => {
  const [run] = await runsOf([paragraphOf('שלום עולם 2019')], { direction: 'rtl' });
  expect(run && run.x + run.run.width).toBeCloseTo(350, 6);
  expect(run && runText(run.run)).toBe('שלום עולם 2019 ');
  const seen = run?.run.glyphs.map(({ text }) => text).join('');
  expect(seen).toMatch(/^ 2019\u200f? םלוע םולש$/u);
});

test('words, digits and spaces of a line from right to left are in one run of one face', async () => {
  const runs = await runsOf([paragraphOf('עבדתי עם Python (וגם SQL) כבר 12 שנים')], { direction: 'rtl' });
  expect(runs).toHaveLength(1);
  expect(runs[0]?.run.face.family).toBe('Noto Serif Hebrew');
});

test('a range of dates without letters is in the face of the document', async () => {
  const runs = await runsOf([paragraphOf('ניסיון'), paragraphOf('2019 – 2021')], { direction: 'rtl' });
  expect(runs.map(({ run }) => run.face.family)).toEqual(['Noto Serif Hebrew', 'Noto Serif Hebrew']);
  expect(runs.map(({ run }) => runText(run))).toEqual(['ניסיון ', '2019 – 2021 ']);
  expect(runs[1]?.run.glyphs.map(({ text }) => text).join('')).toMatch(
    /^ \u200f?2021\u200f? – \u200f?2019$/u,
  );
});

test('brackets are mirrored as glyphs, and written as they are', async () => {
  const glyphsOf = (runs: readonly PlacedRun[]) => runs.flatMap(({ run }) => run.glyphs);
  const hebrew = glyphsOf(await runsOf([paragraphOf('(א)')], { direction: 'rtl' }));
  const latin = glyphsOf(
    await runsOf([paragraphOf('', { inlines: inlinesOf('שלום (a)') })], { direction: 'rtl' }),
  );
  const idOf = (glyphs: typeof hebrew, text: string) => glyphs.find((glyph) => glyph.text === text)?.id;
  // In *(א)* the bracket at the right opens, and has the outline that closes Latin text.
  expect(
    hebrew
      .map(({ text }) => text)
      .join('')
      .trim(),
  ).toBe(')א(');
  expect(idOf(hebrew, '(')).not.toBe(idOf(hebrew, ')'));
  expect(idOf(latin, '(')).toBe(idOf(hebrew, '('));
});

test('letters of an Arabic word join over bold and colour', async () => {
  const bold = { kind: 'text', text: 'حم', style: { ...textStyle, weight: 700 } } as const;
  const coloured = { kind: 'text', text: 'حم', style: { ...textStyle, colour: '#ff0000' } } as const;
  const idsOf = async (...parts: readonly (string | Inline)[]) => {
    const runs = await runsOf([paragraphOf('', { inlines: inlinesOf(...parts) })], { direction: 'rtl' });
    const glyphs = runs.map(({ run }) => run.glyphs.filter(({ id, text }) => id !== 0 && text !== ' '));
    return { ids: glyphs.toReversed().flatMap((each) => each.map(({ id }) => id)), runs: runs.length };
  };
  const whole = await idsOf('محمد');
  expect(await idsOf('م', coloured, 'د')).toEqual({ ids: whole.ids, runs: 3 });
  // The faces number their glyphs alike.
  expect(await idsOf('م', bold, 'د')).toEqual({ ids: whole.ids, runs: 3 });
  expect((await idsOf('م', ' ', 'حم', ' ', 'د')).ids).not.toEqual(whole.ids);
});

test('letters from right to left have no letter-spacing, small capitals or italics', async () => {
  const style = { ...textStyle, tracking: 0.1, capitals: 'small-caps', slope: 'italic' } as const;
  const text = { kind: 'text', text: 'AWS שלום', style } as const;
  const runs = await runsOf([paragraphOf('', { inlines: inlinesOf(text) })]);
  const hebrew = runs.find(({ run }) => runText(run).includes('שלום'))?.run;
  expect(hebrew?.tracking).toBe(0);
  expect(hebrew?.face).toMatchObject({ slope: 'upright', weight: 400 });
  expect(runs.find(({ run }) => runText(run).startsWith('A'))?.run.tracking).toBe(0.1);
});

test('emphasis in italics is bold where letters have no italics, unless the line has bold text', async () => {
  const italic = { kind: 'text', text: 'חשוב', style: { ...textStyle, slope: 'italic' } } as const;
  const bold = { kind: 'text', text: 'מודגש ', style: { ...textStyle, weight: 700 } } as const;
  const weightOf = async (...parts: readonly (string | Inline)[]) => {
    const runs = await runsOf([paragraphOf('', { inlines: inlinesOf(...parts) })], { direction: 'rtl' });
    return runs.find(({ run }) => runText(run).includes('חשוב'))?.run.face.weight;
  };
  expect(await weightOf('זה ', italic)).toBe(700);
  expect(await weightOf(bold, italic)).toBe(400);
  expect(await weightOf(italic)).toBe(400);
  expect(await weightOf(italic, ', ועוד מילים רבות')).toBe(400);
});

test('a line of Latin letters on pages from right to left keeps its order, and ends with a hanging space', async () => {
  const [run] = await runsOf([paragraphOf('Senior developer')], { direction: 'rtl' });
  const space = run?.run.glyphs.at(-1)?.advance ?? 0;
  expect(run && run.x + run.run.width - space).toBeCloseTo(350, 6);
  expect(run?.run.text).toBeUndefined();
});

test('direction marks that an author types are not drawn, and order the text', async () => {
  const marked = await runsOf([paragraphOf('\u200eC++ שלום \u200e-5')], { direction: 'rtl' });
  expect(marked.map(({ run }) => runText(run)).join('')).toBe('C++ שלום -5 ');
});

test('an icon on pages from right to left is right of its text', async () => {
  const inlines = inlinesOf(iconOf(), 'a@example.org');
  const items = await itemsIn({ ...documentOf([paragraphOf('', { inlines })], frame), direction: 'rtl' });
  const icon = items.find((item) => item.kind === 'icon');
  const run = items.find((item) => item.kind === 'run' && item.run.glyphs.length > 0);
  expect(icon && run && extentOf(icon).x > extentOf(run).x + extentOf(run).width / 2).toBe(true);
});

test('a sign that ends a line in Latin letters has a mark of their direction after it on pages from right to left', async () => {
  const texts = async (direction: 'ltr' | 'rtl', text: string): Promise<string> =>
    (await runsOf([paragraphOf(text)], { direction }))
      .flatMap(({ run }) => run.glyphs.map((glyph) => glyph.text))
      .join('');
  expect(await texts('rtl', 'Snapp!')).toContain('!\u200e');
  expect(await texts('rtl', 'אפליקציית Snapp! טובה')).not.toContain('!\u200e');
  expect(await texts('ltr', 'Snapp!')).not.toContain('\u200e');
});

test('a document without such letters loads no algorithm and has no marks', async () => {
  const { display } = await layout(documentOf([paragraphOf('Senior (developer): 2019')], frame), { caches });
  const runs = display.pages.flatMap(({ items }) => items.filter((item) => item.kind === 'run'));
  expect(runs.every(({ run }) => run.text === undefined)).toBe(true);
  expect(display.direction).toBeUndefined();
});
