import { type CustomFieldLabels, type SectionKind, sectionKinds } from '../../locale/locale.ts';
import { fieldLabels, findLocale, findLocaleByName, localeTags, usualTitle } from '../../locale/locales.ts';
import { plainKey } from '../../model/suggest.ts';

/** Section titles and field labels that an import writes, in one language. */
export interface ImportWords {
  readonly sections: Readonly<Record<SectionKind, string>>;
  readonly fields: CustomFieldLabels;
}

/** Returns the words of a language by its tag; the English ones if the language is unknown. */
export function wordsOf(tag: string | undefined): ImportWords {
  const titles = sectionKinds.map((kind) => [kind, usualTitle(kind, tag)] as const);
  return {
    sections: Object.fromEntries(titles) as Record<SectionKind, string>,
    fields: fieldLabels(tag),
  };
}

/** Returns the tag of the built-in locale for a language name or tag in an imported file. */
export function localeTag(language: string): string | undefined {
  const name = language.trim().toLowerCase();
  const locale =
    findLocaleByName(name) ?? (/^[a-z]{2,3}(?:[-_]|$)/.test(name) ? findLocale(name) : undefined);
  return locale?.tag;
}

/** Usual titles of sections in all languages, as plain keys. */
export const sectionTitles: ReadonlySet<string> = titlesOf(sectionKinds);

/** Usual titles of sections whose entries have a header, in all languages, as plain keys. */
export const recordTitles: ReadonlySet<string> = titlesOf([
  'work',
  'volunteer',
  'education',
  'projects',
  'awards',
  'certificates',
  'publications',
  'references',
]);

function titlesOf(kinds: readonly SectionKind[]): ReadonlySet<string> {
  return new Set(localeTags.flatMap((tag) => kinds.map((kind) => plainKey(usualTitle(kind, tag)))));
}
