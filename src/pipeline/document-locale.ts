import { languageTag } from '../locale/language-names.ts';
import type { Locale } from '../locale/locale.ts';
import { enGB } from '../locale/locales/en-GB.ts';
import { enUS } from '../locale/locales/en-US.ts';
import { findLocale, localeTags } from '../locale/locales.ts';
import type { Size } from '../model/geometry.ts';
import type { Problem } from '../model/problem.ts';
import type { FileSettings, LocaleWords } from '../model/settings.ts';
import { didYouMean } from '../model/suggest.ts';
import { isAmericanPaper } from '../theme/settings/settings.ts';
import type { TypesetOptions } from './options.ts';

/** True if a tag names no language, or that of the United States. */
export function mayBeAmerican(tag: string | undefined): boolean {
  return tag === undefined || /^en(?:[-_]us)?$/iu.test(tag.trim());
}

/** Returns the locale that the caller or the file names. English without a country is American on American paper. */
export function localeFor(
  { locale: written, localeWords, implied }: FileSettings,
  paper: Size,
  options: TypesetOptions,
  problems: Problem[],
): Locale {
  const tag = options.locale ?? written?.text;
  const isAmerican = implied?.locale === enUS.tag || isAmericanPaper(paper);
  const isPlainEnglish = tag === undefined || /^en$/iu.test(tag.trim());
  const locale = isPlainEnglish ? (isAmerican ? enUS : enGB) : findLocale(tag);
  // Words of a file are in its language, not in one that the caller chose.
  const words = options.locale === undefined ? localeWords : undefined;
  if (locale !== undefined) return withWords(locale, words);
  const named = languageTag(tag ?? '');
  if (
    named !== undefined &&
    words?.present !== undefined &&
    (words.months ?? words.shortMonths) !== undefined
  )
    return withWords(localeWithoutWords(named), words);
  problems.push({
    code: 'unknown-locale',
    severity: 'warning',
    message:
      named === undefined
        ? `Unknown locale “${tag}”. Using \`${enGB.tag}\`.`
        : `Quoin has no words in the language “${tag}”. Dates and labels are in English.`,
    ...(written?.place && { place: written.place }),
    hint: didYouMean(written?.text ?? '', localeTags, `Use one of ${localeTags.join(', ')}.`),
  });
  return withWords(named === undefined ? enGB : localeWithoutWords(named), words);
}

/** Returns English words under the tag of a language that Quoin has no words of, without the rules of English for lines. */
function localeWithoutWords(tag: string): Locale {
  return { ...enGB, tag, stubWords: new Set() };
}

function withWords(locale: Locale, words: LocaleWords | undefined): Locale {
  if (words === undefined) return locale;
  const { months, shortMonths, present } = words;
  const long = months ?? locale.months.long;
  return {
    ...locale,
    months: { long, short: shortMonths ?? months ?? locale.months.short },
    present: present ?? locale.present,
    // The word of the file is the only one that is printed as written.
    dateWords: present === undefined ? locale.dateWords : { ...locale.dateWords, present: [] },
  };
}
