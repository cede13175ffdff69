import type { Entry, Keeping, RecordEntry, Role, Section } from '../../model/resume.ts';
import type { ListItem, Prose, RichText } from '../../model/rich-text.ts';
import type { SourceNode, SourcePair } from '../../model/source.ts';
import { quoinDates } from '../common/iso-dates.ts';
import { languageOf } from '../common/language.ts';
import { plainOf } from '../common/plain-text.ts';
import { list, mapping, pair, scalar } from '../common/write-nodes.ts';
import { bulletMarkdown, proseMarkdown } from '../markdown/write-blocks.ts';
import { inlineMarkdown } from '../markdown/write-text.ts';
import { addressValue, fieldPairs, line, picturePair } from './write.ts';

/** Sections under their titles, or as a list where one has no title, two have the same, or pages are asked for. */
export function quoinSections(sections: readonly Section[]): SourceNode {
  const titles = sections.map(({ title }) => (title ? inlineMarkdown(title) : ''));
  const areDistinct = new Set(titles).size === titles.length && !titles.includes('');
  const isPlain = sections.every(
    (section) => isFree(section.keeping) && languageOf(section.title ?? []) === undefined,
  );
  if (!areDistinct || !isPlain) return list(sections.map(sectionForm));
  return mapping(...sections.map((section, at) => pair(titles[at] ?? '', sectionValue(section))));
}

function isFree({ together, breakBefore }: Keeping): boolean {
  return !together && !breakBefore;
}

/** What was asked about pages. */
export function keepingPairs({ together, breakBefore }: Keeping): readonly SourcePair[] {
  return [
    ...(together ? pair('keep', scalar('true', 'word')) : []),
    ...(breakBefore ? pair('break', 'before') : []),
  ];
}

/** `{title, lang, keep, break, text, entries}`. */
export function sectionForm(section: Section): SourceNode {
  const language = languageOf(section.title ?? []);
  const { text, items } = contentOf(section, language);
  return mapping(
    line('title', section.title),
    pair('lang', language),
    keepingPairs(section.keeping),
    pair('text', text),
    pair('entries', list(items)),
  );
}

function sectionValue(section: Section): SourceNode {
  const { text, items } = contentOf(section, undefined);
  if (items.length === 0) return scalar(text);
  return text === '' ? list(items) : mapping(pair('text', text), pair('entries', list(items)));
}

interface Content {
  /** What stands before the entries. */
  readonly text: string;
  readonly items: readonly (SourceNode | string)[];
}

function contentOf({ entries }: Section, language: string | undefined): Content {
  const first = entries.findIndex(({ shape }) => shape !== 'prose');
  const opening = entries.slice(0, first === -1 ? entries.length : first);
  const prose: Prose = opening.flatMap((entry) => (entry.shape === 'prose' ? entry.blocks : []));
  return {
    text: proseMarkdown(prose),
    items: entries.slice(opening.length).map((entry) => entryNode(entry, language)),
  };
}

/** An entry in our own keys; `outer` is the language that its section is in. */
export function entryNode(entry: Entry, outer: string | undefined): SourceNode | string {
  const language = languageOf(entry);
  const lang = language === outer ? [] : pair('lang', language);
  switch (entry.shape) {
    case 'prose':
      return proseMarkdown(entry.blocks);
    case 'bullet': {
      const node = bulletNode(entry.item);
      const marks = [...lang, ...keepingPairs(entry.keeping)];
      if (marks.length === 0) return node;
      return mapping(
        typeof node !== 'string' && node.kind === 'mapping' ? node.pairs : pair('text', node),
        marks,
      );
    }
    case 'term':
      return mapping(
        [{ ...scalarPair('label', inlineMarkdown(entry.term)) }],
        entry.level ? line('level', entry.level.text) : [],
        pair('details', proseMarkdown(entry.details)),
        lang,
        keepingPairs(entry.keeping),
      );
    case 'record':
      return recordNode(entry, lang);
    default:
      return entry satisfies never;
  }
}

/** A label that may be empty. */
function scalarPair(key: string, text: string): SourcePair {
  const value = scalar(text);
  return { key, keyPlace: value.place, value };
}

function recordNode(entry: RecordEntry, lang: readonly SourcePair[]): SourceNode {
  const titles = [line('title', entry.title), line('organization', entry.organization)];
  return mapping(
    ...(entry.leads === 'title' ? titles : titles.toReversed()),
    line('location', entry.location),
    entry.dates ? quoinDates(entry.dates) : [],
    entry.url ? pair('url', addressOf(entry.url)) : [],
    picturePair('logo', entry.logo),
    lang,
    keepingPairs(entry.keeping),
    pair('text', proseMarkdown(entry.text)),
    bulletPairs(entry.bullets),
    pair('roles', list(entry.roles.map(roleNode))),
    fieldPairs(entry.fields),
  );
}

/** An address as the reader takes it. */
export function addressOf(url: RichText): string {
  const link = url[0]?.link;
  const isOne = url.every((span) => span.link === link && !span.strong && !span.emphasis && !span.code);
  return isOne ? addressValue(plainOf(url), link) : inlineMarkdown(url);
}

export function bulletPairs(bullets: readonly ListItem[]): readonly SourcePair[] {
  return pair('bullets', list(bullets.map(bulletNode)));
}

/** A text, or a list that has none before it. */
function bulletNode(item: ListItem): SourceNode | string {
  const [first, ...rest] = item.blocks;
  const isList = first?.kind === 'list' && first.start === undefined && rest.length === 0;
  return isList ? mapping(bulletPairs(first.items)) : bulletMarkdown(item);
}

function roleNode(role: Role): SourceNode {
  return mapping(
    line('title', role.title),
    line('location', role.location),
    role.dates ? quoinDates(role.dates) : [],
    keepingPairs(role.keeping),
    pair('text', proseMarkdown(role.text)),
    bulletPairs(role.bullets),
    fieldPairs(role.fields),
  );
}
