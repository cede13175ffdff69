import { type FieldTable, field, formerly, knownField, withBeside, withSynonyms } from './field.ts';
import { entryWords, sectionFormWords, termWords } from './synonyms.ts';

/** Example of bullets. */
const bullets = ['Wrote the first published program.'];

/** Names of the options that entries, roles and sections share. */
export type RoleOptionKey = 'hidden' | 'keep-together' | 'page-break';

/** Options that entries, roles and sections share. */
const roleOptionFields: FieldTable<RoleOptionKey> = {
  hidden: field('mark', '`true`: it is not printed', true),
  'keep-together': formerly(['keep'], field('mark', '`true`: it stays on one page if possible', true)),
  'page-break': formerly(['break'], field('breakPlace', '`before`: it starts on a new page', 'before')),
};

/** Names of the options of a section or an entry. */
export type OptionKey = RoleOptionKey | 'lang';

/** Options of a section or an entry. They are not part of its text. */
export const optionFields: FieldTable<OptionKey> = {
  ...roleOptionFields,
  lang: field(
    'language',
    'its language, if it differs from the document’s: `de`, `pt-BR`. Screen readers change their voice for it',
    'de',
  ),
};

/** True if a key names an option. */
export function isOptionKey(key: string): boolean {
  return knownField(optionFields, key) !== undefined;
}

/** Names of the fields of a section with options. */
export type SectionKey = 'title' | 'entries' | 'text' | 'bullets' | 'sort' | OptionKey;

/** Fields of a section with options. */
export const sectionFields: FieldTable<SectionKey> = {
  title: withSynonyms(
    sectionFormWords.title,
    field('line', 'the heading. In a mapping of sections the key is the heading', 'Work', 'heading'),
  ),
  entries: withSynonyms(
    sectionFormWords.entries,
    field('entries', 'a list of [entries](#entries)', [{ title: 'Analyst' }], 'items'),
  ),
  text: field('prose', 'Markdown before the entries', 'A few words before the entries.', 'summary'),
  bullets: field('bullets', 'a list of bullets before the entries', bullets, 'highlights'),
  sort: field('order', '`newest`: entries with the latest dates come first; see [dates](#dates)', 'newest'),
  ...optionFields,
};

/** Custom fields of an entry or a role. */
const fields = formerly(
  ['facts'],
  field('fields', 'custom fields: labels with values, each printed on a line', {
    Grade: '1.3',
    Courses: ['Algebra', 'Optics'],
  }),
);

/** Names of the fields of a role. */
export type RoleKey =
  | 'title'
  | 'location'
  | 'dates'
  | 'start'
  | 'end'
  | 'text'
  | 'bullets'
  | 'fields'
  | RoleOptionKey;

/** Fields of a role: one of several jobs in an organisation. */
export const roleFields: FieldTable<RoleKey> = {
  title: withSynonyms(entryWords.title, field('line', 'the job title', 'Analyst', 'position', 'role')),
  location: withBeside(
    withSynonyms(entryWords.location, field('place', 'the location', 'London', 'place', 'city')),
  ),
  dates: withSynonyms(
    entryWords.dates,
    field('dates', 'one date or a range; see [dates](#dates)', '1842 – 1843', 'date'),
  ),
  start: withSynonyms(
    entryWords.start,
    field('dates', 'the first date, if there are no `dates`', '1842-08', 'startDate', 'from'),
  ),
  end: withSynonyms(
    entryWords.end,
    field('dates', 'the last date. A `start` without an `end` is ongoing', '1843-09', 'endDate', 'to'),
  ),
  text: withBeside(
    withSynonyms(
      entryWords.text,
      field('prose', 'Markdown', 'Translated a memoir.', 'summary', 'description'),
    ),
  ),
  bullets: withBeside(
    withSynonyms(
      entryWords.bullets,
      field(
        'bullets',
        'a list of Markdown texts. A bullet with nested bullets is `{text: …, bullets: […]}`',
        bullets,
        'highlights',
      ),
    ),
  ),
  fields,
  ...roleOptionFields,
};

/** Names of the fields of an entry. */
export type EntryKey = RoleKey | 'lang' | 'organization' | 'url' | 'logo' | 'roles' | 'label' | 'details';

/** Fields of an entry of a section. */
export const entryFields: FieldTable<EntryKey> = {
  title: {
    ...roleFields.title,
    description: 'the job title, degree or project',
    also: [...roleFields.title.also, 'name', 'degree'],
    synonyms: [...roleFields.title.synonyms, ...entryWords.degree, ...entryWords.name],
    beside: ['name', 'degree'],
  },
  organization: withBeside(
    withSynonyms(
      [...entryWords.organization, ...entryWords.host],
      field(
        'organization',
        'the organisation. Title and organisation are printed in the order in which you write them',
        'Analytical Engine',
        'organisation',
        'company',
        'institution',
        'employer',
      ),
    ),
  ),
  location: roleFields.location,
  dates: roleFields.dates,
  start: roleFields.start,
  end: roleFields.end,
  url: withBeside(
    withSynonyms(
      entryWords.url,
      field('line', 'the link of the entry’s header', 'https://example.org', 'link', 'website'),
    ),
  ),
  logo: withSynonyms(
    entryWords.logo,
    field(
      'picture',
      'the logo of the organisation, printed small before the header; see [images](#images)',
      'engine.png',
    ),
  ),
  text: roleFields.text,
  details: field('prose', 'more Markdown; with a `label`, its value', 'English, French'),
  bullets: roleFields.bullets,
  roles: withSynonyms(
    entryWords.roles,
    field(
      'roles',
      'several jobs in one organisation: a list of [roles](#roles)',
      [{ title: 'Engineer', dates: '2004 – 2006' }],
      'positions',
    ),
  ),
  label: field('line', 'makes the entry a term: a label with `details`', 'Languages', 'term'),
  fields,
  ...optionFields,
};

/** Fields that give an entry a header. Without any of them it is a bullet or a term. */
export const headerKeys: ReadonlySet<EntryKey> = new Set<EntryKey>([
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

/** Names of the fields of a term. */
export type LabelledKey = EntryKey | 'level';

/** Fields of a term: an entry with a label. */
export const labelledFields: FieldTable<LabelledKey> = {
  ...entryFields,
  details: { ...entryFields.details, takes: 'details' },
  level: withSynonyms(
    termWords.level,
    field(
      'level',
      'with a `label`, the skill level; see [levels](#sections)',
      'fluent',
      'proficiency',
      'fluency',
    ),
  ),
};

/** Names of the fields of a bullet with nested bullets. */
export type BulletKey = 'text' | 'bullets' | 'hidden';

/** Fields of a bullet with nested bullets. */
export const bulletFields: FieldTable<BulletKey> = {
  text: field('prose', 'Markdown', 'Wrote programs:'),
  bullets: field('bullets', 'the nested bullets', bullets, 'highlights'),
  hidden: roleOptionFields.hidden,
};

/** Fields of the value of a term’s key. */
export const termFields: FieldTable<BulletKey | 'level'> = { ...bulletFields, level: labelledFields.level };
