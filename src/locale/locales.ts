import { type CustomFieldLabels, type Locale, type SectionKind, sectionKinds } from './locale.ts';
import { de } from './locales/de.ts';
import { enGB } from './locales/en-GB.ts';
import { enUS } from './locales/en-US.ts';
import { es } from './locales/es.ts';
import { fr } from './locales/fr.ts';
import { pt } from './locales/pt.ts';

/** The built-in locales. The first locale of a language is used for every tag of that language. */
export const locales: readonly Locale[] = [enGB, enUS, de, fr, es, pt];

/** The BCP 47 tags of the built-in locales. */
export const localeTags: readonly string[] = locales.map((locale) => locale.tag);

/**
 * Finds the locale with a BCP 47 tag, else the first one of the same language; `undefined` if the language has none.
 * Ignores case and accepts `_` for `-`.
 */
export function findLocale(tag: string): Locale | undefined {
  const wanted = tag.trim().replaceAll('_', '-').toLowerCase();
  const language = languageOf(wanted);
  return (
    locales.find((locale) => locale.tag.toLowerCase() === wanted) ??
    locales.find((locale) => languageOf(locale.tag) === language)
  );
}

function languageOf(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}

/** Returns the usual title of a section in the language of a tag such as `de-AT`; in English if unknown. */
export function usualTitle(kind: SectionKind | 'summary', tag: string | undefined): string {
  return localeOrEnglish(tag).sectionTitles[kind][0];
}

/** Returns the labels of custom fields in the language of a tag such as `de-AT`; in English if unknown. */
export function fieldLabels(tag: string | undefined): CustomFieldLabels {
  return localeOrEnglish(tag).fieldLabels;
}

function localeOrEnglish(tag: string | undefined): Locale {
  return (tag === undefined ? undefined : findLocale(tag)) ?? enGB;
}

/** Recognises the title of a section in any of the languages; `undefined` for another title. */
export function kindOfTitle(title: string): SectionKind | 'summary' | undefined {
  return kindsByTitle.get(plainTitle(title));
}

/** If two languages share a title, the locale listed first decides. */
const kindsByTitle: ReadonlyMap<string, SectionKind | 'summary'> = new Map(
  locales
    .toReversed()
    .flatMap(({ sectionTitles }) =>
      ([...sectionKinds, 'summary'] as const).flatMap((kind) =>
        sectionTitles[kind].map((title) => [plainTitle(title), kind] as const),
      ),
    ),
);

function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s:_-]+/gu, ' ')
    .trim();
}
