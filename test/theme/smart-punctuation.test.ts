import { expect, test } from 'vitest';
import { findLocale } from '../../src/locale/locales.ts';
import type { RichText, Span } from '../../src/model/rich-text.ts';
import { smartPunctuation } from '../../src/theme/smart-punctuation.ts';
import { caches } from '../support/caches.ts';

const plain: Span = { text: '', strong: false, emphasis: false, code: false };

function smart(text: string | RichText, tag = 'en-GB'): string {
  const locale = findLocale(tag);
  if (locale === undefined) throw new Error(`no locale ${tag}`);
  const spans = typeof text === 'string' ? [{ ...plain, text }] : text;
  return smartPunctuation(spans, locale, caches)
    .map((span) => span.text)
    .join('')
    .replaceAll('\u00a0', '~')
    .replaceAll('\u202f', '_');
}

test('an apostrophe is ’ in a word, before a year and at the start of a decade', () => {
  expect(smart("I'm")).toBe('I’m');
  expect(smart("Aug. '19")).toBe('Aug.~’19');
  expect(smart("the '90s and '12")).toBe('the ’90s and ’12');
  expect(smart("ADTRAN's engineers' tools")).toBe('ADTRAN’s engineers’ tools');
});

test.each([
  ['en-US', `He said "it's 'good' now".`, 'He said “it’s ‘good’ now”.'],
  ['de', `Er sagte "gut".`, 'Er sagte „gut“.'],
  ['fr', `Il dit "oui" !`, 'Il dit «~oui~»_!'],
])('quotes are in the style of the language (%s)', (tag, typed, printed) => {
  expect(smart(typed, tag)).toBe(printed);
});

test.each([
  ['fr', 'Nom~: «~oui~»_! Vraiment_?'],
  ['fr-BE', 'Nom~: «~oui~»_! Vraiment_?'],
  ['fr-CH', 'Nom_: «_oui_»_! Vraiment_?'],
  ['fr-CA', 'Nom~: «~oui~»! Vraiment?'],
])('the spaces of French are those of the region (%s)', (tag, printed) => {
  expect(smart('Nom: "oui"! Vraiment ?', tag)).toBe(printed);
  expect(smart('Nom : « oui » ! Vraiment?', tag)).toBe(printed);
});

test('inches have a prime', () => {
  expect(smart('a 19" rack')).toBe('a 19″ rack');
});

test('a telephone number with a country code stays on one line', () => {
  expect(smart('call +33 6 12 34 or +1 (555) 014 22, 12 34 times')).toBe(
    'call +33~6~12~34 or +1~(555)~014~22, 12 34 times',
  );
});

test('a lone dash becomes an en dash after a no-break space', () => {
  expect(smart('work - this ended')).toBe('work~– this ended');
  expect(smart('one -- two')).toBe('one~– two');
  expect(smart('one --- two')).toBe('one~— two');
});

test('a number stays on the line of the word that it numbers', () => {
  expect(smart('Abitur (Note 1,8), Heft 7, Band 6')).toBe('Abitur (Note~1,8), Heft~7, Band~6');
  expect(smart('a rock band 6 people strong')).toBe('a rock band 6 people strong');
  expect(smart('ISO 26262 (EN 1992), Python 3')).toBe('ISO~26262 (EN~1992), Python 3');
  expect(smart('Statistics (75), since 2020 – 2023')).toBe('Statistics~(75), since 2020~–~2023');
});

test('a place stays beside the initials of its state, and a page, a chapter or an edition beside its number', () => {
  expect(smart('at Holderness, N.H., and Washington, D.C.')).toBe(
    'at Holderness,~N.H., and Washington,~D.C.',
  );
  expect(smart('Ada King, Ph.D., C. Babbage')).toBe('Ada King, Ph.D., C.~Babbage');
  expect(smart('2nd ed., ch. 19; S. 512, Bd. 3, 4. Aufl.')).toBe('2nd~ed., ch.~19; S.~512, Bd.~3, 4.~Aufl.');
});

test('a mark between words begins no line', () => {
  expect(smart('Lean • P&L | M&A · ESG ∙ S&OP')).toBe('Lean~• P&L~| M&A~· ESG~∙ S&OP');
  expect(smart('• one')).toBe('• one');
});

test('a hyphen at the start of a value stays', () => {
  expect(smart('Children: - none, - x')).toBe('Children: - none, - x');
  expect(smart('so it was, -- or not')).toBe('so it was,~– or not');
});

