import { type FieldTable, field, formerly, knownField } from './field.ts';

const bullets = ['Wrote the first published program.'];

export type KeepingKey = 'hidden' | 'keep-together' | 'page-break';

/** What entries, roles and sections have in common. */
const keepingFields: FieldTable<KeepingKey> = {
  hidden: field('mark', '`true` leaves it out', true),
  'keep-together': formerly(
    ['keep'],
    field('mark', '`true`: it is not split over pages if that can be avoided', true),
  ),
  'page-break': formerly(['break'], field('breakPlace', '`before`: it starts a page', 'before')),
};

/** What is said of a section or an entry, and not in it. */
export type MarkKey = KeepingKey | 'lang';

/** What is said of a section or an entry, and not in it. */
export const markFields: FieldTable<MarkKey> = {
  ...keepingFields,
  lang: field(
    'language',
    'its language, where that is not the document’s: `de`, `pt-BR`. Screen readers change their voice for it',
    'de',
  ),
};

/** True if a key is one of those. */
export function isMarkKey(key: string): boolean {
  return knownField(markFields, key) !== undefined;
}

export type SectionKey = 'title' | 'entries' | 'text' | 'bullets' | 'sort' | MarkKey;

/** A section that is more than its entries. */
export const sectionFields: FieldTable<SectionKey> = {
  title: field('line', 'the heading; in a mapping of sections the key is', 'Work', 'heading'),
  entries: field('entries', 'a list of [entries](#entries)', [{ title: 'Analyst' }], 'items'),
  text: field('prose', 'Markdown before the entries', 'A few words before the entries.', 'summary'),
  bullets: field('bullets', 'a list of bullets before the entries', bullets, 'highlights'),
  sort: field('order', '`newest`: entries with the latest dates come first; see [dates](#dates)', 'newest'),
  ...markFields,
};

const fields = formerly(
  ['facts'],
  field('fields', 'what has no key of its own: labels with values, each printed as a line', {
    Grade: '1.3',
    Courses: ['Algebra', 'Optics'],
  }),
);

export type RoleKey =
  | 'title'
  | 'location'
  | 'dates'
  | 'start'
  | 'end'
  | 'text'
  | 'bullets'
  | 'fields'
  | KeepingKey;

/** One of several posts in an organisation. */
export const roleFields: FieldTable<RoleKey> = {
  title: field('line', 'the post', 'Analyst', 'position', 'role'),
  location: field('line', 'the place', 'London', 'place', 'city'),
  dates: field('date', 'one date or a range; see [dates](#dates)', '1842 – 1843', 'date'),
  start: field('date', 'the first date, where there are no `dates`', '1842-08', 'startDate', 'from'),
  end: field('date', 'the last date; a `start` alone is still going on', '1843-09', 'endDate', 'to'),
  text: field('prose', 'Markdown', 'Translated a memoir.', 'summary', 'description'),
  bullets: field(
    'bullets',
    'a list of Markdown texts; a bullet with bullets of its own is `{text: …, bullets: […]}`',
    bullets,
    'highlights',
  ),
  fields,
  ...keepingFields,
};

export type EntryKey = RoleKey | 'lang' | 'organization' | 'url' | 'logo' | 'roles' | 'label' | 'details';

/** An entry of a section, of whatever shape. */
export const entryFields: FieldTable<EntryKey> = {
  title: {
    ...roleFields.title,
    description: 'the post, the degree, the project',
    also: [...roleFields.title.also, 'name', 'degree'],
  },
  organization: field(
    'line',
    'where. Of the two, the one that is written first leads the entry',
    'Analytical Engine',
    'organisation',
    'company',
    'institution',
    'employer',
  ),
  location: roleFields.location,
  dates: roleFields.dates,
  start: roleFields.start,
  end: roleFields.end,
  url: field('line', 'where the head of the entry links to', 'https://example.org', 'link', 'website'),
  logo: field(
    'picture',
    'the mark of the organisation, small before the head; see [pictures](#pictures)',
    'engine.png',
  ),
  text: roleFields.text,
  details: field('prose', 'more Markdown; after a `label`, what belongs under it', 'English, French'),
  bullets: roleFields.bullets,
  roles: field(
    'roles',
    'several posts in one organisation: a list of [roles](#roles)',
    [{ title: 'Engineer', dates: '2004 – 2006' }],
    'positions',
  ),
  label: field('line', 'makes the entry a term: a label, with `details` after it', 'Languages', 'term'),
  fields,
  ...markFields,
};

/** Keys of an entry that make a head; with none of them it is a bullet or a term. */
export const headKeys: ReadonlySet<EntryKey> = new Set<EntryKey>([
  'title',
  'organization',
  'location',
  'dates',
  'start',
  'end',
  'url',
  'roles',
  'fields',
]);

export type LabelledKey = EntryKey | 'level';

/** An entry with a label: a term. */
export const labelledFields: FieldTable<LabelledKey> = {
  ...entryFields,
  details: { ...entryFields.details, takes: 'details' },
  level: field(
    'level',
    'after a `label`, how well it is known; see [levels](#sections)',
    'fluent',
    'proficiency',
    'fluency',
  ),
};

export type BulletKey = 'text' | 'bullets' | 'hidden';

/** A bullet with bullets of its own. */
export const bulletFields: FieldTable<BulletKey> = {
  text: field('prose', 'Markdown', 'Wrote programs:'),
  bullets: field('bullets', 'the bullets under it', bullets, 'highlights'),
  hidden: keepingFields.hidden,
};

/** What is under a term's own key. */
export const termFields: FieldTable<BulletKey | 'level'> = { ...bulletFields, level: labelledFields.level };
