import type { KeyTable } from '../../schema/field.ts';

export type RecordKey =
  | 'title'
  | 'name'
  | 'organization'
  | 'degree'
  | 'area'
  | 'location'
  | 'dates'
  | 'start'
  | 'end'
  | 'url'
  | 'doi'
  | 'logo'
  | 'authors'
  | 'description'
  | 'text'
  | 'bullets'
  | 'score'
  | 'courses'
  | 'keywords'
  | 'roles'
  | 'type'
  | 'relationship'
  | 'email'
  | 'phone';

/** What entries of all formats call their parts, today or once. */
export const recordKeys: KeyTable<RecordKey> = {
  title: ['position', 'role'],
  name: [],
  organization: [
    'organisation',
    'company',
    'employer',
    'institution',
    'school',
    'awarder',
    'issuer',
    'publisher',
    'journal',
    'entity',
    'governingBody',
    'issuingAuthority',
    'trainingProvider',
  ],
  degree: ['studyType'],
  area: ['major'],
  location: [],
  dates: ['date', 'releaseDate', 'publicationDate', 'achievedDate', 'grantDate'],
  start: ['startDate'],
  end: ['endDate'],
  url: ['website', 'link'],
  doi: [],
  logo: ['image', 'picture'],
  authors: ['coAuthors'],
  description: [],
  text: ['summary', 'reference', 'quote', 'details'],
  bullets: ['highlights', 'achievements'],
  score: ['gpa', 'grade'],
  courses: ['curriculum', 'coursework'],
  keywords: ['tags'],
  roles: [],
  type: [],
  relationship: ['relation'],
  email: [],
  phone: [],
};

/** Parts that Quoin prints as fields, with a word of the document's language. */
export type CustomFieldKey = Extract<
  RecordKey,
  'score' | 'courses' | 'roles' | 'type' | 'relationship' | 'email' | 'phone' | 'keywords'
>;

/** They, in the order they are printed. */
export const fieldKeys: readonly CustomFieldKey[] = [
  'score',
  'courses',
  'roles',
  'type',
  'relationship',
  'email',
  'phone',
  'keywords',
];