test('a dash that begins in one format and ends in the next is printed once', () => {
  const label: Span = { ...plain, text: 'work ', emphasis: true };
  expect(smart([label, { ...plain, text: '- this ended' }])).toBe('work~– this ended');
  expect(smart([label, { ...plain, text: '-' }, { ...plain, text: ' this' }])).toBe('work~– this');
  expect(smart([label, { ...plain, text: '..' }, { ...plain, text: '.' }])).toBe('work …');
});

test('a range of years or pages has an en dash, other hyphens stay', () => {
  expect(smart('2010-2011')).toBe('2010–2011');
  expect(smart('pp. 12-15')).toBe('pp.~12–15');
  expect(smart('call 555-0123, well-known, 2020-01')).toBe('call 555-0123, well-known, 2020-01');
});

test('three dots become an ellipsis', () => {
  expect(smart('and so on...')).toBe('and so on…');
});

test.each([
  'C++',
  '24/7',
  'CI/CD',
  'Node.js',
  '--flag',
  'a --flag b',
  'https://x.org/a-b--c?d=1',
  'ada@x.org',
  'x.org/~a',
])('%s stays as it is', (text) => {
  expect(smart(text)).toBe(text.replaceAll('~', '~'));
});

test('code stays unchanged, and counts as a word for the text beside it', () => {
  const text: RichText = [
    { ...plain, text: 'the "' },
    { ...plain, text: 'x = "y" -- 2010-2011', code: true },
    { ...plain, text: '" form' },
  ];
  expect(smart(text)).toBe('the “x = "y" -- 2010-2011” form');
});

test('spaces inside a phrase do not break', () => {
  expect(smart('near 75 ms and 20 %')).toBe('near 75~ms and 20~%');
  expect(smart('May 2014, 1 August 2019')).toBe('May~2014, 1~August~2019');
  expect(smart('J. S. Bach and Dr. Vogels, e.g. now')).toBe('J.~S.~Bach and Dr.~Vogels, e.g.~now');
});

test('French high punctuation has a thin space before it', () => {
  expect(smart('Langues : français; anglais ?', 'fr')).toBe('Langues~: français_; anglais_?');
  expect(smart('à 10:30, voir https://x.org', 'fr')).toBe('à 10:30, voir https://x.org');
});

test('a span is split where it becomes shorter, so that positions stay correct', () => {
  const place = { line: 3, column: 5, length: 11, path: 'text' };
  const locale = findLocale('en-GB');
  if (locale === undefined) throw new Error('no locale');
  const spans = smartPunctuation([{ ...plain, text: 'wait... now', place }], locale, caches);
  expect(spans.map((span) => [span.text, span.place?.column])).toEqual([
    ['wait…', 5],
    [' now', 12],
  ]);
});

test('a word of a hundred thousand letters stays unchanged', () => {
  const long = `${'a'.repeat(100_000)}--b`;
  expect(smart(`one -- ${long} -- "two"`)).toBe(`one~– ${long}~– “two”`);
});

test('thousands of single quotes keep their words', () => {
  expect(smart("'a ".repeat(50_000))).toHaveLength(150_000);
});

test('a cached text gets the positions of the new one', () => {
  const locale = findLocale('en-GB');
  if (locale === undefined) throw new Error('no locale');
  const at = (line: number): RichText => [
    { ...plain, text: 'one -- two', place: { line, column: 3, length: 10, path: 'summary' } },
  ];
  expect(smartPunctuation(at(4), locale, caches).map(({ place }) => place?.line)).toEqual([4, 4]);
  expect(smartPunctuation(at(9), locale, caches).map(({ place }) => place?.line)).toEqual([9, 9]);
  expect(smart('one -- two', 'fr')).toBe(smart('one -- two'));
  expect(
    smart([
      { ...plain, text: 'one ' },
      { ...plain, text: '-- "two"', code: true },
    ]),
  ).toBe('one -- "two"');
});

test.each([
  ['ru', '15 марта 2019', '15~марта~2019'],
  ['pl', 'od 3 maja', 'od 3~maja'],
  ['he', '15 במרץ 2019', '15~במרץ~2019'],
  ['fi', 'vuonna 3 15 henkilöä', 'vuonna 3 15 henkilöä'],
  ['cs', '15. března', '15.~března'],
  ['ja', '2019年 3月 15日', '2019年 3月 15日'],
])('in %s a month and its day stay together: %s', (tag, written, printed) => {
  expect(smart(written, tag)).toBe(printed);
});
