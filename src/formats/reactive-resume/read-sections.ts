import type { SectionKind } from '../../locale/locale.ts';
import { kindOfTitle, usualTitle } from '../../locale/locales.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../../model/source.ts';
import { listOf, mappingOf, pairOf, scalarOf, sliceOf, trimmed } from '../../source/nodes.ts';
import { paragraphsOf, proseOf } from '../common/body.ts';
import { sectionKind } from '../common/content.ts';
import type { Importer } from '../common/importer.ts';
import { isBlank, labelOfKey, scalarsIn } from '../common/read-nodes.ts';
import type { ImportedSection } from '../common/sections.ts';
import { runIn } from '../common/terms.ts';
import {
  contentPairs,
  hasWord,
  hiddenMark,
  type ItemOptions,
  linkOf,
  sectionItem,
  valueAt,
} from './read-items.ts';

/** What a section holds: one of Quoin's kinds, or a part that Quoin has elsewhere. */
type PartKind = SectionKind | 'summary' | 'profiles' | 'letter' | undefined;

/** A section of the file, or its summary. */
export interface FilePart {
  /** Its name in the layout. */
  readonly id: string;
  readonly key: string;
  readonly keyPlace: SourcePair['keyPlace'];
  readonly kind: PartKind;
  readonly value: SourceNode;
}

/** Returns the sections in the order of the layout; those that it does not name come last. */
export function filePartsOf(root: SourceMapping): readonly FilePart[] {
  const parts = root.pairs.flatMap((pair): readonly FilePart[] => {
    if (pair.key === 'summary') return [partOf(pair, 'summary', 'summary')];
    if (pair.key === 'customSections') return customParts(pair);
    if (pair.key !== 'sections' || pair.value.kind !== 'mapping') return [];
    return pair.value.pairs.flatMap((one) =>
      one.key === 'custom' && one.value.kind === 'mapping' && !hasItems(one.value)
        ? one.value.pairs.map((own) => partOf(own, `custom.${own.key}`, undefined))
        : [partOf(one, one.key, kindOf(one.key))],
    );
  });
  const order = layoutOf(root);
  const rank = ({ id }: FilePart): number => {
    const at = order.indexOf(id);
    return at === -1 ? order.length : at;
  };
  return parts.toSorted((one, other) => rank(one) - rank(other));
}

function hasItems(section: SourceMapping): boolean {
  return section.pairs.some(({ key, value }) => key === 'items' && value.kind === 'list');
}

function partOf({ key, keyPlace, value }: SourcePair, id: string, kind: PartKind): FilePart {
  return { id, key, keyPlace, kind, value };
}

function kindOf(key: string): PartKind {
  if (key === 'summary' || key === 'profiles') return key;
  return key === 'cover-letter' ? 'letter' : sectionKind(key);
}

/** Returns the user's own sections of version 5, which say what their items are. */
function customParts({ key, value }: SourcePair): readonly FilePart[] {
  const items = value.kind === 'list' ? value.items : [value];
  return items.map((item) => {
    const [id, type] = [textAt(item, 'id'), textAt(item, 'type')];
    return { id: id ?? key, key, keyPlace: item.place, kind: type ? kindOf(type) : undefined, value: item };
  });
}

function textAt(node: SourceNode, key: string): string | undefined {
  const value = valueAt(node, key);
  return value?.kind === 'scalar' && !isBlank(value) ? value.text.trim() : undefined;
}

/** Returns the names of the sections page by page, each main column before its side column. */
function layoutOf(root: SourceMapping): readonly string[] {
  const layout = valueAt(root, 'metadata', 'layout');
  const pages = valueAt(layout, 'pages');
  if (pages?.kind !== 'list') return layout?.kind === 'list' ? scalarsIn(layout).map(({ text }) => text) : [];
  return pages.items.flatMap((page) =>
    ['main', 'sidebar'].flatMap((column) => {
      const names = valueAt(page, column);
      return names ? scalarsIn(names).map(({ text }) => text) : [];
    }),
  );
}

/** A profile on a network, and `hidden: true` if it is hidden. */
export interface Profile {
  readonly profile: SourceMapping;
  readonly mark: readonly SourcePair[];
}

