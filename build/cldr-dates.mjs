// Writes src/locale/cldr-dates.ts, the names of months and the order of dates in many languages, from the Unicode Common Locale
// Data Repository. Run by hand: `npm install --no-save cldr-dates-full cldr-misc-full cldr-core && node build/cldr-dates.mjs`.
// With `--from <folder>` the packages are taken from another folder of packages.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const from = process.argv.indexOf('--from');
const packages = from < 0 ? join(root, 'node_modules') : process.argv[from + 1];

/** The languages and regions that are kept. A region is kept if it differs from its language. */
const tags =
  `en-CA en-AU de-AT de-CH fr-CA fr-CH es-419 es-MX pt-PT it nl sv nb nn da fi is fo pl cs sk sl hr sr sr-Latn bs hu ro bg ru uk be mk el tr az
  et lv lt ca eu gl ga cy he ar ar-LB ar-JO ar-SY ar-IQ ar-DZ ar-TN ar-MA fa ur hi bn ta te gu mr pa kn ml ne th lo km my vi id ms
  fil ja ko zh zh-Hant zh-Hant-HK sw af sq hy ka kk am lb`.split(/\s+/);

/** What a résumé writes otherwise than CLDR: the word for year is left out after its figures, and months are figures where that is usual. */
const corrections = {
  'pt-PT': { yMMM: 'MMM y' },
  cs: { yMMM: 'MM/y' },
  sk: { yMMM: 'MM/y' },
  fi: { yMMM: 'M/y' },
  vi: { yMMM: 'MM/y', long: "d MMMM 'năm' y" },
  bg: { yMMM: 'MM.y' },
  th: { long: 'd MMMM y' },
  mk: { quarter: '{quarter}. кв.' },
  ms: { quarter: 'Suku {quarter}' },
  ja: { quarter: '第{quarter}四半期' },
  zh: { quarter: '第{quarter}季度' },
  fa: { quarter: 'سه‌ماههٔ {quarter}' },
  'zh-Hant-HK': { quarter: '第{quarter}季' },
  nl: { quotes: '“|”|‘|’' },
  'de-CH': { quotes: '«|»|‹|›' },
  'fr-CA': { quotes: '«|»|“|”' },
  ar: { quotes: '«|»|“|”' },
  lt: { quotes: '„|“|‚|‘' },
  kn: { yMMMd: 'MMM d, y' },
  ka: { yMMM: 'MMM y', yMMMM: 'MMMM y', long: 'd MMMM y', yMMMd: 'd MMM y' },
};
/** Languages whose abbreviated quarters are hardly ever written. */
const wideQuarters = new Set(['hi', 'mr', 'te', 'kn', 'pa', 'lo']);
const wordOfYear = /\s'[гр]'\.$/u;

function read(name, tag, file) {
  return JSON.parse(readFileSync(join(packages, name, 'main', tag, file), 'utf8')).main[tag];
}

/** Returns the parts of a pattern: letters that stand for something, and literal text. */
function partsOf(pattern) {
  return [...pattern.matchAll(/'([^']*)'|([a-zA-Z])\2*|[^a-zA-Z']+/g)].map(([text, quoted]) =>
    quoted === undefined && /^[a-zA-Z]/.test(text)
      ? { field: text }
      : {
          literal: (quoted ?? text)
            .replaceAll('\u2024', '.')
            .replaceAll(/\s/g, ' ')
            .replaceAll(/[\u200e\u200f]/g, ''),
        },
  );
}

/** Returns the pattern in the notation of `DatePattern`, and the names of months that it prints. */
function patternAndNames(pattern, { format, 'stand-alone': standAlone }) {
  let text = '';
  let names = [];
  for (const { field, literal } of partsOf(pattern)) {
    if (literal !== undefined) text += literal;
    else if (/^y/.test(field)) text += '{year}';
    else if (/^d/.test(field)) text += '{day}';
    else if (/^[ML]/.test(field)) {
      text += '{month}';
      names = Array.from({ length: 12 }, (_, at) => nameOf(field, String(at + 1), format, standAlone));
    } else throw new Error(`${field} in ${pattern}`);
  }
  // Letters that touch the name belong to it: בְּ before a Hebrew month, 月 after a Japanese one.
  const [, before = '', after = ''] = /(?:(?:^|\s)(\p{L}+))?\{month\}(\p{L}*)/u.exec(text) ?? [];
  return {
    pattern: text.replace(`${before}{month}${after}`, '{month}').trim(),
    names: names.map((name) => before + name + after),
  };
}

