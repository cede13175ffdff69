import { expect, test } from 'vitest';
import { inStylesOfScripts, stylesOfScript } from '../../../src/layout/inline/script-styles.ts';
import { Caches } from '../../../src/model/caches.ts';
import type { TextInline } from '../../../src/model/document.ts';
import type { TextStyle } from '../../../src/model/text-style.ts';
import { textStyle } from '../../support/plain-document.ts';

function styled(text: string, style: Partial<TextStyle> = {}, more: Partial<TextInline> = {}): TextInline {
  return { kind: 'text', text, style: { ...textStyle, ...style }, ...more };
}

function forms(...inlines: readonly TextInline[]): readonly string[] {
  return inStylesOfScripts(inlines, new Caches()).map(({ style }) => `${style.slope} ${style.weight}`);
}

const italic = { slope: 'italic' } as const;
const emphasised = { emphasised: true } as const;

test('what a file emphasises in a script without italics has one weight, whatever is beside it', () => {
  const plain = styled('これは');
  expect(forms(plain, styled('会社', italic, emphasised))).toEqual(['upright 400', 'upright 600']);
  expect(forms(styled('重要', { weight: 600 }), styled('会社', italic, emphasised))).toEqual([
    'upright 600',
    'upright 600',
  ]);
  expect(forms(plain, styled('Go 会社', italic, emphasised))).toEqual([
    'upright 400',
    'italic 400',
    'upright 600',
  ]);
  expect(forms(styled('会社', {}, emphasised))).toEqual(['upright 600']);
});

test('italics of a theme become bold in running text alone', () => {
  expect(forms(styled('これは長い文です'), styled('会社', italic))).toEqual(['upright 400', 'upright 600']);
  expect(forms(styled('重要', { weight: 600 }), styled('会社', italic))).toEqual([
    'upright 600',
    'upright 400',
  ]);
});

test('the styles of emphasised letters are among those that fonts are looked for', () => {
  const weights = (style: TextStyle, isEmphasised: boolean) =>
    stylesOfScript(style, isEmphasised).map(({ weight }) => weight);
  expect(weights(textStyle, false)).toEqual([400]);
  expect(weights(textStyle, true)).toEqual([400, 600]);
  expect(weights({ ...textStyle, ...italic }, false)).toEqual([400, 600]);
});
