import type { SectionKind } from '../../locale/locale.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { joinedScalars, mappingOf, pairOf, plainScalarOf, trimmed } from '../../source/nodes.ts';
import { withBullets } from '../common/body.ts';
import { markdownLink } from '../common/contact.ts';
import { type Importer, noteLeftOut } from '../common/importer.ts';
import { isBlank, lineOf, scalarsIn } from '../common/read-nodes.ts';
import { recordOf } from '../common/records.ts';
import { termItems } from '../common/terms.ts';

/** How the file prints its items. */
export interface ItemOptions {
  /** False if the file draws no levels, although its items have numbers for them. */
  readonly showsLevels: boolean;
}

/** Keys that only the program uses: identity, visibility, icons, columns, and how a picture is drawn. */
export const machineryKeys: ReadonlySet<string> = new Set([
  'size',
  'rotation',
  'aspectRatio',
  'border',
  'borderRadius',
  'borderColor',
  'borderWidth',
  'shadowColor',
  'shadowWidth',
  'grayscale',
  'id',
  'type',
  'visible',
  'hidden',
  'icon',
  'iconColor',
  'columns',
  'separateLinks',
  'keepTogether',
  'startOnNewPage',
  'inlineLink',
]);

/** Returns the pairs that are content and not blank. */
export function contentPairs({ pairs }: SourceMapping): readonly SourcePair[] {
  return pairs.filter(({ key, value }) => !machineryKeys.has(key) && !isBlank(value));
}

/** Returns the value under a path of keys; `undefined` if there is none. */
export function valueAt(node: SourceNode | undefined, ...keys: readonly string[]): SourceNode | undefined {
  return keys.reduce<SourceNode | undefined>((at, name) => {
    return at?.kind === 'mapping' ? at.pairs.find(({ key }) => key === name)?.value : undefined;
  }, node);
}

/** True for a value that is the word `true` or `false`. */
export function hasWord(node: SourceNode | undefined, word: 'true' | 'false'): boolean {
  return node?.kind === 'scalar' && node.text.trim().toLowerCase() === word;
}

/** Returns `hidden: true`, at the position of `visible: false` or `hidden: true`; nothing for what is printed. */
export function hiddenMark(mapping: SourceMapping): readonly SourcePair[] {
  const mark = mapping.pairs.find(
    ({ key, value }) =>
      (key === 'visible' && hasWord(value, 'false')) || (key === 'hidden' && hasWord(value, 'true')),
  );
  return mark ? [pairOf('hidden', plainScalarOf('true', mark.value.place), mark.keyPlace)] : [];
}

const termKinds: ReadonlySet<SectionKind | undefined> = new Set(['skills', 'languages', 'interests']);
const organizationKinds: ReadonlySet<SectionKind | undefined> = new Set(['work', 'volunteer', 'education']);

/** Converts an item of a section. Hidden items stay, with their mark. */
export function sectionItem(
  item: SourceMapping,
  kind: SectionKind | undefined,
  options: ItemOptions,
  importer: Importer,
): readonly SourceNode[] {
  const pairs = contentPairs(item);
  if (pairs.length === 0) return [];
  const [only, ...more] = pairs;
  if (only?.key === 'content' && more.length === 0 && only.value.kind === 'scalar')
    return [withMark(trimmed(only.value), item)];
  if (termKinds.has(kind)) {
    const term = mappingOf(levelPairs(withoutRepeated(pairs), options, importer), item.place);
    return termItems(term, importer).map((one) => withMark(one, item));
  }
  return [withMark(recordItem(item, pairs, kind, importer), item)];
}

/** Adds the mark of a hidden item. */
function withMark(node: SourceNode, item: SourceMapping): SourceNode {
  const mark = hiddenMark(item);
  if (mark.length === 0) return node;
  return node.kind === 'mapping'
    ? { ...node, pairs: [...node.pairs, ...mark] }
    : mappingOf([pairOf('text', node), ...mark], node.place);
}

/** Longest text that is the word for a level, in characters. Others say more of a skill. */
const longestLevel = 40;

/** True for a text that can name a level: it is short and no list. */
function isLevel({ value }: SourcePair): boolean {
  const text = lineOf(value)?.text.trim() ?? '';
  return text.length <= longestLevel && !/[,;\n]/.test(text);
}

/** Removes keywords that the description of a skill repeats. */
function withoutRepeated(pairs: readonly SourcePair[]): readonly SourcePair[] {
  const description = pairs.find(({ key }) => key === 'description');
  const keywords = pairs.find(({ key }) => key === 'keywords');
  const words = keywords ? scalarsIn(keywords.value).map(({ text }) => text.trim()) : [];
  const text = description && lineOf(description.value)?.text;
  const isRepeated = words.length > 1 && text !== undefined && words.join(', ') === text.trim();
  return isRepeated
    ? pairs.flatMap((pair) =>
        pair === keywords ? [] : pair === description ? [{ ...pair, key: 'keywords' }] : [pair],
      )
    : pairs;
}

