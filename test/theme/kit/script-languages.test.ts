import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { typesetPages } from '../../../src/index.ts';
import { inLanguagesOfScripts } from '../../../src/theme/kit/script-languages.ts';
import { textStyle } from '../../support/plain-document.ts';

function languagesOf(text: string, language: string): readonly string[] {
  const inlines = inLanguagesOfScripts({ kind: 'text', text, style: { ...textStyle, language } });
  expect(inlines.map((inline) => inline.text).join('')).toBe(text);
  return inlines.map((inline) => `${inline.style.language}: ${inline.text}`);
}

test.each([
  ['en', 'Grace Chen 陈思远', ['en: Grace Chen ', 'zh-Hans: 陈思远']],
  [
    'en',
    'Chen 陳語安, 高橋みなみ and 김하늘',
    ['en: Chen ', 'zh-Hant: 陳語安', 'en: , ', 'ja: 高橋みなみ', 'en:  and ', 'ko: 김하늘'],
  ],
  ['de', 'das Wort λόγος', ['de: das Wort ', 'el: λόγος']],
  ['en', 'чай, їжак, рыба', ['en: чай, ', 'uk: їжак', 'en: , ', 'ru: рыба']],
  ['ja', '北京 λόγος', ['ja: 北京 ', 'el: λόγος']],
  ['sr', 'рыба', ['sr: рыба']],
  ['en', 'Łódź – 40 % of naïve', ['en: Łódź – 40 % of naïve']],
])('in %s, “%s” has the languages that its scripts tell', (language, text, expected) => {
  expect(languagesOf(text, language)).toEqual(expected);
});

test('the tags of a mixed page name the language of each word, and those of the document and of its sections remain', async () => {
  const source = readFileSync('test/languages/mixed.yaml', 'utf8');
  const { display } = await typesetPages(source, { file: 'mixed.yaml' });
  if (display === undefined) throw new Error('not set');
  expect(display.language).toBe('en-GB');
  const languages = new Set(display.structure.flatMap(({ language }) => language ?? []));
  expect([...languages].sort()).toEqual(['ar', 'el', 'he', 'hi', 'hy', 'zh-Hans']);
  const german = source.replace(
    'sections:',
    'sections:\n  Lehre:\n    - {title: Lehre als Tischler, lang: de, text: Das Wort λόγος}',
  );
  const { display: mixed } = await typesetPages(german, { file: 'mixed.yaml' });
  const tags = new Set(mixed?.structure.flatMap(({ language }) => language ?? []));
  expect([...tags].sort()).toEqual([...languages, 'de'].sort());
});
