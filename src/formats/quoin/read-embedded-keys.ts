import type { SourceList, SourceMapping, SourceNode, SourcePair } from '../../model/source.ts';
import { listOf, mappingOf, pairOf } from '../../source/nodes.ts';
import { type Importer, noteLeftOut } from '../common/importer.ts';
import { isBlank, lineOf, scalarsIn } from '../common/read-nodes.ts';

/** The pairs of an imported mapping, and the keys that a Quoin export embedded under `quoin`. */
interface EmbeddedKeys {
  readonly pairs: readonly SourcePair[];
  readonly embedded: readonly SourcePair[];
}

/** Separates the embedded keys from the others. */
export function splitEmbedded(pairs: readonly SourcePair[]): EmbeddedKeys {
  const isEmbedded = ({ key, value }: SourcePair): boolean => key === 'quoin' && value.kind === 'mapping';
  const embedded = pairs.flatMap((pair) =>
    isEmbedded(pair) && pair.value.kind === 'mapping' ? pair.value.pairs : [],
  );
  return { pairs: pairs.filter((pair) => !isEmbedded(pair)), embedded };
}

/** Does the same for `meta`, where JSON Resume lets tools store their own keys. */
export function splitEmbeddedMeta(pairs: readonly SourcePair[]): EmbeddedKeys {
  const embedded: SourcePair[] = [];
  const rest = pairs.flatMap((pair): readonly SourcePair[] => {
    if (pair.key !== 'meta' || pair.value.kind !== 'mapping') return [pair];
    const split = splitEmbedded(pair.value.pairs);
    if (split.embedded.length === 0) return [pair];
    embedded.push(...split.embedded);
    // The export writes the version and the language too.
    const others = split.pairs.filter(({ key }) => key !== 'version' && key !== 'language');
    return others.length === 0 ? [] : [{ ...pair, value: { ...pair.value, pairs: others } }];
  });
  return { pairs: rest, embedded };
}

/** Returns the value of the first pair with the key. */
export function valueUnder(embedded: readonly SourcePair[], key: string): SourceNode | undefined {
  return embedded.find((pair) => pair.key === key)?.value;
}

/** True if a pair has the key and the text. */
export function hasText(pair: SourcePair, key: string, text: string): boolean {
  return pair.key === key && pair.value.kind === 'scalar' && pair.value.text === text;
}

/**
 * Adds embedded keys to an imported file. Joins contacts and fields; for other keys the embedded value wins.
 */
export function mergeEmbedded(root: SourceMapping, embedded: readonly SourcePair[]): SourceMapping {
  if (embedded.length === 0) return root;
  const joined = root.pairs.map((pair) => {
    const more = valueUnder(embedded, pair.key);
    return more === undefined ? pair : { ...pair, value: joinedValues(pair, more) };
  });
  const rest = embedded.filter(({ key }) => !root.pairs.some((pair) => pair.key === key));
  return mappingOf([...joined, ...rest], root.place);
}

function joinedValues({ key, value }: SourcePair, embedded: SourceNode): SourceNode {
  if (key === 'contact' && value.kind === 'list') return joinedContacts(value, embedded);
  return key === 'fields' ? orderedFields(value, embedded) : embedded;
}

/**
 * Joins contacts. Drops those that RenderCV shows with a label, as `Nationality: British`, if they are
 * embedded.
 */
function joinedContacts({ items, place }: SourceList, embedded: SourceNode): SourceNode {
  const contacts = embedded.kind === 'list' ? embedded.items : [embedded];
  const pairs = contacts.flatMap((one) => (one.kind === 'mapping' ? one.pairs : []));
  const shown = new Set(
    pairs.flatMap(({ key, value }) => (value.kind === 'scalar' ? [`${key}: ${value.text}`] : [])),
  );
  const others = items.filter((item) => !scalarsIn(item).some(({ text }) => shown.has(text)));
  return listOf([...others, ...contacts], place);
}

const dateKeys: ReadonlySet<string> = new Set(['dates', 'start', 'end']);

/**
 * Adds embedded keys to an entry. The embedded value wins, except that fields are joined in embedded order.
 */
export function mergeEmbeddedInEntry(
  pairs: readonly SourcePair[],
  embedded: readonly SourcePair[],
  importer: Importer,
): readonly SourcePair[] {
  const isSame = (one: SourcePair, other: SourcePair): boolean =>
    one.key === other.key || (dateKeys.has(one.key) && dateKeys.has(other.key));
  const fields = valueUnder(embedded, 'fields');
  const kept = pairs.flatMap((pair): readonly SourcePair[] => {
    const same = embedded.filter((one) => isSame(pair, one));
    if (same.length === 0) return [pair];
    if (pair.key === 'fields')
      return [{ ...pair, value: fields ? orderedFields(pair.value, fields) : pair.value }];
    noteReplaced(pair, same, importer);
    return [];
  });
  const used = new Set(kept.map(({ key }) => key));
  return [...kept, ...embedded.filter(({ key }) => key !== 'fields' || !used.has(key))];
}

