import { findLocale } from '../locale/locale.ts';
import { type SectionKind, sectionKinds, usualTitle } from '../locale/section-titles.ts';
import { plainKey } from '../schema/nearest.ts';

/** What is known of an entry and has no key in Quoin: printed with one of these labels before it. */
export type FactKind =
  | 'score'
  | 'courses'
  | 'keywords'
  | 'roles'
  | 'type'
  | 'relationship'
  | 'email'
  | 'phone'
  | 'doi'
  | 'link';

/** The words that an import adds, in one language. */
export interface ImportWords {
  readonly sections: Readonly<Record<SectionKind, string>>;
  readonly facts: Readonly<Record<FactKind, string>>;
}

function usualTitles(language: string): Readonly<Record<SectionKind, string>> {
  const pairs = sectionKinds.map((kind) => [kind, usualTitle(kind, language)] as const);
  return Object.fromEntries(pairs) as Record<SectionKind, string>;
}

const en: ImportWords = {
  sections: usualTitles('en'),
  facts: {
    score: 'Grade',
    courses: 'Courses',
    keywords: 'Keywords',
    roles: 'Roles',
    type: 'Type',
    relationship: 'Relationship',
    email: 'E-mail',
    phone: 'Phone',
    doi: 'DOI',
    link: 'Link',
  },
};

const de: ImportWords = {
  sections: usualTitles('de'),
  facts: {
    score: 'Note',
    courses: 'Kurse',
    keywords: 'Stichworte',
    roles: 'Rollen',
    type: 'Art',
    relationship: 'Beziehung',
    email: 'E-Mail',
    phone: 'Telefon',
    doi: 'DOI',
    link: 'Link',
  },
};

const fr: ImportWords = {
  sections: usualTitles('fr'),
  facts: {
    score: 'Note',
    courses: 'Cours',
    keywords: 'Mots-clés',
    roles: 'Rôles',
    type: 'Type',
    relationship: 'Relation',
    email: 'E-mail',
    phone: 'Téléphone',
    doi: 'DOI',
    link: 'Lien',
  },
};

const es: ImportWords = {
  sections: usualTitles('es'),
  facts: {
    score: 'Nota',
    courses: 'Cursos',
    keywords: 'Palabras clave',
    roles: 'Funciones',
    type: 'Tipo',
    relationship: 'Relación',
    email: 'Correo',
    phone: 'Teléfono',
    doi: 'DOI',
    link: 'Enlace',
  },
};

const byLanguage: ReadonlyMap<string, ImportWords> = new Map(Object.entries({ en, de, fr, es }));

/** The words of a language by its tag; the English ones where it has none. */
export function wordsOf(locale: string | undefined): ImportWords {
  const tag = locale === undefined ? undefined : findLocale(locale)?.tag;
  return byLanguage.get(tag?.slice(0, 2) ?? 'en') ?? en;
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
