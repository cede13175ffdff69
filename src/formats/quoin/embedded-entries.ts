import type { SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { lineOf, listOf, mappingOf, pairOf, scalarsIn } from '../common/nodes.ts';
import { isWord, ownValue, withoutOwn } from './embedded-keys.ts';

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
