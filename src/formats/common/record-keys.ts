import { type CustomFieldKind, customFieldKinds } from '../../locale/locale.ts';
import type { KeyTable } from '../../schema/field.ts';
import { entryWords } from '../../schema/synonyms.ts';

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
  | 'links'
  | 'ongoing'
  | Exclude<CustomFieldKind, 'link'>;

/** Keys of entries in all formats, including old versions. */
export const recordKeys: KeyTable<RecordKey> = {
  title: entryWords.title,
  name: [],
  organization: [...entryWords.organization, ...entryWords.host],
  degree: entryWords.degree,
  area: entryWords.area,
  location: entryWords.location,
  dates: entryWords.dates,
  start: entryWords.start,
  end: entryWords.end,
  url: entryWords.url,
  doi: [],
  logo: entryWords.logo,
  authors: entryWords.authors,
  description: ['desc'],
  text: ['summary', 'reference', 'quote', 'details'],
  bullets: entryWords.bullets,
  links: ['urls'],
  ongoing: entryWords.ongoing,
  score: entryWords.score,
  courses: entryWords.courses,
  keywords: ['tags'],
  roles: entryWords.roles,
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
