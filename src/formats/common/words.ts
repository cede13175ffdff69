import { type CustomFieldLabels, fieldLabels } from '../../locale/field-labels.ts';
import { findLocale } from '../../locale/locale.ts';
import { type SectionKind, sectionKinds, usualTitle } from '../../locale/section-titles.ts';
import { plainKey } from '../../model/suggest.ts';

/** The words that an import adds, in one language. */
export interface ImportWords {
  readonly sections: Readonly<Record<SectionKind, string>>;
  readonly fields: CustomFieldLabels;
}

function wordsIn(language: string): ImportWords {
  const pairs = sectionKinds.map((kind) => [kind, usualTitle(kind, language)] as const);
  return {
    sections: Object.fromEntries(pairs) as Record<SectionKind, string>,
    fields: fieldLabels(language),
  };
}

const byLanguage: ReadonlyMap<string, ImportWords> = new Map(
  ['en', 'de', 'fr', 'es', 'pt'].map((language) => [language, wordsIn(language)]),
);

/** The words of a language by its tag; the English ones where it has none. */
export function wordsOf(locale: string | undefined): ImportWords {
  const tag = locale === undefined ? undefined : findLocale(locale)?.tag;
  return byLanguage.get(tag?.slice(0, 2) ?? 'en') ?? wordsIn('en');
}

/** Languages by the names that foreign files write for them. */
const tagsByName: ReadonlyMap<string, string> = new Map([
  ['english', 'en-US'],
  ['en', 'en-US'],
  ['german', 'de'],
  ['deutsch', 'de'],
  ['french', 'fr'],
  ['français', 'fr'],
  ['spanish', 'es'],
  ['español', 'es'],
  ['portuguese', 'pt'],
  ['português', 'pt'],
]);

/** The tag of a locale that comes with Quoin, for what a file calls its language. */
export function localeTag(language: string): string | undefined {
  const name = language.trim().toLowerCase();
  return tagsByName.get(name) ?? (/^[a-z]{2,3}(?:[-_]|$)/.test(name) ? findLocale(name)?.tag : undefined);
}

/** Titles of sections in all languages, without what writers vary. */
export const sectionTitles: ReadonlySet<string> = new Set(
  [...byLanguage.values()].flatMap(({ sections }) => Object.values(sections)).map(plainKey),
);

/** Titles of sections that hold entries with a head, in all languages. */
export const recordTitles: ReadonlySet<string> = new Set(
  [...byLanguage.values()].flatMap(({ sections }) => {
    const { work, volunteer, education, projects, awards, certificates, publications, references } = sections;
    return [work, volunteer, education, projects, awards, certificates, publications, references].map(
      plainKey,
    );
  }),
);
