import { locales } from '../locale/locale.ts';

/** Words that stand in dates, in all languages. */
const dateWords: ReadonlySet<string> = new Set(
  locales.flatMap(({ months, seasons, present, dateWords: words }) =>
    [
      ...months.long,
      ...months.short,
      ...words.months.map(([name]) => name),
      ...Object.values(seasons),
      ...words.seasons.map(([name]) => name),
      present,
      ...[words.present, words.range, words.since, words.until, words.filler].flat(),
    ].flatMap((name) => name.toLowerCase().replaceAll('.', '').split(/\s+/)),
  ),
);

/** Whether a text is nothing but a date or a range of dates: figures, words of dates, dashes. */
export function looksLikeDates(text: string): boolean {
  const tokens = text.toLowerCase().match(/['’‘]?\d+(?:st|nd|rd|th|er|º)?|[\p{L}\p{M}'’]+|[^\s.]/gu) ?? [];
  const isYear = (token: string): boolean => /^(?:1[89]|20)\d\d$|^['’‘]\d\d$/.test(token);
  const isDate = (token: string): boolean =>
    /^['’‘]?\d/.test(token) || dateWords.has(token) || /^[-\u2010-\u2015\u2212~,/()]$/.test(token);
  return tokens.some(isYear) && tokens.every(isDate);
}