function nameOf(field, number, format, standAlone) {
  const names = field.startsWith('L') ? standAlone : format;
  if (field.length === 1) return number;
  if (field.length === 2) return number.padStart(2, '0');
  return names[field.length === 3 ? 'abbreviated' : 'wide'][number];
}

function quarterOf({ 'stand-alone': standAlone }, width) {
  const names = ['1', '2', '3', '4'].map((number) => standAlone[width][number].replace(/\s/g, ' '));
  const roman = ['I', 'II', 'III', 'IV'];
  const patterns = names.map((name, at) => name.replace(String(at + 1), '{quarter}'));
  if (new Set(patterns).size === 1 && patterns[0].includes('{quarter}')) return patterns[0];
  const romans = names.map((name, at) =>
    name.replace(new RegExp(`(?<![IV])${roman[at]}(?![IV])`), '{roman}'),
  );
  if (new Set(romans).size === 1 && romans[0].includes('{roman}')) return romans[0];
  return names.join('|');
}

function dataOf(tag) {
  const { months, quarters, dateFormats, dateTimeFormats } = read('cldr-dates-full', tag, 'ca-gregorian.json')
    .dates.calendars.gregorian;
  const { delimiters } = read('cldr-misc-full', tag, 'delimiters.json');
  const corrected = { ...dateTimeFormats.availableFormats, long: dateFormats.long, ...corrections[tag] };
  const patternOf = (name) => patternAndNames(corrected[name].replace(wordOfYear, ''), months);
  const [long, longDay, longDayMonth] = ['yMMMM', 'long', 'MMMMd'].map(patternOf);
  const short = patternOf('yMMM');
  const isNumeric = (name) => !/[ML]{3}/.test(corrected[name]) && !/M月/.test(corrected[name]);
  const shortDay = isNumeric('yMMMd') ? longDay : patternOf('yMMMd');
  const shortDayMonth = isNumeric('yMMMd') || isNumeric('MMMd') ? longDayMonth : patternOf('MMMd');
  const longPatterns = [long, longDay, longDayMonth].map(({ pattern }) => pattern);
  const shortPatterns = [short, shortDay, shortDayMonth].map(({ pattern }) => pattern);
  const unless = (same, names) => (names.join() === same.join() ? '' : names.join('|'));
  const year = /^(?:hr|bs|sr)/.test(tag)
    ? '{year}.'
    : /^y(\p{L})$/u.test(corrected.y)
      ? corrected.y.replace('y', '{year}')
      : '';
  const { quotationStart, quotationEnd, alternateQuotationStart, alternateQuotationEnd } = delimiters;
  return [
    long.names.join('|'),
    unless(long.names, longDay.names),
    short.names.join('|'),
    unless(short.names, shortDay.names),
    longPatterns.join('|'),
    unless(longPatterns, shortPatterns),
    corrections[tag]?.quarter ?? quarterOf(quarters, wideQuarters.has(tag) ? 'wide' : 'abbreviated'),
    corrections[tag]?.quotes ??
      [quotationStart, quotationEnd, alternateQuotationStart, alternateQuotationEnd].join('|'),
    year,
  ].join(';');
}

const data = new Map(tags.map((tag) => [tag, dataOf(tag)]));
for (const [at, tag] of tags.entries()) {
  const same = tags
    .slice(0, at)
    .find((earlier) => earlier.split('-')[0] === tag.split('-')[0] && data.get(earlier) === data.get(tag));
  if (same !== undefined) data.set(tag, same);
}
const { version } = JSON.parse(readFileSync(join(packages, 'cldr-dates-full', 'package.json'), 'utf8'));
const lines = [...data].map(
  ([tag, text]) => `  ${/-/.test(tag) ? `'${tag}'` : tag}:\n    '${text.replaceAll("'", "\\'")}',`,
);
writeFileSync(
  join(root, 'src', 'locale', 'cldr-dates.ts'),
  `/*!
 * Names of months and quarters, the order of dates and quotation marks of the Unicode Common Locale Data Repository, version
 * ${version}, as build/cldr-dates.mjs writes them.
 *
 * Copyright © 1991-2026 Unicode, Inc. SPDX-License-Identifier: Unicode-3.0
 */

/**
 * By language: the months, as they are after a day if they differ, the short months, as they are after a day if they differ;
 * the patterns of month and year, of a day, and of a day without its year, with long and with short months; the quarter or the
 * four quarters; opening and closing quotation marks, outer and inner; the year alone if more than its figures. Or the tag of a
 * language with the same.
 */
export const cldrDates: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`,
);