/** Joins the word for a level and its number: `Advanced (4/5)`. The number 0 stands for no level. */
function levelPairs(
  pairs: readonly SourcePair[],
  { showsLevels }: ItemOptions,
  importer: Importer,
): readonly SourcePair[] {
  const number = pairs.find(({ key }) => key === 'level');
  const word = pairs.find((pair) => /^(?:proficiency|fluency|description)$/.test(pair.key) && isLevel(pair));
  const others = pairs.filter((pair) => pair !== number && pair !== word);
  const written = number?.value.kind === 'scalar' ? trimmed(number.value) : undefined;
  const isNumber = written !== undefined && /^\d(?:\.\d+)?$/.test(written.text);
  const isShown = number !== undefined && !(isNumber && Number(written.text) === 0);
  if (isShown && !showsLevels) noteLeftOut(number, 'is hidden in the file', importer);
  const share =
    isShown && showsLevels && written
      ? isNumber
        ? joinedScalars([written, '/5'], written.place)
        : written
      : undefined;
  const line = word && lineOf(word.value);
  const name = line && trimmed(line);
  const level = name && share ? joinedScalars([name, ' (', share, ')'], name.place) : (name ?? share);
  const key = word ?? number;
  return level && key ? [...others, pairOf('level', level, key.keyPlace)] : others;
}

function recordItem(
  item: SourceMapping,
  pairs: readonly SourcePair[],
  kind: SectionKind | undefined,
  importer: Importer,
): SourceMapping {
  const roles = pairs.find(({ key, value }) => key === 'roles' && value.kind === 'list');
  const links = pairs.filter(isLink);
  const rest = pairs.filter((pair) => pair !== roles && !links.includes(pair));
  const { url, labelled } = linksOf(links, importer);
  const mapping = mappingOf([...rest.map((pair) => renamed(pair, kind, pairs)), ...url], item.place);
  const options = { nameMeans: organizationKinds.has(kind) ? 'organization' : 'title' } as const;
  const record = withBullets(withFields(recordOf(mapping, options, importer), labelled));
  return roles ? { ...record, pairs: [...record.pairs, rolesPair(roles, importer)] } : record;
}

function isLink({ key, value }: SourcePair): boolean {
  return value.kind === 'mapping' && /^(?:url|website)$/.test(key);
}

/** Longest text beside a name in the header of an item, in characters. */
const longestSubtitle = 80;

/** Names the text that is printed beside the name of a reference or of an item of the user's own section. */
function renamed(pair: SourcePair, kind: SectionKind | undefined, pairs: readonly SourcePair[]): SourcePair {
  if (kind !== 'references' && kind !== undefined) return pair;
  const { key, value } = pair;
  const isSubtitle =
    key === 'position' || (key === 'description' && pairs.some((one) => one.key === 'summary'));
  const hasName = pairs.some((one) => one.key === 'name') && !pairs.some((one) => one.key === 'organization');
  const isShort =
    value.kind === 'scalar' && value.text.length <= longestSubtitle && !value.text.includes('\n');
  return isSubtitle && hasName && isShort ? { ...pair, key: 'organization' } : pair;
}

/** The links of an item: an address alone is that of its header, one with a label is a field. */
interface ItemLinks {
  readonly url: readonly SourcePair[];
  readonly labelled: readonly SourcePair[];
}

function linksOf(links: readonly SourcePair[], importer: Importer): ItemLinks {
  const found = links.map((pair) => ({ pair, link: linkOf(pair) }));
  const plain = found.filter(({ link }) => link && !link.isLabelled);
  const labelled = found.filter(({ link }) => link?.isLabelled);
  return {
    url: plain.flatMap(({ pair, link }) => (link ? [pairOf('url', link.text, pair.keyPlace)] : [])),
    labelled: labelled.flatMap(({ pair, link }) =>
      link ? [pairOf(importer.words.fields.link, link.text, pair.keyPlace)] : [],
    ),
  };
}

/** A link: its address, or Markdown if it has a label of its own. */
interface Link {
  readonly text: SourceScalar;
  readonly isLabelled: boolean;
}

/** Reads `{label, href}` or `{label, url}`; `undefined` without an address. */
export function linkOf({ value }: SourcePair): Link | undefined {
  const address = valueAt(value, 'href') ?? valueAt(value, 'url');
  const label = valueAt(value, 'label');
  const target = address?.kind === 'scalar' && !isBlank(address) ? trimmed(address) : undefined;
  const words = label?.kind === 'scalar' && !isBlank(label) ? trimmed(label) : undefined;
  if (target === undefined) return undefined;
  const isLabelled = words !== undefined && bareAddress(words.text) !== bareAddress(target.text);
  return { text: words && isLabelled ? markdownLink(words, target) : target, isLabelled };
}

function bareAddress(address: string): string {
  return address
    .replace(/^(?:https?:\/\/)?(?:www\.)?/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function withFields(record: SourceMapping, fields: readonly SourcePair[]): SourceMapping {
  if (fields.length === 0) return record;
  const earlier = record.pairs.find(({ key }) => key === 'fields')?.value;
  const all = mappingOf([...(earlier?.kind === 'mapping' ? earlier.pairs : []), ...fields], record.place);
  return { ...record, pairs: [...record.pairs.filter(({ key }) => key !== 'fields'), pairOf('fields', all)] };
}

/** Returns several jobs in one organisation. */
function rolesPair({ keyPlace, value }: SourcePair, importer: Importer): SourcePair {
  const items = value.kind === 'list' ? value.items : [];
  const roles = items.flatMap((role): readonly SourceNode[] => {
    if (role.kind !== 'mapping' || contentPairs(role).length === 0) return scalarsIn(role);
    const record = recordOf(mappingOf(contentPairs(role), role.place), { nameMeans: 'title' }, importer);
    return [withMark(withBullets(record), role)];
  });
  return pairOf('roles', { kind: 'list', items: roles, place: value.place }, keyPlace);
}
