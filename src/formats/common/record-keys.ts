import { type CustomFieldKind, customFieldKinds } from '../../locale/locale.ts';
import type { KeyTable } from '../../schema/field.ts';

/** A part of an entry. */
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
  | 'logo'
  | 'authors'
  | 'description'
  | 'text'
  | 'bullets'
  | Exclude<CustomFieldKind, 'link'>;

/** Keys of entries in all formats, including old versions. */
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

/** Kinds of custom fields whose value becomes the field unchanged. A DOI becomes a link. */
type PlainFieldKind = Exclude<CustomFieldKind, 'doi' | 'link'>;

/** Those kinds in printed order. */
export const plainFieldKinds: readonly PlainFieldKind[] = customFieldKinds.filter(
  (kind) => kind !== 'doi' && kind !== 'link',
);
