import { type CustomFieldLabels, type SectionKind, sectionKinds } from '../../locale/locale.ts';
import { fieldLabels, localeTags, usualTitle } from '../../locale/locales.ts';
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
