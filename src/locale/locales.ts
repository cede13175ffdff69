import { parseLanguageTag } from '../model/language-tag.ts';
import { cldrDates } from './cldr-dates.ts';
import { englishWords, localeOfWords, withCldrDates } from './compose-locale.ts';
import {
  type CustomFieldLabels,
  type Locale,
  type PunctuationSpace,
  type SectionKind,
  sectionKinds,
} from './locale.ts';
import { de } from './locales/de.ts';
import { enGB } from './locales/en-GB.ts';
import { enUS } from './locales/en-US.ts';
import { es } from './locales/es.ts';
import { fr } from './locales/fr.ts';
import { pt } from './locales/pt.ts';
import { parentTags } from './parent-tags.ts';
import { asianWords } from './words/asian.ts';
import type { LanguageWords } from './words/language-words.ts';
import { otherEuropeanWords } from './words/other-european.ts';
import { slavicWords } from './words/slavic.ts';
import { westernEuropeanWords } from './words/western-european.ts';

/** The locales whose dates are written by hand, too. The first locale of a language decides what belongs to several. */
const handwritten: readonly Locale[] = [enGB, enUS, de, fr, es, pt];

const languageWords: Readonly<Record<string, LanguageWords>> = {
  ...westernEuropeanWords,
  ...slavicWords,
  ...otherEuropeanWords,
  ...asianWords,
};

/** The locales by the tags of {@link languageWords}, with the dates of CLDR. */
const ofWords: ReadonlyMap<string, Locale> = new Map(
  Object.entries(languageWords).map(([tag, words]) => [tag, withCldrDates(tag, localeOfWords(words))]),
);

/** The locales that have every word of their language. */
export const completeLocales: readonly Locale[] = [...handwritten, ...ofWords.values()];

const completeByTag = byTag(completeLocales);

/**
 * The spaces of French beside marks, where they are other than in France: thin ones everywhere in Switzerland (Guide du
 * typographe), none before ; ! ? in Canada (Office québécois de la langue française).
 */
const punctuationSpaces: Readonly<Record<string, PunctuationSpace>> = {
  'fr-CH': { colon: '\u202f', highMarks: '\u202f', quotes: '\u202f' },
  'fr-CA': { colon: '\u00a0', highMarks: '', quotes: '\u00a0' },
};

/** Regions that write dates otherwise than their language, and languages of which there are dates alone. */
const others: readonly Locale[] = Object.keys(cldrDates)
  .filter((tag) => !ofWords.has(tag))
  .map((tag) => {
    const locale = withCldrDates(tag, nearestIn(completeByTag, tag) ?? englishWords);
    return { ...locale, punctuationSpace: punctuationSpaces[tag] ?? locale.punctuationSpace };
  });

/** All locales. */
export const locales: readonly Locale[] = [...completeLocales, ...others];

/** The BCP 47 tags of the locales. */
export const localeTags: readonly string[] = locales.map((locale) => locale.tag);

/** The BCP 47 tags of the languages that have every word. */
export const completeTags: readonly string[] = completeLocales.map((locale) => locale.tag);

const localesByTag = byTag(locales);

function byTag(some: readonly Locale[]): ReadonlyMap<string, Locale> {
  return new Map(some.map((locale) => [locale.tag, locale]));
}

/** Returns the locale of the nearest parent of a tag, or of the tag itself, among some. */
function nearestIn(some: ReadonlyMap<string, Locale>, tag: string): Locale | undefined {
  const found = parentTags(tag).find((parent) => some.has(parent));
  return found === undefined ? undefined : some.get(found);
}

/**
 * Finds the locale with a BCP 47 tag, else that of its nearest parent, as CLDR has them; `undefined` if the language has none.
 * Ignores case and accepts `_` for `-`.
 */
export function findLocale(tag: string): Locale | undefined {
  return nearestIn(localesByTag, tag);
}

/** A locale, and what there is of the words of its language: all, those of dates, or none. */
export interface FoundLocale {
  readonly locale: Locale;
  readonly words: 'all' | 'dates' | 'none';
}

/**
 * Returns the locale of a language, with its tag as written. Words that the language has not are in English. Returns
 * `undefined` if the tag is not well-formed.
 */
export function localeOf(written: string): FoundLocale | undefined {
  const tag = parseLanguageTag(written)?.tag;
  if (tag === undefined) return undefined;
  const found = findLocale(tag);
  const words = nearestIn(completeByTag, tag) !== undefined ? 'all' : found !== undefined ? 'dates' : 'none';
  const locale = found ?? englishWords;
  return { locale: locale.tag === tag ? locale : { ...locale, tag }, words };
}

/** Returns the usual title of a section in the language of a tag such as `de-AT`; in English if unknown. */
export function usualTitle(kind: SectionKind | 'summary', tag: string | undefined): string {
  return localeOrEnglish(tag).sectionTitles[kind][0];
}

/** Returns the labels of custom fields in the language of a tag such as `de-AT`; in English if unknown. */
export function fieldLabels(tag: string | undefined): CustomFieldLabels {
  return localeOrEnglish(tag).fieldLabels;
}

/** Returns the locale of a tag; British English if unknown. */
export function localeOrEnglish(tag: string | undefined): Locale {
  return (tag === undefined ? undefined : findLocale(tag)) ?? enGB;
}

/** True for the name of a document of this kind, in any language: `Lebenslauf`, `履歴書`. */
export function isCurriculum(title: string): boolean {
  const wanted = plainTitle(title);
  return completeLocales.some(({ curriculum }) => curriculum.some((name) => plainTitle(name) === wanted));
}

/** Recognises the title of a section in any of the languages; `undefined` for another title. */
export function kindOfTitle(title: string): SectionKind | 'summary' | undefined {
  const plain = plainTitle(title);
  if (plain === '' || /[|=]/u.test(plain)) return undefined;
  const entry = `|${plain}=`;
  const at = titles.indexOf(entry);
  if (at < 0) return undefined;
  const from = at + entry.length;
  const kind = titles.slice(from, titles.indexOf('|', from));
  return [...sectionKinds, 'summary' as const].find((one) => one === kind);
}

/** All titles with their kinds, `|experience=work|…`. If two languages share a title, the locale listed first decides. */
const titles = `|${plainTitle(
  completeLocales
    .flatMap(({ sectionTitles }) =>
      [...sectionKinds, 'summary' as const].flatMap((kind) =>
        sectionTitles[kind].map((title) => `${title}=${kind}`),
      ),
    )
    .join('|'),
)}|`;

function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s:_-]+/gu, ' ')
    .trim();
}
