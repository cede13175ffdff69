import { plainKey } from '../model/suggest.ts';
import {
  bulletFields,
  entryFields,
  labelledFields,
  markFields,
  roleFields,
  sectionFields,
  termFields,
} from './entry-fields.ts';
import { keysOf } from './field.ts';
import {
  closingFields,
  fontFields,
  letterFields,
  pictureFields,
  resumeFields,
  signatureFields,
} from './resume-fields.ts';

/** The keys of one kind of mapping: each name, and the other names it goes by. */
export type KeyTable<Name extends string> = Readonly<Record<Name, readonly string[]>>;

export type ResumeKey =
  | 'name'
  | 'title'
  | 'headline'
  | 'photo'
  | 'contact'
  | 'summary'
  | 'sections'
  | 'closing'
  | 'signature'
  | 'letter'
  | 'keywords'
  | 'theme'
  | 'locale'
  | 'page'
  | 'fit'
  | 'fonts'
  | 'check'
  | 'fields';

/** The top of the file. */
export const resumeKeys: KeyTable<ResumeKey> = keysOf(resumeFields);

export type KeepingKey = 'hidden' | 'keep' | 'break';

/** What is said of a section or an entry, and not in it. */
export type MarkKey = KeepingKey | 'lang';

const markKeys: KeyTable<MarkKey> = keysOf(markFields);

/** Whether a key is one of those. */
export function isMarkKey(key: string): boolean {
  return knownKey(markKeys, key) !== undefined;
}

export type SectionKey = 'title' | 'entries' | 'text' | 'bullets' | 'sort' | MarkKey;

/** A section that is more than its entries. */
export const sectionKeys: KeyTable<SectionKey> = keysOf(sectionFields);

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
export const roleKeys: KeyTable<RoleKey> = keysOf(roleFields);

export type EntryKey = RoleKey | 'lang' | 'organization' | 'url' | 'logo' | 'roles' | 'label' | 'details';

/** An entry of a section, of whatever shape. */
export const entryKeys: KeyTable<EntryKey> = keysOf(entryFields);

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
export const labelledKeys: KeyTable<LabelledKey> = keysOf(labelledFields);

export type BulletKey = 'text' | 'bullets' | 'hidden';

/** A bullet with bullets of its own. */
export const bulletKeys: KeyTable<BulletKey> = keysOf(bulletFields);

/** What is under a term's own key. */
export const termKeys: KeyTable<BulletKey | 'level'> = keysOf(termFields);

export type PictureKey = 'file' | 'alt';

/** A photo or a logo. */
export const pictureKeys: KeyTable<PictureKey> = keysOf(pictureFields);

export type ClosingKey = 'text' | 'signature';

/** What stands under the last section. */
export const closingKeys: KeyTable<ClosingKey> = keysOf(closingFields);

export type SignatureKey = 'place' | 'date' | 'name';

/** A line to sign on. */
export const signatureKeys: KeyTable<SignatureKey> = keysOf(signatureFields);

export type LetterKey =
  | 'to'
  | 'place'
  | 'date'
  | 'subject'
  | 'opening'
  | 'body'
  | 'closing'
  | 'name'
  | 'fields';

/** A covering letter. */
export const letterKeys: KeyTable<LetterKey> = keysOf(letterFields);

export type FontKey = 'family' | 'package' | 'regular' | 'bold' | 'italic' | 'bold-italic';

/** A family of fonts that the file brings. */
export const fontKeys: KeyTable<FontKey> = keysOf(fontFields);

/** The name in the table that a key stands for. */
export function knownKey<Name extends string>(table: KeyTable<Name>, key: string): Name | undefined {
  const wanted = plainKey(key);
  return namesOf(table).find((name) =>
    [name, ...table[name]].some((spelling) => plainKey(spelling) === wanted),
  );
}

/** The names of a table, in its order. */
export function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(table) as Name[];
}

/** What a network's profiles are called: `github.com/ada`. `{handle}` is the writer's own name there. */
export const networkAddresses: ReadonlyMap<string, string> = new Map([
  ['behance', 'behance.net/{handle}'],
  ['bitbucket', 'bitbucket.org/{handle}'],
  ['bluesky', 'bsky.app/profile/{handle}'],
  ['codeberg', 'codeberg.org/{handle}'],
  ['devto', 'dev.to/{handle}'],
  ['dribbble', 'dribbble.com/{handle}'],
  ['facebook', 'facebook.com/{handle}'],
  ['github', 'github.com/{handle}'],
  ['gitlab', 'gitlab.com/{handle}'],
  ['googlescholar', 'scholar.google.com/citations?user={handle}'],
  ['instagram', 'instagram.com/{handle}'],
  ['kaggle', 'kaggle.com/{handle}'],
  ['keybase', 'keybase.io/{handle}'],
  ['linkedin', 'linkedin.com/in/{handle}'],
  ['medium', 'medium.com/@{handle}'],
  ['orcid', 'orcid.org/{handle}'],
  ['researchgate', 'researchgate.net/profile/{handle}'],
  ['stackoverflow', 'stackoverflow.com/users/{handle}'],
  ['threads', 'threads.net/@{handle}'],
  ['twitter', 'twitter.com/{handle}'],
  ['x', 'x.com/{handle}'],
  ['xing', 'xing.com/profile/{handle}'],
  ['youtube', 'youtube.com/@{handle}'],
]);
