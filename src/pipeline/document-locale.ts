import { languageNameOf, languageNames, languageTag } from '../locale/language-names.ts';
import type { Locale } from '../locale/locale.ts';
import { enGB } from '../locale/locales/en-GB.ts';
import { enUS } from '../locale/locales/en-US.ts';
import { type FoundLocale, localeOf } from '../locale/locales.ts';
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

/**
 * Returns the locale that the caller or the file names, else that of the language that the file is in. English without a country
 * is American on American paper.
 */
export function localeFor(
  { locale: written, localeWords, implied }: FileSettings,
  paper: Size,
  options: TypesetOptions,
  problems: Problem[],
): Locale {
  const isAmerican = implied?.locale === enUS.tag || isAmericanPaper(paper);
  const found = implied?.locale === enUS.tag ? undefined : implied?.locale;
  const tag = (options.locale ?? written?.text ?? found)?.trim();
  // Words of a file are in its language, not in one that the caller chose.
  const words = options.locale === undefined ? localeWords : undefined;
  if (tag === undefined || /^en$/iu.test(tag)) return withWords(isAmerican ? enUS : enGB, words);
  const { locale, words: known } = localeOf(tag) ?? localeOf(languageTag(tag) ?? '') ?? {};
  const hasMonths = known === 'dates' || (words?.months ?? words?.shortMonths) !== undefined;
  if (known !== 'all' && !(locale !== undefined && hasMonths && words?.present !== undefined))
    problems.push({
      code: 'unknown-locale',
      severity: 'warning',
      ...missingWords(tag, known),
      ...(written?.place && { place: written.place }),
    });
  return withWords(locale ?? enGB, words);
}

/** Says which words of a language are missing. */
function missingWords(
  tag: string,
  known: FoundLocale['words'] | undefined,
): Pick<Problem, 'message' | 'hint'> {
  const name = languageNameOf(tag);
  const language = name === undefined ? `the language “${tag}”` : `${capitalised(name)} (“${tag}”)`;
  switch (known) {
    case undefined:
      return {
        message: `“${tag}” is not a language tag. Using \`${enGB.tag}\`.`,
        hint: didYouMean(tag, languageNames, 'Write it as de, fr or pt-BR.'),
      };
    case 'none':
      return {
        message: `Quoin has no words in ${language}. Dates and labels are in English.`,
        hint: 'Write the months and the word for today under `locale:`.',
      };
    default:
      return {
        message: `Quoin has the months of ${language}, but no other words. “present”, page numbers and labels are in English.`,
        hint: 'Write the word for today under `locale:`, as `present: …`.',
      };
  }
}

function capitalised(name: string): string {
  return name.replaceAll('_', ' ').replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
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
