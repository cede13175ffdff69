import type { Place } from '../../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { joinedBy, joinedScalars, listOf, mappingOf, sliceOf, trimmed } from '../../source/nodes.ts';
import { paragraphsOf, proseOf } from '../common/body.ts';
import { type Importer, noteLeftOut } from '../common/importer.ts';
import { isBlank } from '../common/read-nodes.ts';
import { hasHead, type RecordOptions, recordOf } from '../common/records.ts';
import type { ForeignSection } from '../common/sections.ts';
import { labelledItems, termItems } from '../common/terms.ts';
import { joinedPosts, withMarks, withoutOwn } from '../quoin/read-embedded-keys.ts';

/** One of RenderCV's kinds of entry, told by its keys. */
type ForeignEntry =
  | { readonly kind: 'text' | 'bullet' | 'number' | 'reversed-number'; readonly scalar: SourceScalar }
  | { readonly kind: 'other'; readonly items: readonly SourceNode[] };

/** What stands under a title of `sections`; absent where it holds nothing. */
export function rendercvSection(
  pair: SourcePair,
  self: string | undefined,
  importer: Importer,
): ForeignSection | undefined {
  const { key, keyPlace, value } = pair;
  if (isBlank(value)) return undefined;
  const entries = entriesOf(value, self, importer);
  const about = { key, title: titleOf(key), keyPlace, place: value.place };
  const texts = leadingTexts(entries);
  const rest = entries.slice(texts.length);
  if (rest.some(({ kind }) => kind === 'reversed-number')) {
    const message = 'Numbers that count down are not set; these are bullets, in the same order.';
    importer.notes.add('changed', message, keyPlace);
  }
  const numbered = numberedList(rest, value.place);
  const prose = proseOf([...texts, ...(numbered ? [numbered] : [])], value.place);
  const items = numbered ? [] : rest.flatMap((one) => (one.kind === 'other' ? one.items : [one.scalar]));
  return { ...about, ...(prose ? { text: prose } : {}), items: joinedPosts(items) };
}

function leadingTexts(entries: readonly ForeignEntry[]): readonly SourceScalar[] {
  const end = entries.findIndex(({ kind }) => kind !== 'text');
  return entries
    .slice(0, end === -1 ? entries.length : end)
    .flatMap((one) => (one.kind === 'text' ? [trimmed(one.scalar)] : []));
}

function entriesOf(node: SourceNode, self: string | undefined, importer: Importer): readonly ForeignEntry[] {
  if (isBlank(node)) return [];
  switch (node.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return [{ kind: 'text', scalar: node }];
    case 'list':
      return node.items.flatMap((item) => entriesOf(item, self, importer));
    case 'mapping':
      return [mappingEntry(node, self, importer)];
    default:
      return node satisfies never;
  }
}

const oneKeyKinds = { bullet: 'bullet', number: 'number', reversednumber: 'reversed-number' } as const;

function mappingEntry(mapping: SourceMapping, self: string | undefined, importer: Importer): ForeignEntry {
  const { pairs, own } = withoutOwn(mapping.pairs);
  const [only, ...more] = pairs.filter((pair) => !isBlank(pair.value));
  if (only && more.length === 0) {
    const kind = Object.entries(oneKeyKinds).find(([key]) => key === plainKey(only.key))?.[1];
    if (kind && only.value.kind === 'scalar') {
      const scalar = trimmed(only.value);
      return own.length === 0 ? { kind, scalar } : { kind: 'other', items: [withMarks(scalar, own)] };
    }
  }
  return { kind: 'other', items: itemsOf(mapping, self, importer) };
}

