import { kindOfTitle, usualTitle } from '../../locale/locales.ts';
import type { Entry, RecordEntry, Resume, Section } from '../../model/resume.ts';
import type { SourceNode, SourcePair } from '../../model/source.ts';
import { languageOf } from '../common/language.ts';
import { plainOf } from '../common/plain-text.ts';
import { isOneText, markPairs, ownPair, sectionMarks, type Target } from '../common/unsupported-keys.ts';
import { list, mapping, pair, requiredPair } from '../common/write-nodes.ts';
import { bulletMarkdown, proseMarkdown } from '../markdown/write-blocks.ts';
import { inlineMarkdown } from '../markdown/write-text.ts';
import { bulletPairs } from '../quoin/write-sections.ts';
import { type EntryType, entryTypeOf, recordNodes } from './write-records.ts';

/** Sections under their titles, and in our own keys what those do not say. */
export interface RendercvSections {
  readonly pairs: readonly SourcePair[];
  /** None where the titles say it all. */
  readonly own: readonly SourceNode[];
  /** Which section is the summary. */
  readonly summary: readonly SourcePair[];
}

/** The summary as the first section, then all others; each stretch of another type of entry is a section of its own. */
export function rendercvSections(
  { summary, sections }: Resume,
  target: Omit<Target, 'language'>,
): RendercvSections {
  const keys = new Keys(target);
  const title = usualTitle('summary', target.locale);
  const texts = summary.map((block) => proseMarkdown([block]));
  const key = texts.length > 0 ? keys.free(title) : undefined;
  if (key !== undefined) target.notes.add('moved', `The summary is RenderCV's first section, “${key}”.`);
  const written = sections.map((section) => sectionPairs(section, keys, target));
  const areUsual = written.every(({ isUsual }) => isUsual);
  return {
    pairs: [...(key === undefined ? [] : pair(key, list(texts))), ...written.flatMap(({ pairs }) => pairs)],
    own: areUsual ? [] : written.map(({ own }) => own),
    summary: key === undefined ? [] : pair('summary', mapping(pair('from', key))),
  };
}

/** Titles are keys, and none is there twice. */
class Keys {
  readonly #taken = new Set<string>();
  readonly #notes: Target['notes'];

  constructor({ notes }: Pick<Target, 'notes'>) {
    this.#notes = notes;
  }

  /** The title, or with a number after it where it is taken. */
  free(title: string): string {
    let key = title;
    for (let number = 2; this.#taken.has(key); number += 1) key = `${title} ${number}`;
    if (key !== title) this.#notes.add('changed', `A further section “${title}” is “${key}” in RenderCV.`);
    this.#taken.add(key);
    return key;
  }
}

interface WrittenSection {
  readonly pairs: readonly SourcePair[];
  readonly own: SourceNode;
  /** Whether the pairs say it all. */
  readonly isUsual: boolean;
}

/** One type of entry in a section is what RenderCV takes. */
function sectionPairs(section: Section, keys: Keys, about: Omit<Target, 'language'>): WrittenSection {
  const { title = [], place } = section;
  const target = { ...about, language: languageOf(title) };
  const groups = groupsOf(section, target);
  const name = inlineMarkdown(title);
  if (groups.length > 1) {
    const message = `RenderCV takes one type of entry in a section: “${plainOf(title)}” is ${groups.length} sections there.`;
    about.notes.add('changed', message, place);
  }
  const pairs = groups.flatMap(({ nodes }) => pair(keys.free(name || 'Section'), list(nodes)));
  const [first, ...more] = pairs.map(({ key }) => key);
  if (first === name && !isKept(name))
    about.notes.add('changed', `RenderCV writes the title “${name}” with capitals and spaces.`, place);
  const isTitled = more.length === 0 && first === name && isKept(name);
  const marks = [...(isTitled ? [] : requiredPair('title', name)), ...sectionMarks(section, target)];
  const from = more.length === 0 ? first : list([first ?? '', ...more]);
  return { pairs, own: mapping(pair('from', from), marks), isUsual: marks.length === 0 };
}

/** Whether RenderCV and an import take a key for a title as it is: small words and underscores they write otherwise. */
function isKept(key: string): boolean {
  return key.includes(' ') || (/^\p{Lu}/u.test(key) && !key.includes('_'));
}

interface Group {
  readonly type: EntryType;
  readonly nodes: readonly (SourceNode | string)[];
}

function groupsOf({ title = [], entries }: Section, target: Target): readonly Group[] {
  const records = entries.filter((entry): entry is RecordEntry => entry.shape === 'record');
  const type = entryTypeOf(records, kindOfTitle(plainOf(title)), target.self);
  const groups: Group[] = [];
  for (const entry of entries) {
    const one = groupOf(entry, type, target);
    const last = groups.at(-1);
    if (last?.type === one.type) groups[groups.length - 1] = { ...one, nodes: [...last.nodes, ...one.nodes] };
    else groups.push(one);
  }
  return groups;
}

function groupOf(entry: Entry, type: EntryType, target: Target): Group {
  switch (entry.shape) {
    case 'prose':
      return { type: 'text', nodes: entry.blocks.map((block) => proseMarkdown([block])) };
    case 'bullet': {
      const { item } = entry;
      const own = ownPair(
        target,
        isOneText(item) ? [] : bulletPairs(listItemsOf(entry)),
        markPairs(entry, target),
      );
      return { type: 'bullet', nodes: [mapping(pair('bullet', bulletMarkdown(item)), own)] };
    }
    case 'term': {
      const level = entry.level ? pair('level', inlineMarkdown(entry.level.text)) : [];
      if (level.length > 0) {
        const message = `The level of “${plainOf(entry.term)}” is under a key that RenderCV's themes do not show.`;
        target.notes.add('moved', message);
      }
      const label = requiredPair('label', inlineMarkdown(entry.term));
      const details = requiredPair('details', proseMarkdown(entry.details));
      return {
        type: 'term',
        nodes: [mapping(label, details, level, ownPair(target, markPairs(entry, target)))],
      };
    }
    case 'record':
      return { type, nodes: recordNodes(entry, type, target) };
    default:
      return entry satisfies never;
  }
}

/** The items of a bullet that is a list and has no text before it. */
function listItemsOf({
  item,
}: Extract<Entry, { readonly shape: 'bullet' }>): Parameters<typeof bulletPairs>[0] {
  const [first] = item.blocks;
  return first?.kind === 'list' ? first.items : [];
}
