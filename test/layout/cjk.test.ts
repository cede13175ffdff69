import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import { caches } from '../support/caches.ts';
import { documentOf, linesOf, paragraphOf, runsOf } from '../support/plain-document.ts';

const fonts = [
  { family: 'Kana Test', bytes: new Uint8Array(readFileSync('test/fixtures/fonts/KanaTest-Regular.ttf')) },
];

const text = '東京大学工学部を卒業した。日本語のデータシステムを開発、設計・管理した「技術者」である。';

test('Japanese breaks between characters, and uses a custom font', async () => {
  const document = documentOf([paragraphOf(text)], { width: 105, height: 400 });
  const { display, report, problems } = await layout(document, { caches, fonts });
  const lines = linesOf(display);
  expect(problems).toEqual([]);
  expect(lines.join('').trim()).toBe(text);
  expect(lines.length).toBeGreaterThan(3);
  expect(report.overfullLines).toEqual([]);
  expect(report.fallbacks.map((fallback) => fallback.face)).toContain('Kana Test 400');
  for (const line of lines) expect(line).not.toMatch(/^[。、」・ー]|「 ?$/u);
  expect(runsOf(display).every(({ run }) => run.glyphs.every((glyph) => glyph.id !== 0))).toBe(true);
});

test('only the last line of Japanese text ends with a space', async () => {
  const document = documentOf([paragraphOf('東京大学工学部東京大学工学部')], { width: 55, height: 400 });
  const { display } = await layout(document, { caches, fonts });
  const lines = linesOf(display);
  expect(lines.join('')).toBe('東京大学工学部東京大学工学部 ');
});
