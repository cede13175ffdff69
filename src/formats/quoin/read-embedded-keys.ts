import type { SourceList, SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { listOf, mappingOf, pairOf } from '../../source/nodes.ts';
import { type Importer, noteLeftOut } from '../common/importer.ts';
import { isBlank, lineOf, scalarsIn } from '../common/read-nodes.ts';

/** Pairs of a foreign file, and what our own export left beside them because the format has no key for it. */
export interface OwnKeys {
  readonly pairs: readonly SourcePair[];
  readonly own: readonly SourcePair[];
}

/** Tells what is under `quoin` from the rest. */
export function withoutOwn(pairs: readonly SourcePair[]): OwnKeys {
  const isOwn = ({ key, value }: SourcePair): boolean => key === 'quoin' && value.kind === 'mapping';
  const own = pairs.flatMap((pair) => (isOwn(pair) && pair.value.kind === 'mapping' ? pair.value.pairs : []));
  return { pairs: pairs.filter((pair) => !isOwn(pair)), own };
}

/** Of `meta`, where JSON Resume lets tools keep theirs. */
export function withoutOwnMeta(pairs: readonly SourcePair[]): OwnKeys {
  const own: SourcePair[] = [];
  const rest = pairs.flatMap((pair): readonly SourcePair[] => {
    if (pair.key !== 'meta' || pair.value.kind !== 'mapping') return [pair];
    const split = withoutOwn(pair.value.pairs);
    if (split.own.length === 0) return [pair];
    own.push(...split.own);
    // Its version and language are the export's own too.
    const others = split.pairs.filter(({ key }) => key !== 'version' && key !== 'language');
    return others.length === 0 ? [] : [{ ...pair, value: { ...pair.value, pairs: others } }];
  });
  return { pairs: rest, own };
}

/** The value under a key of ours. */
export function ownValue(own: readonly SourcePair[], key: string): SourceNode | undefined {
  return own.find((pair) => pair.key === key)?.value;
}

/** Whether a pair is a key of ours with a word of ours. */
export function isWord({ key, value }: SourcePair, wanted: string, word: string): boolean {
  return key === wanted && value.kind === 'scalar' && value.text === word;
}

/** Our own keys beside those of the file; lists of contacts and fields are joined, else ours count. */
export function withOwn(root: SourceMapping, own: readonly SourcePair[]): SourceMapping {
  if (own.length === 0) return root;
  const joined = root.pairs.map((pair) => {
    const more = ownValue(own, pair.key);
    return more === undefined ? pair : { ...pair, value: joinedValues(pair, more) };
  });
  const rest = own.filter(({ key }) => !root.pairs.some((pair) => pair.key === key));
  return mappingOf([...joined, ...rest], root.place);
}

function joinedValues({ key, value }: SourcePair, own: SourceNode): SourceNode {
  if (key === 'contact' && value.kind === 'list') return joinedContacts(value, own);
  return key === 'fields' ? orderedFields(value, own) : own;
}

/** RenderCV shows the name of a contact before it, as `Nationality: British`; ours are not there twice. */
function joinedContacts({ items, place }: SourceList, own: SourceNode): SourceNode {
  const ours = own.kind === 'list' ? own.items : [own];
  const pairs = ours.flatMap((one) => (one.kind === 'mapping' ? one.pairs : []));
  const shown = new Set(
    pairs.flatMap(({ key, value }) => (value.kind === 'scalar' ? [`${key}: ${value.text}`] : [])),
  );
  const others = items.filter((item) => !scalarsIn(item).some(({ text }) => shown.has(text)));
  return listOf([...others, ...ours], place);
}

const dateKeys: ReadonlySet<string> = new Set(['dates', 'start', 'end']);

/** What an entry says in our keys counts, over what the format's keys say of the same; fields keep our order. */
export function withOwnOfEntry(
  pairs: readonly SourcePair[],
  own: readonly SourcePair[],
  importer: Importer,
): readonly SourcePair[] {
  const isSame = (one: SourcePair, other: SourcePair): boolean =>
    one.key === other.key || (dateKeys.has(one.key) && dateKeys.has(other.key));
  const fields = ownValue(own, 'fields');
  const kept = pairs.flatMap((pair): readonly SourcePair[] => {
    const ours = own.filter((one) => isSame(pair, one));
    if (ours.length === 0) return [pair];
    if (pair.key === 'fields')
      return [{ ...pair, value: fields ? orderedFields(pair.value, fields) : pair.value }];
    noteReplaced(pair, ours, importer);
    return [];
  });
  const used = new Set(kept.map(({ key }) => key));
  return [...kept, ...own.filter(({ key }) => key !== 'fields' || !used.has(key))];
}

/** A label of ours without a value stands for the customField that the format has a key for. */
function orderedFields(fields: SourceNode, own: SourceNode): SourceNode {
  if (fields.kind !== 'mapping') return own;
  if (own.kind !== 'mapping') return { ...fields, pairs: [...fields.pairs, pairOf('fields', own)] };
  const named = new Set(own.pairs.map(({ key }) => key));
  const ordered = own.pairs.flatMap((pair) => {
    return pair.value.kind === 'empty' ? fields.pairs.filter(({ key }) => key === pair.key) : [pair];
  });
  return { ...fields, pairs: [...fields.pairs.filter(({ key }) => !named.has(key)), ...ordered] };
}

/** Tells of what a key of the format says and ours do not. */
export function noteReplaced(pair: SourcePair, ours: readonly SourcePair[], importer: Importer): void {
  const said = ours.flatMap(({ key, value }) => [key, ...scalarsIn(value).map(({ text }) => text)]);
  const isSaid = (text: string): boolean =>
    said.some((one) => one.toLowerCase().includes(text.trim().toLowerCase()));
  const others = scalarsIn(pair.value).filter(({ text }) => !isSaid(text));
  const keys = ours.map(({ key }) => `\`quoin.${key}\``).join(' and ');
  if (others.length > 0 && !isBlank(pair.value))
    noteLeftOut(pair, `is left out: ${keys} says it otherwise.`, importer);
}

/** Whether our own export says of a mapping what it is. */
export function isMarked(node: SourceNode): boolean {
  return node.kind === 'mapping' && withoutOwn(node.pairs).own.length > 0;
}

/** A bullet that was written as an entry, since the format has no bullets there. */
export function bulletOf(mapping: SourceMapping): SourceNode | undefined {
  const { pairs, own } = withoutOwn(mapping.pairs);
  const text = lineOf(mappingOf(pairs, mapping.place));
  const isBullet = own.some((pair) => isWord(pair, 'as', 'bullet'));
  return isBullet && text ? withMarks(text, own) : undefined;
}

/** A bullet, and what our own export says of it. */
export function withMarks(text: SourceNode, own: readonly SourcePair[]): SourceNode {
  const marks = own.filter((pair) => !isWord(pair, 'as', 'bullet'));
  if (marks.length === 0) return text;
  const isSaid = marks.some(({ key }) => key === 'bullets');
  return mappingOf([...(isSaid ? [] : [pairOf('text', text)]), ...marks], text.place);
}

/** Entries of which our own export says that they are posts in one organisation, as one entry with roles. */
export function joinedPosts(items: readonly SourceNode[]): readonly SourceNode[] {
  const joined: SourceNode[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (isPost(item, 'first')) joined.push(withRole(wholeOf(item), item));
    else if (!isPost(item, 'next')) joined.push(item);
    else if (
      last?.kind === 'mapping' &&
      saidUnder(last, 'organization') === saidUnder(item, 'organization')
    ) {
      joined[joined.length - 1] = withRole(last, item);
    } else joined.push(withoutMarks(item));
  }
  return joined;
}

function isPost(node: SourceNode, which: 'first' | 'next'): node is SourceMapping {
  return node.kind === 'mapping' && node.pairs.some((pair) => isWord(pair, 'post', which));
}

/** What is said of all posts, which the first of them carries. */
function wholeOf(first: SourceMapping): SourceMapping {
  const entry = ownValue(first.pairs, 'entry');
  const shared = first.pairs.filter(({ key }) => isSharedKey(key, first));
  return mappingOf([...shared, ...(entry?.kind === 'mapping' ? entry.pairs : [])], first.place);
}

/** Each post carries what they have in common: always these, and a place where the export says so. */
function isSharedKey(key: string, { pairs }: SourceMapping): boolean {
  return /^(?:organization|url|logo)$/.test(key) || pairs.some((pair) => isWord(pair, 'shared', key));
}

function withRole(whole: SourceMapping, post: SourceMapping): SourceMapping {
  const isSaid = ({ key }: SourcePair): boolean =>
    isSharedKey(key, post) && saidUnder(whole, key) === saidUnder(post, key);
  const role = withoutMarks({ ...post, pairs: post.pairs.filter((pair) => !isSaid(pair)) });
  const earlier = ownValue(whole.pairs, 'roles');
  const roles = listOf([...(earlier?.kind === 'list' ? earlier.items : []), role], whole.place);
  const rest = whole.pairs.filter(({ key }) => key !== 'roles');
  return { ...whole, pairs: [...rest, pairOf('roles', roles)] };
}

/** Without what the export writes for all that. */
function withoutMarks(post: SourceMapping): SourceMapping {
  const isMark = (pair: SourcePair): boolean =>
    isWord(pair, 'post', 'first') ||
    isWord(pair, 'post', 'next') ||
    isWord(pair, 'shared', 'location') ||
    (pair.key === 'entry' && isPost(post, 'first') && pair.value.kind === 'mapping');
  return { ...post, pairs: post.pairs.filter((pair) => !isMark(pair)) };
}

function saidUnder({ pairs }: SourceMapping, key: string): string {
  const value = ownValue(pairs, key);
  return (value ? scalarsIn(value) : []).map(({ text }) => text.trim()).join(' ');
}
