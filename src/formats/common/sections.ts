import type { SectionKind } from '../../locale/locale.ts';
import type { Place } from '../../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { mappingOf } from '../../source/nodes.ts';
import { bulletOf, isMarked, joinedPosts } from '../quoin/read-embedded-keys.ts';
import { paragraphsOf, proseOf } from './body.ts';
import type { Importer } from './importer.ts';
import { isBlank } from './read-nodes.ts';
import { hasHead, type RecordOptions, recordOf } from './records.ts';
import { isTerm, labelledItems, runIn, termItems } from './terms.ts';

/** A section of the foreign file: its title, and the items under it. */
export interface ForeignSection {
  /** What it stands under in the file, where that is a key. */
  readonly key?: string;
  readonly title: string;
  readonly keyPlace: Place;
  /** Before the entries. */
  readonly text?: SourceScalar;
  readonly items: readonly SourceNode[];
  /** What our own export says of the whole of it. */
  readonly marks?: readonly SourcePair[];
  readonly place: Place;
}

const termKinds: ReadonlySet<SectionKind | undefined> = new Set(['skills', 'languages', 'interests']);
const placeKinds: ReadonlySet<SectionKind | undefined> = new Set(['work', 'volunteer', 'education']);

/** What stands under a key of a foreign file as a section; absent where it holds nothing. */
export function sectionOf(
  pair: SourcePair,
  title: string,
  kind: SectionKind | undefined,
  importer: Importer,
): ForeignSection | undefined {
  const { key, keyPlace, value } = pair;
  if (isBlank(value)) return undefined;
  const about = { key, title, keyPlace, place: value.place };
  const wrapped = value.kind === 'mapping' ? unwrapped(value, key) : undefined;
  if (wrapped === undefined) {
    const items = joinedPosts(itemsOf(value, kind, importer));
    if (value.kind === 'list' && value.items.some(isMarked)) return { ...about, items };
    const words = termKinds.has(kind) ? runIn(items, value.place) : undefined;
    return words ? { ...about, text: words, items: [] } : withText({ ...about, items });
  }
  const prose = wrapped.text && proseOf(paragraphsOf(wrapped.text) ?? [], wrapped.text.place);
  return {
    ...about,
    ...(prose ? { text: prose } : {}),
    items: [
      ...joinedPosts(itemsOf(wrapped.list, kind, importer)),
      ...labelledItems(mappingOf(wrapped.others, value.place)),
    ],
  };
}

/** A section that is one text is no list of bullets. */
function withText(section: ForeignSection): ForeignSection {
  const [only, ...more] = section.items;
  return only?.kind === 'scalar' && more.length === 0 ? { ...section, text: only, items: [] } : section;
}

interface Wrapped {
  readonly list: SourceNode;
  readonly text?: SourceNode;
  readonly others: readonly SourcePair[];
}

/** Some formats have their entries one level down, with a summary beside them: `{summary: …, history: […]}`. */
function unwrapped({ pairs }: SourceMapping, key: string): Wrapped | undefined {
  const names = new Set([plainKey(key), 'history', 'sets', 'items', 'entries']);
  const list = pairs.find((pair) => pair.value.kind === 'list' && names.has(plainKey(pair.key)));
  if (list === undefined) return undefined;
  const text = pairs.find((pair) => pair.key === 'summary' && paragraphsOf(pair.value) !== undefined);
  const others = pairs.filter((pair) => pair !== list && pair !== text);
  return { list: list.value, ...(text && !isBlank(text.value) ? { text: text.value } : {}), others };
}

function itemsOf(
  value: SourceNode,
  kind: SectionKind | undefined,
  importer: Importer,
): readonly SourceNode[] {
  switch (value.kind) {
    case 'empty':
      return [];
    case 'scalar':
      return isBlank(value) ? [] : [value];
    case 'list':
      return value.items.flatMap((item) => itemsOf(item, kind, importer));
    case 'mapping':
      return isBlank(value) ? [] : mappingItems(value, kind, importer);
    default:
      return value satisfies never;
  }
}

function mappingItems(
  mapping: SourceMapping,
  kind: SectionKind | undefined,
  importer: Importer,
): readonly SourceNode[] {
  const bullet = bulletOf(mapping);
  if (bullet) return [bullet];
  const isDictionary = mapping.pairs.every((pair) => pair.value.kind !== 'scalar' || isBlank(pair.value));
  if (termKinds.has(kind)) return isDictionary ? labelledItems(mapping) : termItems(mapping, importer);
  if (kind === undefined && isTerm(mapping)) return termItems(mapping, importer);
  if (kind === undefined && !hasHead(mapping)) return labelledItems(mapping);
  const options: RecordOptions = { named: placeKinds.has(kind) ? 'organization' : 'title' };
  return [recordOf(mapping, options, importer)];
}

/** Two stretches of one section. */
export function joinedSections(one: ForeignSection, other: ForeignSection): ForeignSection {
  return { ...one, items: [...one.items, ...(other.text ? [other.text] : []), ...other.items] };
}
