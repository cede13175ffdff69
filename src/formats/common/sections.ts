import type { SectionKind } from '../../locale/locale.ts';
import type { Place } from '../../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { plainKey } from '../../model/suggest.ts';
import { mappingOf } from '../../source/nodes.ts';
import { embeddedBullet, hasEmbedded, joinJobs } from '../quoin/read-embedded-keys.ts';
import { paragraphsOf, proseOf } from './body.ts';
import type { Importer } from './importer.ts';
import { isBlank } from './read-nodes.ts';
import { hasHeader, type RecordOptions, recordOf } from './records.ts';
import { isTerm, labelledItems, runIn, termItems } from './terms.ts';

/** A section of an imported file. */
export interface ImportedSection {
  /** The section's key in the file, if it has one. */
  readonly key?: string | undefined;
  readonly title: string;
  readonly keyPlace: Place;
  /** Text before the entries. */
  readonly text?: SourceScalar | undefined;
  readonly items: readonly SourceNode[];
  /** Attributes of the section that a Quoin export embedded: `lang`, `keep`, `break`. */
  readonly attributes?: readonly SourcePair[] | undefined;
  readonly place: Place;
}

const termKinds: ReadonlySet<SectionKind | undefined> = new Set(['skills', 'languages', 'interests']);
const organizationKinds: ReadonlySet<SectionKind | undefined> = new Set(['work', 'volunteer', 'education']);

/** Converts the value of a key to a section; `undefined` if it is blank. */
export function sectionOf(
  pair: SourcePair,
  title: string,
  kind: SectionKind | undefined,
  importer: Importer,
): ImportedSection | undefined {
  const { key, keyPlace, value } = pair;
  if (isBlank(value)) return undefined;
  const base = { key, title, keyPlace, place: value.place };
  const wrapped = value.kind === 'mapping' ? unwrapped(value, key) : undefined;
  if (wrapped === undefined) {
    const items = joinJobs(sectionItems(value, kind, importer));
    if (value.kind === 'list' && value.items.some(hasEmbedded)) return { ...base, items };
    const words = termKinds.has(kind) ? runIn(items, value.place) : undefined;
    return words ? { ...base, text: words, items: [] } : withText({ ...base, items });
  }
  const prose = wrapped.text && proseOf(paragraphsOf(wrapped.text) ?? [], wrapped.text.place);
  return {
    ...base,
    text: prose,
    items: [
      ...joinJobs(sectionItems(wrapped.list, kind, importer)),
      ...labelledItems(mappingOf(wrapped.others, value.place)),
    ],
  };
}

/** Makes a single text the section's text rather than a bullet. */
function withText(section: ImportedSection): ImportedSection {
  const [only, ...more] = section.items;
  return only?.kind === 'scalar' && more.length === 0 ? { ...section, text: only, items: [] } : section;
}

/** A list inside a mapping, the text next to it, and the remaining pairs. */
interface WrappedList {
  readonly list: SourceNode;
  readonly text: SourceNode | undefined;
  readonly others: readonly SourcePair[];
}

/** Unwraps a list one level down, next to its summary: `{summary: …, history: […]}`. */
function unwrapped({ pairs }: SourceMapping, key: string): WrappedList | undefined {
  const names = new Set([plainKey(key), 'history', 'sets', 'items', 'entries']);
  const list = pairs.find((pair) => pair.value.kind === 'list' && names.has(plainKey(pair.key)));
  if (list === undefined) return undefined;
  const text = pairs.find((pair) => pair.key === 'summary' && paragraphsOf(pair.value) !== undefined);
  const others = pairs.filter((pair) => pair !== list && pair !== text);
  return { list: list.value, text: text && !isBlank(text.value) ? text.value : undefined, others };
}

function sectionItems(
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
      return value.items.flatMap((item) => sectionItems(item, kind, importer));
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
  const bullet = embeddedBullet(mapping);
  if (bullet) return [bullet];
  const isDictionary = mapping.pairs.every((pair) => pair.value.kind !== 'scalar' || isBlank(pair.value));
  if (termKinds.has(kind)) return isDictionary ? labelledItems(mapping) : termItems(mapping, importer);
  if (kind === undefined && isTerm(mapping)) return termItems(mapping, importer);
  if (kind === undefined && !hasHeader(mapping)) return labelledItems(mapping);
  const options: RecordOptions = { nameMeans: organizationKinds.has(kind) ? 'organization' : 'title' };
  return [recordOf(mapping, options, importer)];
}

/** Joins two parts of one section. */
export function joinedSections(one: ImportedSection, other: ImportedSection): ImportedSection {
  return { ...one, items: [...one.items, ...(other.text ? [other.text] : []), ...other.items] };
}