function itemsOf(
  mapping: SourceMapping,
  self: string | undefined,
  importer: Importer,
): readonly SourceNode[] {
  const keys = new Set(
    mapping.pairs.filter((pair) => !isBlank(pair.value)).map((pair) => plainKey(pair.key)),
  );
  const isLine = keys.has('label') || (keys.has('name') && keys.has('details') && !hasDates(keys));
  if (isLine) return oneLine(mapping, importer);
  if (!hasHead(mapping) && !mapping.pairs.some(({ key }) => headKeys.has(plainKey(key))))
    return labelledItems(mapping);
  const isPlace = keys.has('company') || keys.has('institution');
  const options: RecordOptions = {
    named: isPlace ? 'organization' : 'title',
    ...(self === undefined ? {} : { self }),
  };
  return [recordOf(mapping, options, importer)];
}

/** Keys of a head, which make an entry of what has nothing else to say in it. */
const headKeys: ReadonlySet<string> = new Set([
  'title',
  'name',
  'company',
  'position',
  'institution',
  'area',
]);

function hasDates(keys: ReadonlySet<string>): boolean {
  return ['date', 'startdate', 'enddate', 'url'].some((key) => keys.has(key));
}

/** `{label, details}`; what RenderCV calls details is one text. */
function oneLine(mapping: SourceMapping, importer: Importer): readonly SourceNode[] {
  const pairs = mapping.pairs.map((pair): SourcePair => {
    return plainKey(pair.key) === 'details' ? { ...pair, key: 'keywords' } : withProse(pair);
  });
  return termItems(mappingOf(pairs, mapping.place), importer);
}

function withProse(pair: SourcePair): SourcePair {
  const paragraphs = pair.value.kind === 'list' ? paragraphsOf(pair.value) : undefined;
  const prose = paragraphs && proseOf(paragraphs, pair.value.place);
  return prose ? { ...pair, value: prose } : pair;
}

/** A section of numbered entries is one list with numbers. */
function numberedList(entries: readonly ForeignEntry[], place: Place): SourceScalar | undefined {
  const lines = entries.flatMap((one, at) => {
    if (one.kind !== 'number') return [];
    const mark = `${at + 1}. `;
    const [first, ...rest] = linesOf(one.scalar);
    const indented = rest.flatMap((line) => [`\n${' '.repeat(mark.length)}`, line]);
    return first ? [joinedScalars([mark, first, ...indented], one.scalar.place)] : [];
  });
  return lines.length === entries.length ? joinedBy('\n', lines, place) : undefined;
}

function linesOf(scalar: SourceScalar): readonly SourceScalar[] {
  return Array.from(scalar.text.matchAll(/[^\n]+/g), (line) => {
    return sliceOf(scalar, line.index, line.index + line[0].length);
  });
}

/** Small words in titles. Source: RenderCV. */
const smallWords: ReadonlySet<string> = new Set(
  'a an and as at but by for from if in into like near nor of off on onto or over so than that the to upon when with yet'.split(
    ' ',
  ),
);

/** `selected_honors` is `Selected Honors`; what has a space or a capital stays, but for underscores. */
export function titleOf(key: string): string {
  if (key.includes(' ')) return key;
  const words = key.split('_').filter((word) => word !== '');
  const keepsCase = /\p{Lu}/u.test(key);
  const titled = words.map((word, at) => {
    return (at > 0 && smallWords.has(word)) || (at > 0 && keepsCase) ? word : capitalised(word);
  });
  return titled.join(' ') || key;
}

function capitalised(word: string): string {
  return word.replace(/^./u, (first) => first.toUpperCase());
}

/** Items of the old `custom_sections`: `{title, entries}`. */
export function customSections(pair: SourcePair, importer: Importer): readonly SourcePair[] {
  const { value } = pair;
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item): readonly SourcePair[] => {
    if (item.kind !== 'mapping') return [{ ...pair, value: item }];
    const title = item.pairs.find(({ key }) => key === 'title');
    const entries = item.pairs.find(({ key }) => key === 'entries');
    if (title?.value.kind !== 'scalar' || entries === undefined)
      return [{ ...pair, value: listOf([item], item.place) }];
    for (const other of item.pairs) {
      if (other !== title && other !== entries) noteLeftOut(other, 'is not printed of a section.', importer);
    }
    return [{ key: title.value.text, keyPlace: title.value.place, value: entries.value }];
  });
}
