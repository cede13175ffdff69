import type { RecordEntry, Role } from '../../model/resume.ts';
import type { Prose } from '../../model/rich-text.ts';
import type { SourcePair } from '../../model/source.ts';
import { plainAsMarkdown } from '../markdown/write-text.ts';
import { keepingPairs } from '../quoin/write-sections.ts';
import { plainOf } from './plain-text.ts';
import { markPairs, type Target } from './unsupported-keys.ts';
import { mapping, pair } from './write-nodes.ts';

/** An entry of the format, and what is said of it and not in it: of a post among several, that it is one. */
export interface Post {
  readonly entry: RecordEntry;
  readonly marks: readonly SourcePair[];
}

/** An entry for each post in one organisation; what is said of them all is an entry before them. */
export function postsOf(entry: RecordEntry, target: Target): readonly Post[] {
  const { roles } = entry;
  if (roles.length === 0) return [{ entry, marks: markPairs(entry, target) }];
  const message = `Several posts in one organisation are an entry each in ${target.format}.`;
  target.notes.add('changed', message, entry.place);
  const hasPlace = entry.location !== undefined && roles.every(({ location }) => location === undefined);
  const isSaid = saysMore(entry) || (entry.location !== undefined && !hasPlace);
  const shared = hasPlace && !isSaid ? entry.location : undefined;
  const posts = roles.map((role, at): Post => {
    const isFirst = at === 0 && !isSaid;
    const marks = [
      ...pair('post', isFirst ? 'first' : 'next'),
      ...pair('shared', shared && 'location'),
      ...(isFirst ? pair('entry', mapping(markPairs(entry, target))) : []),
      ...keepingPairs(role.keeping),
    ];
    return { entry: postOf(entry, shared ? { ...role, location: shared } : role, isFirst), marks };
  });
  return isSaid ? [{ entry: { ...entry, roles: [] }, marks: markPairs(entry, target) }, ...posts] : posts;
}

/** Whether anything is said of the organisation beside its posts that is not said again with each. */
function saysMore({ title, dates, text, bullets, fields }: RecordEntry): boolean {
  return title !== undefined || dates !== undefined || text.length + bullets.length + fields.length > 0;
}

/** Languages and pages are told of posts otherwise. */
function postOf(
  { organization, leads, url, logo, place }: RecordEntry,
  role: Role,
  isFirst: boolean,
): RecordEntry {
  return {
    shape: 'record',
    ...(organization && { organization }),
    ...(url && { url }),
    ...(isFirst && logo && { logo }),
    leads,
    ...role,
    roles: [],
    keeping: { together: false, breakBefore: false },
    place,
  };
}

/** `Bachelor, Physics` in its two parts; how it was passed is no subject. */
export function studyParts(title: string): { readonly degree: string; readonly area: string } {
  const [, degree = title, area = ''] = /^(.*?\S), (\S.*)$/s.exec(title) ?? [];
  return honours.test(area) ? { degree: title, area: '' } : { degree, area };
}

const honours = /^(?:with|cum|magna|summa|first|second|third|upper|lower|honou?rs|hons|distinction|merit)\b/i;

/** Longer words in a list are sentences. */
export const longestWord = 60;

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