/** Orders fields as embedded. An embedded label without a value refers to the format's own field. */
function orderedFields(fields: SourceNode, embedded: SourceNode): SourceNode {
  if (fields.kind !== 'mapping') return embedded;
  if (embedded.kind !== 'mapping') return { ...fields, pairs: [...fields.pairs, pairOf('fields', embedded)] };
  const named = new Set(embedded.pairs.map(({ key }) => key));
  const ordered = embedded.pairs.flatMap((pair) => {
    return pair.value.kind === 'empty' ? fields.pairs.filter(({ key }) => key === pair.key) : [pair];
  });
  return { ...fields, pairs: [...fields.pairs.filter(({ key }) => !named.has(key)), ...ordered] };
}

/** Notes the values of a pair that the embedded pairs do not repeat. */
export function noteReplaced(pair: SourcePair, embedded: readonly SourcePair[], importer: Importer): void {
  const repeated = embedded.flatMap(({ key, value }) => [key, ...scalarsIn(value).map(({ text }) => text)]);
  const isRepeated = (text: string): boolean =>
    repeated.some((one) => one.toLowerCase().includes(text.trim().toLowerCase()));
  const others = scalarsIn(pair.value).filter(({ text }) => !isRepeated(text));
  const keys = embedded.map(({ key }) => `\`quoin.${key}\``).join(' and ');
  if (others.length > 0 && !isBlank(pair.value)) noteLeftOut(pair, `is overridden by ${keys}`, importer);
}

/** True if a node is a mapping with embedded keys. */
export function hasEmbedded(node: SourceNode): boolean {
  return node.kind === 'mapping' && splitEmbedded(node.pairs).embedded.length > 0;
}

/** Restores a bullet that was exported as an entry, with `quoin: {as: bullet}`. */
export function embeddedBullet(mapping: SourceMapping): SourceNode | undefined {
  const { pairs, embedded } = splitEmbedded(mapping.pairs);
  const text = lineOf(mappingOf(pairs, mapping.place));
  const isBullet = embedded.some((pair) => hasText(pair, 'as', 'bullet'));
  return isBullet && text ? withEmbedded(text, embedded) : undefined;
}

/** Returns a bullet with its embedded keys. */
export function withEmbedded(text: SourceNode, embedded: readonly SourcePair[]): SourceNode {
  const others = embedded.filter((pair) => !hasText(pair, 'as', 'bullet'));
  if (others.length === 0) return text;
  const hasBullets = others.some(({ key }) => key === 'bullets');
  return mappingOf([...(hasBullets ? [] : [pairOf('text', text)]), ...others], text.place);
}

/** Joins consecutive entries with `quoin: {post: …}` into one entry with roles. */
export function joinJobs(items: readonly SourceNode[]): readonly SourceNode[] {
  const joined: SourceNode[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (isJob(item, 'first')) joined.push(withRole(wholeEntry(item), item));
    else if (!isJob(item, 'next')) joined.push(item);
    else if (
      last?.kind === 'mapping' &&
      textUnder(last, 'organization') === textUnder(item, 'organization')
    ) {
      joined[joined.length - 1] = withRole(last, item);
    } else joined.push(withoutJobAttributes(item));
  }
  return joined;
}

function isJob(node: SourceNode, which: 'first' | 'next'): node is SourceMapping {
  return node.kind === 'mapping' && node.pairs.some((pair) => hasText(pair, 'post', which));
}

/** Returns the content of the whole entry, which its first job carries. */
function wholeEntry(first: SourceMapping): SourceMapping {
  const entry = valueUnder(first.pairs, 'entry');
  const shared = first.pairs.filter(({ key }) => isSharedKey(key, first));
  return mappingOf([...shared, ...(entry?.kind === 'mapping' ? entry.pairs : [])], first.place);
}

/** True for a key that each job repeats: always these three, and the location if `shared` names it. */
function isSharedKey(key: string, { pairs }: SourceMapping): boolean {
  return /^(?:organization|url|logo)$/.test(key) || pairs.some((pair) => hasText(pair, 'shared', key));
}

function withRole(whole: SourceMapping, job: SourceMapping): SourceMapping {
  const isRepeated = ({ key }: SourcePair): boolean =>
    isSharedKey(key, job) && textUnder(whole, key) === textUnder(job, key);
  const role = withoutJobAttributes({ ...job, pairs: job.pairs.filter((pair) => !isRepeated(pair)) });
  const earlier = valueUnder(whole.pairs, 'roles');
  const roles = listOf([...(earlier?.kind === 'list' ? earlier.items : []), role], whole.place);
  const rest = whole.pairs.filter(({ key }) => key !== 'roles');
  return { ...whole, pairs: [...rest, pairOf('roles', roles)] };
}

/** Removes the embedded keys that only mark a job. */
function withoutJobAttributes(job: SourceMapping): SourceMapping {
  const isMark = (pair: SourcePair): boolean =>
    hasText(pair, 'post', 'first') ||
    hasText(pair, 'post', 'next') ||
    hasText(pair, 'shared', 'location') ||
    (pair.key === 'entry' && isJob(job, 'first') && pair.value.kind === 'mapping');
  return { ...job, pairs: job.pairs.filter((pair) => !isMark(pair)) };
}

function textUnder({ pairs }: SourceMapping, key: string): string {
  const value = valueUnder(pairs, key);
  return (value ? scalarsIn(value) : []).map(({ text }) => text.trim()).join(' ');
}