/** The parts of a file in Quoin's order. */
export interface ReadParts {
  readonly sections: readonly ImportedSection[];
  /** The summary, if it has a usual title. */
  readonly summary: readonly SourcePair[];
  readonly letter: readonly SourcePair[];
  readonly profiles: readonly Profile[];
}

/** Converts the sections, the summary, the profiles and the covering letter. */
export function readParts(parts: readonly FilePart[], options: ItemOptions, importer: Importer): ReadParts {
  const sections: ImportedSection[] = [];
  const summary: SourcePair[] = [];
  const letter: SourcePair[] = [];
  const profiles: Profile[] = [];
  for (const part of parts) {
    const isHidden = part.value.kind === 'mapping' && hiddenMark(part.value).length > 0;
    const prose = part.kind === 'summary' ? contentOf(part.value) : undefined;
    if (prose && !isHidden && summary.length === 0 && hasUsualTitle(part)) {
      summary.push(pairOf('summary', prose, part.keyPlace));
    } else if (part.kind === 'letter' && !isHidden && letter.length === 0) {
      letter.push(...letterOf(part));
    } else if (part.kind === 'profiles') {
      profiles.push(...profilesIn(part));
    } else sections.push(...sectionOf(part, options, importer));
  }
  return { sections, summary, letter, profiles };
}

function contentOf(section: SourceNode): SourceScalar | undefined {
  const content = section.kind === 'scalar' ? section : valueAt(section, 'content');
  const paragraphs = content && !isBlank(content) ? paragraphsOf(content) : undefined;
  return content && paragraphs && proseOf(paragraphs, content.place);
}

/** Returns the title that a section has in the file. */
export function writtenTitle({ value }: FilePart): SourceScalar | undefined {
  const found = [valueAt(value, 'name'), valueAt(value, 'title')].find((node) => node && !isBlank(node));
  return found?.kind === 'scalar' ? found : undefined;
}

/** True for a section that has a title at most: the program writes those that are not used too. */
export function isEmpty({ value }: FilePart): boolean {
  const pairs = value.kind === 'mapping' ? contentPairs(value) : [];
  return value.kind === 'mapping' && pairs.every(({ key }) => key === 'name' || key === 'title');
}

/** Returns the title in the file, else the usual one in its language. */
function titleOf(part: FilePart, { language, words }: Importer): string {
  const { kind, key } = part;
  const written = writtenTitle(part);
  if (written !== undefined) return written.text.trim();
  if (kind === 'summary') return usualTitle('summary', language);
  return kind === undefined || kind === 'profiles' || kind === 'letter'
    ? labelOfKey(key)
    : words.sections[kind];
}

function hasUsualTitle(part: FilePart): boolean {
  const written = writtenTitle(part);
  return written === undefined || kindOfTitle(written.text) === 'summary';
}

/** Converts a section; nothing if it is empty. */
function sectionOf(part: FilePart, options: ItemOptions, importer: Importer): readonly ImportedSection[] {
  const { key, value } = part;
  const keyPlace = writtenTitle(part)?.place ?? part.keyPlace;
  const kind =
    part.kind === 'letter' || part.kind === 'profiles' || part.kind === 'summary' ? undefined : part.kind;
  const items = itemsOf(value).flatMap((item) =>
    item.kind === 'mapping' ? sectionItem(item, kind, options, importer) : scalarsIn(item).map(trimmed),
  );
  const content = contentOf(value);
  if (items.length === 0 && content === undefined) return [];
  const shown = items.filter((item) => !isHiddenItem(item));
  const isWords = kind === 'skills' || kind === 'languages' || kind === 'interests';
  const words = isWords ? runIn(shown, value.place) : undefined;
  const only = items.length === 1 && items[0]?.kind === 'scalar' ? items[0] : undefined;
  const text = words ?? content ?? only;
  const rest = words ? items.filter(isHiddenItem) : only && text === only ? [] : items;
  const attributes = attributesOf(value);
  const section = { key, title: titleOf(part, importer), keyPlace, items: rest, place: value.place };
  return [{ ...section, ...(text ? { text } : {}), ...(attributes.length > 0 ? { attributes } : {}) }];
}

function isHiddenItem(item: SourceNode): boolean {
  return item.kind === 'mapping' && item.pairs.some(({ key }) => key === 'hidden');
}

