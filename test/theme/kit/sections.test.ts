import { expect, test } from 'vitest';
import type { TextStyle } from '../../../src/model/text-style.ts';
import { headingInlines, headingStyle } from '../../../src/theme/kit/sections.ts';
import type { Settings } from '../../../src/theme/settings/settings.ts';
import { said, tasteWith } from './given.ts';

const title = [{ text: 'Straße & Haus', strong: false, emphasis: false, code: false }];

function heading(headings: Settings['headings'], changes: Partial<TextStyle> = {}) {
  const context = tasteWith({ headings }, { tag: 'de' });
  const designed: TextStyle = {
    ...context.text,
    capitals: 'small-caps',
    tracking: 0.1,
    size: 10,
    ...changes,
  };
  const style = headingStyle(designed, context);
  return { designed, style, text: said(headingInlines(title, style, context)) };
}

test('a heading stays as designed where the settings say nothing', () => {
  const { designed, style, text } = heading('as-designed');
  expect(style).toBe(designed);
  expect(text).toBe('Straße & Haus');
});

test('capitals are letters by the rules of the language, a little smaller and wider apart', () => {
  const { style, text } = heading('capitals', { tracking: 0 });
  expect(text).toBe('STRASSE & HAUS');
  expect(style).toMatchObject({ capitals: 'as-written', caseForms: true });
  expect(style.size).toBeLessThan(10);
  expect(style.tracking).toBeGreaterThan(0);
});

test('small capitals and plain letters change the style alone', () => {
  expect(heading('small-capitals', { capitals: 'as-written' }).style.capitals).toBe('small-caps');
  expect(heading('small-capitals', { capitals: 'all-small-caps' }).style.capitals).toBe('all-small-caps');
  const { style, text } = heading('plain');
  expect(text).toBe('Straße & Haus');
  expect(style).toMatchObject({ capitals: 'as-written', tracking: 0, weight: 600 });
});
