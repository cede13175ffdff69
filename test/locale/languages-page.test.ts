import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type DateForm, formatDate } from '../../src/locale/format-date.ts';
import { languageNameOf } from '../../src/locale/language-names.ts';
import { completeTags, locales } from '../../src/locale/locales.ts';

const form: DateForm = { months: 'short', years: 'full', dash: 'spaced', ongoing: 'word' };

function rowOf(tag: string): string {
  const locale = locales.find((one) => one.tag === tag);
  if (locale === undefined) throw new Error(tag);
  const range = formatDate({ kind: 'open', start: { year: 2019, month: 3 }, source: '' }, form, locale);
  const long = formatDate(
    { kind: 'point', at: { year: 2019, month: 3, day: 15 }, source: '' },
    { ...form, months: 'long' },
    locale,
  );
  const name = (languageNameOf(tag) ?? tag)
    .replaceAll('_', ' ')
    .replace(/^./, (first) => first.toUpperCase());
  const isComplete = completeTags.includes(tag);
  const cells = [
    name,
    `\`${tag}\``,
    range,
    long,
    isComplete ? `${locale.sectionTitles.work[0]}` : '',
    isComplete ? locale.pageOf.replace('{page}', '1').replace('{pages}', '2') : '',
  ];
  return `| ${cells.join(' | ').replaceAll('\u00a0', ' ')} |`;
}

test('the page on languages lists every locale, with what it prints', () => {
  const page = readFileSync('docs/languages.md', 'utf8');
  const rows = locales.map(({ tag }) => rowOf(tag));
  expect(page.split('\n').filter((line) => /^\| .* \| `[a-zA-Z0-9-]+` \|/.test(line))).toEqual(rows);
});