/** Returns the items of a section: those of `items`, those of a list alone, or a mapping from names to items. */
function itemsOf(value: SourceNode): readonly SourceNode[] {
  if (value.kind === 'list') return value.items;
  const items = valueAt(value, 'items');
  if (items?.kind === 'list') return items.items;
  return items === undefined ? [] : [items];
}

function attributesOf(value: SourceNode): readonly SourcePair[] {
  if (value.kind !== 'mapping') return [];
  return value.pairs
    .flatMap((pair): readonly SourcePair[] => {
      if (pair.key === 'keepTogether' && hasWord(pair.value, 'true'))
        return [pairOf('keep-together', pair.value, pair.keyPlace)];
      if (pair.key === 'startOnNewPage' && hasWord(pair.value, 'true'))
        return [pairOf('page-break', scalarOf('before', pair.value.place), pair.keyPlace)];
      return [];
    })
    .concat(hiddenMark(value));
}

/** Returns the profiles, with the keys that the other formats use and the mark of those that are hidden. */
function profilesIn({ value }: FilePart): readonly Profile[] {
  const whole = value.kind === 'mapping' ? hiddenMark(value) : [];
  const items = value.kind === 'scalar' ? [value] : itemsOf(value);
  return items.flatMap((item): readonly Profile[] => {
    if (item.kind !== 'mapping')
      return scalarsIn(item).map((text) => ({
        profile: mappingOf([pairOf('network', text)], text.place),
        mark: whole,
      }));
    if (contentPairs(item).length === 0) return [];
    const mark = whole.length > 0 ? whole : hiddenMark(item);
    return [{ profile: mappingOf(profilePairs(item), item.place), mark }];
  });
}

function profilePairs(item: SourceMapping): readonly SourcePair[] {
  return contentPairs(item).flatMap((pair): readonly SourcePair[] => {
    if (!/^(?:url|website)$/.test(pair.key) || pair.value.kind !== 'mapping') return [pair];
    const address = valueAt(pair.value, 'href') ?? valueAt(pair.value, 'url');
    return linkOf(pair) && address ? [{ ...pair, value: address }] : [];
  });
}

/** Returns the covering letter: its first item; further ones are named by notes. */
function letterOf(part: FilePart): readonly SourcePair[] {
  const { value, keyPlace } = part;
  const items = itemsOf(value).filter((item) => item.kind === 'mapping' && contentPairs(item).length > 0);
  const first = items.find((item) => item.kind === 'mapping' && hiddenMark(item).length === 0);
  if (first?.kind !== 'mapping') return [];
  const pairs = contentPairs(first).flatMap((pair): readonly SourcePair[] => {
    if (pair.value.kind === 'scalar' && pair.key === 'recipient')
      return [pairOf('to', linesOf(pair.value), pair.keyPlace)];
    if (pair.value.kind === 'scalar' && pair.key === 'content')
      return bodyPairs(trimmed(pair.value), pair.keyPlace);
    return [];
  });
  return [pairOf('letter', mappingOf(pairs, first.place), keyPlace)];
}

/** Returns the body of a letter; its last line, below a complimentary close, is the name of the sender. */
function bodyPairs(body: SourceScalar, keyPlace: SourcePair['keyPlace']): readonly SourcePair[] {
  const [end, closing = '', gap = '', name] =
    /\n\n([^\n]{1,40},)(\\?\n\n?)([^\n]{1,60})$/.exec(body.text) ?? [];
  if (end === undefined || name === undefined) return [pairOf('body', body, keyPlace)];
  const start = body.text.length - end.length;
  const closingStart = start + 2;
  const nameStart = closingStart + closing.length + gap.length;
  return [
    pairOf('body', sliceOf(body, 0, start), keyPlace),
    pairOf('closing', sliceOf(body, closingStart, closingStart + closing.length)),
    pairOf('name', sliceOf(body, nameStart)),
  ];
}

/** Returns the lines of a text that HTML divided. */
function linesOf(scalar: SourceScalar): SourceNode {
  const lines = Array.from(scalar.text.matchAll(/[^\n]+/g), (line) => {
    const end = line[0].replace(/\\$/, '').length;
    return trimmed(sliceOf(scalar, line.index, line.index + end));
  });
  return listOf(
    lines.filter((line) => line.text !== ''),
    scalar.place,
  );
}
