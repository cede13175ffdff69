import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { UserFont } from '../../../src/fonts/font-needs.ts';
import { type Layout, layout } from '../../../src/layout/layout.ts';
import type { Document } from '../../../src/model/document.ts';
import type { TextStyle } from '../../../src/model/text-style.ts';
import { caches } from '../../support/caches.ts';
import { documentOf, paragraphOf, paragraphStyle, runsOf, textStyle } from '../../support/plain-document.ts';

const page = { width: 150, height: 400 };
const text = 'Ten files of officials, each as fluffy as the next one, and some of them twice as long.';

function fontFile(path: string): UserFont {
  const bytes = new Uint8Array(readFileSync(new URL(`../../../fonts/${path}`, import.meta.url)));
  return { family: 'Mine', weight: 400, slope: 'upright', bytes };
}

function documentIn(changes: Partial<TextStyle>, words = text): Document {
  const inlines = [{ kind: 'text', text: words, style: { ...textStyle, ...changes } }] as const;
  const language = changes.language ?? textStyle.language;
  const style = { ...paragraphStyle, text: { ...textStyle, language } };
  return { ...documentOf([paragraphOf('', { inlines, style })], page), language };
}

function glyphsIn({ display }: Layout): readonly unknown[] {
  return runsOf(display).map(({ x, run }) => [x, run.size, run.colour, run.tracking, run.glyphs]);
}

test('returns the cached paragraph if the input is the same', async () => {
  const first = await layout(documentIn({}), { caches });
  const again = await layout(documentIn({}), { caches });
  expect(runsOf(again.display).map(({ run }) => run)).toEqual(runsOf(first.display).map(({ run }) => run));
  expect(runsOf(again.display)[0]?.run).toBe(runsOf(first.display)[0]?.run);
});

test.each<Partial<TextStyle>>([
  { size: 11 },
  { colour: '#123456' },
  { tracking: 0.02 },
  { capitals: 'small-caps' },
  { figures: 'oldstyle' },
  { underline: { offset: 0.1, thickness: 0.1 } },
])('misses if the style differs: %o', async (changes) => {
  const alone = await layout(documentIn({ ...changes, language: 'en-US' }), { caches });
  await layout(documentIn({ language: 'fr' }), { caches });
  const after = await layout(documentIn({ ...changes, language: 'fr' }), { caches });
  expect(after.display).toEqual({ ...alone.display, language: after.display.language });
});

test('misses if the measure or the hyphenation differs', async () => {
  const long = 'The representatives of international organisations understandably misunderstood everything.';
  const hyphenated = documentOf([paragraphOf(long, { style: { ...paragraphStyle, hyphenation: true } })], {
    width: 90,
    height: 400,
  });
  const whole = documentOf([paragraphOf(long)], { width: 90, height: 400 });
  const wider = documentOf([paragraphOf(long)], page);
  const hyphens = [];
  for (const each of [whole, hyphenated, whole, wider])
    hyphens.push((await layout(each, { caches })).report.hyphens);
  expect(hyphens).toEqual([0, expect.any(Number), 0, 0]);
  expect(hyphens[1]).toBeGreaterThan(0);
  expect((await layout(wider, { caches })).report.lines).toBeLessThan(
    (await layout(whole, { caches })).report.lines,
  );
});

test('keeps fonts of the same name in different calls apart', async () => {
  const mine = documentIn({ family: 'Mine' });
  const sans = { caches, fonts: [fontFile('source-sans-3/SourceSans3-Regular.ttf')] };
  const serif = { caches, fonts: [fontFile('source-serif-4/SourceSerif4-Regular.ttf')] };
  const alone = glyphsIn(await layout(mine, sans));
  const other = glyphsIn(await layout(mine, serif));
  expect(other).not.toEqual(alone);
  const after = await layout(mine, sans);
  expect(glyphsIn(after)).toEqual(alone);
  const faces = new Set(runsOf(after.display).map(({ run }) => run.face.postscriptName));
  expect([...faces]).toEqual(['SourceSans3-Regular']);
});

test('reports a problem of a paragraph each time', async () => {
  const wrong = documentIn({}, 'a word and a \u{10ffff}');
  const first = await layout(wrong, { caches });
  expect(first.problems.map(({ code }) => code)).toEqual(['missing-glyph']);
  expect((await layout(wrong, { caches })).problems).toEqual(first.problems);
});

test('reports a fallback face each time', async () => {
  const wrong = documentIn({ family: 'Source Code Pro' }, 'ℓ ✓ ﬃ ꭓ ⅝');
  const first = await layout(wrong, { caches });
  expect(first.report.fallbacks.length).toBeGreaterThan(0);
  expect((await layout(wrong, { caches })).report.fallbacks).toEqual(first.report.fallbacks);
});
