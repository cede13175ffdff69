import type { RecordEntry } from '../model/resume.ts';
import type { ListItem, Prose } from '../model/rich-text.ts';
import type { SourcePair } from '../model/source.ts';
import { plainKey } from '../schema/nearest.ts';
import { entryKeys, knownKey } from '../schema/resume-schema.ts';
import type { ExportNotes } from './exported.ts';
import { proseMarkdown } from './markdown-blocks.ts';
import { plainAsMarkdown } from './markdown-text.ts';
import { plainOf } from './plain-text.ts';
import { hasKey, pair } from './tree.ts';

/** An entry for each post in one organisation; what is said of them all stays with the first. */
export function postsOf(entry: RecordEntry, format: string, notes: ExportNotes): readonly RecordEntry[] {
  const { roles, ...whole } = entry;
  if (roles.length === 0) return [entry];
  const message = `Several posts in one organisation are an entry each in ${format}.`;
  notes.add('changed', message, entry.place);
  const posts = roles.map((role, at): RecordEntry => {
    const { organization, leads, url, keeping, place } = entry;
    const about = { ...(organization && { organization }), leads, ...(url && { url }), keeping, place };
    return {
      shape: 'record',
      ...about,
      ...role,
      roles: [],
      ...(at === 0 && entry.logo && { logo: entry.logo }),
    };
  });
  const isSaid = whole.text.length + whole.bullets.length + whole.facts.length > 0;
  const hasOwn = whole.title !== undefined || whole.dates !== undefined || whole.location !== undefined;
  return isSaid || hasOwn ? [{ ...whole, roles: [] }, ...posts] : posts;
}

/** `Bachelor, Physics` in its two parts. */
export function studyParts(title: string): { readonly degree: string; readonly area: string } {
  const [, degree = title, area = ''] = /^(.*?\S), (\S.*)$/s.exec(title) ?? [];
  return { degree, area };
}

export interface ExtraPairs {
  readonly pairs: readonly SourcePair[];
  /** Facts whose label is a key already. */
  readonly paragraphs: readonly string[];
}

/** Facts under keys of their own, or as a paragraph where the key has another meaning. */
export function extraPairs({ facts }: Pick<RecordEntry, 'facts'>, taken: readonly SourcePair[]): ExtraPairs {
  const pairs: SourcePair[] = [];
  const paragraphs: string[] = [];
  for (const { label, value } of facts) {
    const key = factKeys.get(plainKey(label)) ?? label;
    const name = knownKey(entryKeys, key);
    const isHead = name !== undefined && name !== 'roles';
    const isTaken = hasKey([...taken, ...pairs], key) || isHead || key.trim() === '';
    if (isTaken) paragraphs.push(`${plainAsMarkdown(label)}: ${proseMarkdown(value)}`);
    else pairs.push(...pair(key, proseMarkdown(value)));
  }
  return { pairs, paragraphs };
}

/** Labels that an import writes, by the keys they come from. */
const factKeys: ReadonlyMap<string, string> = new Map([
  ['grade', 'score'],
  ['note', 'score'],
  ['nota', 'score'],
  ['courses', 'courses'],
  ['kurse', 'courses'],
  ['cours', 'courses'],
  ['cursos', 'courses'],
  ['keywords', 'keywords'],
  ['roles', 'roles'],
  ['type', 'type'],
]);

/** Longer words in a list are sentences. */
const longestWord = 60;

/** One paragraph of words with commas between them, without marks that a comma would part. */
export function wordsOfProse(prose: Prose): readonly string[] | undefined {
  const [only, ...more] = prose;
  if (only?.kind !== 'paragraph' || more.length > 0) return undefined;
  if (only.text.some(({ strong, emphasis, code, link }) => strong || emphasis || code || link))
    return undefined;
  const plain = plainOf(only.text);
  const words = plain.split(plain.includes('; ') ? '; ' : ', ').map(plainAsMarkdown);
  const areWords = words.every((word) => word !== '' && word.length <= longestWord && !word.includes('\n'));
  const isSure = plain.includes('; ') ? plain.includes(',') : words.every((word) => !word.includes(','));
  return areWords && (isSure || words.length === 1) ? words : undefined;
}

/** Bullets that begin with a list are that list's items. */
export function oneByOne(bullets: readonly ListItem[]): readonly ListItem[] {
  return bullets.flatMap(({ blocks }) => {
    const [first, ...rest] = blocks;
    return first?.kind === 'list' && rest.length === 0 ? oneByOne(first.items) : [{ blocks }];
  });
}
