import { expect, test } from 'vitest';
import type { LaidOutParagraph } from '../../../src/layout/lines/laid-out-paragraph.ts';
import { layOutParagraph } from '../../../src/layout/lines/lay-out-paragraph.ts';
import type { TextInline } from '../../../src/model/document.ts';
import { textStyle } from '../../support/plain-document.ts';
import { shapingFor } from '../../support/shaping.ts';

const style = { ...textStyle, language: 'en-US' };
const shaping = await shapingFor([{ query: style, text: 'a' }], ['en-US', 'de']);

function set(
  text: string,
  measure: number,
  hyphenation = true,
  changes: Partial<TextInline> = {},
): LaidOutParagraph {
  const inlines = [{ kind: 'text', text, style, ...changes } as const];
  return layOutParagraph(inlines, measure, { alignment: 'start', economy: 1.6, hyphenation }, shaping);
}

function linesOf({ lines }: LaidOutParagraph): readonly string[] {
  return lines.map(({ pieces }) =>
    pieces
      .flatMap(({ run }) => run.glyphs.map((glyph) => glyph.text))
      .join('')
      .trimEnd(),
  );
}

test('a word is hyphenated if that avoids a hole, and the hyphen is counted', () => {
  const text = 'an extraordinarily internationalization of it';
  const hyphenated = set(text, 108);
  expect(linesOf(hyphenated).join('|')).toMatch(/[a-z]-\|/u);
  expect(hyphenated.hyphens).toBeGreaterThan(0);
  expect(linesOf(hyphenated).join(' ').replaceAll('- ', '')).toBe(text);
});

test('no word is hyphenated without `hyphenation` or without patterns for the language', () => {
  const text = 'an extraordinarily internationalization of it';
  const whole = set(text, 108, false);
  expect(whole.hyphens).toBe(0);
  expect(linesOf(whole).join(' ')).toBe(text);
  expect(set(text, 108, true, { style: { ...style, language: 'cy' } }).lines).toEqual(
    set(text, 108, false, { style: { ...style, language: 'cy' } }).lines,
  );
});

test('a word that is not broken has the same glyphs as without hyphenation', () => {
  const text = 'efficient officials differentiate waffling offices AVocado office';
  const glyphs = (hyphenation: boolean) =>
    set(text, 1000, hyphenation).lines.flatMap(({ pieces }) =>
      pieces.flatMap(({ run }) => run.glyphs.map(({ id, text: written }) => ({ id, written }))),
    );
  expect(glyphs(true)).toEqual(glyphs(false));
  const width = (hyphenation: boolean) => set(text, 1000, hyphenation).lines[0]?.width ?? 0;
  expect(width(true)).toBeCloseTo(width(false), 9);
});

test('code is never hyphenated by patterns', () => {
  const text = 'an internationalization internationalization of it';
  expect(set(text, 108, true, { verbatim: true }).hyphens).toBe(0);
});

test('a word with soft hyphens in the text is hyphenated only there', () => {
  const lines = linesOf(set('an extraordinary internationali\u00adzation of it', 108));
  expect(lines.join('|')).not.toMatch(/inter-|na-\||tion-\||nation-\|/u);
});

test('the last word of a paragraph is not hyphenated', () => {
  const text = 'an extraordinary internationalization';
  expect(linesOf(set(text, 108)).at(-1)).toMatch(/internationalization$/u);
});
