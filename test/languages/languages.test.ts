import { expect, test } from 'vitest';
import { textByPdfJs } from '../referees/extractors.ts';
import { oddCharacters } from '../referees/words.ts';
import { cvsOfBundledFonts, paragraphsNotIn, setLanguageCv } from './set-languages.ts';

const themes = ['gutter', 'classic'];
const each = cvsOfBundledFonts.flatMap((name) => themes.map((theme) => [name, theme] as const));

test.each(each)(
  '%s in %s has no problem, and pdf.js reads every paragraph letter by letter',
  async (name, theme) => {
    const { pdf, paragraphs, problems } = await setLanguageCv(name, theme);
    const extracted = await textByPdfJs(pdf);
    expect(problems).toEqual([]);
    expect(paragraphs.length).toBeGreaterThan(20);
    expect(paragraphsNotIn(extracted, paragraphs)).toEqual([]);
    expect(extracted.match(oddCharacters) ?? []).toEqual([]);
  },
);

test('a space that does not belong to a text, and a letter that is not there, are found', () => {
  expect(paragraphsNotIn('设计\n系统2019年', ['设计系统2019年'])).toEqual([]);
  expect(paragraphsNotIn('设计 系统2019年', ['设计系统2019年'])).toHaveLength(1);
  expect(paragraphsNotIn('设计系统2019', ['设计系统2019年'])).toHaveLength(1);
  expect(paragraphsNotIn('one\ntwo', ['one two'])).toEqual([]);
  expect(paragraphsNotIn('onetwo', ['one two'])).toHaveLength(1);
});
