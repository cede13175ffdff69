import type { PartialDate } from '../model/partial-date.ts';

/** An era of East Asia: its name, its letter, and its first day as a number such as 20190501. */
type Era = readonly [name: string, letter: string, first: number];

/** The Japanese eras, the latest first. */
const japaneseEras: readonly Era[] = [
  ['令和', 'r', 20190501],
  ['平成', 'h', 19890108],
  ['昭和', 's', 19261225],
  ['大正', 't', 19120730],
  ['明治', 'm', 18680125],
];

/** The years of the Republic of China, which are usual in Taiwan. */
const republicOfChina: readonly Era[] = [
  ['民國', '', 19120101],
  ['民国', '', 19120101],
];

const eras = [...japaneseEras, ...republicOfChina];
const named = new RegExp(`(${eras.map(([name]) => name).join('|')}) ?(元|\\d{1,3}) ?年?`, 'gu');
const lettered = /(?<![\p{L}\d])([RHSTM])\.?(\d{1,2})(?=[./年-]\d{1,2}(?!\d)|年)年?/giu;

/**
 * Writes the years of eras as years of the common era: `平成29年4月` as `2017年4月`.
 *
 * @param hasLetters True to read letters for Japanese eras, too: `H29.4`. Default: false.
 */
export function westernYears(text: string, hasLetters = false): string {
  const western = text.replace(named, (written, name: string, year: string) => {
    const first = eras.find(([one]) => one === name)?.[2];
    return first === undefined ? written : `${yearOf(first, year)}年`;
  });
  if (!hasLetters) return western;
  return western.replace(lettered, (written, letter: string, year: string) => {
    const first = japaneseEras.find(([, one]) => one === letter.toLowerCase())?.[2];
    const mark = written.endsWith('年') ? '年' : '';
    return first === undefined ? written : `${yearOf(first, year)}${mark}`;
  });
}

/** Returns the Japanese eras that a text names, with the years of the common era that they are written for. */
export function writtenEras(text: string): readonly { readonly name: string; readonly year: number }[] {
  return [...text.matchAll(named), ...text.matchAll(lettered)].flatMap(([, written = '', year = '']) => {
    const era = japaneseEras.find(([name, letter]) => name === written || letter === written.toLowerCase());
    return era === undefined ? [] : [{ name: era[0], year: yearOf(era[2], year) }];
  });
}

function yearOf(first: number, year: string): number {
  return Math.floor(first / 10_000) - 1 + (year === '元' ? 1 : Number(year));
}

/**
 * Writes the year of a date in its Japanese era: `平成29`. A date without a day or a month is in the era that the file writes, else
 * in that of its last day: 昭和64年1月 and 平成元年1月 are the same month.
 */
export function japaneseYear({ year, month = 12, day = 31, era: written }: PartialDate): string {
  const date = year * 10_000 + month * 100 + day;
  const era = japaneseEras.find(([name, , first]) =>
    written === undefined ? date >= first : name === written,
  );
  if (era === undefined) return String(year);
  const count = year - Math.floor(era[2] / 10_000) + 1;
  return era[0] + (count === 1 ? '元' : count);
}
